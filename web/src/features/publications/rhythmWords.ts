import type { FigureTable } from "../../charts/chartTypes.ts";
import { formatDate, formatLocalDate } from "../../lib/date.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";
import type { MatrixWords } from "./matrixWords.ts";
import type { RhythmDayFacts, RhythmModel } from "./rhythmModel.ts";

/** An assistance event that is drawn into the calendar. */
export interface RhythmEvent {
  title: string;
  heldOn: string;
  endedOn: string | null;
}

/** Titles of the events on a day. */
export function eventsOn(events: readonly RhythmEvent[], on: string): string[] {
  return events.filter((event) => event.heldOn <= on && on <= (event.endedOn ?? event.heldOn)).map(({ title }) => title);
}

/** A day in one sentence; not known and nothing are different. */
export function dayText(day: RhythmDayFacts, events: readonly RhythmEvent[], { words, locale }: MatrixWords): string {
  const date = formatLocalDate(day.on, locale);
  const told =
    day.refreshCount === null
      ? words("rhythm.markUnknown", { date })
      : day.refreshCount === 0
        ? words("rhythm.markZero", { date })
        : words("rhythm.mark", { date, n: formatNumber(day.refreshCount, locale), satkers: formatNumber(day.satkerCount ?? 0, locale) });
  return [told, ...eventsOn(events, day.on).map((title) => words("rhythm.event", { title }))].join(". ");
}

/** The calendar's table twin: every day, with a number or the word that says why there is none. */
export function rhythmTable(days: readonly RhythmDayFacts[], events: readonly RhythmEvent[], { words, locale }: MatrixWords): FigureTable {
  const count = (value: number | null) => value ?? { missing: words("rhythm.unknown") };
  return {
    columns: [
      { key: "day", label: words("rhythm.day"), kind: "text" },
      { key: "weekday", label: words("rhythm.weekday"), kind: "text" },
      { key: "refreshes", label: words("rhythm.refreshes"), kind: "number" },
      { key: "satkers", label: words("rhythm.satkers"), kind: "number" },
      { key: "events", label: words("pages.events"), kind: "text" },
    ],
    rows: days.toReversed().map((day) => ({
      id: day.on,
      cells: [day.on, weekdayName(day.on, locale, "long"), count(day.refreshCount), count(day.satkerCount), eventsOn(events, day.on).join("; ")],
    })),
  };
}

/** What the darkness means: "1–2 butir", "3 butir ke atas". */
export function stepTexts({ steps }: RhythmModel, { words, locale }: MatrixWords): string[] {
  return steps.map((from, index) => {
    const next = steps[index + 1];
    if (next === undefined) return words("rhythm.legendFrom", { from: formatNumber(from, locale) });
    if (next - 1 === from) return words("rhythm.legendOne", { n: formatNumber(from, locale) });
    return words("rhythm.legendRange", { from: formatNumber(from, locale), to: formatNumber(next - 1, locale) });
  });
}

/** "Sen" or "Senin" of a date. */
export function weekdayName(date: string, locale: Locale, width: "short" | "long"): string {
  return formatDate(Date.parse(`${date}T00:00:00Z`), locale, { weekday: width, timeZone: "UTC" });
}

/** "Nov" of a date. */
export function monthName(date: string, locale: Locale): string {
  return formatDate(Date.parse(`${date}T00:00:00Z`), locale, { month: "short", timeZone: "UTC" });
}
