/** Arithmetic on calendar dates written "2025-03-13"; no clock and no time zone is asked. */

const DAY_MILLISECONDS = 86_400_000;

/** Days since 1970-01-01. NaN for what is no date. */
function dayNumber(localDate: string): number {
  return Math.round(Date.parse(`${localDate}T00:00:00Z`) / DAY_MILLISECONDS);
}

/** The date so many calendar days later; earlier for a negative number. */
export function plusDays(localDate: string, days: number): string {
  return new Date((dayNumber(localDate) + days) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Calendar days from the first to the second date; negative when the second is earlier. */
export function daysFrom(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(localDate: string): number {
  return ((((dayNumber(localDate) + 3) % 7) + 7) % 7) + 1;
}

export function isWeekendDay(localDate: string): boolean {
  return weekdayOf(localDate) > 5;
}

/** True for a date that is in the calendar: 2026-02-29 is not. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && plusDays(text, 0) === text;
}
