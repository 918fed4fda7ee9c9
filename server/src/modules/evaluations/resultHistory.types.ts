import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { MeasureType, ConfidenceEnum, SourceReferenceType } from "../../platform/graphql/measure.types.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.types.ts";
import type { Confidence } from "../../kernel/provenance.ts";
import type { EvaluationRound, EvaluationStage, Qualification } from "./domain/claim.ts";
import type { ComparabilityReason, ComparabilityVerdict } from "./domain/comparability.ts";
import { ComparabilityReasonEnum, ComparabilityVerdictEnum, EvaluationRoundEnum } from "./evaluationEnums.types.ts";
import { EvaluationStageEnum, PeerGroupType, QualificationBandType, QualificationEnum, QualificationScaleType } from "./evaluations.types.ts";

@ObjectType("ProvisionalFigures", { description: "What was announced provisionally, before the final result." })
export class ProvisionalFiguresType {
  @Field(() => MeasureType, { description: "Provisional score in points, 0-100." })
  score!: MeasureType;
  @Field(() => QualificationEnum, { nullable: true, description: "Provisional class. Null: none was announced." })
  qualification!: Qualification | null;
  @Field(() => MeasureType, { description: "Provisional place in its peer group." })
  rank!: MeasureType;
  @Field(() => PeerGroupType, { nullable: true, description: "Among whom the provisional place was given. Null: no place was announced." })
  peerGroup!: PeerGroupType | null;
}

@ObjectType("Comparability", { description: "Whether two results may stand side by side. No difference is to be shown where the flag for it is false." })
export class ComparabilityType {
  @Field(() => ComparabilityVerdictEnum, { description: "The gravest of the findings." })
  verdict!: ComparabilityVerdict;
  @Field(() => [ComparabilityReasonEnum], { description: "All findings. Empty: comparable." })
  reasons!: readonly ComparabilityReason[];
  @Field(() => Boolean, { description: "True: a difference in points may be shown." })
  scoreComparable!: boolean;
  @Field(() => Boolean, { description: "True: a better or worse class may be said." })
  classComparable!: boolean;
  @Field(() => Boolean, { description: "True: a move in rank may be said." })
  rankComparable!: boolean;
}

@ObjectType("PreviousComparison", { description: "The verdict on a result and the last announced one of the same issuer before it." })
export class PreviousComparisonType {
  @Field(() => Int, { description: "Calendar year of the earlier result." })
  previousYear!: number;
  @Field(() => ComparabilityType, { description: "The verdict." })
  comparability!: ComparabilityType;
}

@ObjectType("WouldBeClass", { description: "The class a published score would have under another scale. A what-if; the published class stays." })
export class WouldBeClassType {
  @Field(() => QualificationBandType, { description: "The band, read half-open: from its lower bound up to the next one." })
  band!: QualificationBandType;
  @Field(() => Boolean, { description: "True: the published text gives this score no class; only the half-open reading does." })
  inPublishedGap!: boolean;
  @Field(() => QualificationScaleType, { description: "The scale that was asked about." })
  scale!: QualificationScaleType;
}

@ObjectType("FigureChange", { description: "One figure before and after a correction." })
export class FigureChangeType {
  @Field(() => String, { description: "Name of the figure: score, qualification, rank, source and so on." })
  figure!: string;
  @Field(() => String, { nullable: true, description: "As it was; a number has a decimal point. Null: not stated before." })
  before!: string | null;
  @Field(() => String, { nullable: true, description: "As it is; a number has a decimal point. Null: no longer stated." })
  after!: string | null;
}

@ObjectType("ResultCorrection", { description: "What was corrected: who, when, why, old, new, on what ground. Never edited." })
export class ResultCorrectionType {
  @Field(() => ID, { description: "Identifier of the claim that was replaced." })
  id!: string;
  @Field(() => DateTimeScalar, { description: "When." })
  correctedAt!: Date;
  @Field(() => String, { description: "Person, account or command." })
  correctedBy!: string;
  @Field(() => String, { nullable: true, description: "Why. Null: a file with another figure was imported again, and it gives no reason." })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: "What the correction rests on. Null: as with reason." })
  ground!: string | null;
  @Field(() => [FigureChangeType], { description: "Every figure that changed." })
  changes!: readonly FigureChangeType[];
  @Field(() => SourceReferenceType, { description: "Source of the old claim." })
  before!: SourceReferenceType;
  @Field(() => SourceReferenceType, { description: "Source of the new claim." })
  after!: SourceReferenceType;
}

@ObjectType("ResultReply", { description: "Right of reply: what a satker says of its own result. To be shown beside it." })
export class ResultReplyType {
  @Field(() => ID, { description: "Identifier of the reply." })
  id!: string;
  @Field(() => String, { description: "The text, as written." })
  body!: string;
  @Field(() => String, { description: "Who wrote it." })
  repliedBy!: string;
  @Field(() => DateTimeScalar, { description: "When." })
  repliedAt!: Date;
}

@InputType("ResultKeyInput", { description: "Which result: a satker's, by an issuer, in a year." })
export class ResultKeyInput {
  @Field(() => ID, { description: 'Kemendagri code, "33.08".' })
  satker!: string;
  @Field(() => ID, { description: "Slug of the issuer." })
  issuer!: string;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
}

@InputType("BodyResultKeyInput", { description: "Which result: of a body that is no satker, by an issuer, in a year." })
export class BodyResultKeyInput {
  @Field(() => ID, { description: "EvaluationResult.bodyId." })
  body!: string;
  @Field(() => ID, { description: "Slug of the issuer." })
  issuer!: string;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
}

@InputType("CorrectedResultInput", { description: "The whole claim as it ought to read. What is null is not stated, which is never zero." })
export class CorrectedResultInput {
  @Field(() => Float, { nullable: true, description: "Points 0-100, at most three decimals. Null: not published." })
  score?: number | null;
  @Field(() => QualificationEnum, { nullable: true, description: "Class as published; never computed. Null: not published." })
  qualification?: Qualification | null;
  @Field(() => String, { nullable: true, description: "Published words that are no class. Null: none." })
  publishedLabel?: string | null;
  @Field(() => Int, { nullable: true, description: "Place in the peer group. Null: not published." })
  rank?: number | null;
  @Field(() => String, { nullable: true, description: "Among whom the place was given. Null only without a rank." })
  peerGroup?: string | null;
  @Field(() => Int, { nullable: true, description: "Number of bodies in the group. Null: not published." })
  peerGroupSize?: number | null;
  @Field(() => EvaluationStageEnum, { nullable: true, description: "Furthest stage. Null: none is known." })
  stageReached?: EvaluationStage | null;
  @Field(() => EvaluationRoundEnum, { defaultValue: "FINAL", description: "Provisional or final." })
  round!: EvaluationRound;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note?: string | null;
  @Field(() => String, { description: "What the correction rests on: a decree, a letter, a page." })
  source!: string;
  @Field(() => ConfidenceEnum, { defaultValue: "HIGH", description: "How sure the recorder is." })
  confidence!: Confidence;
}
