import { type IndexNode, nodesOf } from "./indexTree.ts";
import type { Method } from "./method.ts";

/** What a change of method touched. CLASS_SCALE alone moves classes but no score. */
export type DifferenceKind = "MEASURES" | "WEIGHT" | "AGGREGATION" | "GOALPOSTS" | "DATA_THRESHOLD" | "SMALL_COUNTS" | "MISSING_POLICY" | "PLACE_REQUIREMENTS" | "TIE_RULE" | "PEER_GROUP" | "CLASS_SCALE";

/** One difference between two methods, written out for a reader. */
export type MethodDifference = { readonly kind: DifferenceKind; readonly path: string; readonly from: string; readonly to: string };

/** Every difference that can move a score, a place or a class. Texts and the simulation's rule are none. */
export function methodDifferences(from: Method, to: Method): readonly MethodDifference[] {
  return [
    ...treeDifferences(from, to),
    ...difference("MISSING_POLICY", "missingPolicy", from.missingPolicy, to.missingPolicy),
    ...difference("PLACE_REQUIREMENTS", "placeRequirements", from.placeRequirements, to.placeRequirements),
    ...difference("TIE_RULE", "tieRule", from.tieRule, to.tieRule),
    ...difference("PEER_GROUP", "peerGroupRule", from.peerGroupRule, to.peerGroupRule),
    ...difference("CLASS_SCALE", "classScale", bandsOf(from), bandsOf(to)),
  ];
}

function treeDifferences(from: Method, to: Method): readonly MethodDifference[] {
  const before = placedNodes(from.index);
  const after = placedNodes(to.index);
  const codes = [...new Set([...before.keys(), ...after.keys()])];
  return codes.flatMap((code) => nodeDifferences(code, before.get(code), after.get(code)));
}

type PlacedNode = { readonly node: IndexNode; readonly parent: string };

function placedNodes(root: IndexNode): ReadonlyMap<string, PlacedNode> {
  const children = nodesOf(root).flatMap((node) => (node.kind === "branch" ? node.children.map((child) => [child.code, { node: child, parent: node.code }] as const) : []));
  return new Map([[root.code, { node: root, parent: "" }], ...children]);
}

function nodeDifferences(code: string, before: PlacedNode | undefined, after: PlacedNode | undefined): readonly MethodDifference[] {
  if (before === undefined || after === undefined || before.parent !== after.parent || before.node.kind !== after.node.kind) {
    return difference("MEASURES", code, placeText(before), placeText(after));
  }
  const weight = before.parent === "" ? [] : difference("WEIGHT", code, before.node.weight, after.node.weight);
  if (before.node.kind === "leaf" && after.node.kind === "leaf") {
    return [...weight, ...difference("GOALPOSTS", code, before.node.goalposts, after.node.goalposts), ...difference("SMALL_COUNTS", code, before.node.smallCounts, after.node.smallCounts)];
  }
  if (before.node.kind === "branch" && after.node.kind === "branch") {
    return [...weight, ...difference("AGGREGATION", code, before.node.aggregation, after.node.aggregation), ...difference("DATA_THRESHOLD", code, before.node.minimumShare, after.node.minimumShare)];
  }
  return weight;
}

function placeText(placed: PlacedNode | undefined): string | null {
  return placed === undefined ? null : `${placed.node.kind} < ${placed.parent}`;
}

/** Bands without their names' origin: the same boundaries from another source are the same. */
function bandsOf({ classScale }: Method): unknown {
  return classScale === null ? null : classScale.bands.map(({ code, fromPoints }) => [code, fromPoints]);
}

function difference(kind: DifferenceKind, path: string, from: unknown, to: unknown): readonly MethodDifference[] {
  const [before, after] = [canonical(from), canonical(to)];
  return before === after ? [] : [{ kind, path, from: before, to: after }];
}

/** JSON with sorted keys, so that the order in which a rule was written is no difference. */
function canonical(rule: unknown): string {
  if (Array.isArray(rule)) return `[${rule.map(canonical).join(",")}]`;
  if (typeof rule === "object" && rule !== null) {
    const entries = Object.entries(rule).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
  }
  return JSON.stringify(rule) ?? "null";
}
