import type { MissingReason } from "../../../kernel/measure.ts";

/** A quantile with the number of records behind it. */
export type QuantileMeasure = { readonly kind: "value"; readonly value: number; readonly n: number } | { readonly kind: "missing"; readonly reason: MissingReason };

/**
 * Quantile by linear interpolation between order statistics (R type 7, the default of R and of PostgreSQL's percentile_cont).
 * `level` is 0-1. The numbers may be in any order; of none at all there is no quantile: null.
 * Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996).
 */
export function quantile(numbers: readonly number[], level: number): number | null {
  if (level < 0 || level > 1) throw new RangeError(`Not a level between 0 and 1: ${level}`);
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * level;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return low + (place - Math.floor(place)) * (high - low);
}

/** A quantile of records, recomputed from them; never of other quantiles. */
export function quantileOf(numbers: readonly number[], level: number, reasonIfNone: MissingReason): QuantileMeasure {
  const value = quantile(numbers, level);
  return value === null ? { kind: "missing", reason: reasonIfNone } : { kind: "value", value, n: numbers.length };
}
