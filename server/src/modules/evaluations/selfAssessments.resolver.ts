import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { momentOf } from "./cycles.resolver.ts";
import type { ScoreBasis } from "./domain/score.ts";
import { ScoreBasisEnum } from "./evaluationEnums.types.ts";
import { AS_KNOWN_ON } from "./evaluations.resolver.ts";
import type { SelfAssessmentsService } from "./selfAssessments.service.ts";
import { CheapestPathType, ExplainedScoreType, ItemGapReportType, SelfAssessmentType } from "./selfAssessments.types.ts";
import { toCheapestPathType, toExplainedScoreType, toItemGapReportType, toSelfAssessmentType } from "./selfAssessments.view.types.ts";

export interface SelfAssessmentsContext {
  readonly clock: Clock;
  readonly selfAssessments: SelfAssessmentsService;
}

const SATKER = 'Kemendagri code, "33.08".';
const CYCLE = "Id of the cycle.";
const NOT_FOUND = "Error NOT_FOUND: no such satker or cycle, not within the reader's scope, or the cycle's instrument is not known.";

@Resolver(() => SelfAssessmentType)
export class SelfAssessmentsResolver {
  @Query(() => SelfAssessmentType, { description: `One satker's self-assessment questionnaire in one cycle. ${NOT_FOUND}` })
  async selfAssessment(
    @Arg("satker", () => ID, { description: SATKER }) satker: string,
    @Arg("cycle", () => ID, { description: CYCLE }) cycle: string,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { selfAssessments, clock }: SelfAssessmentsContext,
  ): Promise<SelfAssessmentType> {
    return toSelfAssessmentType(await selfAssessments.selfAssessment(satker, cycle, asKnownOn ?? null), momentOf(clock));
  }

  @FieldResolver(() => ExplainedScoreType, { description: "The score under the instrument's own rules, with its derivation." })
  score(
    @Root() { assessment }: SelfAssessmentType,
    @Arg("basis", () => ScoreBasisEnum, { defaultValue: "VERIFIED", description: "Whose points count." }) basis: ScoreBasis,
    @Ctx() { selfAssessments, clock }: SelfAssessmentsContext,
  ): ExplainedScoreType {
    return toExplainedScoreType(selfAssessments.score(assessment, basis), assessment, clock.now());
  }

  @Query(() => ItemGapReportType, { description: `Self-assessment against verification per item over a province's satker, ordered so that misunderstood items stand out. ${NOT_FOUND}` })
  async itemGaps(
    @Arg("cycle", () => ID, { description: CYCLE }) cycle: string,
    @Arg("province", () => ID, { description: 'Kemendagri code, "33".' }) province: string,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { selfAssessments, clock }: SelfAssessmentsContext,
  ): Promise<ItemGapReportType> {
    return toItemGapReportType(await selfAssessments.itemGaps(cycle, province, asKnownOn ?? null), momentOf(clock));
  }

  @Query(() => CheapestPathType, { description: `Unmet items by points gained, and the distance to the next class under the scale of the cycle's year. ${NOT_FOUND} INVALID_INPUT: an item that the instrument does not have.` })
  async cheapestPath(
    @Arg("satker", () => ID, { description: SATKER }) satker: string,
    @Arg("cycle", () => ID, { description: CYCLE }) cycle: string,
    @Arg("items", () => [ID], { defaultValue: [], description: "Codes of items to try out together." }) items: string[],
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { selfAssessments, clock }: SelfAssessmentsContext,
  ): Promise<CheapestPathType> {
    return toCheapestPathType(await selfAssessments.cheapestPath({ satkerCode: satker, cycleId: cycle, itemCodes: items }, asKnownOn ?? null), momentOf(clock));
  }
}
