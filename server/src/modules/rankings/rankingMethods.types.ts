import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Confidence, ProvenanceFacts } from "../../kernel/provenance.ts";
import { ConfidenceEnum, ProvenanceType, UnitEnum, type Unit } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { Aggregation } from "./domain/indexTree.ts";
import type { PeerGroupRule } from "./domain/method.ts";
import type { NodeKind } from "./domain/writtenMethod.ts";
import { AggregationEnum, MethodStatusEnum, NodeKindEnum, PeerGroupRuleEnum, type MethodStatus } from "./rankingEnums.types.ts";

@ObjectType("RankingNode", { description: "What a ranking orders by: the index, a dimension or a measure." })
export class RankingNodeType {
  @Field(() => ID, { description: "INDEX, the code of a dimension, or the key of a measure." })
  code!: string;
  @Field(() => NodeKindEnum, { description: "What it is." })
  kind!: NodeKind;
  @Field(() => String, { description: "Name for readers, Indonesian." })
  name!: string;
  @Field(() => UnitEnum, { description: "Unit of its own value: POINTS for index and dimensions, the measure's own otherwise." })
  unit!: Unit;
}

@ObjectType("Goalposts", { description: "Fixed ends of a measure's range. Unit: the measure's own. Beyond an end counts as that end." })
export class GoalpostsType {
  @Field(() => Float, { description: "Value that gives 0 points." })
  worst!: number;
  @Field(() => Float, { description: "Value that gives 100 points; below worst where less is better." })
  best!: number;
}

@ObjectType("MethodNode", { description: "A node of a method's tree." })
export class MethodNodeType {
  @Field(() => ID, { description: "INDEX, the code of a dimension, or the key of a measure." })
  code!: string;
  @Field(() => ID, { nullable: true, description: "Code of the node above. Null: the index." })
  parent!: string | null;
  @Field(() => NodeKindEnum, { description: "What it is." })
  kind!: NodeKind;
  @Field(() => String, { description: "Name for readers, Indonesian." })
  name!: string;
  @Field(() => UnitEnum, { description: "Unit of its own value." })
  unit!: Unit;
  @Field(() => Float, { description: "Share among its siblings, 0-1; siblings sum to 1." })
  weight!: number;
  @Field(() => AggregationEnum, { nullable: true, description: "How its children become its score. Null: a measure." })
  aggregation!: Aggregation | null;
  @Field(() => Float, { nullable: true, description: "Share of its children's applicable weight that must be known, 0-1. Null: a measure." })
  minimumShare!: number | null;
  @Field(() => GoalpostsType, { nullable: true, description: "Values that give 0 and 100 points. Null: not a measure." })
  goalposts!: GoalpostsType | null;
  @Field(() => Float, { nullable: true, description: "Number of cases at which the measure carries half its weight (ADR 0008). Null: no figure over cases." })
  halfWeightCases!: number | null;
  @Field(() => String, { nullable: true, description: "Why this weight and these goalposts, Indonesian. Null: not written." })
  rationale!: string | null;
  @Field(() => String, { description: "Where they come from." })
  source!: string;
  @Field(() => ConfidenceEnum, { description: "How sure that is." })
  confidence!: Confidence;
}

@ObjectType("IndexClass", { description: "A class of the province's own index. Not a commission's qualification." })
export class IndexClassType {
  @Field(() => ID, { description: "Code within the method." })
  code!: string;
  @Field(() => String, { description: "Name for readers." })
  label!: string;
  @Field(() => Float, { description: "Lowest score of the class. Unit: points 0-100." })
  fromPoints!: number;
}

@ObjectType("MethodRule", { description: "A rule of a method, told as a sentence." })
export class MethodRuleType {
  @Field(() => ID, { description: "Stable name of the rule." })
  code!: string;
  @Field(() => String, { description: "What it says, Indonesian." })
  sentence!: string;
}

@ObjectType("PlaceRequirements", { description: "How much must be known before a satker gets a place. Shares 0-1." })
export class PlaceRequirementsType {
  @Field(() => Float, { description: "Observed weight over assessable weight, a share 0-1." })
  minimumDataShare!: number;
  @Field(() => Float, { description: "Applicable and due weight over all weight, a share 0-1." })
  minimumAssessableShare!: number;
  @Field(() => Float, { description: "Reliability of the basis by its number of cases." })
  minimumReliability!: number;
}

@ObjectType("MethodUncertainty", { description: "How the simulation shakes the method's choices." })
export class MethodUncertaintyType {
  @Field(() => String, { description: "Same text, same numbers." })
  seed!: string;
  @Field(() => Int, { description: "Number of simulated rankings." })
  runs!: number;
  @Field(() => Float, { nullable: true, description: "Dirichlet concentration around the weights, a number without unit. Null: weights stay." })
  weightConcentration!: number | null;
  @Field(() => Float, { description: "Share of runs with the other mean, 0-1." })
  otherAggregationShare!: number;
  @Field(() => Float, { description: "Two satker are told apart when one leads in this share of runs, 0.5-1." })
  separationShare!: number;
}

@ObjectType("RankingMethod", { description: "A versioned way to make an index of measures: the province's own, never a commission's score." })
export class RankingMethodType {
  @Field(() => ID, { description: 'Name and version, "indeks-provinsi-1"; a trial and a province\'s view of it have their own.' })
  id!: string;
  @Field(() => ID, { description: 'Name and version for the argument method, "indeks-provinsi-1".' })
  methodId!: string;
  @Field(() => Int, { description: "Number of the version, from 1." })
  version!: number;
  @Field(() => String, { description: "Title, Indonesian." })
  title!: string;
  @Field(() => String, { description: "What it must be called wherever a number of it stands, Indonesian." })
  label!: string;
  @Field(() => MethodStatusEnum, { description: "How binding it is for the province asked about." })
  status!: MethodStatus;
  @Field(() => Boolean, { description: "True: it is used where no method is asked for, for periods that end today." })
  isInForce!: boolean;
  @Field(() => String, { description: "Who proposes or decreed it." })
  issuer!: string;
  @Field(() => String, { nullable: true, description: "The province's decree. Null: not adopted." })
  decree!: string | null;
  @Field(() => LocalDateScalar, { description: "First day of periods it is meant for." })
  validFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last such day. Null: open." })
  validTo!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Remark, Indonesian. Null: none." })
  note!: string | null;
  @Field(() => [MethodNodeType], { description: "Its tree, each branch before its children." })
  nodes!: readonly MethodNodeType[];
  @Field(() => [MethodRuleType], { description: "Its rules as sentences: missing values, places, ties, few cases, simulation." })
  rules!: readonly MethodRuleType[];
  @Field(() => PlaceRequirementsType, { description: "What a place needs." })
  placeRequirements!: PlaceRequirementsType;
  @Field(() => Int, { description: "Scores equal to this many decimals share a place." })
  tieDecimals!: number;
  @Field(() => PeerGroupRuleEnum, { description: "Among whom places are given." })
  peerGroup!: PeerGroupRule;
  @Field(() => [IndexClassType], { description: "Classes of the index, best first. Empty: none." })
  classes!: readonly IndexClassType[];
  @Field(() => String, { nullable: true, description: "Where the class boundaries come from. Null: no classes." })
  classSource!: string | null;
  @Field(() => MethodUncertaintyType, { description: "The simulation's rule." })
  uncertainty!: MethodUncertaintyType;
  @Field(() => ProvenanceType, { description: "Where the method comes from." })
  provenance!: ProvenanceFacts;
}
