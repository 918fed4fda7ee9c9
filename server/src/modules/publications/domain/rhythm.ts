import { addDays, daysBetween, weekday, type LocalDate } from "../../../kernel/localDate.ts";
import { measured, missing, type Measured } from "../../../kernel/measure.ts";

/** A real refresh of one item on one day. */
export interface RefreshMark {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly on: LocalDate;
}

/** Days of which a log can speak: from its first entry to the last day anybody vouches for. Null: none. */
export interface Coverage {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface RhythmDay {
  readonly on: LocalDate;
  /** Unit: refreshed items, each once a day and satker. Missing outside the coverage: that is not zero. */
  readonly refreshes: Measured;
  /** Unit: satker with at least one refresh. 0 where nothing is known as well; see refreshes. */
  readonly satkerCount: number;
}

/** Weeks in a row with at least one refresh. Unit: ISO weeks, Monday to Sunday. Missing: the log says nothing. */
export interface Streak {
  readonly currentWeeks: Measured;
  readonly longestWeeks: Measured;
}

/** Every day from `from` to `to`. A day outside the coverage is not reported; within it a day without refresh is a true zero. */
export function rhythmDays(marks: readonly RefreshMark[], coverage: Coverage | null, from: LocalDate, to: LocalDate): RhythmDay[] {
  const byDay = new Map<LocalDate, { items: number; satkers: Set<string> }>();
  for (const { on, satkerCode } of marks) {
    const day = byDay.get(on) ?? { items: 0, satkers: new Set() };
    day.items += 1;
    day.satkers.add(satkerCode);
    byDay.set(on, day);
  }
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => {
    const on = addDays(from, index);
    const day = byDay.get(on);
    const isCovered = coverage !== null && coverage.from <= on && on <= coverage.to;
    const refreshes = day ? measured(day.items) : isCovered ? measured(0) : missing("NOT_REPORTED");
    return { on, refreshes, satkerCount: day?.satkers.size ?? 0 };
  });
}

/**
 * Weeks in a row, ending with the week of `on`, that hold a refresh. The running week does not break a streak while it is
 * still without one: it is simply not counted yet.
 */
export function streakOf(marks: readonly RefreshMark[], coverage: Coverage | null, on: LocalDate): Streak {
  if (coverage === null || coverage.from > on) return { currentWeeks: missing("NOT_REPORTED"), longestWeeks: missing("NOT_REPORTED") };
  const weeks = [...new Set(marks.filter((mark) => mark.on <= on).map((mark) => mondayOf(mark.on)))].toSorted();
  let [longest, run] = [0, 0];
  let previous: LocalDate | undefined;
  for (const week of weeks) {
    run = previous !== undefined && addDays(previous, 7) === week ? run + 1 : 1;
    longest = Math.max(longest, run);
    previous = week;
  }
  const thisWeek = mondayOf(on);
  const isUnbroken = previous !== undefined && (previous === thisWeek || addDays(previous, 7) === thisWeek);
  return { currentWeeks: measured(isUnbroken ? run : 0), longestWeeks: measured(longest) };
}

/** Monday of the date's ISO week. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}
