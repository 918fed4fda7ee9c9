import type { IndexNode } from "./indexTree.ts";
import type { UncertaintyRule } from "./method.ts";
import { compareCodes } from "./minRank.ts";
import { randomStream } from "./seededRandom.ts";

/** A node of the tree as the simulation walks it: children before their parent, siblings by code. */
export type PlannedNode = {
  readonly node: IndexNode;
  /** Position of the parent in the plan. Null: the root. */
  readonly parent: number | null;
};

/** The choices of every run, shared by all satker: only so are they compared under the same weights. */
export type SimulationPlan = {
  readonly nodes: readonly PlannedNode[];
  readonly runs: number;
  /** Weight of node i in run r at [r * nodes.length + i]. */
  readonly weights: Float64Array;
  /** 1 where run r swaps arithmetic and geometric means. */
  readonly swapped: Uint8Array;
};

/** Draws the runs' weights and means. Depends on the tree and the rule only, never on a satker. */
export function planSimulation(root: IndexNode, rule: UncertaintyRule): SimulationPlan {
  const nodes: PlannedNode[] = [];
  place(root, nodes);
  const weights = new Float64Array(rule.runs * nodes.length);
  nodes.forEach(({ node }, position) => drawChildWeights(node, position, nodes, weights, rule));
  const aggregation = randomStream(`${rule.seed}|aggregation`);
  const swapped = Uint8Array.from({ length: rule.runs }, () => (aggregation.uniform() < rule.otherAggregationShare ? 1 : 0));
  return { nodes, runs: rule.runs, weights, swapped };
}

/** A tiny weight may be drawn as 0 by rounding; then a branch of one measure would have no mean. */
const SMALLEST_DRAW = 1e-12;

/** Appends a subtree, children first, and returns its root's position. */
function place(node: IndexNode, nodes: PlannedNode[]): number {
  const children = node.kind === "leaf" ? [] : node.children.toSorted((a, b) => compareCodes(a.code, b.code));
  const positions = children.map((child) => place(child, nodes));
  const own = nodes.push({ node, parent: null }) - 1;
  for (const position of positions) {
    const child = nodes[position];
    if (child !== undefined) nodes[position] = { ...child, parent: own };
  }
  return own;
}

/** Dirichlet(concentration x nominal share) for the children of one branch; nominal where the rule has no weight noise. */
function drawChildWeights(branch: IndexNode, position: number, nodes: readonly PlannedNode[], weights: Float64Array, rule: UncertaintyRule): void {
  const children = nodes.flatMap(({ node, parent }, at) => (parent === position ? [{ at, weight: node.weight }] : []));
  const total = children.reduce((sum, { weight }) => sum + weight, 0);
  const stream = randomStream(`${rule.seed}|weights|${branch.code}`);
  for (let run = 0; run < rule.runs; run += 1) {
    for (const { at, weight } of children) {
      const drawn = rule.weightConcentration === null || weight === 0 ? weight : Math.max(SMALLEST_DRAW, stream.gamma((rule.weightConcentration * weight) / total));
      weights[run * nodes.length + at] = drawn;
    }
  }
}
