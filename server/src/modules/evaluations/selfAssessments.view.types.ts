import { measured, missing, type Measured } from "../../kernel/measure.ts";
import { provenanceOf, type FactSource, type ProvenanceFacts } from "../../kernel/provenance.ts";
import { toMeasureType, type MeasureType } from "../../platform/graphql/measure.types.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import { toEvaluationCycleType, type Moment } from "./cycles.view.types.ts";
import type { InstrumentPart } from "./domain/instrument.ts";
import type { ClaimGap, ItemGap } from "./domain/itemGap.ts";
import { dayMark } from "./domain/knownOn.ts";
import { exact, subtract, toNumber } from "./domain/rational.ts";
import { verifiedPoints, type ItemAnswer } from "./domain/selfAssessment.ts";
import type { ExplainedScore } from "./domain/score.ts";
import { toInstrumentType, toPartType } from "./instruments.types.ts";
import type { ItemGapReport, SatkerPath, SelfAssessment } from "./selfAssessments.service.ts";
import type { CheapestPathType, ClaimGapType, ExplainedScoreType, ItemGapReportType, ItemGapType, SelfAssessmentItemType, SelfAssessmentType } from "./selfAssessments.types.ts";

const SELF_ASSESSMENT = "self-assessment-1";
const ITEM_GAP = "item-gap-1";
const CHEAPEST_PATH = "cheapest-path-1";

export function toSelfAssessmentType(assessment: SelfAssessment, moment: Moment): SelfAssessmentType {
  const { satker, cycle, instrument, items, completeness, asKnownOn } = assessment;
  return {
    id: `self-assessment:${cycle.id}:${satker.code}${dayMark(asKnownOn)}`,
    satker: toSatkerType(satker),
    cycle: toEvaluationCycleType(cycle, moment, asKnownOn),
    instrument: toInstrumentType(instrument, asKnownOn),
    items: items.map((item) => toItemType(assessment, item, moment.now)),
    completeness,
    provenance: provenanceOf(sourcesOf(assessment), moment.now, SELF_ASSESSMENT),
    assessment,
  };
}

export function toExplainedScoreType(score: ExplainedScore, assessment: SelfAssessment, computedAt: Date): ExplainedScoreType {
  const instrumentId = instrumentIdOf(assessment);
  const waits = score.obstacles.some(({ code }) => code === "NOT_VERIFIED");
  const points: Measured = score.points === null ? missing(waits ? "NOT_DUE" : "NOT_REPORTED") : measured(score.points);
  return {
    points: toMeasureType(points, "POINTS", assessment.answers.length, provenanceOf(sourcesOf(assessment), computedAt, score.methodVersion)),
    basis: score.basis,
    terms: score.terms.map((term) => ({ ...term, part: toPartType(term.part, instrumentId) })),
    obstacles: score.obstacles,
    methodVersion: score.methodVersion,
  };
}

export function toItemGapReportType(report: ItemGapReport, moment: Moment): ItemGapReportType {
  const { cycle, provinceCode, gaps, total, satkers, sources, asKnownOn } = report;
  const provenance = provenanceOf(sources, moment.now, ITEM_GAP);
  return {
    id: `item-gaps:${cycle.id}:${provinceCode}${dayMark(asKnownOn)}`,
    cycle: toEvaluationCycleType(cycle, moment, asKnownOn),
    items: gaps.map((gap) => toItemGapType(gap, report, provenance)),
    total: toClaimGapType(total, provenance),
    satkers: satkers.map(({ satker, gap }) => ({ satker: toSatkerType(satker), gap: toClaimGapType(gap, provenance) })),
    provenance,
  };
}

export function toCheapestPathType({ assessment, path, chosen }: SatkerPath, moment: Moment): CheapestPathType {
  const { satker, cycle, asKnownOn } = assessment;
  const instrumentId = instrumentIdOf(assessment);
  return {
    id: `cheapest-path:${cycle.id}:${satker.code}${dayMark(asKnownOn)}`,
    satker: toSatkerType(satker),
    score: toExplainedScoreType(path.score, assessment, moment.now),
    band: path.wouldBe?.band ?? null,
    nextBand: path.next?.band ?? null,
    missingPoints: path.next?.missingPoints ?? null,
    steps: path.steps.map((step) => ({ ...step, item: toPartType(step.item, instrumentId) })),
    chosen,
    provenance: provenanceOf(sourcesOf(assessment), moment.now, CHEAPEST_PATH),
  };
}

function toItemType(assessment: SelfAssessment, item: InstrumentPart, computedAt: Date): SelfAssessmentItemType {
  const { satker, cycle, evidence, asKnownOn } = assessment;
  const answer = assessment.answers.find(({ itemCode }) => itemCode === item.code);
  const provenance = provenanceOf(answer ? [answer.source, item.source] : [item.source], computedAt, SELF_ASSESSMENT);
  const points = pointsOf(answer);
  const dressed = (measure: Measured): MeasureType => toMeasureType(measure, "POINTS", null, provenance);
  return {
    id: `self-assessment-item:${cycle.id}:${satker.code}:${item.code}${dayMark(asKnownOn)}`,
    item: toPartType(item, instrumentIdOf(assessment)),
    answer: answer?.answer ?? null,
    claimedPoints: dressed(points.claimed),
    verifiedPoints: dressed(points.verified),
    gapPoints: dressed(points.gap),
    verification: answer?.verification ?? null,
    verificationNote: answer?.verificationNote ?? null,
    evidence: evidence.filter((link) => link.itemCode === item.code),
    source: answer?.source ?? null,
  };
}

/** Unanswered, not applicable, not verified yet and zero stay four different things. */
function pointsOf(answer: ItemAnswer | undefined): { claimed: Measured; verified: Measured; gap: Measured } {
  if (!answer) return { claimed: missing("NOT_REPORTED"), verified: missing("NOT_REPORTED"), gap: missing("NOT_REPORTED") };
  if (answer.claimedPoints === null) return { claimed: missing("NOT_APPLICABLE"), verified: missing("NOT_APPLICABLE"), gap: missing("NOT_APPLICABLE") };
  const claimed = measured(answer.claimedPoints);
  const verified = verifiedPoints(answer);
  if (verified === null) return { claimed, verified: missing("NOT_DUE"), gap: missing("NOT_DUE") };
  return { claimed, verified: measured(verified), gap: measured(toNumber(subtract(exact(answer.claimedPoints), exact(verified)))) };
}

function toItemGapType(gap: ItemGap, report: ItemGapReport, provenance: ProvenanceFacts): ItemGapType {
  const { cycle, provinceCode, asKnownOn } = report;
  const { item, answered, verified, overclaimed, meanGapPoints, overclaimedPercent, interval } = gap;
  const share = toMeasureType(overclaimedPercent === null ? missing("NOT_REPORTED") : measured(overclaimedPercent), "PERCENT", verified, provenance);
  return {
    id: `item-gap:${cycle.id}:${provinceCode}:${item.code}${dayMark(asKnownOn)}`,
    item: toPartType(item, instrumentIdOf(report)),
    answered,
    verified,
    overclaimed,
    meanGapPoints: toMeasureType(meanGapPoints === null ? missing("NOT_DUE") : measured(meanGapPoints), "POINTS", verified, provenance),
    overclaimedShare: Object.assign(share, { interval: interval && { ...interval, level: 0.95 } }),
  };
}

function toClaimGapType({ verifiedItems, claimedPoints, acceptedPoints, gapPercent }: ClaimGap, provenance: ProvenanceFacts): ClaimGapType {
  const gap = toMeasureType(gapPercent === null ? missing("NOT_DUE") : measured(gapPercent), "PERCENT", verifiedItems, provenance);
  return { verifiedItems, claimedPoints, acceptedPoints, gap };
}

function instrumentIdOf({ instrument, asKnownOn }: Pick<SelfAssessment, "instrument" | "asKnownOn">): string {
  return `${instrument.id}${dayMark(asKnownOn)}`;
}

function sourcesOf({ answers, stagePoints, instrument }: SelfAssessment): FactSource[] {
  return [instrument.source, ...stagePoints.map(({ source }) => source), ...answers.map(({ source }) => source)];
}
