import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, MeasureType, ProvenanceType, SourceReferenceType } from "../../platform/graphql/measure.types.ts";
import { EXPECTED_REVISION, REVISION } from "../../platform/graphql/revision.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { EvaluationStage, Issuer } from "./domain/claim.ts";
import type { CycleDate, CycleState, EvaluationCycle, ParticipationState } from "./domain/cycle.ts";
import type { BodyKindEvaluated } from "./domain/instrument.ts";
import { BodyKindEvaluatedEnum, CycleDateEnum, CycleStateEnum, ParticipationStateEnum } from "./evaluationEnums.types.ts";
import { EvaluationStageEnum, IssuerType } from "./evaluations.types.ts";

@ObjectType("CycleRevision", { description: "A state or a date of a cycle as it was set. All stay; the last of its kind is in force." })
export class CycleRevisionType {
  @Field(() => ID, { description: "Identifier of the revision." })
  id!: string;
  @Field(() => CycleDateEnum, { nullable: true, description: "Which date was set. Null: the state was set." })
  field!: CycleDate | null;
  @Field(() => CycleStateEnum, { nullable: true, description: "The state that was set. Null: a date was set." })
  state!: CycleState | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "The date, or the day since when the state holds. Null: withdrawn, or the day is not known." })
  onDate!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "When the issuer made it known. Null: not known." })
  announcedOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Why it was set. Null: not said." })
  reason!: string | null;
  @Field(() => Boolean, { description: "True: in force; no later one of its kind." })
  isInForce!: boolean;
  @Field(() => DateTimeScalar, { description: "When the product came to know it." })
  recordedAt!: Date;
  @Field(() => String, { description: "Person, account or command that recorded it." })
  recordedBy!: string;
  @Field(() => SourceReferenceType, { description: "Who says so." })
  source!: SourceReferenceType;
}

@ObjectType("CompletenessSummary", { description: "What a satker has still to do before the questionnaire closes. Each item is counted once, under the gravest." })
export class CompletenessSummaryType {
  @Field(() => Int, { description: "Number of items in the questionnaire." })
  total!: number;
  @Field(() => Int, { description: "Number of items with nothing left to do." })
  ready!: number;
  @Field(() => [String], { description: "Codes of items without an answer." })
  unanswered!: readonly string[];
  @Field(() => [String], { description: "Codes of items answered yes, without the evidence asked for." })
  withoutEvidence!: readonly string[];
  @Field(() => [String], { description: "Codes of items whose links were all dead when last looked at." })
  deadLink!: readonly string[];
  @Field(() => [String], { description: "Codes of items of which no living link is known yet, since not all were looked at." })
  uncheckedLink!: readonly string[];
}

@ObjectType("CycleParticipation", { description: "What is known of one satker in a cycle. Nothing here is a score or a place." })
export class CycleParticipationType {
  @Field(() => ID, { description: "Synthetic: cycle and satker." })
  id!: string;
  @Field(() => ParticipationStateEnum, { nullable: true, description: "How far it is. Null: nothing is known, which is not the same as not returned." })
  state!: ParticipationState | null;
  @Field(() => EvaluationStageEnum, { nullable: true, description: "The stage reached. Null: not known, or the state names none." })
  stage!: EvaluationStage | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day since when. Null: not known." })
  since!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note!: string | null;
  @Field(() => SourceReferenceType, { nullable: true, description: "Who says so. Null: nothing is known." })
  source!: SourceReferenceType | null;

  /** Not in the API: what field resolvers need. */
  satkerCode!: string;
  cycle!: EvaluationCycle;
  asKnownOn!: LocalDate | null;
}

@ObjectType("EvaluationAggregate", { description: "What was counted over many bodies in a year, as published." })
export class EvaluationAggregateType {
  @Field(() => ID, { description: "Synthetic: issuer, year and scope." })
  id!: string;
  @Field(() => String, { description: "Which bodies were counted, as published." })
  scope!: string;
  @Field(() => Int, { nullable: true, description: "Number of bodies that took part or were sent the questionnaire. Null: not published." })
  participants!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies that returned the questionnaire. Null: not published." })
  returned!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies Informatif. Null: not published." })
  informative!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies Menuju Informatif. Null: not published." })
  approachingInformative!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies Cukup Informatif. Null: not published." })
  fairlyInformative!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies Kurang Informatif. Null: not published." })
  lessInformative!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies Tidak Informatif. Null: not published." })
  notInformative!: number | null;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note!: string | null;
  @Field(() => SourceReferenceType, { description: "Who counted." })
  source!: SourceReferenceType;
}

@ObjectType("EvaluationCycle", { description: "One issuer's evaluation of one kind of bodies in one year." })
export class EvaluationCycleType {
  @Field(() => ID, { description: "Issuer, year and body kind: ki-jawa-timur-2025-all; with @2026-03-31 when asked as known on that day." })
  id!: string;
  @Field(() => IssuerType, { description: "Who evaluates." })
  issuer!: Issuer;
  @Field(() => Int, { description: "Calendar year of the evaluation." })
  year!: number;
  @Field(() => BodyKindEvaluatedEnum, { description: "Which bodies it is for." })
  bodyKind!: BodyKindEvaluated;
  @Field(() => String, { description: REVISION })
  revision!: string;
  @Field(() => CycleStateEnum, { nullable: true, description: "State in force. Null: not known." })
  state!: CycleState | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day since when the state holds. Null: not known." })
  stateSince!: LocalDate | null;
  @Field(() => MeasureType, { description: "Calendar days until the questionnaire is due, below zero when past. NOT_APPLICABLE: it is closed or the cycle cancelled; NOT_REPORTED: no due date is known." })
  daysLeft!: MeasureType;
  @Field(() => [CycleRevisionType], { description: "Everything that was set, oldest first." })
  revisions!: readonly CycleRevisionType[];
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => ProvenanceType, { description: "Sources of state and dates." })
  provenance!: ProvenanceFacts;

  /** Not in the API: what field resolvers need. */
  cycle!: EvaluationCycle;
  asKnownOn!: LocalDate | null;
}

@InputType("CycleDateInput", { description: "A date to set anew." })
export class CycleDateInput {
  @Field(() => CycleDateEnum, { description: "Which date." })
  field!: CycleDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "The new date. Null: withdrawn." })
  date?: LocalDate | null;
}

@InputType("CycleRevisionInput", { description: "A change of a cycle's state or dates. What was set before stays." })
export class CycleRevisionInput {
  @Field(() => ID, { description: "The cycle." })
  cycle!: string;
  @Field(() => CycleStateEnum, { nullable: true, description: "New state, from today. Null: as it is." })
  state?: CycleState | null;
  @Field(() => [CycleDateInput], { defaultValue: [], description: "Dates to set anew." })
  dates!: CycleDateInput[];
  @Field(() => LocalDateScalar, { nullable: true, description: "When the issuer made it known. Null: not known." })
  announcedOn?: LocalDate | null;
  @Field(() => String, { description: "Why." })
  reason!: string;
  @Field(() => String, { description: "Letter or announcement that it rests on." })
  source!: string;
  @Field(() => String, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: string | null;
}
