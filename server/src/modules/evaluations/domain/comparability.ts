import { partsAt, type CrosswalkLine, type InstrumentFrame, type PartFrame } from "./instrument.ts";
import type { EvaluationOutcome } from "./outcome.ts";
import { lowerBounds, type QualificationScale } from "./scale.ts";

export const COMPARABILITY_VERDICTS = ["COMPARABLE", "METHOD_CHANGED", "THRESHOLDS_CHANGED", "PARTIAL_DATA", "NOT_COMPARABLE"] as const;
/** May two results stand side by side as more or less of the same thing? The gravest finding gives the verdict. */
export type ComparabilityVerdict = (typeof COMPARABILITY_VERDICTS)[number];

export const COMPARABILITY_REASONS = [
  "OTHER_ISSUER",
  "OTHER_DATASET",
  "NO_RESULT",
  "NO_COMMON_FIGURE",
  "STAGES_DIFFER",
  "WEIGHTS_DIFFER",
  "DIMENSIONS_DIFFER",
  "DIMENSIONS_NOT_MAPPED",
  "RULES_DIFFER",
  "BANDS_DIFFER",
  "PEER_GROUP_DIFFERS",
  "INSTRUMENT_UNKNOWN",
  "WEIGHTS_UNKNOWN",
  "SCALE_UNKNOWN",
  "FIGURE_ON_ONE_SIDE",
  "PROVISIONAL",
] as const;
export type ComparabilityReason = (typeof COMPARABILITY_REASONS)[number];

/** A verdict with its reasons, and which of the three figures may be set against each other. */
export interface Comparability {
  readonly verdict: ComparabilityVerdict;
  readonly reasons: readonly ComparabilityReason[];
  /** A difference in points may be shown. */
  readonly scoreComparable: boolean;
  /** Better or worse class may be said. */
  readonly classComparable: boolean;
  /** A move in rank may be said: both stand in a group of the same name and size. */
  readonly rankComparable: boolean;
}

/** Under what rules a result came about. Null: not known. */
export interface ResultMethod {
  readonly issuerId: string;
  readonly instrument: InstrumentFrame | null;
  readonly scale: QualificationScale | null;
}

type Figures = Pick<EvaluationOutcome, "score" | "qualification" | "rank" | "peerGroup" | "round" | "dataset">;

const VERDICT_OF: Readonly<Record<ComparabilityReason, ComparabilityVerdict>> = {
  OTHER_ISSUER: "NOT_COMPARABLE",
  OTHER_DATASET: "NOT_COMPARABLE",
  NO_RESULT: "NOT_COMPARABLE",
  NO_COMMON_FIGURE: "NOT_COMPARABLE",
  STAGES_DIFFER: "METHOD_CHANGED",
  WEIGHTS_DIFFER: "METHOD_CHANGED",
  DIMENSIONS_DIFFER: "METHOD_CHANGED",
  DIMENSIONS_NOT_MAPPED: "METHOD_CHANGED",
  RULES_DIFFER: "METHOD_CHANGED",
  BANDS_DIFFER: "THRESHOLDS_CHANGED",
  PEER_GROUP_DIFFERS: "PARTIAL_DATA",
  INSTRUMENT_UNKNOWN: "PARTIAL_DATA",
  WEIGHTS_UNKNOWN: "PARTIAL_DATA",
  SCALE_UNKNOWN: "PARTIAL_DATA",
  FIGURE_ON_ONE_SIDE: "PARTIAL_DATA",
  PROVISIONAL: "PARTIAL_DATA",
};
/** Gravest first. Partial data weighs more than moved bands: those still let points be compared. */
const GRAVITY: readonly ComparabilityVerdict[] = ["NOT_COMPARABLE", "METHOD_CHANGED", "PARTIAL_DATA", "THRESHOLDS_CHANGED", "COMPARABLE"];

/** Whether two ways of rating are the same: instrument by its stages, weights, dimensions and rules; scale by its lower bounds. */
export function compareMethods(a: ResultMethod, b: ResultMethod, crosswalk: readonly CrosswalkLine[] = []): ComparabilityReason[] {
  return [
    ...(a.issuerId === b.issuerId ? [] : (["OTHER_ISSUER"] as const)),
    ...compareInstruments(a.instrument, b.instrument, crosswalk),
    ...compareScales(a.scale, b.scale),
  ];
}

/** Verdict on two results of one body. Symmetric: the order of the two does not matter. */
export function compareResults(
  a: Figures & { readonly method: ResultMethod },
  b: Figures & { readonly method: ResultMethod },
  crosswalk: readonly CrosswalkLine[] = [],
): Comparability {
  const both = (figure: "score" | "qualification" | "rank"): boolean => a[figure] !== null && b[figure] !== null;
  const one = (figure: "score" | "qualification" | "rank"): boolean => (a[figure] === null) !== (b[figure] === null);
  const silent = [a, b].some((result) => result.score === null && result.qualification === null && result.rank === null);
  const common = both("score") || both("qualification") || both("rank");
  const sameGroup = a.peerGroup?.label === b.peerGroup?.label && a.peerGroup?.size === b.peerGroup?.size;
  const reasons: ComparabilityReason[] = [
    ...(a.dataset === b.dataset ? [] : (["OTHER_DATASET"] as const)),
    ...(silent ? (["NO_RESULT"] as const) : common ? [] : (["NO_COMMON_FIGURE"] as const)),
    ...compareMethods(a.method, b.method, crosswalk),
    ...(both("rank") && !sameGroup ? (["PEER_GROUP_DIFFERS"] as const) : []),
    ...(common && (one("score") || one("qualification") || one("rank")) ? (["FIGURE_ON_ONE_SIDE"] as const) : []),
    ...(!silent && a.round !== b.round ? (["PROVISIONAL"] as const) : []),
  ];
  return judged(reasons, { both, sameGroup });
}

function judged(reasons: readonly ComparabilityReason[], { both, sameGroup }: { both: (figure: "score" | "qualification" | "rank") => boolean; sameGroup: boolean }): Comparability {
  const verdict = gravest(reasons);
  const methodHolds = verdict !== "NOT_COMPARABLE" && verdict !== "METHOD_CHANGED" && !reasons.includes("INSTRUMENT_UNKNOWN") && !reasons.includes("WEIGHTS_UNKNOWN");
  const bandsHold = !reasons.includes("BANDS_DIFFER") && !reasons.includes("SCALE_UNKNOWN");
  return {
    verdict,
    reasons,
    scoreComparable: methodHolds && both("score"),
    classComparable: methodHolds && bandsHold && both("qualification"),
    rankComparable: methodHolds && sameGroup && both("rank"),
  };
}

/** The verdict that the reasons amount to: the gravest of them, COMPARABLE without any. */
export function gravest(reasons: readonly ComparabilityReason[]): ComparabilityVerdict {
  return GRAVITY.find((verdict) => reasons.some((reason) => VERDICT_OF[reason] === verdict)) ?? "COMPARABLE";
}

function compareScales(a: QualificationScale | null, b: QualificationScale | null): ComparabilityReason[] {
  if (!a || !b) return ["SCALE_UNKNOWN"];
  const [left, right] = [lowerBounds(a), lowerBounds(b)];
  const differs = [...left].some(([label, bound]) => right.has(label) && right.get(label) !== bound);
  if (differs) return ["BANDS_DIFFER"];
  const whole = left.size === right.size && [...left.keys()].every((label) => right.has(label));
  return whole ? [] : ["SCALE_UNKNOWN"];
}

function compareInstruments(a: InstrumentFrame | null, b: InstrumentFrame | null, crosswalk: readonly CrosswalkLine[]): ComparabilityReason[] {
  if (!a || !b) return ["INSTRUMENT_UNKNOWN"];
  if (a.id === b.id) return [];
  const [stagesA, stagesB] = [partsAt(a.parts, "STAGE"), partsAt(b.parts, "STAGE")];
  const sameRules = a.roundingRule === b.roundingRule && a.missingStagePolicy === b.missingStagePolicy && a.unansweredItemPolicy === b.unansweredItemPolicy;
  return [
    ...(sameCodes(stagesA, stagesB) ? compareWeights(stagesA, stagesB) : (["STAGES_DIFFER"] as const)),
    ...compareDimensions(a, b, crosswalk),
    ...(sameRules ? [] : (["RULES_DIFFER"] as const)),
  ];
}

function compareDimensions(a: InstrumentFrame, b: InstrumentFrame, crosswalk: readonly CrosswalkLine[]): ComparabilityReason[] {
  const [left, right] = [partsAt(a.parts, "DIMENSION"), partsAt(b.parts, "DIMENSION")];
  if (!sameCodes(left, right)) return ["DIMENSIONS_DIFFER"];
  const mapped = left.every((dimension) => crosswalk.some((line) => line.relation === "EQUIVALENT" && joins(line, a.id, b.id) && line.fromCode === dimension.code && line.toCode === dimension.code));
  const weights = compareWeights(left, right).filter((reason) => reason === "WEIGHTS_DIFFER");
  return [...weights, ...(mapped ? [] : (["DIMENSIONS_NOT_MAPPED"] as const))];
}

function joins(line: CrosswalkLine, a: string, b: string): boolean {
  return (line.fromInstrumentId === a && line.toInstrumentId === b) || (line.fromInstrumentId === b && line.toInstrumentId === a);
}

function compareWeights(a: readonly PartFrame[], b: readonly PartFrame[]): ComparabilityReason[] {
  const weightOf = new Map(b.map((part) => [part.code, part.weight]));
  const pairs = a.map((part) => [part.weight, weightOf.get(part.code) ?? null] as const);
  if (pairs.some(([left, right]) => left !== null && right !== null && left !== right)) return ["WEIGHTS_DIFFER"];
  return pairs.some(([left, right]) => left === null || right === null) ? ["WEIGHTS_UNKNOWN"] : [];
}

function sameCodes(a: readonly PartFrame[], b: readonly PartFrame[]): boolean {
  const codes = (parts: readonly PartFrame[]): string => JSON.stringify(parts.map((part) => part.code).toSorted());
  return codes(a) === codes(b);
}
