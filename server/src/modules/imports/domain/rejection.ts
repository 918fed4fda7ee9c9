import { DomainError } from "../../../kernel/domainError.ts";

/** Which rule a cell, a row or a file breaks. Stable: clients and tests switch on it. */
export type RuleCode =
  | "FILE_UNREADABLE"
  | "COLUMN_MISSING"
  | "COLUMN_UNKNOWN"
  | "CELL_COUNT"
  | "CELL_TOO_LONG"
  | "CELL_ERROR"
  | "CELL_UNREADABLE"
  | "FORMULA_WITHOUT_VALUE"
  | "REQUIRED"
  | "FORMAT"
  | "OUT_OF_RANGE"
  | "UNKNOWN_WORD"
  | "DUPLICATE"
  | "UNKNOWN_REFERENCE"
  | "CONTRADICTION"
  | "CLASS_NOT_IN_SCALE"
  | "RANK_WITHOUT_GROUP"
  | "WEIGHT_SUM"
  | "PUBLISHED_INSTRUMENT"
  | "WRONG_DATASET"
  | "OUTSIDE_AREA"
  | "PERSONAL_DATA"
  | "RULE_OF_LAW";

/** Why one place of a file cannot be taken in. Texts are Indonesian, for the person who mends the file. */
export interface RejectedRow {
  /** First data row is 1; 0 is the header or the file as a whole. */
  readonly row: number;
  /** Null: the row or the file as a whole. */
  readonly column: string | null;
  /** The cell as written. Null: not about one cell. */
  readonly value: string | null;
  readonly code: RuleCode;
  /** The rule that is broken: a clause without the place. */
  readonly rule: string;
  /** What to do: a whole sentence. */
  readonly mend: string;
}

/** What is wrong, apart from where: rule and mend of a RejectedRow. */
export type Fault = Pick<RejectedRow, "code" | "rule" | "mend">;

/** "Baris 3, kolom score, tertulis "101": harus 0 sampai 100. Perbaiki …" */
export function sentenceOf(rejected: RejectedRow): string {
  const place = [
    rejected.row === 0 ? "Berkas" : `Baris ${rejected.row}`,
    ...(rejected.column === null ? [] : [`kolom ${rejected.column}`]),
    ...(rejected.value === null || rejected.value === "" ? [] : [`tertulis "${rejected.value}"`]),
  ].join(", ");
  return `${place}: ${rejected.rule}. ${rejected.mend}`;
}

const SHOWN_IN_MESSAGE = 3;

/** The file breaks a rule somewhere, so nothing of it was stored. Carries every place, not only the first. */
export class ImportRejected extends DomainError {
  readonly code = "IMPORT_REJECTED";

  constructor(
    readonly fileName: string,
    readonly rejectedRows: readonly RejectedRow[],
  ) {
    const shown = rejectedRows.slice(0, SHOWN_IN_MESSAGE).map(sentenceOf);
    const more = rejectedRows.length - shown.length;
    super(
      [`Berkas ${fileName} ditolak, tidak ada yang disimpan.`, ...shown, ...(more > 0 ? [`Dan ${more} kesalahan lain.`] : [])].join(" "),
      { fileName, rejectedRows },
    );
  }
}
