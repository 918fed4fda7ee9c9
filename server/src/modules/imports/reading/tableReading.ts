import type { ColumnMapping, KnownColumn, PlannedColumn } from "../domain/titles.ts";
import type { Fault } from "../domain/rejection.ts";
import type { ReadingLimits } from "./readingLimits.ts";
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
export const ROWS_A_BATCH = 500;

export interface TableReading {
  readonly head: TableHead;
  readonly batches: AsyncGenerator<RowBatch, void>;
  /** Complete once the batches are read. */
  warnings(): readonly ReadingWarning[];
}

/** Collects rows until they make a batch. */
export class BatchMaker {
  #rows: number[] = [];
  #text: string[] = [];
  #unread: UnreadPlace[] = [];

  constructor(private readonly columns: readonly PlannedColumn[]) {}

  add(row: number, cells: readonly string[]): void {
    this.#rows.push(row);
    for (const { index, name, fate } of this.columns) if (name !== null || fate === "UNKNOWN") this.#text.push(cells[index] ?? "");
  }

  refuse(place: UnreadPlace): void {
    this.#unread.push(place);
  }

  isFull(): boolean {
    return this.#rows.length >= ROWS_A_BATCH;
  }

  take(share: number): RowBatch {
    const text = this.#text.length === 0 ? "" : this.#text.join(CELL_END) + CELL_END;
    const batch = { rows: this.#rows, text, unread: this.#unread, share };
    [this.#rows, this.#text, this.#unread] = [[], [], []];
    return batch;
  }
}
