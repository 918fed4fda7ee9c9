import { daysBetween, localDate, yearOf, type LocalDate } from "../../../kernel/localDate.ts";

/** The same day of the month `months` later, or the last day of that month where there is no such day: 31 August plus 6 is 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const monthIndex = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(monthIndex / 12), (monthIndex % 12) + 1];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return localDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** The first "MM-DD" on or after the date. 29 February is 28 February in a year that has none. */
export function nextMonthDay(onOrAfter: LocalDate, monthDay: string): LocalDate {
  const thisYear = monthDayOf(yearOf(onOrAfter), monthDay);
  return thisYear >= onOrAfter ? thisYear : monthDayOf(yearOf(onOrAfter) + 1, monthDay);
}

/** "MM-DD" of a year. */
export function monthDayOf(year: number, monthDay: string): LocalDate {
  const [month, day] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(3, 5))];
  return localDate(`${year}-${twoDigits(month)}-${twoDigits(Math.min(day, daysInMonth(year, month)))}`);
}

/** The later of two dates. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

/** Calendar days from `from` to `to`, both counted; 0 when `to` is earlier. */
export function daysIn(from: LocalDate, to: LocalDate): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

/** Days of each month of a year that is no leap year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
