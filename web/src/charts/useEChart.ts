import type { EChartsType } from "echarts/core";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import type { ChartOption } from "./chartTypes.ts";
import { readerActs } from "./readerActs.ts";

/** loading: ECharts does not draw yet; the server's picture stands, where there is one. */
export type ChartPhase = "loading" | "ready" | "failed";

interface UseEChartOptions {
  element: RefObject<HTMLDivElement | null>;
  option: ChartOption;
  /** What is drawn, whatever the look and the width: another one redraws the server's picture at once. */
  content: unknown;
  language: "id" | "en";
  onPress: (seriesIndex: number, dataIndex: number) => void;
  /** The pointer came to a mark, or left it (null). */
  onPoint: (mark: { seriesIndex: number; dataIndex: number } | null) => void;
}

/** How far the width of the server's picture may be from the figure's. Above it the picture is too small, or too large, to be read. */
const MOST_OFF = 0.25;

/** Not every phone tells the server that it is one: then the picture was drawn for a desk. */
function hasFittingPicture(element: HTMLElement | null): boolean {
  const drawnFor = Number(element?.querySelector(":scope > svg")?.getAttribute("width") ?? Number.NaN);
  return element !== null && Math.abs(drawnFor / element.clientWidth - 1) <= MOST_OFF;
}

/**
 * Owns one chart: loads the library, starts, redraws, resizes and disposes it. Where the server has painted the same picture a phone
 * for which it fits draws it anew only when the reader begins to act, so that reading costs it nothing.
 */
export function useEChart({ element, option, content, language, onPress, onPoint }: UseEChartOptions) {
  const chart = useRef<EChartsType | null>(null);
  const painted = useRef(content);
  const hurry = useRef<() => void>(() => {});
  const [phase, setPhase] = useState<ChartPhase>("loading");
  const handlePress = useEffectEvent(onPress);
  const handlePoint = useEffectEvent(onPoint);

  useEffect(
    function ownChart() {
      let wanted = true;
      let observer: ResizeObserver | null = null;
      const hurried = new Promise<void>((resolve) => {
        hurry.current = resolve;
      });
      const start = async () => {
        const { startChart } = await import("./echartsRuntime.ts");
        if (hasFittingPicture(element.current)) await Promise.race([readerActs(), hurried]);
        const target = element.current;
        if (!wanted || !target) return;
        // Nothing is drawn while the figure has no width: in a hidden view, or before the first layout.
        observer = new ResizeObserver(() => {
          if (chart.current) chart.current.resize();
          else if (target.clientWidth > 0) {
            target.replaceChildren();
            chart.current = startChart(target, language);
            chart.current.on("click", (event) => {
              if (typeof event.seriesIndex === "number") handlePress(event.seriesIndex, event.dataIndex);
            });
            chart.current.on("mouseover", (event) => {
              if (typeof event.seriesIndex === "number") handlePoint({ seriesIndex: event.seriesIndex, dataIndex: event.dataIndex });
            });
            chart.current.on("mouseout", () => handlePoint(null));
            setPhase("ready");
          }
        });
        observer.observe(target);
      };
      start().catch(() => {
        if (wanted) setPhase("failed");
      });
      return () => {
        wanted = false;
        observer?.disconnect();
        chart.current?.dispose();
        chart.current = null;
        setPhase("loading");
      };
    },
    [element, language],
  );

  useEffect(
    function hurryForOtherContent() {
      if (content !== painted.current) hurry.current();
    },
    [content],
  );

  useEffect(
    function drawOption() {
      if (phase === "ready") chart.current?.setOption(option, { notMerge: true });
    },
    [option, phase],
  );

  return { chart, phase };
}
