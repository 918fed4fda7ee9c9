import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { CyclesService } from "./cycles.service.ts";
import { CompletenessSummaryType, CycleParticipationType, CycleRevisionInput, EvaluationAggregateType, EvaluationCycleType } from "./cycles.types.ts";
import { toCycleParticipationType, toEvaluationCycleType, type Moment } from "./cycles.view.types.ts";
import { AS_KNOWN_ON } from "./evaluations.resolver.ts";
import { dayMark } from "./domain/knownOn.ts";
import { knownUntil } from "./evaluations.service.ts";
import type { InstrumentsService } from "./instruments.service.ts";
import { InstrumentType, toInstrumentType } from "./instruments.types.ts";
import type { ResultRecordsService } from "./resultRecords.service.ts";
import type { SelfAssessmentsService } from "./selfAssessments.service.ts";

export interface CyclesContext {
  readonly clock: Clock;
  readonly satkers: SatkersService;
  readonly cycles: CyclesService;
  readonly instruments: InstrumentsService;
  readonly selfAssessments: SelfAssessmentsService;
  readonly resultRecords: ResultRecordsService;
}

@Resolver(() => EvaluationCycleType)
export class CyclesResolver {
  @Query(() => [EvaluationCycleType], { description: "Cycles of evaluation, newest year first. Error NOT_FOUND: no such province." })
  async evaluationCycles(
    @Arg("province", () => ID, { nullable: true, description: 'Cycles of its issuers, or with a satker of it: Kemendagri code, "33". Null: all.' }) province: string | null | undefined,
    @Arg("issuer", () => ID, { nullable: true, description: "Slug of the issuer. Null: all." }) issuer: string | null | undefined,
    @Arg("year", () => Int, { nullable: true, description: "Calendar year. Null: all." }) year: number | null | undefined,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { cycles, clock }: CyclesContext,
  ): Promise<EvaluationCycleType[]> {
    const filter = { provinceCode: province ?? null, issuerId: issuer ?? null, year: year ?? null };
    return (await cycles.cycles(filter, asKnownOn ?? null)).map((cycle) => toEvaluationCycleType(cycle, momentOf(clock), asKnownOn ?? null));
  }

  @Mutation(() => EvaluationCycleType, {
    description:
      "Sets the state or dates of a cycle anew; what was set before stays readable. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (no reason or source, dates in the wrong order, a cancelled cycle), CONFLICT.",
  })
  async reviseCycleDates(
    @Arg("revision", () => CycleRevisionInput, { description: "What changes, why, and on what ground." }) revision: CycleRevisionInput,
    @Ctx() { resultRecords, clock }: CyclesContext,
  ): Promise<EvaluationCycleType> {
    const { cycle: cycleId, state, dates, announcedOn, reason, source, expectedRevision } = revision;
    const request = { cycleId, state: state ?? null, dates: dates.map(({ field, date }) => ({ field, date: date ?? null })), announcedOn: announcedOn ?? null, reason, source, expectedRevision: expectedRevision ?? null };
    return toEvaluationCycleType(await resultRecords.reviseCycle(request), momentOf(clock));
  }

  @FieldResolver(() => InstrumentType, { nullable: true, description: "Instrument of the cycle. Null: not known." })
  async instrument(@Root() { cycle, asKnownOn }: EvaluationCycleType, @Ctx() { instruments }: CyclesContext): Promise<InstrumentType | null> {
    return cycle.instrumentId === null ? null : toInstrumentType(await instruments.byId(cycle.instrumentId, knownUntil(asKnownOn)), asKnownOn);
  }

  @FieldResolver(() => [CycleParticipationType], { description: "Every satker of the province with what is known of it, by code; within the reader's scope. Error NOT_FOUND: no such province." })
  async participations(
    @Root() { cycle, asKnownOn }: EvaluationCycleType,
    @Arg("province", () => ID, { description: 'Kemendagri code, "33".' }) province: string,
    @Ctx() { cycles }: CyclesContext,
  ): Promise<CycleParticipationType[]> {
    return (await cycles.boardOf(cycle, province, asKnownOn)).map((row) => toCycleParticipationType(cycle, row, asKnownOn));
  }

  @FieldResolver(() => [EvaluationAggregateType], { description: "What was counted over many bodies in this issuer's year, as published. Empty: nothing was." })
  async publishedCounts(@Root() { cycle, asKnownOn }: EvaluationCycleType, @Ctx() { cycles }: CyclesContext): Promise<EvaluationAggregateType[]> {
    return (await cycles.aggregatesOf(cycle, asKnownOn)).map((aggregate) => ({ ...aggregate, id: `aggregate:${aggregate.issuerId}:${aggregate.year}:${aggregate.scope}${dayMark(asKnownOn)}` }));
  }
}

@Resolver(() => CycleParticipationType)
export class CycleParticipationResolver {
  @FieldResolver(() => SatkerObjectType, { nullable: true, description: "The satker. Null: no longer in the registry." })
  async satker(@Root() { satkerCode }: CycleParticipationType, @Ctx() { satkers }: CyclesContext): Promise<SatkerObjectType | null> {
    const satker = await satkers.satker(satkerCode);
    return satker && toSatkerType(satker);
  }

  @FieldResolver(() => CompletenessSummaryType, { nullable: true, description: "What it has still to do. Null: not for this reader, not invited, or the questionnaire's items are not known." })
  async completeness(@Root() { cycle, satkerCode, state, asKnownOn }: CycleParticipationType, @Ctx() { selfAssessments }: CyclesContext): Promise<CompletenessSummaryType | null> {
    return state === "NOT_INVITED" ? null : selfAssessments.completeness(cycle, satkerCode, asKnownOn);
  }
}

/** Today and now, by one clock. */
export function momentOf(clock: Clock): Moment {
  return { today: clock.today(), now: clock.now() };
}
