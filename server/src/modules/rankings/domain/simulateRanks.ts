import { type ClassScale, classOf } from "./classScale.ts";
import { type IndexNode, findNode } from "./indexTree.ts";
import { type IndistinctBand, type SimulatedKeys, indistinctBands } from "./indistinctBands.ts";
import type { Method } from "./method.ts";
import { type Scored, compareCodes, minRank, tieKey } from "./minRank.ts";
import { type Candidate, standingOf } from "./rankSatkers.ts";
import { planSimulation } from "./simulationPlan.ts";
import { type SimulatedSatker, simulateScores } from "./simulateScores.ts";
import { type RankStatistics, quantileOfSorted, rankStatistics } from "./statistics.ts";

/** How sure one satker's place is. */
export type RankRobustness = {
  readonly code: string;
  readonly nominalRank: number;
  readonly rank: RankStatistics;
  /** Middle 90 % of simulated scores. Unit: points 0-100. */
  readonly points: { readonly low: number; readonly high: number };
  /** Share of runs at place 5 or better. Unit: share 0-1. */
  readonly topFiveShare: number;
  /** Share of runs in each class, best first. Unit: share 0-1; empty: the basis has no classes. */
  readonly classShares: readonly { readonly code: string; readonly share: number }[];
};

export type GroupRobustness = {
  readonly methodId: string;
  readonly basis: string;
  readonly seed: string;
  readonly runs: number;
  /** In nominal order, best first; satker below the line take no part. */
  readonly satkers: readonly RankRobustness[];
  readonly bands: readonly IndistinctBand[];
};

const TOP_PLACES = 5;

/**
 * Simulates the ranking of one peer group over weights, means and small numbers. Same input, same output,
 * in whatever order it comes. A satker's simulated scores do not depend on the others; its places do.
 * @throws RangeError when the method has no node of that code.
 */
export function simulateRanks(method: Method, peers: readonly Candidate[], basis: string = method.index.code): GroupRobustness {
  const root = findNode(method.index, basis);
  if (root === null) throw new RangeError(`Method ${method.id} has no node ${basis}`);
  const { uncertainty, tieRule } = method;
  const plan = planSimulation(root, uncertainty);
  const ordered = minRank(scoredPeers(method, root, peers), tieRule);
  const simulated = ordered.map((satker) => ({ satker, points: simulateScores(plan, satker, uncertainty.seed) }));
  const keyed = simulated.map(({ satker, points }) => ({ code: satker.code, keys: points.map((each) => tieKey(each, tieRule)) }));
  const ranks = ranksInRuns(keyed, uncertainty.runs);
  const scale = root === method.index ? method.classScale : null;
  return {
    methodId: method.id,
    basis,
    seed: uncertainty.seed,
    runs: uncertainty.runs,
    satkers: simulated.map(({ satker, points }, position) => robustnessOf({ satker, points, ranks: ranks[position] ?? new Float64Array(), scale })),
    bands: indistinctBands(keyed, uncertainty.separationShare),
  };
}

function scoredPeers(method: Method, root: IndexNode, peers: readonly Candidate[]): readonly (SimulatedSatker & Scored)[] {
  return peers.toSorted((a, b) => compareCodes(a.code, b.code)).flatMap(({ code, observations }) => {
    const standing = standingOf(method, root, code, observations);
    return standing.kind === "scored" ? [{ code, points: standing.points, observations, result: standing.result }] : [];
  });
}

/** Min-rank of every satker in every run: 1 + number of strictly larger keys. */
function ranksInRuns(keyed: readonly SimulatedKeys[], runs: number): readonly Float64Array[] {
  const ranks = keyed.map(() => new Float64Array(runs));
  const sorted = new Float64Array(keyed.length);
  for (let run = 0; run < runs; run += 1) {
    keyed.forEach(({ keys }, position) => {
      sorted[position] = keys[run] ?? Number.NaN;
    });
    const ascending = sorted.toSorted();
    keyed.forEach(({ keys }, position) => {
      const own = ranks[position];
      if (own !== undefined) own[run] = 1 + countAbove(ascending, keys[run] ?? Number.NaN);
    });
  }
  return ranks;
}

/** How many of these ascending numbers are larger. */
function countAbove(ascending: Float64Array, key: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.NaN) <= key) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low;
}

type Simulated = { readonly satker: Scored & { readonly rank: number }; readonly points: Float64Array; readonly ranks: Float64Array; readonly scale: ClassScale | null };

function robustnessOf({ satker, points, ranks, scale }: Simulated): RankRobustness {
  const ascending = points.toSorted();
  return {
    code: satker.code,
    nominalRank: satker.rank,
    rank: rankStatistics(ranks),
    points: { low: quantileOfSorted(ascending, 0.05) ?? satker.points, high: quantileOfSorted(ascending, 0.95) ?? satker.points },
    topFiveShare: ranks.reduce((count, rank) => (rank <= TOP_PLACES ? count + 1 : count), 0) / ranks.length,
    classShares: scale === null ? [] : classSharesOf(points, scale),
  };
}

function classSharesOf(points: Float64Array, scale: ClassScale): RankRobustness["classShares"] {
  const counts = new Map<string, number>();
  for (const each of points) {
    const code = classOf(each, scale)?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return scale.bands.map(({ code }) => ({ code, share: (counts.get(code) ?? 0) / points.length }));
}
