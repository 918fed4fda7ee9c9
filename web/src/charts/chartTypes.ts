import type { LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { AriaComponentOption, GraphicComponentOption, GridComponentOption, MarkAreaComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { Cell } from "../lib/csv.ts";
import type { ChartTheme } from "./chartTheme.ts";

/** What our charts may use of ECharts; echartsRuntime.ts registers the same parts. */
export type ChartOption = ComposeOption<
  | LineSeriesOption
  | ScatterSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | TooltipComponentOption
  | MarkAreaComponentOption
  | AriaComponentOption
>;

/** One mark of a scatter series, with the words of its tooltip. */
export interface MarkItem {
  value: [number | null, number];
  name: string;
  tip: string;
  symbol: string;
  symbolSize: number;
  symbolKeepAspect: true;
  itemStyle: { color: string; borderColor: string; borderWidth: number; opacity: 1; borderType?: "dashed" | "solid" };
  label: { show: true; position: "right"; formatter: string; rich: Record<string, LabelLook>; distance: number; lineHeight?: number };
}

export interface LabelLook {
  color: string;
  fontSize: number;
  fontWeight?: number;
}

/** The frame an option builder draws for. Width in px. */
export interface ChartFrame {
  theme: ChartTheme;
  width: number;
}

/** One mark that the keyboard can reach. */
export interface ChartMark {
  id: string;
  seriesIndex: number;
  dataIndex: number;
  /** What is read out. */
  text: string;
  /** Name of the lines that belong to the mark and are lifted with it. */
  seriesName?: string;
}

/** Builds the option for a frame; pure, so that it can be tested as data. */
export type BuildOption = (frame: ChartFrame) => ChartOption;

export interface FigureTable {
  columns: readonly { key: string; label: string; kind: "text" | "number" }[];
  rows: readonly { id: string; cells: readonly Cell[] }[];
}
