import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { divisionOf, TASK_KINDS, TASK_TIMES, type Task, type TaskDivision, type TaskKind, type TaskTime } from "./task.ts";

/** Which work is looked at. Empty or null: all. */
export interface TaskFilter {
  readonly kinds: readonly TaskKind[];
  readonly times: readonly TaskTime[];
  readonly satkerCode: string | null;
  readonly division: TaskDivision | null;
}

/** How much work of one kind falls due when. */
export interface TaskTally {
  readonly kind: TaskKind;
  readonly time: TaskTime;
  readonly count: number;
}

/** One day of the coming seven. */
export interface TaskDay {
  readonly on: LocalDate;
  readonly count: number;
}

/** The most pressing first: by time, then by kind, then by the oldest date, then by satker and record. The same work always stands in the same order. */
export function inOrderOfWork(tasks: readonly Task[]): Task[] {
  const keyOf = (task: Task): string => `${TASK_TIMES.indexOf(task.time)}${TASK_KINDS.indexOf(task.kind)} ${task.dueOn ?? task.since ?? "9999"} ${task.satkerCode} ${task.id}`;
  return tasks
    .map((task) => ({ task, key: keyOf(task) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ task }) => task);
}

/** The work that the filter leaves. */
export function filterTasks(tasks: readonly Task[], { kinds, times, satkerCode, division }: TaskFilter): Task[] {
  return tasks.filter(
    (task) =>
      (kinds.length === 0 || kinds.includes(task.kind)) &&
      (times.length === 0 || times.includes(task.time)) &&
      (satkerCode === null || task.satkerCode === satkerCode) &&
      (division === null || divisionOf(task.kind) === division),
  );
}

/** How many of each kind and time, in the order of both; pairs without any are left out. The sum is the number of tasks. */
export function tallyTasks(tasks: readonly Task[]): TaskTally[] {
  const counts = new Map<string, number>();
  for (const { kind, time } of tasks) counts.set(`${kind} ${time}`, (counts.get(`${kind} ${time}`) ?? 0) + 1);
  return TASK_KINDS.flatMap((kind) =>
    TASK_TIMES.flatMap((time) => {
      const count = counts.get(`${kind} ${time}`) ?? 0;
      return count === 0 ? [] : [{ kind, time, count }];
    }),
  );
}

/** Today and the six days after it, with how much falls due on each. Zero is zero: the day was looked at. */
export function comingDays(tasks: readonly Task[], today: LocalDate): TaskDay[] {
  const counts = new Map(Array.from({ length: 7 }, (_, ahead) => [addDays(today, ahead), 0]));
  for (const { dueOn } of tasks) {
    const count = dueOn === null ? undefined : counts.get(dueOn);
    if (dueOn !== null && count !== undefined) counts.set(dueOn, count + 1);
  }
  return [...counts].map(([on, count]) => ({ on, count }));
}

/** A page after the task of this id, and whether more follow. An id that is no longer there (the work was done) begins anew: nothing is passed over. */
export function pageOfTasks(tasks: readonly Task[], after: string | null, first: number): { readonly tasks: readonly Task[]; readonly hasNextPage: boolean } {
  const start = after === null ? 0 : tasks.findIndex(({ id }) => id === after) + 1;
  return { tasks: tasks.slice(start, start + first), hasNextPage: start + first < tasks.length };
}
