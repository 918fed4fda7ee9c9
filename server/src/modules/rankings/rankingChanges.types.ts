import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, MeasureType, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { Qualification } from "../evaluations/domain/claim.ts";
import type { ComparabilityVerdict } from "../evaluations/domain/comparability.ts";
import { ComparabilityVerdictEnum } from "../evaluations/evaluationEnums.types.ts";
import { PeerGroupType, QualificationEnum } from "../evaluations/evaluations.types.ts";
import { ProvinceType, SatkerObjectType } from "../satkers/satkers.types.ts";
import type { PeerGroupRule } from "./domain/method.ts";
import type { DifferenceKind } from "./domain/methodDifferences.ts";
import { DifferenceKindEnum, PeerGroupRuleEnum } from "./rankingEnums.types.ts";
import { IndexClassType, RankingMethodType, RankingNodeType } from "./rankingMethods.types.ts";

@ObjectType("RankingPeriod", { description: "Months that were ranked, and by what." })
export class RankingPeriodType {
  @Field(() => ID, { description: 'Synthetic: first and last month, "2025-01..2025-12".' })
  id!: string;
  @Field(() => LocalDateScalar, { description: "First day." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day." })
  to!: LocalDate;
  @Field(() => RankingMethodType, { nullable: true, description: "Method in force for the period. Null: none was meant for it." })
  method!: RankingMethodType | null;
  @Field(() => DatasetEnum, { description: "DEMO: at least one input is invented." })
  dataset!: Dataset;
}

@ObjectType("MethodDifference", { description: "One difference between two methods." })
export class MethodDifferenceType {
  @Field(() => DifferenceKindEnum, { description: "What differs." })
  kind!: DifferenceKind;
  @Field(() => String, { description: "Name of the node, or of the rule, Indonesian." })
  name!: string;
  @Field(() => String, { description: "The difference as a sentence, Indonesian." })
  sentence!: string;
}

@ObjectType("MovementPlace", { description: "Where a satker stood in one period." })
export class MovementPlaceType {
  @Field(() => MeasureType, { description: "Place; n is the number with a place, interval the middle 90 % of simulated places." })
  rank!: MeasureType;
  @Field(() => MeasureType, { description: "Score in points 0-100." })
  score!: MeasureType;
  @Field(() => IndexClassType, { nullable: true, description: "Class of the province's own index. Null: none." })
  class!: IndexClassType | null;
}

@ObjectType("MovementEntry", { description: "Change of one satker. No difference is given where it would mislead." })
export class MovementEntryType {
  @Field(() => ID, { description: "Synthetic: movement, view and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => ComparabilityVerdictEnum, { description: "Whether its two results may be compared." })
  verdict!: ComparabilityVerdict;
  @Field(() => MovementPlaceType, { nullable: true, description: "Then. Null: no place." })
  from!: MovementPlaceType | null;
  @Field(() => MovementPlaceType, { nullable: true, description: "Now. Null: no place." })
  to!: MovementPlaceType | null;
  @Field(() => MeasureType, { description: "Difference in points, positive is better. NOT_APPLICABLE: it would mislead; verdict says why." })
  pointsDelta!: MeasureType;
  @Field(() => MeasureType, { description: "Difference in places among satker ranked in both periods, positive is better; n is their number. NOT_APPLICABLE: it would mislead." })
  rankDelta!: MeasureType;
  @Field(() => Boolean, { nullable: true, description: "True: another class. Null: it would mislead, or there are no classes." })
  classChanged!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "True: the two rank intervals overlap, so the change may be chance. Null: no difference is given." })
  withinNoise!: boolean | null;
  @Field(() => [RankingNodeType], { description: "Measures that counted in one period only." })
  unsharedMeasures!: readonly RankingNodeType[];
}

@ObjectType("MovementGroup", { description: "Movement within one peer group." })
export class MovementGroupType {
  @Field(() => ID, { description: "Synthetic: movement, view and group." })
  id!: string;
  @Field(() => String, { description: 'Code of the group, "33:KOTA".' })
  code!: string;
  @Field(() => String, { description: "Name for readers, Indonesian." })
  name!: string;
  @Field(() => Int, { description: "Number of satker with a place in both periods." })
  commonCount!: number;
  @Field(() => [MovementEntryType], { description: "Satker within the reader's scope, by code." })
  entries!: readonly MovementEntryType[];
}

@ObjectType("MovementView", { description: "Two periods set against each other: under their own methods, or both under one." })
export class MovementViewType {
  @Field(() => ID, { description: "Synthetic: movement and view." })
  id!: string;
  @Field(() => RankingMethodType, { nullable: true, description: "The one method of both periods. Null: each its own." })
  method!: RankingMethodType | null;
  @Field(() => ComparabilityVerdictEnum, { description: "Whether the two may be compared at all; a single satker's verdict may be worse." })
  verdict!: ComparabilityVerdict;
  @Field(() => String, { description: "The verdict as a sentence, Indonesian." })
  sentence!: string;
  @Field(() => [MethodDifferenceType], { description: "What differs between the two methods. Empty: nothing." })
  differences!: readonly MethodDifferenceType[];
  @Field(() => [MovementGroupType], { description: "Peer groups, by code." })
  groups!: readonly MovementGroupType[];
}

@ObjectType("RankingMovement", { description: "Who moved between two periods, as far as that may be said." })
export class RankingMovementType {
  @Field(() => ID, { description: "Synthetic: province, both periods, basis, peer group and method." })
  id!: string;
  @Field(() => ProvinceType, { description: "Whose satker." })
  province!: ProvinceType;
  @Field(() => RankingPeriodType, { description: "Then." })
  from!: RankingPeriodType;
  @Field(() => RankingPeriodType, { description: "Now." })
  to!: RankingPeriodType;
  @Field(() => RankingNodeType, { description: "What was ordered by." })
  basis!: RankingNodeType;
  @Field(() => PeerGroupRuleEnum, { description: "Among whom." })
  peerGroup!: PeerGroupRule;
  @Field(() => MovementViewType, { nullable: true, description: "Each period under its own method. Null: no method was meant for one of them." })
  official!: MovementViewType | null;
  @Field(() => MovementViewType, { nullable: true, description: "Both periods under the later one's method. Null: that is their own already." })
  frozen!: MovementViewType | null;
  @Field(() => ProvenanceType, { description: "Sources of all inputs, data as of, method version, computed at." })
  provenance!: ProvenanceFacts;
}

@ObjectType("HistoryPoint", { description: "A satker in one period: re-scored under the frozen method, and as it stood." })
export class HistoryPointType {
  @Field(() => ID, { description: "The period it belongs to: RankingPeriod.id." })
  periodId!: string;
  @Field(() => MeasureType, { description: "Place under the frozen method; n is the number with a place." })
  frozenRank!: MeasureType;
  @Field(() => MeasureType, { description: "Score under the frozen method." })
  frozenScore!: MeasureType;
  @Field(() => MeasureType, { description: "Place under the period's own method. NOT_APPLICABLE: it has none, or the satker has no place." })
  officialRank!: MeasureType;
  @Field(() => MeasureType, { description: "Place that the commission published for the year; n is the size of its own peer group. NOT_APPLICABLE: the period is no whole year." })
  publishedRank!: MeasureType;
  @Field(() => QualificationEnum, { nullable: true, description: "Class that the commission published. Null: none." })
  publishedClass!: Qualification | null;
  @Field(() => PeerGroupType, { nullable: true, description: "The commission's peer group. Null: no place was published." })
  publishedPeerGroup!: PeerGroupType | null;
}

@ObjectType("HistoryLine", { description: "One satker through the periods." })
export class HistoryLineType {
  @Field(() => ID, { description: "Synthetic: history and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => String, { description: 'Code of its peer group, "33:KOTA".' })
  groupCode!: string;
  @Field(() => [HistoryPointType], { description: "One for each period, in the order of periods. A period without a place is a gap." })
  points!: readonly HistoryPointType[];
}

@ObjectType("RankingHistory", { description: "Places in several periods under one frozen method, beside the official and the published ones." })
export class RankingHistoryType {
  @Field(() => ID, { description: "Synthetic: province, periods, basis, peer group and method." })
  id!: string;
  @Field(() => ProvinceType, { description: "Whose satker." })
  province!: ProvinceType;
  @Field(() => RankingNodeType, { description: "What is ordered by." })
  basis!: RankingNodeType;
  @Field(() => PeerGroupRuleEnum, { description: "Among whom." })
  peerGroup!: PeerGroupRule;
  @Field(() => RankingMethodType, { description: "The frozen method." })
  method!: RankingMethodType;
  @Field(() => [RankingPeriodType], { description: "Periods, oldest first." })
  periods!: readonly RankingPeriodType[];
  @Field(() => [Int], { description: "For each period the number of satker with a place under the frozen method, all groups together." })
  rankedCounts!: readonly number[];
  @Field(() => [HistoryLineType], { description: "Satker within the reader's scope, by code." })
  lines!: readonly HistoryLineType[];
  @Field(() => ProvenanceType, { description: "Sources of all inputs, data as of, method version, computed at." })
  provenance!: ProvenanceFacts;
}
