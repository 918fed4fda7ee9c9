import type { LocalDate } from "../../kernel/localDate.ts";

/** Why a cell holds no value. The word is what people read, the status what programs read. There is no empty cell by chance. */
export interface MissingCell {
  readonly missing: string;
  readonly status: string;
}

/** A calendar date; a spreadsheet keeps it as a real date. */
export interface DateCell {
  readonly date: LocalDate;
}

/** An instant; a spreadsheet keeps it as a real date with a time, in WIB (UTC+7). */
export interface InstantCell {
  readonly at: Date;
}

/** One cell of a file. An empty text is a text that is empty; what is not known is a MissingCell, never null. */
export type FileCell = string | number | DateCell | InstantCell | MissingCell;

export interface FileColumn {
  /** Name in JSON, stable, camelCase. */
  readonly key: string;
  /** Heading in the spreadsheet. */
  readonly label: string;
  /** Unit: characters of a spreadsheet column. Left out: from the label. */
  readonly width?: number;
}

export type FileRow = readonly FileCell[];

/** What a file says of itself before its first row, and on its sheet "Metode". */
export interface FileStamp {
  readonly title: string;
  /** "Provinsi: Jawa Tengah", one choice a line. Empty: nothing was narrowed. */
  readonly filters: readonly string[];
  readonly methodVersion: string;
  /** Null: the sources do not say until when they vouch. */
  readonly dataAsOf: LocalDate | null;
  readonly computedAt: Date;
  /** True: at least one number is invented, and the file says so first. */
  readonly containsDemoData: boolean;
  /** Publications and files that the numbers rest on. */
  readonly sources: readonly string[];
  /** Formulas, units, what a word in place of a number means. */
  readonly notes: readonly string[];
}

/** One table on its way into a file. */
export interface TableFile {
  /** Null: a bare table, its first line is the heading (templates, rejected rows of an import). */
  readonly stamp: FileStamp | null;
  readonly columns: readonly FileColumn[];
  /** Promised before the first row is written, and checked after the last: a file is whole or it is no file. */
  readonly rowCount: number;
  readonly rows: Iterable<FileRow> | AsyncIterable<FileRow>;
}

/** The rows were not those that were promised, because somebody recorded meanwhile. The file must be thrown away. */
export class RowsChanged extends Error {
  constructor(promised: number, written: number) {
    super(`A file promised ${promised} rows and came to ${written}`);
    this.name = "RowsChanged";
  }
}

/** True if the cell says why there is no value. */
export function isMissing(cell: FileCell): cell is MissingCell {
  return typeof cell === "object" && "missing" in cell;
}

/** Rows in their order, each with as many cells as there are columns, as many as were promised. */
export async function* checkedRows({ columns, rowCount, rows }: Pick<TableFile, "columns" | "rowCount" | "rows">): AsyncGenerator<FileRow> {
  let written = 0;
  for await (const row of rows) {
    if (row.length !== columns.length) throw new Error(`A row has ${row.length} cells, the table ${columns.length} columns`);
    written += 1;
    if (written > rowCount) throw new RowsChanged(rowCount, written);
    yield row;
  }
  if (written !== rowCount) throw new RowsChanged(rowCount, written);
}
