import { localDateFromColumn, type LocalDate } from "../../kernel/localDate.ts";

/** One row of a raw statement. Read it through the functions below: a column of another type is a bug, not a silent cast. */
export type Row = Readonly<Record<string, unknown>>;

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : mismatch(column, "text", value);
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** A whole number; statements cast counts to int. */
export function integer(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" && Number.isInteger(value) ? value : mismatch(column, "int", value);
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integer(row, column);
}

/** A number; statements cast numeric to float8. */
export function number(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) ? value : mismatch(column, "float8", value);
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column);
}

export function boolean(row: Row, column: string): boolean {
  const value = row[column];
  return typeof value === "boolean" ? value : mismatch(column, "boolean", value);
}

export function date(row: Row, column: string): LocalDate {
  const value = row[column];
  return value instanceof Date ? localDateFromColumn(value) : mismatch(column, "date", value);
}

export function dateOrNull(row: Row, column: string): LocalDate | null {
  return row[column] === null ? null : date(row, column);
}

export function instant(row: Row, column: string): Date {
  const value = row[column];
  return value instanceof Date ? value : mismatch(column, "timestamptz", value);
}

export function instantOrNull(row: Row, column: string): Date | null {
  return row[column] === null ? null : instant(row, column);
}

/** A text that is one of the listed words, e.g. an enum column cast to text. */
export function oneOf<const Word extends string>(row: Row, column: string, words: readonly Word[]): Word {
  const value = row[column];
  return words.find((word) => word === value) ?? mismatch(column, words.join("|"), value);
}

export function oneOfOrNull<const Word extends string>(row: Row, column: string, words: readonly Word[]): Word | null {
  return row[column] === null ? null : oneOf(row, column, words);
}

function mismatch(column: string, expected: string, value: unknown): never {
  throw new TypeError(`Column ${column}: expected ${expected}, got ${value === undefined ? "no such column" : typeof value}`);
}
