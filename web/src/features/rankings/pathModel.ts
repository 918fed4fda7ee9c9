import type { ComparabilityVerdict } from "../../gql/graphql.ts";
import { satkerShortName } from "../../pieces/satkerName.ts";
import type { StandingSatker } from "./standingModel.ts";

export interface HistoryFacts {
  periods: readonly { from: string; to: string; verdictToPrevious: ComparabilityVerdict | null }[];
  lines: readonly { satker: StandingSatker; groupCode: string; points: readonly { frozenRank: { value: number | null }; frozenScore: { value: number | null }; officialRank: { value: number | null } }[] }[];
}

/** Places of one satker over the periods; null: no place in that period. */
export interface PlacePath {
  code: string;
  name: string;
  places: readonly (number | null)[];
  /** Unit: points 0-100. */
  points: readonly (number | null)[];
}

export interface PathModel {
  /** Names of the periods, oldest first. */
  periods: readonly string[];
  paths: readonly PlacePath[];
  /** Largest place there is; 1 where there is none. */
  lowestPlace: number;
  /** Positions of periods that must not be joined to the one before. */
  breaks: readonly number[];
}

/**
 * Paths of one group. isFrozen: all periods under one method, so that nothing but the data moves; then nothing breaks.
 * Official places break where the verdict withholds a comparison.
 */
export function pathModel(facts: HistoryFacts, groupCode: string, manner: "frozen" | "official", periodNames: readonly string[]): PathModel {
  const paths = facts.lines
    .filter((line) => line.groupCode === groupCode)
    .map((line): PlacePath => ({
      code: line.satker.code,
      name: satkerShortName(line.satker),
      places: line.points.map(({ frozenRank, officialRank }) => (manner === "frozen" ? frozenRank : officialRank).value),
      points: line.points.map(({ frozenScore }) => frozenScore.value),
    }))
    .toSorted((a, b) => (a.places.at(-1) ?? Infinity) - (b.places.at(-1) ?? Infinity) || (a.code < b.code ? -1 : 1));
  return {
    periods: periodNames,
    paths,
    lowestPlace: Math.max(1, ...paths.flatMap(({ places }) => places.filter((place) => place !== null))),
    breaks: manner === "frozen" ? [] : facts.periods.flatMap(({ verdictToPrevious }, index) => (index > 0 && !isJoined(verdictToPrevious) ? [index] : [])),
  };
}

/** True: places of two periods may be joined by a line. Changed class bounds move no place. */
export function isJoined(verdict: ComparabilityVerdict | null): boolean {
  return verdict === "COMPARABLE" || verdict === "THRESHOLDS_CHANGED";
}

/** The last change of a path that may be told: from the period before the last to the last. Null: one has no place, or they do not compare. */
export function lastMove({ places }: Pick<PlacePath, "places">, { periods, breaks }: Pick<PathModel, "periods" | "breaks">): number | null {
  const last = periods.length - 1;
  const [before, now] = [places[last - 1] ?? null, places[last] ?? null];
  return before === null || now === null || breaks.includes(last) ? null : before - now;
}
