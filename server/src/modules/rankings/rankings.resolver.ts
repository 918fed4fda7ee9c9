import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { RankingsService } from "./rankings.service.ts";
import { PeriodInput, RankingBasisEnum, RankingType, type RankingBasis } from "./rankings.types.ts";
import { toRankingType } from "./rankings.view.types.ts";

export interface RankingsContext {
  readonly clock: Clock;
  readonly rankings: RankingsService;
}

@Resolver(() => RankingType)
export class RankingsResolver {
  @Query(() => RankingType, {
    description:
      "Ranking of a province's satker. Errors: NOT_FOUND (no such province), INVALID_INPUT (year), RANKING_PERIOD_UNKNOWN (nothing was published; extensions.available lists what was).",
  })
  async ranking(
    @Arg("province", () => ID, { description: 'Kemendagri code, "33".' }) provinceCode: string,
    @Arg("period", () => PeriodInput, { description: "The year." }) period: PeriodInput,
    @Arg("basis", () => RankingBasisEnum, { defaultValue: "PUBLISHED_RESULT", description: "What to order by." }) _basis: RankingBasis,
    @Arg("issuer", () => ID, { nullable: true, description: "Who published it. Null: the province's own commission." }) issuerId: string | null | undefined,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: "What the product knew at the end of this day in Jakarta. Null: now." }) asKnownOn: LocalDate | null | undefined,
    @Ctx() { rankings, clock }: RankingsContext,
  ): Promise<RankingType> {
    return toRankingType(await rankings.published({ provinceCode, year: period.year, issuerId: issuerId ?? null, asKnownOn: asKnownOn ?? null }), clock.now());
  }
}
