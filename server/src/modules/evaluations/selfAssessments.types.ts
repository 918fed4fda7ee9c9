import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { ProvenanceFacts } from "../../kernel/provenance.ts";
import { MeasureType, ProvenanceType, SourceReferenceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import { CompletenessSummaryType, EvaluationCycleType } from "./cycles.types.ts";
import type { LinkState, SelfAnswer, VerificationState } from "./domain/selfAssessment.ts";
import type { ScoreBasis, ScoreObstacle } from "./domain/score.ts";
import { LinkStateEnum, ScoreBasisEnum, ScoreObstacleEnum, SelfAnswerEnum, VerificationStateEnum } from "./evaluationEnums.types.ts";
import { QualificationBandType } from "./evaluations.types.ts";
import { InstrumentPartType, InstrumentType } from "./instruments.types.ts";
import type { SelfAssessment } from "./selfAssessments.service.ts";

@ObjectType("EvidenceLink", { description: "A link behind an answer." })
export class EvidenceLinkType {
  @Field(() => String, { description: "Address." })
  url!: string;
  @Field(() => LinkStateEnum, { description: "State when last looked at." })
  linkState!: LinkState;
  @Field(() => LocalDateScalar, { nullable: true, description: "When somebody last looked. Null: never." })
  checkedOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note!: string | null;
}

@ObjectType("SelfAssessmentItem", { description: "An item of the questionnaire with a satker's answer, its evidence and its verification." })
export class SelfAssessmentItemType {
  @Field(() => ID, { description: "Synthetic: cycle, satker and item." })
  id!: string;
  @Field(() => InstrumentPartType, { description: "The item; its weight is the points that can be had." })
  item!: InstrumentPartType;
  @Field(() => SelfAnswerEnum, { nullable: true, description: "The satker's answer. Null: unanswered, which is not no." })
  answer!: SelfAnswer | null;
  @Field(() => MeasureType, { description: "Points the satker claims. NOT_REPORTED: unanswered; NOT_APPLICABLE: the item does not apply." })
  claimedPoints!: MeasureType;
  @Field(() => MeasureType, { description: "Points after verification. NOT_DUE: not verified yet; NOT_REPORTED: unanswered; NOT_APPLICABLE: the item does not apply." })
  verifiedPoints!: MeasureType;
  @Field(() => MeasureType, { description: "Claimed minus verified points. NOT_DUE until verified; otherwise as above." })
  gapPoints!: MeasureType;
  @Field(() => VerificationStateEnum, { nullable: true, description: "What the verifier made of it. Null: unanswered." })
  verification!: VerificationState | null;
  @Field(() => String, { nullable: true, description: "The verifier's note. Null: none." })
  verificationNote!: string | null;
  @Field(() => [EvidenceLinkType], { description: "Links given. Empty: none." })
  evidence!: readonly EvidenceLinkType[];
  @Field(() => SourceReferenceType, { nullable: true, description: "Who says so. Null: unanswered." })
  source!: SourceReferenceType | null;
}

@ObjectType("ScoreTerm", { description: "One line of the derivation of a score: an indicator or a stage." })
export class ScoreTermType {
  @Field(() => InstrumentPartType, { description: "The indicator or stage." })
  part!: InstrumentPartType;
  @Field(() => Float, { nullable: true, description: "Indicator: accepted of possible points, in percent. Stage: points 0-100. Null: excluded." })
  input!: number | null;
  @Field(() => Float, { nullable: true, description: "Weight as published: percent of the stage (indicator) or of the total (stage). Null: not published." })
  weightPercent!: number | null;
  @Field(() => Float, { nullable: true, description: "Weight that was used, in percent, after rescaling. Null: excluded." })
  effectiveWeightPercent!: number | null;
  @Field(() => Float, { nullable: true, description: "Points added to the stage (indicator) or to the total (stage). Null: excluded." })
  contributionPoints!: number | null;
  @Field(() => ScoreObstacleEnum, { nullable: true, description: "Why it takes no part. Null: it does." })
  excluded!: ScoreObstacle | null;
}

@ObjectType("ScoreObstacleAt", { description: "Why a score has no number, and where." })
export class ScoreObstacleAtType {
  @Field(() => ScoreObstacleEnum, { description: "The obstacle." })
  code!: ScoreObstacle;
  @Field(() => String, { nullable: true, description: "Code of the part. Null: the instrument as a whole." })
  partCode!: string | null;
}

@ObjectType("ExplainedScore", { description: "A score that this product computed under the instrument's own rules, with its derivation. Not the issuer's published score." })
export class ExplainedScoreType {
  @Field(() => MeasureType, { description: "Total in points, 0-100. NOT_REPORTED: obstacles say why there is none; NOT_DUE: it waits for the verifier." })
  points!: MeasureType;
  @Field(() => ScoreBasisEnum, { description: "Whose points count." })
  basis!: ScoreBasis;
  @Field(() => [ScoreTermType], { description: "Stages, each followed by its indicators." })
  terms!: readonly ScoreTermType[];
  @Field(() => [ScoreObstacleAtType], { description: "Why there is no number. Empty: there is one." })
  obstacles!: readonly ScoreObstacleAtType[];
  @Field(() => String, { description: "Rule and version that made the number." })
  methodVersion!: string;
}

@ObjectType("SelfAssessment", { description: "One satker's self-assessment questionnaire (SAQ) in one cycle." })
export class SelfAssessmentType {
  @Field(() => ID, { description: "Synthetic: cycle and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "Whose answers." })
  satker!: SatkerObjectType;
  @Field(() => EvaluationCycleType, { description: "In which cycle." })
  cycle!: EvaluationCycleType;
  @Field(() => InstrumentType, { description: "Under which instrument." })
  instrument!: InstrumentType;
  @Field(() => [SelfAssessmentItemType], { description: "Every item in reading order, answered or not." })
  items!: readonly SelfAssessmentItemType[];
  @Field(() => CompletenessSummaryType, { description: "What is still to be done before the deadline." })
  completeness!: CompletenessSummaryType;
  @Field(() => ProvenanceType, { description: "Sources of answers, stage scores and instrument." })
  provenance!: ProvenanceFacts;

  /** Not in the API: what field resolvers need. */
  assessment!: SelfAssessment;
}

@ObjectType("ItemGap", { description: "How far self-assessment and verification of one item lie apart over the satker of a province: a property of the question, not of an office." })
export class ItemGapType {
  @Field(() => ID, { description: "Synthetic: cycle, province and item." })
  id!: string;
  @Field(() => InstrumentPartType, { description: "The item." })
  item!: InstrumentPartType;
  @Field(() => Int, { description: "Number of satker that answered yes or no." })
  answered!: number;
  @Field(() => Int, { description: "Number of those that were verified." })
  verified!: number;
  @Field(() => Int, { description: "Number of verified answers that claimed more than was accepted." })
  overclaimed!: number;
  @Field(() => MeasureType, { description: "Mean of claimed minus accepted points. NOT_DUE: none verified yet." })
  meanGapPoints!: MeasureType;
  @Field(() => MeasureType, { description: "Share of verified answers that claimed too much, in percent, with a Wilson interval. NOT_REPORTED: fewer than five verified." })
  overclaimedShare!: MeasureType;
}

@ObjectType("ClaimGap", { description: "Claimed and accepted points over the verified items." })
export class ClaimGapType {
  @Field(() => Int, { description: "Number of verified answers." })
  verifiedItems!: number;
  @Field(() => Float, { description: "Points claimed in them." })
  claimedPoints!: number;
  @Field(() => Float, { description: "Points accepted of them." })
  acceptedPoints!: number;
  @Field(() => MeasureType, { description: "Claimed minus accepted, in percent of the points that could be had. NOT_DUE: nothing verified yet." })
  gap!: MeasureType;
}

@ObjectType("SatkerClaimGap", { description: "Gap of one satker." })
export class SatkerClaimGapType {
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => ClaimGapType, { description: "Its gap." })
  gap!: ClaimGapType;
}

@ObjectType("ItemGapReport", { description: "Self-assessment against verification in a province." })
export class ItemGapReportType {
  @Field(() => ID, { description: "Synthetic: cycle and province." })
  id!: string;
  @Field(() => EvaluationCycleType, { description: "In which cycle." })
  cycle!: EvaluationCycleType;
  @Field(() => [ItemGapType], { description: "All items, the one that most satker misread first; items with fewer than five verified answers last." })
  items!: readonly ItemGapType[];
  @Field(() => ClaimGapType, { description: "Over all satker the reader may see." })
  total!: ClaimGapType;
  @Field(() => [SatkerClaimGapType], { description: "Satker with verified answers, by code, never by gap." })
  satkers!: readonly SatkerClaimGapType[];
  @Field(() => ProvenanceType, { description: "Instrument and files of answers; each file is cited once." })
  provenance!: ProvenanceFacts;
}

@ObjectType("PathStep", { description: "An unmet item and what it would bring." })
export class PathStepType {
  @Field(() => InstrumentPartType, { description: "The item." })
  item!: InstrumentPartType;
  @Field(() => Float, { description: "Points of the total that this item alone would add." })
  gainPoints!: number;
  @Field(() => Float, { description: "Total in points when this item and all before it are met." })
  reachedPoints!: number;
  @Field(() => Boolean, { description: "True: with this item the next class is reached." })
  crosses!: boolean;
}

@ObjectType("ChosenItems", { description: "What the chosen set of items would do." })
export class ChosenItemsType {
  @Field(() => [String], { description: "Codes of the chosen items." })
  itemCodes!: readonly string[];
  @Field(() => Float, { nullable: true, description: "Total in points with them met. Null: no score can be computed." })
  reachedPoints!: number | null;
  @Field(() => Boolean, { nullable: true, description: "True: they reach the next class. Null: no score, no scale, or in the best class already." })
  crosses!: boolean | null;
}

@ObjectType("CheapestPath", { description: "What would bring a satker to the next class with the fewest items. A computation, not a promise of the issuer." })
export class CheapestPathType {
  @Field(() => ID, { description: "Synthetic: cycle and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => ExplainedScoreType, { description: "Where it stands if everything claimed and not rejected is accepted." })
  score!: ExplainedScoreType;
  @Field(() => QualificationBandType, { nullable: true, description: "Band of that score. Null: no score, or no scale of that year." })
  band!: QualificationBandType | null;
  @Field(() => QualificationBandType, { nullable: true, description: "Next better band. Null: no score, no scale, or in the best one." })
  nextBand!: QualificationBandType | null;
  @Field(() => Float, { nullable: true, description: "Points missing to the next band. Null: as with nextBand." })
  missingPoints!: number | null;
  @Field(() => [PathStepType], { description: "Unmet items, largest gain first. Empty: nothing unmet, or no score." })
  steps!: readonly PathStepType[];
  @Field(() => ChosenItemsType, { description: "The set of items asked about." })
  chosen!: ChosenItemsType;
  @Field(() => ProvenanceType, { description: "Sources of answers and instrument." })
  provenance!: ProvenanceFacts;
}

