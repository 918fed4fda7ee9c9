import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { EXPECTED_REVISION, REVISION } from "../../platform/graphql/revision.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { NewClaim } from "./domain/claimRules.ts";
import { AS_KNOWN_ON } from "./evaluations.resolver.ts";
import type { EvaluationsService } from "./evaluations.service.ts";
import { EvaluationResultType, ResultYearType } from "./evaluations.types.ts";
import { toEvaluationResultType, toResultYearType } from "./evaluations.view.types.ts";
import { InstrumentType, toInstrumentType } from "./instruments.types.ts";
import { BodyResultKeyInput, CorrectedResultInput, PreviousComparisonType, ProvisionalFiguresType, ResultCorrectionType, ResultKeyInput, ResultReplyType, WouldBeClassType } from "./resultHistory.types.ts";
import { toProvisionalFiguresType, toWouldBeClassType } from "./resultHistory.view.types.ts";
import type { ResultRecordsService } from "./resultRecords.service.ts";

export interface ResultHistoryContext {
  readonly clock: Clock;
  readonly evaluations: EvaluationsService;
  readonly resultRecords: ResultRecordsService;
}

@Resolver(() => EvaluationResultType)
export class ResultHistoryResolver {
  @Query(() => [EvaluationResultType], { description: "Everything an issuer's year holds: of satker within the reader's scope and of all other bodies, by name. Empty: nothing was published." })
  async evaluationResults(
    @Arg("issuer", () => ID, { description: "Slug of the issuer." }) issuerId: string,
    @Arg("year", () => Int, { description: "Calendar year." }) year: number,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { evaluations, clock }: ResultHistoryContext,
  ): Promise<EvaluationResultType[]> {
    const outcomes = await evaluations.outcomesOfYear({ issuerId, year, asKnownOn: asKnownOn ?? null });
    return outcomes.map((outcome) => toEvaluationResultType(outcome, clock.now(), asKnownOn ?? null));
  }

  @Query(() => [ResultYearType], { description: "Issuers and years that hold results of satker within the reader's scope or of any other body, newest first, invented ones last." })
  async resultYears(
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { evaluations }: ResultHistoryContext,
  ): Promise<ResultYearType[]> {
    return (await evaluations.resultYears(asKnownOn ?? null)).map((year) => toResultYearType(year, asKnownOn ?? null));
  }

  @Query(() => [EvaluationResultType], { description: "Results of one body that is no satker, newest year first. Empty: nothing was known on the day. Error NOT_FOUND: no result ever spoke of such a body." })
  async bodyHistory(
    @Arg("body", () => ID, { description: "EvaluationResult.bodyId." }) body: string,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { evaluations, clock }: ResultHistoryContext,
  ): Promise<EvaluationResultType[]> {
    return (await evaluations.historyOfBody(body, asKnownOn ?? null)).map((outcome) => toEvaluationResultType(outcome, clock.now(), asKnownOn ?? null));
  }

  @FieldResolver(() => Boolean, { description: "True: this reader may correct it with correctResult (a satker) or correctBodyResult (any other body)." })
  isCorrectable(@Root() { outcome, asKnownOn }: EvaluationResultType, @Ctx() { resultRecords }: ResultHistoryContext): boolean {
    return asKnownOn === null && resultRecords.mayCorrect(outcome);
  }

  @FieldResolver(() => String, { nullable: true, description: `${REVISION} Null: nothing was announced, or it is told as known on a past day.` })
  revision(@Root() { outcome, asKnownOn }: EvaluationResultType, @Ctx() { resultRecords }: ResultHistoryContext): Promise<string | null> {
    return asKnownOn === null ? resultRecords.revisionOf(outcome) : Promise.resolve(null);
  }

  @FieldResolver(() => ProvisionalFiguresType, { nullable: true, description: "What was announced provisionally before the final result. Null: nothing, or nothing final yet." })
  provisional(@Root() result: EvaluationResultType): ProvisionalFiguresType | null {
    return toProvisionalFiguresType(result);
  }

  @FieldResolver(() => InstrumentType, { nullable: true, description: "Instrument of the issuer's year. Null: not known." })
  async instrument(@Root() { outcome, asKnownOn }: EvaluationResultType, @Ctx() { evaluations }: ResultHistoryContext): Promise<InstrumentType | null> {
    const instrument = await evaluations.instrumentOf(outcome, asKnownOn);
    return instrument && toInstrumentType(instrument, asKnownOn);
  }

  @FieldResolver(() => PreviousComparisonType, {
    nullable: true,
    description: "The verdict on this result and the last announced one of the same issuer before it; two years are never to be set against each other without it. Null: there is none before it.",
  })
  async previous(@Root() { outcome, asKnownOn }: EvaluationResultType, @Ctx() { evaluations }: ResultHistoryContext): Promise<PreviousComparisonType | null> {
    const found = await evaluations.comparedWithPrevious(outcome, asKnownOn);
    return found && { previousYear: found.previous.year, comparability: found.comparability };
  }

  @FieldResolver(() => [ResultCorrectionType], { description: "Corrections of this result, oldest first. Empty: none." })
  corrections(@Root() { outcome, asKnownOn }: EvaluationResultType, @Ctx() { evaluations }: ResultHistoryContext): Promise<ResultCorrectionType[]> {
    return evaluations.correctionsOf(outcome, asKnownOn);
  }

  @FieldResolver(() => [ResultReplyType], { description: "The satker's replies to this result, oldest first; to be shown beside it. Empty: none." })
  replies(@Root() { outcome, asKnownOn }: EvaluationResultType, @Ctx() { evaluations }: ResultHistoryContext): Promise<ResultReplyType[]> {
    return evaluations.repliesTo(outcome, asKnownOn);
  }

  @FieldResolver(() => WouldBeClassType, {
    nullable: true,
    description: "What-if: the class of this score under another issuer's or year's scale. The published class stays. Null: no score, no such scale, or none of its known bands holds the score.",
  })
  async classUnder(
    @Root() { outcome, asKnownOn }: EvaluationResultType,
    @Arg("issuer", () => ID, { description: "Slug of the issuer of the scale." }) issuer: string,
    @Arg("year", () => Int, { description: "Calendar year of the scale." }) year: number,
    @Ctx() { evaluations, clock }: ResultHistoryContext,
  ): Promise<WouldBeClassType | null> {
    const scale = outcome.score === null ? null : await evaluations.scaleOf(issuer, year, asKnownOn);
    return scale === null || outcome.score === null ? null : toWouldBeClassType(scale, outcome.score, clock.now());
  }

  @Mutation(() => EvaluationResultType, {
    description: "Right of reply: what a satker says of its own result, printed beside it. Errors: FORBIDDEN (not one's own satker), NOT_FOUND (no such result), INVALID_INPUT (empty, or longer than 2000 characters).",
  })
  async replyToResult(
    @Arg("result", () => ResultKeyInput, { description: "Which result." }) { satker, issuer, year }: ResultKeyInput,
    @Arg("text", () => String, { description: "The reply, at most 2000 characters." }) text: string,
    @Ctx() { resultRecords, clock }: ResultHistoryContext,
  ): Promise<EvaluationResultType> {
    return toEvaluationResultType(await resultRecords.reply({ satkerCode: satker, issuerId: issuer, year }, text), clock.now());
  }

  @Mutation(() => EvaluationResultType, {
    description:
      "Puts a whole new claim in the place of one in force; the old one stays readable, with who, when and why. Errors: FORBIDDEN, NOT_FOUND (no claim in force of that source), INVALID_INPUT (points outside 0-100, a class not in the scale, a rank without peer group …), RESULT_CHANGED_MEANWHILE, CONFLICT.",
  })
  async correctResult(
    @Arg("result", () => ResultKeyInput, { description: "Which result." }) { satker, issuer, year }: ResultKeyInput,
    @Arg("correctsSource", () => String, { description: "Text of the source whose claim is replaced, as in provenance." }) correctsSource: string,
    @Arg("corrected", () => CorrectedResultInput, { description: "The claim as it ought to read, in whole." }) corrected: CorrectedResultInput,
    @Arg("reason", () => String, { description: "Why." }) reason: string,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { resultRecords, clock }: ResultHistoryContext,
  ): Promise<EvaluationResultType> {
    return toEvaluationResultType(await resultRecords.correct({ satkerCode: satker, issuerId: issuer, year }, { correctsSource, claim: claimOf(corrected), reason, expectedRevision: expectedRevision ?? null }), clock.now());
  }

  @Mutation(() => EvaluationResultType, {
    description:
      "The same for a body that is no satker: a KPU Provinsi is corrected by its own province, any other body by the province whose commission evaluated it. Errors: as correctResult; FORBIDDEN also for a body rated by a national issuer.",
  })
  async correctBodyResult(
    @Arg("result", () => BodyResultKeyInput, { description: "Which result." }) { body, issuer, year }: BodyResultKeyInput,
    @Arg("correctsSource", () => String, { description: "Text of the source whose claim is replaced, as in provenance." }) correctsSource: string,
    @Arg("corrected", () => CorrectedResultInput, { description: "The claim as it ought to read, in whole." }) corrected: CorrectedResultInput,
    @Arg("reason", () => String, { description: "Why." }) reason: string,
    @Arg("expectedRevision", () => String, { nullable: true, description: EXPECTED_REVISION }) expectedRevision: string | null | undefined,
    @Ctx() { resultRecords, clock }: ResultHistoryContext,
  ): Promise<EvaluationResultType> {
    return toEvaluationResultType(await resultRecords.correctBody({ bodyId: body, issuerId: issuer, year }, { correctsSource, claim: claimOf(corrected), reason, expectedRevision: expectedRevision ?? null }), clock.now());
  }
}

/** What was left out is not stated, which is never zero. */
function claimOf({ score, qualification, publishedLabel, rank, peerGroup, peerGroupSize, stageReached, note, ...rest }: CorrectedResultInput): NewClaim {
  const figures = { score: score ?? null, qualification: qualification ?? null, publishedLabel: publishedLabel ?? null, rank: rank ?? null, peerGroup: peerGroup ?? null };
  return { ...rest, ...figures, peerGroupSize: peerGroupSize ?? null, stageReached: stageReached ?? null, note: note ?? null };
}
