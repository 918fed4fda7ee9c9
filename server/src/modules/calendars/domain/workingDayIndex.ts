import { daysBetween, localDate, weekday, type LocalDate } from "../../../kernel/localDate.ts";
import { dayOffOn } from "./workingDays.ts";
import type { WorkingCalendar } from "./workingCalendar.ts";

/** Counts working days of one calendar without walking from day to day: for thousands of requests. */
export interface WorkingDayIndex {
  /** As workingDaysBetween: after `from` up to and including `to`, negative when `to` is earlier. Null: outside the shipped years. */
  between(from: LocalDate, to: LocalDate): number | null;
}

/** Counts through the shipped years once, by the number of each day. Same answers as workingDaysBetween. */
export function workingDayIndex(calendar: WorkingCalendar): WorkingDayIndex {
  const first = localDate(`${calendar.shippedYears.from}-01-01`);
  const days = daysBetween(first, localDate(`${calendar.shippedYears.to}-12-31`)) + 1;
  const isOff = new Uint8Array(days);
  for (const date of calendar.daysOff.keys()) {
    const at = daysBetween(first, date);
    if (at >= 0 && at < days && dayOffOn(calendar, date) !== null) isOff[at] = 1;
  }
  const passed = new Uint16Array(days);
  const weekdayOfFirst = weekday(first);
  let count = 0;
  for (let at = 0; at < days; at += 1) {
    // Weekdays run 0 (Monday) to 6 here.
    if ((weekdayOfFirst - 1 + at) % 7 < 5 && isOff[at] === 0) count += 1;
    passed[at] = count;
  }
  return {
    between(start, end) {
      const [atStart, atEnd] = [passed[daysBetween(first, start)], passed[daysBetween(first, end)]];
      return atStart === undefined || atEnd === undefined ? null : atEnd - atStart;
    },
  };
}
