import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { instant, integer, oneOf, text, type Row } from "../../platform/database/row.ts";
import { findObjectionsWhere } from "./cases.queries.ts";
import type { RecordedObjection } from "./domain/recordedCase.ts";
import type { RecordedRequest, RequestKey } from "./domain/recordedRequest.ts";
import { RECOUNT_CAUSES, type DeadlineMove, type DeadlineRecount, type RecountCause } from "./domain/recount.ts";
import { decodeRequest, REQUEST_COLUMNS, type RegisterReader, type RegisterTransaction } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/** What a change touches. Days null: rules changed, so everything that ever had a clock. */
export interface RecountReach {
  /** Days that count otherwise than before. */
  readonly days: readonly LocalDate[] | null;
  /** Null: the whole country. */
  readonly satkerCode: string | null;
  /** Only these satker: a reader's own. Left out: whoever the change touches. */
  readonly within?: ScopedSatkers;
  /** Only clocks that start on this day or later. Left out: all. */
  readonly since?: LocalDate;
}

function reached(table: "q" | "o", { satkerCode, within, since }: RecountReach): Prisma.Sql {
  const alias = table === "q" ? Prisma.sql`q` : Prisma.sql`o`;
  // coalesce(day_zero, received_on) in words that the indexes of both columns know.
  const startsSince = (day: LocalDate): Prisma.Sql =>
    table === "q" ? Prisma.sql`(q.day_zero >= ${day}::date OR (q.day_zero IS NULL AND q.received_on >= ${day}::date))` : Prisma.sql`o.received_on >= ${day}::date`;
  const conditions = [
    satkerCode === null ? null : Prisma.sql`${alias}.satker_code = ${satkerCode}`,
    within && Prisma.sql`${alias}.satker_code = ANY(${within.codes}::char(5)[])`,
    since && startsSince(since),
  ].filter((condition) => condition !== null && condition !== undefined);
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");
}

/**
 * Requests whose dates the change may move: a changed day lies between receipt and the later of due date and notice, or between receipt
 * and for ever while the date is unknown or the clock runs.
 */
export async function findTouchedRequests(prisma: RegisterReader, reach: RecountReach, page: { readonly after: RequestKey | null; readonly limit: number }): Promise<RecordedRequest[]> {
  const { days } = reach;
  const beyond = page.after === null ? Prisma.sql`TRUE` : Prisma.sql`(q.satker_code, q.id) > (${page.after.satkerCode}::bpchar, ${page.after.requestId}::uuid)`;
  const touched =
    days === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(q.standing IN ('DUE_UNKNOWN', 'ANSWERED_DUE_UNKNOWN') OR EXISTS (SELECT 1 FROM unnest(${[...days]}::date[]) AS changed(day)
          WHERE changed.day >= q.received_on AND (q.standing = 'RUNNING' OR changed.day <= greatest(q.due_on, q.notice_on, q.day_zero))))`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${REQUEST_COLUMNS} FROM information_request q LEFT JOIN import_batch b ON b.id = q.batch_id
    WHERE ${reached("q", reach)} AND ${touched} AND ${beyond} ORDER BY q.satker_code, q.id LIMIT ${page.limit}`;
  return rows.map(decodeRequest);
}

/** Objections whose dates the change may move, their disputes with them: few, so all that are not long past. */
export function findTouchedObjections(prisma: RegisterReader, reach: RecountReach): Promise<RecordedObjection[]> {
  const { days } = reach;
  const touched =
    days === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(o.due_on IS NULL OR EXISTS (SELECT 1 FROM unnest(${[...days]}::date[]) AS changed(day) WHERE changed.day >= o.ground_found_on AND changed.day <= greatest(o.due_on, o.answered_on) + 60))`;
  return findObjectionsWhere(prisma, Prisma.sql`${reached("o", reach)} AND ${touched}`);
}

export async function insertRecount(transaction: RegisterTransaction, recount: Omit<DeadlineRecount, "id">, moves: readonly DeadlineMove[]): Promise<void> {
  await transaction.$executeRaw`
    WITH recount AS (
      INSERT INTO deadline_recount (at, by, cause, change, examined, changed)
      VALUES (${recount.at}, ${recount.by}, ${recount.cause}::recount_cause, ${recount.change}, ${recount.examined}, ${recount.changed}) RETURNING id)
    INSERT INTO deadline_change (recount_id, satker_code, subject, subject_id, before, after)
    SELECT recount.id, "satkerCode", subject::clock_subject, "subjectId", before, after
    FROM recount, jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS m("satkerCode" text, subject text, "subjectId" uuid, before text, after text)`;
}

/** The latest recounts, newest first. They say what was changed and how many dates moved, of no satker in particular. */
export async function findRecounts(prisma: RegisterReader, limit: number): Promise<DeadlineRecount[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT id::text AS id, at, by, cause::text AS cause, change, examined::int AS examined, changed::int AS changed FROM deadline_recount ORDER BY at DESC, id LIMIT ${limit}`;
  return rows.map((row) => ({
    id: text(row, "id"),
    at: instant(row, "at"),
    by: text(row, "by"),
    cause: oneOf(row, "cause", RECOUNT_CAUSES),
    change: text(row, "change"),
    examined: integer(row, "examined"),
    changed: integer(row, "changed"),
  }));
}

/** Moves of one request's or case's date, oldest first, within the reader's scope. */
export async function findMoves(prisma: RegisterReader, satkers: ScopedSatkers, subjectId: string): Promise<(DeadlineMove & { readonly at: Date; readonly cause: RecountCause; readonly change: string })[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT c.satker_code::text AS satker_code, c.subject::text AS subject, c.subject_id::text AS subject_id, c.before, c.after, r.at, r.cause::text AS cause, r.change
    FROM deadline_change c JOIN deadline_recount r ON r.id = c.recount_id
    WHERE c.satker_code = ANY(${satkers.codes}::char(5)[]) AND c.subject_id = ${subjectId}::uuid ORDER BY r.at`;
  return rows.map((row) => ({
    satkerCode: text(row, "satker_code"),
    subject: oneOf(row, "subject", ["REQUEST", "OBJECTION", "DISPUTE"]),
    subjectId: text(row, "subject_id"),
    before: text(row, "before"),
    after: text(row, "after"),
    at: instant(row, "at"),
    cause: oneOf(row, "cause", RECOUNT_CAUSES),
    change: text(row, "change"),
  }));
}
