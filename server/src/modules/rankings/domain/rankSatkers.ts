import { type Observations, aggregate, reaches } from "./aggregate.ts";
import { type ClassBand, classOf } from "./classScale.ts";
import { type IndexNode, findNode } from "./indexTree.ts";
import type { Method } from "./method.ts";
import { type Placed, compareCodes, minRank } from "./minRank.ts";
import type { NodeResult } from "./nodeResult.ts";

/** One satker to be ranked. */
export type Candidate = {
  /** Kemendagri code. */
  readonly code: string;
  /** Group by the method's peer group rule, such as "33" or "33:KOTA". */
  readonly peerGroup: string;
  readonly observations: Observations;
};

/** Why a satker stands below the line instead of having a place. */
export type BelowLineReason = "NOT_REPORTED" | "NOT_APPLICABLE" | "NOT_DUE" | "SUPPRESSED" | "TOO_LITTLE_DATA" | "TOO_LITTLE_ASSESSABLE" | "TOO_FEW_CASES";

export type BelowLine = { readonly code: string; readonly reason: BelowLineReason; readonly result: NodeResult };

/** `class` is null where the method has no classes or the ranking's basis is not the whole index. */
export type RankedSatker = Placed & { readonly class: ClassBand | null; readonly result: NodeResult };

/** Places within one peer group, with what a place needs to be read: basis, n and tie rule. */
export type GroupRanking = {
  readonly peerGroup: string;
  readonly methodId: string;
  /** Code of the node that was ranked: the index, a dimension or a measure. */
  readonly basis: string;
  /** Satker with a place. */
  readonly n: number;
  readonly tieDecimals: number;
  /** Best first. */
  readonly ranked: readonly RankedSatker[];
  /** By code: below the line nobody is better or worse. */
  readonly belowLine: readonly BelowLine[];
};

/**
 * Ranks each peer group on the whole index, a dimension or a single measure.
 * A satker's score uses its own observations only, so leaving one out never changes the order of the others.
 * @throws RangeError when the method has no node of that code; the caller refuses unknown bases before.
 */
export function rankSatkers(method: Method, candidates: readonly Candidate[], basis: string = method.index.code): readonly GroupRanking[] {
  const node = findNode(method.index, basis);
  if (node === null) throw new RangeError(`Method ${method.id} has no node ${basis}`);
  const peerGroups = [...new Set(candidates.map(({ peerGroup }) => peerGroup))].toSorted(compareCodes);
  return peerGroups.map((peerGroup) => rankGroup(method, node, peerGroup, candidates.filter((each) => each.peerGroup === peerGroup)));
}

/** Score of one satker on one node, or the reason it has no place. */
export type Standing = { readonly kind: "scored"; readonly points: number; readonly result: NodeResult } | ({ readonly kind: "belowLine" } & BelowLine);

export function standingOf(method: Method, node: IndexNode, code: string, observations: Observations): Standing {
  const result = aggregate(node, observations, method.missingPolicy);
  if (result.points.kind === "missing") {
    return { kind: "belowLine", code, reason: result.withheld === "BELOW_MINIMUM_SHARE" ? "TOO_LITTLE_DATA" : result.points.reason, result };
  }
  const { minimumDataShare, minimumAssessableShare, minimumReliability } = method.placeRequirements;
  const reason = !reaches(result.dataShare ?? 0, minimumDataShare)
    ? "TOO_LITTLE_DATA"
    : !reaches(result.assessableShare, minimumAssessableShare)
      ? "TOO_LITTLE_ASSESSABLE"
      : !reaches(result.reliability ?? 0, minimumReliability)
        ? "TOO_FEW_CASES"
        : null;
  return reason === null ? { kind: "scored", points: result.points.value, result } : { kind: "belowLine", code, reason, result };
}

function rankGroup(method: Method, node: IndexNode, peerGroup: string, members: readonly Candidate[]): GroupRanking {
  const standings = members.map(({ code, observations }) => ({ code, standing: standingOf(method, node, code, observations) }));
  const scored = standings.flatMap(({ code, standing }) => (standing.kind === "scored" ? [{ code, points: standing.points, result: standing.result }] : []));
  const belowLine = standings.flatMap(({ code, standing }) => (standing.kind === "belowLine" ? [{ code, reason: standing.reason, result: standing.result }] : []));
  const scale = node === method.index ? method.classScale : null;
  return {
    peerGroup,
    methodId: method.id,
    basis: node.code,
    n: scored.length,
    tieDecimals: method.tieRule.decimals,
    ranked: minRank(scored, method.tieRule).map((placed) => ({ ...placed, class: scale === null ? null : classOf(placed.points, scale) })),
    belowLine: belowLine.toSorted((a, b) => compareCodes(a.code, b.code)),
  };
}
