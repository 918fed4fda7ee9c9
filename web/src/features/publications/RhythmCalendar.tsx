import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useChartTheme } from "../../charts/chartTheme.ts";
import { Figure } from "../../charts/Figure.tsx";
import { useWidth } from "../../charts/useWidth.ts";
import { graphql } from "../../gql/index.ts";
import { usePublicationWords } from "../../i18n/publications.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import styles from "./RhythmCalendar.module.css";
import { RhythmLegend } from "./RhythmLegend.tsx";
import { placeRhythm, rhythmModel, rhythmStep } from "./rhythmModel.ts";
import { RhythmSquareMark } from "./RhythmSquareMark.tsx";
import { dayText, eventsOn, monthName, rhythmTable, stepTexts, weekdayName, type RhythmEvent } from "./rhythmWords.ts";

export const RHYTHM_CALENDAR = graphql(`
  fragment RhythmCalendar_rhythm on PublicationRhythm {
    id
    from
    to
    dataset
    coveredFrom
    coveredTo
    days {
      on
      refreshCount
      satkerCount
    }
  }
`);

interface RhythmCalendarProps {
  rhythm: FragmentType<typeof RHYTHM_CALENDAR>;
  /** Drawn into the calendar as rings. */
  events: readonly RhythmEvent[];
}

/** A week whose days name the rows: 5 January 2026 is a Monday. */
const NAMED_DAYS = ["2026-01-05", null, "2026-01-07", null, "2026-01-09", null, "2026-01-11"] as const;

/** On which days an area renewed its information. What is not known is hatched; a true zero is an empty square. */
export function RhythmCalendar({ rhythm, events }: RhythmCalendarProps) {
  const { words, locale } = usePublicationWords();
  const theme = useChartTheme();
  const { data } = useSuspenseFragment({ fragment: RHYTHM_CALENDAR, from: rhythm });
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const model = useMemo(() => rhythmModel(data.days), [data]);
  const placed = useMemo(() => placeRhythm(model, width), [model, width]);
  const [reached, setReached] = useState<number | null>(null);
  const last = placed.squares.length - 1;
  const entry = Math.min(reached ?? last, last);
  const current = placed.squares[entry];
  const span = { from: formatLocalDate(data.from, locale), to: formatLocalDate(data.to, locale) };
  const statistic = words("rhythm.statistic", span);
  const covered =
    data.coveredFrom === null || data.coveredTo === null
      ? words("rhythm.coveredNone")
      : words("rhythm.covered", { from: formatLocalDate(data.coveredFrom, locale), to: formatLocalDate(data.coveredTo, locale) });
  const title =
    model.coveredDays === 0
      ? words("rhythm.figureNone")
      : words("rhythm.figure", { days: formatNumber(model.refreshDays, locale), covered: formatNumber(model.coveredDays, locale) });

  const handleKey = (event: KeyboardEvent) => {
    const next = rhythmStep(event.key, entry, placed.squares.length);
    if (next === undefined) return;
    event.preventDefault();
    setReached(next);
    element.current?.querySelector<SVGElement>(`[data-day="${placed.squares[next]?.on}"]`)?.focus();
  };

  return (
    <Figure
      title={title}
      statistic={statistic}
      mark={data.dataset === "DEMO" ? <DemoMark /> : undefined}
      table={rhythmTable(data.days, events, { words, locale })}
      legend={<RhythmLegend steps={stepTexts(model, { words, locale })} hasEvents={events.length > 0} />}
      provenance={covered}
      aboutLines={[covered]}
      height={placed.height + 40}
    >
      <div ref={element} className={styles.calendar}>
        {/* Keys are handled once for all days. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <svg
          width={placed.width}
          height={placed.height}
          viewBox={`0 0 ${placed.width} ${placed.height}`}
          role="group"
          aria-label={`${title}. ${words("rhythm.keys")}`}
          fontFamily={theme.font}
          onKeyDown={handleKey}
        >
          {placed.months.map((month) => (
            <text key={month.date} x={month.x} y={month.y} fontSize={12} fill={theme.inkSoft}>
              {monthName(month.date, locale)}
            </text>
          ))}
          {placed.bands.map((band) =>
            NAMED_DAYS.map((day, index) =>
              day === null ? null : (
                <text key={`${band.y}:${day}`} x={0} y={band.y + index * (placed.size + 2) + placed.size - 3} fontSize={12} fill={theme.inkSoft}>
                  {weekdayName(day, locale, "short")}
                </text>
              ),
            ),
          )}
          {placed.squares.map((square, index) => (
            <RhythmSquareMark
              key={square.on}
              square={square}
              size={placed.size}
              theme={theme}
              words={dayText(square, events, { words, locale })}
              hasEvent={eventsOn(events, square.on).length > 0}
              isReached={index === entry}
            />
          ))}
        </svg>
      </div>
      <p className={styles.told} aria-hidden="true">
        {current && reached !== null ? dayText(current, events, { words, locale }) : null}
      </p>
    </Figure>
  );
}
