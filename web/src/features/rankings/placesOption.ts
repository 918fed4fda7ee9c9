import type { ChartFrame, ChartOption, MarkItem } from "../../charts/chartTypes.ts";
import { ladderRungs, type Rung } from "./ladder.ts";
import { laneGraphics, laneItems, markItem, plainText, type PublishedWords } from "./laneOption.ts";
import { lanesBottom, layoutLanes, type Lane } from "./lanes.ts";
import type { RankingEntry, RankingModel } from "./rankingModel.ts";

/** Unit: px. */
const RUNG_HEIGHT = 34;
const NARROW_RUNG_HEIGHT = 44;
const TOP = 22;
const PLACE_WIDTH = 30;
const WIDE = 760;
const NARROW = 520;

interface PlacesLayout {
  height: number;
  isNarrow: boolean;
  rungHeight: number;
  ladderWidth: number;
  rungs: { rung: Rung; y: number }[];
  lanes: Lane[];
}

/** Where everything stands, for a width in px: the ladder of places, and beside or below it what has no place. */
export function placesLayout(model: RankingModel, width: number): PlacesLayout {
  const isNarrow = width < NARROW;
  const rungHeight = isNarrow ? NARROW_RUNG_HEIGHT : RUNG_HEIGHT;
  const rungs = ladderRungs(model.placed).map((rung, index) => ({ rung, y: TOP + (index + 0.5) * rungHeight }));
  const isWide = width >= WIDE && rungs.length > 0;
  const ladderWidth = isWide ? Math.round(width * 0.46) : width;
  const ladderBottom = rungs.length === 0 ? 0 : TOP + rungs.length * rungHeight + 12;
  const lanes = layoutLanes(model, isWide ? { x: ladderWidth + 16, y: 4, width: width - ladderWidth - 17 } : { x: 0.5, y: ladderBottom + 4, width: width - 1 });
  return { height: Math.max(ladderBottom, lanesBottom(lanes, ladderBottom)) + 4, isNarrow, rungHeight, ladderWidth, rungs, lanes };
}

/** Bodies in the order of the marks of the one series: ladder first, then lanes. */
export function placesOrder(model: RankingModel): RankingEntry[] {
  return [...ladderRungs(model.placed).flatMap((rung) => (rung.kind === "place" ? [rung.entry] : [])), ...model.unplaced, ...model.stageOnly, ...model.notAnnounced];
}

/** Places as published, 1 on top; class in shape and colour; gaps stay gaps; "not announced" has no position. */
export function placesOption(model: RankingModel, { theme, width }: ChartFrame, words: PublishedWords): ChartOption {
  const layout = placesLayout(model, width);
  const onLadder = layout.rungs.flatMap(({ rung, y }): MarkItem[] =>
    rung.kind === "place" ? [markItem(rung.entry, PLACE_WIDTH + 16, y, theme, words, layout.isNarrow ? "twoLines" : "oneLine")] : [],
  );
  return {
    animation: false,
    aria: { enabled: false },
    // One pixel grid: places are an order, not a measure, so there is no scale to read.
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, max: width, show: false },
    yAxis: { type: "value", min: 0, max: layout.height, inverse: true, show: false },
    graphic: [
      ...(layout.rungs.length === 0 ? [] : [plainText(words.t("ranking.axisPlace"), 0, TOP / 2, theme, { fontSize: 12, soft: true })]),
      ...layout.rungs.flatMap(({ rung, y }) => rungGraphics(rung, y, layout, theme, words)),
      ...layout.lanes.flatMap((lane) => laneGraphics(lane, theme, words)),
    ],
    series: [{ type: "scatter", z: 4, clip: false, data: [...onLadder, ...laneItems(layout.lanes, theme, words)], emphasis: { scale: 1.35 } }],
  };
}

function rungGraphics(rung: Rung, y: number, { ladderWidth: width, rungHeight }: PlacesLayout, theme: ChartFrame["theme"], { t }: PublishedWords) {
  const rule = {
    type: "line" as const,
    silent: true,
    z: 0,
    shape: { x1: 0, y1: y + rungHeight / 2, x2: width, y2: y + rungHeight / 2 },
    style: { stroke: theme.line, lineWidth: 1 },
  };
  switch (rung.kind) {
    case "group":
      return [plainText(rung.label, 0, y + 4, theme, { fontSize: 12, fontWeight: 650, width })];
    case "gap":
      return [
        rule,
        plainText(rung.from === rung.to ? String(rung.from) : `${rung.from}–${rung.to}`, PLACE_WIDTH, y, theme, { fontSize: 13, align: "right", soft: true }),
        plainText(t("ranking.missingPlace"), PLACE_WIDTH + 31, y, theme, { fontSize: 13, soft: true }),
      ];
    case "place":
      return [rule, plainText(String(rung.place), PLACE_WIDTH, y, theme, { fontSize: 14, fontWeight: 650, align: "right" })];
  }
}
