import type { ShippedYears } from "./calendarFacts.ts";

/**
 * The longest run of years without a hole; of equally long ones the latest. Years beyond a hole are not counted in: a deadline
 * that crosses the missing year could not be told. Null: no year was shipped at all.
 */
export function shippedYears(years: readonly number[]): ShippedYears | null {
  let best: ShippedYears | null = null;
  let from: number | null = null;
  const sorted = [...new Set(years)].toSorted((a, b) => a - b);
  for (const [index, year] of sorted.entries()) {
    if (from === null || sorted[index - 1] !== year - 1) from = year;
    if (best === null || year - from >= best.to - best.from) best = { from, to: year };
  }
  return best;
}
