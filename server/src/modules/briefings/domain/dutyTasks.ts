import { groupBy } from "../../../kernel/groupBy.ts";
import { daysBetween, type LocalDate } from "../../../kernel/localDate.ts";
import type { BookedDuty, DutyLogEntry } from "../../publications/domain/dutyBook.ts";
import type { DutyStanding } from "../../publications/domain/dutyStanding.ts";
import { inOrder } from "../../publications/domain/dutyLog.ts";
import type { Task, TaskKind, TaskReason, TaskTime } from "./task.ts";
import { horizonOf, taskTimeOf } from "./taskTime.ts";

/** Duties of an area as work, and how many nobody has looked at. */
export interface DutyWork {
  readonly tasks: readonly Task[];
  /** Duties of which nothing is known, or nothing since the log was last vouched for. Neither met nor unmet, so no work follows; whoever wants to know has to look. */
  readonly uncheckedCount: number;
}

/** True if the last word on an item is that its address is gone (404, 410). Looks that came to nothing say nothing. */
export function isLinkGone(entries: readonly DutyLogEntry[]): boolean {
  return inOrder(entries).findLast(({ kind, outcome }) => kind === "UPDATE" || (outcome !== null && outcome !== "INCONCLUSIVE"))?.outcome === "GONE";
}

/**
 * Work that follows from duties: what is missing, late, or falls due within the horizon. A missing item whose address is
 * gone is evidence to mend, and counted once. Exempted, dormant and unknown duties are no work. Standings are those of the last day that the log is
 * vouched for: what was in order then and fell due meanwhile is not known, and never told as late.
 */
export function dutyTasks(duties: readonly BookedDuty[], log: readonly DutyLogEntry[], today: LocalDate): DutyWork {
  const horizon = horizonOf(today);
  const open = duties.filter(({ class: of }) => of !== "EXEMPT");
  // Only what is missing is looked up: a province has hundreds of thousands of entries.
  const missing = new Map<string, Set<string>>();
  for (const { satkerCode, itemCode, standing } of open) {
    if (standing.state !== "MISSING") continue;
    const items = missing.get(satkerCode) ?? new Set();
    missing.set(satkerCode, items.add(itemCode));
  }
  const logs = missing.size === 0 ? new Map<string, DutyLogEntry[]>() : groupBy(log.filter(({ satkerCode, itemCode }) => missing.get(satkerCode)?.has(itemCode)), ({ satkerCode, itemCode }) => `${satkerCode} ${itemCode}`);
  const tasks = open.flatMap((duty) => {
    const { state, dueOn } = duty.standing;
    const isMissing = state === "MISSING";
    if (isMissing && isLinkGone(logs.get(`${duty.satkerCode} ${duty.itemCode}`) ?? [])) return [taskOf(duty, { kind: "EVIDENCE", reason: "LINK_DEAD", time: "OVERDUE" }, today)];
    if (isMissing || state === "LATE") return [taskOf(duty, { kind: "DUTY", reason: isMissing ? "MISSING" : "LATE", time: "OVERDUE" }, today)];
    const isSoon = wasInOrder(duty.standing) && dueOn !== null && dueOn >= today && dueOn <= horizon;
    return isSoon ? [taskOf(duty, { kind: "DUTY", reason: "RENEWAL_DUE", time: taskTimeOf(dueOn, today) }, today)] : [];
  });
  return { tasks, uncheckedCount: open.filter(({ standing }) => standing.state === "UNKNOWN" || (wasInOrder(standing) && standing.dueOn !== null && standing.dueOn < today)).length };
}

function wasInOrder({ state }: DutyStanding): boolean {
  return state === "CURRENT" || state === "NOT_DUE";
}

function taskOf({ satkerCode, itemCode, item, standing }: BookedDuty, what: { readonly kind: TaskKind; readonly reason: TaskReason; readonly time: TaskTime }, today: LocalDate): Task {
  const { dueOn, since } = standing;
  return {
    ...what,
    id: `${what.kind}:${satkerCode}:${itemCode}`,
    satkerCode,
    dueOn,
    since: what.time === "OVERDUE" ? since : null,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    dayUnit: "CALENDAR_DAYS",
    record: itemCode,
    title: item.title,
    detail: itemCode,
  };
}
