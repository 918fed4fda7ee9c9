import type { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { allowCopy } from "../../platform/database/connectionOf.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { instant, integer, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { QUALIFICATIONS } from "../evaluations/domain/claim.ts";
import { DEFAULT_IMPORT_LIMITS, type ImportLimits } from "./domain/readingLimits.ts";
import { PUBLIC_BODY_KINDS, scaleKey, type ImportKind, type Reference } from "./domain/fileKind.ts";

/** A transaction in which files are taken in, one after another. */
export type ImportTransaction = Prisma.TransactionClient;

const LONGEST_WAIT_MS = 30_000;
/** What one sort, or the rows that one statement's triggers look at, may hold in memory before they go to disk. One import at a time has it. */
const SORTING_MEMORY = "64MB";

/**
 * All or nothing, and one at a time: the advisory lock makes every other import wait until this one is committed, so that
 * two imports never judge their rows by a registry that the other is changing. PostgreSQL lets go of it at the end.
 */
export function inImportTransaction<Result>(database: Database, work: (transaction: ImportTransaction) => Promise<Result>, { storeMs }: Pick<ImportLimits, "storeMs"> = DEFAULT_IMPORT_LIMITS): Promise<Result> {
  return database.prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT set_config('statement_timeout', ${String(storeMs)}, true), set_config('idle_in_transaction_session_timeout', ${String(storeMs)}, true), set_config('work_mem', ${SORTING_MEMORY}, true)`;
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pantau.imports'))`;
      allowCopy(transaction, database);
      return work(transaction);
    },
    { maxWait: LONGEST_WAIT_MS, timeout: storeMs },
  );
}

/** A transaction as PostgreSQL knows it, so that another connection can end what it is doing. */
export interface RunningTransaction {
  readonly pid: number;
  /** As text, to the microsecond. */
  readonly begunAt: string;
}

export async function runningTransaction(transaction: ImportTransaction): Promise<RunningTransaction> {
  const [row] = await transaction.$queryRaw<Row[]>`SELECT pg_backend_pid() AS pid, now()::text AS begun_at`;
  if (row === undefined) throw new Error("SELECT without FROM gave no row");
  return { pid: integer(row, "pid"), begunAt: text(row, "begun_at") };
}

/** Ends the statement of exactly this transaction; it then rolls back. Does nothing where it runs none, or has ended. */
export async function cancelStatement(database: Database, { pid, begunAt }: RunningTransaction): Promise<void> {
  await database.prisma.$queryRaw`SELECT pg_cancel_backend(pid) AS asked FROM pg_stat_activity WHERE pid = ${pid}::int AND xact_start = ${begunAt}::timestamptz AND state = 'active'`;
}

/** The database's clock, by which batches are dated. */
export async function databaseNow(transaction: ImportTransaction): Promise<Date> {
  const [row] = await transaction.$queryRaw<Row[]>`SELECT clock_timestamp() AS now`;
  if (row === undefined) throw new Error("SELECT without FROM gave no row");
  return instant(row, "now");
}

export interface ImportBatch {
  readonly id: string;
  readonly importedAt: Date;
  readonly rowCount: number;
}

/** The batch whose rows are being stored. */
export interface StoringBatch {
  readonly id: string;
  readonly dataset: Dataset;
  readonly importedAt: Date;
}

interface FileIdentity {
  readonly kind: ImportKind;
  readonly dataset: Dataset;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The batch in force that took in exactly this file, or undefined. */
export async function findBatch(transaction: ImportTransaction, file: FileIdentity): Promise<ImportBatch | undefined> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT id::text AS id, imported_at, row_count FROM import_batch
    WHERE kind = ${file.kind} AND dataset = ${file.dataset}::dataset AND file_sha256 = ${file.sha256} AND withdrawn_at IS NULL`;
  return row === undefined ? undefined : batchOf(row);
}

/** Whether any file was ever taken in and is still there. */
export async function hasBatches(transaction: ImportTransaction): Promise<boolean> {
  return (await transaction.importBatch.findFirst({ select: { id: true } })) !== null;
}

export interface NewBatch extends FileIdentity {
  readonly fileName: string;
  /** Data rows. */
  readonly rowCount: number;
  readonly dataAsOf: LocalDate | null;
  readonly importedBy: string;
  /** What all rows are about. Null: several, or the country. */
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** Opens the batch that the rows of a file will belong to. The database's clock says when. */
export async function insertBatch(transaction: ImportTransaction, batch: NewBatch): Promise<ImportBatch> {
  const [row] = await transaction.$queryRaw<Row[]>`
    INSERT INTO import_batch (kind, dataset, file_name, file_sha256, row_count, data_as_of, imported_by, imported_at, is_journaled, province_code, satker_code)
    VALUES (${batch.kind}, ${batch.dataset}::dataset, ${batch.fileName}, ${batch.sha256}, ${batch.rowCount}, ${batch.dataAsOf}::date, ${batch.importedBy}, clock_timestamp(), true,
      ${batch.provinceCode}, ${batch.satkerCode})
    RETURNING id::text AS id, imported_at, row_count`;
  if (row === undefined) throw new Error("INSERT … RETURNING gave no row");
  return batchOf(row);
}

/** Rows of the last other import in force of this kind about the same place. Null: there is none. */
export async function findPreviousRowCount(
  transaction: ImportTransaction,
  { kind, dataset, provinceCode, satkerCode, than }: Pick<NewBatch, "kind" | "dataset" | "provinceCode" | "satkerCode"> & { readonly than: string },
): Promise<number | null> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT row_count FROM import_batch WHERE kind = ${kind} AND dataset = ${dataset}::dataset AND withdrawn_at IS NULL AND id <> ${than}::uuid
      AND province_code IS NOT DISTINCT FROM ${provinceCode}::bpchar AND satker_code IS NOT DISTINCT FROM ${satkerCode}::bpchar
    ORDER BY imported_at DESC LIMIT 1`;
  return row === undefined ? null : integer(row, "row_count");
}

/** Writes down what the rows of a batch amounted to. */
export async function closeBatch(transaction: ImportTransaction, batchId: string, { added, changed, unchanged }: Written & { readonly unchanged: number }): Promise<void> {
  await transaction.$executeRaw`UPDATE import_batch SET added = ${added}, changed = ${changed}, unchanged = ${unchanged} WHERE id = ${batchId}::uuid`;
}

/** Everything a file may refer to, as it stands in this transaction. */
export async function readReference(transaction: ImportTransaction, dataset: Dataset): Promise<Omit<Reference, "evaluations" | "informationItems" | "rankingMethods" | "measureKeys">> {
  const provinces = await transaction.$queryRaw<Row[]>`SELECT code::text AS code FROM province`;
  const satkers = await transaction.$queryRaw<Row[]>`SELECT code::text AS code, name FROM satker`;
  const issuers = await transaction.$queryRaw<Row[]>`SELECT id, name, dataset::text AS dataset, province_code::text AS province_code FROM issuer`;
  const bands = await transaction.$queryRaw<Row[]>`
    SELECT s.issuer_id, s.year, b.qualification::text AS qualification
    FROM qualification_scale s JOIN qualification_band b ON b.scale_id = s.id WHERE s.superseded_at IS NULL AND b.qualification IS NOT NULL`;
  const bodies = await transaction.$queryRaw<Row[]>`SELECT name, kind::text AS kind, satker_code::text AS satker_code FROM public_body`;
  const scaleClasses = new Map<string, Set<(typeof QUALIFICATIONS)[number]>>();
  for (const band of bands) {
    const key = scaleKey(text(band, "issuer_id"), integer(band, "year"));
    const classes = scaleClasses.get(key) ?? new Set();
    scaleClasses.set(key, classes.add(oneOf(band, "qualification", QUALIFICATIONS)));
  }
  return {
    dataset,
    provinceCodes: new Set(provinces.map((row) => text(row, "code"))),
    satkerNames: new Map(satkers.map((row) => [text(row, "code"), text(row, "name")])),
    issuers: new Map(issuers.map((row) => [text(row, "id"), { name: text(row, "name"), dataset: oneOf(row, "dataset", DATASETS), provinceCode: textOrNull(row, "province_code") }])),
    scaleClasses,
    bodies: new Map(bodies.map((row) => [text(row, "name"), { kind: oneOf(row, "kind", PUBLIC_BODY_KINDS), satkerCode: textOrNull(row, "satker_code") }])),
  };
}

/** How many rows a statement wrote. */
export interface Written {
  /** Rows that were not there before. */
  readonly added: number;
  /** Rows that took the place of others. */
  readonly changed: number;
}

/** Reads the one row of counts that every storing statement ends with. */
export function written(rows: readonly Row[]): Written {
  const [row] = rows;
  if (row === undefined) throw new Error("A storing statement gave no counts");
  return { added: integer(row, "added"), changed: integer(row, "changed") };
}

/** Rows as one JSON parameter, for jsonb_to_recordset: one statement a file, however many rows. */
export function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows);
}

function batchOf(row: Row): ImportBatch {
  return { id: text(row, "id"), importedAt: instant(row, "imported_at"), rowCount: integer(row, "row_count") };
}
