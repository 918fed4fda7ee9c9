import type { SatkerRecord } from "../satkers/domain/satker.ts";
import { toSatkerType } from "../satkers/satkers.view.types.ts";
import type { Task } from "./domain/task.ts";
import type { Worklist } from "./worklist.service.ts";
import type { WorklistType, WorkTaskType } from "./worklist.types.ts";

/** Dresses a page of the worklist for the API. */
export function toWorklistType(worklist: Worklist): WorklistType {
  const { area, filter, today, week, satkers, tasks } = worklist;
  const asked = [area.provinceCode, area.satkerCode, filter.satkerCode, filter.division, filter.kinds.join("+"), filter.times.join("+")].map((part) => part ?? "").join(":");
  return {
    id: `worklist:${asked}:${today}:${worklist.page.first}:${worklist.page.after ?? ""}`,
    today,
    weekFrom: week.from,
    weekTo: week.to,
    dataset: worklist.dataset,
    satkerCount: satkers.length,
    tasks: toTaskTypes(tasks, satkers),
    count: worklist.count,
    hasNextPage: worklist.hasNextPage,
    tallies: worklist.tallies,
    days: worklist.days,
    parts: worklist.parts,
  };
}

/** Tasks with the satker they belong to. */
export function toTaskTypes(tasks: readonly Task[], satkers: readonly SatkerRecord[]): WorkTaskType[] {
  const byCode = new Map(satkers.map((satker) => [satker.code, satker]));
  return tasks.flatMap((task) => {
    const satker = byCode.get(task.satkerCode);
    return satker === undefined ? [] : [{ ...task, satker: toSatkerType(satker) }];
  });
}
