import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, MeasureType, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { ProvinceType, SatkerObjectType } from "../satkers/satkers.types.ts";
import type { PeerGroupRule } from "./domain/method.ts";
import type { BelowLineReason } from "./domain/rankSatkers.ts";
import { BelowLineReasonEnum, PeerGroupRuleEnum } from "./rankingEnums.types.ts";
import { IndexClassType, RankingMethodType, RankingNodeType } from "./rankingMethods.types.ts";

@ObjectType("ClassShare", { description: "How often a satker fell into a class in the simulated rankings." })
export class ClassShareType {
  @Field(() => IndexClassType, { description: "The class." })
  class!: IndexClassType;
  @Field(() => Float, { description: "Share of runs, 0-1." })
  share!: number;
}

@ObjectType("ClassDistance", { description: "What is missing to the next better class." })
export class ClassDistanceType {
  @Field(() => IndexClassType, { description: "The next better class." })
  class!: IndexClassType;
  @Field(() => Float, { description: "Unit: points." })
  missingPoints!: number;
}

@ObjectType("NodeScore", { description: "A dimension's part in the score of a satker." })
export class NodeScoreType {
  @Field(() => ID, { description: "Code of the dimension or measure." })
  code!: string;
  @Field(() => String, { description: "Name for readers, Indonesian." })
  name!: string;
  @Field(() => MeasureType, { description: "Its score in points 0-100. SUPPRESSED: it rests on fewer than five cases." })
  score!: MeasureType;
  @Field(() => Float, { description: "Share among its siblings by the method, 0-1." })
  weightNominal!: number;
  @Field(() => Float, { nullable: true, description: "Share among those that count, after exclusions and few cases, 0-1. Null: withheld, since it would tell a small count." })
  weightEffective!: number | null;
  @Field(() => Float, { nullable: true, description: "Points it adds to the score above. Null: it took no part, the mean is geometric, or withheld." })
  contributionPoints!: number | null;
  @Field(() => Float, { nullable: true, description: "Share of its weight that it carries by its number of cases, 0-1. Null: it took no part, or withheld." })
  reliability!: number | null;
  @Field(() => Boolean, { description: "True: points by the method's rule for unreported measures, not by an observation." })
  countedByRule!: boolean;
}

@ObjectType("RankedEntry", { description: "A satker with a place." })
export class RankedEntryType {
  @Field(() => ID, { description: "Synthetic: ranking and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => MeasureType, { description: "Place; n is the number with a place, interval holds the middle 90 % of simulated places." })
  rank!: MeasureType;
  @Field(() => Int, { description: "How many share the place, itself included." })
  sharedBy!: number;
  @Field(() => MeasureType, { description: "Score in points 0-100; interval holds the middle 90 % of simulated scores." })
  score!: MeasureType;
  @Field(() => MeasureType, { description: "Value in the unit of the basis where that is a single measure; the score otherwise." })
  value!: MeasureType;
  @Field(() => Float, { description: "Median of the simulated places, a place number." })
  medianRank!: number;
  @Field(() => Float, { description: "Share of runs at place 5 or better, 0-1." })
  topFiveShare!: number;
  @Field(() => IndexClassType, { nullable: true, description: "Class of the province's own index. Null: the basis has no classes." })
  class!: IndexClassType | null;
  @Field(() => [ClassShareType], { description: "Share of runs in each class, best first. Empty: the basis has no classes." })
  classShares!: readonly ClassShareType[];
  @Field(() => ClassDistanceType, { nullable: true, description: "Next better class. Null: already in the best, or no classes." })
  nextClass!: ClassDistanceType | null;
  @Field(() => [NodeScoreType], { description: "Parts of the basis, in the method's order. Empty: the basis is a measure." })
  parts!: readonly NodeScoreType[];
  @Field(() => Float, { description: "Share of the assessable weight that was observed, 0-1." })
  dataShare!: number;
  @Field(() => Float, { description: "Share of the weight that applies and is due, 0-1." })
  assessableShare!: number;
  @Field(() => Float, { nullable: true, description: "Share of its weight that the basis carries by its number of cases, 0-1. Null: withheld, since it would tell a small count." })
  reliability!: number | null;
}

@ObjectType("BelowLineEntry", { description: "A satker without a place, and why. It is not last." })
export class BelowLineEntryType {
  @Field(() => ID, { description: "Synthetic: ranking and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => BelowLineReasonEnum, { description: "Why it has no place." })
  reason!: BelowLineReason;
  @Field(() => String, { description: "The same as a sentence, Indonesian." })
  sentence!: string;
  @Field(() => [NodeScoreType], { description: "Parts of the basis, as far as known." })
  parts!: readonly NodeScoreType[];
  @Field(() => Float, { nullable: true, description: "Share of the assessable weight that was observed, 0-1. Null: nothing is assessable." })
  dataShare!: number | null;
  @Field(() => Float, { description: "Share of the weight that applies and is due, 0-1." })
  assessableShare!: number;
}

@ObjectType("IndistinctBand", { description: "Neighbours that the simulation cannot tell apart. Bands may overlap." })
export class IndistinctBandType {
  @Field(() => Int, { description: "Best place in the band." })
  fromRank!: number;
  @Field(() => Int, { description: "Worst place in the band." })
  toRank!: number;
  @Field(() => Int, { description: "Number of satker in the band." })
  size!: number;
  @Field(() => [ID], { description: "Codes of its satker within the reader's scope, best first." })
  satkerCodes!: readonly string[];
}

@ObjectType("RankingGroup", { description: "Places within one peer group." })
export class RankingGroupType {
  @Field(() => ID, { description: "Synthetic: ranking and group." })
  id!: string;
  @Field(() => String, { description: 'Code of the group, "33" or "33:KOTA".' })
  code!: string;
  @Field(() => String, { description: "Name for readers, Indonesian." })
  name!: string;
  @Field(() => Int, { description: "Number of satker with a place." })
  n!: number;
  @Field(() => Int, { description: "Number of satker in the group." })
  satkerCount!: number;
  @Field(() => String, { description: "How equal scores share a place, Indonesian." })
  tieRule!: string;
  @Field(() => [IndistinctBandType], { description: "Bands of satker that cannot be told apart, best first." })
  bands!: readonly IndistinctBandType[];
  @Field(() => [RankedEntryType], { description: "Satker with a place within the reader's scope, best first." })
  entries!: readonly RankedEntryType[];
  @Field(() => [BelowLineEntryType], { description: "Satker without a place within the reader's scope, by code. None is better or worse." })
  belowLine!: readonly BelowLineEntryType[];
}

@ObjectType("ComputedRanking", { description: "A ranking that Pantau computes by a method. What a commission published is Ranking." })
export class ComputedRankingType {
  @Field(() => ID, { description: "Synthetic: area, months, basis, peer group, method and day." })
  id!: string;
  @Field(() => ProvinceType, { nullable: true, description: "Whose satker are ranked. Null: all provinces." })
  province!: ProvinceType | null;
  @Field(() => LocalDateScalar, { description: "First day of the period." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day of the period." })
  to!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "As a report of this day would have had it. Null: as recorded now." })
  asKnownOn!: LocalDate | null;
  @Field(() => RankingNodeType, { description: "What it orders by." })
  basis!: RankingNodeType;
  @Field(() => PeerGroupRuleEnum, { description: "Among whom places are given." })
  peerGroup!: PeerGroupRule;
  @Field(() => RankingMethodType, { description: "The method that made it." })
  method!: RankingMethodType;
  @Field(() => DatasetEnum, { description: "DEMO: at least one input is invented." })
  dataset!: Dataset;
  @Field(() => Int, { description: "Number of satker with a place." })
  rankedCount!: number;
  @Field(() => Int, { description: "Number of satker without a place." })
  belowLineCount!: number;
  @Field(() => Int, { description: "Number of satker that were ranked along but lie outside the reader's scope and are not told." })
  hiddenCount!: number;
  @Field(() => [RankingGroupType], { description: "Peer groups, by code; those without a satker within the reader's scope are left out." })
  groups!: readonly RankingGroupType[];
  @Field(() => ProvenanceType, { description: "Sources of all inputs within the reader's scope, data as of, method version, computed at." })
  provenance!: ProvenanceFacts;
}
