import type { ColumnMapping, KnownColumn } from "../domain/titles.ts";
import type { Fault } from "../domain/rejection.ts";
import type { ReadingLimits } from "../domain/readingLimits.ts";
import type { ReadingWarning, TableHead } from "./table.ts";

// What goes between the thread that reads a file and the one that uses its rows: plain values.

/** What is asked of the reader. */
export interface ReadingOrder {
  readonly sheet: string | null;
  /** Null: every column is read under its title in small letters. */
  readonly known: readonly KnownColumn[] | null;
  readonly mapping: ColumnMapping;
  readonly limits: ReadingLimits;
}

/** A cell or a row that could not be read. */
export interface UnreadPlace extends Fault {
  readonly row: number;
  /** Index of the column in the file. Null: the row as a whole. */
  readonly index: number | null;
  /** Beginning of what is written. Null: nothing to show. */
  readonly value: string | null;
}

/** Rows as one text, because one text crosses threads at the cost of its bytes. */
export interface RowBatch {
  readonly rows: readonly number[];
  /** The cells that are read of all rows in order, each ended by CELL_END. No cell holds that sign. */
  readonly text: string;
  readonly unread: readonly UnreadPlace[];
  /** Share of the file that is read, 0 to 1. */
  readonly share: number;
}

export const CELL_END = "\u0000";

export interface TableReading {
  readonly head: TableHead;
  readonly batches: AsyncGenerator<RowBatch, void>;
  /** Complete once the batches are read. */
  warnings(): readonly ReadingWarning[];
}
