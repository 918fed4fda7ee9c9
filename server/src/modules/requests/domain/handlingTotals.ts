import { measured, missing, type MissingReason } from "../../../kernel/measure.ts";
import type { HandlingFigures, RegimeFigures } from "./handlingFigures.ts";
import type { LegalRegime } from "./legalRule.ts";
import type { QuantileMeasure } from "./quantile.ts";
import { EXEMPTION_LETTERS, type ExemptionLetter } from "./requestEvent.ts";
import { shareOf, type Share } from "./shareInterval.ts";

export const REQUEST_CLASSES = ["GENERAL", "ELECTION", "UNCLASSIFIED"] as const;
/** A regime, or that none is decided. */
export type RequestClass = (typeof REQUEST_CLASSES)[number];

export const TOTAL_COUNTS = [
  "requests", "granted", "grantedInPart", "refusedExempt", "refusedNotHeld", "withdrawn", "lapsedIncomplete",
  "metLimit", "missedLimit", "metFirstLimit", "missedFirstLimit", "withTest", "withoutTest", "openWithLimit", "openWithFirstLimit",
] as const;
type TotalCount = (typeof TOTAL_COUNTS)[number];

/** What is counted of requests of one class and can be added up: nothing in it depends on today. openWithLimit: waits, and has a date. Unit: requests. */
export type HandlingTotals = Readonly<Record<TotalCount, number>> & {
  /** By Pasal 17 letter, a first. */
  readonly refusalsByLetter: readonly number[];
  /** Requests by working days to the written notice, from 0 on: every quantile is exact. */
  readonly days: readonly number[];
};

export const NO_REQUESTS: HandlingTotals = { ...(Object.fromEntries(TOTAL_COUNTS.map((name) => [name, 0])) as Record<TotalCount, number>), refusalsByLetter: [], days: [] };

/** What happened after `start` and up to `end`: running totals taken apart. */
export function totalsBetween(start: HandlingTotals, end: HandlingTotals): HandlingTotals {
  return combined(end, start, -1);
}

export function totalsSum(totals: readonly HandlingTotals[]): HandlingTotals {
  return totals.reduce((sum, one) => combined(sum, one, 1), NO_REQUESTS);
}

function combined(a: HandlingTotals, b: HandlingTotals, sign: 1 | -1): HandlingTotals {
  const counts = Object.fromEntries(TOTAL_COUNTS.map((name) => [name, a[name] + sign * b[name]])) as Record<TotalCount, number>;
  return { ...counts, refusalsByLetter: byPlace(a.refusalsByLetter, b.refusalsByLetter, sign), days: byPlace(a.days, b.days, sign) };
}

function byPlace(a: readonly number[], b: readonly number[], sign: 1 | -1): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, place) => (a[place] ?? 0) + sign * (b[place] ?? 0));
}

/**
 * Quantile of a histogram whose place is the number: linear interpolation between order statistics (R type 7), the same as
 * quantile() of the single numbers. `level` 0-1. Null: the histogram is empty.
 */
export function quantileOfHistogram(histogram: readonly number[], level: number): number | null {
  const n = histogram.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const at = (n - 1) * level;
  const low = numberAt(histogram, Math.floor(at));
  const high = numberAt(histogram, Math.ceil(at));
  return low + (at - Math.floor(at)) * (high - low);
}

function numberAt(histogram: readonly number[], place: number): number {
  let passed = 0;
  for (const [number, count] of histogram.entries()) {
    passed += count;
    if (passed > place) return number;
  }
  return histogram.length - 1;
}

/** Open requests of the period that are past their limits today; running totals cannot know of them. */
export interface OpenOverdue {
  readonly pastLimit: number;
  readonly pastFirstLimit: number;
}

/** How many satker the figures speak for. Unit: satker. */
export interface Reporting {
  readonly reported: number;
  readonly notReported: number;
}

/** The figures from totals: the same as handlingFigures gives from the single records. */
export function figuresOfTotals(
  byClass: Readonly<Record<RequestClass, HandlingTotals>>,
  overdue: Readonly<Record<LegalRegime, OpenOverdue>>,
  { reported, notReported }: Reporting,
): HandlingFigures {
  const all = totalsSum(REQUEST_CLASSES.map((name) => byClass[name]));
  const hasReport = reported > 0;
  const reasonIfNone = hasReport ? "NOT_APPLICABLE" : "NOT_REPORTED";
  const { granted, grantedInPart, refusedExempt, refusedNotHeld, withdrawn, lapsedIncomplete } = all;
  const ended = granted + grantedInPart + refusedExempt + refusedNotHeld + withdrawn + lapsedIncomplete;
  const regime = (name: LegalRegime): RegimeFigures => regimeFiguresOf(byClass[name], overdue[name], hasReport);
  return {
    satkerReported: reported,
    satkerNotReported: notReported,
    requests: hasReport ? measured(all.requests) : missing("NOT_REPORTED"),
    outcomes: hasReport ? { granted, grantedInPart, refusedExempt, refusedNotHeld, withdrawn, lapsedIncomplete, open: all.requests - ended } : null,
    refusalsByLetter: hasReport ? lettersOf(all) : null,
    withConsequenceTest: shareOf(all.withTest, all.withTest + all.withoutTest, reasonIfNone),
    byRegime: { GENERAL: regime("GENERAL"), ELECTION: regime("ELECTION") },
    unclassified: shareOf(byClass.UNCLASSIFIED.requests, all.requests, reasonIfNone),
  };
}

function lettersOf({ refusalsByLetter }: HandlingTotals): Readonly<Record<ExemptionLetter, number>> {
  return Object.fromEntries(EXEMPTION_LETTERS.map((letter, place) => [letter, refusalsByLetter[place] ?? 0])) as Record<ExemptionLetter, number>;
}

function regimeFiguresOf(totals: HandlingTotals, { pastLimit, pastFirstLimit }: OpenOverdue, hasReport: boolean): RegimeFigures {
  const reasonIfNone = !hasReport ? "NOT_REPORTED" : totals.requests === 0 ? "NOT_APPLICABLE" : "NOT_DUE";
  const kept = (met: number, missedCount: number): Share => shareOf(met, met + missedCount, reasonIfNone);
  return {
    requests: totals.requests,
    onTime: kept(totals.metLimit, totals.missedLimit + pastLimit),
    onTimeWithoutExtension: kept(totals.metFirstLimit, totals.missedFirstLimit + pastFirstLimit),
    medianWorkingDays: quantileMeasure(totals.days, 0.5, reasonIfNone),
    p90WorkingDays: quantileMeasure(totals.days, 0.9, reasonIfNone),
  };
}

function quantileMeasure(days: readonly number[], level: number, reasonIfNone: MissingReason): QuantileMeasure {
  const value = quantileOfHistogram(days, level);
  return value === null ? { kind: "missing", reason: reasonIfNone } : { kind: "value", value, n: days.reduce((sum, count) => sum + count, 0) };
}
