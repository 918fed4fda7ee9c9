import { registerEnumType } from "type-graphql";
import type { EvaluationRound } from "./domain/claim.ts";
import type { ComparabilityReason, ComparabilityVerdict } from "./domain/comparability.ts";
import type { CycleDate, CycleState, ParticipationState } from "./domain/cycle.ts";
import type { BodyKindEvaluated, CrosswalkRelation, InstrumentLevel, InstrumentStatus, MissingStagePolicy, RoundingRule, UnansweredItemPolicy } from "./domain/instrument.ts";
import type { LinkState, SelfAnswer, VerificationState } from "./domain/selfAssessment.ts";
import type { ScoreBasis, ScoreObstacle } from "./domain/score.ts";

/** Registers an enum of the API with a description of every value; the keys must be exactly the words of the domain. */
function describedEnum<Word extends string>(name: string, description: string, values: Readonly<Record<Word, string>>): Readonly<Record<Word, Word>> {
  const words = Object.keys(values) as Word[];
  const members = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: values[word] }])) as Record<Word, { description: string }>;
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}

export const EvaluationRoundEnum = describedEnum<EvaluationRound>("EvaluationRound", "Whether a result may still change.", {
  PROVISIONAL: "Announced for review; it may still change in the issuer's own procedure.",
  FINAL: "Final; it changes only by a correction.",
});

export const BodyKindEvaluatedEnum = describedEnum<BodyKindEvaluated>("BodyKindEvaluated", "Which bodies an instrument or a cycle is for.", {
  ALL: "All public bodies.",
  NATIONAL: "National bodies.",
  PROVINCE: "Bodies of a province.",
  REGENCY: "Bodies of a kabupaten or kota, satker among them.",
});

export const InstrumentLevelEnum = describedEnum<InstrumentLevel>("InstrumentLevel", "Level of a part of an instrument.", {
  STAGE: "Stage (tahap).",
  DIMENSION: "Dimension, below a stage.",
  INDICATOR: "Indicator (indikator), below a dimension or a stage.",
  ITEM: "Item (butir) that a body answers, below an indicator.",
});

export const InstrumentStatusEnum = describedEnum<InstrumentStatus>("InstrumentStatus", "Whether an instrument may still be edited.", {
  DRAFT: "Not published, or known from memory only; it may still be replaced.",
  PUBLISHED: "Immutable; a change is a new version.",
});

export const RoundingRuleEnum = describedEnum<RoundingRule>("RoundingRule", "How an instrument rounds. Half goes away from zero.", {
  EACH_INDICATOR_TO_2: "Each indicator to two decimals, then the sum; the total to two decimals.",
  TOTAL_TO_2: "Only the total, to two decimals.",
  UNROUNDED: "Not at all.",
});

export const MissingStagePolicyEnum = describedEnum<MissingStagePolicy>("MissingStagePolicy", "What becomes of the total when a stage has no score.", {
  NO_TOTAL: "No total.",
  RESCALE: "The other stages carry its weight.",
  ZERO: "It counts as zero, by the issuer's rule.",
});

export const UnansweredItemPolicyEnum = describedEnum<UnansweredItemPolicy>("UnansweredItemPolicy", "What becomes of an item that was not answered.", {
  ZERO: "It counts as zero, by the issuer's rule.",
  NO_SCORE: "No score.",
});

export const CrosswalkRelationEnum = describedEnum<CrosswalkRelation>("CrosswalkRelation", "What became of a dimension from one instrument to another.", {
  EQUIVALENT: "Compared and found the same in content.",
  SAME_NAME: "The same name; the contents were not compared.",
  CHANGED: "Changed in content.",
  DROPPED: "Not in the other one.",
  ADDED: "New in the other one.",
});

export const CycleStateEnum = describedEnum<CycleState>("CycleState", "State of an evaluation cycle.", {
  ANNOUNCED: "Announced; the questionnaire is not open yet.",
  OPEN: "The questionnaire is open.",
  EXTENDED: "The questionnaire is open beyond its first deadline.",
  VERIFYING: "Answers are being verified.",
  PUBLIC_TEST: "Public tests are held.",
  PROVISIONAL: "Provisional results are out.",
  FINAL: "Final results are out.",
  CANCELLED: "The cycle does not take place.",
});

export const CycleDateEnum = describedEnum<CycleDate>("CycleDateField", "A date of a cycle. All may be revised.", {
  ANNOUNCED_ON: "The cycle is announced.",
  OPENS_ON: "The questionnaire opens.",
  SAQ_DUE_ON: "Last day of the questionnaire.",
  VERIFICATION_FROM: "Verification and visits begin.",
  PUBLIC_TEST_ON: "Public test.",
  PROVISIONAL_ON: "Provisional results.",
  RESULTS_ON: "Final results.",
});

export const ParticipationStateEnum = describedEnum<ParticipationState>("ParticipationState", "How far a satker is in a cycle. None of these is a score.", {
  NOT_INVITED: "Not invited.",
  INVITED: "Invited; the questionnaire is still open.",
  NOT_RETURNED: "Invited, and did not return the questionnaire in time.",
  RETURNED: "Returned the questionnaire.",
  STOPPED_AT_STAGE: "Went no further than the stage named.",
  SCORED: "Scored; the score is not published.",
  PUBLISHED: "A rank, class or score is published.",
});

export const SelfAnswerEnum = describedEnum<SelfAnswer>("SelfAnswer", "Answer to an item.", {
  YES: "Yes.",
  NO: "No.",
  NOT_APPLICABLE: "The item does not apply; not the same as no.",
});

export const VerificationStateEnum = describedEnum<VerificationState>("VerificationState", "What the verifier made of an answer.", {
  NOT_YET: "Not verified yet; not the same as rejected.",
  ACCEPTED: "Accepted.",
  REJECTED: "Rejected.",
});

export const LinkStateEnum = describedEnum<LinkState>("LinkState", "State of a link when last looked at.", {
  ALIVE: "It answered.",
  DEAD: "It did not answer.",
  UNKNOWN: "Nobody looked yet.",
});

export const ScoreBasisEnum = describedEnum<ScoreBasis>("ScoreBasis", "Whose points count.", {
  SELF: "What the satker claims.",
  VERIFIED: "What the verifier accepted; no number while anything waits for the verifier.",
  PROJECTED: "Accepted, plus what is claimed and still waits for the verifier.",
});

export const ScoreObstacleEnum = describedEnum<ScoreObstacle>("ScoreObstacle", "Why there is no number, or why a part takes no part in it.", {
  WEIGHT_UNKNOWN: "A weight is not published.",
  RULE_UNKNOWN: "The instrument's rule for this case is not known.",
  UNANSWERED: "An item is unanswered, and the instrument gives no score then.",
  NOT_VERIFIED: "An answer waits for the verifier.",
  NOT_APPLICABLE: "No item of the indicator applies, and the instrument does not say who carries its weight.",
  INDICATOR_MISSING: "An indicator of the stage has no number.",
  STAGE_MISSING: "The stage has no score.",
});

export const ComparabilityVerdictEnum = describedEnum<ComparabilityVerdict>("ComparabilityVerdict", "May two results stand side by side as more or less of the same thing?", {
  COMPARABLE: "Same method, same bands.",
  METHOD_CHANGED: "Stages, weights, dimensions or rules differ: show no difference.",
  THRESHOLDS_CHANGED: "The bands differ: points may be compared, classes not.",
  PARTIAL_DATA: "Something needed for the verdict is not known.",
  NOT_COMPARABLE: "Other issuer, or nothing in common.",
});

export const ComparabilityReasonEnum = describedEnum<ComparabilityReason>("ComparabilityReason", "A finding behind a verdict.", {
  OTHER_ISSUER: "Two issuers.",
  OTHER_DATASET: "Real and invented data.",
  NO_RESULT: "One of the two was not announced.",
  NO_COMMON_FIGURE: "One gives what the other does not: a class here, a rank there.",
  STAGES_DIFFER: "Other stages.",
  WEIGHTS_DIFFER: "Other weights.",
  DIMENSIONS_DIFFER: "Other dimensions.",
  DIMENSIONS_NOT_MAPPED: "Dimensions of the same name that nobody found equivalent.",
  RULES_DIFFER: "Other rules of rounding or of missing parts.",
  BANDS_DIFFER: "Other bands of the classes.",
  PEER_GROUP_DIFFERS: "Ranked among others.",
  INSTRUMENT_UNKNOWN: "The instrument of a year is not known.",
  WEIGHTS_UNKNOWN: "Weights are not published.",
  SCALE_UNKNOWN: "Bands of a year are not known, or only in part.",
  FIGURE_ON_ONE_SIDE: "Some figures are there in one year only.",
  PROVISIONAL: "One is provisional, the other final.",
});
