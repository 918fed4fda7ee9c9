import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { MeasureType } from "../../platform/graphql/measure.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import { ComputedRankingType } from "./computedRankings.types.ts";
import type { WeightProblem } from "./domain/whatIf.ts";
import { WeightProblemCodeEnum } from "./rankingEnums.types.ts";
import { IndexClassType, RankingMethodType } from "./rankingMethods.types.ts";

@InputType("NodeWeightInput", { description: "Another weight for one node." })
export class NodeWeightInput {
  @Field(() => ID, { description: "Code of a dimension, or key of a measure." })
  code!: string;
  @Field(() => Float, { description: "0 or more, of any scale: siblings without a new weight keep theirs (shares of 1), then all are rescaled to sum to 1." })
  weight!: number;
}

@ObjectType("WeightProblem", { description: "Why weights cannot be tried." })
export class WeightProblemType {
  @Field(() => WeightProblemCodeEnum, { description: "What is wrong." })
  code!: WeightProblem["code"];
  @Field(() => ID, { description: "Code of the node it is about." })
  node!: string;
  @Field(() => String, { description: "For the reader who moved the slider, Indonesian." })
  message!: string;
}

@ObjectType("WhatIfDifference", { description: "What a trial does to one satker." })
export class WhatIfDifferenceType {
  @Field(() => ID, { description: "Synthetic: trial and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => String, { description: "Code of its peer group." })
  groupCode!: string;
  @Field(() => MeasureType, { description: "Place under the method itself." })
  rankBefore!: MeasureType;
  @Field(() => MeasureType, { description: "Place in the trial." })
  rankAfter!: MeasureType;
  @Field(() => Int, { nullable: true, description: "Places won; negative is lost. Null: a place on one side only." })
  rankDelta!: number | null;
  @Field(() => Float, { nullable: true, description: "Points won; negative is lost. Null: a score on one side only." })
  pointsDelta!: number | null;
  @Field(() => IndexClassType, { nullable: true, description: "Class under the method itself. Null: none." })
  classBefore!: IndexClassType | null;
  @Field(() => IndexClassType, { nullable: true, description: "Class in the trial. Null: none." })
  classAfter!: IndexClassType | null;
}

@ObjectType("WhatIfResult", { description: "A ranking under other weights, or why they cannot be tried. Stored nowhere." })
export class WhatIfResultType {
  @Field(() => ID, { description: "Synthetic: ranking, weights and mean." })
  id!: string;
  @Field(() => RankingMethodType, { description: "The method that the trial departs from." })
  method!: RankingMethodType;
  @Field(() => [WeightProblemType], { description: "Empty: the trial was made." })
  problems!: readonly WeightProblemType[];
  @Field(() => ComputedRankingType, { nullable: true, description: "The trial. Null: refused, problems says why." })
  ranking!: ComputedRankingType | null;
  @Field(() => [WhatIfDifferenceType], { description: "Every satker within the reader's scope, largest move first. Empty: refused." })
  differences!: readonly WhatIfDifferenceType[];
}
