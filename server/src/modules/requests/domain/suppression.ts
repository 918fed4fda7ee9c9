import { measured, missing, type Measured } from "../../../kernel/measure.ts";
import type { QuantileMeasure } from "./quantile.ts";
import type { Share } from "./shareInterval.ts";

/** Counts under this are not shown beyond the satker and its legal division: with so few, a cell names a person. Source: domain facts 0.11 and 1.9. */
export const LEAST_SHOWN_COUNT = 5;

/** A row of counts beside its total, as a shared view may show it. */
export interface SharedCounts {
  readonly total: Measured;
  readonly cells: readonly Measured[];
}

/**
 * Hides every count of 1 to 4, and as many of the next smallest as it takes that no hidden one can be reckoned back from the total:
 * at least two are hidden and together they hold 5 or more. A true zero stays a zero. A total of 1 to 4 hides itself and all its non-zero cells.
 */
export function sharedCounts(counts: readonly number[]): SharedCounts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (isSmall(total)) return { total: missing("SUPPRESSED"), cells: counts.map((count) => (count === 0 ? measured(0) : missing("SUPPRESSED"))) };
  const hidden = hiddenCells(counts);
  return { total: measured(total), cells: counts.map((count, index) => (hidden.has(index) ? missing("SUPPRESSED") : measured(count))) };
}

/** One count on its own, as a shared view may show it. */
export function sharedCount(count: number): Measured {
  return isSmall(count) ? missing("SUPPRESSED") : measured(count);
}

/** A share as a shared view may show it: hidden when its denominator is under 5. */
export function sharedShare(share: Share): Share {
  return share.kind === "value" && share.n < LEAST_SHOWN_COUNT ? { kind: "missing", reason: "SUPPRESSED" } : share;
}

/** A quantile as a shared view may show it: hidden when fewer than 5 records are behind it. */
export function sharedQuantile(quantile: QuantileMeasure): QuantileMeasure {
  return quantile.kind === "value" && quantile.n < LEAST_SHOWN_COUNT ? { kind: "missing", reason: "SUPPRESSED" } : quantile;
}

function hiddenCells(counts: readonly number[]): ReadonlySet<number> {
  const nonZero = counts.flatMap((count, index) => (count === 0 ? [] : [{ count, index }])).toSorted((a, b) => a.count - b.count || a.index - b.index);
  const hidden = nonZero.filter(({ count }) => isSmall(count));
  if (hidden.length === 0) return new Set();
  const isReckonable = (): boolean => hidden.length < 2 || hidden.reduce((sum, { count }) => sum + count, 0) < LEAST_SHOWN_COUNT;
  for (const next of nonZero.slice(hidden.length)) if (isReckonable()) hidden.push(next);
  return new Set(hidden.map(({ index }) => index));
}

function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_SHOWN_COUNT;
}
