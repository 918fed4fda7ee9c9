import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { weekOf } from "../../requests/domain/dueGroup.ts";
import type { TaskTime } from "./task.ts";

/** The last day that the list looks ahead to: the end of this week, and never less than six days from today. */
export function horizonOf(today: LocalDate): LocalDate {
  const [weekEnd, sixDays] = [weekOf(today).to, addDays(today, 6)];
  return weekEnd > sixDays ? weekEnd : sixDays;
}

/** When work with this last day falls due. A day that has passed is overdue even within this week; without a date it is undated, never overdue. */
export function taskTimeOf(dueOn: LocalDate | null, today: LocalDate): TaskTime {
  if (dueOn === null) return "UNDATED";
  if (dueOn < today) return "OVERDUE";
  if (dueOn === today) return "TODAY";
  return dueOn <= weekOf(today).to ? "THIS_WEEK" : "LATER";
}
