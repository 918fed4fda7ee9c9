import type { Measured } from "../../../kernel/measure.ts";
import type { Observations } from "./aggregate.ts";
import type { Goalposts } from "./goalposts.ts";
import type { Aggregation, IndexNode } from "./indexTree.ts";
import type { NodeResult, Term } from "./nodeResult.ts";
import { type Observation, casesOf, rawValueOf } from "./observation.ts";

/** One line of "why this number": a node, what went in, what it weighed, what it gave. */
export type ExplainedNode = {
  readonly code: string;
  /** Null: the number that is explained. */
  readonly parent: string | null;
  /** Steps below the explained number. */
  readonly depth: number;
  /** How its children became its points. Null: a measure, made from `raw` and `goalposts`. */
  readonly aggregation: Aggregation | null;
  /** Unit: the measure's own. Null: a branch. */
  readonly raw: Measured | null;
  /** Null: not a figure over cases, or a branch. */
  readonly cases: number | null;
  readonly goalposts: Goalposts | null;
  /** Unit: points 0-100. */
  readonly points: Measured;
  /** Its part in its parent. Null: the explained number. */
  readonly term: Term | null;
  /** Product of effective weights down to here. Unit: share 0-1. */
  readonly overallWeight: number;
  readonly withheld: NodeResult["withheld"];
};

/** Every node behind a result, each before its children. `node` and `result` are those of the same basis. */
export function explainScore(node: IndexNode, result: NodeResult, observations: Observations): readonly ExplainedNode[] {
  return explain({ node, result, observations, parent: null, depth: 0, term: null, overallWeight: 1 });
}

type Step = Pick<ExplainedNode, "parent" | "depth" | "term" | "overallWeight"> & { readonly node: IndexNode; readonly result: NodeResult; readonly observations: Observations };

function explain({ node, result, observations, ...place }: Step): readonly ExplainedNode[] {
  const observation: Observation = observations.get(node.code) ?? { kind: "missing", reason: "NOT_REPORTED" };
  const isLeaf = node.kind === "leaf";
  const line: ExplainedNode = {
    ...place,
    code: node.code,
    aggregation: isLeaf ? null : node.aggregation,
    raw: isLeaf ? rawValueOf(observation) : null,
    cases: isLeaf ? casesOf(observation) : null,
    goalposts: isLeaf ? node.goalposts : null,
    points: result.points,
    withheld: result.withheld,
  };
  if (isLeaf) return [line];
  const below = node.children.flatMap((child, position) => {
    const [childResult, term] = [result.children[position], result.terms[position]];
    if (childResult === undefined || term === undefined) throw new RangeError(`The result is not of node ${node.code}`);
    return explain({ node: child, result: childResult, observations, parent: node.code, depth: place.depth + 1, term, overallWeight: place.overallWeight * term.weightEffective });
  });
  return [line, ...below];
}
