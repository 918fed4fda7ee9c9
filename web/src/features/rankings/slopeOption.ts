import type { ChartFrame, ChartOption } from "../../charts/chartTypes.ts";
import { changeTip } from "./changeWords.ts";
import { plainText } from "./laneOption.ts";
import type { Change, ChangeModel } from "./movementModel.ts";
import { pointsText, type Wording } from "./standingWords.ts";

/** Unit: px. */
const TOP = 34;
const BOTTOM = 14;
const LABEL_HEIGHT = 17;
const NAMED_UP_TO = 60;
const CROWDED_HEIGHT = 460;
const WIDE = 620;

export interface SlopePeriods {
  from: string;
  to: string;
}

/** Those with a place on at least one side, in the order of the marks. */
export function slopeOrder({ changes }: ChangeModel): Change[] {
  return changes.filter(({ fromPoints, toPoints }) => fromPoints !== null || toPoints !== null);
}

/** Unit: px. */
export function slopeHeight(model: ChangeModel): number {
  const { length } = slopeOrder(model);
  return length > NAMED_UP_TO ? CROWDED_HEIGHT : TOP + Math.max(8, length) * LABEL_HEIGHT + BOTTOM;
}

/**
 * Scores of two periods. A line joins the two only where the difference may be told; otherwise both ends stand alone.
 * What lies within chance is drawn with a broken line.
 */
export function slopeOption(model: ChangeModel, periods: SlopePeriods, chosen: string | null, { theme, width }: ChartFrame, wording: Wording): ChartOption {
  const shown = slopeOrder(model);
  const height = slopeHeight(model);
  const isCrowded = shown.length > NAMED_UP_TO;
  const margin = isCrowded ? 40 : width < WIDE ? 118 : 190;
  const [left, right] = [margin, width - margin];
  const all = shown.flatMap(({ fromPoints, toPoints }) => [fromPoints, toPoints].filter((points) => points !== null));
  const [low, high] = [Math.max(0, Math.min(100, ...all) - 2), Math.min(100, Math.max(0, ...all) + 2)];
  const toY = (points: number) => TOP + ((high - points) / Math.max(1, high - low)) * (height - TOP - BOTTOM);
  const names = isCrowded ? shown.filter(({ code }) => code === chosen) : shown;
  const dot = (change: Change, x: number, points: number) => ({
    value: [x, toY(points)],
    name: change.name,
    tip: changeTip(change, periods, wording),
    symbol: "circle",
    symbolSize: change.code === chosen ? 12 : 8,
    itemStyle: { color: change.code === chosen ? theme.accent : theme.paper, borderColor: change.code === chosen ? theme.accent : theme.inkSoft, borderWidth: 1.5, opacity: 1 as const },
  });
  const nameAt = (side: "from" | "to") =>
    spreadLabels(
      names.flatMap((change) => {
        const points = side === "from" ? change.fromPoints : change.toPoints;
        return points === null ? [] : [{ change, points, y: toY(points) }];
      }),
      { top: TOP, bottom: height - 4 },
    ).map(({ change, points, y }) =>
      plainText(side === "from" ? `${change.name} ${pointsText(points, wording.locale)}` : `${pointsText(points, wording.locale)} ${change.name}`, side === "from" ? left - 12 : right + 12, y, theme, {
        fontSize: 12,
        fontWeight: change.code === chosen ? 700 : 450,
        align: side === "from" ? "right" : "left",
        width: margin - 14,
      }),
    );
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, max: width, show: false },
    yAxis: { type: "value", min: 0, max: height, inverse: true, show: false },
    graphic: [
      plainText(periods.from, left, 12, theme, { fontSize: 12, align: "center", soft: true, fontWeight: 650 }),
      plainText(periods.to, right, 12, theme, { fontSize: 12, align: "center", soft: true, fontWeight: 650 }),
      ...[left, right].map((x) => ({ type: "line" as const, silent: true, z: 0, shape: { x1: x, x2: x, y1: TOP - 8, y2: height - BOTTOM + 6 }, style: { stroke: theme.line, lineWidth: 1 } })),
      ...nameAt("from"),
      ...nameAt("to"),
    ],
    series: [
      {
        type: "scatter",
        z: 6,
        data: shown.map((change) => (change.toPoints === null ? dot(change, left, change.fromPoints ?? 0) : dot(change, right, change.toPoints))),
        emphasis: { scale: 1.6, itemStyle: { borderColor: theme.accent, borderWidth: 3 } },
      },
      {
        type: "scatter",
        z: 5,
        silent: true,
        data: shown.flatMap((change) => (change.fromPoints === null || change.toPoints === null ? [] : [dot(change, left, change.fromPoints)])),
      },
      ...shown.flatMap((change) => {
        if (change.points === null || change.fromPoints === null || change.toPoints === null) return [];
        const isChosen = change.code === chosen;
        return [
          {
            type: "line" as const,
            name: change.name,
            z: isChosen ? 4 : 3,
            silent: true,
            showSymbol: false,
            data: [
              [left, toY(change.fromPoints)],
              [right, toY(change.toPoints)],
            ],
            lineStyle: { color: isChosen ? theme.accent : theme.lineStrong, width: isChosen ? 3.5 : 1.3, type: change.withinNoise === true ? ("dashed" as const) : ("solid" as const) },
            emphasis: { lineStyle: { color: theme.accent, width: 3.5 } },
          },
        ];
      }),
    ],
  };
}

/** Labels moved apart so that none covers another, nearest to where they belong, in order of their place. Unit: px. */
export function spreadLabels<T extends { y: number }>(labels: readonly T[], area: { top: number; bottom: number }): T[] {
  const ordered = labels.toSorted((a, b) => a.y - b.y).map((label) => ({ ...label }));
  const step = Math.min(LABEL_HEIGHT, (area.bottom - area.top) / Math.max(1, ordered.length));
  ordered.forEach((label, index) => {
    const above = ordered[index - 1];
    label.y = Math.max(label.y, area.top, above === undefined ? -Infinity : above.y + step);
  });
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    const label = ordered[index];
    const below = ordered[index + 1];
    if (label) label.y = Math.min(label.y, below === undefined ? area.bottom : below.y - step);
  }
  return ordered;
}
