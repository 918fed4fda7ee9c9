import type { Locale } from "./number.ts";

/** Local time of the offices in Jawa; instants on the wire are UTC. */
const OFFICE_TIME_ZONE = "Asia/Jakarta";

const kept = new Map<string, Intl.DateTimeFormat>();

/** Words of a date in a format of the platform. Formats are dear to make and cheap to use, so each is made once. */
export function formatDate(when: Date | number, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  let format = kept.get(key);
  if (!format) kept.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format.format(when);
}

/** A calendar date without time zone, "2025-03-13" → "13 Maret 2025". Anything else comes back as it was. */
export function formatLocalDate(localDate: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(localDate);
  if (!match) return localDate;
  const noonUtc = new Date(`${localDate}T12:00:00Z`);
  if (Number.isNaN(noonUtc.getTime())) return localDate;
  return formatDate(noonUtc, locale, { dateStyle: "long", timeZone: "UTC" });
}

/** An instant (ISO 8601, UTC) in the time of the offices: "22 November 2026 pukul 12.30 WIB". */
export function formatInstant(instant: string, locale: Locale): string {
  const when = new Date(instant);
  if (Number.isNaN(when.getTime())) return instant;
  const date = formatDate(when, locale, { dateStyle: "long", timeZone: OFFICE_TIME_ZONE });
  const time = formatDate(when, locale, { hour: "2-digit", minute: "2-digit", timeZone: OFFICE_TIME_ZONE });
  return `${date}, ${time} WIB`;
}
