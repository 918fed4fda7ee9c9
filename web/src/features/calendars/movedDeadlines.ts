import { isWeekendDay } from "../../lib/localDay.ts";

/** A running deadline as the editor sees it. */
export interface OpenDeadline {
  satkerCode: string;
  dayZero: string | null;
  dueOn: string | null;
}

/**
 * How many open deadlines a further day off would move: those that count it, that is after day 0 and up to the due date.
 * A weekend takes nothing away; a local day moves its own satker alone. Unit: requests.
 */
export function movedBy(deadlines: readonly OpenDeadline[], day: { date: string; satkerCode: string | null }): number {
  if (isWeekendDay(day.date)) return 0;
  return deadlines.filter(
    ({ satkerCode, dayZero, dueOn }) => dayZero !== null && dueOn !== null && dayZero < day.date && day.date <= dueOn && (day.satkerCode === null || day.satkerCode === satkerCode),
  ).length;
}
