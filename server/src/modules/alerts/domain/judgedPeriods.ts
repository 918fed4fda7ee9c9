import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { bucketOf, type Bucket } from "../../measures/domain/bucket.ts";
import type { AlertRule } from "./alertRule.ts";

/**
 * Periods that decide a rule on a day, in order: the last is the last one that is over and whose grace has passed, the first as far back as the
 * rule looks. A running period is never judged: it is less than a whole one.
 */
export function judgedPeriods({ kind, granularity, graceDays, maxAgePeriods, periods }: Pick<AlertRule, "kind" | "granularity" | "graceDays" | "maxAgePeriods" | "periods">, today: LocalDate): readonly Bucket[] {
  let bucket = bucketOf(granularity, today);
  while (addDays(bucket.to, graceDays) >= today) bucket = previous(bucket);
  const back = kind === "ABSENCE" ? 0 : maxAgePeriods + (kind === "TREND" ? (periods ?? 1) : 0);
  const buckets = [bucket];
  for (let count = 0; count < back; count += 1) buckets.unshift(previous(buckets[0] ?? bucket));
  return buckets;
}

function previous({ granularity, from }: Bucket): Bucket {
  return bucketOf(granularity, addDays(from, -1));
}
