import { Prisma } from "@pantau/database";
import type { Dataset } from "../../kernel/provenance.ts";
import { connectionOf } from "../../platform/database/connectionOf.ts";
import { copyCell, copyInto } from "../../platform/database/copyInto.ts";
import type { Row } from "../../platform/database/row.ts";
import type { NewRequest, RecordedRequest, RecordStamp } from "./domain/recordedRequest.ts";
import { decodeRequest, REQUEST_COLUMNS, type RegisterTransaction } from "./register.queries.ts";

// Many rows at once: COPY into a temporary table of this transaction, then one statement a table. Never row by row, and nothing is left behind.

/** From how many rows on it pays to go through a temporary table. */
export const STAGED_FROM = 1_000;
/** Rows of one piece that is sent. */
const PIECE = 250;

/** Columns of the temporary table, in the order in which lines are written. */
const COLUMNS = Prisma.sql`satker_code char(5), id uuid, dataset dataset, register_year smallint, number text, requester_type requester_type, occupation_group occupation_group,
  purpose_group purpose_group, retain_until date, batch_row int, information_sought text, purpose text,
  received_on date, standing request_standing, regime legal_regime, day_zero date, first_due_on date, due_on date, due_unknown_because text, extended_on date, notice_on date,
  decision notice_decision, refusal_ground refusal_ground, exemption_letter text, has_consequence_test boolean, has_oral_answer boolean, delivered_on date, closed_on date,
  working_days_to_notice int,
  e_received_on date, e_received_at text, e_completed_on date, e_registered_on date, e_regime legal_regime, e_decided_by text, e_regime_reason text, e_forwarded_on date, e_to_unit text,
  e_extended_on date, e_extension_reason text, e_oral_on date, e_notice_on date, e_decision notice_decision, e_ground refusal_ground, e_letter text, e_test boolean,
  e_delivered_on date, e_closed_on date, e_closing_reason closing_reason, recorded_on date`;

/** A temporary table that new requests are written into while their file is still being judged. */
export interface RequestStaging {
  /** Sends what `requests` gives, as it gives it: PostgreSQL reads lines while the next ones are judged. Unit of the result: requests. */
  fill(requests: Iterable<StagedRequest>): Promise<number>;
}

/** A new request with its events as stagedEvents laid them out. */
export interface StagedRequest {
  readonly request: NewRequest;
  readonly events: readonly (string | boolean | null)[];
}

/** Makes the temporary table. Null: not possible here; the caller takes the other way. */
export async function openRequestStaging(transaction: RegisterTransaction): Promise<RequestStaging | null> {
  const connection = await connectionOf(transaction);
  if (connection === undefined) return null;
  await transaction.$executeRaw`DROP TABLE IF EXISTS pg_temp.staged_request`;
  await transaction.$executeRaw`CREATE TEMPORARY TABLE staged_request (${COLUMNS}) ON COMMIT DROP`;
  return { fill: (requests) => copyInto(connection, "COPY pg_temp.staged_request FROM STDIN", piecesOf(requests)) };
}

/** Records what was staged with texts and events, without touching the counts. */
export async function insertStagedRequests(transaction: RegisterTransaction, stamp: RecordStamp): Promise<void> {
  await insertFromStaging(transaction, stamp);
  await transaction.$executeRaw`DROP TABLE pg_temp.staged_request`;
}

async function insertFromStaging(transaction: RegisterTransaction, stamp: RecordStamp): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO information_request (satker_code, id, dataset, register_year, number, requester_type, occupation_group, purpose_group, retain_until,
      recorded_at, recorded_by, batch_id, batch_row, received_on, standing, regime, day_zero, first_due_on, due_on, first_notified_due_on, due_unknown_because,
      extended_on, notice_on, decision, refusal_ground, exemption_letter, has_consequence_test, has_oral_answer, delivered_on, closed_on, working_days_to_notice, computed_at)
    SELECT satker_code, id, dataset, register_year, number, requester_type, occupation_group, purpose_group, retain_until,
      ${stamp.recordedAt}, ${stamp.recordedBy}, ${stamp.batchId}::uuid, batch_row, received_on, standing, regime, day_zero, first_due_on, due_on, due_on, due_unknown_because,
      extended_on, notice_on, decision, refusal_ground, exemption_letter, has_consequence_test, has_oral_answer, delivered_on, closed_on, working_days_to_notice, ${stamp.recordedAt}
    FROM pg_temp.staged_request`;
  await transaction.$executeRaw`
    INSERT INTO request_text (satker_code, request_id, information_sought, purpose, recorded_at)
    SELECT satker_code, id, information_sought, purpose, ${stamp.recordedAt} FROM pg_temp.staged_request WHERE num_nonnulls(information_sought, purpose) > 0`;
  // An event's id is unique within its request: that of the request with the place of its kind as last digit.
  await transaction.$executeRaw`
    INSERT INTO request_event (satker_code, request_id, id, kind, happened_on, happened_at, regime, decided_by, reason, to_unit, in_writing, decision, refusal_ground,
      exemption_letter, has_consequence_test, closing_reason, retracts_event_id, recorded_on, recorded_at, recorded_by, batch_id, batch_row)
    SELECT s.satker_code, s.id, (left(s.id::text, 35) || e.place)::uuid, e.kind, e.happened_on, e.happened_at, e.regime, e.decided_by, e.reason, e.to_unit, e.in_writing, e.decision, e.ground,
      e.letter, e.test, e.closing_reason, NULL, s.recorded_on, ${stamp.recordedAt}, ${stamp.recordedBy}, ${stamp.batchId}::uuid, s.batch_row
    FROM pg_temp.staged_request s CROSS JOIN LATERAL (VALUES
      ('0', 'RECEIVED'::request_event_kind, s.e_received_on, s.e_received_at, NULL::legal_regime, NULL::text, NULL::text, NULL::text, NULL::boolean, NULL::notice_decision, NULL::refusal_ground, NULL::text, NULL::boolean, NULL::closing_reason),
      ('1', 'COMPLETED', s.e_completed_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      ('2', 'REGISTERED', s.e_registered_on, NULL, s.e_regime, s.e_decided_by, s.e_regime_reason, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      ('3', 'FORWARDED', s.e_forwarded_on, NULL, NULL, NULL, NULL, s.e_to_unit, NULL, NULL, NULL, NULL, NULL, NULL),
      ('4', 'EXTENDED', s.e_extended_on, NULL, NULL, NULL, s.e_extension_reason, NULL, TRUE, NULL, NULL, NULL, NULL, NULL),
      ('5', 'ORAL_ANSWER', s.e_oral_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      ('6', 'WRITTEN_NOTICE', s.e_notice_on, NULL, NULL, NULL, NULL, NULL, NULL, s.e_decision, s.e_ground, s.e_letter, s.e_test, NULL),
      ('7', 'DELIVERED', s.e_delivered_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      ('8', 'CLOSED', s.e_closed_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, s.e_closing_reason)
    ) AS e(place, kind, happened_on, happened_at, regime, decided_by, reason, to_unit, in_writing, decision, ground, letter, test, closing_reason)
    WHERE e.happened_on IS NOT NULL`;
}

/** Lines of the temporary table, some at a time. */
function* piecesOf(requests: Iterable<StagedRequest>): Generator<string> {
  let piece = "";
  let count = 0;
  for (const { request, events } of requests) {
    piece += lineOf(request, events);
    count += 1;
    if (count % PIECE > 0) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** Dates, codes and numbers hold nothing that the format of COPY would read otherwise; only what people wrote has to be looked through. */
function lineOf(request: NewRequest, events: readonly (string | boolean | null)[]): string {
  const { kept } = request;
  let line = `${request.satkerCode}\t${request.requestId}\t${request.dataset}\t${request.registerYear}\t${copyCell(request.number)}\t${code(request.requesterType)}\t${code(request.occupationGroup)}\t${code(request.purposeGroup)}\t${code(request.retainUntil)}`;
  line += `\t${code(request.batchRow)}\t${copyCell(request.informationSought)}\t${copyCell(request.purpose)}\t${kept.receivedOn}\t${kept.standing}\t${code(kept.regime)}\t${code(kept.dayZero)}\t${code(kept.firstDueOn)}\t${code(kept.dueOn)}`;
  line += `\t${code(kept.dueUnknownBecause)}\t${code(kept.extendedOn)}\t${code(kept.noticeOn)}\t${code(kept.decision)}\t${code(kept.refusalGround)}\t${code(kept.exemptionLetter)}\t${code(kept.hasConsequenceTest)}`;
  line += `\t${kept.hasOralAnswer}\t${code(kept.deliveredOn)}\t${code(kept.closedOn)}\t${code(kept.workingDaysToNotice)}`;
  for (const cell of events) line += cell === null ? "\t\\N" : `\t${copyCell(cell)}`;
  return `${line}\n`;
}

function code(value: string | number | boolean | null): string | number | boolean {
  return value ?? "\\N";
}

/** Requests of the dataset that bear exactly one of these numbers in their year. Null: not possible here. */
export async function findStagedNumbers(
  transaction: RegisterTransaction,
  dataset: Dataset,
  wanted: readonly { readonly satkerCode: string; readonly year: number; readonly number: string }[],
): Promise<RecordedRequest[] | null> {
  const connection = await connectionOf(transaction);
  if (connection === undefined) return null;
  await transaction.$executeRaw`CREATE TEMPORARY TABLE staged_number (satker_code char(5), register_year smallint, number text) ON COMMIT DROP`;
  await copyInto(connection, "COPY pg_temp.staged_number FROM STDIN", piecesOfNumbers(wanted));
  await transaction.$executeRaw`ANALYZE pg_temp.staged_number`;
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT ${REQUEST_COLUMNS} FROM pg_temp.staged_number w
    JOIN information_request q ON q.satker_code = w.satker_code AND q.dataset = ${dataset}::dataset AND q.register_year = w.register_year AND q.number = w.number
    LEFT JOIN import_batch b ON b.id = q.batch_id ORDER BY q.satker_code, q.register_year, q.number`;
  await transaction.$executeRaw`DROP TABLE pg_temp.staged_number`;
  return rows.map(decodeRequest);
}

function* piecesOfNumbers(wanted: readonly { readonly satkerCode: string; readonly year: number; readonly number: string }[]): Generator<string> {
  for (let from = 0; from < wanted.length; from += PIECE) {
    let piece = "";
    for (const { satkerCode, year, number } of wanted.slice(from, from + PIECE)) piece += `${satkerCode}\t${year}\t${copyCell(number)}\n`;
    yield piece;
  }
}
