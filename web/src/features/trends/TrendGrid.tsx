import { memo, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useChartTheme, type ChartTheme } from "../../charts/chartTheme.ts";
import { Figure } from "../../charts/Figure.tsx";
import { useWidth } from "../../charts/useWidth.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import styles from "./TrendFigure.module.css";
import { gapPath, linePath, lonePoints, panelAt, panelGrid, panelStep, xAt, yAt, type PlotBox } from "./trendGeometry.ts";
import { axisOf, gapsOf, lastKnown, type AxisSpan, type BreakFacts, type TrendLine } from "./trendModel.ts";
import { gridTable, lineName, panelText, valueText, type TrendTelling } from "./trendWords.ts";

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

function lastText(line: TrendLine, telling: TrendTelling): string {
  const last = lastKnown(line);
  return last === undefined || last.value === null ? "–" : telling.unit === "PERCENT" ? valueText(last.value, telling) : formatNumber(Math.round(last.value * 10) / 10, telling.locale);
}

interface PanelPictureProps {
  line: TrendLine;
  province: TrendLine | null;
  breaks: readonly BreakFacts[];
  axis: AxisSpan;
  theme: ChartTheme;
  width: number;
  height: number;
  isHighlighted: boolean;
  name: string;
  last: string;
}

/** Drawn anew only when its own facts change: highlighting one of 514 leaves the others alone. */
const PanelPicture = memo(function PanelPicture({ line, province, breaks, axis, theme, width, height, isHighlighted, name, last }: PanelPictureProps) {
  const box: PlotBox = { x: 6, y: 24, width: width - 12, height: height - 34 };
  const count = line.points.length;
  const gaps = gapsOf(line.points);
  const ground = { ...box, height: box.height + 3 };
  return (
    <>
      <rect width={width} height={height} rx={4} fill={theme.paper} stroke={isHighlighted ? theme.accent : theme.line} strokeWidth={isHighlighted ? 2.5 : 1} />
      <text x={6} y={16} fontSize={12} fill={theme.ink} fontWeight={isHighlighted ? 650 : 450}>
        {clipped(name, Math.floor((width - 18 - last.length * 6.4) / 6.1))}
      </text>
      <text x={width - 6} y={16} fontSize={12} textAnchor="end" fill={theme.inkSoft}>
        {last}
      </text>
      {province === null ? null : <path d={linePath(province.points, breaks, box, axis)} fill="none" stroke={theme.lineStrong} strokeWidth={1} strokeOpacity={0.7} />}
      <path d={gapPath(gaps.filter(({ isHeld }) => !isHeld), ground, count)} fill="none" stroke={theme.lineStrong} strokeWidth={2} strokeDasharray="5 2" />
      <path d={gapPath(gaps.filter(({ isHeld }) => isHeld), ground, count)} fill="none" stroke={theme.lineStrong} strokeWidth={2} strokeDasharray="1.5 2" />
      <path d={linePath(line.points, breaks, box, axis)} fill="none" stroke={theme.accent} strokeWidth={1.8} strokeLinejoin="round" />
      {lonePoints(line.points, breaks).map(({ at, value }) => (
        <circle key={at} cx={xAt(box, at, count)} cy={yAt(box, value ?? 0, axis)} r={2} fill={theme.accent} />
      ))}
    </>
  );
});

function clipped(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, characters - 1))}…`;
}
