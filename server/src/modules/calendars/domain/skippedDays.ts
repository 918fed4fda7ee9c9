import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import type { WorkingCalendar } from "./workingCalendar.ts";
import { dayOffOn, isWeekend, isWorkingDay } from "./workingDays.ts";

/** Why a day was not counted. A decreed day off on a weekend is a WEEKEND: it took nothing away. */
export type SkippedDayReason = "WEEKEND" | "NATIONAL" | "JOINT_LEAVE" | "ELECTION" | "OTHER" | "LOCAL";

/** A day that a deadline passed over, with the decree that made it so. */
export interface SkippedDay {
  readonly date: LocalDate;
  readonly reason: SkippedDayReason;
  /** Name of the day off, also when it falls on a weekend. Null: an ordinary weekend. */
  readonly name: string | null;
  /** Null: an ordinary weekend, or the decree is unknown. */
  readonly decree: string | null;
  /** Null: an ordinary weekend, or not known. */
  readonly announcedOn: LocalDate | null;
  /** False: the announcement date is assumed, see calendarAsAnnounced. Weekends are always true. */
  readonly verified: boolean;
}

/** Every non-working day after `from` and before or on `to`, in order. Empty when `to` is not later. */
export function skippedDaysBetween(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (!isWorkingDay(calendar, date)) skipped.push(skippedDay(calendar, date));
  return skipped;
}

function skippedDay(calendar: WorkingCalendar, date: LocalDate): SkippedDay {
  const dayOff = dayOffOn(calendar, date);
  if (!dayOff) return { date, reason: "WEEKEND", name: null, decree: null, announcedOn: null, verified: true };
  const { name, decree, announcedOn } = dayOff;
  if (isWeekend(date)) return { date, reason: "WEEKEND", name, decree, announcedOn, verified: true };
  return { date, reason: dayOff.satkerCode === null ? dayOff.kind : "LOCAL", name, decree, announcedOn, verified: dayOff.verified };
}
