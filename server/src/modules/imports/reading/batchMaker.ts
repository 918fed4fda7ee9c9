import type { PlannedColumn } from "../domain/titles.ts";
import { isHandedOn } from "./rowsOfBatch.ts";
import { CELL_END, type RowBatch, type UnreadPlace } from "./tableReading.ts";

const ROWS_A_BATCH = 500;

/** Collects rows until they make a batch. */
export class BatchMaker {
  #rows: number[] = [];
  #text: string[] = [];
  #unread: UnreadPlace[] = [];

  readonly #kept: readonly number[];

  constructor(columns: readonly PlannedColumn[]) {
    this.#kept = columns.filter(isHandedOn).map(({ index }) => index);
  }

  add(row: number, cells: readonly string[]): void {
    this.#rows.push(row);
    for (const index of this.#kept) this.#text.push(cells[index] ?? "");
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
