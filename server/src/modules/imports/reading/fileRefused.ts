import { DomainError } from "../../../kernel/domainError.ts";

/** Why a file cannot be read as a table. Stable: clients and tests switch on it. */
export type RefusalReason =
  | "FILE_EMPTY"
  | "NO_DATA_ROWS"
  | "FORMAT_UNKNOWN"
  | "FORMAT_OTHER"
  | "PASSWORD_PROTECTED"
  | "TEXT_BINARY"
  | "ENCODING_MIXED"
  | "QUOTES_UNBALANCED"
  | "ARCHIVE_DAMAGED"
  | "ARCHIVE_TOO_LARGE"
  | "ARCHIVE_TOO_MANY_ENTRIES"
  | "ARCHIVE_RATIO"
  | "XML_DAMAGED"
  | "XML_DOCTYPE"
  | "WORKBOOK_DAMAGED"
  | "SHEET_UNKNOWN"
  | "MERGED_CELLS"
  | "FILE_TOO_LARGE"
  | "TOO_MANY_ROWS"
  | "TOO_MANY_COLUMNS"
  | "RECORD_TOO_LONG"
  | "TIME_LIMIT"
  | "MEMORY_LIMIT"
  | "READER_STOPPED";

/** A limit that was passed. */
export interface PassedLimit {
  readonly name: string;
  readonly most: number;
  readonly unit: string;
  /** The environment variable that sets it. Left out: nothing does. */
  readonly setting?: string;
}

export interface FileRefusal {
  readonly reason: RefusalReason;
  /** Where: a line, a cell, a sheet, a part of the archive. Null: the file as a whole. */
  readonly place: string | null;
  /** The rule that is broken: a clause without the place. */
  readonly rule: string;
  /** What to do: a whole sentence. */
  readonly mend: string;
  /** Null: it is not about a limit. */
  readonly limit: PassedLimit | null;
}

/** The file as a whole cannot be read; nothing of it may be stored. */
export class FileRefused extends DomainError {
  readonly code = "FILE_REFUSED";
  readonly reason: RefusalReason;

  constructor(
    readonly fileName: string,
    readonly refusal: FileRefusal,
  ) {
    const { reason, place, rule, mend, limit } = refusal;
    super(`Berkas ${fileName}${place === null ? "" : `, ${place}`}: ${rule}. ${mend}${limit?.setting === undefined ? "" : ` Pengelola dapat mengubah batas ini dengan ${limit.setting}.`}`, { fileName, reason, place, limit });
    this.reason = reason;
  }
}

/** Thrown where a file is read; the name of the file is known further out. */
export class Refusal extends Error {
  readonly refusal: FileRefusal;

  constructor(reason: RefusalReason, told: { readonly place?: string | null; readonly rule: string; readonly mend: string; readonly limit?: PassedLimit | null }) {
    super(told.rule);
    this.name = "Refusal";
    this.refusal = { reason, place: told.place ?? null, rule: told.rule, mend: told.mend, limit: told.limit ?? null };
  }
}
