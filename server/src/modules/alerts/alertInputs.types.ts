import { Field, Float, ID, InputType, Int } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { Granularity } from "../measures/domain/catalogue.ts";
import { GranularityEnum } from "../measures/measures.types.ts";
import { AlertBasisEnum, AlertDirectionEnum, AlertKindEnum, AlertSubjectEnum } from "./alertEnums.types.ts";
import type { AlertBasis, AlertDirection, AlertKind, AlertSubject } from "./domain/alertRule.ts";

@InputType("AlertRuleInput", { description: "A rule as somebody sets it." })
export class AlertRuleInput {
  @Field(() => ID, { nullable: true, description: "The rule that is changed. Null: a new one." })
  rule!: string | null | undefined;
  @Field(() => Int, { nullable: true, description: "Number of the version that was read before it was changed. Null: a new rule." })
  version!: number | null | undefined;
  @Field(() => ID, { description: 'Province, "33".' })
  province!: string;
  @Field(() => String, { description: "Name." })
  title!: string;
  @Field(() => AlertKindEnum, { description: "What it watches." })
  kind!: AlertKind;
  @Field(() => ID, { description: "Key of the catalogue of measures." })
  measure!: string;
  @Field(() => GranularityEnum, { description: "Length of the periods." })
  granularity!: Granularity;
  @Field(() => AlertSubjectEnum, { description: "Whom it is about." })
  subject!: AlertSubject;
  @Field(() => ID, { nullable: true, description: "One satker. Null: every satker, or the province." })
  satker!: string | null | undefined;
  @Field(() => AlertDirectionEnum, { nullable: true, description: "Which side is told. Null: ABSENCE." })
  direction!: AlertDirection | null | undefined;
  @Field(() => Float, { nullable: true, description: "Limit, in the unit of the measure. Null: ABSENCE." })
  threshold!: number | null | undefined;
  @Field(() => Float, { defaultValue: 0, description: "Distance that a recovery needs, in the unit of the threshold." })
  recoveryMargin!: number;
  @Field(() => Int, { nullable: true, description: "Number of periods between the two figures. Null: not a trend." })
  periods!: number | null | undefined;
  @Field(() => Int, { defaultValue: 1, description: "Number of evaluations on different days in a row until it fires." })
  pendingEvaluations!: number;
  @Field(() => Int, { defaultValue: 1, description: "Number of evaluations on different days in a row until it is over." })
  recoveryEvaluations!: number;
  @Field(() => Int, { defaultValue: 10, description: "Calendar days after the end of a period before it is judged." })
  graceDays!: number;
  @Field(() => Int, { defaultValue: 0, description: "Number of periods by which a figure may be older than the last one that is due." })
  maxAgePeriods!: number;
  @Field(() => String, { description: "Who set it." })
  issuer!: string;
  @Field(() => AlertBasisEnum, { description: "What the threshold rests on." })
  basis!: AlertBasis;
  @Field(() => String, { description: "Decree, article, or what the default rests on." })
  source!: string;
  @Field(() => LocalDateScalar, { description: "First day on which it is evaluated." })
  validFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day. Null: open." })
  validTo!: LocalDate | null | undefined;
  @Field(() => String, { description: "Why it is made or changed." })
  reason!: string;
}
