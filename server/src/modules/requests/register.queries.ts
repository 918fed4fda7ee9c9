import { Prisma, type PrismaClient } from "@pantau/database";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { boolean, date, dateOrNull, instant, integer, integerOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { LEGAL_REGIMES } from "./domain/legalRule.ts";
import { OCCUPATION_GROUPS, PURPOSE_GROUPS, REQUESTER_TYPES, type LegalHold, type NewRequest, type RecordedRequest, type RecordStamp, type RequesterGroups, type RequestKey, type RevisedRequest } from "./domain/recordedRequest.ts";
import type { RefusalCode } from "./domain/refusal.ts";
import { EXEMPTION_LETTERS, type RequestEvent } from "./domain/requestEvent.ts";
import { REQUEST_STANDINGS, type Standing } from "./domain/standing.ts";
import { decodeEvent, encodeEvent, EVENT_COLUMNS } from "./eventRows.queries.ts";

export type RegisterReader = PrismaClient | Prisma.TransactionClient;
/** The transaction in which a register is written, rollups included. */
export type RegisterTransaction = Prisma.TransactionClient;

const STANDING_FIELDS = Prisma.sql`"receivedOn" date, standing text, regime text, "dayZero" date, "firstDueOn" date, "dueOn" date, "dueUnknownBecause" text, "extendedOn" date,
  "noticeOn" date, decision text, "refusalGround" text, "exemptionLetter" text, "hasConsequenceTest" boolean, "hasOralAnswer" boolean, "deliveredOn" date, "closedOn" date,
  "workingDaysToNotice" int`;

/** Rows written by one statement: enough to be quick, few enough to stay small in memory. */
const CHUNK = 5_000;

/** Records new requests with their texts and events, without touching the rollups. */
export async function insertRequests(transaction: RegisterTransaction, requests: readonly NewRequest[], stamp: RecordStamp): Promise<void> {
  for (const chunk of chunksOf(requests)) {
    const rows = chunk.map(({ events: _events, kept, ...request }) => ({ ...request, ...kept }));
    await transaction.$executeRaw`
      INSERT INTO information_request (satker_code, id, dataset, register_year, number, requester_type, occupation_group, purpose_group, retain_until,
        recorded_at, recorded_by, batch_id, batch_row, received_on, standing, regime, day_zero, first_due_on, due_on, first_notified_due_on, due_unknown_because,
        extended_on, notice_on, decision, refusal_ground, exemption_letter, has_consequence_test, has_oral_answer, delivered_on, closed_on,
        working_days_to_notice, computed_at)
      SELECT "satkerCode", "requestId", dataset::dataset, "registerYear", number, "requesterType"::requester_type, "occupationGroup"::occupation_group,
        "purposeGroup"::purpose_group, "retainUntil", ${stamp.recordedAt}, ${stamp.recordedBy}, ${stamp.batchId}::uuid, "batchRow", "receivedOn",
        standing::request_standing, regime::legal_regime, "dayZero", "firstDueOn", "dueOn", "dueOn", "dueUnknownBecause", "extendedOn", "noticeOn",
        decision::notice_decision, "refusalGround"::refusal_ground, "exemptionLetter", "hasConsequenceTest", "hasOralAnswer", "deliveredOn", "closedOn",
        "workingDaysToNotice", ${stamp.recordedAt}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, "requestId" uuid, dataset text, "registerYear" int, number text,
        "requesterType" text, "occupationGroup" text, "purposeGroup" text, "retainUntil" date, "batchRow" int, ${STANDING_FIELDS})`;
    await insertTexts(transaction, chunk, stamp);
    await insertEvents(transaction, chunk.flatMap((request) => request.events.map((event) => encodeEvent(request.satkerCode, request.requestId, event, request.batchRow))), stamp);
  }
}

/** Appends events to requests that are there and writes their standing anew, without touching the rollups. */
export async function reviseRequests(transaction: RegisterTransaction, revised: readonly RevisedRequest[], stamp: RecordStamp): Promise<void> {
  for (const chunk of chunksOf(revised)) {
    await insertEvents(transaction, chunk.flatMap((request) => request.added.map((event) => encodeEvent(request.satkerCode, request.requestId, event, request.batchRow))), stamp);
    await updateStandings(transaction, chunk, stamp.recordedAt);
  }
}

/** Writes what the rules computed. The due date as first notified stays, once there was one. */
export async function updateStandings(transaction: RegisterTransaction, requests: readonly (RequestKey & { readonly kept: Standing })[], computedAt: Date): Promise<void> {
  for (const chunk of chunksOf(requests)) {
    const rows = chunk.map(({ satkerCode, requestId, kept }) => ({ satkerCode, requestId, ...kept }));
    await transaction.$executeRaw`
      UPDATE information_request q SET received_on = r."receivedOn", standing = r.standing::request_standing, regime = r.regime::legal_regime, day_zero = r."dayZero",
        first_due_on = r."firstDueOn", due_on = r."dueOn", first_notified_due_on = coalesce(q.first_notified_due_on, r."dueOn"),
        due_unknown_because = r."dueUnknownBecause", extended_on = r."extendedOn", notice_on = r."noticeOn", decision = r.decision::notice_decision,
        refusal_ground = r."refusalGround"::refusal_ground, exemption_letter = r."exemptionLetter", has_consequence_test = r."hasConsequenceTest",
        has_oral_answer = r."hasOralAnswer", delivered_on = r."deliveredOn", closed_on = r."closedOn", working_days_to_notice = r."workingDaysToNotice",
        computed_at = ${computedAt}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, "requestId" uuid, ${STANDING_FIELDS})
      WHERE q.satker_code = r."satkerCode"::bpchar AND q.id = r."requestId"`;
    await transaction.$executeRaw`
      UPDATE objection o SET request_received_on = r."receivedOn"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, "requestId" uuid, ${STANDING_FIELDS})
      WHERE o.satker_code = r."satkerCode"::bpchar AND o.request_id = r."requestId" AND o.request_received_on <> r."receivedOn"`;
  }
}

async function insertTexts(transaction: RegisterTransaction, requests: readonly NewRequest[], stamp: RecordStamp): Promise<void> {
  const rows = requests.filter(({ informationSought, purpose }) => informationSought !== null || purpose !== null);
  if (rows.length === 0) return;
  const texts = rows.map(({ satkerCode, requestId, informationSought, purpose }) => ({ satkerCode, requestId, informationSought, purpose }));
  await transaction.$executeRaw`
    INSERT INTO request_text (satker_code, request_id, information_sought, purpose, recorded_at)
    SELECT "satkerCode", "requestId", "informationSought", purpose, ${stamp.recordedAt}
    FROM jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) AS r("satkerCode" text, "requestId" uuid, "informationSought" text, purpose text)`;
}

/** What a newer file says of groups and text takes the place of what was said; what it leaves empty stays. */
export async function updateGroups(
  transaction: RegisterTransaction,
  requests: readonly (RequestKey & RequesterGroups & Pick<NewRequest, "informationSought" | "purpose">)[],
  stamp: RecordStamp,
): Promise<void> {
  for (const chunk of chunksOf(requests)) {
    const rows = chunk.map(({ satkerCode, requestId, requesterType, occupationGroup, purposeGroup, informationSought, purpose }) => ({ satkerCode, requestId, requesterType, occupationGroup, purposeGroup, informationSought, purpose }));
    const file = Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, "requestId" uuid, "requesterType" text, "occupationGroup" text,
      "purposeGroup" text, "informationSought" text, purpose text)`;
    await transaction.$executeRaw`
      UPDATE information_request q SET requester_type = coalesce(r."requesterType"::requester_type, q.requester_type),
        occupation_group = coalesce(r."occupationGroup"::occupation_group, q.occupation_group), purpose_group = coalesce(r."purposeGroup"::purpose_group, q.purpose_group)
      FROM ${file} WHERE q.satker_code = r."satkerCode"::bpchar AND q.id = r."requestId"`;
    await transaction.$executeRaw`
      INSERT INTO request_text AS t (satker_code, request_id, information_sought, purpose, recorded_at)
      SELECT "satkerCode", "requestId", "informationSought", purpose, ${stamp.recordedAt} FROM ${file} WHERE num_nonnulls("informationSought", purpose) > 0
      ON CONFLICT (satker_code, request_id) DO UPDATE SET information_sought = coalesce(EXCLUDED.information_sought, t.information_sought),
        purpose = coalesce(EXCLUDED.purpose, t.purpose), recorded_at = EXCLUDED.recorded_at
      WHERE (t.information_sought, t.purpose) IS DISTINCT FROM
        (coalesce(EXCLUDED.information_sought, t.information_sought), coalesce(EXCLUDED.purpose, t.purpose))`;
  }
}

async function insertEvents(transaction: RegisterTransaction, rows: readonly ReturnType<typeof encodeEvent>[], stamp: RecordStamp): Promise<void> {
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO request_event (satker_code, request_id, id, kind, happened_on, happened_at, regime, decided_by, reason, to_unit, in_writing, decision, refusal_ground,
      exemption_letter, has_consequence_test, closing_reason, retracts_event_id, recorded_on, recorded_at, recorded_by, batch_id, batch_row)
    SELECT "satkerCode", "requestId", id, kind::request_event_kind, "happenedOn", "happenedAt", regime::legal_regime, "decidedBy", reason, "toUnit", "inWriting",
      decision::notice_decision, "refusalGround"::refusal_ground, "exemptionLetter", "hasConsequenceTest", "closingReason"::closing_reason, "retractsEventId",
      "recordedOn", ${stamp.recordedAt}, ${stamp.recordedBy}, ${stamp.batchId}::uuid, "batchRow"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, "requestId" uuid, id uuid, kind text, "happenedOn" date, "happenedAt" text, regime text,
      "decidedBy" text, reason text, "toUnit" text, "inWriting" boolean, decision text, "refusalGround" text, "exemptionLetter" text, "hasConsequenceTest" boolean,
      "closingReason" text, "retractsEventId" uuid, "recordedOn" date, "batchRow" int)`;
}

/** Events of these requests, by "satker:request". Those without any event are absent. */
export async function readEvents(prisma: RegisterReader, keys: readonly RequestKey[]): Promise<Map<string, RequestEvent[]>> {
  const events = new Map<string, RequestEvent[]>();
  for (const chunk of chunksOf(keys)) {
    const rows = await prisma.$queryRaw<Row[]>`
      SELECT ${EVENT_COLUMNS} FROM request_event e
      WHERE (e.satker_code, e.request_id) IN (SELECT k."satkerCode"::bpchar, k."requestId" FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS k("satkerCode" text, "requestId" uuid))
      ORDER BY e.recorded_at, e.batch_row, e.happened_on, e.kind, e.id`;
    for (const row of rows) {
      const key = `${text(row, "satker_code")}:${text(row, "request_id")}`;
      const known = events.get(key);
      if (known) known.push(decodeEvent(row));
      else events.set(key, [decodeEvent(row)]);
    }
  }
  return events;
}

/** Columns that decodeRequest needs, of the aliases q (information_request) and b (import_batch). */
export const REQUEST_COLUMNS = Prisma.sql`q.satker_code::text AS satker_code, q.id::text AS id, q.dataset::text AS dataset, q.register_year::int AS register_year, q.number,
  q.requester_type::text AS requester_type, q.occupation_group::text AS occupation_group, q.purpose_group::text AS purpose_group, q.legal_hold,
  q.legal_hold_reason, q.legal_hold_set_at, q.legal_hold_set_by, q.retain_until, q.recorded_at, q.recorded_by, q.batch_id::text AS batch_id, q.batch_row,
  b.file_name, b.data_as_of, q.received_on, q.standing::text AS standing, q.regime::text AS regime, q.day_zero, q.first_due_on, q.due_on, q.first_notified_due_on,
  q.due_unknown_because, q.extended_on, q.notice_on, q.decision::text AS decision, q.refusal_ground::text AS refusal_ground,
  q.exemption_letter::text AS exemption_letter, q.has_consequence_test, q.has_oral_answer, q.delivered_on, q.closed_on, q.working_days_to_notice`;

export function decodeRequest(row: Row): RecordedRequest {
  const batchId = textOrNull(row, "batch_id");
  return {
    satkerCode: text(row, "satker_code"),
    requestId: text(row, "id"),
    dataset: oneOf(row, "dataset", DATASETS),
    registerYear: integer(row, "register_year"),
    number: text(row, "number"),
    requesterType: oneOfOrNull(row, "requester_type", REQUESTER_TYPES),
    occupationGroup: oneOfOrNull(row, "occupation_group", OCCUPATION_GROUPS),
    purposeGroup: oneOfOrNull(row, "purpose_group", PURPOSE_GROUPS),
    legalHold: boolean(row, "legal_hold") ? { reason: text(row, "legal_hold_reason"), setAt: instant(row, "legal_hold_set_at"), setBy: text(row, "legal_hold_set_by") } : null,
    retainUntil: dateOrNull(row, "retain_until"),
    recordedAt: instant(row, "recorded_at"),
    recordedBy: text(row, "recorded_by"),
    file: batchId === null ? null : { batchId, name: text(row, "file_name"), row: integer(row, "batch_row"), dataAsOf: dateOrNull(row, "data_as_of") },
    firstNotifiedDueOn: dateOrNull(row, "first_notified_due_on"),
    kept: decodeStanding(row),
  };
}

function decodeStanding(row: Row): Standing {
  return {
    receivedOn: date(row, "received_on"),
    standing: oneOf(row, "standing", REQUEST_STANDINGS),
    regime: oneOfOrNull(row, "regime", LEGAL_REGIMES),
    dayZero: dateOrNull(row, "day_zero"),
    firstDueOn: dateOrNull(row, "first_due_on"),
    dueOn: dateOrNull(row, "due_on"),
    dueUnknownBecause: textOrNull(row, "due_unknown_because") as RefusalCode | null,
    extendedOn: dateOrNull(row, "extended_on"),
    noticeOn: dateOrNull(row, "notice_on"),
    decision: oneOfOrNull(row, "decision", ["GRANTED", "GRANTED_IN_PART", "REFUSED"]),
    refusalGround: oneOfOrNull(row, "refusal_ground", ["EXEMPT", "NOT_HELD"]),
    exemptionLetter: oneOfOrNull(row, "exemption_letter", EXEMPTION_LETTERS),
    hasConsequenceTest: row["has_consequence_test"] === null ? null : boolean(row, "has_consequence_test"),
    hasOralAnswer: boolean(row, "has_oral_answer"),
    deliveredOn: dateOrNull(row, "delivered_on"),
    closedOn: dateOrNull(row, "closed_on"),
    workingDaysToNotice: integerOrNull(row, "working_days_to_notice"),
  };
}

/** Requests of these satker that bear one of these numbers, in the dataset. */
export async function findByNumber(prisma: RegisterReader, dataset: Dataset, wanted: readonly { readonly satkerCode: string; readonly number: string }[]): Promise<RecordedRequest[]> {
  const found: RecordedRequest[] = [];
  for (const chunk of chunksOf(wanted)) {
    const rows = await prisma.$queryRaw<Row[]>`
      SELECT ${REQUEST_COLUMNS} FROM information_request q LEFT JOIN import_batch b ON b.id = q.batch_id
      WHERE q.dataset = ${dataset}::dataset AND (q.satker_code, q.number) IN (
        SELECT w."satkerCode"::bpchar, w.number FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS w("satkerCode" text, number text))
      ORDER BY q.satker_code, q.register_year, q.number`;
    found.push(...rows.map(decodeRequest));
  }
  return found;
}

/** Requests of the dataset that bear exactly one of these numbers in their year: a look-up in the unique index for each. */
export async function findByKey(prisma: RegisterReader, dataset: Dataset, wanted: readonly { readonly satkerCode: string; readonly year: number; readonly number: string }[]): Promise<RecordedRequest[]> {
  const found: RecordedRequest[] = [];
  for (const chunk of chunksOf(wanted)) {
    const rows = await prisma.$queryRaw<Row[]>`
      SELECT ${REQUEST_COLUMNS} FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS w("satkerCode" text, year int, number text)
      JOIN information_request q ON q.satker_code = w."satkerCode"::bpchar AND q.dataset = ${dataset}::dataset AND q.register_year = w.year AND q.number = w.number
      LEFT JOIN import_batch b ON b.id = q.batch_id ORDER BY q.satker_code, q.register_year, q.number`;
    found.push(...rows.map(decodeRequest));
  }
  return found;
}

/** Registration numbers by public id. */
export async function findNumbers(prisma: RegisterReader, keys: readonly RequestKey[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT satker_code::text AS satker_code, id::text AS id, number FROM information_request
    WHERE (satker_code, id) IN (SELECT k."satkerCode"::bpchar, k."requestId" FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS k("satkerCode" text, "requestId" uuid))`;
  return new Map(rows.map((row) => [`${text(row, "satker_code")}:${text(row, "id")}`, text(row, "number")]));
}

/** One request, locked until the end of the transaction so that two events at once are judged one after the other. Null: not there. */
export async function lockRequest(transaction: RegisterTransaction, { satkerCode, requestId }: RequestKey): Promise<RecordedRequest | null> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT ${REQUEST_COLUMNS} FROM information_request q LEFT JOIN import_batch b ON b.id = q.batch_id
    WHERE q.satker_code = ${satkerCode} AND q.id = ${requestId}::uuid FOR UPDATE OF q`;
  return row === undefined ? null : decodeRequest(row);
}

/** Sets or lifts the legal hold. Null lifts it. */
export async function writeLegalHold(transaction: RegisterTransaction, { satkerCode, requestId }: RequestKey, hold: LegalHold | null): Promise<void> {
  await transaction.$executeRaw`
    UPDATE information_request SET legal_hold = ${hold !== null}, legal_hold_reason = ${hold?.reason ?? null}, legal_hold_set_at = ${hold?.setAt ?? null}::timestamptz,
      legal_hold_set_by = ${hold?.setBy ?? null}
    WHERE satker_code = ${satkerCode} AND id = ${requestId}::uuid`;
}

const LONGEST_WRITE_MS = 120_000;
const LONGEST_WAIT_MS = 10_000;

/** Work on the register that is done whole or not at all. A recount of many deadlines may take its time. */
export function inRegisterTransaction<Result>(prisma: PrismaClient, work: (transaction: RegisterTransaction) => Promise<Result>): Promise<Result> {
  return prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT set_config('statement_timeout', ${String(LONGEST_WRITE_MS)}, true)`;
      return work(transaction);
    },
    { maxWait: LONGEST_WAIT_MS, timeout: LONGEST_WRITE_MS },
  );
}

export function chunksOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));
}
