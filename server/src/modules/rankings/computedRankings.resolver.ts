import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Clock } from "../../platform/clock.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { monthRange } from "../requests/domain/monthPeriod.ts";
import { MonthPeriodInput } from "../requests/statistics.types.ts";
import type { ComputedRankingsService, RankingAsked } from "./computedRankings.service.ts";
import { ComputedRankingType } from "./computedRankings.types.ts";
import { toComputedRankingType } from "./computedRankings.view.types.ts";
import type { Aggregation } from "./domain/indexTree.ts";
import type { PeerGroupRule } from "./domain/method.ts";
import { methodInForce } from "./domain/methodRecord.ts";
import { ExplanationType } from "./explanations.types.ts";
import { toExplanationType } from "./explanations.view.types.ts";
import type { RankingChangesService } from "./rankingChanges.service.ts";
import { RankingHistoryType, RankingMovementType } from "./rankingChanges.types.ts";
import { toRankingHistoryType, toRankingMovementType } from "./rankingChanges.view.types.ts";
import { AggregationEnum, PeerGroupRuleEnum } from "./rankingEnums.types.ts";
import type { RankingMethodsService } from "./rankingMethods.service.ts";
import { RankingMethodType } from "./rankingMethods.types.ts";
import { toRankingMethodType } from "./rankingMethods.view.types.ts";
import { NodeWeightInput, WhatIfResultType } from "./whatIf.types.ts";
import { toWhatIfResultType } from "./whatIf.view.types.ts";

export interface ComputedRankingsContext {
  readonly clock: Clock;
  readonly rankingMethods: RankingMethodsService;
  readonly computedRankings: ComputedRankingsService;
  readonly rankingChanges: RankingChangesService;
}

/** As GraphQL hands it over: left out, null, or there. */
type Optional<Value> = Value | null | undefined;

const PROVINCE = 'Kemendagri code, "33".';
const PERIOD = "Months that are ranked.";
const BASIS = "What to order by: INDEX, the code of a dimension, or the key of a measure of the method. Null: the index.";
const PEER_GROUP = "Among whom places are given. Null: as the method says.";
const METHOD = 'Method by name and version, "indeks-provinsi-1". Null: the one in force for the period.';
const AS_KNOWN_ON = "What the product knew at the end of this day in Jakarta. Null: now. Register figures cannot be replayed yet: INVALID_INPUT.";
const ERRORS = "Errors: NOT_FOUND (province, satker or method), FORBIDDEN (a measure that is not this account's), INVALID_INPUT (months, basis, peer group, day), RANKING_METHOD_UNKNOWN (no method is meant for the period; extensions.available lists methods).";

const months = ({ year, fromMonth, toMonth }: MonthPeriodInput) => monthRange({ year, fromMonth: fromMonth ?? 1, toMonth: toMonth ?? 12 });

function asked(provinceCode: Optional<string>, basis: Optional<string>, peerGroup: Optional<PeerGroupRule>, choice: { readonly method: Optional<string>; readonly asKnownOn?: Optional<LocalDate> }): RankingAsked {
  return { provinceCode: provinceCode ?? null, basis: basis ?? null, peerGroup: peerGroup ?? null, methodId: choice.method ?? null, asKnownOn: choice.asKnownOn ?? null };
}

@Resolver(() => ComputedRankingType)
export class ComputedRankingsResolver {
  @Query(() => [RankingMethodType], { description: "Methods by which rankings are computed, newest first. Published for everyone." })
  async rankingMethods(
    @Arg("province", () => ID, { nullable: true, description: "For whom to tell what is adopted and in force. Null: national." }) province: Optional<string>,
    @Ctx() { rankingMethods, clock }: ComputedRankingsContext,
  ): Promise<RankingMethodType[]> {
    const records = await rankingMethods.all(null);
    const frame = { provinceCode: province ?? null, computedAt: clock.now(), inForceId: methodInForce(records, province ?? null, clock.today())?.written.id ?? null };
    return records.map((record) => toRankingMethodType(record, record.method, frame));
  }

  @Query(() => ComputedRankingType, { description: `Ranking that Pantau computes by a method. Every peer counts for place and n; lines are told within the reader's scope. ${ERRORS}` })
  async computedRanking(
    @Arg("province", () => ID, { nullable: true, description: `${PROVINCE} Null: all provinces, with peer group NATIONAL only.` }) province: Optional<string>,
    @Arg("period", () => MonthPeriodInput, { description: PERIOD }) period: MonthPeriodInput,
    @Arg("basis", () => ID, { nullable: true, description: BASIS }) basis: Optional<string>,
    @Arg("peerGroup", () => PeerGroupRuleEnum, { nullable: true, description: PEER_GROUP }) peerGroup: Optional<PeerGroupRule>,
    @Arg("method", () => ID, { nullable: true, description: METHOD }) method: Optional<string>,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: Optional<LocalDate>,
    @Ctx() { computedRankings }: ComputedRankingsContext,
  ): Promise<ComputedRankingType> {
    return toComputedRankingType(await computedRankings.ranking(asked(province, basis, peerGroup, { method, asKnownOn }), months(period)));
  }

  @Query(() => ExplanationType, { description: `Why a satker has this score and place: formula, inputs, weights, contributions, exclusions, sources. ${ERRORS}` })
  async explain(
    @Arg("satker", () => ID, { description: 'Kemendagri code, "33.08".' }) satker: string,
    @Arg("period", () => MonthPeriodInput, { description: PERIOD }) period: MonthPeriodInput,
    @Arg("basis", () => ID, { nullable: true, description: BASIS }) basis: Optional<string>,
    @Arg("peerGroup", () => PeerGroupRuleEnum, { nullable: true, description: PEER_GROUP }) peerGroup: Optional<PeerGroupRule>,
    @Arg("method", () => ID, { nullable: true, description: METHOD }) method: Optional<string>,
    @Arg("asKnownOn", () => LocalDateScalar, { nullable: true, description: AS_KNOWN_ON }) asKnownOn: Optional<LocalDate>,
    @Ctx() { computedRankings }: ComputedRankingsContext,
  ): Promise<ExplanationType> {
    return toExplanationType(await computedRankings.explain(satker, asked(null, basis, peerGroup, { method, asKnownOn }), months(period)));
  }

  @Query(() => RankingMovementType, { description: `Who moved between two periods, with a verdict on comparability; no difference is given where it would mislead. ${ERRORS}` })
  async rankingMovement(
    @Arg("province", () => ID, { description: PROVINCE }) province: string,
    @Arg("from", () => MonthPeriodInput, { description: "Then." }) from: MonthPeriodInput,
    @Arg("to", () => MonthPeriodInput, { description: "Now: begins after the other ends." }) to: MonthPeriodInput,
    @Arg("basis", () => ID, { nullable: true, description: BASIS }) basis: Optional<string>,
    @Arg("peerGroup", () => PeerGroupRuleEnum, { nullable: true, description: PEER_GROUP }) peerGroup: Optional<PeerGroupRule>,
    @Arg("method", () => ID, { nullable: true, description: `${METHOD} Given: both periods under it.` }) method: Optional<string>,
    @Ctx() { rankingChanges }: ComputedRankingsContext,
  ): Promise<RankingMovementType> {
    return toRankingMovementType(await rankingChanges.movement(asked(province, basis, peerGroup, { method }), months(from), months(to)));
  }

  @Query(() => RankingHistoryType, { description: `Places in 1 to 8 periods under the method of the last, beside the official and the published ones. ${ERRORS}` })
  async rankingHistory(
    @Arg("province", () => ID, { description: PROVINCE }) province: string,
    @Arg("periods", () => [MonthPeriodInput], { description: "1 to 8 periods that do not overlap." }) periods: MonthPeriodInput[],
    @Arg("basis", () => ID, { nullable: true, description: BASIS }) basis: Optional<string>,
    @Arg("peerGroup", () => PeerGroupRuleEnum, { nullable: true, description: PEER_GROUP }) peerGroup: Optional<PeerGroupRule>,
    @Arg("method", () => ID, { nullable: true, description: METHOD }) method: Optional<string>,
    @Ctx() { rankingChanges }: ComputedRankingsContext,
  ): Promise<RankingHistoryType> {
    return toRankingHistoryType(await rankingChanges.history(asked(province, basis, peerGroup, { method }), periods.map(months)));
  }

  @Query(() => WhatIfResultType, { description: `The ranking under other weights or another mean, beside the method's own. Stored nowhere. ${ERRORS}` })
  async whatIf(
    @Arg("province", () => ID, { nullable: true, description: `${PROVINCE} Null: all provinces, with peer group NATIONAL only.` }) province: Optional<string>,
    @Arg("period", () => MonthPeriodInput, { description: PERIOD }) period: MonthPeriodInput,
    @Arg("weights", () => [NodeWeightInput], { description: "Other weights; nodes left out keep theirs. The last one given for a node counts." }) weights: NodeWeightInput[],
    @Arg("aggregation", () => AggregationEnum, { nullable: true, description: "One kind of mean everywhere. Null: as the method says." }) aggregation: Optional<Aggregation>,
    @Arg("peerGroup", () => PeerGroupRuleEnum, { nullable: true, description: PEER_GROUP }) peerGroup: Optional<PeerGroupRule>,
    @Arg("method", () => ID, { nullable: true, description: METHOD }) method: Optional<string>,
    @Ctx() { computedRankings }: ComputedRankingsContext,
  ): Promise<WhatIfResultType> {
    const change = { weights: new Map(weights.map(({ code, weight }) => [code, weight])), aggregation: aggregation ?? null };
    return toWhatIfResultType(await computedRankings.whatIf(asked(province, null, peerGroup, { method }), months(period), change));
  }
}
