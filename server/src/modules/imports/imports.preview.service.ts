import type { Database } from "../../platform/database/openDatabase.ts";
import { factTable } from "./domain/factTables.ts";
import { NOT_STARTED } from "./domain/importProgress.ts";
import { SHOWN_CHANGES, SHOWN_REJECTIONS, type ImportPreview } from "./domain/preview.ts";
import { ImportRejected, sentenceOf, type RejectedRow } from "./domain/rejection.ts";
import { suspicionsOf } from "./domain/suspicions.ts";
import { judgeFile, type JudgedImport } from "./imports.judging.service.ts";
import { basisOf, sampleChanges, type RowChange } from "./imports.journal.queries.ts";
import { findPreviousRowCount, inImportTransaction, type ImportTransaction } from "./imports.queries.ts";
import { findKnown, storeJudged, type ImportOutcome, type ImportRequest } from "./imports.service.ts";
import { addressOf } from "./reading/table.ts";

export interface PreviewedImport {
  readonly preview: ImportPreview;
  /** What the records were that the file would change. Null: it cannot be committed. */
  readonly basis: string | null;
}

/**
 * Shows what an import would do, by doing it and taking it back: the same rules, the same statements, the same counts as the commit. Nothing
 * stays. @throws FileRefused where the file cannot be read; whatever onProgress throws.
 */
export async function previewFile(database: Database, request: ImportRequest): Promise<PreviewedImport> {
  let previewed: PreviewedImport | undefined;
  try {
    await inImportTransaction(database, async (transaction) => {
      previewed = await previewWithin(transaction, request);
      throw new TakenBack();
    }, request.limits);
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (!previewed) throw new Error("a preview that is taken back was made before");
  return previewed;
}

/** Ends a transaction that must not stay. */
class TakenBack extends Error {}

/** The preview within a transaction that the caller rolls back. */
export async function previewWithin(transaction: ImportTransaction, request: ImportRequest): Promise<PreviewedImport> {
  await request.onProgress?.(NOT_STARTED);
  const known = await findKnown(transaction, request);
  const judged = await judgeFile(transaction, request);
  if (judged.rejected.length > 0) return { preview: previewOf(judged, judged.rejected, null, []), basis: null };
  const alreadyImportedAt = known?.importedAt.toISOString() ?? null;
  if (known) {
    const unchanged = judged.file.thingCount ?? judged.rowCount;
    return { preview: { ...previewOf(judged, [], { added: 0, changed: 0, unchanged }, []), alreadyImportedAt }, basis: "" };
  }
  try {
    const outcome = await storeJudged(transaction, request, judged);
    const changes = await sampleChanges(transaction, outcome.batchId, SHOWN_CHANGES);
    const previousRowCount = await findPreviousRowCount(transaction, { kind: request.kind, dataset: request.dataset, ...judged.place, than: outcome.batchId });
    const suspicions = suspicionsOf({ rows: judged.rows, ...outcome, previousRowCount });
    return { preview: { ...previewOf(judged, [], outcome, changes), suspicions }, basis: await basisOf(transaction, outcome.batchId) };
  } catch (error) {
    // Rules that look at the whole table once the rows are in it, e.g. periods of two legal rules that overlap.
    if (!(error instanceof ImportRejected)) throw error;
    return { preview: previewOf(judged, error.rejectedRows, null, []), basis: null };
  }
}

function previewOf(judged: JudgedImport, rejected: readonly RejectedRow[], counts: Pick<ImportOutcome, "added" | "changed" | "unchanged"> | null, changes: readonly RowChange[]): ImportPreview {
  const { head, rowCount, droppedColumns, warnings } = judged;
  const rejectedCount = rejected.some(({ row }) => row === 0) ? rowCount : new Set(rejected.map(({ row }) => row)).size;
  return {
    alreadyImportedAt: null,
    rowCount,
    acceptedCount: rowCount - rejectedCount,
    rejectedCount,
    added: counts?.added ?? 0,
    changed: counts?.changed ?? 0,
    unchanged: counts?.unchanged ?? 0,
    sheetNames: head.sheetNames,
    sheetName: head.sheetName,
    columns: head.columns.map(({ title, fate, name }) => ({ title, fate, column: name })),
    droppedColumns,
    rejected: rejected.slice(0, SHOWN_REJECTIONS).map((one) => ({ ...one, address: one.column === null || one.row === 0 ? null : addressOf(head, one.row, one.column), sentence: sentenceOf(one) })),
    changes: changes.map(({ table, row, name, columns }) => ({ noun: factTable(table).noun, row, name, columns })),
    suspicions: [],
    warnings,
  };
}
