import type { ComparabilityVerdict } from "../../evaluations/domain/comparability.ts";
import type { Method } from "./method.ts";
import { type MethodDifference, methodDifferences } from "./methodDifferences.ts";
import { type TieRule, compareCodes, minRank } from "./minRank.ts";
import type { NodeResult } from "./nodeResult.ts";
import type { GroupRanking, RankedSatker } from "./rankSatkers.ts";
import type { GroupRobustness } from "./simulateRanks.ts";

export type { ComparabilityVerdict };

/** One peer group's ranking of one period, with the method that made it. */
export type PeriodRanking = {
  readonly period: string;
  readonly method: Method;
  readonly ranking: GroupRanking;
  /** Null: not simulated. */
  readonly robustness: GroupRobustness | null;
};

/** Change of one satker. A delta is null wherever it would mislead; the verdict says why. */
export type SatkerMovement = {
  readonly code: string;
  readonly verdict: ComparabilityVerdict;
  /** Null: no place in that period. */
  readonly from: RankedSatker | null;
  readonly to: RankedSatker | null;
  /** Unit: points; positive is better. */
  readonly pointsDelta: number | null;
  /** Unit: places among those ranked in both periods; positive is better. */
  readonly rankDelta: number | null;
  /** Null: unchanged, withheld, or no classes. */
  readonly classChange: { readonly from: string; readonly to: string } | null;
  /** True: the two rank intervals overlap, so the change may be chance. Null: withheld or not simulated. */
  readonly withinNoise: boolean | null;
  /** Measures that counted in one period only. */
  readonly unsharedMeasures: readonly string[];
};

export type Movement = {
  readonly from: string;
  readonly to: string;
  /** For the group as a whole; a single satker's may be worse. */
  readonly verdict: ComparabilityVerdict;
  readonly differences: readonly MethodDifference[];
  /** Satker with a place in both periods: rank deltas are among these only. */
  readonly commonCount: number;
  /** By code. */
  readonly satkers: readonly SatkerMovement[];
};

/** Movement of a peer group from one period to another. */
export function movementBetween(from: PeriodRanking, to: PeriodRanking): Movement {
  const differences = methodDifferences(from.method, to.method);
  const verdict = groupVerdict(from, to, differences);
  const before = new Map(from.ranking.ranked.map((each) => [each.code, each]));
  const after = new Map(to.ranking.ranked.map((each) => [each.code, each]));
  const common = [...before.keys()].filter((code) => after.has(code));
  const places = { before: commonRanks(before, common, from.method.tieRule), after: commonRanks(after, common, to.method.tieRule) };
  const codes = [...new Set([...codesOf(from.ranking), ...codesOf(to.ranking)])].toSorted(compareCodes);
  return {
    from: from.period,
    to: to.period,
    verdict,
    differences,
    commonCount: common.length,
    satkers: codes.map((code) => {
      const [first, second] = [before.get(code) ?? null, after.get(code) ?? null];
      const unsharedMeasures = first === null || second === null ? [] : unshared(first.result, second.result);
      const own = first === null || second === null ? "NOT_COMPARABLE" : withPartialData(verdict, unsharedMeasures);
      const rankDelta = (places.before.get(code) ?? Number.NaN) - (places.after.get(code) ?? Number.NaN);
      return { code, verdict: own, from: first, to: second, unsharedMeasures, ...deltasOf(own, first, second, rankDelta), withinNoise: isComparable(own) ? intervalsOverlap(from, to, code) : null };
    }),
  };
}

function groupVerdict(from: PeriodRanking, to: PeriodRanking, differences: readonly MethodDifference[]): ComparabilityVerdict {
  const sameQuestion = from.ranking.basis === to.ranking.basis && from.ranking.peerGroup === to.ranking.peerGroup && from.method.peerGroupRule === to.method.peerGroupRule;
  if (!sameQuestion || from.method.kind !== to.method.kind) return "NOT_COMPARABLE";
  if (differences.some(({ kind }) => kind !== "CLASS_SCALE")) return "METHOD_CHANGED";
  return differences.length === 0 ? "COMPARABLE" : "THRESHOLDS_CHANGED";
}

function withPartialData(verdict: ComparabilityVerdict, unsharedMeasures: readonly string[]): ComparabilityVerdict {
  return isComparable(verdict) && unsharedMeasures.length > 0 ? "PARTIAL_DATA" : verdict;
}

/** True: scores and places may be subtracted. Under THRESHOLDS_CHANGED only the classes may not. */
function isComparable(verdict: ComparabilityVerdict): boolean {
  return verdict === "COMPARABLE" || verdict === "THRESHOLDS_CHANGED";
}

function deltasOf(verdict: ComparabilityVerdict, from: RankedSatker | null, to: RankedSatker | null, rankDelta: number): Pick<SatkerMovement, "pointsDelta" | "rankDelta" | "classChange"> {
  if (from === null || to === null || !isComparable(verdict)) return { pointsDelta: null, rankDelta: null, classChange: null };
  const changed = verdict === "COMPARABLE" && from.class !== null && to.class !== null && from.class.code !== to.class.code;
  return { pointsDelta: to.points - from.points, rankDelta, classChange: changed && from.class !== null && to.class !== null ? { from: from.class.code, to: to.class.code } : null };
}

function codesOf({ ranked, belowLine }: GroupRanking): readonly string[] {
  return [...ranked, ...belowLine].map(({ code }) => code);
}

/** Places among the common satker only: newcomers and leavers move nobody. */
function commonRanks(ranked: ReadonlyMap<string, RankedSatker>, common: readonly string[], rule: TieRule): ReadonlyMap<string, number> {
  const scored = common.flatMap((code) => ranked.get(code) ?? []).map(({ code, points }) => ({ code, points }));
  return new Map(minRank(scored, rule).map(({ code, rank }) => [code, rank]));
}

function unshared(from: NodeResult, to: NodeResult): readonly string[] {
  const [before, after] = [countedMeasures(from), countedMeasures(to)];
  return [...before.filter((code) => !after.includes(code)), ...after.filter((code) => !before.includes(code))].toSorted(compareCodes);
}

function countedMeasures(result: NodeResult): readonly string[] {
  if (result.points.kind === "missing" || result.countedByRule) return [];
  return result.children.length === 0 ? [result.code] : result.children.flatMap(countedMeasures);
}

function intervalsOverlap(from: PeriodRanking, to: PeriodRanking, code: string): boolean | null {
  const before = from.robustness?.satkers.find((each) => each.code === code)?.rank;
  const after = to.robustness?.satkers.find((each) => each.code === code)?.rank;
  return before === undefined || after === undefined ? null : before.low <= after.high && after.low <= before.high;
}
