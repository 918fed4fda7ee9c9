import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { ProvenanceFacts } from "../../kernel/provenance.ts";
import { MeasureType, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import { ClassDistanceType } from "./computedRankings.types.ts";
import type { Aggregation } from "./domain/indexTree.ts";
import type { BelowLineReason } from "./domain/rankSatkers.ts";
import type { NodeKind } from "./domain/writtenMethod.ts";
import { AggregationEnum, BelowLineReasonEnum, NodeKindEnum } from "./rankingEnums.types.ts";
import { GoalpostsType, IndexClassType, RankingMethodType, RankingNodeType } from "./rankingMethods.types.ts";

@ObjectType("ExplainedLine", { description: "One node behind a number: what went in, what it weighed, what it gave." })
export class ExplainedLineType {
  @Field(() => ID, { description: "Code of the node." })
  code!: string;
  @Field(() => ID, { nullable: true, description: "Code of the node above. Null: the number that is explained." })
  parent!: string | null;
  @Field(() => Int, { description: "Number of steps below the explained number." })
  depth!: number;
  @Field(() => NodeKindEnum, { description: "What it is." })
  kind!: NodeKind;
  @Field(() => String, { description: "Name for readers, Indonesian." })
  name!: string;
  @Field(() => String, { description: "How its points come about, with the numbers put in, Indonesian." })
  formula!: string;
  @Field(() => MeasureType, { nullable: true, description: "Value before goalposts, in the measure's own unit; n is the number of cases. Null: not a measure." })
  raw!: MeasureType | null;
  @Field(() => GoalpostsType, { nullable: true, description: "Values that give 0 and 100 points. Null: not a measure." })
  goalposts!: GoalpostsType | null;
  @Field(() => MeasureType, { description: "What its value amounts to between the goalposts, or its children together. Unit: points 0-100." })
  points!: MeasureType;
  @Field(() => AggregationEnum, { nullable: true, description: "How its children became its points. Null: a measure." })
  aggregation!: Aggregation | null;
  @Field(() => Float, { nullable: true, description: "Share among its siblings by the method, 0-1. Null: the explained number." })
  weightNominal!: number | null;
  @Field(() => Float, { nullable: true, description: "Share among those that count, 0-1. Null: the explained number, or withheld since it would tell a small count." })
  weightEffective!: number | null;
  @Field(() => Float, { nullable: true, description: "Product of effective weights down to here, 0-1. Null: withheld." })
  overallWeight!: number | null;
  @Field(() => Float, { nullable: true, description: "Share of its weight that it carries by its number of cases, 0-1. Null: it took no part, or withheld." })
  reliability!: number | null;
  @Field(() => Float, { nullable: true, description: "Points added to the node above. Null: it took no part, the mean is geometric, or withheld." })
  contributionPoints!: number | null;
  @Field(() => Float, { nullable: true, description: "Factor in a geometric mean, a number without unit. Null: it took no part, the mean is arithmetic, or withheld." })
  factor!: number | null;
  @Field(() => String, { nullable: true, description: "Why it took no part, as a sentence, Indonesian. Null: it did, or it is the explained number." })
  exclusion!: string | null;
  @Field(() => Boolean, { description: "True: points by the method's rule for unreported measures." })
  countedByRule!: boolean;
  @Field(() => String, { nullable: true, description: "Why this weight and these goalposts, Indonesian. Null: not written." })
  rationale!: string | null;
  @Field(() => String, { nullable: true, description: "Where weight and goalposts come from. Null: the explained trial's own." })
  ruleSource!: string | null;
}

@ObjectType("Influence", { description: "What one measure could do to a satker's index while all else stays." })
export class InfluenceType {
  @Field(() => ID, { description: "Key of the measure." })
  code!: string;
  @Field(() => String, { description: "Name for readers, Indonesian." })
  name!: string;
  @Field(() => MeasureType, { description: "Its points now." })
  points!: MeasureType;
  @Field(() => Float, { nullable: true, description: "Index points for one point more. Null: not reported, or at 100." })
  perPoint!: number | null;
  @Field(() => Float, { nullable: true, description: "Index points for one case with the good outcome instead of the bad one. Null: no share over cases, or no bad case." })
  perCase!: number | null;
  @Field(() => Float, { description: "Index points won with the measure at 100." })
  toBest!: number;
  @Field(() => Float, { description: "Index points lost (negative) with the measure at 0." })
  toWorst!: number;
  @Field(() => Boolean, { description: "True: this measure alone can carry the satker into the next class." })
  reachesNextClass!: boolean;
  @Field(() => Int, { nullable: true, description: "Number of places won at 100 while the others stay. Null: not ranked." })
  placesToBest!: number | null;
}

@ObjectType("Explanation", { description: "Why a satker has this score and this place." })
export class ExplanationType {
  @Field(() => ID, { description: "Synthetic: satker, months, basis, peer group, method and day." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => LocalDateScalar, { description: "First day of the period." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day of the period." })
  to!: LocalDate;
  @Field(() => RankingNodeType, { description: "What is explained." })
  basis!: RankingNodeType;
  @Field(() => RankingMethodType, { description: "The method." })
  method!: RankingMethodType;
  @Field(() => String, { description: "Name of the peer group, Indonesian." })
  peerGroupName!: string;
  @Field(() => MeasureType, { description: "Place; n is the number with a place, interval the middle 90 % of simulated places." })
  rank!: MeasureType;
  @Field(() => MeasureType, { description: "Score in points 0-100." })
  score!: MeasureType;
  @Field(() => IndexClassType, { nullable: true, description: "Class of the province's own index. Null: none." })
  class!: IndexClassType | null;
  @Field(() => BelowLineReasonEnum, { nullable: true, description: "Why there is no place. Null: there is one." })
  reason!: BelowLineReason | null;
  @Field(() => String, { description: "The result as a sentence, Indonesian." })
  sentence!: string;
  @Field(() => String, { description: "How the explained number comes about, with the numbers put in, Indonesian." })
  formula!: string;
  @Field(() => [ExplainedLineType], { description: "Every node behind it, each before its children." })
  lines!: readonly ExplainedLineType[];
  @Field(() => Int, { description: "Number of nodes left out because this account may not read them." })
  hiddenLineCount!: number;
  @Field(() => ClassDistanceType, { nullable: true, description: "Next better class. Null: already in the best, no classes, or no score." })
  nextClass!: ClassDistanceType | null;
  @Field(() => [InfluenceType], { description: "What moves the index most, strongest first. Empty: no score, or the basis is not the index." })
  influences!: readonly InfluenceType[];
  @Field(() => ProvenanceType, { description: "Sources of the inputs, data as of, method version, computed at." })
  provenance!: ProvenanceFacts;
}
