import { type Aggregation, type IndexNode, nodesOf } from "./indexTree.ts";
import type { Method } from "./method.ts";

/** Why other weights cannot be tried. `message` is for the reader who moved the slider. */
export type WeightProblem = { readonly code: "UNKNOWN_CODE" | "WEIGHT_OUT_OF_RANGE" | "NO_WEIGHT_LEFT"; readonly path: string; readonly message: string };

export type WhatIf = { readonly kind: "method"; readonly method: Method } | { readonly kind: "refused"; readonly problems: readonly WeightProblem[] };

/**
 * The method with other weights, as a trial that is labelled as one. Weights are of any scale, 0 or more: where one is given,
 * its siblings keep theirs and all of them are rescaled to sum to 1.
 */
export function withWeights(method: Method, weights: ReadonlyMap<string, number>): WhatIf {
  const problems = weightProblems(method, weights);
  if (problems.length > 0) return { kind: "refused", problems };
  const children = method.index.children.map((child) => reweighted(child, weights));
  const index = { ...method.index, children: rescaled(method.index.children, children, weights) };
  return { kind: "method", method: { ...method, id: `${method.id}+coba`, kind: "WHAT_IF", index } };
}

function weightProblems({ index }: Method, weights: ReadonlyMap<string, number>): readonly WeightProblem[] {
  const nodes = nodesOf(index);
  const known = new Set(nodes.map(({ code }) => code).filter((code) => code !== index.code));
  const each = [...weights].flatMap(([path, weight]): readonly WeightProblem[] => {
    if (!known.has(path)) return [{ code: "UNKNOWN_CODE", path, message: `Tidak ada dimensi atau ukuran "${path}" dalam metode ini.` }];
    return weight >= 0 && Number.isFinite(weight) ? [] : [{ code: "WEIGHT_OUT_OF_RANGE", path, message: `Bobot "${path}" harus 0 atau lebih.` }];
  });
  const empty = nodes.filter((node) => node.kind === "branch" && node.children.every((child) => (weights.get(child.code) ?? child.weight) === 0));
  return [...each, ...empty.map(({ code }): WeightProblem => ({ code: "NO_WEIGHT_LEFT", path: code, message: `Semua bobot di bawah "${code}" nol; sisakan setidaknya satu.` }))];
}

function reweighted(node: IndexNode, weights: ReadonlyMap<string, number>): IndexNode {
  const weight = weights.get(node.code) ?? node.weight;
  if (node.kind === "leaf") return { ...node, weight };
  return { ...node, weight, children: rescaled(node.children, node.children.map((child) => reweighted(child, weights)), weights) };
}

function rescaled(original: readonly IndexNode[], children: readonly IndexNode[], weights: ReadonlyMap<string, number>): readonly IndexNode[] {
  if (!original.some(({ code }) => weights.has(code))) return children;
  const total = children.reduce((sum, { weight }) => sum + weight, 0);
  return children.map((child) => ({ ...child, weight: child.weight / total }));
}

/** The method with one kind of mean everywhere, as a trial that is labelled as one. */
export function withAggregation(method: Method, aggregation: Aggregation): Method {
  const changed = (node: IndexNode): IndexNode => (node.kind === "leaf" ? node : { ...node, aggregation, children: node.children.map(changed) });
  return { ...method, id: `${method.id.replace(/\+coba$/, "")}+coba`, kind: "WHAT_IF", index: { ...method.index, aggregation, children: method.index.children.map(changed) } };
}
