import { localDate, type LocalDate } from "../../../kernel/localDate.ts";
import type { CalendarFacts, JointLeavePolicy } from "./calendarFacts.ts";
import { calendarAsAnnounced, type WorkingCalendar } from "./workingCalendar.ts";

const AFTER_EVERY_DECREE = localDate("9999-12-31");

/** All working calendars that follow from the recorded decrees; each is made once. */
export interface CalendarBook {
  readonly facts: CalendarFacts;
  readonly policy: JointLeavePolicy;
  /**
   * Everything that is recorded, whenever it was announced: what stored due dates rest on, so that none goes stale by the mere passing of a day.
   * Its asOf is the day it is asked for.
   */
  current(satkerCode: string | null): WorkingCalendar;
  /** What had been made public on a day. */
  asAnnounced(asOf: LocalDate, satkerCode: string | null): WorkingCalendar;
}

/** Satker without a local day off share the country's calendar. */
export function calendarBook(facts: CalendarFacts, policy: JointLeavePolicy, today: LocalDate): CalendarBook {
  const local = new Set([...facts.days, ...facts.changes].flatMap(({ satkerCode }) => (satkerCode === null ? [] : [satkerCode])));
  const made = new Map<string, WorkingCalendar>();
  function calendarOf(asOf: LocalDate, satkerCode: string | null): WorkingCalendar {
    const code = satkerCode !== null && local.has(satkerCode) ? satkerCode : null;
    const key = `${asOf} ${code ?? ""}`;
    const known = made.get(key);
    if (known) return known;
    const calendar = calendarAsAnnounced(facts, asOf, policy, code);
    const told = asOf === AFTER_EVERY_DECREE ? { ...calendar, asOf: today } : calendar;
    made.set(key, told);
    return told;
  }
  return { facts, policy, current: (satkerCode) => calendarOf(AFTER_EVERY_DECREE, satkerCode), asAnnounced: calendarOf };
}

/** Days that count otherwise in one of the two: working in the one, off in the other. In order. */
export function changedDays(before: WorkingCalendar, after: WorkingCalendar): LocalDate[] {
  const counts = ({ daysOff, policy }: WorkingCalendar, date: LocalDate): boolean =>
    (daysOff.get(date) ?? []).some(({ kind }) => kind !== "JOINT_LEAVE" || policy.jointLeaveIsNonWorking);
  const dates = new Set([...before.daysOff.keys(), ...after.daysOff.keys()]);
  return [...dates].filter((date) => counts(before, date) !== counts(after, date)).toSorted();
}
