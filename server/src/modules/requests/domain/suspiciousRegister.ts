import { daysBetween, type LocalDate } from "../../../kernel/localDate.ts";
import type { WorkingCalendar } from "../../calendars/domain/workingCalendar.ts";
import { isWorkingDay } from "../../calendars/domain/workingDays.ts";
import type { RefusalGround } from "./requestEvent.ts";

/** A register's row as it came, before any rule is applied: dates may contradict each other. */
export interface RegisterRow {
  readonly requestId: string;
  readonly receivedOn: LocalDate;
  readonly noticeOn: LocalDate | null;
  readonly refusal: RefusalGround | null;
}

/** When a pattern is worth a look. Settings of the province, not limits of law. */
export interface SuspicionPolicy {
  /** Fewest rows with a notice before gaps are compared. */
  readonly leastRows: number;
  /** Unit: percent of those rows that share one gap. */
  readonly constantGapPercent: number;
  /** Fewest acts dated on one day off. */
  readonly leastOnOneDayOff: number;
}

/** Something to ask the satker about, with the rows that show it. A finding, not an accusation. */
export type RegisterFinding =
  /** So many notices follow their request by the same number of calendar days that the date may have been derived. */
  | { readonly kind: "CONSTANT_GAP"; readonly gapCalendarDays: number; readonly rowsCompared: number; readonly requestIds: readonly string[] }
  | { readonly kind: "NOTICE_BEFORE_REQUEST"; readonly requestIds: readonly string[] }
  /** Several acts of the office dated on one day on which it was closed. */
  | { readonly kind: "ACTS_ON_DAY_OFF"; readonly act: "RECEIVED" | "WRITTEN_NOTICE"; readonly on: LocalDate; readonly requestIds: readonly string[] }
  /** Refused under Pasal 17 although no consequence test exists: for the legal division. */
  | { readonly kind: "REFUSED_WITHOUT_CONSEQUENCE_TEST"; readonly requestIds: readonly string[] };

/**
 * Patterns in one satker's register that no law forbids and that an honest register seldom shows. Source: one public PPID program
 * writes the notice date as request date + 3 days [S37]; refusal without an upstream test: domain facts 0.13.
 * Throws CalendarNotShipped for rows outside the shipped years.
 */
export function registerFindings(rows: readonly RegisterRow[], calendar: WorkingCalendar, policy: SuspicionPolicy): readonly RegisterFinding[] {
  return [
    ...constantGap(rows, policy),
    ...listed("NOTICE_BEFORE_REQUEST", rows.filter(({ receivedOn, noticeOn }) => noticeOn !== null && noticeOn < receivedOn)),
    ...actsOnDayOff(rows, "RECEIVED", calendar, policy),
    ...actsOnDayOff(rows, "WRITTEN_NOTICE", calendar, policy),
    ...listed("REFUSED_WITHOUT_CONSEQUENCE_TEST", rows.filter(({ refusal }) => refusal?.kind === "EXEMPT" && refusal.hasConsequenceTest === false)),
  ];
}

function constantGap(rows: readonly RegisterRow[], policy: SuspicionPolicy): RegisterFinding[] {
  const gaps = new Map<number, string[]>();
  let rowsCompared = 0;
  for (const { requestId, receivedOn, noticeOn } of rows) {
    if (noticeOn === null || noticeOn < receivedOn) continue;
    rowsCompared += 1;
    const gap = daysBetween(receivedOn, noticeOn);
    gaps.set(gap, [...(gaps.get(gap) ?? []), requestId]);
  }
  if (rowsCompared < policy.leastRows) return [];
  return [...gaps]
    .filter(([, requestIds]) => 100 * requestIds.length >= policy.constantGapPercent * rowsCompared)
    .map(([gapCalendarDays, requestIds]) => ({ kind: "CONSTANT_GAP", gapCalendarDays, rowsCompared, requestIds: requestIds.toSorted() }));
}

function actsOnDayOff(rows: readonly RegisterRow[], act: "RECEIVED" | "WRITTEN_NOTICE", calendar: WorkingCalendar, policy: SuspicionPolicy): RegisterFinding[] {
  const byDay = new Map<LocalDate, string[]>();
  for (const row of rows) {
    const on = act === "RECEIVED" ? row.receivedOn : row.noticeOn;
    if (on !== null && !isWorkingDay(calendar, on)) byDay.set(on, [...(byDay.get(on) ?? []), row.requestId]);
  }
  return [...byDay]
    .filter(([, requestIds]) => requestIds.length >= policy.leastOnOneDayOff)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, requestIds]) => ({ kind: "ACTS_ON_DAY_OFF", act, on, requestIds: requestIds.toSorted() }));
}

function listed(kind: "NOTICE_BEFORE_REQUEST" | "REFUSED_WITHOUT_CONSEQUENCE_TEST", rows: readonly RegisterRow[]): RegisterFinding[] {
  return rows.length === 0 ? [] : [{ kind, requestIds: rows.map((row) => row.requestId).toSorted() }];
}
