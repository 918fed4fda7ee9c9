import { useRef } from "react";
import { Figure } from "../../charts/Figure.tsx";
import type { FigureTable } from "../../charts/chartTypes.ts";
import { useChartTheme, type ChartTheme } from "../../charts/chartTheme.ts";
import { useWidth } from "../../charts/useWidth.ts";
import { useRequestWords, type RequestWords } from "../../i18n/requests.ts";
import { formatLocalDate } from "../../lib/date.ts";
import type { Locale } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { eventAxis, type AxisMark, type AxisWish, type EventAxis } from "./eventAxis.ts";
import styles from "./EventLine.module.css";

interface EventLineProps extends Omit<AxisWish, "width"> {
  provenance: string;
  isDemo: boolean;
}

const LANE = 34;
const DAY_HEIGHT = 34;

/** The events of a request on a line of days: working days count, days off are shaded. */
export function EventLine({ provenance, isDemo, ...wish }: EventLineProps) {
  const { words, locale } = useRequestWords();
  const theme = useChartTheme();
  const element = useRef<HTMLDivElement>(null);
  const width = Math.max(useWidth(element), 560);
  const axis = eventAxis({ ...wish, width }, { due: words("axis.due"), firstDue: words("axis.firstDue"), today: words("axis.today") });
  if (!axis) return null;
  const height = axis.lanes * LANE + DAY_HEIGHT + 26;
  const statistic = [words("request.eventsStatistic"), axis.daysLeftOut > 0 ? words("axis.shortened", { n: axis.daysLeftOut }) : ""].filter(Boolean).join(" ");
  return (
    <Figure
      title={words("request.events")}
      statistic={statistic}
      table={eventTable(axis, words, locale)}
      provenance={provenance}
      aboutLines={[provenance]}
      legend={<p className={styles.legend}>{words("request.eventsLegend")}</p>}
      height={height}
      mark={isDemo ? <DemoMark /> : undefined}
    >
      {/* A line of days is wider than a phone; it scrolls, and the table twin says the same. */}
      <div ref={element} className={styles.scroll} role="region" aria-label={words("request.events")} tabIndex={0}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={lineDescription(axis, words, locale)} fontFamily={theme.font} fontSize="12">
          <Ground axis={axis} theme={theme} locale={locale} />
          {axis.marks.map((mark) => (
            <Stem key={mark.id} mark={mark} axis={axis} theme={theme} />
          ))}
          {axis.marks.map((mark) => (
            <Mark key={mark.id} mark={mark} axis={axis} theme={theme} locale={locale} />
          ))}
        </svg>
      </div>
    </Figure>
  );
}

function Ground({ axis, theme, locale }: { axis: EventAxis; theme: ChartTheme; locale: Locale }) {
  const top = axis.lanes * LANE;
  const lineY = top + DAY_HEIGHT / 2;
  const ticks = axis.days.filter((day) => day.workingDay !== null && day.workingDay % 5 === 0);
  return (
    <g>
      {axis.days.map((day) => (
        <rect key={day.date} x={day.x} y={top} width={day.width} height={DAY_HEIGHT} fill={day.isOff ? theme.hatch : theme.paper} stroke={theme.line} strokeWidth={0.5}>
          <title>{[formatLocalDate(day.date, locale), day.name].filter(Boolean).join(": ")}</title>
        </rect>
      ))}
      {axis.inTime ? <line x1={axis.inTime.from} x2={axis.inTime.to} y1={lineY} y2={lineY} stroke={theme.accent} strokeWidth={6} /> : null}
      {axis.late ? <line x1={axis.late.from} x2={axis.late.to} y1={lineY} y2={lineY} stroke="var(--alarm)" strokeWidth={3} strokeDasharray="5 3" /> : null}
      {ticks.map((day) => (
        <text key={day.date} x={day.x + day.width / 2} y={top + DAY_HEIGHT + 16} textAnchor="middle" fill={theme.inkSoft}>
          {day.workingDay}
        </text>
      ))}
    </g>
  );
}

function textTop(mark: AxisMark, axis: EventAxis): number {
  return (axis.lanes - mark.lane - 1) * LANE + 12;
}

/** From the words down to the line; drawn before all words, so that it crosses none. */
function Stem({ mark, axis, theme }: { mark: AxisMark; axis: EventAxis; theme: ChartTheme }) {
  const isDue = mark.kind === "due" || mark.kind === "firstDue";
  return (
    <line x1={mark.x} x2={mark.x} y1={textTop(mark, axis) - 10} y2={axis.lanes * LANE + DAY_HEIGHT / 2} stroke={isDue ? theme.ink : theme.lineStrong} strokeDasharray={mark.kind === "event" ? undefined : "3 2"} />
  );
}

function Mark({ mark, axis, theme, locale }: { mark: AxisMark; axis: EventAxis; theme: ChartTheme; locale: Locale }) {
  const lineY = axis.lanes * LANE + DAY_HEIGHT / 2;
  const textY = textTop(mark, axis);
  const textX = mark.x + (mark.anchor === "start" ? 5 : -5);
  const isDue = mark.kind === "due" || mark.kind === "firstDue";
  const hollow = mark.eventKind === "ORAL_ANSWER" || mark.kind === "today";
  return (
    <g>
      {isDue ? (
        <path d={`M${mark.x - 6} ${lineY - 7}h12l-6 11z`} fill={theme.ink} stroke={theme.paper} />
      ) : (
        <circle cx={mark.x} cy={lineY} r={5.5} fill={hollow ? theme.paper : theme.accent} stroke={hollow ? theme.ink : theme.paper} strokeWidth={1.5} />
      )}
      <text x={textX} y={textY} textAnchor={mark.anchor} fill={theme.ink} stroke={theme.paper} strokeWidth={3} paintOrder="stroke" fontWeight={650}>
        {mark.label}
      </text>
      <text x={textX} y={textY + 14} textAnchor={mark.anchor} fill={theme.inkSoft} stroke={theme.paper} strokeWidth={3} paintOrder="stroke">
        {formatLocalDate(mark.on, locale)}
      </text>
    </g>
  );
}

/** The line in words, for those who do not see it. */
export function lineDescription(axis: EventAxis, words: RequestWords, locale: Locale): string {
  const [first, last] = [axis.days[0]?.date ?? "", axis.days.at(-1)?.date ?? ""];
  return words("axis.aria", {
    from: formatLocalDate(first, locale),
    to: formatLocalDate(last, locale),
    marks: axis.marks.toSorted((a, b) => a.x - b.x).map((mark) => `${mark.label} ${formatLocalDate(mark.on, locale)}`).join("; "),
  });
}

/** Table twin of the line: each mark, its date, and its working day. */
export function eventTable(axis: EventAxis, words: RequestWords, locale: Locale): FigureTable {
  const numberOf = new Map(axis.days.map((day) => [day.date, day.workingDay]));
  return {
    columns: [
      { key: "event", label: words("axis.event"), kind: "text" },
      { key: "day", label: words("axis.day"), kind: "text" },
      { key: "workingDay", label: words("axis.workingDay"), kind: "number" },
    ],
    rows: axis.marks
      .toSorted((a, b) => a.x - b.x)
      .map((mark) => ({ id: mark.id, cells: [mark.label, formatLocalDate(mark.on, locale), numberOf.get(mark.on) ?? { missing: words("axis.uncounted") }] })),
  };
}
