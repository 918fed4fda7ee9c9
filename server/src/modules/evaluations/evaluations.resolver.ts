import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { SatkersService } from "../satkers/satkers.service.ts";
import { ProvinceType, SatkerObjectType } from "../satkers/satkers.types.ts";
import { isInPublishedGap } from "./domain/scale.ts";
import type { EvaluationsService } from "./evaluations.service.ts";
import { EvaluationPeriodType, EvaluationResultType, QualificationScaleType } from "./evaluations.types.ts";
import { toEvaluationPeriodType, toEvaluationResultType, toQualificationScaleType } from "./evaluations.view.types.ts";

export interface EvaluationsContext {
  readonly clock: Clock;
  readonly satkers: SatkersService;
  readonly evaluations: EvaluationsService;
}

/** Description of every argument asKnownOn. */
export const AS_KNOWN_ON = "What the product knew at the end of this day in Jakarta. Null: now.";

@Resolver(() => EvaluationResultType)
export class EvaluationsResolver {
  @Query(() => [EvaluationResultType], {
    description:
      "One satker's evaluations, newest year first. Years in which the province's commission published something but nothing about this satker are there as NOT_ANNOUNCED. Error NOT_FOUND: no such satker.",
  })
  async evaluationHistory(
    @Arg("satker", () => ID, { description: 'Kemendagri code, "33.08".' }) satker: string,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { evaluations, clock }: EvaluationsContext,
  ): Promise<EvaluationResultType[]> {
    return (await evaluations.historyOf(satker, asKnownOn ?? null)).map((outcome) => toEvaluationResultType(outcome, clock.now(), asKnownOn ?? null));
  }

  @FieldResolver(() => SatkerObjectType, { nullable: true, description: "The satker evaluated. Null: the body is not a satker." })
  async satker(@Root() result: EvaluationResultType, @Ctx() { satkers }: EvaluationsContext): Promise<SatkerObjectType | null> {
    if (result.outcome.satkerCode === null) return null;
    const satker = await satkers.satker(result.outcome.satkerCode);
    return satker && toSatkerType(satker);
  }

  @FieldResolver(() => QualificationScaleType, { nullable: true, description: "Bands in force. Null: the issuer's bands of that year are not known." })
  async scale(@Root() result: EvaluationResultType, @Ctx() { evaluations, clock }: EvaluationsContext): Promise<QualificationScaleType | null> {
    const scale = await evaluations.scaleOf(result.issuer.id, result.year, result.asKnownOn);
    return scale && toQualificationScaleType(scale, clock.now());
  }

  @FieldResolver(() => Boolean, { description: "True: the score lies in a hole between two published bands, so the bands alone give it no class." })
  async scoreInScaleGap(@Root() result: EvaluationResultType, @Ctx() { evaluations }: EvaluationsContext): Promise<boolean> {
    if (result.outcome.score === null) return false;
    const scale = await evaluations.scaleOf(result.issuer.id, result.year, result.asKnownOn);
    return scale !== null && isInPublishedGap(scale, result.outcome.score);
  }
}

@Resolver(() => ProvinceType)
export class ProvinceEvaluationsResolver {
  @FieldResolver(() => [EvaluationPeriodType], { description: "Issuers and years that hold anything about this province's satker, newest first." })
  async evaluationPeriods(
    @Root() province: ProvinceType,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { evaluations }: EvaluationsContext,
  ): Promise<EvaluationPeriodType[]> {
    return (await evaluations.periodsOf(province.code, asKnownOn ?? null)).map((period) => toEvaluationPeriodType(period, asKnownOn ?? null));
  }
}
