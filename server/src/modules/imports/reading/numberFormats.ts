import { addDays, localDate } from "../../../kernel/localDate.ts";
import type { ColumnForm } from "../domain/titles.ts";

/** What the number of a cell stands for, as its style shows it. */
export type NumberFormatKind = "number" | "percent" | "date" | "time" | "moment";

/** Formats that every workbook knows without saying so (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are dates of East Asian ones. */
function kindOfBuiltIn(id: number): NumberFormatKind {
  if (id === 9 || id === 10) return "percent";
  if (id === 22) return "moment";
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return (id >= 18 && id <= 21) || id === 32 || id === 33 || (id >= 45 && id <= 47) ? "time" : "number";
}

/** What a style shows. @param code the format as the workbook writes it; undefined: a built-in one. */
export function kindOfFormat(id: number, code: string | undefined): NumberFormatKind {
  if (code === undefined) return kindOfBuiltIn(id);
  // Texts in quotes, escaped signs and what stands in brackets show nothing of the number, but hours, minutes and seconds that pass their day.
  const bare = (code.split(";")[0] ?? "").replaceAll(/"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, "").toLowerCase();
  if (/general/.test(bare)) return "number";
  const hasTime = /[hs]/.test(bare);
  const hasDay = /[dy]/.test(bare) || (/m/.test(bare) && !hasTime);
  if (hasDay) return hasTime ? "moment" : "date";
  if (hasTime) return "time";
  return bare.includes("%") ? "percent" : "number";
}

const DAYS_BETWEEN_SYSTEMS = 1_462;
const LAST_DAY = 2_958_465;
const SECONDS_A_DAY = 86_400;
/** 1954-10-03: smaller numbers in a column of days are years or counts that lost their style. */
const FIRST_BARE_DAY = 20_000;

/** How a number is to be written down. */
export interface NumberSetting {
  readonly kind: NumberFormatKind;
  readonly form: ColumnForm;
  readonly countsFrom1904: boolean;
}

/**
 * A number of a workbook as a text that means one thing: days as 2026-03-31, hours as 09:15, both as 2026-03-31T09:15, a share as 98.68%, a
 * code with its last zero, a number with a decimal point. A number of exactly three decimals gets a fourth, so that nobody takes its point
 * for the sign between thousands. Unit of days: since 1900 as spreadsheets count, with the 29 February 1900 that never was, or since 1904.
 */
export function numberText(value: number, { kind, form, countsFrom1904 }: NumberSetting): string {
  const bareDay = kind === "number" && (form === "date" || form === "moment") && value >= FIRST_BARE_DAY;
  if (kind === "date" || kind === "moment" || bareDay) return zoned(dayText(value, countsFrom1904) ?? plainNumber(value), form);
  if (kind === "time" || (form === "time" && kind === "number" && value >= 0 && value < 1)) return timeText(value) ?? dayText(value, countsFrom1904) ?? plainNumber(value);
  if (kind === "percent") return `${plainNumber(Number((value * 100).toPrecision(15)))}%`;
  const text = plainNumber(value);
  if (form === "satkerCode" && /^\d{2}(\.\d)?$/.test(text)) return value.toFixed(2);
  return form === "number" && /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A cell has no time zone; an hour in a column of moments is WIB, as everywhere here. */
function zoned(text: string, form: ColumnForm): string {
  return form === "moment" && text.includes("T") ? `${text}+07:00` : text;
}

/** The digits that a spreadsheet shows, at most 15, without exponent where they fit. */
export function plainNumber(value: number): string {
  const shown = String(Number(value.toPrecision(15)));
  if (!shown.includes("e")) return shown;
  const expanded = Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, "") : shown;
  return expanded === "-0" ? "0" : expanded;
}

/** A table has few different days and many cells; this many of them are remembered. */
const REMEMBERED_DAYS = 20_000;
const remembered = new Map<number, string>();

/** The day so many days after 30 December 1899. */
function dayAfter(days: number): string {
  const known = remembered.get(days);
  if (known !== undefined) return known;
  const day = addDays(localDate("1899-12-30"), days);
  if (remembered.size < REMEMBERED_DAYS) remembered.set(days, day);
  return day;
}

/** Null: a day that no calendar has. */
function dayText(value: number, countsFrom1904: boolean): string | null {
  const seconds = Math.round(value * SECONDS_A_DAY);
  const [days, rest] = [Math.floor(seconds / SECONDS_A_DAY), seconds % SECONDS_A_DAY];
  const since1900 = countsFrom1904 ? days + DAYS_BETWEEN_SYSTEMS : days;
  const NEVER_WAS = 60;
  if (since1900 < 1 || since1900 > LAST_DAY || since1900 === NEVER_WAS) return null;
  const day = dayAfter(since1900 < NEVER_WAS ? since1900 + 1 : since1900);
  return rest === 0 ? day : `${day}T${clockText(rest)}`;
}

/** Null: not an hour of a day. */
function timeText(value: number): string | null {
  const seconds = Math.round(value * SECONDS_A_DAY);
  return value >= 0 && seconds < SECONDS_A_DAY ? clockText(seconds) : null;
}

function clockText(seconds: number): string {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, "0");
  const rest = seconds % 60;
  return `${two(seconds / 3_600)}:${two((seconds / 60) % 60)}${rest === 0 ? "" : `:${two(rest)}`}`;
}
