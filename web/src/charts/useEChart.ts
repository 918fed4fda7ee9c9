import type { EChartsType } from "echarts/core";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import type { ChartOption } from "./chartTypes.ts";

export type ChartPhase = "loading" | "ready" | "failed";

interface UseEChartOptions {
  element: RefObject<HTMLDivElement | null>;
  option: ChartOption;
  language: "id" | "en";
  onPress: (seriesIndex: number, dataIndex: number) => void;
  /** The pointer came to a mark, or left it (null). */
  onPoint: (mark: { seriesIndex: number; dataIndex: number } | null) => void;
}

/** Owns one chart: loads the library, starts, redraws, resizes and disposes it. */
export function useEChart({ element, option, language, onPress, onPoint }: UseEChartOptions) {
  const chart = useRef<EChartsType | null>(null);
  const [phase, setPhase] = useState<ChartPhase>("loading");
  const handlePress = useEffectEvent(onPress);
  const handlePoint = useEffectEvent(onPoint);

  useEffect(
    function ownChart() {
      let wanted = true;
      let observer: ResizeObserver | null = null;
      const start = async () => {
        const { startChart } = await import("./echartsRuntime.ts");
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
    function drawOption() {
      if (phase === "ready") chart.current?.setOption(option, { notMerge: true });
    },
    [option, phase],
  );

  return { chart, phase };
}
