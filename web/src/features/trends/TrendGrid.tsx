import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useChartTheme } from "../../charts/chartTheme.ts";
import { Figure } from "../../charts/Figure.tsx";
import { useWidth } from "../../charts/useWidth.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { PanelPicture } from "./PanelPicture.tsx";
import styles from "./TrendFigure.module.css";
import { panelAt, panelGrid, panelStep } from "./trendGeometry.ts";
import { axisOf, type BreakFacts, type TrendLine } from "./trendModel.ts";
import { gridTable, lastText, lineName, panelText, type TrendTelling } from "./trendWords.ts";

interface TrendGridProps {
  lines: readonly TrendLine[];
  province: TrendLine | null;
  breaks: readonly BreakFacts[];
  highlighted: string | null;
  telling: TrendTelling;
  mark: ReactNode;
  dataAsOf: string | null;
  view: "grafik" | "tabel";
  onView: (view: "grafik" | "tabel") => void;
  onHighlight: (code: string | null) => void;
}

/** Every satker in a small panel of its own, all on one axis. Arrows walk the panels; Enter or a press highlights one. */
export function TrendGrid({ lines, province, breaks, highlighted, telling, mark, dataAsOf, view, onView, onHighlight }: TrendGridProps) {
  const { t, words, locale } = useTrendWords();
  const theme = useChartTheme();
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const [reached, setReached] = useState<string | null>(null);
  const grid = panelGrid(lines.length, width);
  const axis = useMemo(() => axisOf(telling.unit, province === null ? lines : [...lines, province]), [telling.unit, lines, province]);
  const known = lines.findIndex(({ key }) => key === (reached ?? highlighted));
  const entry = Math.max(0, known);
  const asOf = dataAsOf === null ? t("foot.asOfUnknown") : t("foot.asOf", { date: formatLocalDate(dataAsOf, locale) });
  const statistic = words("figure.gridStatistic", {
    measure: words(`measure.${telling.measure}`),
    unit: words(`unit.${telling.unit}`),
    per: words(`per.${telling.granularity as "MONTH"}`),
    low: formatNumber(axis.low, locale),
    high: formatNumber(axis.high, locale),
  });
  const toggle = (code: string) => onHighlight(code === highlighted ? null : code);

  const handleKey = (event: KeyboardEvent) => {
    const current = lines[entry];
    if ((event.key === "Enter" || event.key === " ") && current !== undefined) {
      event.preventDefault();
      toggle(current.key);
      return;
    }
    const next = panelStep(event.key, entry, lines.length, grid.columns);
    const line = next === undefined ? undefined : lines[next];
    if (line === undefined) return;
    event.preventDefault();
    setReached(line.key);
    element.current?.querySelector<SVGElement>(`[data-satker="${line.key}"]`)?.focus();
  };

  return (
    <Figure title={words("figure.gridTitle")} statistic={statistic} mark={mark} table={gridTable(lines, telling)} provenance={asOf} aboutLines={[asOf]} view={view} onView={onView} height={grid.height}>
      <div ref={element} className={styles.plot}>
        {/* Keys are handled once for all panels. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <svg width={width} height={grid.height} viewBox={`0 0 ${width} ${grid.height}`} role="group" aria-label={`${words("figure.gridTitle")}. ${words("figure.gridKeys")}`} fontFamily={theme.font} onKeyDown={handleKey}>
          {lines.map((line, index) => {
            const corner = panelAt(index, grid);
            return (
              <g
                key={line.key}
                role="button"
                aria-pressed={line.key === highlighted}
                tabIndex={index === entry ? 0 : -1}
                data-satker={line.key}
                aria-label={panelText(line, telling)}
                className={styles.panel}
                transform={`translate(${corner.x} ${corner.y})`}
                onClick={() => toggle(line.key)}
                onFocus={() => setReached(line.key)}
              >
                <title>{panelText(line, telling)}</title>
                <PanelPicture line={line} province={province} breaks={breaks} axis={axis} theme={theme} width={grid.panelWidth} height={grid.panelHeight} isHighlighted={line.key === highlighted} name={lineName(line, telling)} last={lastText(line, telling)} />
              </g>
            );
          })}
        </svg>
      </div>
    </Figure>
  );
}
