import type { RejectedRow } from "../domain/rejection.ts";
import type { FileRow } from "../domain/rowReader.ts";
import type { PlannedColumn } from "../domain/titles.ts";
import { RowCells } from "./rowCells.ts";
import { CELL_END, type RowBatch } from "./tableReading.ts";

/** Whether the cells of a column leave the reader. Those of an unknown one do, so that a person can see what is in it. */
export function isHandedOn({ name, fate }: PlannedColumn): boolean {
  return name !== null || fate === "UNKNOWN";
}

/** The name under which cells are handed on. */
export function keyOf({ name, title }: PlannedColumn): string {
  return name ?? title.toLowerCase();
}

export function fileRows({ rows, text, unread }: RowBatch, columns: readonly PlannedColumn[]): FileRow[] {
  const keys = columns.filter(isHandedOn).map(keyOf);
  const places = new Map(keys.map((key, index) => [key, index]));
  const cells = text.split(CELL_END);
  const faults = new Map<number, RejectedRow[]>();
  for (const { row, index, ...fault } of unread) {
    const column = index === null ? null : columns[index];
    const rejected = { row, column: column ? keyOf(column) : null, ...fault };
    faults.set(row, [...(faults.get(row) ?? []), rejected]);
  }
  return rows.map((row, at) => {
    const written = new RowCells(places, cells, at * keys.length);
    const unreadHere = faults.get(row);
    return unreadHere ? { row, cells: written, faults: unreadHere } : { row, cells: written };
  });
}
