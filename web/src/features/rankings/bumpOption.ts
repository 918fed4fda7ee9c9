import type { ChartFrame, ChartOption } from "../../charts/chartTypes.ts";
import { hatchLines } from "../../charts/hatch.ts";
import { plainText } from "./laneOption.ts";
import type { PathModel, PlacePath } from "./pathModel.ts";
import { pathTip } from "./pathWords.ts";
import type { Wording } from "./standingWords.ts";

/** Unit: px. */
const ROW_HEIGHT = 20;
const TOP = 34;
const BOTTOM = 12;
const LEFT = 36;
const WIDE = 620;
/** Above so many lines only the chosen one is named. */
const NAMED_UP_TO = 60;
const CROWDED_HEIGHT = 460;
const BREAK_WIDTH = 22;

/** Unit: px. */
export function bumpHeight(model: PathModel): number {
  return model.paths.length > NAMED_UP_TO ? CROWDED_HEIGHT : TOP + Math.max(model.lowestPlace, endNames(model).length) * ROW_HEIGHT + BOTTOM;
}

/** Places over periods, place 1 on top. Lines break where a place is missing or periods do not compare; the break is a hatched band. */
export function bumpOption(model: PathModel, chosen: string | null, { theme, width }: ChartFrame, wording: Wording): ChartOption {
  const height = bumpHeight(model);
  const isCrowded = model.paths.length > NAMED_UP_TO;
  const right = isCrowded ? 24 : width < WIDE ? 122 : 172;
  const steps = Math.max(1, model.periods.length - 1);
  const toX = (index: number) => LEFT + (index / steps) * (width - LEFT - right);
  const rowHeight = (height - TOP - BOTTOM) / Math.max(model.lowestPlace, isCrowded ? 1 : endNames(model).length);
  const toY = (place: number) => TOP + (place - 0.5) * rowHeight;
  const lines = model.paths.flatMap((path) => runsOf(path, model).map((run) => ({ path, run })));
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, max: width, show: false },
    yAxis: { type: "value", min: 0, max: height, inverse: true, show: false },
    graphic: [
      ...model.periods.flatMap((period, index) => [
        plainText(period, toX(index), 14, theme, { fontSize: 12, align: index === 0 ? "left" : "center", soft: true, paperBehind: true }),
        { type: "line" as const, silent: true, z: 0, shape: { x1: toX(index), x2: toX(index), y1: TOP - 8, y2: height - BOTTOM }, style: { stroke: theme.line, lineWidth: 1 } },
      ]),
      ...model.breaks.flatMap((index) => {
        const box = { x: (toX(index - 1) + toX(index)) / 2 - BREAK_WIDTH / 2, y: TOP - 8, width: BREAK_WIDTH, height: height - BOTTOM - TOP + 8 };
        return hatchLines(box, 8).map((shape) => ({ type: "line" as const, silent: true, z: 0, shape, style: { stroke: theme.lineStrong, lineWidth: 1 } }));
      }),
      ...placeLabels(model.lowestPlace, isCrowded).map((place) => plainText(String(place), LEFT - 12, toY(place), theme, { fontSize: 12, align: "right", soft: true })),
      ...endNames(model).flatMap((path, index) =>
        isCrowded && path.code !== chosen
          ? []
          : [
              plainText(path.name, width - right + 12, isCrowded ? toY(path.places.at(-1) ?? 1) : TOP + (index + 0.5) * rowHeight, theme, {
                fontSize: 12,
                fontWeight: path.code === chosen ? 700 : 450,
                align: isCrowded ? "right" : "left",
                paperBehind: isCrowded,
                ...(isCrowded ? {} : { width: right - 16 }),
              }),
            ],
      ),
    ],
    series: [
      {
        type: "scatter",
        z: 6,
        data: model.paths.flatMap((path) => {
          const last = lastPlace(path);
          return last === null ? [] : [{ value: [toX(last.index), toY(last.place)], name: path.name, tip: pathTip(path, model, wording), ...dotLook(path.code === chosen, theme) }];
        }),
        emphasis: { scale: 1.6, itemStyle: { borderColor: theme.accent, borderWidth: 3 } },
      },
      ...lines.map(({ path, run }) => {
        const isChosen = path.code === chosen;
        return {
          type: "line" as const,
          name: path.name,
          z: isChosen ? 5 : 3,
          silent: true,
          connectNulls: false,
          showSymbol: true,
          symbol: "circle",
          symbolSize: isChosen ? 8 : 4,
          data: run.map(({ index, place }) => [toX(index), toY(place)]),
          lineStyle: { color: isChosen ? theme.accent : theme.lineStrong, width: isChosen ? 3.5 : 1.2, opacity: isChosen || chosen === null ? 1 : 0.55 },
          itemStyle: { color: isChosen ? theme.accent : theme.lineStrong },
          emphasis: { lineStyle: { color: theme.accent, width: 3.5, opacity: 1 }, itemStyle: { color: theme.accent } },
        };
      }),
    ],
  };
}

/** The paths that have a mark, in the order of the marks: those with a place in some period. */
export function bumpOrder(model: PathModel): PlacePath[] {
  return model.paths.filter((path) => lastPlace(path) !== null);
}

/** Parts of a path that may be joined by a line: without missing places and without breaks between them. */
export function runsOf({ places }: Pick<PlacePath, "places">, { breaks }: Pick<PathModel, "breaks">): { index: number; place: number }[][] {
  const runs: { index: number; place: number }[][] = [];
  let open = false;
  places.forEach((place, index) => {
    if (place === null) open = false;
    else if (open && !breaks.includes(index)) runs.at(-1)?.push({ index, place });
    else {
      runs.push([{ index, place }]);
      open = true;
    }
  });
  return runs;
}

function lastPlace({ places }: PlacePath): { index: number; place: number } | null {
  const index = places.findLastIndex((place) => place !== null);
  const place = places[index];
  return place === undefined || place === null ? null : { index, place };
}

/** Names at the right end: who has a place in the last period, best first. */
function endNames({ paths }: PathModel): PlacePath[] {
  return paths.filter(({ places }) => (places.at(-1) ?? null) !== null);
}

function placeLabels(lowest: number, isCrowded: boolean): number[] {
  const step = isCrowded ? Math.max(10, Math.round(lowest / 50) * 10) : 5;
  return [1, ...Array.from({ length: Math.floor(lowest / step) }, (_, index) => (index + 1) * step).filter((place) => place > 1)];
}

function dotLook(isChosen: boolean, theme: ChartFrame["theme"]) {
  return { symbol: "circle", symbolSize: isChosen ? 13 : 9, itemStyle: { color: isChosen ? theme.accent : theme.paper, borderColor: isChosen ? theme.accent : theme.inkSoft, borderWidth: 1.5, opacity: 1 as const } };
}
