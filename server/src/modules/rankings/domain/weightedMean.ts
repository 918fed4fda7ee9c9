import type { Aggregation } from "./indexTree.ts";

/** One number and its weight among those taken together. */
export type Weighted = { readonly points: number; readonly weight: number };

/**
 * Weighted mean of points; weights need not sum to 1. Null: no weight at all.
 * Arithmetic: sum(w x) / sum(w). Geometric: exp(sum(w ln x) / sum(w)); a zero with any weight gives zero.
 * Source: OECD/JRC Handbook (2008), additive and geometric aggregation.
 * @throws RangeError for a geometric mean of a negative number.
 */
export function weightedMean(aggregation: Aggregation, parts: readonly Weighted[]): number | null {
  let weightSum = 0;
  let sum = 0;
  for (const { points, weight } of parts) {
    if (weight === 0) continue;
    weightSum += weight;
    sum += weight * (aggregation === "ARITHMETIC" ? points : logOf(points));
  }
  if (weightSum === 0) return null;
  return aggregation === "ARITHMETIC" ? sum / weightSum : Math.exp(sum / weightSum);
}

function logOf(points: number): number {
  if (points < 0) throw new RangeError(`No geometric mean of a negative number: ${points}`);
  return Math.log(points);
}
