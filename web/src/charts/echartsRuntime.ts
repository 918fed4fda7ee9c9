import { LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GraphicComponent, GridComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import { init, registerLocale, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { localeId } from "./localeId.ts";

use([LineChart, ScatterChart, AriaComponent, GraphicComponent, GridComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);
registerLocale("ID", localeId);

/** Starts a chart in an element; SVG, so that print is sharp and tests can read it. */
export function startChart(element: HTMLElement, language: "id" | "en"): EChartsType {
  return init(element, null, { renderer: "svg", locale: language === "en" ? "EN" : "ID" });
}
