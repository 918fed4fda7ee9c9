import type { ComparabilityVerdict } from "../../gql/graphql.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { StandingSatker } from "./standingModel.ts";

export interface MovementPlaceFacts {
  rank: { value: number | null };
  score: { value: number | null };
}

export interface MovementEntryFacts {
  satker: StandingSatker;
  verdict: ComparabilityVerdict;
  /** Null: no place in that period. */
  from: MovementPlaceFacts | null;
  to: MovementPlaceFacts | null;
  /** Without a value where a difference would mislead. */
  rankDelta: { value: number | null };
  pointsDelta: { value: number | null };
  /** True: both place intervals overlap, so the change may be chance. Null: withheld or not simulated. */
  withinNoise: boolean | null;
}

export interface MovementViewFacts {
  verdict: ComparabilityVerdict;
  sentence: string;
  groups: readonly { code: string; name: string; commonCount: number; entries: readonly MovementEntryFacts[] }[];
}

/** What may be said of one satker's way from one period to another. */
export interface Change {
  code: string;
  name: string;
  satker: StandingSatker;
  verdict: ComparabilityVerdict;
  fromPlace: number | null;
  toPlace: number | null;
  fromPoints: number | null;
  toPoints: number | null;
  /** Places won; negative: lost. Null: withheld, or no place on one side. */
  places: number | null;
  points: number | null;
  withinNoise: boolean | null;
}

export interface ChangeModel {
  verdict: ComparabilityVerdict;
  sentence: string;
  /** Satker with a place in both periods. */
  commonCount: number;
  /** By the later place, then by code. */
  changes: readonly Change[];
}

/** The changes of one group; null: the answer holds no such group. */
export function changeModel(view: MovementViewFacts, groupCode: string): ChangeModel | null {
  const group = view.groups.find(({ code }) => code === groupCode);
  if (!group) return null;
  return {
    verdict: view.verdict,
    sentence: view.sentence,
    commonCount: group.commonCount,
    changes: group.entries
      .map((entry): Change => ({
        code: entry.satker.code,
        name: satkerShortName(entry.satker),
        satker: entry.satker,
        verdict: entry.verdict,
        fromPlace: entry.from?.rank.value ?? null,
        toPlace: entry.to?.rank.value ?? null,
        fromPoints: entry.from?.score.value ?? null,
        toPoints: entry.to?.score.value ?? null,
        places: entry.rankDelta.value,
        points: entry.pointsDelta.value,
        withinNoise: entry.withinNoise,
      }))
      .toSorted((a, b) => (a.toPlace ?? Infinity) - (b.toPlace ?? Infinity) || (a.code < b.code ? -1 : 1)),
  };
}

/** Which of the two directions a change has. "withheld": a difference would mislead; "absent": no place on one side. */
export type ChangeKind = "up" | "down" | "same" | "withheld" | "absent";

export function changeKind({ places, fromPlace, toPlace }: Pick<Change, "places" | "fromPlace" | "toPlace">): ChangeKind {
  if (fromPlace === null || toPlace === null) return "absent";
  if (places === null) return "withheld";
  return places > 0 ? "up" : places < 0 ? "down" : "same";
}

/** Satker that moved beyond what chance explains, most first: up, then down. */
export function clearMoves({ changes }: ChangeModel): { up: Change[]; down: Change[] } {
  const clear = changes.filter(({ places, withinNoise }) => places !== null && places !== 0 && withinNoise === false);
  return {
    up: clear.filter(({ places }) => (places ?? 0) > 0).toSorted((a, b) => (b.places ?? 0) - (a.places ?? 0)),
    down: clear.filter(({ places }) => (places ?? 0) < 0).toSorted((a, b) => (a.places ?? 0) - (b.places ?? 0)),
  };
}
