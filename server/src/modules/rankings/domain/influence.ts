import type { Measured } from "../../../kernel/measure.ts";
import type { Observations } from "./aggregate.ts";
import { type ClassDistance, distanceToNextClass } from "./classScale.ts";
import { type IndexLeaf, leavesOf } from "./indexTree.ts";
import type { Method } from "./method.ts";
import { tieKey } from "./minRank.ts";
import { type Observation, casesOf, pointsOf } from "./observation.ts";
import { type GroupRanking, type Standing, standingOf } from "./rankSatkers.ts";

/** What one measure could do to a satker's index, all else unchanged. Unit of changes: points of the index. */
export type Influence = {
  readonly code: string;
  /** Now. Missing: the changes say what reporting it would do. */
  readonly points: Measured;
  /** One point more of the measure. Null: not reported, or already at 100. */
  readonly perPoint: number | null;
  /** One more case with the good outcome instead of the bad one. Null: no share over cases, or no bad case left. */
  readonly perCase: number | null;
  /** The measure at 100 points. */
  readonly toBest: number;
  /** The measure at 0 points. */
  readonly toWorst: number;
  /** True: this measure alone can carry the satker into the next class. */
  readonly reachesNextClass: boolean;
  /** Places won at 100 points while the others stay. Null: no ranking given. */
  readonly placesToBest: number | null;
};

export type InfluenceReport = { readonly points: number; readonly nextClass: ClassDistance | null; /** Strongest first. */ readonly influences: readonly Influence[] };

/**
 * Which measures move a satker most, by recomputing its index with one measure changed at a time.
 * What is not applicable or not due cannot be moved and is left out. Null: the satker has no score to move.
 */
export function influencesOn(method: Method, code: string, observations: Observations, ranking: GroupRanking | null): InfluenceReport | null {
  const now = standingOf(method, method.index, code, observations);
  if (now.kind === "belowLine") return null;
  const nextClass = method.classScale === null ? null : distanceToNextClass(now.points, method.classScale);
  const change = (leaf: IndexLeaf, observation: Observation) => pointsAfter(standingOf(method, method.index, code, new Map([...observations, [leaf.code, observation]]))) - now.points;
  const rivals = ranking === null ? null : ranking.ranked.filter((each) => each.code !== code).map(({ points }) => points);
  const influences = leavesOf(method.index).flatMap((leaf): readonly Influence[] => {
    const observation: Observation = observations.get(leaf.code) ?? { kind: "missing", reason: "NOT_REPORTED" };
    const points = pointsOf(observation, leaf.goalposts);
    if (points.kind === "missing" && points.reason !== "NOT_REPORTED") return [];
    const toBest = change(leaf, atPoints(leaf, observation, 100));
    const mended = withOneCaseMended(leaf, observation);
    return [
      {
        code: leaf.code,
        points,
        perPoint: points.kind === "missing" || points.value > 99 ? null : change(leaf, atPoints(leaf, observation, points.value + 1)),
        perCase: mended === null ? null : change(leaf, mended),
        toBest,
        toWorst: change(leaf, atPoints(leaf, observation, 0)),
        reachesNextClass: nextClass !== null && toBest >= nextClass.missingPoints,
        placesToBest: rivals === null ? null : placeAmong(rivals, now.points, method) - placeAmong(rivals, now.points + toBest, method),
      },
    ];
  });
  return { points: now.points, nextClass, influences: influences.toSorted((a, b) => b.toBest - a.toBest) };
}

function pointsAfter(standing: Standing): number {
  if (standing.kind === "scored") return standing.points;
  const { points } = standing.result;
  return points.kind === "value" ? points.value : Number.NaN;
}

/** The same number of cases behind it, another outcome. */
function atPoints({ goalposts }: IndexLeaf, observation: Observation, points: number): Observation {
  const value = goalposts.worst + ((goalposts.best - goalposts.worst) * points) / 100;
  return { kind: "value", value, cases: casesOf(observation) };
}

function withOneCaseMended({ goalposts }: IndexLeaf, observation: Observation): Observation | null {
  if (observation.kind !== "count") return null;
  const successes = observation.successes + (goalposts.best > goalposts.worst ? 1 : -1);
  return successes < 0 || successes > observation.trials ? null : { ...observation, successes };
}

function placeAmong(rivals: readonly number[], points: number, { tieRule }: Method): number {
  const own = tieKey(points, tieRule);
  return 1 + rivals.filter((rival) => tieKey(rival, tieRule) > own).length;
}
