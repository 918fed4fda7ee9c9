import { runsOf } from "./bumpOption.ts";

/** Unit: px. */
const WIDTH = 68;
const HEIGHT = 20;
const EDGE = 3;

export interface SparkPoints {
  width: number;
  height: number;
  /** Points of each unbroken run, as an SVG polyline wants them. A single point is drawn as a short stroke. */
  runs: string[];
  /** The last period, if it has a place. */
  last: { x: number; y: number } | null;
}

/** The small line of a satker's places, place 1 on top. */
export function sparkPoints(places: readonly (number | null)[], lowestPlace: number, breaks: readonly number[]): SparkPoints {
  const toX = (index: number) => round(EDGE + (places.length <= 1 ? 0.5 : index / (places.length - 1)) * (WIDTH - 2 * EDGE));
  const toY = (place: number) => round(EDGE + (lowestPlace <= 1 ? 0.5 : (place - 1) / (lowestPlace - 1)) * (HEIGHT - 2 * EDGE));
  const lastPlace = places.at(-1) ?? null;
  return {
    width: WIDTH,
    height: HEIGHT,
    runs: runsOf({ places }, { breaks }).map((run) => {
      const points = run.map(({ index, place }) => `${toX(index)},${toY(place)}`);
      return points.length === 1 ? `${points[0] ?? ""} ${points[0] ?? ""}` : points.join(" ");
    }),
    last: lastPlace === null ? null : { x: toX(places.length - 1), y: toY(lastPlace) },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
