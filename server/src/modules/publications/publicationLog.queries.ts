import { Prisma, type PrismaClient } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { CONFIDENCES, type Dataset, type FactSource } from "../../kernel/provenance.ts";
import { boolean, date, dateOrNull, instant, instantOrNull, integerOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import type { DutyLogEntry } from "./domain/dutyBook.ts";
import { ENTRY_KINDS, EVIDENCE_OUTCOMES } from "./domain/dutyLog.ts";
import type { RecordedEntry } from "./domain/recordedEntry.ts";
import { unpackedLog } from "./packedLog.queries.ts";
import { satkersOf, type SatkerFilter } from "./publicationLists.queries.ts";

/** Which part of the log is asked for. */
export interface LogFilter extends SatkerFilter {
  readonly dataset: Dataset;
  /** Entries of this day and before. */
  readonly asOf: LocalDate;
  /** As the log was known at the end of that day in Jakarta. Null: as it is known now. */
  readonly asKnownOn: LocalDate | null;
}

/** First instant after the day in Jakarta. Null: now. */
function endOf(asKnownOn: LocalDate | null): Prisma.Sql {
  return asKnownOn === null ? Prisma.sql`NULL::timestamptz` : Prisma.sql`((${asKnownOn}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta')`;
}

/** A row counts if it was recorded by the end of the day, and no other had taken its place by then. */
function knownOn(asKnownOn: LocalDate | null): Prisma.Sql {
  if (asKnownOn === null) return Prisma.sql`u.superseded_at IS NULL`;
  return Prisma.sql`u.recorded_at < ${endOf(asKnownOn)} AND (u.superseded_at IS NULL OR u.superseded_at >= ${endOf(asKnownOn)})`;
}

function inFilter(scope: ReadScope, filter: LogFilter): Prisma.Sql {
  return Prisma.sql`u.dataset = ${filter.dataset}::dataset AND u.entry_on <= ${filter.asOf}::date AND ${knownOn(filter.asKnownOn)}
    AND ${satkersOf(scope, filter, Prisma.sql`u.satker_code`)}`;
}

/**
 * The log as the rules need it: as it is known now from what is kept of each duty, as it was known before from the entries themselves. How far the source of
 * a row speaks for the satker's whole log: a file to its "data as of" (one that does not say: to the row's own day), a person's record to the day on
 * which it was recorded. A machine's look at a link speaks of that item alone.
 */
export async function findLog(prisma: PrismaClient, scope: ReadScope, filter: LogFilter): Promise<DutyLogEntry[]> {
  const histories = filter.asKnownOn === null ? Prisma.sql`publication_history` : Prisma.sql`publication_history_told(${endOf(filter.asKnownOn)})`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT h.satker_code::text AS satker_code, h.item_code, h.entries FROM ${histories} h
    WHERE h.dataset = ${filter.dataset}::dataset AND ${satkersOf(scope, filter, Prisma.sql`h.satker_code`)}`;
  return unpackedLog(rows, filter.asOf);
}

/** Where the log comes from, file by file, and how far it speaks. */
export interface LogOrigin {
  readonly sources: readonly FactSource[];
  /** First day of which any entry speaks. Null: there is none. */
  readonly from: LocalDate | null;
  /** Last day that a file vouches for or an entry speaks of. Null: there is none. */
  readonly to: LocalDate | null;
}

const BY_FORM = "Dicatat melalui formulir atau pemeriksa tautan";

/** One line a file; entries by form are one line. The row told is the first of the file that counts. */
export async function findLogOrigin(prisma: PrismaClient, scope: ReadScope, filter: LogFilter): Promise<LogOrigin> {
  if (filter.asKnownOn !== null) return originOf(await findSourceRows(prisma, scope, filter), filter.dataset);
  const kept = await prisma.$queryRaw<Row[]>`
    SELECT b.id::text AS batch_id, b.file_name, b.data_as_of, min(s.batch_row)::int AS batch_row, min(s.source_text) AS source_text,
           max(s.confidence)::text AS confidence, min(s.first_on) AS first_on, max(s.last_on) AS last_on
    FROM publication_log_source s LEFT JOIN import_batch b ON b.id = s.of_batch
    WHERE s.dataset = ${filter.dataset}::dataset AND ${satkersOf(scope, filter, Prisma.sql`s.satker_code`)}
    GROUP BY b.id, b.file_name, b.data_as_of ORDER BY b.imported_at NULLS LAST, b.file_name`;
  // What is kept speaks of all days: of fewer, only the entries themselves tell.
  const isTold = kept.every((row) => date(row, "last_on") <= filter.asOf);
  return originOf(isTold ? kept : await findSourceRows(prisma, scope, filter), filter.dataset);
}

/** The same lines from the entries themselves. */
function findSourceRows(prisma: PrismaClient, scope: ReadScope, filter: LogFilter): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    SELECT b.id::text AS batch_id, b.file_name, b.data_as_of, min(u.batch_row)::int AS batch_row, min(u.source_text) AS source_text,
           max(u.confidence)::text AS confidence, min(u.entry_on) AS first_on, max(u.entry_on) AS last_on
    FROM publication_update u LEFT JOIN import_batch b ON b.id = u.batch_id
    WHERE ${inFilter(scope, filter)}
    GROUP BY b.id, b.file_name, b.data_as_of ORDER BY b.imported_at NULLS LAST, b.file_name`;
}

function originOf(rows: readonly Row[], dataset: Dataset): LogOrigin {
  const sources = rows.map(
    (row): FactSource => ({
      text: textOrNull(row, "batch_id") === null ? BY_FORM : text(row, "source_text"),
      confidence: oneOf(row, "confidence", CONFIDENCES),
      fileName: textOrNull(row, "file_name") ?? "-",
      fileRow: integerOrNull(row, "batch_row") ?? 0,
      importBatchId: textOrNull(row, "batch_id") ?? "-",
      dataset,
      dataAsOf: dateOrNull(row, "data_as_of"),
    }),
  );
  const firsts = rows.map((row) => date(row, "first_on")).toSorted();
  const lasts = rows.flatMap((row) => [date(row, "last_on"), dateOrNull(row, "data_as_of") ?? date(row, "last_on")]).toSorted();
  return { sources, from: firsts[0] ?? null, to: lasts.at(-1) ?? null };
}

/** Whether a province's log holds real entries, and whether it holds demo ones. */
export async function findLogDatasets(prisma: PrismaClient, scope: ReadScope, filter: SatkerFilter): Promise<{ published: boolean; demo: boolean }> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT EXISTS (SELECT 1 FROM publication_update u WHERE u.dataset = 'PUBLISHED' AND ${satkersOf(scope, filter, Prisma.sql`u.satker_code`)}) AS published,
           EXISTS (SELECT 1 FROM publication_update u WHERE u.dataset = 'DEMO' AND ${satkersOf(scope, filter, Prisma.sql`u.satker_code`)}) AS demo`;
  return { published: row !== undefined && boolean(row, "published"), demo: row !== undefined && boolean(row, "demo") };
}

/** All columns of one duty's entries, oldest first. */
export async function findRecordedEntries(prisma: PrismaClient, scope: ReadScope, filter: LogFilter & { readonly itemCode: string }): Promise<RecordedEntry[]> {
  return decodeEntries(await prisma.$queryRaw<Row[]>`
    SELECT ${ENTRY_COLUMNS} FROM publication_update u LEFT JOIN import_batch b ON b.id = u.batch_id
    WHERE ${inFilter(scope, filter)} AND u.item_code = ${filter.itemCode}
    ${OLDEST_FIRST}`);
}

/** All columns of the entries that a satker has of some items on some days, oldest first. */
export async function findEntriesOfDays(prisma: PrismaClient, scope: ReadScope, filter: LogFilter & { readonly satkerCode: string }, days: readonly { readonly itemCode: string; readonly on: LocalDate }[]): Promise<RecordedEntry[]> {
  if (days.length === 0) return [];
  // A look-up for each day: OFFSET 0 keeps the planner from reading the satker's whole log instead.
  return decodeEntries(await prisma.$queryRaw<Row[]>`
    SELECT ${ENTRY_COLUMNS}
    FROM unnest(${days.map(({ itemCode }) => itemCode)}::text[], ${days.map(({ on }) => on)}::date[]) AS d (item_code, entry_on)
    CROSS JOIN LATERAL (
      SELECT * FROM publication_update p WHERE p.satker_code = ${filter.satkerCode}::char(5) AND p.item_code = d.item_code AND p.entry_on = d.entry_on OFFSET 0) AS u
    LEFT JOIN import_batch b ON b.id = u.batch_id
    WHERE ${inFilter(scope, filter)}
    ${OLDEST_FIRST}`);
}

const OLDEST_FIRST = Prisma.sql`ORDER BY u.entry_on, coalesce(u.refreshed_at, u.checked_at), u.recorded_at, u.id`;

/** One entry of a satker in the reader's scope, in force or not. Undefined: there is none. */
export async function findEntry(prisma: Prisma.TransactionClient, scope: ReadScope, { satkerCode, id }: { readonly satkerCode: string; readonly id: string }): Promise<RecordedEntry | undefined> {
  const everywhere = satkersOf(scope, { provinceCode: null, satkerCode: null }, Prisma.sql`u.satker_code`);
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${ENTRY_COLUMNS} FROM publication_update u LEFT JOIN import_batch b ON b.id = u.batch_id WHERE u.satker_code = ${satkerCode}::char(5) AND u.id = ${id}::uuid AND ${everywhere}`;
  return decodeEntries(rows)[0];
}

const ENTRY_COLUMNS = Prisma.sql`u.id::text AS id, u.satker_code::text AS satker_code, u.item_code, u.kind::text AS kind, u.entry_on, u.published_on, u.refreshed_at,
  u.evidence_url, u.content_hash::text AS content_hash, u.checked_at, u.checked_by, u.http_status, u.outcome::text AS outcome, u.note, u.dataset::text AS dataset,
  u.source_text, u.confidence::text AS confidence, u.recorded_by, u.recorded_at, u.superseded_at, u.corrects_id::text AS corrects_id, u.correction_reason,
  u.batch_row, b.id::text AS batch_id, b.file_name, b.data_as_of`;

function decodeEntries(rows: readonly Row[]): RecordedEntry[] {
  return rows.map((row) => {
    const refreshedAt = instantOrNull(row, "refreshed_at");
    const checkedAt = instantOrNull(row, "checked_at");
    const dataset = oneOf(row, "dataset", ["PUBLISHED", "DEMO"]);
    return {
      id: text(row, "id"),
      satkerCode: text(row, "satker_code"),
      itemCode: text(row, "item_code"),
      kind: oneOf(row, "kind", ENTRY_KINDS),
      on: date(row, "entry_on"),
      at: refreshedAt ?? checkedAt,
      publishedOn: dateOrNull(row, "published_on"),
      refreshedAt,
      evidenceUrl: textOrNull(row, "evidence_url"),
      contentHash: textOrNull(row, "content_hash"),
      checkedAt,
      checkedBy: textOrNull(row, "checked_by"),
      httpStatus: integerOrNull(row, "http_status"),
      outcome: oneOfOrNull(row, "outcome", EVIDENCE_OUTCOMES),
      note: textOrNull(row, "note"),
      dataset,
      recordedBy: text(row, "recorded_by"),
      recordedAt: instant(row, "recorded_at"),
      supersededAt: instantOrNull(row, "superseded_at"),
      correctsId: textOrNull(row, "corrects_id"),
      correctionReason: textOrNull(row, "correction_reason"),
      source: {
        text: text(row, "source_text"),
        confidence: oneOf(row, "confidence", CONFIDENCES),
        fileName: textOrNull(row, "file_name") ?? "-",
        fileRow: integerOrNull(row, "batch_row") ?? 0,
        importBatchId: textOrNull(row, "batch_id") ?? "-",
        dataset,
        dataAsOf: dateOrNull(row, "data_as_of"),
      },
    };
  });
}
