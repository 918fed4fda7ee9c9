import type { EChartsType } from "echarts/core";
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import type { ChartOption } from "./chartTypes.ts";

export type ChartPhase = "loading" | "ready" | "failed";

interface UseEChartOptions {
  element: RefObject<HTMLDivElement | null>;
  option: ChartOption;
  language: "id" | "en";
  onPress: (seriesIndex: number, dataIndex: number) => void;
}

/** Owns one chart: loads the library, starts, redraws, resizes and disposes it. */
export function useEChart({ element, option, language, onPress }: UseEChartOptions) {
  const chart = useRef<EChartsType | null>(null);
  const [phase, setPhase] = useState<ChartPhase>("loading");
  const handlePress = useEffectEvent(onPress);

  useEffect(
    function ownChart() {
      let wanted = true;
      let observer: ResizeObserver | null = null;
      const start = async () => {
        const { startChart } = await import("./echartsRuntime.ts");
        const target = element.current;
        if (!wanted || !target) return;
        const instance = startChart(target, language);
        chart.current = instance;
        instance.on("click", (event) => {
          if (typeof event.seriesIndex === "number") handlePress(event.seriesIndex, event.dataIndex);
        });
        observer = new ResizeObserver(() => instance.resize());
        observer.observe(target);
        setPhase("ready");
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
