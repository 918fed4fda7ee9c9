import { addDays, daysBetween, isLocalDate, localDate, weekday, yearOf, type LocalDate } from "../../../kernel/localDate.ts";

/** A week from Monday to Sunday as ISO 8601 counts them: the first of a year is the one that holds 4 January. */
export interface IsoWeek {
  /** "2026-W26". */
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The week that holds the day. */
export function isoWeekOf(day: LocalDate): IsoWeek {
  const monday = addDays(day, 1 - weekday(day));
  // The week belongs to the year of its Thursday.
  const year = yearOf(addDays(monday, 3));
  const number = daysBetween(firstMonday(year), monday) / 7 + 1;
  return { id: `${year}-W${String(number).padStart(2, "0")}`, from: monday, to: addDays(monday, 6) };
}

/** The week of this name. Undefined: there is none, e.g. a 53rd in a year of 52. */
export function isoWeekNamed(id: string): IsoWeek | undefined {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(id) ?? [];
  if (year === undefined || number === undefined || !isLocalDate(`${year}-01-04`) || Number(number) < 1) return undefined;
  const week = isoWeekOf(addDays(firstMonday(Number(year)), (Number(number) - 1) * 7));
  return week.id === id ? week : undefined;
}

function firstMonday(year: number): LocalDate {
  const fourth = localDate(`${year}-01-04`);
  return addDays(fourth, 1 - weekday(fourth));
}
