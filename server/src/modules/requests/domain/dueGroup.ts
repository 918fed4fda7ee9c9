import { addDays, weekday, type LocalDate } from "../../../kernel/localDate.ts";

export const DUE_GROUPS = ["OVERDUE", "TODAY", "THIS_WEEK", "LATER", "UNKNOWN"] as const;
/** When an open clock runs out, seen from today. UNKNOWN: no date can be told, or the clock has not started. */
export type DueGroup = (typeof DUE_GROUPS)[number];

/** Monday to Sunday. */
export interface Week {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The week a day lies in. */
export function weekOf(day: LocalDate): Week {
  const from = addDays(day, 1 - weekday(day));
  return { from, to: addDays(from, 6) };
}

/** The group of a due date. A date in the asked week that is past or today is told as such. */
export function dueGroupOf(dueOn: LocalDate | null, today: LocalDate, week: Week): DueGroup {
  if (dueOn === null) return "UNKNOWN";
  if (dueOn < today) return "OVERDUE";
  if (dueOn === today) return "TODAY";
  return week.from <= dueOn && dueOn <= week.to ? "THIS_WEEK" : "LATER";
}
