import { daysBetween, localDate, type LocalDate } from "../../kernel/localDate.ts";

const WIB_OFFSET_MS = 7 * 3_600_000;
/** Day 0 of spreadsheets, as all of them count from 1 March 1900 on. */
const SPREADSHEET_ZERO = localDate("1899-12-30");
/** Before it spreadsheets disagree: one of them believes in 29 February 1900. */
const FIRST_SURE_DAY = localDate("1900-03-01");

/** Unit: days since 30 December 1899. Null: too early for a spreadsheet to agree on. */
export function serialOfDate(date: LocalDate): number | null {
  return date < FIRST_SURE_DAY ? null : daysBetween(SPREADSHEET_ZERO, date);
}

/** Unit: days and parts of a day since 30 December 1899, in WIB, to the second; more digits than that would only look exact. */
export function serialOfInstant(at: Date): number {
  const seconds = Math.floor((at.getTime() + WIB_OFFSET_MS) / 1000);
  return Number((seconds / 86_400 + daysBetween(SPREADSHEET_ZERO, localDate("1970-01-01"))).toFixed(8));
}

/** "31/03/2026": as an Indonesian spreadsheet reads a date. */
export function dateInWords(date: LocalDate): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year}`;
}

/** "22/11/2026 10:00 WIB". */
export function instantInWords(at: Date): string {
  return `${instantForSpreadsheet(at).slice(0, 16)} WIB`;
}

/** "22/11/2026 10:00:00" in WIB, which spreadsheets read as a date with a time. */
export function instantForSpreadsheet(at: Date): string {
  const local = new Date(at.getTime() + WIB_OFFSET_MS).toISOString();
  return `${dateInWords(localDate(local.slice(0, 10)))} ${local.slice(11, 19)}`;
}
