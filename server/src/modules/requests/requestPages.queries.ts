import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { integer, textOrNull, type Row } from "../../platform/database/row.ts";
import type { RecordedEvent, RecordedRequest, RequestKey } from "./domain/recordedRequest.ts";
import type { RequestStatus } from "./domain/requestState.ts";
import { decodeRecordedEvent, EVENT_COLUMNS } from "./eventRows.queries.ts";
import { decodeRequest, REQUEST_COLUMNS, type RegisterReader } from "./register.queries.ts";
import { countFromTotals, type RequestFilter } from "./requestCounts.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/** Where a page of requests ended. */
export interface RequestCursor extends RequestKey {
  readonly receivedOn: LocalDate;
}

/** Requests of these satker, the latest received first, then by satker and id: the order never changes under a reader's feet. */
export async function findRequests(
  prisma: RegisterReader,
  satkers: ScopedSatkers,
  filter: RequestFilter,
  page: { readonly after: RequestCursor | null; readonly limit: number; readonly today: LocalDate },
): Promise<RecordedRequest[]> {
  const { after } = page;
  const beyond = after
    ? Prisma.sql`(q.received_on < ${after.receivedOn}::date OR (q.received_on = ${after.receivedOn}::date AND (q.satker_code, q.id) > (${after.satkerCode}::bpchar, ${after.requestId}::uuid)))`
    : Prisma.sql`TRUE`;
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${REQUEST_COLUMNS} FROM information_request q LEFT JOIN import_batch b ON b.id = q.batch_id
    WHERE q.satker_code = ANY(${satkers.codes}::char(5)[]) AND ${conditionOf(filter, page.today)} AND ${beyond}
    ORDER BY q.received_on DESC, q.satker_code, q.id LIMIT ${page.limit}`;
  return rows.map(decodeRequest);
}

/** How many requests findRequests would give if its pages had no end. */
export async function countRequests(prisma: RegisterReader, satkers: ScopedSatkers, filter: RequestFilter, today: LocalDate): Promise<number> {
  const told = await countFromTotals(prisma, satkers, filter);
  if (told !== null) return told;
  const [row] = await prisma.$queryRaw<Row[]>`SELECT count(*)::int AS n FROM information_request q WHERE q.satker_code = ANY(${satkers.codes}::char(5)[]) AND ${conditionOf(filter, today)}`;
  return row === undefined ? 0 : integer(row, "n");
}

/** One request within the reader's scope. Null: none, or not for this reader. */
export async function findRequest(prisma: RegisterReader, satkers: ScopedSatkers, { satkerCode, requestId }: RequestKey): Promise<RecordedRequest | null> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT ${REQUEST_COLUMNS} FROM information_request q LEFT JOIN import_batch b ON b.id = q.batch_id
    WHERE q.satker_code = ANY(${satkers.codes}::char(5)[]) AND q.satker_code = ${satkerCode} AND q.id = ${requestId}::uuid`;
  return row === undefined ? null : decodeRequest(row);
}

/** All that was recorded of a request, retractions too, in the order of recording. */
export async function findEventLine(prisma: RegisterReader, satkers: ScopedSatkers, { satkerCode, requestId }: RequestKey): Promise<RecordedEvent[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${EVENT_COLUMNS}, b.file_name FROM request_event e LEFT JOIN import_batch b ON b.id = e.batch_id
    WHERE e.satker_code = ANY(${satkers.codes}::char(5)[]) AND e.satker_code = ${satkerCode} AND e.request_id = ${requestId}::uuid
    ORDER BY e.recorded_at, e.happened_on, e.kind, e.id`;
  return rows.map(decodeRecordedEvent);
}

/** What was asked for. Null: the register keeps no text. Call only for readers who may read texts, and write the reading down. */
export async function findText(prisma: RegisterReader, satkers: ScopedSatkers, { satkerCode, requestId }: RequestKey): Promise<{ readonly informationSought: string | null; readonly purpose: string | null } | null> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT information_sought, purpose FROM request_text
    WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND satker_code = ${satkerCode} AND request_id = ${requestId}::uuid`;
  return row === undefined ? null : { informationSought: textOrNull(row, "information_sought"), purpose: textOrNull(row, "purpose") };
}

function conditionOf(filter: RequestFilter, today: LocalDate): Prisma.Sql {
  const conditions = [
    Prisma.sql`q.dataset = ${filter.dataset}::dataset`,
    filter.regime && Prisma.sql`q.regime = ${filter.regime}::legal_regime`,
    filter.receivedFrom && Prisma.sql`q.received_on >= ${filter.receivedFrom}::date`,
    filter.receivedTo && Prisma.sql`q.received_on <= ${filter.receivedTo}::date`,
    filter.dueFrom && Prisma.sql`q.due_on >= ${filter.dueFrom}::date`,
    filter.dueTo && Prisma.sql`q.due_on <= ${filter.dueTo}::date`,
    filter.hasLegalHold === null ? null : Prisma.sql`q.legal_hold = ${filter.hasLegalHold}`,
    filter.statuses.length > 0 ? Prisma.sql`(${Prisma.join(filter.statuses.map((status) => statusCondition(status, today)), " OR ")})` : null,
  ];
  return Prisma.join(conditions.filter((condition) => condition !== null), " AND ");
}

/** The same words as statusOn. */
function statusCondition(status: RequestStatus, today: LocalDate): Prisma.Sql {
  switch (status) {
    case "RUNNING":
      return Prisma.sql`(q.standing = 'RUNNING' AND q.due_on > ${today}::date)`;
    case "DUE_TODAY":
      return Prisma.sql`(q.standing = 'RUNNING' AND q.due_on = ${today}::date)`;
    case "OVERDUE":
      return Prisma.sql`(q.standing = 'RUNNING' AND q.due_on < ${today}::date)`;
    case "ANSWERED_ON_TIME":
      return Prisma.sql`(q.standing = 'ANSWERED' AND q.notice_on <= q.due_on)`;
    case "ANSWERED_LATE":
      return Prisma.sql`(q.standing = 'ANSWERED' AND q.notice_on > q.due_on)`;
    case "INCOMPLETE":
    case "UNREGISTERED":
    case "DUE_UNKNOWN":
    case "ANSWERED_DUE_UNKNOWN":
    case "WITHDRAWN":
    case "LAPSED_INCOMPLETE":
      return Prisma.sql`q.standing = ${status}::request_standing`;
  }
}

/** "33.08:…" of a request in a page, for its cursor. */
export function cursorText({ kept, satkerCode, requestId }: RecordedRequest): string {
  return Buffer.from(`${kept.receivedOn} ${satkerCode} ${requestId}`).toString("base64url");
}

