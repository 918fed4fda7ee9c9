import { readCsvTable } from "./csvReading.ts";
import { refuseOtherFormat } from "./otherFormats.ts";
import type { ReadingOrder, TableReading } from "./tableReading.ts";
import { readXlsxTable } from "./xlsxReading.ts";

/** Reads the bytes of a file as what they are, whatever the file is called. */
export function readBytes(bytes: Uint8Array, order: ReadingOrder): Promise<TableReading> {
  refuseOtherFormat(bytes);
  return isArchive(bytes) ? readXlsxTable(bytes, order) : readCsvTable(bytes, order);
}

/** Begins as a zip archive does, empty or not. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}
