import type { ChartFrame, ChartOption } from "../../charts/chartTypes.ts";
import { CLASS_TOKENS } from "../../pieces/qualification.ts";
import { plainText } from "./laneOption.ts";
import { markLook } from "./markLook.ts";
import { bandMark, type Standing, type StandingModel } from "./standingModel.ts";
import { placeText, pointsText, tipWriter, type Wording } from "./standingWords.ts";

type Graphic = NonNullable<Extract<ChartOption["graphic"], readonly unknown[]>>[number];

/** Unit: px. */
const ROW_HEIGHT = 22;
const TOP = 40;
const AXIS_HEIGHT = 30;
const WIDE = 620;
/** Brackets that overlap stand in lanes of their own; more than these would say nothing. */
const LANES = 3;
const LANE_WIDTH = 7;

interface DotPlotLayout {
  height: number;
  left: number;
  right: number;
  bottom: number;
}

/** Height and margins of the plot for a width in px: one line a satker. */
export function dotPlotLayout({ standings }: StandingModel, width: number): DotPlotLayout {
  const bottom = TOP + standings.length * ROW_HEIGHT;
  return { height: bottom + AXIS_HEIGHT, left: width < WIDE ? 142 : 186, right: 38 + LANES * LANE_WIDTH, bottom };
}

/** Unit: points. The axis starts at a ten below the lowest end of an interval: positions are read, not lengths. */
export function pointsStart(standings: readonly Pick<Standing, "points" | "pointsInterval">[]): number {
  const lowest = Math.min(100, ...standings.map(({ points, pointsInterval }) => Math.min(points, pointsInterval?.low ?? points)));
  return Math.max(0, Math.floor((lowest - 2) / 10) * 10);
}

/**
 * Who stands where, and how sure that is: a dot at the score, a bar for the middle 90 % of simulated scores, classes as ground,
 * the mean as a hairline, and a bracket around those that cannot be told apart.
 */
export function dotPlotOption(model: StandingModel, chosen: string | null, { theme, width }: ChartFrame, wording: Wording): ChartOption {
  const layout = dotPlotLayout(model, width);
  const tipOf = tipWriter(model, wording);
  const start = pointsStart(model.standings);
  const toX = (points: number) => layout.left + ((points - start) / (100 - start)) * (width - layout.left - layout.right);
  const toY = (index: number) => TOP + (index + 0.5) * ROW_HEIGHT;
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: layout.left, right: layout.right, top: TOP, height: layout.bottom - TOP },
    xAxis: {
      type: "value",
      min: start,
      max: 100,
      axisLabel: { color: theme.inkSoft, fontFamily: theme.font, fontSize: 12 },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: model.standings.map(({ name }) => name),
      axisLine: { lineStyle: { color: theme.lineStrong } },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    graphic: [
      ...chosenGround(model, chosen, toY, { theme, width }),
      ...model.standings.flatMap((standing, index) => rowGraphics(standing, toY(index), { toX, width, left: layout.left }, theme, wording)),
      ...model.brackets.filter(({ lane }) => lane < LANES).map(({ from, to, lane }) => bracket(width - 2 - (LANES - 1 - lane) * LANE_WIDTH, toY(from) - 7, toY(to) + 7, theme.inkSoft)),
      ...meanGraphics(model, toX, layout.bottom, theme, wording),
    ],
    series: [
      {
        type: "scatter",
        z: 5,
        data: model.standings.map((standing, index) => ({
          value: [standing.points, index],
          name: standing.name,
          tip: tipOf(standing),
          ...markLook(standing.mark, theme, true),
          symbolSize: standing.code === chosen ? 16 : 12,
        })),
        emphasis: { scale: 1.5, itemStyle: { borderColor: theme.accent, borderWidth: 3 } },
        markArea: { silent: true, data: bandAreas(model, start, { theme, width: width - layout.left - layout.right }, "xAxis") },
      },
    ],
  };
}

/** Grounds of the classes along an axis of points; a name stands only where its band is wide enough. */
export function bandAreas({ bands }: StandingModel, start: number, { theme, width }: ChartFrame, axis: "xAxis" | "yAxis"): [object, object][] {
  return bands.flatMap((band, index): [object, object][] => {
    const to = bands[index - 1]?.fromPoints ?? 100;
    const from = Math.max(start, band.fromPoints);
    if (to <= start || from >= to) return [];
    const token = CLASS_TOKENS[bandMark(band, bands)];
    const isRoomy = axis === "yAxis" || ((to - from) / (100 - start)) * width > band.label.length * 6.6;
    return [
      [
        {
          name: band.label,
          [axis]: from,
          itemStyle: { color: (token === null ? undefined : theme.classes[token]?.ground) ?? theme.paper },
          label: { show: isRoomy, position: axis === "xAxis" ? "top" : "insideTopLeft", color: theme.inkSoft, fontFamily: theme.font, fontSize: 12 },
        },
        { [axis]: to },
      ],
    ];
  });
}

function rowGraphics(standing: Standing, y: number, { toX, width, left }: { toX: (points: number) => number; width: number; left: number }, theme: ChartFrame["theme"], { locale }: Wording): Graphic[] {
  const { pointsInterval } = standing;
  return [
    plainText(placeText(standing, locale), 30, y, theme, { fontSize: 12, align: "right", soft: true }),
    plainText(standing.name, 38, y, theme, { fontSize: 12.5, fontWeight: 550, width: left - 44 }),
    plainText(pointsText(standing.points, locale), width - LANES * LANE_WIDTH - 4, y, theme, { fontSize: 12, align: "right" }),
    ...(pointsInterval === null ? [] : intervalGraphics({ x1: toX(pointsInterval.low), x2: toX(pointsInterval.high), y1: y, y2: y }, theme.inkSoft)),
  ];
}

/** A bar with an end stroke at both sides, so that it is read as a range in black and white too. */
function intervalGraphics(shape: { x1: number; x2: number; y1: number; y2: number }, stroke: string): Graphic[] {
  const line = (each: typeof shape, lineWidth: number): Graphic => ({ type: "line", silent: true, z: 3, shape: each, style: { stroke, lineWidth } });
  return [
    line(shape, 2),
    line({ x1: shape.x1, x2: shape.x1, y1: shape.y1 - 4, y2: shape.y1 + 4 }, 1.5),
    line({ x1: shape.x2, x2: shape.x2, y1: shape.y2 - 4, y2: shape.y2 + 4 }, 1.5),
  ];
}

function bracket(x: number, top: number, bottom: number, stroke: string): Graphic {
  return {
    type: "polyline",
    silent: true,
    z: 3,
    shape: { points: [[x - 4, top], [x, top], [x, bottom], [x - 4, bottom]] },
    style: { stroke, lineWidth: 1, fill: "none" },
  };
}

function meanGraphics({ meanPoints }: StandingModel, toX: (points: number) => number, bottom: number, theme: ChartFrame["theme"], { words, locale }: Wording): Graphic[] {
  if (meanPoints === null) return [];
  const x = toX(meanPoints);
  return [
    { type: "line", silent: true, z: 2, shape: { x1: x, x2: x, y1: TOP - 6, y2: bottom }, style: { stroke: theme.ink, lineWidth: 1, lineDash: [3, 3] } },
    plainText(words("chart.mean", { points: pointsText(meanPoints, locale) }), x + 4, 8, theme, { fontSize: 12, soft: true, paperBehind: true }),
  ];
}

function chosenGround({ standings }: StandingModel, chosen: string | null, toY: (index: number) => number, { theme, width }: ChartFrame): Graphic[] {
  const index = standings.findIndex(({ code }) => code === chosen);
  if (index < 0) return [];
  return [
    {
      type: "rect",
      silent: true,
      z: 1,
      shape: { x: 0.5, y: toY(index) - ROW_HEIGHT / 2, width: width - 1, height: ROW_HEIGHT, r: 3 },
      style: { fill: "none", stroke: theme.accent, lineWidth: 1.5 },
    },
  ];
}
