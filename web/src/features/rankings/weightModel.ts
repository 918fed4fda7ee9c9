/** A node of a method as the trial's form shows it. */
export interface WeightNode {
  code: string;
  parent: string | null;
  name: string;
  /** Among its siblings, of any scale. */
  weight: number;
}

/** Weights that differ from the method's, by node code. Unit: percent among the siblings as written by the reader, 0-100. */
export type TrialWeights = Readonly<Record<string, number>>;

/** Weight of a node among its siblings as the method says. Unit: percent, one decimal. */
export function methodPercent(node: WeightNode, nodes: readonly WeightNode[]): number {
  const total = siblingsOf(node, nodes).reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : Math.round((1000 * node.weight) / total) / 10;
}

/** What stands in the field of a node: the trial's weight, else the method's. Unit: percent. */
export function shownPercent(node: WeightNode, nodes: readonly WeightNode[], trial: TrialWeights): number {
  return trial[node.code] ?? methodPercent(node, nodes);
}

/** Sum over a node's siblings as the form shows it. Unit: percent; it need not be 100, the trial rescales. */
export function shownSum(parent: string | null, nodes: readonly WeightNode[], trial: TrialWeights): number {
  const sum = nodes.filter((node) => node.parent === parent).reduce((total, node) => total + shownPercent(node, nodes, trial), 0);
  return Math.round(sum * 10) / 10;
}

/** True: the sum is 100 but for the rounding of the single weights. Unit: percent. */
export function isWholeSum(sum: number): boolean {
  return Math.abs(sum - 100) < 0.35;
}

/** The weights to ask the server for: all siblings of every changed node, so that what the form shows is what is tried. */
export function askedWeights(nodes: readonly WeightNode[], trial: TrialWeights): { code: string; weight: number }[] {
  const changedParents = new Set(nodes.filter(({ code }) => trial[code] !== undefined).map(({ parent }) => parent));
  return nodes.filter(({ parent }) => parent !== null && changedParents.has(parent)).map((node) => ({ code: node.code, weight: shownPercent(node, nodes, trial) }));
}

/** The trial after one field was changed; back at the method's weight it is no part of the trial. */
export function withWeight(trial: TrialWeights, node: WeightNode, nodes: readonly WeightNode[], percent: number): TrialWeights {
  const bounded = Math.min(100, Math.max(0, Math.round(percent * 10) / 10));
  const rest = Object.fromEntries(Object.entries(trial).filter(([code]) => code !== node.code));
  return bounded === methodPercent(node, nodes) ? rest : { ...rest, [node.code]: bounded };
}

function siblingsOf(node: WeightNode, nodes: readonly WeightNode[]): readonly WeightNode[] {
  return nodes.filter(({ parent }) => parent === node.parent);
}
