import { addDays, localDateToColumn, type LocalDate } from "../../../kernel/localDate.ts";

const JAKARTA_AHEAD_OF_UTC_MS = 7 * 3_600_000;

/**
 * The first instant that is no longer part of the day in Asia/Jakarta (UTC+7, no summer time). What was recorded before
 * it was known to the product on that day; what was superseded at or after it was still in force.
 * A day in the future gives what is known now.
 */
export function endOfDayInJakarta(day: LocalDate): Date {
  return new Date(localDateToColumn(addDays(day, 1)).getTime() - JAKARTA_AHEAD_OF_UTC_MS);
}
