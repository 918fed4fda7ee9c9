import { readCsvTable } from "./csvReading.ts";
import type { ReadingOrder, TableReading } from "./tableReading.ts";

/** Reads the bytes of a file as what they are. */
export function readBytes(bytes: Uint8Array, order: ReadingOrder): Promise<TableReading> {
  return readCsvTable(bytes, order);
}
