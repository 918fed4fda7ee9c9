import { createHash } from "node:crypto";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { COMMAND_LINE } from "../access/audit.service.ts";
import type { AuditEvent } from "../access/domain/auditChain.ts";
import { KINDS_WITH_DEMO, type ImportKind } from "./domain/fileKind.ts";
import { ImportRejected, type RejectedRow } from "./domain/rejection.ts";
import type { FileRow } from "./domain/rowReader.ts";
import { readCsv } from "./imports.csv.ts";
import type { JudgedFile } from "./imports.fileHandler.ts";
import { FILE_HANDLERS } from "./imports.fileKinds.ts";
import { readEvaluationReference } from "./imports.instruments.queries.ts";
import { findBatch, inImportTransaction, insertBatch, readReference, type ImportTransaction } from "./imports.queries.ts";
import { readInformationItems } from "./imports.publications.queries.ts";

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
}

/** What came of it. Unit: data rows, for scales whole scales. */
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
  /** Columns that say who somebody is: dropped unread, nothing of them is stored. */
  readonly droppedColumns: readonly string[];
}

/**
 * Takes a file in: whole, or not at all. The same file again changes nothing.
 * @throws ImportRejected naming every place that breaks a rule.
 */
export function importFile(database: Database, request: ImportRequest): Promise<ImportOutcome> {
  return inImportTransaction(database, (transaction) => takeFile(transaction, request));
}

/**
 * Looks at a file as importFile would, and stores nothing. Unit of the result: data rows.
 * @throws ImportRejected naming every place that breaks a rule.
 */
export function checkFile(database: Database, request: ImportRequest): Promise<number> {
  return inImportTransaction(database, async (transaction) => (await judged(transaction, request)).rowCount);
}

/** importFile within a transaction that takes in several files, all or none. */
export async function takeFile(transaction: ImportTransaction, request: ImportRequest): Promise<ImportOutcome> {
  const { kind, dataset, fileName, importedBy } = request;
  const sha256 = createHash("sha256").update(request.bytes).digest("hex");
  const known = await findBatch(transaction, { kind, dataset, sha256 });
  if (known) {
    const { id: batchId, importedAt, rowCount } = known;
    return { status: "unchanged", kind, dataset, fileName, batchId, importedAt, rowCount, added: 0, changed: 0, droppedColumns: [] };
  }
  const { file, rowCount } = await judged(transaction, request);
  const batch = await insertBatch(transaction, { kind, dataset, sha256, fileName, rowCount, importedBy, dataAsOf: request.dataAsOf ?? null });
  const written = await file.store(transaction, { ...batch, dataset });
  await appendAuditEntry(transaction, importedEvent(request, { batchId: batch.id, sha256, rowCount }), batch.importedAt);
  return { status: "stored", kind, dataset, fileName, batchId: batch.id, importedAt: batch.importedAt, rowCount, ...written, droppedColumns: file.droppedColumns ?? [] };
}

/** Who asked for the import stands as the batch has it; there is no account behind a command. */
function importedEvent(
  { kind, dataset, fileName, importedBy }: ImportRequest,
  { batchId, sha256, rowCount }: { readonly batchId: string; readonly sha256: string; readonly rowCount: number },
): AuditEvent {
  return {
    actor: { ...COMMAND_LINE, name: importedBy },
    action: "IMPORT_COMMITTED",
    outcome: "DONE",
    subject: `batch:${batchId}`,
    provinceCode: null,
    satkerCode: null,
    details: { kind, dataset, fileName, sha256, rowCount },
  };
}

async function judged(transaction: ImportTransaction, request: ImportRequest): Promise<{ file: JudgedFile; rowCount: number }> {
  const { header, rows } = readTable(request);
  const reference = {
    ...(await readReference(transaction, request.dataset)),
    evaluations: await readEvaluationReference(transaction),
    informationItems: await readInformationItems(transaction),
  };
  const { dataset, importedBy, dataAsOf } = request;
  const file = await FILE_HANDLERS[request.kind].judge(header, rows, reference, { transaction, dataset, importedBy, dataAsOf: dataAsOf ?? null });
  refuse(request.fileName, file.rejected);
  return { file, rowCount: rows.length };
}

function readTable({ kind, dataset, fileName, bytes }: ImportRequest): { header: readonly string[]; rows: readonly FileRow[] } {
  if (dataset === "DEMO" && !KINDS_WITH_DEMO.includes(kind)) refuse(fileName, [noDemoOf(kind)]);
  const reading = readCsv(bytes);
  if (reading.ok) return reading;
  throw new ImportRejected(fileName, reading.rejected);
}

function refuse(fileName: string, rejected: readonly RejectedRow[]): void {
  if (rejected.length > 0) throw new ImportRejected(fileName, rejected);
}

function noDemoOf(kind: ImportKind): RejectedRow {
  const mend = `Data demo hanya untuk jenis ${KINDS_WITH_DEMO.join(", ")}.`;
  return { row: 0, column: null, value: null, code: "WRONG_DATASET", rule: `jenis ${kind} tidak menerima data demo`, mend };
}
