import { findNode } from "./indexTree.ts";
import type { Method } from "./method.ts";
import { compareCodes } from "./minRank.ts";
import { type BelowLine, type Candidate, type GroupRanking, type RankedSatker, rankSatkers } from "./rankSatkers.ts";
import type { GroupRobustness, RankRobustness } from "./simulateRanks.ts";

/** Reckons or remembers the simulation of one group. */
export type Simulate = (method: Method, peers: readonly Candidate[], basis: string) => GroupRobustness;

/** One peer group, ranked and simulated. */
export interface RankedGroup {
  readonly ranking: GroupRanking;
  readonly robustness: GroupRobustness;
  /** Satker in the group, with a place or not. */
  readonly satkerCount: number;
}

/** Ranks and simulates every peer group of the candidates. @throws RangeError when the method has no such node. */
export function rankGroups(method: Method, candidates: readonly Candidate[], basis: string, simulate: Simulate): readonly RankedGroup[] {
  const node = findNode(method.index, basis);
  if (node === null) throw new RangeError(`Method ${method.id} has no node ${basis}`);
  return rankSatkers(method, candidates, basis)
    .map((ranking) => {
      const peers = candidates.filter(({ peerGroup }) => peerGroup === ranking.peerGroup);
      return { ranking, robustness: simulate(method, peers, basis), satkerCount: peers.length };
    })
    .toSorted((a, b) => compareCodes(a.ranking.peerGroup, b.ranking.peerGroup));
}

/** Where one satker stands: its group, and its place or why it has none. */
export interface SatkerStanding {
  readonly group: RankedGroup;
  /** Null: below the line. */
  readonly ranked: RankedSatker | null;
  /** Null: it has a place. */
  readonly below: BelowLine | null;
  /** Null: below the line. */
  readonly robustness: RankRobustness | null;
}

/** Undefined: in none of the groups. */
export function standingIn(groups: readonly RankedGroup[], code: string): SatkerStanding | undefined {
  for (const group of groups) {
    const ranked = group.ranking.ranked.find((each) => each.code === code) ?? null;
    const below = group.ranking.belowLine.find((each) => each.code === code) ?? null;
    if (ranked !== null || below !== null) return { group, ranked, below, robustness: group.robustness.satkers.find((each) => each.code === code) ?? null };
  }
  return undefined;
}
