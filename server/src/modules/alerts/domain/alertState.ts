import type { LocalDate } from "../../../kernel/localDate.ts";
import type { AlertRule } from "./alertRule.ts";
import type { Reading } from "./reading.ts";

export const ALERT_STATES = ["FIRING", "PENDING", "RECOVERING", "UNKNOWN", "NORMAL"] as const;
/**
 * NORMAL: nothing to tell. PENDING: beyond the limit, but not often enough in a row. FIRING: told. RECOVERING: came back, but not long enough.
 * UNKNOWN: nothing is known, which is neither normal nor an alert.
 */
export type AlertState = (typeof ALERT_STATES)[number];

/** How one rule stands for one subject. */
export interface AlertStanding {
  readonly state: AlertState;
  /** Unit: evaluations on different days in a row that count towards the next state. */
  readonly streak: number;
  /** UNKNOWN only: whether it was firing or recovering when the data ceased; then it takes a recovery to end it. */
  readonly wasFiring: boolean;
  /** Day on which the streak last grew. Null: never evaluated. */
  readonly countedOn: LocalDate | null;
}

/** Before the first evaluation. */
export const NOTHING_YET: AlertStanding = { state: "NORMAL", streak: 0, wasFiring: false, countedOn: null };

/**
 * The next standing. Pure. A day counts once: a second evaluation on the same day may change the state where the reading changed, but
 * never makes a streak longer. Between threshold and recovery line an alert neither begins nor ends (hysteresis).
 */
export function nextStanding(before: AlertStanding, verdict: Reading["verdict"], { pendingEvaluations, recoveryEvaluations }: Pick<AlertRule, "pendingEvaluations" | "recoveryEvaluations">, on: LocalDate): AlertStanding {
  const wasFiring = before.state === "FIRING" || before.state === "RECOVERING" || before.wasFiring;
  const stand = (state: AlertState, streak = 0): AlertStanding => ({ state, streak, wasFiring: state === "UNKNOWN" && wasFiring, countedOn: on });
  /** A streak towards `state`; `during` until it is long enough. */
  const count = (during: "PENDING" | "RECOVERING", state: AlertState, needed: number): AlertStanding => {
    const isGoingOn = before.state === during;
    const streak = isGoingOn ? before.streak + (before.countedOn === on ? 0 : 1) : 1;
    return streak >= needed ? stand(state) : stand(during, streak);
  };
  switch (verdict) {
    case "UNKNOWN":
      return stand("UNKNOWN");
    case "BREACH":
      return wasFiring ? stand("FIRING") : count("PENDING", "FIRING", pendingEvaluations);
    case "BETWEEN":
      if (before.state === "RECOVERING") return stand("RECOVERING");
      return wasFiring ? stand("FIRING") : stand("NORMAL");
    case "CLEAR":
      return wasFiring ? count("RECOVERING", "NORMAL", recoveryEvaluations) : stand("NORMAL");
  }
}
