import type { ChartOption } from "../../charts/chartTypes.ts";
import type { ChartTheme } from "../../charts/chartTheme.ts";
import { fitText } from "../../lib/textWidth.ts";

export type Graphic = NonNullable<Extract<ChartOption["graphic"], readonly unknown[]>>[number];

/** Words beside a plot, cut to a width in px; position in px, y is the middle of the line. */
export function plotText(text: string, place: { x: number; y: number; width: number }, theme: ChartTheme, look: { isStrong?: boolean; isSoft?: boolean } = {}): Graphic {
  return {
    type: "text",
    silent: true,
    z: 5,
    x: place.x,
    y: place.y,
    style: {
      text: fitText(text, 12.5, place.width),
      fill: look.isSoft === true ? theme.inkSoft : theme.ink,
      font: `${look.isStrong === true ? 650 : 450} 12.5px ${theme.font}`,
      verticalAlign: "middle",
    },
  };
}

export function plotLine(from: { x: number; y: number }, to: { x: number; y: number }, color: string, lineWidth: number): Graphic {
  return { type: "line", silent: true, z: 2, shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, style: { stroke: color, lineWidth } };
}

/** Lines of a plot with their words: beside the axis where there is room, above the line on a phone. Units: px. */
export interface LinePlot {
  height: number;
  rowHeight: number;
  isStacked: boolean;
  axis: { left: number; right: number; top: number; bottom: number };
  /** Where a percentage and a row stand. */
  toX: (percent: number) => number;
  toY: (row: number) => number;
  /** Where the words of a row stand. */
  textAt: (row: number) => { x: number; y: number; width: number };
}

export function linePlot(rowCount: number, width: number): LinePlot {
  const isStacked = width < 620;
  const rowHeight = isStacked ? 44 : 26;
  const axis = { left: isStacked ? 10 : Math.min(360, Math.round(width * 0.42)), right: isStacked ? 18 : 30, top: 8, bottom: 26 };
  const height = axis.top + rowCount * rowHeight + axis.bottom;
  return {
    height,
    rowHeight,
    isStacked,
    axis,
    toX: (percent) => axis.left + (percent / 100) * (width - axis.left - axis.right),
    toY: (row) => axis.top + row * rowHeight + (isStacked ? 32 : rowHeight / 2),
    textAt: (row) => ({ x: isStacked ? 2 : 4, y: axis.top + row * rowHeight + (isStacked ? 11 : rowHeight / 2), width: isStacked ? width - 8 : axis.left - 16 }),
  };
}
