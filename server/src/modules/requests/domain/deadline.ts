import { addDays, compareDates, localDate, yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import type { WorkingCalendar } from "../../calendars/domain/workingCalendar.ts";
import { addWorkingDays, workingDaysBetween } from "../../calendars/domain/workingDays.ts";
import { startOnDate, type ClockStart, type CountingPolicy } from "./clockStart.ts";
import { ruleInForce, type ClockKind, type LegalRegime, type LegalRule } from "./legalRule.ts";
import { accepted, refused, withinShippedCalendar, type Outcome } from "./refusal.ts";

/**
 * NONE: not extended. ASSUMED: what an extension would give. WRITTEN: given on this day, to be judged.
 * TAKEN: was judged when it was recorded, by the calendar of that day; a later decree does not undo it.
 */
export type Extension = { readonly kind: "NONE" } | { readonly kind: "ASSUMED" } | { readonly kind: "WRITTEN" | "TAKEN"; readonly on: LocalDate };

export const NOT_EXTENDED: Extension = { kind: "NONE" };

/** Which clock, under which regime, from which day. */
export interface ClockQuestion {
  readonly clock: ClockKind;
  readonly regime: LegalRegime;
  /** The event that starts it. An office's receipt on a day off counts from the next working day. */
  readonly startsOn: LocalDate;
  readonly extension: Extension;
}

/** What a deadline is computed from: nothing else enters. */
export interface CountingGround {
  readonly rules: readonly LegalRule[];
  readonly calendar: WorkingCalendar;
  readonly policy: CountingPolicy;
}

export interface Deadline {
  readonly rule: LegalRule;
  readonly start: ClockStart & { readonly kind: "STARTED" };
  /** Last day of the first limit. */
  readonly firstDueOn: LocalDate;
  /** Last day in time, with the extension if there is one. */
  readonly dueOn: LocalDate;
  /** Working days from day 0 to dueOn. Null: the rule names a calendar date. */
  readonly workingDays: number | null;
}

/** Clocks that start with something reaching an office; only these move off a day off. */
const STARTS_WITH_RECEIPT: ReadonlySet<ClockKind> = new Set(["REQUEST_RESPONSE", "OBJECTION_RESPONSE"]);

/**
 * Last local date on which the act is still in time. The start day is day 0; an extension counts on from the first limit.
 * Unit: working days of the calendar given. Throws CalendarNotShipped outside the shipped years.
 * Source: the rule's own article; counting from day 0: domain facts 1.3.
 */
export function deadlineOf(question: ClockQuestion, ground: CountingGround): Outcome<Deadline> {
  const found = ruleInForce(ground.rules, question.clock, question.regime, question.startsOn);
  if (!found.ok) return found;
  const rule = found.value;
  const start = STARTS_WITH_RECEIPT.has(question.clock) ? startOnDate(question.startsOn, ground.calendar) : asStated(question.startsOn);
  const first = firstLimit(rule, start.dayZero, ground.calendar);
  if (!first.ok) return first;
  const extended = extensionWorkingDays(question, rule, { dayZero: start.dayZero, firstDueOn: first.value.on }, ground);
  if (!extended.ok) return extended;
  const { on: firstDueOn, workingDays } = first.value;
  return accepted({
    rule,
    start,
    firstDueOn,
    dueOn: extended.value === 0 ? firstDueOn : addWorkingDays(ground.calendar, firstDueOn, extended.value),
    workingDays: workingDays === null ? null : workingDays + extended.value,
  });
}

/** Last day on which an extension may still be given in writing. */
export function extensionLatestOn(firstDueOn: LocalDate, policy: CountingPolicy): LocalDate {
  return policy.extensionLatest === "LIMIT_DAY" ? firstDueOn : addDays(firstDueOn, -1);
}

/** The moment a receipt is asked for. */
export interface ReceiptMoment {
  /**
   * What ended the clock. STOPPING_ACT: the written notice or answer, the filing, or the commission's own step. WITHDRAWAL: the
   * requester's. Null: it runs. An oral answer ends nothing.
   */
  readonly stopped: { readonly on: LocalDate; readonly by: "STOPPING_ACT" | "WITHDRAWAL" } | null;
  readonly today: LocalDate;
}

/** How far from the deadline an act, or today, lies. */
export interface Lateness {
  readonly measuredOn: LocalDate;
  /** What happened on measuredOn. TODAY: the clock still runs. */
  readonly basis: "STOPPING_ACT" | "WITHDRAWAL" | "TODAY";
  /** True from the day after the due date, working day or not. */
  readonly isLate: boolean;
  /** Working days after the due date. 0 although late: only days off have passed since. Null: measuredOn lies outside the shipped calendar. */
  readonly lateWorkingDays: number | null;
  /** Working days left before the due date ends; 0 on the due date and after. Null as above. */
  readonly leftWorkingDays: number | null;
}

/** Lateness in working days for what stopped the clock, else for today. */
export function latenessOf(dueOn: LocalDate, { stopped, today }: ReceiptMoment, calendar: WorkingCalendar): Lateness {
  const measuredOn = stopped?.on ?? today;
  const passed = withinShippedCalendar(() => accepted(workingDaysBetween(calendar, dueOn, measuredOn)));
  return {
    measuredOn,
    basis: stopped?.by ?? "TODAY",
    isLate: compareDates(measuredOn, dueOn) > 0,
    lateWorkingDays: passed.ok ? Math.max(0, passed.value) : null,
    leftWorkingDays: passed.ok ? Math.max(0, -passed.value) : null,
  };
}

function asStated(eventOn: LocalDate): ClockStart & { readonly kind: "STARTED" } {
  return { kind: "STARTED", dayZero: eventOn, eventOn, movedBecause: null };
}

function firstLimit(rule: LegalRule, dayZero: LocalDate, calendar: WorkingCalendar): Outcome<{ readonly on: LocalDate; readonly workingDays: number | null }> {
  const { limit, clock, regime } = rule;
  if (limit.kind === "FIXED_DATE") return accepted({ on: localDate(`${yearOf(dayZero)}-${limit.monthDay}`), workingDays: null });
  if (limit.limitWorkingDays === null) return refused("LIMIT_NOT_FOUND", { clock, regime });
  return accepted({ on: addWorkingDays(calendar, dayZero, limit.limitWorkingDays), workingDays: limit.limitWorkingDays });
}

function extensionWorkingDays(question: ClockQuestion, rule: LegalRule, span: { readonly dayZero: LocalDate; readonly firstDueOn: LocalDate }, { policy }: CountingGround): Outcome<number> {
  const { extension, clock } = question;
  if (extension.kind === "NONE") return accepted(0);
  const days = rule.limit.kind === "FIXED_DATE" ? 0 : rule.limit.extensionWorkingDays;
  if (days === null) return refused("EXTENSION_LENGTH_NOT_FOUND", { clock });
  if (days === 0) return refused("EXTENSION_NOT_PROVIDED", { clock });
  if (extension.kind !== "WRITTEN") return accepted(days);
  const latestOn = extensionLatestOn(span.firstDueOn, policy);
  if (extension.on > latestOn) return refused("EXTENSION_AFTER_LIMIT", { on: extension.on, latestOn });
  if (extension.on < span.dayZero) return refused("EXTENSION_BEFORE_START", { on: extension.on, dayZero: span.dayZero });
  return accepted(days);
}
