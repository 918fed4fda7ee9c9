import { satkerShortName } from "../../pieces/satkerName.ts";
import type { StandingSatker } from "./standingModel.ts";

export interface HistoryFacts {
  periods: readonly { method: { methodId: string } | null }[];
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
 * Paths of one group. frozen: all periods under one method, so that nothing but the data moves; then nothing breaks.
 * official: each period under its own; lines break where the method changed, for such places do not compare.
 */
export function pathModel(facts: HistoryFacts, groupCode: string, manner: "frozen" | "official", periodNames: readonly string[]): PathModel {
  const rankOf = manner === "frozen" ? ("frozenRank" as const) : ("officialRank" as const);
  const lines = facts.lines.filter((line) => line.groupCode === groupCode);
  const start = firstPlaced(lines.map(({ points }) => points.map((point) => point[rankOf].value)), periodNames.length);
  const paths = lines
    .map((line): PlacePath => ({
      code: line.satker.code,
      name: satkerShortName(line.satker),
      places: line.points.slice(start).map((point) => point[rankOf].value),
      points: line.points.slice(start).map(({ frozenScore }) => frozenScore.value),
    }))
    .toSorted((a, b) => (a.places.at(-1) ?? Infinity) - (b.places.at(-1) ?? Infinity) || (a.code < b.code ? -1 : 1));
  const periods = facts.periods.slice(start);
  return {
    periods: periodNames.slice(start),
    paths,
    lowestPlace: Math.max(1, ...paths.flatMap(({ places }) => places.filter((place) => place !== null))),
    breaks: manner === "frozen" ? [] : periods.flatMap((period, index) => (index > 0 && !isSameMethod(periods[index - 1], period) ? [index] : [])),
  };
}

/** Position of the first period in which anybody has a place; the last two periods always stay. */
function firstPlaced(lines: readonly (readonly (number | null)[])[], count: number): number {
  const first = Array.from({ length: count }, (_, index) => index).find((index) => lines.some((places) => (places[index] ?? null) !== null));
  return Math.max(0, Math.min(first ?? 0, count - 2));
}

/** A period for which no method was meant compares with nothing. */
function isSameMethod(before: HistoryFacts["periods"][number] | undefined, now: HistoryFacts["periods"][number] | undefined): boolean {
  return before !== undefined && before.method !== null && before.method.methodId === now?.method?.methodId;
}

/** The last change of a path that may be told: from the period before the last to the last. Null: one has no place, or they do not compare. */
export function lastMove({ places }: Pick<PlacePath, "places">, { periods, breaks }: Pick<PathModel, "periods" | "breaks">): number | null {
  const last = periods.length - 1;
  const [before, now] = [places[last - 1] ?? null, places[last] ?? null];
  return before === null || now === null || breaks.includes(last) ? null : before - now;
}
