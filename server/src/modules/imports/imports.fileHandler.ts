import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Reference } from "./domain/fileKind.ts";
import type { RejectedRow } from "./domain/rejection.ts";
import type { FileRow } from "./domain/rowReader.ts";
import type { ImportTransaction, StoringBatch, Written } from "./imports.queries.ts";

/** What a file amounts to under the rules of its kind: places to mend, and how to store what can be stored. */
export interface JudgedFile {
  readonly rejected: readonly RejectedRow[];
  /** Columns that say who somebody is: dropped unread. Left out: none. */
  readonly droppedColumns?: readonly string[];
  /** How many things the rows tell of, in the unit of Written. Left out: one a row. */
  readonly thingCount?: number;
  store(transaction: ImportTransaction, batch: StoringBatch): Promise<Written>;
}

/** What a kind needs to know beside the rows, when its rules look at what is recorded. */
export interface JudgingMoment {
  readonly transaction: ImportTransaction;
  readonly dataset: Dataset;
  readonly importedBy: string;
  readonly dataAsOf: LocalDate | null;
}

export interface FileHandler {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  judge(header: readonly string[], rows: readonly FileRow[], reference: Reference, moment: JudgingMoment): JudgedFile | Promise<JudgedFile>;
}
