import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { boolean, date, dateOrNull, integer, oneOfOrNull, text, type Row } from "../../platform/database/row.ts";
import { OPEN } from "./backlog.queries.ts";
import type { FunnelCounts } from "./domain/caseFunnel.ts";
import type { RecordedRequest } from "./domain/recordedRequest.ts";
import { EXEMPTION_LETTERS, type RequestEvent } from "./domain/requestEvent.ts";
import type { RegisterRow } from "./domain/suspiciousRegister.ts";
import { decodeEvent, EVENT_COLUMNS } from "./eventRows.queries.ts";
import { decodeRequest, REQUEST_COLUMNS, type RegisterReader } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

/** First and last day of a range of months. */
export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The open requests that have waited longest since day 0, oldest first. */
export async function findOldestOpen(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, limit: number): Promise<RecordedRequest[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${REQUEST_COLUMNS}
    FROM (SELECT o.satker_code, o.id FROM unnest(${satkers.codes}::char(5)[]) AS s(code)
      CROSS JOIN LATERAL (SELECT satker_code, id, day_zero FROM information_request WHERE satker_code = s.code AND dataset = ${dataset}::dataset AND ${OPEN} AND day_zero IS NOT NULL
        ORDER BY day_zero, id LIMIT ${limit}) AS o
      ORDER BY o.day_zero, o.satker_code, o.id LIMIT ${limit}) AS oldest
    JOIN information_request q USING (satker_code, id)
    LEFT JOIN import_batch b ON b.id = q.batch_id ORDER BY q.day_zero, q.satker_code, q.id`;
  return rows.map(decodeRequest);
}

/** Objections and disputes received in the range, and requests received in it that were objected to at any time. */
export async function findFunnelCounts(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, range: DayRange, today: LocalDate): Promise<FunnelCounts> {
  const codes = Prisma.sql`${satkers.codes}::char(5)[]`;
  const [row] = await prisma.$queryRaw<Row[]>`
    WITH o AS (
      SELECT satker_code, id, request_id, due_on, answered_on FROM objection
      WHERE satker_code = ANY(${codes}) AND dataset = ${dataset}::dataset AND received_on BETWEEN ${range.from}::date AND ${range.to}::date),
    d AS (
      SELECT admissibility, decided_on FROM dispute WHERE satker_code = ANY(${codes}) AND dataset = ${dataset}::dataset AND filed_on BETWEEN ${range.from}::date AND ${range.to}::date)
    SELECT count(*)::int AS objections, count(*) FILTER (WHERE request_id IS NULL)::int AS without_request,
      count(*) FILTER (WHERE answered_on <= due_on)::int AS on_time,
      count(*) FILTER (WHERE due_on < coalesce(answered_on, ${today}::date))::int AS late,
      (SELECT count(*)::int FROM o JOIN (SELECT DISTINCT satker_code, objection_id FROM dispute WHERE satker_code = ANY(${codes})) AS x
        ON x.satker_code = o.satker_code AND x.objection_id = o.id) AS disputed,
      (SELECT count(*)::int FROM (SELECT DISTINCT satker_code, request_id FROM objection x WHERE x.satker_code = ANY(${codes}) AND x.dataset = ${dataset}::dataset
        AND x.request_received_on BETWEEN ${range.from}::date AND ${range.to}::date) AS objected) AS requests_objected,
      (SELECT count(*)::int FROM d) AS disputes, (SELECT count(*)::int FROM d WHERE admissibility = 'PREMATURE') AS premature,
      (SELECT count(*)::int FROM d WHERE decided_on IS NOT NULL) AS decided
    FROM o`;
  if (row === undefined) throw new Error("an aggregate gave no row");
  return {
    objections: integer(row, "objections"),
    objectionsWithoutRequest: integer(row, "without_request"),
    objectionsOnTime: integer(row, "on_time"),
    objectionsLate: integer(row, "late"),
    objectionsDisputed: integer(row, "disputed"),
    requestsObjected: integer(row, "requests_objected"),
    disputes: integer(row, "disputes"),
    prematureDisputes: integer(row, "premature"),
    decidedDisputes: integer(row, "decided"),
  };
}

/** Months of the range in which a satker received at least one request, as "33.08 2025-01". */
export async function findMonthsWithRequests(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, range: DayRange): Promise<ReadonlySet<string>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT satker_code::text AS satker_code, string_agg(to_char(month, 'YYYY-MM'), ' ') AS months
    FROM (SELECT DISTINCT satker_code, month FROM request_month
      WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = ${dataset}::dataset AND month BETWEEN ${range.from}::date AND ${range.to}::date) AS known
    GROUP BY satker_code`;
  return new Set(rows.flatMap((row) => text(row, "months").split(" ").map((month) => `${text(row, "satker_code")} ${month}`)));
}

/** How many requests a replay would have to read. */
export async function countRequestsKnownOn(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, range: DayRange, knownOn: LocalDate): Promise<number> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT count(*)::int AS n FROM (${knownIn(satkers, dataset, range, knownOn)}) AS known`;
  return row === undefined ? 0 : integer(row, "n");
}

/** Events of the requests received in the range or still open, as far as they were recorded by the day, by "satker:request". */
export async function readEventsKnownOn(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, range: DayRange, knownOn: LocalDate): Promise<Map<string, RequestEvent[]>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${EVENT_COLUMNS} FROM request_event e
    WHERE e.recorded_on <= ${knownOn}::date AND (e.satker_code, e.request_id) IN (${knownIn(satkers, dataset, range, knownOn)})
    ORDER BY e.satker_code, e.request_id, e.recorded_at, e.happened_on, e.kind, e.id`;
  const events = new Map<string, RequestEvent[]>();
  for (const row of rows) {
    const key = `${text(row, "satker_code")}:${text(row, "request_id")}`;
    const known = events.get(key);
    if (known) known.push(decodeEvent(row));
    else events.set(key, [decodeEvent(row)]);
  }
  return events;
}

/** Requests recorded by the day that were received up to the end of the range, and either in it or not known to have ended before the day. */
function knownIn(satkers: ScopedSatkers, dataset: Dataset, range: DayRange, knownOn: LocalDate): Prisma.Sql {
  return Prisma.sql`
    SELECT r.satker_code, r.request_id FROM request_event r JOIN information_request q ON q.satker_code = r.satker_code AND q.id = r.request_id
    WHERE r.kind = 'RECEIVED' AND r.recorded_on <= ${knownOn}::date AND r.satker_code = ANY(${satkers.codes}::char(5)[]) AND q.dataset = ${dataset}::dataset
      AND (r.happened_on BETWEEN ${range.from}::date AND ${range.to}::date
        OR NOT EXISTS (SELECT 1 FROM request_event n WHERE n.satker_code = r.satker_code AND n.request_id = r.request_id AND n.kind IN ('WRITTEN_NOTICE', 'CLOSED')
          AND n.decision IS DISTINCT FROM 'INCOMPLETE' AND n.recorded_on <= ${knownOn}::date
          AND NOT EXISTS (SELECT 1 FROM request_event x WHERE x.satker_code = n.satker_code AND x.request_id = n.request_id AND x.retracts_event_id = n.id
            AND x.recorded_on <= ${knownOn}::date)))`;
}

/** Rows of registers as the findings need them: when received, when answered, why refused. */
export async function findRegisterRows(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, range: DayRange): Promise<(RegisterRow & { readonly satkerCode: string })[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT satker_code::text AS satker_code, id::text AS id, received_on, notice_on, refusal_ground::text AS refusal_ground, exemption_letter::text AS exemption_letter, has_consequence_test
    FROM information_request WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = ${dataset}::dataset AND received_on BETWEEN ${range.from}::date AND ${range.to}::date
    ORDER BY satker_code, received_on, id`;
  return rows.map((row) => {
    const letter = oneOfOrNull(row, "exemption_letter", EXEMPTION_LETTERS);
    const isTested = row["has_consequence_test"] === null ? null : boolean(row, "has_consequence_test");
    return {
      satkerCode: text(row, "satker_code"),
      requestId: text(row, "id"),
      receivedOn: date(row, "received_on"),
      noticeOn: dateOrNull(row, "notice_on"),
      refusal: letter === null ? null : { kind: "EXEMPT", letter, hasConsequenceTest: isTested },
    };
  });
}
