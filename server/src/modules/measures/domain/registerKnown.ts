import type { LocalDate } from "../../../kernel/localDate.ts";
import type { ReportingPeriod, ReportingState } from "../../requests/domain/reporting.ts";
import { bucketsOf, type Bucket } from "./bucket.ts";

/**
 * Months of which each satker's register is known, "2026-03": a handed-in period covers the month up to its end or today, or a
 * request of it is recorded. The rule of requests/domain/reporting.ts, worked out once for many buckets.
 */
export function knownMonths(periods: readonly ReportingPeriod[], monthsWithRequests: ReadonlyMap<string, Iterable<string>>, span: { readonly from: LocalDate; readonly to: LocalDate }, today: LocalDate): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const of = (code: string): Set<string> => {
    const months = known.get(code) ?? new Set<string>();
    known.set(code, months);
    return months;
  };
  for (const [code, months] of monthsWithRequests) for (const month of months) of(code).add(month);
  const last = span.to < today ? span.to : today;
  for (const { satkerCode, fromOn, toOn } of periods) {
    const [from, to] = [fromOn > span.from ? fromOn : span.from, toOn < last ? toOn : last];
    for (const month of bucketsOf("MONTH", from, to)) {
      if (fromOn <= month.from && toOn >= (month.to < today ? month.to : today)) of(satkerCode).add(month.id);
    }
  }
  return known;
}

/** Months of a bucket that have begun, "2026-03". */
export function begunMonths(bucket: Bucket, today: LocalDate): readonly string[] {
  return bucket.from > today ? [] : bucketsOf("MONTH", bucket.from, bucket.to < today ? bucket.to : today).map(({ id }) => id);
}

/** What is known of a register in months that have begun. Months that have not are not asked for. */
export function reportingIn(begun: readonly string[], known: ReadonlySet<string> | undefined): ReportingState {
  if (begun.length === 0) return "NOT_DUE";
  const covered = known === undefined ? 0 : begun.filter((month) => known.has(month)).length;
  if (covered === 0) return "NOT_REPORTED";
  return covered === begun.length ? "REPORTED" : "PARTLY";
}

/** The day up to which a bucket can be judged. */
export function judgedOn({ to }: Pick<Bucket, "to">, today: LocalDate): LocalDate {
  return to < today ? to : today;
}

