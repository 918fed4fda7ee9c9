import type { Observations } from "./aggregate.ts";
import type { NodeResult } from "./nodeResult.ts";
import { casesOf } from "./observation.ts";

/** What a shared view may not tell. */
export interface ShownRule {
  /** True: this reader may see small counts, so nothing is withheld. */
  readonly showsSmallCounts: boolean;
  /** Measures over requests of persons. */
  readonly namesPersons: (code: string) => boolean;
  /** Counts under this are withheld. */
  readonly leastShownCount: number;
}

/**
 * Codes of nodes that are withheld: a measure over one to four cases, and every dimension above it, from which it could be reckoned
 * back. The node that is ranked or explained keeps its score unless it is such a measure itself (ADR 0026).
 */
export function withheldNodes(root: NodeResult, observations: Observations, rule: ShownRule): ReadonlySet<string> {
  const withheld = new Set<string>();
  if (rule.showsSmallCounts) return withheld;
  const visit = (node: NodeResult): boolean => {
    const own = node.children.length === 0 && isSmall(node.code, observations, rule);
    const below = node.children.map(visit).includes(true);
    if (own || (below && node !== root)) withheld.add(node.code);
    return own || below;
  };
  visit(root);
  return withheld;
}

function isSmall(code: string, observations: Observations, { namesPersons, leastShownCount }: ShownRule): boolean {
  const observation = observations.get(code);
  const cases = observation === undefined ? null : casesOf(observation);
  return namesPersons(code) && cases !== null && cases > 0 && cases < leastShownCount;
}

/** True: weights and parts among these siblings would tell the number of cases behind a withheld one. */
export function hidesWeights(parent: NodeResult, withheld: ReadonlySet<string>): boolean {
  return parent.children.some(({ code }) => withheld.has(code));
}
