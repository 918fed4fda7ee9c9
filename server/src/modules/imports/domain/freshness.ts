import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";

/** What kinds of data the product holds, as the reader names them. */
export const DATA_KINDS = ["SATKERS", "SCALES", "EVALUATION_RESULTS", "HOLIDAYS", "CALENDAR_CHANGES", "ELECTION_STAGES", "SOURCES"] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** How fresh one file's rows are. Two times that differ: what the file vouches for, and when it was taken in. */
export interface SourceFreshness {
  readonly id: string;
  readonly kind: DataKind;
  readonly dataset: Dataset;
  readonly fileName: string;
  readonly fileSha256: string;
  /** Rows in force from this file. */
  readonly rowCount: number;
  /** Last day the file vouches for. Null: it does not say. */
  readonly dataAsOf: LocalDate | null;
  readonly importedAt: Date;
  readonly importedBy: string;
}

/** A publication in which facts were read. */
export interface SourceRecord {
  readonly key: string;
  readonly locator: string;
  readonly subject: string;
}
