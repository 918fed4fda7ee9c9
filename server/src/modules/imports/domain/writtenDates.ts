import { addDays, isLocalDate, localDate, type LocalDate } from "../../../kernel/localDate.ts";

const MONTHS: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "pebruari", "feb", "peb"],
  ["maret", "march", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["agustus", "august", "agu", "agt", "ags", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "december", "des", "dec"],
];
const MONTH_OF_NAME = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));

/** Days of spreadsheets that stand as bare numbers: 1954-10-03 to 2119-01-10. Smaller ones are years or counts. */
const BARE_DAYS = { least: 20_000, most: 80_000 };

/** What a text says of a day. A string is the reason why it says none, for whoever mends it. */
export type ReadDay = { readonly day: LocalDate } | { readonly why: string };

/**
 * A day as people and spreadsheets write it: 2026-03-31, 31/03/2026, 31-3-2026, 31.3.2026, 13 Maret 2025, Kamis, 13 Maret 2025, or the
 * number of days since 1900 that a spreadsheet shows when a cell has lost its style. The day stands before the month. What can mean two
 * days, a year of two digits or the month first, is not read.
 */
export function readDay(written: string): ReadDay {
  const text = written.replace(/[T ]00:00(:00(\.0+)?)?$/, "");
  const numbered = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (numbered) return ofDayFirst(numbered[1] ?? "", numbered[3] ?? "", numbered[4] ?? "");
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1] ?? "", yearFirst[3] ?? "", yearFirst[4] ?? "");
  const named = /^(?:[a-z']+,?\s+)?(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{2}|\d{4})$/i.exec(text);
  if (named) {
    const month = MONTH_OF_NAME.get((named[2] ?? "").toLowerCase());
    return month === undefined ? { why: `nama bulan ${named[2]} tidak dikenal` } : ofDayFirst(named[1] ?? "", String(month), named[3] ?? "");
  }
  if (/^\d{5}$/.test(text) && Number(text) >= BARE_DAYS.least && Number(text) <= BARE_DAYS.most) return { day: addDays(localDate("1899-12-30"), Number(text)) };
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return { why: "memuat jam, padahal kolom ini hanya tanggal" };
  return { why: "bukan tanggal yang ada" };
}

function ofDayFirst(day: string, month: string, year: string): ReadDay {
  if (year.length === 2) return { why: "tahunnya hanya dua angka, sehingga dapat berarti dua abad" };
  if (Number(month) > 12 && Number(day) <= 12) return { why: "bulannya lebih dari 12; mungkin bulan tertulis lebih dahulu" };
  return dayOf(year, month, day);
}

function dayOf(year: string, month: string, day: string): ReadDay {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(iso) ? { day: iso } : { why: "bukan tanggal yang ada" };
}
