import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { boolean, date, instant, integerOrNull, oneOf, oneOfOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { LEGAL_REGIMES } from "./domain/legalRule.ts";
import { localTime } from "./domain/localMoment.ts";
import type { RecordedEvent } from "./domain/recordedRequest.ts";
import { CLOSING_REASONS, EXEMPTION_LETTERS, REQUEST_EVENT_KINDS, type NoticeDecision, type RefusalGround, type RequestEvent } from "./domain/requestEvent.ts";

/** A request event as its table has it; columns that its kind does not use are null. */
export interface EventRow {
  readonly satkerCode: string;
  readonly requestId: string;
  readonly id: string;
  readonly kind: RequestEvent["kind"];
  readonly happenedOn: LocalDate;
  readonly happenedAt: string | null;
  readonly regime: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly toUnit: string | null;
  readonly inWriting: boolean | null;
  readonly decision: string | null;
  readonly refusalGround: string | null;
  readonly exemptionLetter: string | null;
  readonly hasConsequenceTest: boolean | null;
  readonly closingReason: string | null;
  readonly retractsEventId: string | null;
  readonly recordedOn: LocalDate;
  readonly batchRow: number | null;
}

/** Columns that decodeEvent needs, of the alias e. */
export const EVENT_COLUMNS = Prisma.sql`e.satker_code::text AS satker_code, e.request_id::text AS request_id, e.id::text AS id, e.kind::text AS kind, e.happened_on,
  e.happened_at::text AS happened_at, e.regime::text AS regime, e.decided_by, e.reason, e.to_unit, e.in_writing, e.decision::text AS decision,
  e.refusal_ground::text AS refusal_ground, e.exemption_letter::text AS exemption_letter, e.has_consequence_test, e.closing_reason::text AS closing_reason,
  e.retracts_event_id::text AS retracts_event_id, e.recorded_on, e.recorded_at, e.recorded_by, e.batch_row`;

export function encodeEvent(satkerCode: string, requestId: string, event: RequestEvent, batchRow: number | null): EventRow {
  const empty = {
    happenedAt: null, regime: null, decidedBy: null, reason: null, toUnit: null, inWriting: null, decision: null, refusalGround: null,
    exemptionLetter: null, hasConsequenceTest: null, closingReason: null, retractsEventId: null,
  };
  return { ...empty, ...partOf(event), satkerCode, requestId, id: event.eventId, kind: event.kind, happenedOn: event.on, recordedOn: event.recordedOn, batchRow };
}

function partOf(event: RequestEvent): Partial<EventRow> {
  switch (event.kind) {
    case "RECEIVED":
      return { happenedAt: event.at };
    case "REGISTERED":
      return { regime: event.regime, decidedBy: event.decidedBy, reason: event.reason };
    case "FORWARDED":
      return { toUnit: event.toUnit };
    case "EXTENDED":
      return { inWriting: event.inWriting, reason: event.reason };
    case "WRITTEN_NOTICE":
      return decisionPart(event.decision);
    case "CLOSED":
      return { closingReason: event.reason };
    case "RETRACTED":
      return { retractsEventId: event.retractsEventId, decidedBy: event.decidedBy, reason: event.reason };
    case "COMPLETED":
    case "ORAL_ANSWER":
    case "DELIVERED":
      return {};
  }
}

function decisionPart(decision: NoticeDecision): Partial<EventRow> {
  const ground = decision.kind === "REFUSED" || decision.kind === "GRANTED_IN_PART" ? decision.ground : null;
  return {
    decision: decision.kind,
    refusalGround: ground?.kind ?? null,
    exemptionLetter: ground?.kind === "EXEMPT" ? ground.letter : null,
    hasConsequenceTest: ground?.kind === "EXEMPT" ? ground.hasConsequenceTest : null,
  };
}

/** An event with where it came from; file_name must be selected too. */
export function decodeRecordedEvent(row: Row): RecordedEvent {
  return {
    event: decodeEvent(row),
    recordedAt: instant(row, "recorded_at"),
    recordedBy: text(row, "recorded_by"),
    fileName: textOrNull(row, "file_name"),
    fileRow: integerOrNull(row, "batch_row"),
  };
}

export function decodeEvent(row: Row): RequestEvent {
  const told = { eventId: text(row, "id"), on: date(row, "happened_on"), recordedOn: date(row, "recorded_on") };
  const kind = oneOf(row, "kind", REQUEST_EVENT_KINDS);
  switch (kind) {
    case "RECEIVED": {
      const at = textOrNull(row, "happened_at");
      return { ...told, kind, at: at === null ? null : localTime(at) };
    }
    case "REGISTERED":
      return { ...told, kind, regime: oneOf(row, "regime", LEGAL_REGIMES), decidedBy: text(row, "decided_by"), reason: text(row, "reason") };
    case "FORWARDED":
      return { ...told, kind, toUnit: text(row, "to_unit") };
    case "EXTENDED":
      return { ...told, kind, inWriting: boolean(row, "in_writing"), reason: text(row, "reason") };
    case "WRITTEN_NOTICE":
      return { ...told, kind, decision: decodeDecision(row) };
    case "CLOSED":
      return { ...told, kind, reason: oneOf(row, "closing_reason", CLOSING_REASONS) };
    case "RETRACTED":
      return { ...told, kind, retractsEventId: text(row, "retracts_event_id"), decidedBy: text(row, "decided_by"), reason: text(row, "reason") };
    case "COMPLETED":
    case "ORAL_ANSWER":
    case "DELIVERED":
      return { ...told, kind };
  }
}

function decodeDecision(row: Row): NoticeDecision {
  const kind = oneOf(row, "decision", ["GRANTED", "GRANTED_IN_PART", "REFUSED", "INCOMPLETE"]);
  if (kind === "GRANTED" || kind === "INCOMPLETE") return { kind };
  const ground = decodeGround(row);
  if (kind === "GRANTED_IN_PART") return { kind, ground };
  if (ground === null) throw new TypeError("request_event: a refusal without a ground");
  return { kind, ground };
}

function decodeGround(row: Row): RefusalGround | null {
  const kind = oneOfOrNull(row, "refusal_ground", ["EXEMPT", "NOT_HELD"]);
  if (kind === null || kind === "NOT_HELD") return kind && { kind };
  const tested = row["has_consequence_test"] === null ? null : boolean(row, "has_consequence_test");
  return { kind, letter: oneOf(row, "exemption_letter", EXEMPTION_LETTERS), hasConsequenceTest: tested };
}
