import { coversProvince, seesSatker, type Actor } from "../../access/domain/actor.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import { IMPORT_KINDS } from "./fileKind.ts";
import { mayImport } from "./importRights.ts";

/** An import on record. Unit of counts: rows, or the whole things its kind counts in. */
export interface RecordedBatch {
  readonly id: string;
  readonly kind: string;
  readonly dataset: Dataset;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly rowCount: number;
  /** Null: taken in before this was written down. */
  readonly added: number | null;
  readonly changed: number | null;
  readonly unchanged: number | null;
  readonly dataAsOf: LocalDate | null;
  readonly importedAt: Date;
  readonly importedBy: string;
  readonly isJournaled: boolean;
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
}

/** True if this actor may take the import back: whoever may import the kind, and only where its rows are all in the own area. */
export function mayWithdraw(actor: Actor, { kind, provinceCode, satkerCode }: { readonly kind: string; readonly provinceCode: string | null; readonly satkerCode: string | null }): boolean {
  const known = IMPORT_KINDS.find((one) => one === kind);
  if (known === undefined || !mayImport(actor, known)) return false;
  if (satkerCode !== null) return seesSatker(actor.scope, satkerCode);
  return provinceCode === null ? actor.scope.kind === "ALL" : coversProvince(actor.scope, provinceCode);
}

/** What one row of a file became. */
export interface ImportedFact {
  /** "hasil penilaian". */
  readonly noun: string;
  readonly name: string;
  /** False: a later row took its place; it is kept. */
  readonly isInForce: boolean;
  readonly values: readonly { readonly column: string; readonly value: string | null }[];
}

export interface ImportedRow {
  readonly batchId: string;
  readonly row: number;
  readonly facts: readonly ImportedFact[];
}
