import { childrenOf, partsAt, type Instrument, type InstrumentPart } from "./instrument.ts";
import { compare, divide, exact, HUNDRED, multiply, round, sum, toNumber, ZERO, type Rational } from "./rational.ts";
import { verifiedPoints, type ItemAnswer } from "./selfAssessment.ts";

export const SCORE_BASES = ["SELF", "VERIFIED", "PROJECTED"] as const;
/** Whose points count: what the satker claims, what the verifier accepted, or accepted plus what still waits for the verifier. */
export type ScoreBasis = (typeof SCORE_BASES)[number];

export const SCORE_OBSTACLES = ["WEIGHT_UNKNOWN", "RULE_UNKNOWN", "UNANSWERED", "NOT_VERIFIED", "NOT_APPLICABLE", "INDICATOR_MISSING", "STAGE_MISSING"] as const;
/** Why there is no number, or why a part takes no part in it. */
export type ScoreObstacle = (typeof SCORE_OBSTACLES)[number];

/** One line of the derivation: an indicator or a stage. */
export interface ScoreTerm {
  readonly part: InstrumentPart;
  /** Indicator: accepted of possible, percent 0-100. Stage: points 0-100. Null: excluded. */
  readonly input: number | null;
  /** Percent of the stage (indicator) or of the total (stage), as published. Null: unknown. */
  readonly weightPercent: number | null;
  /** The weight that was used, after rescaling. Null: excluded. */
  readonly effectiveWeightPercent: number | null;
  /** Points added to the stage (indicator) or to the total (stage). Null: excluded. */
  readonly contributionPoints: number | null;
  readonly excluded: ScoreObstacle | null;
}

/** A score with its derivation. */
export interface ExplainedScore {
  /** Points 0-100. Null: obstacles say why. */
  readonly points: number | null;
  readonly obstacles: readonly { readonly code: ScoreObstacle; readonly partCode: string | null }[];
  readonly terms: readonly ScoreTerm[];
  readonly basis: ScoreBasis;
  readonly methodVersion: string;
}

/** What a score is made of, apart from the instrument. Unit: points. */
export interface ScoreInput {
  readonly answers: readonly Pick<ItemAnswer, "itemCode" | "answer" | "claimedPoints" | "verification">[];
  /** By code of the stage: scores given as a whole, such as a visit's. */
  readonly stagePoints: ReadonlyMap<string, number>;
}

type StageResult = { readonly terms: readonly ScoreTerm[]; readonly points: Rational | null; readonly blocked: boolean };

/**
 * Points of one body under one instrument: accepted of possible points times the indicator's weight, rounded by the
 * instrument's rule, summed to the stage; stages by their weights to the total. Nothing unknown is guessed: an unknown
 * weight or rule that matters leaves the score without a number. Source: domain facts 2.2.
 */
export function scoreOf(instrument: Instrument, input: ScoreInput, basis: ScoreBasis): ExplainedScore {
  const stages = partsAt(instrument.parts, "STAGE").map((part) => ({ part, ...stageResult(instrument, part, input, basis) }));
  const total = totalOf(instrument, stages);
  const terms = stages.flatMap((stage) => [...total.terms.filter((term) => term.part.code === stage.part.code), ...stage.terms]);
  const obstacles = terms.flatMap((term) => (term.excluded !== null && total.points === null ? [{ code: term.excluded, partCode: term.part.code }] : []));
  const ruleUnknown = instrument.roundingRule === null ? [{ code: "RULE_UNKNOWN" as const, partCode: null }] : [];
  return {
    points: total.points === null ? null : toNumber(total.points),
    obstacles: [...ruleUnknown, ...obstacles],
    terms,
    basis,
    methodVersion: `instrument-arithmetic-1/${instrument.id}/${basis}`,
  };
}

function stageResult(instrument: Instrument, stage: InstrumentPart, input: ScoreInput, basis: ScoreBasis): StageResult {
  const given = input.stagePoints.get(stage.code);
  if (given !== undefined) return { terms: [], points: exact(given), blocked: false };
  const indicators = indicatorsOf(instrument.parts, stage).filter(({ items }) => items.length > 0);
  if (indicators.length === 0) return { terms: [], points: null, blocked: false };
  const worked = indicators.map((indicator) => indicatorTerm(instrument, indicator, input, basis));
  if (worked.some(({ points }) => points === null)) return { terms: worked.map(({ term }) => term), points: null, blocked: true };
  return { terms: worked.map(({ term }) => term), points: sum(worked.map(({ points }) => points ?? ZERO)), blocked: false };
}

interface Indicator {
  readonly part: InstrumentPart;
  /** Percent of the stage. Null: a weight on the way is unknown. */
  readonly sharePercent: Rational | null;
  readonly items: readonly InstrumentPart[];
}

function indicatorsOf(parts: readonly InstrumentPart[], parent: InstrumentPart, share: Rational | null = HUNDRED): Indicator[] {
  return childrenOf(parts, parent.code).flatMap((part) => {
    const ownShare = share === null || part.weight === null ? null : divide(multiply(share, exact(part.weight)), HUNDRED);
    return part.level === "INDICATOR" ? [{ part, sharePercent: ownShare, items: childrenOf(parts, part.code) }] : indicatorsOf(parts, part, ownShare);
  });
}

function indicatorTerm(instrument: Instrument, indicator: Indicator, input: ScoreInput, basis: ScoreBasis): { term: ScoreTerm; points: Rational | null } {
  const { part, sharePercent, items } = indicator;
  const weightPercent = sharePercent && toNumber(sharePercent);
  const without = (excluded: ScoreObstacle): { term: ScoreTerm; points: null } => ({
    term: { part, input: null, weightPercent, effectiveWeightPercent: null, contributionPoints: null, excluded },
    points: null,
  });
  const worked = items.map((item) => itemPoints(instrument, item, input, basis));
  const obstacle = worked.find((item) => typeof item === "string" && item !== "NOT_APPLICABLE");
  if (sharePercent === null || typeof obstacle === "string") return without(typeof obstacle === "string" ? obstacle : "WEIGHT_UNKNOWN");
  const applicable = worked.filter((item) => typeof item !== "string");
  const possible = sum(applicable.map((item) => item.possible));
  if (possible.numerator === 0n) return without("NOT_APPLICABLE");
  const fulfilled = divide(sum(applicable.map((item) => item.counted)), possible);
  const unrounded = multiply(fulfilled, sharePercent);
  const points = instrument.roundingRule === "EACH_INDICATOR_TO_2" ? round(unrounded, 2) : unrounded;
  const term = { part, input: toNumber(multiply(fulfilled, HUNDRED)), weightPercent, effectiveWeightPercent: weightPercent, contributionPoints: toNumber(points), excluded: null };
  return { term, points };
}

function itemPoints(instrument: Instrument, item: InstrumentPart, { answers }: ScoreInput, basis: ScoreBasis): ScoreObstacle | { counted: Rational; possible: Rational } {
  const answer = answers.find(({ itemCode }) => itemCode === item.code);
  if (answer?.answer === "NOT_APPLICABLE") return "NOT_APPLICABLE";
  if (item.weight === null) return "WEIGHT_UNKNOWN";
  const possible = exact(item.weight);
  if (!answer) {
    if (instrument.unansweredItemPolicy === "ZERO") return { counted: ZERO, possible };
    return instrument.unansweredItemPolicy === null ? "RULE_UNKNOWN" : "UNANSWERED";
  }
  const verified = verifiedPoints(answer);
  const counted = basis === "SELF" ? answer.claimedPoints : basis === "VERIFIED" ? verified : (verified ?? answer.claimedPoints);
  return counted === null ? "NOT_VERIFIED" : { counted: exact(counted), possible };
}

interface StageInTotal {
  readonly part: InstrumentPart;
  readonly points: Rational | null;
  readonly blocked: boolean;
}

function totalOf(instrument: Instrument, stages: readonly StageInTotal[]): { points: Rational | null; terms: ScoreTerm[] } {
  const { roundingRule, missingStagePolicy } = instrument;
  const presentWeights = stages.flatMap(({ part, points }) => (points === null || part.weight === null ? [] : [exact(part.weight)]));
  const presentSum = sum(presentWeights);
  const missing = stages.some(({ points, blocked }) => points === null && !blocked);
  const rescales = missing && missingStagePolicy === "RESCALE" && compare(presentSum, ZERO) > 0;
  const worked = stages.map((stage): { readonly term: ScoreTerm; readonly contribution: Rational } => {
    const { part, points } = stage;
    const line = { part, input: points && toNumber(points), weightPercent: part.weight, effectiveWeightPercent: null, contributionPoints: null };
    const excluded = stageObstacle(stage, instrument);
    if (excluded !== null || part.weight === null) return { term: { ...line, excluded: excluded ?? "WEIGHT_UNKNOWN" }, contribution: ZERO };
    const weight = exact(part.weight);
    const effective = rescales ? divide(multiply(weight, HUNDRED), presentSum) : weight;
    const contribution = divide(multiply(points ?? ZERO, effective), HUNDRED);
    return { term: { ...line, effectiveWeightPercent: toNumber(effective), contributionPoints: toNumber(contribution), excluded: null }, contribution };
  });
  const terms = worked.map(({ term }) => term);
  const carriedByOthers = (term: ScoreTerm): boolean => term.excluded === "STAGE_MISSING" && rescales;
  const complete = roundingRule !== null && presentWeights.length > 0 && terms.every((term) => term.excluded === null || carriedByOthers(term));
  const total = sum(worked.map(({ contribution }) => contribution));
  return { points: complete ? (roundingRule === "UNROUNDED" ? total : round(total, 2)) : null, terms };
}

/** Null: the stage takes part. */
function stageObstacle({ part, points, blocked }: StageInTotal, { missingStagePolicy }: Instrument): ScoreObstacle | null {
  if (part.weight === null) return "WEIGHT_UNKNOWN";
  if (points !== null) return null;
  if (blocked) return "INDICATOR_MISSING";
  if (missingStagePolicy === null) return "RULE_UNKNOWN";
  return missingStagePolicy === "ZERO" ? null : "STAGE_MISSING";
}
