import { DomainError } from "../../../kernel/domainError.ts";
import { localDate, yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import type { CalendarChange, CalendarFacts, DecreedDay } from "./calendarFacts.ts";
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

/** There is no such day off to withdraw, for the country or for that satker. */
export class DayNotOff extends DomainError {
  readonly code = "DAY_NOT_OFF";
}

/** The day's history ends with a later decree: this one, made public earlier, would change nothing. */
export class DecreeOutOfOrder extends DomainError {
  readonly code = "DECREE_OUT_OF_ORDER";
}

/** A decree is dated after today: it cannot be known yet. */
export class AnnouncedInFuture extends DomainError {
  readonly code = "ANNOUNCED_IN_FUTURE";
}

/** @throws AnnouncedInFuture for an announcement after `today`. */
export function assertAnnounced(announcedOn: LocalDate, today: LocalDate): void {
  if (announcedOn > today) throw new AnnouncedInFuture(`Tanggal pengumuman ${announcedOn} berada di masa depan; hari ini ${today}.`, { announcedOn, today });
}

/**
 * The facts with a day off withdrawn by a later decree. Refused outside the shipped years, without a decree, when the day is not off
 * there, and when the decree is older than the one that made it so: a satker's local day is withdrawn for that satker, a country-wide one for the country.
 */
export function withdrawDayOff(facts: CalendarFacts, withdrawal: CalendarChange): CalendarFacts {
  const { from, to } = facts.shippedYears;
  const { date, satkerCode, decree } = withdrawal;
  if (yearOf(date) < from || yearOf(date) > to) throw new CalendarNotShipped(date, facts.shippedYears);
  if (!decree.trim()) throw new DecreeMissing(`Pencabutan hari libur ${date} memerlukan nomor keputusan dan tanggal pengumumannya.`, { date });
  const final = calendarAsAnnounced(facts, AFTER_EVERY_DECREE, { jointLeaveIsNonWorking: true, citation: "" }, satkerCode);
  const existing = (final.daysOff.get(date) ?? []).find((day) => day.satkerCode === satkerCode);
  if (!existing) throw new DayNotOff(`Tanggal ${date} tidak tercatat sebagai hari libur${satkerCode === null ? " nasional" : ` satker ${satkerCode}`}.`, { date, satkerCode });
  const changed = { ...facts, changes: [...facts.changes, withdrawal] };
  assertInOrder(changed, withdrawal, false);
  return changed;
}

function assertInOrder(changed: CalendarFacts, { date, satkerCode, announcedOn }: Pick<CalendarChange, "date" | "satkerCode" | "announcedOn">, isOffThen: boolean): void {
  const after = calendarAsAnnounced(changed, AFTER_EVERY_DECREE, { jointLeaveIsNonWorking: true, citation: "" }, satkerCode);
  const isOff = (after.daysOff.get(date) ?? []).some((day) => day.satkerCode === satkerCode);
  if (isOff !== isOffThen)
    throw new DecreeOutOfOrder(`Keputusan yang diumumkan ${announcedOn} mendahului keputusan terakhir tentang ${date}, jadi tidak mengubah apa pun. Periksa tanggal pengumumannya.`, { date, announcedOn });
}

/**
 * The facts with one more decreed day, entered by hand. Decree and announcement date are required.
 * Refused outside the shipped years, when the day is already off there, and when a later decree has the last word. Nothing is changed in place.
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
  const changed = { ...facts, changes: [...facts.changes, { ...day, decree: day.decree, announcedOn: day.announcedOn, change: "ADDED" as const }] };
  assertInOrder(changed, { ...day, announcedOn: day.announcedOn }, true);
  return changed;
}
