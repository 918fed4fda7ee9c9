import { compareDates, localDate, yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import type { CalendarFacts } from "./calendarFacts.ts";
import type { DayOff, WorkingCalendar } from "./workingCalendar.ts";

/** What a later calendar knows that an earlier one did not, and the reverse. */
export interface CalendarDifference {
  readonly added: readonly DayOff[];
  readonly withdrawn: readonly DayOff[];
}

/** Days off in one calendar and not in the other, in order of date. A mere change of name or decree is no difference. */
export function calendarDifference(earlier: WorkingCalendar, later: WorkingCalendar): CalendarDifference {
  const missingFrom = (from: WorkingCalendar, to: WorkingCalendar): DayOff[] =>
    [...from.daysOff.values()].flatMap((sameDate) => sameDate.slice(0, 1)).filter((day) => !to.daysOff.has(day.date)).toSorted((a, b) => compareDates(a.date, b.date));
  return { added: missingFrom(later, earlier), withdrawn: missingFrom(earlier, later) };
}

/** The dates after `from` up to and including `to` on which the calendar changed: when a deadline may have to be counted anew. In order, each once. */
export function announcementDates(facts: CalendarFacts, from: LocalDate, to: LocalDate): LocalDate[] {
  const ofDays = facts.days.map((day) => day.announcedOn ?? localDate(`${yearOf(day.date)}-01-01`));
  const ofChanges = facts.changes.map((change) => change.announcedOn);
  return [...new Set([...ofDays, ...ofChanges])].filter((date) => date > from && date <= to).toSorted(compareDates);
}
