import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useChartTheme } from "../../charts/chartTheme.ts";
import { Figure } from "../../charts/Figure.tsx";
import { useWidth } from "../../charts/useWidth.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { useFind } from "../../ui/useFind.tsx";
import { useRowWindow } from "../../ui/useRowWindow.ts";
import { TrendPanel } from "./TrendPanel.tsx";
import styles from "./TrendFigure.module.css";
import { panelAt, panelGrid, panelStep } from "./trendGeometry.ts";
import { axisOf, type BreakFacts, type TrendLine } from "./trendModel.ts";
import { gridTable, lineName, type TrendTelling } from "./trendWords.ts";

interface TrendGridProps {
  /** Whose lines they are. */
  of: "satkers" | "provinces";
  lines: readonly TrendLine[];
  province: TrendLine | null;
  breaks: readonly BreakFacts[];
  highlighted: string | null;
  telling: TrendTelling;
  mark: ReactNode;
  dataAsOf: string | null;
  /** Absent: the figure keeps its view. */
  view?: "grafik" | "tabel";
  onView?: (view: "grafik" | "tabel") => void;
  /** With the key of the line. */
  onPress: (key: string) => void;
}

/** Unit: px. A figure keeps at most so much place while its table is shown. */
const LEAST_KEPT = 1_200;

/** Every satker, or province, in a small panel of its own, all on one axis; of many those near the window are drawn. Arrows walk the panels; Enter or a press chooses one. */
export function TrendGrid({ of, lines: all, province, breaks, highlighted, telling, mark, dataAsOf, view, onView, onPress }: TrendGridProps) {
  const { t, words, locale } = useTrendWords();
  const theme = useChartTheme();
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const [reached, setReached] = useState<string | null>(null);
  const textOf = useMemo(() => (line: TrendLine) => `${lineName(line, telling)} ${line.key}`, [telling]);
  const { found: lines, field } = useFind({ rows: all, findText: textOf, locale });
  const grid = panelGrid(lines.length, width);
  const near = useRowWindow(element, { count: Math.ceil(lines.length / grid.columns), rowHeight: panelAt(grid.columns, grid).y, scroller: "page" });
  const table = useMemo(() => gridTable(all, telling), [all, telling]);
  // For a file all panels are drawn, and stay.
  const [isWhole, setWhole] = useState(false);
  const axis = useMemo(() => axisOf(telling.unit, province === null ? all : [...all, province]), [telling.unit, all, province]);
  const known = lines.findIndex(({ key }) => key === (reached ?? highlighted));
  const entry = Math.max(0, known);
  const asOf = dataAsOf === null ? t("foot.asOfUnknown") : t("foot.asOf", { date: formatLocalDate(dataAsOf, locale) });
  const title = words(of === "satkers" ? "figure.gridTitle" : "figure.provinceTitle");
  const statistic = words("figure.gridStatistic", {
    measure: words(`measure.${telling.measure}`),
    unit: words(`unit.${telling.unit}`),
    per: words(`per.${telling.granularity as "MONTH"}`),
    low: formatNumber(axis.low, locale),
    high: formatNumber(axis.high, locale),
    whole: province === null ? "–" : lineName(province, telling),
  });
  const isDrawn = (index: number) => {
    const row = Math.floor(index / grid.columns);
    return isWhole || index === entry || (row >= near.from && row < near.to);
  };

  const handleKey = (event: KeyboardEvent) => {
    const current = lines[entry];
    if ((event.key === "Enter" || event.key === " ") && current !== undefined) {
      event.preventDefault();
      onPress(current.key);
      return;
    }
    const next = panelStep(event.key, entry, lines.length, grid.columns);
    const line = next === undefined ? undefined : lines[next];
    if (line === undefined) return;
    event.preventDefault();
    // A panel that was not drawn yet is there before the focus goes to it.
    flushSync(() => setReached(line.key));
    element.current?.querySelector<SVGElement>(`[data-satker="${line.key}"]`)?.focus();
  };

  const handlePress = (event: MouseEvent) => {
    const key = keyAt(event.target);
    if (key !== null) onPress(key);
  };
  const handleFocus = (event: FocusEvent) => {
    const key = keyAt(event.target);
    if (key !== null) setReached(key);
  };

  return (
    <Figure title={title} statistic={statistic} mark={mark} table={table} provenance={asOf} aboutLines={[asOf]} view={view} onView={onView} height={Math.min(grid.height, LEAST_KEPT)} onPicture={() => flushSync(() => setWhole(true))}>
      {field}
      <div ref={element} className={styles.plot}>
        {/* Keys and presses are handled once for all panels. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <svg width={width} height={grid.height} viewBox={`0 0 ${width} ${grid.height}`} role="group" aria-label={`${title}. ${words(of === "satkers" ? "figure.gridKeys" : "figure.provinceKeys")}`} fontFamily={theme.font} onKeyDown={handleKey} onClick={handlePress} onFocus={handleFocus}>
          {lines.map((line, index) => {
            if (!isDrawn(index)) return null;
            const corner = panelAt(index, grid);
            return (
              <TrendPanel
                key={line.key}
                line={line}
                x={corner.x}
                y={corner.y}
                isEntry={index === entry}
                isHighlighted={line.key === highlighted}
                isToggle={of === "satkers"}
                telling={telling}
                province={province}
                breaks={breaks}
                axis={axis}
                theme={theme}
                width={grid.panelWidth}
                height={grid.panelHeight}
              />
            );
          })}
        </svg>
      </div>
    </Figure>
  );
}

/** Key of the line whose panel an element is part of. Null: none. */
function keyAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest("[data-satker]")?.getAttribute("data-satker") ?? null) : null;
}
