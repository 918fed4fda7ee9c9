import { DEFAULT_IMPORT_LIMITS, LIMIT_SETTINGS, type ImportLimits } from "../modules/imports/domain/readingLimits.ts";

/** A whole number that may be set from outside. */
export interface NumberSetting {
  readonly least: number;
  readonly most: number;
  readonly fallback: number;
  readonly unit: string;
}

/** Looks a variable up and notes what is wrong with it. */
export type ReadNumber = (name: string, setting: NumberSetting) => number;

const MEGABYTE = 1024 * 1024;

/** Limits of imports as set from outside. */
export function readImportLimits(read: ReadNumber): ImportLimits {
  const { reading, storeMs } = DEFAULT_IMPORT_LIMITS;
  const megabytes = (name: string, bytes: number): number => read(name, { least: 1, most: 1024, fallback: bytes / MEGABYTE, unit: "MB" }) * MEGABYTE;
  return {
    reading: {
      ...reading,
      fileBytes: megabytes(LIMIT_SETTINGS.fileBytes, reading.fileBytes),
      unpackedBytes: megabytes(LIMIT_SETTINGS.unpackedBytes, reading.unpackedBytes),
      rows: read(LIMIT_SETTINGS.rows, { least: 1, most: 2_000_000, fallback: reading.rows, unit: "baris data" }),
      columns: read(LIMIT_SETTINGS.columns, { least: 1, most: 1_000, fallback: reading.columns, unit: "kolom" }),
      cellCharacters: read(LIMIT_SETTINGS.cellCharacters, { least: 100, most: 1_000_000, fallback: reading.cellCharacters, unit: "karakter satu sel" }),
      workMs: read(LIMIT_SETTINGS.workMs, { least: 1, most: 3_600, fallback: reading.workMs / 1_000, unit: "detik" }) * 1_000,
      heapMegabytes: read(LIMIT_SETTINGS.heapMegabytes, { least: 64, most: 8_192, fallback: reading.heapMegabytes, unit: "MB" }),
    },
    storeMs: read("PANTAU_IMPORT_STORE_SECONDS", { least: 1, most: 3_600, fallback: storeMs / 1_000, unit: "detik" }) * 1_000,
  };
}
