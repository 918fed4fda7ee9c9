import { daysFrom, isWeekendDay, plusDays, weekdayOf } from "../../lib/localDay.ts";

export type DayOffKind = "NATIONAL" | "JOINT_LEAVE" | "ELECTION" | "OTHER" | "LOCAL";

/** A decreed day off as the calendar shows it. */
export interface DayOffFacts {
  date: string;
  name: string;
  kind: "NATIONAL" | "JOINT_LEAVE" | "ELECTION" | "OTHER";
  satkerCode: string | null;
}

export interface CalendarDay {
  date: string;
  day: number;
  isWeekend: boolean;
  /** Null: no decree makes it a day off. */
  off: { name: string; kind: DayOffKind } | null;
}

export interface CalendarMonth {
  /** "2026-03". */
  key: string;
  /** Weeks from Monday to Sunday; null before the first and after the last day. */
  weeks: (CalendarDay | null)[][];
}

/** Twelve months of a year, each day with what makes it a day off. A local day is marked as such. */
export function calendarMonths(year: number, daysOff: readonly DayOffFacts[]): CalendarMonth[] {
  const byDate = new Map(daysOff.map((day) => [day.date, { name: day.name, kind: day.satkerCode === null ? day.kind : ("LOCAL" as const) }]));
  return Array.from({ length: 12 }, (_, index) => {
    const key = `${year}-${String(index + 1).padStart(2, "0")}`;
    const first = `${key}-01`;
    const nextFirst = index === 11 ? `${year + 1}-01-01` : `${year}-${String(index + 2).padStart(2, "0")}-01`;
    const days = Array.from({ length: daysFrom(first, nextFirst) }, (_day, at): CalendarDay => {
      const date = plusDays(first, at);
      return { date, day: at + 1, isWeekend: isWeekendDay(date), off: byDate.get(date) ?? null };
    });
    const cells = [...Array.from({ length: weekdayOf(first) - 1 }, () => null), ...days];
    const full = [...cells, ...Array.from({ length: (7 - (cells.length % 7)) % 7 }, () => null)];
    return { key, weeks: Array.from({ length: full.length / 7 }, (_week, at) => full.slice(at * 7, at * 7 + 7)) };
  });
}

/** Days off that take a working day away: those from Monday to Friday. */
export function onWorkingDays<Day extends { date: string }>(daysOff: readonly Day[]): Day[] {
  return daysOff.filter((day) => !isWeekendDay(day.date));
}
