import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { dueAfterEvent, firstDueOn, holdsThrough } from "./cadenceRule.ts";
import { daysIn, earlier, later } from "./dayArithmetic.ts";
import { dueInStage, dutyStanding, type Duty, type DutyState } from "./dutyStanding.ts";

/** Days in a row, both ends included, on which a duty was in one state. */
export interface DutySpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly state: DutyState;
}

/** The states of a duty from day to day, without gaps and in order. Empty when `to` is before `from`. */
export function dutyTimeline(duty: Duty, from: LocalDate, to: LocalDate): DutySpan[] {
  const spans: DutySpan[] = [];
  for (const day of turningDays(duty, from, to)) {
    const { state } = dutyStanding(duty, day);
    const last = spans.at(-1);
    if (last !== undefined && last.state === state) continue;
    if (last !== undefined) spans[spans.length - 1] = { ...last, to: addDays(day, -1) };
    spans.push({ from: day, to, state });
  }
  return spans;
}

/**
 * Where the last span of dutyTimeline begins, when there is one before it: the first day of the state that holds on `to`. Looks back only so far.
 * Null: it held all the time.
 */
export function lastTurn(duty: Duty, state: DutyState, from: LocalDate, to: LocalDate): LocalDate | null {
  let first: LocalDate | null = null;
  for (const day of turningDays(duty, from, to).toReversed()) {
    if (dutyStanding(duty, day).state !== state) return first;
    first = day;
  }
  return null;
}

/** Days of the timeline in the given states within a span. Unit: calendar days. */
export function daysInStates(timeline: readonly DutySpan[], states: ReadonlySet<DutyState>, from: LocalDate, to: LocalDate): number {
  return timeline.filter(({ state }) => states.has(state)).reduce((days, span) => days + daysIn(later(span.from, from), earlier(span.to, to)), 0);
}

/** The only days on which a state can begin. Between two of them nothing changes. */
function turningDays(duty: Duty, from: LocalDate, to: LocalDate): LocalDate[] {
  if (from > to) return [];
  const { rule, history, windows, events, obligedFrom } = duty;
  const days = new Set<LocalDate>([from]);
  const add = (day: LocalDate | null): void => {
    if (day !== null && day > from && day <= to) days.add(day);
  };
  const addAfter = (day: LocalDate | null): void => add(day === null ? null : addDays(day, 1));
  for (const { on } of history.presence) add(on);
  for (const window of windows) {
    add(window.from);
    addAfter(window.to);
    if (rule) addAfter(dueInStage(rule, window, obligedFrom));
  }
  if (rule === undefined) return [from];
  for (const refresh of history.refreshes) addAfter(holdsThrough(rule, refresh));
  for (const event of events) {
    add(event);
    addAfter(dueAfterEvent(rule, event));
  }
  add(obligedFrom);
  if (obligedFrom !== null) addAfter(firstDueOn(rule, obligedFrom));
  return [...days].toSorted();
}
