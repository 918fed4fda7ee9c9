import type { QueryCodec } from "./url.ts";

/** A run of months of one year: a year, a half, a quarter or a month. Unit: month numbers 1-12. */
export interface MonthPeriod {
  year: number;
  fromMonth: number;
  toMonth: number;
}

export type MonthSpan = "year" | "half" | "quarter" | "month";

const MONTHS: Readonly<Record<MonthSpan, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/** The kind of a period by its length; a run of another length counts as months of its own. */
export function spanOf({ fromMonth, toMonth }: MonthPeriod): MonthSpan {
  const length = toMonth - fromMonth + 1;
  return length === 12 ? "year" : length === 6 ? "half" : length === 3 ? "quarter" : "month";
}

/** "2026", "2026-S1", "2026-T3", "2026-05". Null: none of these. */
export function parsePeriod(text: string): MonthPeriod | null {
  const match = /^(20\d\d)(?:-(?:S([12])|T([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!match) return null;
  const [, year, half, quarter, month] = match;
  if (half !== undefined) return partOf(Number(year), Number(half), MONTHS.half);
  if (quarter !== undefined) return partOf(Number(year), Number(quarter), MONTHS.quarter);
  return month === undefined ? { year: Number(year), fromMonth: 1, toMonth: 12 } : partOf(Number(year), Number(month), MONTHS.month);
}

/** The word of the address for a period; parsePeriod reads it back. */
export function periodWord(period: MonthPeriod): string {
  const part = Math.ceil(period.toMonth / MONTHS[spanOf(period)]);
  switch (spanOf(period)) {
    case "year":
      return String(period.year);
    case "half":
      return `${period.year}-S${part}`;
    case "quarter":
      return `${period.year}-T${part}`;
    case "month":
      return `${period.year}-${String(period.toMonth).padStart(2, "0")}`;
  }
}

/** The period of the same kind just before. */
export function periodBefore(period: MonthPeriod): MonthPeriod {
  const length = period.toMonth - period.fromMonth + 1;
  return period.fromMonth > length
    ? { year: period.year, fromMonth: period.fromMonth - length, toMonth: period.toMonth - length }
    : { year: period.year - 1, fromMonth: 13 - length, toMonth: 12 };
}

/** So many periods of the same kind up to and with this one, oldest first. */
export function periodsUpTo(period: MonthPeriod, count: number): MonthPeriod[] {
  const periods = [period];
  while (periods.length < count) periods.unshift(periodBefore(periods[0] ?? period));
  return periods;
}

/** All periods of a kind in a year, last first. */
export function periodsOfYear(year: number, span: MonthSpan): MonthPeriod[] {
  return Array.from({ length: 12 / MONTHS[span] }, (_, part) => partOf(year, part + 1, MONTHS[span])).toReversed();
}

/** True: both are the same months. */
export function isSamePeriod(first: MonthPeriod, second: MonthPeriod): boolean {
  return first.year === second.year && first.fromMonth === second.fromMonth && first.toMonth === second.toMonth;
}

export const monthPeriodCodec: QueryCodec<MonthPeriod> = { parse: parsePeriod, format: periodWord };

function partOf(year: number, part: number, length: number): MonthPeriod {
  return { year, fromMonth: (part - 1) * length + 1, toMonth: part * length };
}
