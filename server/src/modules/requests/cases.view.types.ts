import type { LocalDate } from "../../kernel/localDate.ts";
import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import type { DisputeDetail, ObjectionDetail } from "./cases.service.ts";
import type { DisputeExplanationType, DisputeType, ObjectionExplanationType, ObjectionType, PublishedDisputeType } from "./cases.types.ts";
import { objectionStatusOn } from "./domain/caseStanding.ts";
import type { DeadlineReceipt } from "./domain/deadlineReceipt.ts";
import { standingCaseEvents, type PublishedDispute, type RecordedDispute, type RecordedObjection } from "./domain/recordedCase.ts";
import { publicId } from "./domain/recordedRequest.ts";
import { refusalSentence, type Outcome } from "./domain/refusal.ts";
import { caseRevision } from "./domain/requestRevision.ts";
import { toAdmissibilityType, toDeadlineReceiptType } from "./receipts.view.types.ts";
import { toOriginType } from "./requests.view.types.ts";

/** Dresses an objection for the API. */
export function toObjectionType(record: RecordedObjection, today: LocalDate): ObjectionType {
  const { satkerCode, kept, ground, groundFoundOn, receivedOn, regime, number, registerYear, dataset } = record;
  return {
    id: publicId(satkerCode, record.id),
    number,
    registerYear,
    dataset,
    satkerCode,
    requestId: record.requestId === null ? null : publicId(satkerCode, record.requestId),
    ground,
    groundFoundOn,
    receivedOn,
    regime,
    status: objectionStatusOn(kept, today),
    ...kept,
    origin: toOriginType(record.origin),
    record,
  };
}

export function toObjectionExplanationType(record: RecordedObjection, { events, state, disputes }: ObjectionDetail): ObjectionExplanationType {
  const id = publicId(record.satkerCode, record.id);
  const standing = new Set(standingCaseEvents(events).map(({ eventId }) => eventId));
  const filing = state.ok ? state.value.filing : null;
  return {
    id: `explanation:${id}`,
    revision: caseRevision(events.map(({ eventId }) => eventId)),
    events: events.map(({ eventId, kind, on, retractsEventId, origin }) => ({ id: eventId, kind, on, retractsEventId, isStanding: standing.has(eventId), origin: toOriginType(origin) })),
    receipt: state.ok ? toDeadlineReceiptType(state.value.receipt, id) : null,
    filingLatestOn: filing && filing.kind !== "UNKNOWN" ? filing.latestOn : null,
    disputes: disputes.map(toDisputeType),
    unknownBecause: [...(state.ok ? [] : [refusalSentence(state.refusal)]), ...(filing?.kind === "UNKNOWN" ? [refusalSentence(filing.refusal)] : [])],
  };
}

/** Dresses a dispute for the API. */
export function toDisputeType(record: RecordedDispute): DisputeType {
  const { satkerCode, kept, forum, respondents, number, registerYear, dataset } = record;
  return { id: publicId(satkerCode, record.id), number, registerYear, dataset, satkerCode, objectionId: publicId(satkerCode, record.objectionId), forum, respondents, ...kept, origin: toOriginType(record.origin), record };
}

export function toDisputeExplanationType(record: RecordedDispute, { events, state }: DisputeDetail): DisputeExplanationType {
  const id = publicId(record.satkerCode, record.id);
  const standing = new Set(standingCaseEvents(events).map(({ eventId }) => eventId));
  const clocks = state.ok ? [state.value.start, state.value.finish] : [];
  const receipt = (clock: Outcome<DeadlineReceipt> | null | undefined, about: string) => (clock?.ok ? toDeadlineReceiptType(clock.value, `${id}:${about}`) : null);
  return {
    id: `explanation:${id}`,
    revision: caseRevision(events.map(({ eventId }) => eventId)),
    events: events.map(({ eventId, stage, ruling, on, retractsEventId, origin }) => ({ id: eventId, stage, ruling, on, retractsEventId, isStanding: standing.has(eventId), origin: toOriginType(origin) })),
    window: state.ok ? toAdmissibilityType({ ...state.value.admissibility, on: record.kept.filedOn }, id) : null,
    start: receipt(clocks[0], "start"),
    finish: receipt(clocks[1], "finish"),
    unknownBecause: [...(state.ok ? [] : [refusalSentence(state.refusal)]), ...clocks.flatMap((clock) => (clock && !clock.ok ? [refusalSentence(clock.refusal)] : []))],
  };
}

export function toPublishedDisputeType({ source, ...claim }: PublishedDispute, computedAt: Date): PublishedDisputeType {
  return { ...claim, provenance: provenanceOf([source], computedAt, AS_PUBLISHED) };
}
