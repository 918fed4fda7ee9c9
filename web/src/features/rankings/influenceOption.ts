import type { ChartFrame, ChartOption } from "../../charts/chartTypes.ts";
import { formatNumber } from "../../lib/number.ts";
import { fitText } from "../../lib/textWidth.ts";
import { plainText } from "./laneOption.ts";
import { influenceSentence, type InfluenceFacts } from "./influenceModel.ts";
import { pointsText, type Wording } from "./standingWords.ts";

/** Unit: px. */
const ROW_HEIGHT = 26;
const TOP = 8;
const AXIS_HEIGHT = 28;

/** Unit: px. */
export function influenceHeight(influences: readonly InfluenceFacts[]): number {
  return TOP + Math.max(1, influences.length) * ROW_HEIGHT + AXIS_HEIGHT;
}

/** What each measure could add to the index, strongest first: a line from zero to a mark. A diamond carries into the next class. */
export function influenceOption(influences: readonly InfluenceFacts[], { theme, width }: ChartFrame, wording: Wording): ChartOption {
  const left = Math.min(280, Math.round(width * 0.42));
  const right = 48;
  const most = Math.max(1, ...influences.map(({ toBest }) => toBest));
  const toX = (points: number) => left + (points / most) * (width - left - right);
  const toY = (index: number) => TOP + (index + 0.5) * ROW_HEIGHT;
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left, right, top: TOP, height: influences.length * ROW_HEIGHT },
    xAxis: { type: "value", min: 0, max: most, axisLabel: { color: theme.inkSoft, fontFamily: theme.font, fontSize: 12, showMaxLabel: false, formatter: (value: number) => formatNumber(value, wording.locale) }, splitLine: { lineStyle: { color: theme.line } } },
    yAxis: { type: "category", inverse: true, data: influences.map(({ name }) => name), axisTick: { show: false }, axisLabel: { show: false }, axisLine: { lineStyle: { color: theme.lineStrong } } },
    graphic: influences.flatMap(({ name, toBest }, index) => [
      plainText(fitText(name, 12.5, left - 12), left - 8, toY(index), theme, { fontSize: 12.5, align: "right" }),
      { type: "line" as const, silent: true, z: 2, shape: { x1: toX(0), x2: toX(toBest), y1: toY(index), y2: toY(index) }, style: { stroke: theme.accent, lineWidth: 3 } },
      plainText(`+${pointsText(toBest, wording.locale)}`, toX(toBest) + 12, toY(index), theme, { fontSize: 12 }),
    ]),
    series: [
      {
        type: "scatter",
        z: 4,
        data: influences.map((influence, index) => ({
          value: [influence.toBest, index],
          name: influence.name,
          tip: influenceSentence(influence, wording),
          symbol: influence.reachesNextClass ? "diamond" : "circle",
          symbolSize: influence.reachesNextClass ? 15 : 11,
          itemStyle: { color: influence.reachesNextClass ? theme.accent : theme.paper, borderColor: theme.accent, borderWidth: 2, opacity: 1 as const },
        })),
        emphasis: { scale: 1.5 },
      },
    ],
  };
}
