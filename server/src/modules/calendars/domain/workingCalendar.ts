import { compareDates, localDate, yearOf, type LocalDate } from "../../../kernel/localDate.ts";
import { kindFromName, type CalendarChange, type CalendarDayKind, type CalendarFacts, type DecreedDay, type JointLeavePolicy, type ShippedYears } from "./calendarFacts.ts";

/** A day off as it was known on the calendar's asOf. */
export interface DayOff {
  readonly date: LocalDate;
  readonly name: string;
  readonly kind: CalendarDayKind;
  readonly decree: string | null;
  /** Null: the announcement date is not known. */
  readonly announcedOn: LocalDate | null;
  /** False: the announcement date is assumed to be 1 January of the year. */
  readonly verified: boolean;
  readonly satkerCode: string | null;
}

/** The days off that were known on one date, for one satker or for the country. Plain data; the arithmetic is in workingDays.ts. */
export interface WorkingCalendar {
  readonly asOf: LocalDate;
  readonly satkerCode: string | null;
  readonly policy: JointLeavePolicy;
  readonly shippedYears: ShippedYears;
  /** Joint leave is always here; whether it counts is the policy's word. */
  readonly daysOff: ReadonlyMap<LocalDate, readonly DayOff[]>;
  /** Days left out only because their announcement date is not known and 1 January of their year lies after asOf. */
  readonly assumedUnknown: readonly DecreedDay[];
}

/**
 * The calendar as it was announced on `asOf`: replays every decree made public up to and including that day.
 * A day of a first decree without a known announcement date counts as known from 1 January of its year, unverified.
 * A local day counts for its own satker only. The order of the facts does not matter.
 */
export function calendarAsAnnounced(facts: CalendarFacts, asOf: LocalDate, policy: JointLeavePolicy, satkerCode: string | null = null): WorkingCalendar {
  const daysOff = new Map<LocalDate, DayOff[]>();
  const assumedUnknown: DecreedDay[] = [];
  for (const history of historiesOf(facts, satkerCode)) {
    const last = history.steps.findLast((step) => step.knownFrom <= asOf);
    if (last?.dayOff) daysOff.set(last.dayOff.date, [...(daysOff.get(last.dayOff.date) ?? []), last.dayOff]);
    if (!last && history.assumed) assumedUnknown.push(history.assumed);
  }
  return { asOf, satkerCode, policy, shippedYears: facts.shippedYears, daysOff, assumedUnknown: assumedUnknown.toSorted((a, b) => compareDates(a.date, b.date)) };
}

/** The same known days off, counted under another word on joint leave. */
export function withJointLeavePolicy(calendar: WorkingCalendar, policy: JointLeavePolicy): WorkingCalendar {
  return { ...calendar, policy };
}

/** The same calendar with one more day off, to see what a decree not yet made would do. */
export function withDayOff(calendar: WorkingCalendar, dayOff: DayOff): WorkingCalendar {
  const sameDate = calendar.daysOff.get(dayOff.date) ?? [];
  return { ...calendar, daysOff: new Map(calendar.daysOff).set(dayOff.date, [...sameDate, dayOff]) };
}

interface Step {
  readonly knownFrom: LocalDate;
  /** Null: from then on a working day. */
  readonly dayOff: DayOff | null;
  readonly sortKey: string;
}

interface DayHistory {
  readonly steps: readonly Step[];
  readonly assumed: DecreedDay | null;
}

function historiesOf(facts: CalendarFacts, satkerCode: string | null): DayHistory[] {
  const applies = (fact: DecreedDay | CalendarChange): boolean => fact.satkerCode === null || fact.satkerCode === satkerCode;
  const keyOf = (fact: DecreedDay | CalendarChange): string => `${fact.date} ${fact.satkerCode ?? ""}`;
  const days = groupBy(facts.days.filter(applies), keyOf);
  const changes = groupBy(facts.changes.filter(applies), keyOf);
  const keys = [...new Set([...days.keys(), ...changes.keys()])].toSorted();
  return keys.map((key) => historyOf(days.get(key) ?? [], changes.get(key) ?? []));
}

function historyOf(days: readonly DecreedDay[], changes: readonly CalendarChange[]): DayHistory {
  const finalKind = days[0]?.kind ?? null;
  const changeSteps = changes.map((change) => stepOfChange(change, finalKind)).toSorted(inOrderOfStep);
  const beginsWithWithdrawal = changeSteps[0]?.dayOff === null;
  // A row without announcement date has its story told by the changes, if they begin with how the day came in.
  const isTold = changeSteps.length > 0 && !beginsWithWithdrawal;
  const rows = days.filter((day) => day.announcedOn !== null || !isTold);
  const known = rows.length === 0 && beginsWithWithdrawal ? changes.slice(0, 1).map(dayBefore) : rows;
  const steps = [...known.map(stepOfDay), ...changeSteps].toSorted(inOrderOfStep);
  return { steps, assumed: known.find((day) => day.announcedOn === null) ?? null };
}

/** A day that a decree withdrew without a transcribed declaration was a day off until then, from a date that is not known. */
function dayBefore(withdrawal: CalendarChange): DecreedDay {
  return { date: withdrawal.date, name: withdrawal.name, kind: withdrawal.kind ?? kindFromName(withdrawal.name), decree: null, announcedOn: null, satkerCode: withdrawal.satkerCode };
}

function stepOfDay(day: DecreedDay): Step {
  const { date, name, kind, decree, announcedOn, satkerCode } = day;
  return {
    knownFrom: announcedOn ?? localDate(`${yearOf(date)}-01-01`),
    dayOff: { date, name, kind, decree, announcedOn, verified: announcedOn !== null, satkerCode },
    sortKey: `0 ${decree ?? ""}`,
  };
}

function stepOfChange(change: CalendarChange, finalKind: CalendarDayKind | null): Step {
  const { date, name, decree, announcedOn, satkerCode } = change;
  const kind = change.kind ?? finalKind ?? kindFromName(name);
  const isOff = change.change !== "WITHDRAWN";
  return {
    knownFrom: announcedOn,
    dayOff: isOff ? { date, name, kind, decree, announcedOn, verified: true, satkerCode } : null,
    sortKey: `${isOff ? 1 : 2} ${decree}`,
  };
}

/** By date of announcement; on one date a withdrawal has the last word. */
function inOrderOfStep(a: Step, b: Step): number {
  if (a.knownFrom !== b.knownFrom) return a.knownFrom < b.knownFrom ? -1 : 1;
  return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0;
}

function groupBy<T>(facts: readonly T[], keyOf: (fact: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact]);
  return groups;
}
