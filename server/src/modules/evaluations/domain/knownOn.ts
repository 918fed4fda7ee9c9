import { addDays, localDateToColumn, type LocalDate } from "../../../kernel/localDate.ts";

/** A row that another may take the place of; it stays, with the span in which it was in force. */
export interface Recorded {
  /** When the product came to know it. */
  readonly recordedAt: Date;
  /** Null: in force. */
  readonly supersededAt: Date | null;
}

/** Rows in force at an instant: recorded before it, and not superseded before it. Null: now. */
export function inForceAt<Row extends Recorded>(rows: readonly Row[], knownUntil: Date | null): Row[] {
  return rows.filter(({ recordedAt, supersededAt }) =>
    knownUntil === null ? supersededAt === null : recordedAt < knownUntil && (supersededAt === null || supersededAt >= knownUntil),
  );
}

const JAKARTA_AHEAD_OF_UTC_MS = 7 * 3_600_000;

/**
 * The first instant that is no longer part of the day in Asia/Jakarta (UTC+7, no summer time). What was recorded before
 * it was known to the product on that day; what was superseded at or after it was still in force.
 * A day in the future gives what is known now.
 */
export function endOfDayInJakarta(day: LocalDate): Date {
  return new Date(localDateToColumn(addDays(day, 1)).getTime() - JAKARTA_AHEAD_OF_UTC_MS);
}

/** What an id ends in when something is shown as known on a day. A page may show it beside the same thing of today: two things, two ids. */
export function dayMark(asKnownOn: LocalDate | null): string {
  return asKnownOn === null ? "" : `@${asKnownOn}`;
}
