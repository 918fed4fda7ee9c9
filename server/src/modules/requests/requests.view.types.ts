import type { LocalDate } from "../../kernel/localDate.ts";
import type { CountingBook } from "./counting.service.ts";
import type { DueBoard, RequestDetail, RequestPage } from "./requests.service.ts";
import { LEGAL_REGIMES } from "./domain/legalRule.ts";
import { publicId, type RecordedEvent, type RecordedRequest } from "./domain/recordedRequest.ts";
import { refusalSentence } from "./domain/refusal.ts";
import { standingEvents } from "./domain/requestEvent.ts";
import { requestRevision } from "./domain/requestRevision.ts";
import type { DeadlineFound } from "./domain/requestState.ts";
import { statusOn } from "./domain/standing.ts";
import { toDeadlineReceiptType } from "./receipts.view.types.ts";
import type { DueBoardType, DueItemType, InformationRequestConnectionType, InformationRequestType, RegimeDeadlineType, RegisterOriginType, RequestEventType, RequestExplanationType } from "./requests.types.ts";

/** What a reader may see of one satker's requests. */
export interface RequestSight {
  readonly today: LocalDate;
  /** Requester groups and officers' reasons: satker and legal division only. */
  seesGroups(satkerCode: string): boolean;
}

/** Dresses a request for the API; groups of the requester are for satker and legal division. */
export function toInformationRequestType(record: RecordedRequest, sight: RequestSight): InformationRequestType {
  const { kept, satkerCode } = record;
  const { requesterType, occupationGroup, purposeGroup } = record;
  const groups = sight.seesGroups(satkerCode) ? { requesterType, occupationGroup, purposeGroup } : { requesterType: null, occupationGroup: null, purposeGroup: null };
  return {
    id: publicId(satkerCode, record.requestId),
    number: record.number,
    registerYear: record.registerYear,
    dataset: record.dataset,
    satkerCode,
    ...groups,
    status: statusOn(kept, sight.today),
    regime: kept.regime,
    receivedOn: kept.receivedOn,
    dayZero: kept.dayZero,
    firstDueOn: kept.firstDueOn,
    dueOn: kept.dueOn,
    firstNotifiedDueOn: record.firstNotifiedDueOn,
    dueUnknownBecause: kept.dueUnknownBecause,
    extendedOn: kept.extendedOn,
    noticeOn: kept.noticeOn,
    decision: kept.decision,
    refusalGround: kept.refusalGround,
    exemptionLetter: kept.exemptionLetter,
    hasConsequenceTest: kept.hasConsequenceTest,
    hasOralAnswer: kept.hasOralAnswer,
    deliveredOn: kept.deliveredOn,
    closedOn: kept.closedOn,
    workingDaysToNotice: kept.workingDaysToNotice,
    legalHold: record.legalHold,
    retainUntil: record.retainUntil,
    origin: { recordedAt: record.recordedAt, recordedBy: record.recordedBy, fileName: record.file?.name ?? null, fileRow: record.file?.row ?? null },
    record,
  };
}

export function toConnectionType({ requests, hasNextPage, dataset }: RequestPage, sight: RequestSight): InformationRequestConnectionType {
  const edges = requests.map(({ request, cursor }) => ({ cursor, node: toInformationRequestType(request, sight) }));
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null }, dataset };
}

export function toExplanationType(record: RecordedRequest, detail: RequestDetail, sight: RequestSight): RequestExplanationType {
  const { state, events } = detail;
  const id = publicId(record.satkerCode, record.requestId);
  const seesReasons = sight.seesGroups(record.satkerCode);
  const standing = new Set(standingEvents(events.map(({ event }) => event)).map(({ eventId }) => eventId));
  const unknown = state.deadline?.kind === "UNKNOWN" ? state.deadline.refusal : state.clock.kind === "UNKNOWN" ? state.clock.refusal : null;
  return {
    id: `explanation:${id}`,
    revision: requestRevision(events.map(({ event }) => event.eventId), record.legalHold),
    events: events.map((recorded) => toEventType(recorded, standing.has(recorded.event.eventId), seesReasons)),
    receipt: state.deadline?.kind === "FOUND" ? toDeadlineReceiptType(state.deadline.receipt, id) : null,
    receiptUnknownBecause: unknown && refusalSentence(unknown),
    deadlineByRegime: state.deadlineByRegime ? LEGAL_REGIMES.map((regime) => regimeDeadline(regime, state.deadlineByRegime?.[regime])) : [],
    versions: detail.versions,
    moves: detail.moves,
    mayReadText: seesReasons,
  };
}

function regimeDeadline(regime: RegimeDeadlineType["regime"], found: DeadlineFound | undefined): RegimeDeadlineType {
  return { regime, dueOn: found?.kind === "FOUND" ? found.receipt.dueOn : null, unknownBecause: found?.kind === "UNKNOWN" ? refusalSentence(found.refusal) : null };
}

function toEventType({ event, ...recorded }: RecordedEvent, isStanding: boolean, seesReasons: boolean): RequestEventType {
  const decision = event.kind === "WRITTEN_NOTICE" ? event.decision : null;
  const ground = decision?.kind === "REFUSED" || decision?.kind === "GRANTED_IN_PART" ? decision.ground : null;
  const reason = event.kind === "REGISTERED" || event.kind === "EXTENDED" || event.kind === "RETRACTED" ? event.reason : null;
  return {
    id: event.eventId,
    kind: event.kind,
    on: event.on,
    at: event.kind === "RECEIVED" ? event.at : null,
    isStanding,
    regime: event.kind === "REGISTERED" ? event.regime : null,
    decidedBy: event.kind === "REGISTERED" || event.kind === "RETRACTED" ? event.decidedBy : null,
    reason: seesReasons ? reason : null,
    toUnit: event.kind === "FORWARDED" ? event.toUnit : null,
    decision: decision?.kind ?? null,
    refusalGround: ground?.kind ?? null,
    exemptionLetter: ground?.kind === "EXEMPT" ? ground.letter : null,
    hasConsequenceTest: ground?.kind === "EXEMPT" ? ground.hasConsequenceTest : null,
    closingReason: event.kind === "CLOSED" ? event.reason : null,
    retractsEventId: event.kind === "RETRACTED" ? event.retractsEventId : null,
    origin: toOriginType(recorded),
  };
}

export function toOriginType({ recordedAt, recordedBy, fileName, fileRow }: RegisterOriginType): RegisterOriginType {
  return { recordedAt, recordedBy, fileName, fileRow };
}

export function toDueBoardType(board: DueBoard, sight: RequestSight, asked: string): DueBoardType {
  return {
    id: `due-board:${asked}:${board.week.from}:${board.today}`,
    today: board.today,
    weekFrom: board.week.from,
    weekTo: board.week.to,
    satkerCount: board.satkerCodes.length,
    dataset: board.dataset,
    groups: board.groups.map(({ group, byRegime, requests }) => ({
      group,
      count: byRegime.reduce((sum, { count }) => sum + count, 0),
      byRegime,
      items: requests.map((request) => toDueItemType(request, board.book, sight)),
    })),
  };
}

function toDueItemType(record: RecordedRequest, book: CountingBook, sight: RequestSight): DueItemType {
  const { dueOn, regime, dayZero } = record.kept;
  const ground = book.current(record.satkerCode);
  const left = dueOn === null ? null : ground.workingDays.between(book.today, dueOn);
  const undecided = regime === null && dayZero !== null ? LEGAL_REGIMES.map((one) => ({ regime: one, due: ground.deadlineFrom(one, dayZero, null) })) : [];
  return {
    id: `due:${publicId(record.satkerCode, record.requestId)}`,
    request: toInformationRequestType(record, sight),
    leftWorkingDays: left === null ? null : Math.max(0, left),
    lateWorkingDays: left === null ? null : Math.max(0, -left),
    deadlineByRegime: undecided.map(({ regime: one, due }) => ({ regime: one, dueOn: due.ok ? due.value.dueOn : null, unknownBecause: due.ok ? null : refusalSentence(due.refusal) })),
  };
}
