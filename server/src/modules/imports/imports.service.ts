import { createHash } from "node:crypto";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { COMMAND_LINE } from "../access/audit.service.ts";
import type { AuditEvent } from "../access/domain/auditChain.ts";
import type { ImportKind } from "./domain/fileKind.ts";
import { NOT_STARTED } from "./domain/importProgress.ts";
import type { ImportRequest } from "./domain/importRequest.ts";
import { ImportRejected } from "./domain/rejection.ts";
import { judgeFile, type JudgedImport } from "./imports.judging.service.ts";
import { beginJournal, endJournal } from "./imports.journal.queries.ts";
import { closeBatch, findBatch, inImportTransaction, insertBatch, type ImportBatch, type ImportTransaction } from "./imports.queries.ts";

export type { ImportRequest } from "./domain/importRequest.ts";

/** What came of it. Unit: data rows, for scales and instruments whole ones. */
export interface ImportOutcome {
  /** "unchanged": exactly this file was taken in before, at importedAt, and nothing was done. */
  readonly status: "stored" | "unchanged";
  readonly kind: ImportKind;
  readonly dataset: Dataset;
  readonly fileName: string;
  readonly batchId: string;
  readonly importedAt: Date;
  /** Data rows of the file. */
  readonly rowCount: number;
  /** Not there before. */
  readonly added: number;
  /** Took the place of what was there. */
  readonly changed: number;
  /** Said what was there already. */
  readonly unchanged: number;
  /** Columns that say who somebody is: dropped unread, nothing of them is stored. */
  readonly droppedColumns: readonly string[];
}

/**
 * Takes a file in: whole, or not at all. The same file again changes nothing.
 * @throws ImportRejected naming every place that breaks a rule, FileRefused where the file cannot be read.
 */
export function importFile(database: Database, request: ImportRequest): Promise<ImportOutcome> {
  return inImportTransaction(database, (transaction) => takeFile(transaction, request), request.limits);
}

/**
 * Looks at a file as importFile would, and stores nothing. Unit of the result: data rows.
 * @throws as importFile.
 */
export function checkFile(database: Database, request: ImportRequest): Promise<number> {
  return inImportTransaction(database, async (transaction) => (await accepted(transaction, request)).rowCount, request.limits);
}

/** importFile within a transaction that takes in several files, all or none. */
export async function takeFile(transaction: ImportTransaction, request: ImportRequest): Promise<ImportOutcome> {
  const known = await findKnown(transaction, request);
  if (known) return unchangedOutcome(request, known);
  const judged = await accepted(transaction, request);
  const stored = await storeJudged(transaction, request, judged);
  await appendAuditEntry(transaction, importedEvent(request, stored), stored.importedAt);
  return stored;
}

/** The batch in force of exactly this file, or undefined. */
export function findKnown(transaction: ImportTransaction, { kind, dataset, bytes }: Pick<ImportRequest, "kind" | "dataset" | "bytes">): Promise<ImportBatch | undefined> {
  return findBatch(transaction, { kind, dataset, sha256: sha256Of(bytes) });
}

export function unchangedOutcome({ kind, dataset, fileName }: ImportRequest, { id: batchId, importedAt, rowCount }: ImportBatch): ImportOutcome {
  return { status: "unchanged", kind, dataset, fileName, batchId, importedAt, rowCount, added: 0, changed: 0, unchanged: rowCount, droppedColumns: [] };
}

/** Stores what was judged, under a new batch, with a journal of what it changes. The caller writes the audit entry, or rolls back. */
export async function storeJudged(transaction: ImportTransaction, request: ImportRequest, { file, rowCount, place, droppedColumns }: JudgedImport): Promise<ImportOutcome> {
  const { kind, dataset, fileName, importedBy, bytes } = request;
  const batch = await insertBatch(transaction, { kind, dataset, sha256: sha256Of(bytes), fileName, rowCount, importedBy, dataAsOf: request.dataAsOf ?? null, ...place });
  await beginJournal(transaction, batch.id);
  const written = await file.store(transaction, { ...batch, dataset });
  await endJournal(transaction);
  request.signal?.throwIfAborted();
  const counts = { ...written, unchanged: Math.max(0, (file.thingCount ?? rowCount) - written.added - written.changed) };
  await closeBatch(transaction, batch.id, counts);
  await request.onProgress?.({ rowsTotal: rowCount, rowsRead: rowCount, rowsJudged: rowCount, rowsStored: rowCount });
  return { status: "stored", kind, dataset, fileName, batchId: batch.id, importedAt: batch.importedAt, rowCount, ...counts, droppedColumns };
}

/** Who asked for the import stands as the batch has it; there is no account behind a command. */
export function importedEvent(request: ImportRequest, { batchId, rowCount }: ImportOutcome): AuditEvent {
  const { kind, dataset, fileName, importedBy, bytes } = request;
  return {
    actor: request.auditActor ?? { ...COMMAND_LINE, name: importedBy },
    action: "IMPORT_COMMITTED",
    outcome: "DONE",
    subject: `batch:${batchId}`,
    provinceCode: null,
    satkerCode: null,
    details: { kind, dataset, fileName, sha256: sha256Of(bytes), rowCount },
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function accepted(transaction: ImportTransaction, request: ImportRequest): Promise<JudgedImport> {
  await request.onProgress?.(NOT_STARTED);
  const judged = await judgeFile(transaction, request);
  if (judged.rejected.length > 0) throw new ImportRejected(request.fileName, judged.rejected);
  return judged;
}
