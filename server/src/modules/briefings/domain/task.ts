import type { LocalDate } from "../../../kernel/localDate.ts";

export const TASK_KINDS = ["OBJECTION", "REQUEST", "DISPUTE", "SELF_ASSESSMENT", "EVIDENCE", "DUTY"] as const;
/** What a piece of work is about, the most pressing first: what the law puts a clock on, then what a commission waits for, then what a site lacks. */
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_TIMES = ["OVERDUE", "TODAY", "THIS_WEEK", "LATER", "UNDATED"] as const;
/** When a piece of work falls due, seen from today. UNDATED: it is to be done, and no date can be told. */
export type TaskTime = (typeof TASK_TIMES)[number];

export const TASK_REASONS = [
  "CLOCK_RUNNING",
  "DATE_UNKNOWN",
  "INCOMPLETE",
  "UNREGISTERED",
  "AT_COMMISSION",
  "RULING_TO_CARRY_OUT",
  "NOT_RETURNED",
  "LINK_DEAD",
  "ANSWER_LINK_DEAD",
  "MISSING",
  "LATE",
  "RENEWAL_DUE",
] as const;
/** Why it is on the list. */
export type TaskReason = (typeof TASK_REASONS)[number];

export const TASK_DIVISIONS = ["DIVISION_LEGAL", "DIVISION_DATA"] as const;
/** Whose work it commonly is. A default of this product, shown as such: a province may divide its work otherwise. */
export type TaskDivision = (typeof TASK_DIVISIONS)[number];

/** In which days a distance is counted: the law's clocks in working days, everything else in calendar days. */
export type DayUnit = "WORKING_DAYS" | "CALENDAR_DAYS";

/** One piece of work of one satker. */
export interface Task {
  /** Kind and record: stays the same while the work is undone. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly satkerCode: string;
  readonly reason: TaskReason;
  readonly time: TaskTime;
  /** Last day on which it is, or was, in time. Null: no date can be told. */
  readonly dueOn: LocalDate | null;
  /** First day on which it was wrong. Null: it is not wrong, or since before the records began. */
  readonly since: LocalDate | null;
  /** Days from today to dueOn, negative when past. Null: no date, or outside the calendars. */
  readonly daysLeft: number | null;
  readonly dayUnit: DayUnit;
  /** The record to mend: id of a request, an objection, a cycle, or the code of an item. */
  readonly record: string;
  /** What people call it: number in the register, title of an item, issuer and year. */
  readonly title: string;
  /** The objection a dispute rests on, the item an answer's link belongs to. Null: nothing more to say. */
  readonly detail: string | null;
}

const DIVISION_OF: Readonly<Record<TaskKind, TaskDivision>> = {
  OBJECTION: "DIVISION_LEGAL",
  REQUEST: "DIVISION_LEGAL",
  DISPUTE: "DIVISION_LEGAL",
  SELF_ASSESSMENT: "DIVISION_DATA",
  EVIDENCE: "DIVISION_DATA",
  DUTY: "DIVISION_DATA",
};

/** Whose work a kind commonly is. */
export function divisionOf(kind: TaskKind): TaskDivision {
  return DIVISION_OF[kind];
}
