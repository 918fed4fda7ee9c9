import type { MissingReason } from "../../../kernel/measure.ts";
import { quantileOfHistogram } from "../../requests/domain/handlingTotals.ts";
import type { ReportingState } from "../../requests/domain/reporting.ts";
import type { MeasureKey } from "./catalogue.ts";
import { countOf, shareOf, type Completeness, type Observation } from "./cell.ts";

export const REQUEST_COUNTS = ["received", "metLimit", "missedLimit", "pastLimit", "withTest", "withoutTest", "overdueAtEnd", "objections", "objectionsOnTime", "objectionsLate", "disputes"] as const;
type RequestCount = (typeof REQUEST_COUNTS)[number];

/**
 * What is counted of a register in one bucket, by month of receipt; pastLimit is what is open and past its date today. Unit: requests,
 * objections, disputes. Everything in it can be added up, so that a group's figure is never an average.
 */
export type RequestTally = Readonly<Record<RequestCount, number>> & {
  /** Requests by working days to the written notice, from 0 on. */
  readonly generalDays: readonly number[];
  readonly electionDays: readonly number[];
};

export const NOTHING_COUNTED: RequestTally = { ...(Object.fromEntries(REQUEST_COUNTS.map((name) => [name, 0])) as Record<RequestCount, number>), generalDays: [], electionDays: [] };

export function tallySum(tallies: readonly RequestTally[]): RequestTally {
  // A satker without anything in a bucket has the one empty tally: it adds nothing.
  const filled = tallies.filter((tally) => tally !== NOTHING_COUNTED);
  const counts: Record<RequestCount, number> = { ...NOTHING_COUNTED };
  for (const tally of filled) for (const name of REQUEST_COUNTS) counts[name] += tally[name];
  return { ...counts, generalDays: addedDays(filled.map(({ generalDays }) => generalDays)), electionDays: addedDays(filled.map(({ electionDays }) => electionDays)) };
}

/** Whether the register of these counts is known. A recorded objection or dispute makes a month known in part, for measures of cases. */
export function reportingOfTally(key: MeasureKey, state: ReportingState, tally: RequestTally): ReportingState {
  const isCase = key.startsWith("objections.") || key.startsWith("disputes.");
  return state === "NOT_REPORTED" && isCase && tally.objections + tally.disputes > 0 ? "PARTLY" : state;
}

/** The figure of counts whose register is known at least in part. Nothing to divide by: NOT_APPLICABLE without a case, NOT_DUE while all are running. */
export function requestFigure(key: MeasureKey, tally: RequestTally): Observation {
  const { received, metLimit, missedLimit, pastLimit, withTest, withoutTest, objections, objectionsOnTime, objectionsLate } = tally;
  const decided = metLimit + missedLimit + pastLimit;
  const ifUndecided: MissingReason = received === 0 ? "NOT_APPLICABLE" : "NOT_DUE";
  switch (key) {
    case "requests.received":
      return countOf(received);
    case "requests.answeredInTimeShare":
      return shareOf(metLimit, decided, ifUndecided);
    case "requests.writtenNoticeShare":
      return shareOf(metLimit + missedLimit, decided, ifUndecided);
    case "requests.medianWorkingDays":
      return medianOfDays(tally.generalDays, ifUndecided);
    case "requests.medianWorkingDaysElection":
      return medianOfDays(tally.electionDays, ifUndecided);
    case "requests.overdueOpen":
      return countOf(tally.overdueAtEnd);
    case "requests.consequenceTestShare":
      return shareOf(withTest, withTest + withoutTest, "NOT_APPLICABLE");
    case "objections.received":
      return countOf(objections);
    case "objections.answeredInTimeShare":
      return shareOf(objectionsOnTime, objectionsOnTime + objectionsLate, objections === 0 ? "NOT_APPLICABLE" : "NOT_DUE");
    case "disputes.filed":
      return countOf(tally.disputes);
    default:
      throw new RangeError(`Not a measure of registers: ${key}`);
  }
}

/** The figure with what is known of the register. */
export function requestObservation(key: MeasureKey, state: ReportingState, tally: RequestTally): { readonly observation: Observation; readonly completeness: Completeness } {
  const reporting = reportingOfTally(key, state, tally);
  if (reporting === "NOT_REPORTED" || reporting === "NOT_DUE") return { observation: { kind: "missing", reason: reporting }, completeness: "WHOLE" };
  return { observation: requestFigure(key, tally), completeness: reporting === "PARTLY" ? "PARTLY" : "WHOLE" };
}

function medianOfDays(histogram: readonly number[], reasonIfNone: MissingReason): Observation {
  const value = quantileOfHistogram(histogram, 0.5);
  return value === null ? { kind: "missing", reason: reasonIfNone } : { kind: "value", value, cases: histogram.reduce((sum, count) => sum + count, 0) };
}

function addedDays(histograms: readonly (readonly number[])[]): readonly number[] {
  const sum: number[] = [];
  for (const histogram of histograms) for (const [day, count] of histogram.entries()) sum[day] = (sum[day] ?? 0) + count;
  return Array.from(sum, (count) => count ?? 0);
}
