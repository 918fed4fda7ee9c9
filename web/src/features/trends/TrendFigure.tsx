import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useChartTheme } from "../../charts/chartTheme.ts";
import { Figure } from "../../charts/Figure.tsx";
import { useWidth } from "../../charts/useWidth.ts";
import type { Dataset, MeasureDirection, MeasureFamily } from "../../gql/graphql.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { MARK_TABLE } from "./MarkTable.tsx";
import styles from "./TrendFigure.module.css";
import { gapPath, labelledBuckets, linePath, lonePoints, xAt, xOfDay, yAt, type PlotBox } from "./trendGeometry.ts";
import { TrendLegend } from "./TrendLegend.tsx";
import { bandsOf, concerns, markLabel } from "./trendMarks.ts";
import { axisOf, gapsOf, type BreakFacts, type TrendLine } from "./trendModel.ts";
import { lineName, bucketName, bucketTick, findingSentence, lineTable, markDays, breakText, pointText, type TrendTelling } from "./trendWords.ts";

interface TrendFigureProps {
  groups: readonly TrendLine[];
  satkers: readonly TrendLine[];
  chosen: TrendLine | null;
  breaks: readonly BreakFacts[];
  marks: FragmentType<typeof MARK_TABLE>;
  direction: MeasureDirection;
  family: MeasureFamily;
  dataset: Dataset;
  telling: TrendTelling;
  mark: ReactNode;
  dataAsOf: string | null;
}

/** Unit: px. */
const HEIGHT = 300;
const FOOT = 44;
/** More lines than this would be a grey field. Unit: satker. */
const MOST_BEHIND = 60;

/** Province and highlighted satker large, the others faint behind; gaps, cuts and events visible; every point within reach of the keyboard. */
export function TrendFigure({ groups, satkers, chosen, breaks, marks, direction, family, dataset, telling, mark, dataAsOf }: TrendFigureProps) {
  const { t, words, locale } = useTrendWords();
  const theme = useChartTheme();
  const { data } = useSuspenseFragment({ fragment: MARK_TABLE, from: marks });
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const [reached, setReached] = useState<{ line: number; at: number } | null>(null);
  const shown = useMemo(() => [...(chosen === null ? [] : [chosen]), ...groups.slice(0, 1)], [chosen, groups]);
  const walked = shown.length > 0 ? shown : satkers.slice(0, 1);
  const axis = useMemo(() => axisOf(telling.unit, [...groups, ...satkers]), [telling.unit, groups, satkers]);
  const { buckets } = telling;
  // Room for the longest number of the axis: "60.000" of a country is wider than "60" of a province.
  const left = Math.max(40, 14 + 7 * Math.max(...axis.ticks.map((tick) => formatNumber(tick, locale).length)));
  const box: PlotBox = { x: left, y: 16, width: Math.max(40, width - left - 12), height: HEIGHT - FOOT - 16 };
  const told = data.marks.filter(concerns(family, dataset));
  const events = told.filter(({ kind }) => kind !== "STAGE");
  const place = { line: Math.min(reached?.line ?? 0, walked.length - 1), at: Math.min(reached?.at ?? buckets.length - 1, buckets.length - 1) };
  const walkedLine = walked[place.line];
  const current = walkedLine?.points[place.at];
  const headline = chosen ?? groups[0] ?? null;
  const title = headline === null ? words("finding.noLine", knownOf(satkers, telling)) : findingSentence(headline, telling);
  const statistic = words("figure.statistic", {
    measure: words(`measure.${telling.measure}`),
    unit: words(`unit.${telling.unit}`),
    per: words(`per.${telling.granularity as "MONTH"}`),
    from: bucketName(buckets[0], telling),
    to: bucketName(buckets.at(-1), telling),
    direction: words(`direction.${direction}`),
  });
  const asOf = dataAsOf === null ? t("foot.asOfUnknown") : t("foot.asOf", { date: formatLocalDate(dataAsOf, locale) });
  const happenings = [...told.map((one) => `${markDays(one, telling)}: ${markLabel(one, words)}`), ...breaks.map((one) => `${formatLocalDate(one.on, locale)}: ${breakText(one, words)}`)];

  const handleKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -buckets.length], End: [0, buckets.length] }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = { line: clamp(place.line + (step[0] ?? 0), walked.length), at: clamp(place.at + (step[1] ?? 0), buckets.length) };
    setReached(next);
    element.current?.querySelector<SVGElement>(`[data-point="${next.line}:${next.at}"]`)?.focus();
  };

  return (
    <Figure title={title} statistic={statistic} mark={mark} table={lineTable(walked, breaks, telling)} legend={<TrendLegend hasChosen={chosen !== null} group={groups[0] === undefined ? null : groups.length > 1 ? words("legend.groups") : lineName(groups[0], telling)} hasOthers={satkers.length > 1} breaks={breaks} hasEvents={events.length > 0} hasStages={told.length > events.length} />} provenance={asOf} aboutLines={[asOf, ...happenings]} height={HEIGHT + 30}>
      <div ref={element} className={styles.plot}>
        {/* Keys are handled once for all points. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={`${title} ${words("figure.keys")}`} fontFamily={theme.font} onKeyDown={handleKey}>
          {bandsOf(told).map((band) => {
            const [from, to] = [xOfDay(box, band.from < (buckets[0]?.from ?? "") ? (buckets[0]?.from ?? band.from) : band.from, buckets), xOfDay(box, band.to > (buckets.at(-1)?.to ?? "") ? (buckets.at(-1)?.to ?? band.to) : band.to, buckets)];
            return from === null || to === null ? null : <rect key={band.from} x={from} y={box.y} width={Math.max(1, to - from)} height={box.height} fill={theme.hatch} fillOpacity={0.35} />;
          })}
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <line x1={box.x} x2={box.x + box.width} y1={yAt(box, tick, axis)} y2={yAt(box, tick, axis)} stroke={theme.line} />
              <text x={box.x - 6} y={yAt(box, tick, axis) + 4} fontSize={12} textAnchor="end" fill={theme.inkSoft}>
                {formatNumber(tick, locale)}
              </text>
            </g>
          ))}
          {labelledBuckets(buckets.length, box.width, 64).map((at) => {
            const bucket = buckets[at];
            return bucket === undefined ? null : (
              <text key={bucket.key} x={xAt(box, at, buckets.length)} y={HEIGHT - FOOT + 18} fontSize={12} textAnchor="middle" fill={theme.inkSoft}>
                {bucketTick(bucket, locale)}
              </text>
            );
          })}
          {satkers.length > MOST_BEHIND ? null : satkers.map((line) => <path key={line.key} d={linePath(line.points, breaks, box, axis)} fill="none" stroke={theme.lineStrong} strokeOpacity={0.3} strokeWidth={1} />)}
          {breaks.map((one) => {
            const x = box.x + (one.at / Math.max(1, buckets.length)) * box.width;
            return (
              <g key={`${one.kind}:${one.on}:${one.detail ?? ""}`}>
                <title>{breakText(one, words)}</title>
                <line x1={x} x2={x} y1={box.y - 6} y2={box.y + box.height} stroke={theme.ink} strokeWidth={one.cutsLine ? 2 : 1} strokeDasharray={one.cutsLine ? "6 4" : "2 4"} />
              </g>
            );
          })}
          {events.map((one) => {
            const x = xOfDay(box, one.from, buckets);
            return x === null ? null : (
              <path key={one.id} d={`M${x - 4} ${HEIGHT - 6}l4-8 4 8z`} fill={theme.paper} stroke={theme.ink} strokeWidth={1.2}>
                <title>{`${markDays(one, telling)}: ${markLabel(one, words)}`}</title>
              </path>
            );
          })}
          {walked.toReversed().map((line) => {
            const index = walked.indexOf(line);
            const color = line.isGroup ? theme.ink : theme.accent;
            const open = new Set(line.points.filter(({ completeness }) => completeness !== "W").map(({ at }) => at));
            const lone = new Set(lonePoints(line.points, breaks).map(({ at }) => at));
            return (
              <g key={line.key}>
                <path d={linePath(line.points, breaks, box, axis)} fill="none" stroke={color} strokeWidth={line.isGroup ? 2 : 2.8} strokeDasharray={line.isGroup && chosen !== null ? "7 3" : undefined} strokeLinejoin="round" />
                {gapsOf(line.points).map((gap) => (
                  <path key={gap.from} d={gapPath([gap], { ...box, height: box.height - index * 5 }, buckets.length)} fill="none" stroke={color} strokeOpacity={0.75} strokeWidth={3} strokeDasharray={gap.isHeld ? "2 3" : "8 3"} />
                ))}
                {line.points.map((point) => {
                  const isReached = index === place.line && point.at === place.at;
                  const [x, y] = [xAt(box, point.at, buckets.length), point.value === null ? box.y + box.height - index * 5 : yAt(box, point.value, axis)];
                  const isDrawn = point.value !== null && (lone.has(point.at) || open.has(point.at) || buckets.length <= 40);
                  return (
                    <g key={point.at} role="img" tabIndex={isReached ? 0 : -1} data-point={`${index}:${point.at}`} aria-label={pointText(line, point, telling)} className={styles.point} onFocus={() => setReached({ line: index, at: point.at })}>
                      <title>{pointText(line, point, telling)}</title>
                      <circle cx={x} cy={y} r={9} fill={color} fillOpacity={0} />
                      {isDrawn ? <circle cx={x} cy={y} r={3.2} fill={open.has(point.at) ? theme.paper : color} stroke={color} strokeWidth={1.6} /> : null}
                      {isReached && reached !== null ? <circle cx={x} cy={y} r={7} fill="none" stroke={color} strokeWidth={2} /> : null}
                    </g>
                  );
                })}
              </g>
            );
          })}
        </svg>
      </div>
      <p className={styles.told} aria-hidden="true">
        {walkedLine === undefined || current === undefined || reached === null ? null : pointText(walkedLine, current, telling)}
      </p>
    </Figure>
  );
}

function knownOf(satkers: readonly TrendLine[], { words, measure, locale }: TrendTelling): { measure: string; known: string; all: string } {
  const known = satkers.filter(({ points }) => points.some(({ value }) => value !== null)).length;
  return { measure: words(`measure.${measure}`), known: formatNumber(known, locale), all: formatNumber(satkers.length, locale) };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}
