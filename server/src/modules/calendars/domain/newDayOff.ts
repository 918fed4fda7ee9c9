import { DomainError } from "../../../kernel/domainError.ts";
import { localDate, yearOf } from "../../../kernel/localDate.ts";
import type { CalendarFacts, DecreedDay } from "./calendarFacts.ts";
import { CalendarNotShipped } from "./calendarNotShipped.ts";
import { calendarAsAnnounced } from "./workingCalendar.ts";

const AFTER_EVERY_DECREE = localDate("9999-12-31");

/** The day that an administrator wants to add is already off, for the country or for that satker. */
export class DayAlreadyOff extends DomainError {
  readonly code = "DAY_ALREADY_OFF";
}

/** A day off without a decree or an announcement date: it could not be replayed or cited. */
export class DecreeMissing extends DomainError {
  readonly code = "DECREE_MISSING";
}

/**
 * The facts with one more decreed day, entered by hand. Decree and announcement date are required.
 * Refused outside the shipped years and when the day is already off there. Nothing is changed in place.
 */
export function addDayOff(facts: CalendarFacts, day: DecreedDay): CalendarFacts {
  const { from, to } = facts.shippedYears;
  if (yearOf(day.date) < from || yearOf(day.date) > to) throw new CalendarNotShipped(day.date, facts.shippedYears);
  if (!day.decree?.trim() || day.announcedOn === null) {
    throw new DecreeMissing(`Hari libur ${day.date} memerlukan nomor keputusan dan tanggal pengumumannya.`, { date: day.date });
  }
  const final = calendarAsAnnounced(facts, AFTER_EVERY_DECREE, { jointLeaveIsNonWorking: true, citation: "" }, day.satkerCode);
  const existing = final.daysOff.get(day.date)?.[0];
  if (existing) throw new DayAlreadyOff(`Tanggal ${day.date} sudah tercatat sebagai hari libur: ${existing.name}.`, { date: day.date, decree: existing.decree });
  return { ...facts, days: [...facts.days, day] };
}
