import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { ReadScope } from "../../access/domain/actor.ts";
import type { AuditActor } from "../../access/domain/auditChain.ts";
import type { ImportKind } from "./fileKind.ts";
import type { ProgressListener } from "./importProgress.ts";
import type { ImportLimits } from "./readingLimits.ts";
import type { ColumnMapping } from "./titles.ts";

/** A file to take in. */
export interface ImportRequest {
  readonly kind: ImportKind;
  readonly dataset: Dataset;
  /** Name to show, without folders. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Account or command that asks for it. */
  readonly importedBy: string;
  /** Last day about which the file's author vouches for it. Left out or null: the file does not say. */
  readonly dataAsOf?: LocalDate | null;
  /** Sheet of a workbook. Left out or null: the first. */
  readonly sheet?: string | null;
  /** What a person said about titles. Left out: nothing. */
  readonly mapping?: ColumnMapping;
  /** Rows about other places are rejected. Left out: rows may be about the whole country. */
  readonly scope?: ReadScope;
  /** Who stands in the audit trail. Left out: the command line, under the name importedBy. */
  readonly auditActor?: AuditActor;
  readonly onProgress?: ProgressListener;
  /** Calls the import off: reading stops, and what waits for the database ends with the signal's reason. Left out: nobody does. */
  readonly signal?: AbortSignal;
  /** Left out: those of DEFAULT_IMPORT_LIMITS. */
  readonly limits?: ImportLimits;
}
