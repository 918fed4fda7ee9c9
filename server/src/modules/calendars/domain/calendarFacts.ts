import type { LocalDate } from "../../../kernel/localDate.ts";

export const CALENDAR_DAY_KINDS = ["NATIONAL", "JOINT_LEAVE", "ELECTION", "OTHER"] as const;
/** What made the day a day off. JOINT_LEAVE is cuti bersama, which a cited setting may count as working. */
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

export const CALENDAR_CHANGE_KINDS = ["DECLARED", "ADDED", "WITHDRAWN"] as const;
/** DECLARED by a year's first decree, ADDED or WITHDRAWN by a later one. */
export type CalendarChangeKind = (typeof CALENDAR_CHANGE_KINDS)[number];

/** A decreed day off in its final state. */
export interface DecreedDay {
  readonly date: LocalDate;
  readonly name: string;
  readonly kind: CalendarDayKind;
  /** As transcribed. Null: unknown. */
  readonly decree: string | null;
  /** Day the decree was made public. Null: not known; the day then counts as known from 1 January of its year, unverified. */
  readonly announcedOn: LocalDate | null;
  /** Kemendagri code of the one satker it holds for, e.g. "35.20" for a re-vote. Null: the whole country. */
  readonly satkerCode: string | null;
}

/** One step of a day's history: a decree that made it a day off or took that back. */
export interface CalendarChange {
  readonly decree: string;
  readonly announcedOn: LocalDate;
  readonly date: LocalDate;
  readonly change: CalendarChangeKind;
  readonly name: string;
  /** Null: as the final table says, or, for a withdrawn day, as its name says. */
  readonly kind: CalendarDayKind | null;
  readonly satkerCode: string | null;
}

/** Years for which the decrees were transcribed in full. Unit: calendar years, both included. */
export interface ShippedYears {
  readonly from: number;
  readonly to: number;
}

/** Everything that is known of the working calendar. One added day in a year does not ship that year. */
export interface CalendarFacts {
  readonly days: readonly DecreedDay[];
  readonly changes: readonly CalendarChange[];
  readonly shippedYears: ShippedYears;
}

/** Whether cuti bersama is counted as working, and on whose word. UU 14/2008 does not say. */
export interface JointLeavePolicy {
  readonly jointLeaveIsNonWorking: boolean;
  readonly citation: string;
}

/** Kind of a day of which only the name is left, as for a withdrawn one: decrees begin the name with "Cuti bersama". */
export function kindFromName(name: string): CalendarDayKind {
  if (/^cuti bersama\b/i.test(name)) return "JOINT_LEAVE";
  if (/^hari pemungutan suara\b/i.test(name)) return "ELECTION";
  return "OTHER";
}
