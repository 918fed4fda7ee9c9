import { keepableText } from "../access/domain/auditChain.ts";
import type { DayOffForm } from "./dayOff.service.ts";
import type { DisputeStepForm, ObjectionEventForm } from "./cases.service.ts";
import type { DeadlineRecount } from "./domain/recount.ts";
import { refusalSentence, type Refusal } from "./domain/refusal.ts";
import { refusalField, type RecordedForm } from "./domain/refusalField.ts";
import type { EventForm } from "./domain/toldEvent.ts";
import type { ToldDispute, ToldObjection } from "./domain/toldRegister.ts";
import type { RequestForm } from "./recording.service.ts";
import type { DayOffInput, DeadlineRecountType, DisputeStepInput, ObjectionEventInput, RecordDisputeInput, RecordingRefusalType, RecordObjectionInput, RecordRequestInput, RequestEventInput } from "./recording.types.ts";

// What comes in, with every field said; what goes out, dressed. Text comes in as a database can hold it.

const text = (written: string | null | undefined): string | null => (written === null || written === undefined ? null : keepableText(written));

export function toEventForm(input: RequestEventInput): EventForm {
  return {
    kind: input.kind,
    on: input.on,
    at: text(input.at),
    regime: input.regime ?? null,
    reason: text(input.reason),
    toUnit: text(input.toUnit),
    inWriting: input.inWriting ?? null,
    decision: input.decision ?? null,
    refusalGround: input.refusalGround ?? null,
    exemptionLetter: input.exemptionLetter ?? null,
    hasConsequenceTest: input.hasConsequenceTest ?? null,
    closingReason: input.closingReason ?? null,
    retractsEventId: input.retractsEventId ?? null,
  };
}

export function toRequestForm(input: RecordRequestInput): RequestForm {
  return {
    satkerCode: input.satker,
    number: keepableText(input.number),
    requesterType: input.requesterType ?? null,
    occupationGroup: input.occupationGroup ?? null,
    purposeGroup: input.purposeGroup ?? null,
    informationSought: text(input.informationSought),
    purpose: text(input.purpose),
    retainUntil: input.retainUntil ?? null,
    events: input.events.map(toEventForm),
  };
}

export function toToldObjection(input: RecordObjectionInput): ToldObjection {
  const { satker, number, requestNumber, requestYear, ground, groundFoundOn, receivedOn, regime } = input;
  return { satkerCode: satker, number: keepableText(number), registerYear: null, requestNumber: text(requestNumber), requestYear: requestYear ?? null, ground, groundFoundOn, receivedOn, regime, oralAnswerOn: null, answeredOn: null };
}

export function toObjectionEventForm({ kind, on, retractsEventId, reason }: ObjectionEventInput): ObjectionEventForm {
  return { kind, on, retractsEventId: retractsEventId ?? null, reason: text(reason) };
}

export function toToldDispute(input: RecordDisputeInput): ToldDispute {
  const { satker, number, objectionNumber, objectionYear, forum, respondents, filedOn } = input;
  return { satkerCode: satker, number: keepableText(number), registerYear: null, objectionNumber: keepableText(objectionNumber), objectionYear: objectionYear ?? null, forum, respondents: respondents.map(keepableText), steps: [{ stage: "FILED", on: filedOn }], ruling: null };
}

export function toDisputeStepForm({ stage, ruling, on, retractsEventId, reason }: DisputeStepInput): DisputeStepForm {
  return { stage: stage ?? null, ruling: ruling ?? null, on, retractsEventId: retractsEventId ?? null, reason: text(reason) };
}

export function toDayOffForm({ satker, name, decree, source, expectedRevision, ...day }: DayOffInput): DayOffForm {
  return { ...day, name: keepableText(name), decree: keepableText(decree), source: keepableText(source), satkerCode: satker ?? null, expectedRevision: expectedRevision ?? null };
}

export function toRefusalType(refusal: Refusal, form: RecordedForm): RecordingRefusalType {
  return { code: refusal.code, message: refusalSentence(refusal), field: refusalField(refusal, form) };
}

export function toRecountType(recount: Omit<DeadlineRecount, "id">): DeadlineRecountType {
  return { ...recount, id: `recount:${recount.at.toISOString()}:${recount.change}` };
}
