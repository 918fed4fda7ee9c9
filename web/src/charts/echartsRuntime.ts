import { LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GraphicComponent, GridComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import { init, registerLocale, setPlatformAPI, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { textWidth } from "../lib/textWidth.ts";
import type { ChartOption } from "./chartTypes.ts";
import { localeId } from "./localeId.ts";

use([LineChart, ScatterChart, AriaComponent, GraphicComponent, GridComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);
registerLocale("ID", localeId);

/** Starts a chart in an element; SVG, so that print is sharp and tests can read it. */
export function startChart(element: HTMLElement, language: "id" | "en"): EChartsType {
  return init(element, null, { renderer: "svg", locale: language === "en" ? "EN" : "ID" });
}

/** Where there is no page there is no font to measure: widths are estimated, rather too wide than words upon words. */
if (typeof document === "undefined") {
  setPlatformAPI({
    measureText: (text, font = "12px") => ({ width: textWidth(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? 12)) }),
  });
}

/** Draws an option as SVG text, without a page. Width and height in CSS px. */
export function pictureOf(option: ChartOption, { width, height, language }: { width: number; height: number; language: "id" | "en" }): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height, locale: language === "en" ? "EN" : "ID" });
  try {
    chart.setOption({ ...option, animation: false });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
