import type { MissingReason } from "../../../kernel/measure.ts";
import type { Goalposts } from "./goalposts.ts";
import type { SmallCountRule } from "./observation.ts";

export type Aggregation = "ARITHMETIC" | "GEOMETRIC";

/** A measure within an index. */
export type IndexLeaf = {
  readonly kind: "leaf";
  readonly code: string;
  /** Weight among its siblings, 0 or more. Unit: none; only the ratio to the siblings counts. */
  readonly weight: number;
  readonly goalposts: Goalposts;
  readonly smallCounts: SmallCountRule | null;
};

/** A dimension, a pillar, or the whole index. */
export type IndexBranch = {
  readonly kind: "branch";
  readonly code: string;
  readonly weight: number;
  readonly aggregation: Aggregation;
  /** Below this share of its children's assessable weight the branch has no score. Unit: share 0-1; exactly on it is enough. */
  readonly minimumShare: number;
  readonly children: readonly IndexNode[];
};

export type IndexNode = IndexLeaf | IndexBranch;

/** What an unreported measure means under a method. Not applicable and not yet due are never a fault: always reweighted. */
export type UnreportedRule =
  /** Left out, the others carry its weight, and it lowers the data share. */
  | { readonly kind: "REWEIGHT" }
  /** Its branch, and all above, have no score. */
  | { readonly kind: "WITHHOLD" }
  /** The assessor's own written rule gives points for an empty answer. It still lowers the data share. */
  | { readonly kind: "COUNT_AS"; readonly points: number; readonly source: string };

export type MissingPolicy = {
  readonly notReported: UnreportedRule;
  readonly suppressed: { readonly kind: "REWEIGHT" | "WITHHOLD" };
};

/** True: nobody could have measured this, so it neither counts nor lowers the data share. */
export function isUnassessable(reason: MissingReason): boolean {
  return reason === "NOT_APPLICABLE" || reason === "NOT_DUE";
}

/** All measures below a node, in the tree's order. */
export function leavesOf(node: IndexNode): readonly IndexLeaf[] {
  return node.kind === "leaf" ? [node] : node.children.flatMap(leavesOf);
}

/** Every node, each branch before its children. */
export function nodesOf(node: IndexNode): readonly IndexNode[] {
  return node.kind === "leaf" ? [node] : [node, ...node.children.flatMap(nodesOf)];
}

/** The node with this code. Null: the index has none. */
export function findNode(root: IndexNode, code: string): IndexNode | null {
  return nodesOf(root).find((node) => node.code === code) ?? null;
}
