import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { MeasureType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { MeasureDefinitionType } from "./measures.types.ts";

@ObjectType("ExplainedMeasure", { description: "One measure of one satker: how it is reckoned, what went in, where that stands. What it weighs in an index is told by explain." })
export class ExplainedMeasureType {
  @Field(() => ID, { description: "Synthetic: satker, measure and months." })
  id!: string;
  @Field(() => ID, { description: "Kemendagri code." })
  satkerCode!: string;
  @Field(() => MeasureDefinitionType, { description: "The measure: formula, source of the rule, unit, which way is better." })
  measure!: MeasureDefinitionType;
  @Field(() => LocalDateScalar, { description: "First day." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day." })
  to!: LocalDate;
  @Field(() => MeasureType, { description: "The number in the measure's unit; n is the number of cases, for a rank the size of the peer group." })
  value!: MeasureType;
  @Field(() => Int, { nullable: true, description: "Cases that count for it. Unit: cases. Null: not a share, or no number." })
  numerator!: number | null;
  @Field(() => Int, { nullable: true, description: "All cases looked at. Unit: cases. Null: not a share, or no number." })
  denominator!: number | null;
  @Field(() => String, { description: "The numbers put in, or why there is none, as a sentence, Indonesian." })
  sentence!: string;
  @Field(() => Boolean, { description: "False: the span is not over, or only some of its months are known." })
  isComplete!: boolean;
  @Field(() => String, { nullable: true, description: "Among whom a rank was given. Null: not a rank." })
  peerGroup!: string | null;
}
