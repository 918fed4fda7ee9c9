import { addDays, localDate, yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import type { Granularity } from "./catalogue.ts";

/** A span of whole months for which a measure is told. */
export interface Bucket {
  /** "2026-03", "2026-Q1", "2026". */
  readonly id: string;
  readonly granularity: Granularity;
  readonly from: LocalDate;
  /** Last day, included. */
  readonly to: LocalDate;
}

const MONTHS: Readonly<Record<Granularity, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The calendar month, quarter or year that holds the day. */
export function bucketOf(granularity: Granularity, day: LocalDate): Bucket {
  const year = yearOf(day);
  const place = Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS[granularity]);
  const firstMonth = place * MONTHS[granularity] + 1;
  return { id: idOf(granularity, year, place), granularity, from: monthStart(year, firstMonth), to: addDays(monthStart(year, firstMonth + MONTHS[granularity]), -1) };
}

/** Every bucket that touches the span, in order. Empty when `to` is before `from`. */
export function bucketsOf(granularity: Granularity, from: LocalDate, to: LocalDate): Bucket[] {
  const buckets: Bucket[] = [];
  for (let day = from; day <= to; ) {
    const bucket = bucketOf(granularity, day);
    buckets.push(bucket);
    day = addDays(bucket.to, 1);
  }
  return buckets;
}

/** True if the bucket is one whole calendar year: an evaluation is told for no shorter span. */
export function isCalendarYear({ from, to }: Pick<Bucket, "from" | "to">): boolean {
  return from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`;
}

/** Id of a run of months: "2025-01..2025-12". */
export function runId({ from, to }: Pick<Bucket, "from" | "to">): string {
  return `${from.slice(0, 7)}..${to.slice(0, 7)}`;
}

/** A run of whole months as one bucket; a whole calendar year also speaks of what is told yearly. */
export function bucketOfRun(run: Pick<Bucket, "from" | "to">): Bucket {
  return { id: runId(run), granularity: isCalendarYear(run) ? "YEAR" : "MONTH", ...run };
}

/** Months of a bucket, "2026-03". */
export function monthsIn({ from, to }: Pick<Bucket, "from" | "to">): string[] {
  return bucketsOf("MONTH", from, to).map(({ id }) => id);
}

function idOf(granularity: Granularity, year: number, place: number): string {
  if (granularity === "YEAR") return String(year);
  return granularity === "QUARTER" ? `${year}-Q${place + 1}` : `${year}-${twoDigits(place + 1)}`;
}

function monthStart(year: number, month: number): LocalDate {
  return month > 12 ? localDate(`${year + 1}-01-01`) : localDate(`${year}-${twoDigits(month)}-01`);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
