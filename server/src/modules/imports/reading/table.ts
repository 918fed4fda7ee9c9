import type { ColumnMapping, KnownColumn, PlannedColumn } from "../domain/titles.ts";
import type { RejectedRow } from "../domain/rejection.ts";
import type { FileRow } from "../domain/rowReader.ts";
import type { ReadingLimits } from "../domain/readingLimits.ts";

/** Bytes of a file: in memory, on disk, or on their way. */
export type TableSource = Uint8Array | { readonly path: string } | AsyncIterable<Uint8Array>;

export interface TableWish {
  /** Name to show, without folders. The content decides what the file is, never its name. */
  readonly fileName: string;
  /** Sheet of a workbook, without regard to case. Left out or null: the first that is shown. */
  readonly sheet?: string | null;
  /** Columns of the kind. Left out: every column is read under its title in small letters, but those that say who somebody is. */
  readonly columns?: readonly KnownColumn[];
  /** What a person said about titles. */
  readonly mapping?: ColumnMapping;
  readonly limits?: Partial<ReadingLimits>;
  readonly signal?: AbortSignal;
}

export type TableFormat = "csv" | "xlsx";
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type CellSeparator = "," | ";" | "\t";

/** Something a person should know and that keeps no row out. */
export interface ReadingWarning {
  /** Stable: clients and tests switch on it. */
  readonly code:
    | "LINES_ABOVE_TITLES"
    | "ENCODING_GUESSED"
    | "HIDDEN_ROWS"
    | "HIDDEN_COLUMNS"
    | "HIDDEN_SHEET_PASSED"
    | "OTHER_SHEETS"
    | "FORMULAS"
    | "EXTERNAL_LINKS"
    | "MACROS"
    | "PERSONAL_COLUMNS"
    | "COLUMNS_IGNORED"
    | "LONG_NUMBERS";
  /** Indonesian. */
  readonly sentence: string;
  /** First places it is about: cells, rows, columns. */
  readonly places: readonly string[];
}

/** What is known of a file before its rows are read. */
export interface TableHead {
  readonly format: TableFormat;
  /** Null: a workbook. */
  readonly encoding: TextEncodingName | null;
  /** Null: a workbook. */
  readonly separator: CellSeparator | null;
  /** Sheets of a workbook in its order; of a CSV file none. */
  readonly sheetNames: readonly string[];
  /** The sheet that is read. Null: a CSV file. */
  readonly sheetName: string | null;
  /** Row of the spreadsheet that holds the titles, the first is 1. Data row n is row titleRow + n of the spreadsheet. */
  readonly titleRow: number;
  readonly columns: readonly PlannedColumn[];
  /** Columns that are missing, unknown or there twice: reasons to store nothing. */
  readonly faults: readonly RejectedRow[];
}

/** A table whose rows can be read once, in batches. */
export interface OpenTable extends TableHead {
  /** Names of the columns that are read, and titles in small letters of those that are not known; personal and ignored ones are left out. */
  readonly header: readonly string[];
  /** Titles of columns that say who somebody is: they were not read. */
  readonly droppedColumns: readonly string[];
  /** In the order of the file. Throws FileRefused where the file cannot be read further, the signal's reason where reading was called off. */
  readonly rows: AsyncIterable<readonly FileRow[]>;
  /** Complete once the rows are read. */
  warnings(): readonly ReadingWarning[];
  /** Share of the file that is read, 0 to 1. */
  progress(): number;
  /** Stops reading and frees what was held. May be called twice. */
  close(): Promise<void>;
}

/** The cell of a data row as the spreadsheet names it: "Sheet1!C7" or "C7". Null where the column is not in the file. */
export function addressOf(table: Pick<TableHead, "columns" | "titleRow" | "sheetName">, row: number, column: string): string | null {
  const planned = table.columns.find(({ name, title }) => name === column || title === column);
  return planned === undefined ? null : `${columnLetters(planned.index)}${table.titleRow + row}`;
}

/** Letters of a column, the first is 0: "A", "Z", "AA", "XFD". */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ""}${String.fromCodePoint(65 + (index % 26))}`;
}
