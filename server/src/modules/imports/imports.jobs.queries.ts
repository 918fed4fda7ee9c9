import { Prisma, type PrismaClient } from "@pantau/database";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { dateOrNull, instant, integer, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { IMPORT_KINDS, type ImportKind } from "./domain/fileKind.ts";
import { ENDED, IMPORT_JOB_STATES, RUNNABLE, type ImportAuthority, type ImportJob, type ImportJobState, type ImportWish, type JobProblem } from "./domain/importJob.ts";
import type { ImportSteps } from "./domain/importProgress.ts";
import type { ImportPreview } from "./domain/preview.ts";
import { titleKey, type ColumnMapping } from "./domain/titles.ts";
import type { Upload } from "./domain/uploads.ts";

type Reader = PrismaClient | Prisma.TransactionClient;

/** Work on an upload that is done whole or not at all. */
export function inUploadTransaction<Result>(database: Database, work: (transaction: Prisma.TransactionClient) => Promise<Result>): Promise<Result> {
  return database.prisma.$transaction(work);
}

/** The dataset in which an account imports: what a demo account brings is a demo row. */
export async function findDatasetOfAccount(prisma: Reader, accountId: string): Promise<Dataset> {
  const account = await prisma.account.findUnique({ where: { id: accountId }, select: { isDemo: true } });
  return account?.isDemo ? "DEMO" : "PUBLISHED";
}

export interface NewJob {
  readonly wish: ImportWish;
  readonly upload: Upload;
  readonly accountId: string;
  readonly requestedBy: string;
  readonly authority: ImportAuthority;
  readonly dataset: Dataset;
  readonly at: Date;
}

export async function insertJob(prisma: Reader, { wish, upload, accountId, requestedBy, authority, dataset, at }: NewJob): Promise<string> {
  const [row] = await prisma.$queryRaw<Row[]>`
    INSERT INTO import_job (upload_id, account_id, requested_by, authority, kind, dataset, file_name, file_sha256, data_as_of, source, sheet, column_mapping, state, created_at, changed_at)
    VALUES (${upload.id}::uuid, ${accountId}::uuid, ${requestedBy}, ${JSON.stringify(authority)}::jsonb, ${wish.kind}, ${dataset}::dataset, ${upload.fileName}, ${upload.sha256},
      ${wish.dataAsOf}::date, ${wish.source}, ${wish.sheet}, ${JSON.stringify([...wish.mapping])}::jsonb, 'QUEUED', ${at}, ${at})
    RETURNING id::text AS id`;
  if (!row) throw new Error("INSERT … RETURNING gave no row");
  return text(row, "id");
}

const JOB_COLUMNS = Prisma.sql`j.id::text AS id, j.upload_id::text AS upload_id, j.account_id::text AS account_id, j.requested_by, j.authority, j.kind, j.dataset::text AS dataset, j.file_name,
  j.file_sha256::text AS file_sha256, j.data_as_of, j.source, j.sheet, j.column_mapping, j.state::text AS state, j.rows_total, j.rows_read, j.rows_judged, j.rows_stored, j.preview, j.basis,
  j.problem, j.batch_id::text AS batch_id, j.attempts, j.created_at`;

/** Jobs of one account, newest first. */
export async function findJobs(prisma: Reader, accountId: string, limit: number): Promise<ImportJob[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT ${JOB_COLUMNS} FROM import_job j WHERE j.account_id = ${accountId}::uuid ORDER BY j.created_at DESC LIMIT ${limit}`;
  return rows.map(jobOf);
}

/** A job of this account. Undefined: there is none, or it is somebody else's. */
export async function findJob(prisma: Reader, accountId: string, id: string): Promise<ImportJob | undefined> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT ${JOB_COLUMNS} FROM import_job j WHERE j.id = ${id}::uuid AND j.account_id = ${accountId}::uuid`;
  return row && jobOf(row);
}

/** The oldest job in which something is to be done. Asked under the lock of imports: whoever worked on it before is gone. */
export async function findRunnableJob(prisma: Reader): Promise<ImportJob | undefined> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT ${JOB_COLUMNS} FROM import_job j WHERE j.state::text = ANY (${[...RUNNABLE]}::text[]) ORDER BY j.created_at, j.id LIMIT 1`;
  return row && jobOf(row);
}

/** Whether any job waits, without taking the lock of imports. */
export async function hasRunnableJob(prisma: Reader): Promise<boolean> {
  return (await prisma.importJob.findFirst({ where: { state: { in: [...RUNNABLE] } }, select: { id: true } })) !== null;
}

/** Takes a job up as it was found: one attempt more. False: meanwhile another server told how it ended, or somebody stopped it. */
export async function beginAttempt(prisma: Reader, found: Pick<ImportJob, "id" | "state" | "attempts">, state: "PREVIEWING" | "COMMITTING", at: Date): Promise<boolean> {
  return (await prisma.$executeRaw`
    UPDATE import_job SET state = ${state}::import_job_state, attempts = attempts + 1, changed_at = ${at}
    WHERE id = ${found.id}::uuid AND state = ${found.state}::import_job_state AND attempts = ${found.attempts}`) > 0;
}

/** Writes down how far a job is. True: somebody asked to stop it. */
export async function noteSteps(prisma: Reader, id: string, { rowsTotal, rowsRead, rowsJudged, rowsStored }: ImportSteps, at: Date): Promise<boolean> {
  const rows = await prisma.$queryRaw<Row[]>`
    UPDATE import_job SET rows_total = ${rowsTotal}, rows_read = ${rowsRead}, rows_judged = ${rowsJudged}, rows_stored = ${rowsStored}, changed_at = ${at}
    WHERE id = ${id}::uuid RETURNING cancel_asked_at IS NOT NULL AS asked`;
  return rows.some((row) => row["asked"] === true);
}

/** Whether somebody asked to stop a job that works. */
export async function isCancelAsked(prisma: Reader, id: string): Promise<boolean> {
  const job = await prisma.importJob.findUnique({ where: { id }, select: { cancelAskedAt: true } });
  return job !== null && job.cancelAskedAt !== null;
}

/** Ends a preview. */
export async function notePreview(prisma: Reader, found: Pick<ImportJob, "id" | "attempts">, { preview, basis, problem }: { readonly preview: ImportPreview; readonly basis: string | null; readonly problem: JobProblem | null }, at: Date): Promise<void> {
  const state: ImportJobState = basis === null ? "REJECTED" : "PREVIEWED";
  await prisma.$executeRaw`
    UPDATE import_job SET state = ${state}::import_job_state, preview = ${JSON.stringify(preview)}::jsonb, basis = ${basis}, problem = ${problem && JSON.stringify(problem)}::jsonb,
      attempts = 0, cancel_asked_at = NULL, changed_at = ${at} WHERE id = ${found.id}::uuid AND state = 'PREVIEWING' AND attempts = ${found.attempts + 1}`;
}

/** Ends a job, in the transaction that stored the batch. */
export async function noteCommitted(prisma: Reader, id: string, batchId: string, at: Date): Promise<void> {
  await prisma.$executeRaw`UPDATE import_job SET state = 'COMMITTED', batch_id = ${batchId}::uuid, problem = NULL, changed_at = ${at} WHERE id = ${id}::uuid`;
}

/** A job that could not do what was asked. */
export async function noteProblem(prisma: Reader, id: string, state: "REJECTED" | "FAILED" | "CANCELLED" | "QUEUED", problem: JobProblem | null, at: Date): Promise<void> {
  await prisma.$executeRaw`
    UPDATE import_job SET state = ${state}::import_job_state, problem = ${problem && JSON.stringify(problem)}::jsonb, cancel_asked_at = NULL, changed_at = ${at},
      attempts = CASE WHEN ${state} = 'QUEUED' THEN attempts ELSE 0 END WHERE id = ${id}::uuid`;
}

/** Previewed becomes confirmed. False: it is not there for that. */
export async function confirmJob(prisma: Reader, accountId: string, id: string, at: Date): Promise<boolean> {
  return (await prisma.$executeRaw`UPDATE import_job SET state = 'CONFIRMED', attempts = 0, problem = NULL, changed_at = ${at} WHERE id = ${id}::uuid AND account_id = ${accountId}::uuid AND state = 'PREVIEWED'`) > 0;
}

/** Stops a job that waits; asks one that works to stop. False: it has ended already. */
export async function cancelJob(prisma: Reader, accountId: string, id: string, at: Date): Promise<boolean> {
  return (await prisma.$executeRaw`
    UPDATE import_job SET changed_at = ${at}, cancel_asked_at = ${at},
      state = CASE WHEN state IN ('PREVIEWING', 'COMMITTING') THEN state ELSE 'CANCELLED'::import_job_state END
    WHERE id = ${id}::uuid AND account_id = ${accountId}::uuid AND NOT state::text = ANY (${[...ENDED]}::text[])`) > 0;
}

/** Deletes files whose jobs have all ended. */
export async function deleteEndedUploads(prisma: Reader): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM import_upload u WHERE EXISTS (SELECT 1 FROM import_job j WHERE j.upload_id = u.id)
      AND NOT EXISTS (SELECT 1 FROM import_job j WHERE j.upload_id = u.id AND NOT j.state::text = ANY (${[...ENDED]}::text[]))`;
}

/** Remembers how the columns of a source's files are read. */
export async function rememberMapping(prisma: Reader, of: { readonly kind: ImportKind; readonly source: string }, mapping: ColumnMapping, by: { readonly name: string; readonly at: Date }): Promise<void> {
  const pairs = JSON.stringify([...mapping].map(([title, column]) => [titleKey(title), column]));
  await prisma.$executeRaw`
    INSERT INTO import_column_mapping (kind, source, mapping, changed_by, changed_at) VALUES (${of.kind}, ${of.source}, ${pairs}::jsonb, ${by.name}, ${by.at})
    ON CONFLICT (kind, source) DO UPDATE SET mapping = EXCLUDED.mapping, changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at
    WHERE import_column_mapping.mapping <> EXCLUDED.mapping`;
}

/** Empty where nothing is remembered. */
export async function findMapping(prisma: Reader, { kind, source }: { readonly kind: ImportKind; readonly source: string }): Promise<ColumnMapping> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT mapping FROM import_column_mapping WHERE kind = ${kind} AND source = ${source}`;
  return row ? mappingOf(row["mapping"]) : new Map();
}

function mappingOf(pairs: unknown): ColumnMapping {
  if (!Array.isArray(pairs)) throw new TypeError("Column mapping: expected a list of pairs");
  return new Map(pairs.map((pair: unknown) => {
    const [title, column]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof title !== "string" || (column !== null && typeof column !== "string")) throw new TypeError("Column mapping: expected [title, column or null]");
    return [title, column];
  }));
}

function jobOf(row: Row): ImportJob {
  return {
    id: text(row, "id"),
    uploadId: textOrNull(row, "upload_id"),
    accountId: text(row, "account_id"),
    requestedBy: text(row, "requested_by"),
    // Written by this module alone, from the types that are read here.
    authority: row["authority"] as ImportAuthority,
    kind: oneOf(row, "kind", IMPORT_KINDS),
    dataset: oneOf(row, "dataset", DATASETS),
    fileName: text(row, "file_name"),
    fileSha256: text(row, "file_sha256"),
    dataAsOf: dateOrNull(row, "data_as_of"),
    source: textOrNull(row, "source"),
    sheet: textOrNull(row, "sheet"),
    mapping: mappingOf(row["column_mapping"]),
    state: oneOf(row, "state", IMPORT_JOB_STATES),
    steps: { rowsTotal: integerOrNull(row, "rows_total"), rowsRead: integer(row, "rows_read"), rowsJudged: integer(row, "rows_judged"), rowsStored: integer(row, "rows_stored") },
    preview: row["preview"] as ImportPreview | null,
    basis: textOrNull(row, "basis"),
    problem: row["problem"] as JobProblem | null,
    batchId: textOrNull(row, "batch_id"),
    attempts: integer(row, "attempts"),
    createdAt: instant(row, "created_at"),
  };
}
