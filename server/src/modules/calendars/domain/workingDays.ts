import { addDays, weekday, yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import { CalendarNotShipped } from "./calendarNotShipped.ts";
import type { DayOff, WorkingCalendar } from "./workingCalendar.ts";

/** True on Monday to Friday unless the day is off. Throws CalendarNotShipped outside the shipped years. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return !isWeekend(assertShipped(calendar, date)) && dayOffOn(calendar, date) === null;
}

/** The decreed day off that counts on this date under the calendar's policy; null if there is none, whatever the weekday. */
export function dayOffOn(calendar: WorkingCalendar, date: LocalDate): DayOff | null {
  const counted = (calendar.daysOff.get(assertShipped(calendar, date)) ?? []).filter((day) => day.kind !== "JOINT_LEAVE" || calendar.policy.jointLeaveIsNonWorking);
  return counted[0] ?? null;
}

/** Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  return weekday(date) >= 6;
}

/** The date `count` working days later. The start day is day 0, working or not; 0 gives the start day. Unit: working days, >= 0. */
export function addWorkingDays(calendar: WorkingCalendar, start: LocalDate, count: number): LocalDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of working days: ${count}`);
  let date = assertShipped(calendar, start);
  for (let left = count; left > 0; left -= isWorkingDay(calendar, date) ? 1 : 0) date = addDays(date, 1);
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. Inverse of addWorkingDays on working days. */
export function workingDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  assertShipped(calendar, from);
  assertShipped(calendar, to);
  if (to < from) return -workingDaysBetween(calendar, to, from) || 0;
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(calendar, date)) count += 1;
  return count;
}

/** First working day strictly after the date. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return addWorkingDays(calendar, date, 1);
}

/** The date itself when it is a working day, otherwise the next one. */
export function sameOrNextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
}

function assertShipped(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  const { from, to } = calendar.shippedYears;
  if (yearOf(date) < from || yearOf(date) > to) throw new CalendarNotShipped(date, calendar.shippedYears);
  return date;
}
