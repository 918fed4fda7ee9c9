import type { LocalDate } from "../../../kernel/localDate.ts";

/** Wall-clock time at the satker, "16:05". All satker keep Asia/Jakarta time. */
export type LocalTime = string & { readonly __brand: "LocalTime" };

const PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isLocalTime(text: string): text is LocalTime {
  return PATTERN.test(text);
}

/** Reads "HH:MM", 24 hours; throws RangeError on anything else. Parse user input with isLocalTime first. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError(`Not a time of day (HH:MM): ${text}`);
  return text;
}

/** When something reached the office, by the office's own clock. No time zone is involved. */
export interface LocalMoment {
  readonly on: LocalDate;
  /** Null: the register kept no time; it then counts as within office hours. */
  readonly at: LocalTime | null;
}
