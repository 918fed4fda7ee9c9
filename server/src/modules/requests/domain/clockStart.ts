import { weekday, type LocalDate } from "../../../kernel/localDate.ts";
import type { WorkingCalendar } from "../../calendars/domain/workingCalendar.ts";
import { isWorkingDay, nextWorkingDay, sameOrNextWorkingDay } from "../../calendars/domain/workingDays.ts";
import type { LocalMoment, LocalTime } from "./localMoment.ts";

/** When the office closes, and on whose word. What arrives at the closing minute is still in time. */
export interface OfficeHoursPolicy {
  readonly endsAt: LocalTime;
  /** Null: Friday closes as the other days. */
  readonly fridayEndsAt: LocalTime | null;
  readonly citation: string;
}

export const START_POLICIES = ["RECEIVED", "COMPLETE", "REGISTERED"] as const;
/** Which date is day 0. Bodies differ: UU 14/2008 says receipt, some count from registration. Whichever it is, an incomplete request has no day 0. */
export type StartPolicy = (typeof START_POLICIES)[number];

/** How this office counts. Settings with a citation, never constants. */
export interface CountingPolicy {
  readonly startPolicy: StartPolicy;
  readonly officeHours: OfficeHoursPolicy;
  /** Whether an extension may still be given on the day of the first limit itself. */
  readonly extensionLatest: "LIMIT_DAY" | "DAY_BEFORE_LIMIT";
  readonly citation: string;
}

export interface RequestDates {
  readonly received: LocalMoment;
  /** Null: something is still missing. */
  readonly completeOn: LocalDate | null;
  /** Null: no number was given yet. */
  readonly registeredOn: LocalDate | null;
}

export type ClockStart =
  | {
      readonly kind: "STARTED";
      readonly dayZero: LocalDate;
      /** The event day before it was moved. */
      readonly eventOn: LocalDate;
      /** Null: the event day itself is day 0. */
      readonly movedBecause: "AFTER_HOURS" | "DAY_OFF" | null;
    }
  | { readonly kind: "NOT_STARTED"; readonly because: "INCOMPLETE" | "NOT_REGISTERED" };

/**
 * Day 0 of the answer's clock. Received after hours or on a day off counts from the next working day, which is then day 0.
 * An incomplete request has no running clock. Throws CalendarNotShipped outside the shipped years.
 * Source: UU 14/2008 Pasal 22 (7) [not yet checked against the text]; after hours: practice of e-PPID [S48].
 */
export function clockStart(dates: RequestDates, policy: CountingPolicy, calendar: WorkingCalendar): ClockStart {
  const { received, completeOn, registeredOn } = dates;
  if (completeOn === null) return { kind: "NOT_STARTED", because: "INCOMPLETE" };
  if (policy.startPolicy === "REGISTERED") return registeredOn === null ? { kind: "NOT_STARTED", because: "NOT_REGISTERED" } : startOnDate(registeredOn, calendar);
  if (policy.startPolicy === "COMPLETE" && completeOn > received.on) return startOnDate(completeOn, calendar);
  return startOnReceipt(received, policy.officeHours, calendar);
}

/** Day 0 for something that reached the office on a date: that day, or the next working day. */
export function startOnDate(eventOn: LocalDate, calendar: WorkingCalendar): ClockStart & { readonly kind: "STARTED" } {
  const dayZero = sameOrNextWorkingDay(calendar, eventOn);
  return { kind: "STARTED", dayZero, eventOn, movedBecause: dayZero === eventOn ? null : "DAY_OFF" };
}

function startOnReceipt(received: LocalMoment, hours: OfficeHoursPolicy, calendar: WorkingCalendar): ClockStart {
  const { on, at } = received;
  const endsAt = weekday(on) === 5 ? (hours.fridayEndsAt ?? hours.endsAt) : hours.endsAt;
  if (at === null || at <= endsAt || !isWorkingDay(calendar, on)) return startOnDate(on, calendar);
  return { kind: "STARTED", dayZero: nextWorkingDay(calendar, on), eventOn: on, movedBecause: "AFTER_HOURS" };
}
