import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { CONFIDENCES, DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { date, dateOrNull, instant, integer, integerOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { DISPUTE_FORUMS, DISPUTE_RULINGS, DISPUTE_STAGES } from "./domain/dispute.ts";
import { LEGAL_REGIMES } from "./domain/legalRule.ts";
import { OBJECTION_GROUNDS } from "./domain/objection.ts";
import { OBJECTION_EVENT_KINDS, type CaseKey, type CaseOrigin, type DisputeEvent, type NewDispute, type NewObjection, type ObjectionEvent, type PublishedDispute, type RecordedDispute, type RecordedObjection } from "./domain/recordedCase.ts";
import type { RecordStamp } from "./domain/recordedRequest.ts";
import type { RefusalCode } from "./domain/refusal.ts";
import { chunksOf, type RegisterReader, type RegisterTransaction } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";

const OBJECTION_COLUMNS = Prisma.sql`o.satker_code::text AS satker_code, o.id::text AS id, o.dataset::text AS dataset, o.register_year::int AS register_year, o.number,
  o.request_id::text AS request_id, o.ground::text AS ground, o.ground_found_on, o.received_on, o.regime::text AS regime, o.recorded_on, o.recorded_at, o.recorded_by,
  b.file_name, o.batch_row, o.due_on, o.due_unknown_because, o.answered_on, o.filing::text AS filing`;
const DISPUTE_COLUMNS = Prisma.sql`d.satker_code::text AS satker_code, d.id::text AS id, d.dataset::text AS dataset, d.register_year::int AS register_year, d.number,
  d.objection_id::text AS objection_id, d.forum::text AS forum, d.recorded_on, d.recorded_at, d.recorded_by, b.file_name, d.batch_row, d.filed_on, d.stage::text AS stage,
  d.ruling::text AS ruling, d.decided_on, d.admissibility::text AS admissibility,
  ARRAY(SELECT r.name FROM dispute_respondent r WHERE r.satker_code = d.satker_code AND r.dispute_id = d.id ORDER BY r.position) AS respondents`;

/** Keys as rows. As two lists, because the planner counts them: it takes any JSON for a hundred rows and would read the whole table. */
const ofKeys = (keys: readonly CaseKey[]): Prisma.Sql => Prisma.sql`SELECT * FROM unnest(${keys.map(({ satkerCode }) => satkerCode)}::char(5)[], ${keys.map(({ id }) => id)}::uuid[])`;

/** A condition on objections (alias o) or disputes (alias d). */
type Condition = Prisma.Sql;

export const ofNumbers = (dataset: Dataset, wanted: readonly { readonly satkerCode: string; readonly number: string }[], alias: "o" | "d"): Condition => {
  const table = alias === "o" ? Prisma.sql`o` : Prisma.sql`d`;
  return Prisma.sql`${table}.dataset = ${dataset}::dataset AND (${table}.satker_code, ${table}.number) IN (
    SELECT w."satkerCode"::bpchar, w.number FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS w("satkerCode" text, number text))`;
};

/** Objections that a writing transaction asks for, whoever acts: the service has authorised it. */
export async function findObjectionsWhere(prisma: RegisterReader, condition: Condition): Promise<RecordedObjection[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${OBJECTION_COLUMNS} FROM objection o LEFT JOIN import_batch b ON b.id = o.batch_id WHERE ${condition} ORDER BY o.received_on DESC, o.satker_code, o.id`;
  return rows.map(decodeObjection);
}

export async function findDisputesWhere(prisma: RegisterReader, condition: Condition): Promise<RecordedDispute[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT ${DISPUTE_COLUMNS} FROM dispute d LEFT JOIN import_batch b ON b.id = d.batch_id WHERE ${condition} ORDER BY d.filed_on DESC, d.satker_code, d.id`;
  return rows.map(decodeDispute);
}

/** Where a page of cases goes on: the last one of the page before, in the order newest first, then satker, then id. */
export interface CasePlace extends CaseKey {
  readonly on: LocalDate;
}

function afterPlace(after: CasePlace | null, { day, satker, id }: Readonly<Record<"day" | "satker" | "id", Condition>>): Condition {
  if (after === null) return Prisma.sql`TRUE`;
  return Prisma.sql`(${day} < ${after.on}::date OR (${day} = ${after.on}::date AND (${satker}, ${id}) > (${after.satkerCode}::char(5), ${after.id}::uuid)))`;
}

/** How many objections or disputes these satker have. */
export async function countCases(prisma: RegisterReader, satkers: ScopedSatkers, { of, dataset }: { readonly of: "objection" | "dispute"; readonly dataset: Dataset }): Promise<number> {
  const table = of === "objection" ? Prisma.sql`objection` : Prisma.sql`dispute`;
  const [row] = await prisma.$queryRaw<Row[]>`SELECT count(*)::int AS n FROM ${table} WHERE satker_code = ANY(${satkers.codes}::char(5)[]) AND dataset = ${dataset}::dataset`;
  return row === undefined ? 0 : integer(row, "n");
}

/** The newest objections of these satker, looked up satker by satker in the index, or those after a place; with a request, those on it. */
export function findObjections(prisma: RegisterReader, satkers: ScopedSatkers, filter: { readonly dataset: Dataset; readonly requestId: string | null; readonly limit: number; readonly after?: CasePlace | null }): Promise<RecordedObjection[]> {
  const ofRequest = filter.requestId === null ? Prisma.sql`TRUE` : Prisma.sql`o.request_id = ${filter.requestId}::uuid`;
  const onRequest = Prisma.sql`${ofRequest} AND ${afterPlace(filter.after ?? null, { day: Prisma.sql`o.received_on`, satker: Prisma.sql`o.satker_code`, id: Prisma.sql`o.id` })}`;
  return findObjectionsWhere(
    prisma,
    Prisma.sql`(o.satker_code, o.id) IN (SELECT f.satker_code, f.id FROM unnest(${satkers.codes}::char(5)[]) AS s(code) CROSS JOIN LATERAL (
      SELECT o.satker_code, o.id, o.received_on FROM objection o WHERE o.satker_code = s.code AND o.dataset = ${filter.dataset}::dataset AND ${onRequest}
      ORDER BY o.received_on DESC, o.id LIMIT ${filter.limit}) AS f ORDER BY f.received_on DESC, f.satker_code, f.id LIMIT ${filter.limit})`,
  );
}

/** The newest disputes of these satker, or those after a place. */
export function findDisputes(prisma: RegisterReader, satkers: ScopedSatkers, filter: { readonly dataset: Dataset; readonly limit: number; readonly after?: CasePlace | null }): Promise<RecordedDispute[]> {
  const beyond = afterPlace(filter.after ?? null, { day: Prisma.sql`d.filed_on`, satker: Prisma.sql`d.satker_code`, id: Prisma.sql`d.id` });
  return findDisputesWhere(
    prisma,
    Prisma.sql`(d.satker_code, d.id) IN (SELECT satker_code, id FROM dispute d WHERE d.satker_code = ANY(${satkers.codes}::char(5)[]) AND d.dataset = ${filter.dataset}::dataset AND ${beyond}
      ORDER BY d.filed_on DESC, d.satker_code, d.id LIMIT ${filter.limit})`,
  );
}

/** Objections that were recorded by a day. */
export function findObjectionsKnownOn(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, knownOn: LocalDate): Promise<RecordedObjection[]> {
  return findObjectionsWhere(prisma, Prisma.sql`o.satker_code = ANY(${satkers.codes}::char(5)[]) AND o.dataset = ${dataset}::dataset AND o.recorded_on <= ${knownOn}::date`);
}

/** Disputes that were recorded by a day. */
export function findDisputesKnownOn(prisma: RegisterReader, satkers: ScopedSatkers, dataset: Dataset, knownOn: LocalDate): Promise<RecordedDispute[]> {
  return findDisputesWhere(prisma, Prisma.sql`d.satker_code = ANY(${satkers.codes}::char(5)[]) AND d.dataset = ${dataset}::dataset AND d.recorded_on <= ${knownOn}::date`);
}

export const objectionWithKey = ({ satkerCode, id }: CaseKey): Condition => Prisma.sql`o.satker_code = ${satkerCode} AND o.id = ${id}::uuid`;
export const disputeWithKey = ({ satkerCode, id }: CaseKey): Condition => Prisma.sql`d.satker_code = ${satkerCode} AND d.id = ${id}::uuid`;
export const disputesOfObjections = (keys: readonly CaseKey[]): Condition => Prisma.sql`(d.satker_code, d.objection_id) IN (${ofKeys(keys)})`;
export const objectionsWithKeys = (keys: readonly CaseKey[]): Condition => Prisma.sql`(o.satker_code, o.id) IN (${ofKeys(keys)})`;

export async function insertObjections(transaction: RegisterTransaction, objections: readonly NewObjection[], stamp: RecordStamp): Promise<void> {
  for (const chunk of chunksOf(objections)) {
    const rows = chunk.map(({ kept, ...objection }) => ({ ...objection, ...kept }));
    await transaction.$executeRaw`
      INSERT INTO objection (satker_code, id, dataset, register_year, number, request_id, ground, ground_found_on, received_on, regime, recorded_on, recorded_at, recorded_by,
        batch_id, batch_row, due_on, due_unknown_because, answered_on, filing, computed_at, request_received_on)
      SELECT "satkerCode", r.id, r.dataset::dataset, "registerYear", r.number, "requestId", ground, "groundFoundOn", "receivedOn", r.regime::legal_regime, ${stamp.recordedOn}::date,
        ${stamp.recordedAt}, ${stamp.recordedBy}, ${stamp.batchId}::uuid, "batchRow", "dueOn", "dueUnknownBecause", "answeredOn", filing::filing_verdict, ${stamp.recordedAt}, q.received_on
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, id uuid, dataset text, "registerYear" int, number text, "requestId" uuid, ground text,
        "groundFoundOn" date, "receivedOn" date, regime text, "batchRow" int, "dueOn" date, "dueUnknownBecause" text, "answeredOn" date, filing text)
      LEFT JOIN information_request q ON q.satker_code = r."satkerCode"::bpchar AND q.id = r."requestId"`;
  }
}

export async function insertObjectionEvents(transaction: RegisterTransaction, events: readonly (CaseKey & { readonly event: ObjectionEvent; readonly batchRow: number | null })[], stamp: RecordStamp): Promise<void> {
  const rows = events.map(({ satkerCode, id, event, batchRow }) => ({ satkerCode, objectionId: id, ...event, batchRow }));
  await transaction.$executeRaw`
    INSERT INTO objection_event (satker_code, objection_id, id, kind, happened_on, retracts_event_id, reason, recorded_on, recorded_at, recorded_by, batch_id, batch_row)
    SELECT "satkerCode", "objectionId", "eventId", kind::objection_event_kind, "on", "retractsEventId", reason, "recordedOn", ${stamp.recordedAt}, ${stamp.recordedBy},
      ${stamp.batchId}::uuid, "batchRow"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, "objectionId" uuid, "eventId" uuid, kind text, "on" date, "retractsEventId" uuid, reason text,
      "recordedOn" date, "batchRow" int)`;
}

export async function updateObjectionStandings(transaction: RegisterTransaction, objections: readonly (CaseKey & Pick<NewObjection, "kept">)[], computedAt: Date): Promise<void> {
  const rows = objections.map(({ satkerCode, id, kept }) => ({ satkerCode, id, ...kept }));
  await transaction.$executeRaw`
    UPDATE objection o SET due_on = r."dueOn", due_unknown_because = r."dueUnknownBecause", answered_on = r."answeredOn", filing = r.filing::filing_verdict, computed_at = ${computedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, id uuid, "dueOn" date, "dueUnknownBecause" text, "answeredOn" date, filing text)
    WHERE o.satker_code = r."satkerCode"::bpchar AND o.id = r.id`;
}

export async function insertDisputes(transaction: RegisterTransaction, disputes: readonly NewDispute[], stamp: RecordStamp): Promise<void> {
  const rows = disputes.map(({ kept, ...dispute }) => ({ ...dispute, ...kept }));
  await transaction.$executeRaw`
    INSERT INTO dispute (satker_code, id, dataset, register_year, number, objection_id, forum, recorded_on, recorded_at, recorded_by, batch_id, batch_row, filed_on, stage, ruling,
      decided_on, admissibility, computed_at)
    SELECT "satkerCode", id, dataset::dataset, "registerYear", number, "objectionId", forum::dispute_forum, ${stamp.recordedOn}::date, ${stamp.recordedAt}, ${stamp.recordedBy},
      ${stamp.batchId}::uuid, "batchRow", "filedOn", stage::dispute_stage, ruling::dispute_ruling, "decidedOn", admissibility::admissibility_verdict, ${stamp.recordedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, id uuid, dataset text, "registerYear" int, number text, "objectionId" uuid, forum text,
      "batchRow" int, "filedOn" date, stage text, ruling text, "decidedOn" date, admissibility text)`;
  const respondents = disputes.flatMap(({ satkerCode, id, respondents: names }) => names.map((name, at) => ({ satkerCode, disputeId: id, position: at + 1, name })));
  await transaction.$executeRaw`
    INSERT INTO dispute_respondent (satker_code, dispute_id, position, name)
    SELECT "satkerCode", "disputeId", position, name
    FROM jsonb_to_recordset(${JSON.stringify(respondents)}::jsonb) AS r("satkerCode" text, "disputeId" uuid, position int, name text)`;
}

export async function insertDisputeEvents(transaction: RegisterTransaction, events: readonly (CaseKey & { readonly event: DisputeEvent; readonly batchRow: number | null })[], stamp: RecordStamp): Promise<void> {
  const rows = events.map(({ satkerCode, id, event, batchRow }) => ({ satkerCode, disputeId: id, ...event, batchRow }));
  await transaction.$executeRaw`
    INSERT INTO dispute_event (satker_code, dispute_id, id, stage, ruling, happened_on, retracts_event_id, reason, recorded_on, recorded_at, recorded_by, batch_id, batch_row)
    SELECT "satkerCode", "disputeId", "eventId", stage::dispute_stage, ruling::dispute_ruling, "on", "retractsEventId", reason, "recordedOn", ${stamp.recordedAt},
      ${stamp.recordedBy}, ${stamp.batchId}::uuid, "batchRow"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, "disputeId" uuid, "eventId" uuid, stage text, ruling text, "on" date, "retractsEventId" uuid,
      reason text, "recordedOn" date, "batchRow" int)`;
}

export async function updateDisputeStandings(transaction: RegisterTransaction, disputes: readonly (CaseKey & Pick<NewDispute, "kept">)[], computedAt: Date): Promise<void> {
  const rows = disputes.map(({ satkerCode, id, kept }) => ({ satkerCode, id, ...kept }));
  await transaction.$executeRaw`
    UPDATE dispute d SET filed_on = r."filedOn", stage = r.stage::dispute_stage, ruling = r.ruling::dispute_ruling, decided_on = r."decidedOn",
      admissibility = r.admissibility::admissibility_verdict, computed_at = ${computedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("satkerCode" text, id uuid, "filedOn" date, stage text, ruling text, "decidedOn" date, admissibility text)
    WHERE d.satker_code = r."satkerCode"::bpchar AND d.id = r.id`;
}

/** Events of these objections, by "satker:objection", in the order they were recorded. */
export async function readObjectionEvents(prisma: RegisterReader, keys: readonly CaseKey[]): Promise<Map<string, (ObjectionEvent & { readonly origin: CaseOrigin })[]>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT e.satker_code::text AS satker_code, e.objection_id::text AS case_id, e.id::text AS id, e.kind::text AS kind, e.happened_on, e.retracts_event_id::text AS retracts_event_id,
      e.reason, e.recorded_on, e.recorded_at, e.recorded_by, b.file_name, e.batch_row
    FROM objection_event e LEFT JOIN import_batch b ON b.id = e.batch_id
    WHERE (e.satker_code, e.objection_id) IN (${ofKeys(keys)})
    ORDER BY e.recorded_at, e.happened_on, e.id`;
  return gathered(rows, (row) => ({ kind: oneOf(row, "kind", OBJECTION_EVENT_KINDS), ...decodeCaseEvent(row) }));
}

/** Events of these disputes, by "satker:dispute", in the order they were recorded. */
export async function readDisputeEvents(prisma: RegisterReader, keys: readonly CaseKey[]): Promise<Map<string, (DisputeEvent & { readonly origin: CaseOrigin })[]>> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT e.satker_code::text AS satker_code, e.dispute_id::text AS case_id, e.id::text AS id, e.stage::text AS stage, e.ruling::text AS ruling, e.happened_on,
      e.retracts_event_id::text AS retracts_event_id, e.reason, e.recorded_on, e.recorded_at, e.recorded_by, b.file_name, e.batch_row
    FROM dispute_event e LEFT JOIN import_batch b ON b.id = e.batch_id
    WHERE (e.satker_code, e.dispute_id) IN (${ofKeys(keys)})
    ORDER BY e.recorded_at, e.happened_on, e.stage, e.id`;
  return gathered(rows, (row) => ({ stage: oneOfOrNull(row, "stage", DISPUTE_STAGES), ruling: oneOfOrNull(row, "ruling", DISPUTE_RULINGS), ...decodeCaseEvent(row) }));
}

/** What was published about disputes of these satker, newest hearing first. Published, so it is the same for every reader within the scope. */
export async function findPublishedDisputes(prisma: RegisterReader, satkers: ScopedSatkers): Promise<PublishedDispute[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT p.id::text AS id, p.satker_code::text AS satker_code, p.respondent, p.forum, p.subject, p.requested_on, p.objection_on, p.hearing_on, p.outcome, p.note,
      p.source_text, p.confidence::text AS confidence, p.batch_row, p.batch_id::text AS batch_id, b.file_name, b.dataset::text AS dataset, b.data_as_of
    FROM published_dispute p JOIN import_batch b ON b.id = p.batch_id
    WHERE p.satker_code = ANY(${satkers.codes}::char(5)[]) ORDER BY p.hearing_on DESC NULLS LAST, p.id`;
  return rows.map((row) => ({
    id: text(row, "id"),
    satkerCode: text(row, "satker_code"),
    respondent: text(row, "respondent"),
    forum: text(row, "forum"),
    subject: text(row, "subject"),
    requestedOn: dateOrNull(row, "requested_on"),
    objectionOn: dateOrNull(row, "objection_on"),
    hearingOn: dateOrNull(row, "hearing_on"),
    outcome: text(row, "outcome"),
    note: textOrNull(row, "note"),
    source: {
      text: text(row, "source_text"),
      confidence: oneOf(row, "confidence", CONFIDENCES),
      fileName: text(row, "file_name"),
      fileRow: integer(row, "batch_row"),
      importBatchId: text(row, "batch_id"),
      dataset: oneOf(row, "dataset", DATASETS),
      dataAsOf: dateOrNull(row, "data_as_of"),
    },
  }));
}

function decodeObjection(row: Row): RecordedObjection {
  return {
    ...decodeCase(row),
    requestId: textOrNull(row, "request_id"),
    ground: oneOf(row, "ground", OBJECTION_GROUNDS),
    groundFoundOn: date(row, "ground_found_on"),
    receivedOn: date(row, "received_on"),
    regime: oneOf(row, "regime", LEGAL_REGIMES),
    kept: {
      dueOn: dateOrNull(row, "due_on"),
      dueUnknownBecause: textOrNull(row, "due_unknown_because") as RefusalCode | null,
      answeredOn: dateOrNull(row, "answered_on"),
      filing: oneOf(row, "filing", ["IN_TIME", "LATE", "UNKNOWN"]),
    },
  };
}

function decodeDispute(row: Row): RecordedDispute {
  const respondents = row["respondents"];
  return {
    ...decodeCase(row),
    objectionId: text(row, "objection_id"),
    forum: oneOf(row, "forum", DISPUTE_FORUMS),
    respondents: Array.isArray(respondents) ? respondents.map(String) : [],
    kept: {
      filedOn: date(row, "filed_on"),
      stage: oneOf(row, "stage", DISPUTE_STAGES),
      ruling: oneOfOrNull(row, "ruling", DISPUTE_RULINGS),
      decidedOn: dateOrNull(row, "decided_on"),
      admissibility: oneOf(row, "admissibility", ["PREMATURE", "OPEN", "LAPSED", "UNDETERMINED", "UNKNOWN"]),
    },
  };
}

function decodeCase(row: Row) {
  const origin = decodeOrigin(row);
  return { satkerCode: text(row, "satker_code"), id: text(row, "id"), dataset: oneOf(row, "dataset", DATASETS), registerYear: integer(row, "register_year"), number: text(row, "number"), origin };
}

function decodeOrigin(row: Row): CaseOrigin {
  return { recordedAt: instant(row, "recorded_at"), recordedOn: date(row, "recorded_on"), recordedBy: text(row, "recorded_by"), fileName: textOrNull(row, "file_name"), fileRow: integerOrNull(row, "batch_row") };
}

function decodeCaseEvent(row: Row) {
  return {
    eventId: text(row, "id"),
    on: date(row, "happened_on"),
    retractsEventId: textOrNull(row, "retracts_event_id"),
    reason: textOrNull(row, "reason"),
    recordedOn: date(row, "recorded_on"),
    origin: decodeOrigin(row),
  };
}

function gathered<Event>(rows: readonly Row[], decode: (row: Row) => Event): Map<string, Event[]> {
  const events = new Map<string, Event[]>();
  for (const row of rows) {
    const key = `${text(row, "satker_code")}:${text(row, "case_id")}`;
    events.set(key, [...(events.get(key) ?? []), decode(row)]);
  }
  return events;
}
