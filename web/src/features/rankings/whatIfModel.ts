import type { PathModel } from "./pathModel.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { IndexBand, StandingSatker } from "./standingModel.ts";

export interface DifferenceFacts {
  satker: StandingSatker;
  groupCode: string;
  rankBefore: { value: number | null };
  rankAfter: { value: number | null };
  /** Positive is better. Null: a place on one side only. */
  rankDelta: number | null;
  pointsDelta: number | null;
  classBefore: IndexBand | null;
  classAfter: IndexBand | null;
}

/** One satker under the method and under the trial. */
export interface Shift {
  code: string;
  name: string;
  satker: StandingSatker;
  before: number | null;
  after: number | null;
  /** Places won by the trial. Null: a place on one side only. */
  places: number | null;
  points: number | null;
  classBefore: IndexBand | null;
  classAfter: IndexBand | null;
}

/** Shifts of one group, by the place in the trial. */
export function shiftsOf(differences: readonly DifferenceFacts[], groupCode: string): Shift[] {
  return differences
    .filter((difference) => difference.groupCode === groupCode)
    .map((difference): Shift => ({
      code: difference.satker.code,
      name: satkerShortName(difference.satker),
      satker: difference.satker,
      before: difference.rankBefore.value,
      after: difference.rankAfter.value,
      places: difference.rankDelta,
      points: difference.pointsDelta,
      classBefore: difference.classBefore,
      classAfter: difference.classAfter,
    }))
    .toSorted((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity) || (a.code < b.code ? -1 : 1));
}

/** How much a trial stirs a group. */
export function shiftSummary(shifts: readonly Shift[]): { moved: number; furthest: Shift | null; classChanged: number } {
  const moved = shifts.filter(({ places }) => places !== null && places !== 0);
  const furthest = moved.toSorted((a, b) => Math.abs(b.places ?? 0) - Math.abs(a.places ?? 0) || (a.code < b.code ? -1 : 1))[0];
  const classChanged = shifts.filter(({ classBefore, classAfter }) => classBefore !== null && classAfter !== null && classBefore.code !== classAfter.code);
  return { moved: moved.length, furthest: furthest ?? null, classChanged: classChanged.length };
}

/** The trial as two "periods", method and trial, for the chart of places. */
export function shiftPaths(shifts: readonly Shift[], sides: { before: string; after: string }): PathModel {
  return {
    periods: [sides.before, sides.after],
    paths: shifts.map(({ code, name, before, after }) => ({ code, name, places: [before, after], points: [null, null] })),
    lowestPlace: Math.max(1, ...shifts.flatMap(({ before, after }) => [before ?? 1, after ?? 1])),
    breaks: [],
  };
}

interface PlacedFacts {
  satker: StandingSatker;
  rank: { value: number | null };
  class: IndexBand | null;
}

/** A trial that changes nothing: everybody stands where the method puts them. */
export function unshifted(entries: readonly PlacedFacts[]): Shift[] {
  return entries.map(({ satker, rank, class: band }) => ({
    code: satker.code,
    name: satkerShortName(satker),
    satker,
    before: rank.value,
    after: rank.value,
    places: rank.value === null ? null : 0,
    points: rank.value === null ? null : 0,
    classBefore: band,
    classAfter: band,
  }));
}
