import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useWords } from "../i18n/i18n.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import styles from "./Chart.module.css";
import { useChartTheme } from "./chartTheme.ts";
import type { BuildOption, ChartMark } from "./chartTypes.ts";
import { Figure, type FigureProps } from "./Figure.tsx";
import { firstPicture } from "./firstPicture.ts";
import { tooltipOption } from "./tooltip.ts";
import { useEChart } from "./useEChart.ts";
import { useWidth } from "./useWidth.ts";

export interface ChartProps extends Omit<FigureProps, "height"> {
  /** Builds the option for a theme and a width; keep its identity between renders. */
  option: BuildOption;
  /** Unit: px, for a width in px; fixed before data is drawn. */
  heightFor: (width: number) => number;
  /** Marks that the arrow keys walk through, in reading order. */
  marks: readonly ChartMark[];
  /** Opens what a mark stands for. */
  onSelect?: (id: string) => void;
  /** The mark that is reached elsewhere on the page; it is lifted here too. Null: none. */
  reached?: string | null;
  /** A mark was reached by pointer or keyboard here, or left (null). */
  onReach?: (id: string | null) => void;
  /** One sentence for those who do not see the picture. */
  description: string;
}

/** A figure drawn by ECharts, with a keyboard walk through its marks. */
export function Chart({ option, heightFor, marks, onSelect, reached = null, onReach, description, ...figure }: ChartProps) {
  const { t, language } = useWords();
  const theme = useChartTheme();
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const built = useMemo(() => ({ ...option({ theme, width }), tooltip: tooltipOption(theme), textStyle: { fontFamily: theme.font } }), [option, theme, width]);
  const [walk, setWalk] = useState<number | null>(null);
  const { chart, phase } = useEChart({
    element,
    option: built,
    content: option,
    language,
    onPress: (seriesIndex, dataIndex) => {
      const mark = marks.find((known) => known.seriesIndex === seriesIndex && known.dataIndex === dataIndex);
      if (mark) onSelect?.(mark.id);
    },
    onPoint: (point) => onReach?.((point && marks.find((known) => known.seriesIndex === point.seriesIndex && known.dataIndex === point.dataIndex)?.id) ?? null),
  });
  const height = heightFor(width);
  const [first] = useState(() => firstPicture(built, height));
  const current = walk === null ? undefined : marks[walk];

  useEffect(
    function liftReached() {
      const mark = phase === "ready" && reached !== null ? marks.find((known) => known.id === reached) : undefined;
      if (!mark) return;
      const targets = [{ seriesIndex: mark.seriesIndex, dataIndex: mark.dataIndex }, ...(mark.seriesName === undefined ? [] : [{ seriesName: mark.seriesName }])];
      for (const target of targets) chart.current?.dispatchAction({ type: "highlight", ...target });
      const drawn = chart.current;
      return () => {
        if (drawn?.isDisposed() === false) for (const target of targets) drawn.dispatchAction({ type: "downplay", ...target });
      };
    },
    [chart, marks, phase, reached, built],
  );

  const show = (mark: ChartMark | undefined) => {
    if (mark) {
      chart.current?.dispatchAction({ type: "highlight", seriesIndex: mark.seriesIndex, dataIndex: mark.dataIndex });
      chart.current?.dispatchAction({ type: "showTip", seriesIndex: mark.seriesIndex, dataIndex: mark.dataIndex });
    } else {
      chart.current?.dispatchAction({ type: "hideTip" });
    }
  };
  const showWalked = useEffectEvent(() => {
    if (current) show(current);
  });

  useEffect(
    function showWhereTheKeysWere() {
      if (phase === "ready") showWalked();
    },
    [phase],
  );

  const goTo = (next: number | null) => {
    if (current) chart.current?.dispatchAction({ type: "downplay", seriesIndex: current.seriesIndex, dataIndex: current.dataIndex });
    const mark = next === null ? undefined : marks[next];
    show(mark);
    setWalk(next);
    if (next !== walk) onReach?.(mark?.id ?? null);
  };

  const handleKey = (event: KeyboardEvent) => {
    const next = nextMark(event.key, walk, marks.length);
    if (next !== undefined) {
      event.preventDefault();
      goTo(next);
    } else if (event.key === "Enter" && current) {
      onSelect?.(current.id);
    } else if (event.key === "Escape" && walk !== null) {
      goTo(null);
    }
  };

  return (
    <Figure {...figure} height={height}>
      {phase === "failed" ? <p className={styles.failed}>{t("figure.chartFailed")}</p> : null}
      <div className={styles.frame} style={{ height }}>
        {/* A picture that takes the focus: arrow keys walk its marks, the live region below speaks them. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          role="img"
          tabIndex={0}
          aria-label={`${description} ${t("figure.keys")}`}
          className={styles.picture}
          onKeyDown={handleKey}
          onBlur={() => goTo(null)}
        >
          {/* The server's picture stands until ECharts has come and draws the same. */}
          <div
            ref={element}
            className={styles.canvas}
            aria-hidden="true"
            data-phase={phase}
            style={{ height }}
            suppressHydrationWarning
            // Our own drawing: ECharts made it of an option and escapes every text.
            // oxlint-disable-next-line react/no-danger
            dangerouslySetInnerHTML={{ __html: first }}
          />
        </div>
        {phase === "loading" ? <p className={styles.loading}>{t("figure.loading")}</p> : null}
      </div>
      <div aria-live="polite">
        <VisuallyHidden>{current?.text ?? ""}</VisuallyHidden>
      </div>
    </Figure>
  );
}

/** Where an arrow key leads; undefined: not a walking key. */
export function nextMark(key: string, current: number | null, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowDown" || key === "ArrowRight") return current === null ? 0 : Math.min(current + 1, count - 1);
  if (key === "ArrowUp" || key === "ArrowLeft") return current === null ? count - 1 : Math.max(current - 1, 0);
  return undefined;
}
