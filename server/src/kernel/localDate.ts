/** Calendar date without time zone, "2026-03-31". Legal dates are of this kind; instants are Date in UTC and end in …At. */
export type LocalDate = string & { readonly __brand: "LocalDate" };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** True if the text is a date that exists: "2024-02-29" is, "2023-02-29" is not. */
export function isLocalDate(text: string): text is LocalDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return toText(Date.UTC(year, month - 1, day)) === text && year >= 1000;
}

/** Reads "YYYY-MM-DD"; throws RangeError on anything else. Parse user input with isLocalDate first. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${text}`);
  return text;
}

/** The date `days` later. Unit: calendar days; negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toText(toUtc(date) + days * MS_PER_DAY);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / MS_PER_DAY);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekday(date: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sundayZero = new Date(toUtc(date)).getUTCDay();
  return (sundayZero === 0 ? 7 : sundayZero) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Negative when a is earlier, 0 when equal, positive when later: an Array.sort comparator. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Calendar year, e.g. 2026. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The date a PostgreSQL `date` column came back as (Prisma gives midnight UTC). */
export function localDateFromColumn(column: Date): LocalDate {
  return toText(column.getTime());
}

/** The midnight-UTC Date that Prisma writes into a `date` column. */
export function localDateToColumn(date: LocalDate): Date {
  return new Date(toUtc(date));
}

function toUtc(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/** Days that were written already: the same few thousand come again in every answer. */
const written = new Map<number, LocalDate>();
/** Unit: days; a hundred years of them. */
const MOST_WRITTEN = 36_525;

function toText(utcMilliseconds: number): LocalDate {
  const known = written.get(utcMilliseconds);
  if (known !== undefined) return known;
  const text = new Date(utcMilliseconds).toISOString().slice(0, 10) as LocalDate;
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(utcMilliseconds, text);
  return text;
}
