import type { LocalDate } from "../../../kernel/localDate.ts";

export const RUN_STATES = ["RUNNING", "DONE", "FAILED"] as const;
export type AlertRunState = (typeof RUN_STATES)[number];
export const RUN_TRIGGERS = ["DAILY", "IMPORT", "REQUESTED"] as const;
/** DAILY: the day's own. IMPORT: new data came in. REQUESTED: somebody asked for it. */
export type AlertRunTrigger = (typeof RUN_TRIGGERS)[number];

/** One evaluation of all rules. */
export interface AlertRun {
  readonly id: string;
  readonly onDay: LocalDate;
  readonly trigger: AlertRunTrigger;
  readonly state: AlertRunState;
  readonly startedAt: Date;
  /** Null: running. */
  readonly endedAt: Date | null;
  /** Unit: pairs of rule and subject. Null: not done. */
  readonly evaluated: number | null;
  /** Unit: changes of state. Null: not done. */
  readonly changed: number | null;
  /** Null: nothing went wrong. */
  readonly problem: string | null;
}

export const RUN_HEALTHS = ["OK", "FAILED", "LATE", "NEVER"] as const;
/** FAILED: the last one did not come to its end. LATE: the last good one is too long ago. NEVER: there was none. */
export type AlertRunHealth = (typeof RUN_HEALTHS)[number];

/** A daily run that is half a day over is late. Unit: hours after the end of the last good one. A choice of the product, not of law. */
const LATE_AFTER_HOURS = 36;

/** Whether what is shown can be relied on to be today's. `last`: newest of all; `lastDone`: newest that came to its end. */
export function runHealth(last: Pick<AlertRun, "state"> | null, lastDone: Pick<AlertRun, "endedAt"> | null, now: Date): AlertRunHealth {
  if (last?.state === "FAILED") return "FAILED";
  const endedAt = lastDone?.endedAt ?? null;
  if (endedAt === null) return "NEVER";
  return now.getTime() - endedAt.getTime() > LATE_AFTER_HOURS * 3_600_000 ? "LATE" : "OK";
}
