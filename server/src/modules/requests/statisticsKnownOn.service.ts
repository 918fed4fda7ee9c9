import { InvalidInput } from "../../kernel/domainError.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { findDisputesKnownOn, findObjectionsKnownOn, readDisputeEvents, readObjectionEvents } from "./cases.queries.ts";
import { disputeOf, objectionOf } from "./caseRegister.service.ts";
import type { CountingBook } from "./counting.service.ts";
import { caseFunnel, type CaseFunnel } from "./domain/caseFunnel.ts";
import { disputeStanding, objectionStanding, objectionStatusOn } from "./domain/caseStanding.ts";
import { handlingFigures, type SatkerRegister } from "./domain/handlingFigures.ts";
import { handlingRecord, type HandlingRecord } from "./domain/handlingRecord.ts";
import { oldestOpen, openRequests } from "./domain/openRequests.ts";
import { standingCaseEvents, writtenAnswerOn } from "./domain/recordedCase.ts";
import { onceOf, standingEvents, type RequestEvent } from "./domain/requestEvent.ts";
import { reportingOf } from "./domain/reporting.ts";
import { AGE_BANDS } from "./domain/settings.ts";
import { shareOf } from "./domain/shareInterval.ts";
import type { RecordedPeriod } from "./periods.queries.ts";
import { findNumbers, type RegisterReader } from "./register.queries.ts";
import type { ScopedSatkers } from "./scope.queries.ts";
import { countRequestsKnownOn, readEventsKnownOn, type DayRange } from "./statistics.queries.ts";

/** Most requests that one replay reads. Unit: requests. */
const LONGEST_REPLAY = 50_000;

interface Replay {
  readonly dataset: Dataset;
  readonly range: DayRange;
  readonly knownOn: LocalDate;
  readonly periods: readonly RecordedPeriod[];
}

/**
 * The figures as a report of that day would have had them: from the events recorded by then, one by one, by the calendar announced by then.
 * Another way to the same numbers than the running totals.
 */
export async function statisticsKnownOn(prisma: RegisterReader, satkers: ScopedSatkers, replay: Replay, book: CountingBook) {
  const { dataset, range, knownOn, periods } = replay;
  const n = await countRequestsKnownOn(prisma, satkers, dataset, range, knownOn);
  if (n > LONGEST_REPLAY) throw new InvalidInput(`Pemutaran ulang ini meliputi ${n} permohonan; batasnya ${LONGEST_REPLAY}. Persempit periode atau pilih satu satker.`, { requests: n });
  const events = await readEventsKnownOn(prisma, satkers, dataset, range, knownOn);
  const known = [...events].flatMap(([key, line]) => recordOf(key, line, book, knownOn));
  const inRange = known.filter(({ receivedOn }) => range.from <= receivedOn && receivedOn <= range.to);
  const monthsWithRequests = new Set(inRange.map(({ record, receivedOn }) => `${record.satkerCode} ${receivedOn.slice(0, 7)}`));
  const reporting = reportingOf(satkers.codes, { ...range, today: knownOn }, { periods, monthsWithRequests });
  const registers = satkers.codes.map((satkerCode): SatkerRegister => {
    const state = reporting.get(satkerCode);
    if (state !== "REPORTED" && state !== "PARTLY") return { satkerCode, kind: "NOT_REPORTED" };
    return { satkerCode, kind: "REPORTED", records: inRange.flatMap(({ record }) => (record.satkerCode === satkerCode ? [record] : [])) };
  });
  const records = known.map(({ record }) => record);
  const oldest = oldestOpen(records, 10);
  const numbers = await findNumbers(prisma, oldest.map(({ satkerCode, requestId }) => ({ satkerCode, requestId: requestId.slice(satkerCode.length + 1) })));
  return {
    reporting,
    figures: handlingFigures(registers),
    open: openRequests(records, AGE_BANDS),
    oldestOpen: oldest.flatMap(({ requestId, satkerCode, dayZero, dueOn, workingDaysOpen }) =>
      dayZero === null ? [] : [{ id: requestId, satkerCode, number: numbers.get(requestId) ?? "", dayZero, dueOn, workingDaysOpen }],
    ),
    funnel: await funnelKnownOn(prisma, satkers, replay, new Set(inRange.map(({ record }) => record.requestId)), book),
  };
}

function recordOf(key: string, events: readonly RequestEvent[], book: CountingBook, knownOn: LocalDate): { record: HandlingRecord; receivedOn: LocalDate }[] {
  const satkerCode = key.slice(0, 5);
  const received = onceOf(standingEvents(events), "RECEIVED");
  const record = handlingRecord(key, satkerCode, events, book.asAnnounced(knownOn, satkerCode), knownOn);
  return received && record.ok ? [{ record: record.value, receivedOn: received.on }] : [];
}

async function funnelKnownOn(prisma: RegisterReader, satkers: ScopedSatkers, { dataset, range, knownOn }: Replay, requestIds: ReadonlySet<string>, book: CountingBook): Promise<CaseFunnel> {
  const objections = await findObjectionsKnownOn(prisma, satkers, dataset, knownOn);
  const disputes = await findDisputesKnownOn(prisma, satkers, dataset, knownOn);
  const [answers, steps] = [await readObjectionEvents(prisma, objections), await readDisputeEvents(prisma, disputes)];
  const recorded = <Event extends { readonly recordedOn: LocalDate }>(list: readonly Event[] | undefined): Event[] => (list ?? []).filter(({ recordedOn }) => recordedOn <= knownOn);
  const seen = new Map(objections.map((objection) => {
    const answeredInWritingOn = writtenAnswerOn(recorded(answers.get(`${objection.satkerCode}:${objection.id}`)));
    return [`${objection.satkerCode}:${objection.id}`, { objection, rule: { ...objectionOf(objection), answeredInWritingOn } }];
  }));
  const inRange = [...seen.values()].filter(({ objection }) => range.from <= objection.receivedOn && objection.receivedOn <= range.to);
  const records = inRange.map(({ objection, rule }) => {
    const status = objectionStatusOn(objectionStanding(rule, book.asAnnounced(knownOn, objection.satkerCode)), knownOn);
    return { objectionId: objection.id, requestId: objection.requestId === null ? null : `${objection.satkerCode}:${objection.requestId}`, status: status === "DUE_UNKNOWN" ? ("RUNNING" as const) : status };
  });
  // Whether a request was objected to, or an objection disputed, is asked of the whole register: it may have happened after the range.
  const objected = new Set([...seen.values()].map(({ objection }) => `${objection.satkerCode}:${objection.requestId ?? ""}`));
  const disputed = new Set(disputes.map(({ objectionId }) => objectionId));
  const cases = disputes.flatMap((dispute) => {
    const under = seen.get(`${dispute.satkerCode}:${dispute.objectionId}`);
    const standing = under && disputeStanding(disputeOf(dispute, standingCaseEvents(recorded(steps.get(`${dispute.satkerCode}:${dispute.id}`)))), under.rule, book.asAnnounced(knownOn, dispute.satkerCode));
    if (!standing || standing.filedOn < range.from || standing.filedOn > range.to) return [];
    const admissibility = standing.admissibility === "UNKNOWN" ? ("UNDETERMINED" as const) : standing.admissibility;
    return [{ disputeId: dispute.id, objectionId: dispute.objectionId, admissibility, isDecided: standing.decidedOn !== null }];
  });
  return {
    ...caseFunnel(requestIds, records, cases),
    requestsObjected: shareOf([...requestIds].filter((id) => objected.has(id)).length, requestIds.size, "NOT_APPLICABLE"),
    objectionsDisputed: shareOf(records.filter(({ objectionId }) => disputed.has(objectionId)).length, records.length, "NOT_APPLICABLE"),
  };
}
