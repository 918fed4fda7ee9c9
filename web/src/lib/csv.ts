import { decimalComma } from "./number.ts";

/** A cell: a number, a text, or a word that says why there is no number. Never an empty guess. */
export type Cell = string | number | { missing: string };

export interface DataTable {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** CSV for a spreadsheet set to Indonesian: semicolons, decimal comma, byte-order mark, and lines on top that say what it is. */
export function csvIndonesia(table: DataTable, about: readonly string[]): string {
  const lines = [...about.map((line) => quote(guard(line), ";")), ...(about.length > 0 ? [""] : []), ...csvLines(table, ";", decimalComma)];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** CSV by RFC 4180: commas, decimal point, one header line, nothing else. */
export function csvStandard(table: DataTable): string {
  return `${csvLines(table, ",", String).join("\r\n")}\r\n`;
}

function csvLines(table: DataTable, separator: string, writeNumber: (value: number) => string): string[] {
  const line = (cells: readonly Cell[]) => cells.map((cell) => quote(cellText(cell, writeNumber), separator)).join(separator);
  return [line(table.columns), ...table.rows.map(line)];
}

function cellText(cell: Cell, writeNumber: (value: number) => string): string {
  if (typeof cell === "number") return writeNumber(cell);
  return guard(typeof cell === "string" ? cell : cell.missing);
}

/**
 * A text that a spreadsheet would run as a formula is made harmless by an apostrophe, also behind spaces and in the
 * full-width forms that some spreadsheets read alike. Numbers stay numbers, negative ones too.
 * Source: OWASP ASVS 5.0, 1.2.10 (CSV and formula injection).
 */
function guard(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

const FORMULA_START = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/;

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
