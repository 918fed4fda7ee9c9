import type { RankingEntry, RankingModel } from "./rankingModel.ts";

/** A titled box of marks without a position: nothing is higher or lower in it. Units: px. */
export interface Lane {
  key: "unplaced" | "stageOnly" | "notAnnounced";
  x: number;
  y: number;
  width: number;
  height: number;
  titleY: number;
  marks: { entry: RankingEntry; x: number; y: number }[];
}

const TITLE_HEIGHT = 26;
const ROW_HEIGHT = 25;
const PADDING = 12;
const CELL_WIDTH = 136;
/** With the class in words beside the name. */
const WORDY_CELL_WIDTH = 240;
const GAP = 12;

/** Lays out what has no place, below one another: class without place, stage only, not announced (by code). */
export function layoutLanes(model: RankingModel, area: { x: number; y: number; width: number }): Lane[] {
  const lanes: Lane[] = [];
  let top = area.y;
  for (const key of ["unplaced", "stageOnly", "notAnnounced"] as const) {
    const entries = model[key];
    if (entries.length === 0) continue;
    const lane = layoutLane(key, entries, { ...area, y: top });
    lanes.push(lane);
    top += lane.height + GAP;
  }
  return lanes;
}

/** Unit: px. Lower edge of the lanes, or the start when there are none. */
export function lanesBottom(lanes: readonly Lane[], start: number): number {
  const last = lanes.at(-1);
  return last ? last.y + last.height : start;
}

function layoutLane(key: Lane["key"], entries: readonly RankingEntry[], area: { x: number; y: number; width: number }): Lane {
  const columns = Math.max(1, Math.floor((area.width - 2 * PADDING) / (key === "unplaced" ? WORDY_CELL_WIDTH : CELL_WIDTH)));
  const rows = Math.ceil(entries.length / columns);
  const cellWidth = (area.width - 2 * PADDING) / columns;
  return {
    key,
    ...area,
    height: TITLE_HEIGHT + rows * ROW_HEIGHT + PADDING,
    titleY: area.y + 15,
    // Down first, then right: codes read in columns, as in a directory.
    marks: entries.map((entry, index) => ({
      entry,
      x: area.x + PADDING + 8 + Math.floor(index / rows) * cellWidth,
      y: area.y + TITLE_HEIGHT + ((index % rows) + 0.5) * ROW_HEIGHT,
    })),
  };
}
