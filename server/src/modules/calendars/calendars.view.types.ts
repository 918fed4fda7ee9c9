import { addDays, localDate, yearOf } from "../../kernel/localDate.ts";
import type { CalendarYear } from "./calendars.service.ts";
import type { WorkingCalendarType } from "./calendars.types.ts";
import { dayOffOn, isWeekend, isWorkingDay } from "./domain/workingDays.ts";

/** Dresses a year of days off for the API. */
export function toWorkingCalendarType({ year, calendar, daysOff }: CalendarYear, satkerCode: string | null): WorkingCalendarType {
  const { policy, shippedYears, asOf } = calendar;
  return {
    id: `calendar:${year}:${satkerCode ?? ""}:${asOf}`,
    year,
    satkerCode,
    announcedOn: asOf,
    daysOff: daysOff.map((day) => ({ ...day, id: `day-off:${day.date}:${day.satkerCode ?? ""}:${asOf}`, isCounted: !isWeekend(day.date) && dayOffOn(calendar, day.date) !== null })),
    workingDayCount: countWorkingDays(year, calendar),
    jointLeaveIsNonWorking: policy.jointLeaveIsNonWorking,
    jointLeaveCitation: policy.citation,
    shippedFrom: shippedYears.from,
    shippedTo: shippedYears.to,
  };
}

function countWorkingDays(year: number, calendar: CalendarYear["calendar"]): number {
  let count = 0;
  for (let date = localDate(`${year}-01-01`); yearOf(date) === year; date = addDays(date, 1)) if (isWorkingDay(calendar, date)) count += 1;
  return count;
}
