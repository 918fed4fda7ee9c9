import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { EXPECTED_REVISION } from "../../platform/graphql/revision.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { CasesService } from "./cases.service.ts";
import { toDisputeType, toObjectionType } from "./cases.view.types.ts";
import type { DayOffService } from "./dayOff.service.ts";
import type { RecordedRequest } from "./domain/recordedRequest.ts";
import type { Outcome } from "./domain/refusal.ts";
import type { RecordedForm } from "./domain/refusalField.ts";
import type { RecordingService } from "./recording.service.ts";
import {
  DayOffInput, DeadlineRecountType, DisputeStepInput, ObjectionEventInput, RecordDisputeInput, RecordDisputeResult, RecordObjectionInput, RecordObjectionResult, RecordPeriodResult,
  RecordRequestInput, RecordRequestResult, RequestEventInput,
} from "./recording.types.ts";
import { toDayOffForm, toDisputeStepForm, toEventForm, toObjectionEventForm, toRecountType, toRefusalType, toRequestForm, toToldDispute, toToldObjection } from "./recording.view.types.ts";
import { sightOf, type RequestsContext } from "./requests.resolver.ts";
import { toInformationRequestType } from "./requests.view.types.ts";

export interface RecordingContext extends RequestsContext {
  readonly recording: RecordingService;
  readonly cases: CasesService;
  readonly dayOff: DayOffService;
}

const FAULTS = "A fault that can be mended comes back as RecordingRefusal and changes nothing.";

@Resolver()
export class RecordingResolver {
  @Mutation(() => RecordRequestResult, { description: `Records a request with its first events. ${FAULTS} Error FORBIDDEN: not the reader's satker.` })
  async recordRequest(@Arg("input", () => RecordRequestInput, { description: "The request." }) input: RecordRequestInput, @Ctx() context: RecordingContext): Promise<typeof RecordRequestResult> {
    return requestResult(await context.recording.recordRequest(toRequestForm(input)), "REQUEST", context);
  }

  @Mutation(() => RecordRequestResult, { description: `Appends events to a request, judged as a whole: a correction retracts and tells anew in one call. ${FAULTS} Errors: NOT_FOUND, FORBIDDEN, CONFLICT.` })
  async recordRequestEvents(
    @Arg("request", () => ID, { description: "Identifier of the request." }) request: string,
    @Arg("events", () => [RequestEventInput], { description: "Events in the order they are judged." }) events: readonly RequestEventInput[],
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() context: RecordingContext,
  ): Promise<typeof RecordRequestResult> {
    return requestResult(await context.recording.recordEvents(request, events.map(toEventForm), expectedRevision ?? null), "REQUEST", context);
  }

  @Mutation(() => RecordRequestResult, { description: `Sets a legal hold, or lifts it. ${FAULTS} Errors: NOT_FOUND, FORBIDDEN, CONFLICT.` })
  async setLegalHold(
    @Arg("request", () => ID, { description: "Identifier of the request." }) request: string,
    @Arg("reason", () => String, { nullable: true, description: "Why it is held. Null: the hold is lifted." }) reason: string | null | undefined,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() context: RecordingContext,
  ): Promise<typeof RecordRequestResult> {
    return requestResult(await context.recording.setLegalHold(request, reason ?? null, expectedRevision ?? null), "LEGAL_HOLD", context);
  }

  @Mutation(() => RecordPeriodResult, { description: `Says for which days a satker's register is complete here: then no request means zero. ${FAULTS} Error FORBIDDEN.` })
  async recordRegisterPeriod(
    @Arg("satker", () => ID, { description: "Kemendagri code." }) satker: string,
    @Arg("from", () => LocalDateScalar, { description: "First day." }) from: LocalDate,
    @Arg("to", () => LocalDateScalar, { description: "Last day; not in the future." }) to: LocalDate,
    @Ctx() { recording }: RecordingContext,
  ): Promise<typeof RecordPeriodResult> {
    const outcome = await recording.recordPeriod({ satkerCode: satker, fromOn: from, toOn: to, note: null });
    return outcome.ok ? { id: satker, from, to } : toRefusalType(outcome.refusal, "PERIOD");
  }

  @Mutation(() => RecordObjectionResult, { description: `Records an objection. ${FAULTS} Error FORBIDDEN.` })
  async recordObjection(@Arg("input", () => RecordObjectionInput, { description: "The objection." }) input: RecordObjectionInput, @Ctx() { cases, clock }: RecordingContext): Promise<typeof RecordObjectionResult> {
    const outcome = await cases.recordObjection(toToldObjection(input));
    return outcome.ok ? toObjectionType(outcome.value, clock.today()) : toRefusalType(outcome.refusal, "OBJECTION");
  }

  @Mutation(() => RecordObjectionResult, { description: `Appends to an objection. ${FAULTS} Errors: NOT_FOUND, FORBIDDEN, CONFLICT.` })
  async recordObjectionEvent(
    @Arg("objection", () => ID, { description: "Identifier of the objection." }) objection: string,
    @Arg("event", () => ObjectionEventInput, { description: "What happened." }) event: ObjectionEventInput,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { cases, clock }: RecordingContext,
  ): Promise<typeof RecordObjectionResult> {
    const outcome = await cases.recordObjectionEvent(objection, toObjectionEventForm(event), expectedRevision ?? null);
    return outcome.ok ? toObjectionType(outcome.value, clock.today()) : toRefusalType(outcome.refusal, "OBJECTION_EVENT");
  }

  @Mutation(() => RecordDisputeResult, { description: `Records a dispute; one filed before its time is taken and marked. ${FAULTS} Error FORBIDDEN.` })
  async recordDispute(@Arg("input", () => RecordDisputeInput, { description: "The dispute." }) input: RecordDisputeInput, @Ctx() { cases }: RecordingContext): Promise<typeof RecordDisputeResult> {
    const outcome = await cases.recordDispute(toToldDispute(input));
    return outcome.ok ? toDisputeType(outcome.value) : toRefusalType(outcome.refusal, "DISPUTE");
  }

  @Mutation(() => RecordDisputeResult, { description: `Appends a stage to a dispute, or retracts one. ${FAULTS} Errors: NOT_FOUND, FORBIDDEN, CONFLICT.` })
  async recordDisputeStep(
    @Arg("dispute", () => ID, { description: "Identifier of the dispute." }) dispute: string,
    @Arg("step", () => DisputeStepInput, { description: "What it reached." }) step: DisputeStepInput,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { cases }: RecordingContext,
  ): Promise<typeof RecordDisputeResult> {
    const outcome = await cases.recordDisputeStep(dispute, toDisputeStepForm(step), expectedRevision ?? null);
    return outcome.ok ? toDisputeType(outcome.value) : toRefusalType(outcome.refusal, "DISPUTE_STEP");
  }

  @Mutation(() => DeadlineRecountType, {
    description: "Adds a decreed day off and counts the deadlines anew that it moves, in one step; both are logged. Errors: CALENDAR_NOT_SHIPPED, DAY_ALREADY_OFF, DECREE_MISSING, DECREE_OUT_OF_ORDER, ANNOUNCED_IN_FUTURE, CONFLICT, NOT_FOUND, FORBIDDEN (a day off of the whole country is for an administrator of all provinces).",
  })
  async addDayOff(@Arg("day", () => DayOffInput, { description: "The day." }) day: DayOffInput, @Ctx() { dayOff }: RecordingContext): Promise<DeadlineRecountType> {
    return toRecountType(await dayOff.add(toDayOffForm(day)));
  }

  @Mutation(() => DeadlineRecountType, {
    description: "Withdraws a day off by a later decree and counts the deadlines anew that it moves; both are logged. Errors: CALENDAR_NOT_SHIPPED, DAY_NOT_OFF, DECREE_MISSING, DECREE_OUT_OF_ORDER, ANNOUNCED_IN_FUTURE, CONFLICT, NOT_FOUND, FORBIDDEN.",
  })
  async withdrawDayOff(@Arg("day", () => DayOffInput, { description: "The day, with the decree that withdraws it." }) day: DayOffInput, @Ctx() { dayOff }: RecordingContext): Promise<DeadlineRecountType> {
    return toRecountType(await dayOff.withdraw(toDayOffForm(day)));
  }

  @Query(() => [DeadlineRecountType], { description: "The latest recounts of deadlines, newest first." })
  async deadlineRecounts(@Arg("first", () => Int, { defaultValue: 20, description: "At most this many, 1-100." }) first: number, @Ctx() { dayOff }: RecordingContext): Promise<DeadlineRecountType[]> {
    return (await dayOff.recounts(first)).map(toRecountType);
  }
}

function requestResult(outcome: Outcome<RecordedRequest>, form: RecordedForm, context: RecordingContext): typeof RecordRequestResult {
  return outcome.ok ? toInformationRequestType(outcome.value, sightOf(context)) : toRefusalType(outcome.refusal, form);
}
