import type { Method } from "./method.ts";
import { type Candidate, type GroupRanking, rankSatkers } from "./rankSatkers.ts";

/** One period's observations and what was published of it then. */
export type PeriodInput = {
  readonly period: string;
  readonly candidates: readonly Candidate[];
  /** As it stood under that period's own method. Null: nothing was. */
  readonly official: readonly GroupRanking[] | null;
};

/** A period seen under one frozen method, beside its official result. Neither replaces the other. */
export type RescoredPeriod = {
  readonly period: string;
  readonly official: readonly GroupRanking[] | null;
  /** Method of `frozen`, for its label. */
  readonly frozenMethodId: string;
  readonly frozen: readonly GroupRanking[];
};

/**
 * Scores all periods under one method, so that "up six places" can be told from "the method changed".
 * Measures that a period did not know are missing in it, never zero; too few of them means no place.
 */
export function rescoreUnder(method: Method, periods: readonly PeriodInput[], basis: string = method.index.code): readonly RescoredPeriod[] {
  return periods.map(({ period, candidates, official }) => ({ period, official, frozenMethodId: method.id, frozen: rankSatkers(method, candidates, basis) }));
}
