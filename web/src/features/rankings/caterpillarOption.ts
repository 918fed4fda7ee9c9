import type { ChartFrame, ChartOption } from "../../charts/chartTypes.ts";
import { CLASS_TOKENS } from "../../pieces/qualification.ts";
import { bandAreas, pointsStart } from "./dotPlotOption.ts";
import { plainText } from "./laneOption.ts";
import type { StandingModel } from "./standingModel.ts";
import { placeText, pointsText, tipWriter, type Wording } from "./standingWords.ts";

/** Above so many satker a line each would be a wall: they stand side by side instead. */
export const LINES_UP_TO = 60;

/** Unit: px. */
const TOP = 30;
const BOTTOM = 38;
const LEFT = 38;
const RIGHT = 14;
export const CATERPILLAR_HEIGHT = 420;

/** Many satker side by side by place, best left: score, middle 90 % of simulated scores, classes as ground; the chosen one is named. */
export function caterpillarOption(model: StandingModel, chosen: string | null, { theme, width }: ChartFrame, wording: Wording): ChartOption {
  const { standings } = model;
  const tipOf = tipWriter(model, wording);
  const start = pointsStart(standings);
  const plotHeight = CATERPILLAR_HEIGHT - TOP - BOTTOM;
  const toX = (index: number) => LEFT + ((index + 0.5) / standings.length) * (width - LEFT - RIGHT);
  const toY = (points: number) => TOP + ((100 - points) / (100 - start)) * plotHeight;
  const chosenIndex = standings.findIndex(({ code }) => code === chosen);
  const chosenStanding = standings[chosenIndex];
  const axisText = { color: theme.inkSoft, fontFamily: theme.font, fontSize: 12 };
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: LEFT, right: RIGHT, top: TOP, height: plotHeight },
    xAxis: {
      type: "category",
      data: standings.map(({ place }) => String(place)),
      name: wording.words("chart.placeAxis"),
      nameLocation: "middle",
      nameGap: 24,
      nameTextStyle: axisText,
      axisTick: { show: false },
      axisLabel: axisText,
    },
    yAxis: { type: "value", min: start, max: 100, axisLabel: axisText, splitLine: { lineStyle: { color: theme.line } } },
    graphic: [
      ...standings.flatMap(({ pointsInterval }, index) =>
        pointsInterval === null
          ? []
          : [
              {
                type: "line" as const,
                silent: true,
                z: 3,
                shape: { x1: toX(index), x2: toX(index), y1: toY(pointsInterval.low), y2: toY(pointsInterval.high) },
                style: { stroke: theme.lineStrong, lineWidth: 1 },
              },
            ],
      ),
      ...(chosenStanding === undefined
        ? []
        : [
            { type: "line" as const, silent: true, z: 4, shape: { x1: toX(chosenIndex), x2: toX(chosenIndex), y1: TOP, y2: TOP + plotHeight }, style: { stroke: theme.accent, lineWidth: 1.5 } },
            plainText(
              `${placeText(chosenStanding, wording.locale)} ${chosenStanding.name} · ${pointsText(chosenStanding.points, wording.locale)}`,
              toX(chosenIndex),
              12,
              theme,
              { fontSize: 13, fontWeight: 650, align: chosenIndex > standings.length / 2 ? "right" : "left", paperBehind: true },
            ),
          ]),
    ],
    series: [
      {
        type: "scatter",
        z: 5,
        data: standings.map((standing, index) => {
          const token = CLASS_TOKENS[standing.mark];
          const look = token === null ? undefined : theme.classes[token];
          return {
            value: [index, standing.points],
            name: standing.name,
            tip: tipOf(standing),
            symbol: "circle",
            symbolSize: standing.code === chosen ? 11 : 5,
            itemStyle: { color: look?.fill ?? theme.inkSoft, borderColor: look?.line ?? theme.inkSoft, borderWidth: 1, opacity: 1 },
          };
        }),
        emphasis: { scale: 2.4, itemStyle: { borderColor: theme.accent, borderWidth: 2 } },
        markArea: { silent: true, data: bandAreas(model, start, { theme, width }, "yAxis") },
      },
    ],
  };
}
