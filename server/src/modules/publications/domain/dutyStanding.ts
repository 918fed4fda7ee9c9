import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { dueAfterEvent, firstDueOn, holdsThrough, type CadenceRule } from "./cadenceRule.ts";
import { earlier, later } from "./dayArithmetic.ts";
import type { DutyHistory } from "./dutyLog.ts";
import type { StageWindow } from "./stageWindow.ts";

export const DUTY_STATES = ["CURRENT", "LATE", "MISSING", "NOT_DUE", "DORMANT", "NOT_APPLICABLE", "UNKNOWN"] as const;
/**
 * CURRENT: there and renewed in time. LATE: there, but renewal is overdue. MISSING: looked for and not there, though due.
 * NOT_DUE: the time has not come. DORMANT: bound to stages, and none runs. NOT_APPLICABLE: no such duty here.
 * UNKNOWN: nobody has looked and nothing was reported. UNKNOWN is never counted as MISSING.
 */
export type DutyState = (typeof DUTY_STATES)[number];

/** The duty of one satker to keep one item up to date. */
export interface Duty {
  /** Undefined: the cadence table has no rule for it. */
  readonly rule: CadenceRule | undefined;
  readonly applies: boolean;
  /** First day of the obligation. Null: since before the records began. */
  readonly obligedFrom: LocalDate | null;
  /** For stage-bound items. In order, not overlapping. */
  readonly windows: readonly StageWindow[];
  /** Days on which something happened that must be published. In order. */
  readonly events: readonly LocalDate[];
  readonly history: DutyHistory;
}

export interface DutyStanding {
  readonly state: DutyState;
  /** First day of the state as far as this day's facts show. Null: since before the records began. */
  readonly since: LocalDate | null;
  /** Last day on which it is, or was, in time. Null: no date follows from the rule. */
  readonly dueOn: LocalDate | null;
  /** Null: no refresh is known. */
  readonly refreshedOn: LocalDate | null;
}

/** Where a duty stands at the end of a day. Pure: the same duty and day give the same answer. */
export function dutyStanding(duty: Duty, on: LocalDate): DutyStanding {
  const { rule, history, obligedFrom } = duty;
  if (!duty.applies || rule === undefined || rule.counting === "NONE") return { state: "NOT_APPLICABLE", since: null, dueOn: null, refreshedOn: null };
  const refreshedOn = lastUpTo(history.refreshes, on);
  const window = duty.windows.findLast(({ from }) => from <= on);
  if (rule.counting === "STAGE" && (window === undefined || window.to < on))
    return { state: "DORMANT", since: window === undefined ? null : addDays(window.to, 1), dueOn: null, refreshedOn };
  const presence = history.presence.findLast((seen) => seen.on <= on);
  const dueOn = dueDate(duty, rule, refreshedOn, window, on);
  const facts = { duty, rule, on, dueOn, refreshedOn, window };
  if (presence === undefined) return unseen(facts);
  if (!presence.isThere) return absent(facts);
  if (refreshedOn === null) return seenUndated(facts);
  const isOfThisStage = window === undefined || rule.counting !== "STAGE" || refreshedOn >= window.from;
  if (dueOn !== null && on > dueOn) return { state: "LATE", since: addDays(dueOn, 1), dueOn, refreshedOn };
  if (!isOfThisStage) return { state: "NOT_DUE", since: window.from, dueOn, refreshedOn };
  return { state: "CURRENT", since: obligedFrom === null ? refreshedOn : later(refreshedOn, obligedFrom), dueOn, refreshedOn };
}

interface Facts {
  readonly duty: Duty;
  readonly rule: CadenceRule;
  readonly on: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly refreshedOn: LocalDate | null;
  readonly window: StageWindow | undefined;
}

/** Last day in time: as the last refresh holds, but never before the first due date of whoever was obliged later, and not after a change's own limit. */
function dueDate(duty: Duty, rule: CadenceRule, refreshedOn: LocalDate | null, window: StageWindow | undefined, on: LocalDate): LocalDate | null {
  if (rule.counting === "STAGE" && window !== undefined) {
    const first = dueInStage(rule, window, duty.obligedFrom);
    if (refreshedOn === null || refreshedOn < window.from) return first;
    const holds = holdsThrough(rule, refreshedOn);
    return holds === null ? null : later(holds, first);
  }
  const pending = duty.events.find((event) => event <= on && (refreshedOn === null || event > refreshedOn) && (duty.obligedFrom === null || event >= duty.obligedFrom));
  const afterEvent = pending === undefined ? null : dueAfterEvent(rule, pending);
  if (rule.counting === "EVENT") return afterEvent;
  const holds = refreshedOn === null ? null : holdsThrough(rule, refreshedOn);
  const first = duty.obligedFrom === null ? null : firstDueOn(rule, duty.obligedFrom);
  const byAge = holds !== null && first !== null ? later(holds, first) : (holds ?? first);
  // Without a date by age it was due from the beginning: a change cannot put that off.
  return byAge !== null && afterEvent !== null ? earlier(byAge, afterEvent) : byAge;
}

/** Last day to publish for a stage: so many days after it began, or after the satker became obliged in the middle of it. */
export function dueInStage(rule: CadenceRule, window: StageWindow, obligedFrom: LocalDate | null): LocalDate {
  return addDays(obligedFrom === null ? window.from : later(window.from, obligedFrom), rule.withinDays ?? 0);
}

/** Nobody looked, nothing was reported. */
function unseen({ duty, on, dueOn }: Facts): DutyStanding {
  if (isBeforeDue(duty, on, dueOn)) return { state: "NOT_DUE", since: duty.obligedFrom, dueOn, refreshedOn: null };
  return { state: "UNKNOWN", since: dueOn === null ? duty.obligedFrom : addDays(dueOn, 1), dueOn, refreshedOn: null };
}

/** Looked for and not there. What was there once and is gone is missing at once; what never was, from its due date on. */
function absent({ duty, rule, on, dueOn, refreshedOn }: Facts): DutyStanding {
  const gone = firstAbsence(duty.history, on);
  if (refreshedOn !== null) return { state: "MISSING", since: gone, dueOn, refreshedOn };
  if (isBeforeDue(duty, on, dueOn) || (rule.counting === "EVENT" && dueOn === null)) return { state: "NOT_DUE", since: duty.obligedFrom, dueOn, refreshedOn };
  return { state: "MISSING", since: dueOn === null ? gone : later(gone, addDays(dueOn, 1)), dueOn, refreshedOn };
}

/** There, but of unknown date: enough where age does not matter, otherwise nothing can be said. */
function seenUndated(facts: Facts): DutyStanding {
  const { duty, rule, on, dueOn } = facts;
  const isEnough = rule.counting === "STANDING" || (rule.counting === "EVENT" && dueOn === null);
  if (!isEnough) return unseen(facts);
  return { state: "CURRENT", since: duty.history.presence.find((seen) => seen.isThere && seen.on <= on)?.on ?? null, dueOn, refreshedOn: null };
}

/** A duty that begins later is not due either. */
function isBeforeDue(duty: Duty, on: LocalDate, dueOn: LocalDate | null): boolean {
  return (dueOn !== null && on <= dueOn) || (duty.obligedFrom !== null && on < duty.obligedFrom);
}

/** First day of the unbroken run of absences that ends on the day. */
function firstAbsence({ presence }: DutyHistory, on: LocalDate): LocalDate {
  let since = on;
  for (const seen of presence.filter((look) => look.on <= on).toReversed()) {
    if (seen.isThere) break;
    since = seen.on;
  }
  return since;
}

function lastUpTo(ordered: readonly LocalDate[], on: LocalDate): LocalDate | null {
  return ordered.findLast((date) => date <= on) ?? null;
}
