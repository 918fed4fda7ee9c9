import { addDays, daysBetween, type LocalDate } from "../../../kernel/localDate.ts";
import { measured, missing, type Measured } from "../../../kernel/measure.ts";
import { earlier } from "./dayArithmetic.ts";
import type { DutyHistory } from "./dutyLog.ts";
import { DUTY_STATES, type DutyState } from "./dutyStanding.ts";
import { daysInStates, type DutySpan } from "./dutyTimeline.ts";
import { INFORMATION_CLASSES, type InformationClass } from "./informationItem.ts";

/** Name and version of the rules below. */
export const DISCIPLINE_METHOD = "pemutakhiran-1";

/** States in which something is due: only these are counted. */
export const DUE_STATES: ReadonlySet<DutyState> = new Set(["CURRENT", "LATE", "MISSING"]);
const CURRENT: ReadonlySet<DutyState> = new Set(["CURRENT"]);

/** Windows over which being on time is told. Unit: calendar days, the last one included. */
export const ON_TIME_WINDOWS = [30, 90, 365] as const;
export type OnTimeWindow = (typeof ON_TIME_WINDOWS)[number];

/** One duty as the measures see it. */
export interface TrackedDuty {
  readonly satkerCode: string;
  readonly itemCode: string;
  readonly class: InformationClass;
  readonly state: DutyState;
  readonly timeline: readonly DutySpan[];
  readonly history: DutyHistory;
}

/** A number with its size. Unit and status by its field. */
export interface Counted {
  readonly measured: Measured;
  readonly n: number;
}

export interface OnTimeShare extends Counted {
  readonly windowDays: OnTimeWindow;
  /** Unit: duties that had at least one due day. */
  readonly duties: number;
  /** Unit: duty-days about which nothing is known; not counted. */
  readonly unknownDutyDays: number;
}

export interface Discipline {
  readonly stateCounts: Readonly<Record<DutyState, number>>;
  /** Unit: percent of duties that are due today. n: those duties. */
  readonly currentShare: Counted;
  readonly onTime: readonly OnTimeShare[];
  /** Unit: calendar days without any refresh of any item, up to the day. n: refresh days. */
  readonly longestSilence: Counted;
  /** Unit: calendar days. n: refresh days. */
  readonly daysSinceUpdate: Counted;
}

export interface ClassDiscipline {
  readonly class: InformationClass;
  readonly stateCounts: Readonly<Record<DutyState, number>>;
  readonly currentShare: Counted;
}

/**
 * How well a set of duties is kept up on a day. Shares count days and duties that are due (current, late, missing); what is
 * not due, dormant, not applicable or unknown is in no denominator. On time over N days: of all duty-days due in the last
 * N days, the percent on which the duty was current, so that renewing early or often gains nothing beyond being current.
 */
export function disciplineOf(duties: readonly TrackedDuty[], on: LocalDate): Discipline {
  const refreshDays = [...new Set(duties.flatMap(({ history }) => history.refreshes.filter((day) => day <= on)))].toSorted();
  const last = refreshDays.at(-1);
  return {
    stateCounts: countStates(duties),
    currentShare: currentShareOf(duties),
    onTime: ON_TIME_WINDOWS.map((windowDays) => onTimeShare(duties, on, windowDays)),
    longestSilence: { measured: longestSilence(refreshDays, firstKnownDay(duties), on), n: refreshDays.length },
    daysSinceUpdate: { measured: last === undefined ? missing("NOT_REPORTED") : measured(daysBetween(last, on)), n: refreshDays.length },
  };
}

/** The same, class by class, in the order of the law. */
export function disciplineByClass(duties: readonly TrackedDuty[]): ClassDiscipline[] {
  return INFORMATION_CLASSES.map((name) => {
    const ofClass = duties.filter((duty) => duty.class === name);
    return { class: name, stateCounts: countStates(ofClass), currentShare: currentShareOf(ofClass) };
  });
}

/** Number of duties in each state. Every state has a number; none is left out. */
export function countStates(duties: readonly Pick<TrackedDuty, "state">[]): Readonly<Record<DutyState, number>> {
  const counts = Object.fromEntries(DUTY_STATES.map((state) => [state, 0])) as Record<DutyState, number>;
  for (const { state } of duties) counts[state] += 1;
  return counts;
}

/** Unit: percent of the duties due on the day. Missing: NOT_REPORTED when all that could be due is unknown, NOT_DUE when nothing is due. */
export function currentShareOf(duties: readonly Pick<TrackedDuty, "state">[]): Counted {
  const counts = countStates(duties);
  const n = counts.CURRENT + counts.LATE + counts.MISSING;
  if (n > 0) return { measured: measured((100 * counts.CURRENT) / n), n };
  return { measured: missing(whyNothing(counts.UNKNOWN > 0, duties.length - counts.NOT_APPLICABLE > 0)), n };
}

/** Unit: percent of duty-days. n: due duty-days in the window. */
export function onTimeShare(duties: readonly Pick<TrackedDuty, "timeline">[], on: LocalDate, windowDays: OnTimeWindow): OnTimeShare {
  const from = addDays(on, 1 - windowDays);
  let [due, current, unknown, dutyCount, any] = [0, 0, 0, 0, 0];
  for (const { timeline } of duties) {
    const dueDays = daysInStates(timeline, DUE_STATES, from, on);
    due += dueDays;
    dutyCount += dueDays > 0 ? 1 : 0;
    current += daysInStates(timeline, CURRENT, from, on);
    unknown += daysInStates(timeline, UNKNOWN, from, on);
    any += timeline.some(({ state }) => state !== "NOT_APPLICABLE") ? 1 : 0;
  }
  const share = due > 0 ? measured((100 * current) / due) : missing(whyNothing(unknown > 0, any > 0));
  return { windowDays, measured: share, n: due, duties: dutyCount, unknownDutyDays: unknown };
}

const UNKNOWN: ReadonlySet<DutyState> = new Set(["UNKNOWN"]);

/** Longest run of days without any refresh, between two refreshes or from the last one to the day. Before the log begins nothing is known. */
function longestSilence(refreshDays: readonly LocalDate[], firstKnown: LocalDate | null, on: LocalDate): Measured {
  if (firstKnown === null || firstKnown > on) return missing("NOT_REPORTED");
  const marks = [...refreshDays.filter((day) => day >= firstKnown), addDays(on, 1)];
  let previous = addDays(firstKnown, -1);
  let longest = 0;
  for (const mark of marks) {
    longest = Math.max(longest, daysBetween(previous, mark) - 1);
    previous = mark;
  }
  return measured(longest);
}

/** First day of which any log says anything. Null: none says anything. */
export function firstKnownDay(duties: readonly Pick<TrackedDuty, "history">[]): LocalDate | null {
  return duties.reduce<LocalDate | null>((first, { history }) => (history.firstEntryOn === null ? first : first === null ? history.firstEntryOn : earlier(first, history.firstEntryOn)), null);
}

/** Share of due days on which the duties were current between two dates. Unit: percent. Null: nothing was due or known. */
export function currentDaysPercent(duties: readonly Pick<TrackedDuty, "timeline">[], from: LocalDate, to: LocalDate): number | null {
  let [due, current] = [0, 0];
  for (const { timeline } of duties) {
    due += daysInStates(timeline, DUE_STATES, from, to);
    current += daysInStates(timeline, CURRENT, from, to);
  }
  return due === 0 ? null : (100 * current) / due;
}

function whyNothing(someUnknown: boolean, someApply: boolean): "NOT_REPORTED" | "NOT_DUE" | "NOT_APPLICABLE" {
  if (someUnknown) return "NOT_REPORTED";
  return someApply ? "NOT_DUE" : "NOT_APPLICABLE";
}
