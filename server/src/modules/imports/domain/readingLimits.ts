/** How much of a file is read before it is refused. Each is named in the refusal that it causes. */
export interface ReadingLimits {
  /** Bytes of the file as it came. */
  readonly fileBytes: number;
  /** Bytes of one unpacked part of a workbook, and of all of them together. */
  readonly unpackedBytes: number;
  /** Parts of a workbook. */
  readonly archiveEntries: number;
  /** Unpacked bytes for each packed one. */
  readonly unpackedRatio: number;
  /** Data rows. */
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
  /** Milliseconds the reader may work, waiting for whoever stores the rows not counted. */
  readonly workMs: number;
  /** Megabytes of heap the reader may hold. */
  readonly heapMegabytes: number;
}

/** What may be set from outside, by the environment variable that sets it. Named in the refusal that a limit causes. */
export const LIMIT_SETTINGS = {
  fileBytes: "PANTAU_IMPORT_FILE_MB",
  unpackedBytes: "PANTAU_IMPORT_UNPACKED_MB",
  rows: "PANTAU_IMPORT_ROWS",
  columns: "PANTAU_IMPORT_COLUMNS",
  cellCharacters: "PANTAU_IMPORT_CELL_CHARACTERS",
  workMs: "PANTAU_IMPORT_READ_SECONDS",
  heapMegabytes: "PANTAU_IMPORT_MEMORY_MB",
} as const satisfies Partial<Record<keyof ReadingLimits, string>>;

/** How much an import may take. */
export interface ImportLimits {
  readonly reading: ReadingLimits;
  /** Milliseconds for judging and storing one file in its transaction, and for any one statement of it. */
  readonly storeMs: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_READING_LIMITS: ReadingLimits = {
  fileBytes: 50 * MEGABYTE,
  unpackedBytes: 50 * MEGABYTE,
  archiveEntries: 200,
  unpackedRatio: 100,
  rows: 200_000,
  columns: 64,
  cellCharacters: 4_096,
  workMs: 60_000,
  heapMegabytes: 256,
};

export const DEFAULT_IMPORT_LIMITS: ImportLimits = { reading: DEFAULT_READING_LIMITS, storeMs: 120_000 };
