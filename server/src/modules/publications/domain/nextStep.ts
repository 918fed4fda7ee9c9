import { daysBetween, type LocalDate } from "../../../kernel/localDate.ts";
import type { DutyStanding } from "./dutyStanding.ts";
import type { ExemptionStanding } from "./exemption.ts";
import type { InformationClass } from "./informationItem.ts";

export const NEXT_STEPS = ["PUBLISH_NOW", "MEND_LINK", "PUBLISH", "REFRESH", "RENEW_SOON", "ASK_DECISION", "CHECK", "NOTHING"] as const;
/** What a satker does about a duty, most pressing first. */
export type NextStep = (typeof NEXT_STEPS)[number];

/** Days ahead of a due date at which a duty comes to the top of the list. Unit: calendar days. A choice of this page, not of the law. */
export const SOON_DAYS = 30;

export interface DutyAtHand {
  readonly itemCode: string;
  readonly class: InformationClass;
  readonly standing: DutyStanding;
  /** True: the last word on it is that its address is gone. */
  readonly isLinkDead: boolean;
  /** For exempted items. Null: not exempted. */
  readonly exemption: ExemptionStanding | null;
}

/** What to do about one duty on a day. */
export function nextStep(duty: DutyAtHand, on: LocalDate): NextStep {
  const { state, dueOn } = duty.standing;
  if (duty.exemption !== null) return duty.exemption.state === "EXEMPTED" ? "NOTHING" : "ASK_DECISION";
  switch (state) {
    case "MISSING":
      if (duty.class === "IMMEDIATE") return "PUBLISH_NOW";
      return duty.isLinkDead ? "MEND_LINK" : "PUBLISH";
    case "LATE":
      return duty.class === "IMMEDIATE" ? "PUBLISH_NOW" : "REFRESH";
    case "UNKNOWN":
      return "CHECK";
    case "CURRENT":
    case "NOT_DUE":
      return dueOn !== null && daysBetween(on, dueOn) <= SOON_DAYS && dueOn >= on ? "RENEW_SOON" : "NOTHING";
    case "DORMANT":
    case "NOT_APPLICABLE":
      return "NOTHING";
  }
}

/** In the order of what to do next: by step, then by the oldest date that it is about, then by code. */
export function byNextStep<D extends DutyAtHand>(duties: readonly D[], on: LocalDate): D[] {
  const keyed = duties.map((duty) => ({ duty, step: NEXT_STEPS.indexOf(nextStep(duty, on)), date: decisiveDate(duty.standing) }));
  return keyed.toSorted((a, b) => a.step - b.step || compare(a.date, b.date) || compare(a.duty.itemCode, b.duty.itemCode)).map(({ duty }) => duty);
}

/** Sorts after every date: no date is known. */
const NO_DATE = "9999";

function decisiveDate({ state, since, dueOn }: DutyStanding): string {
  return (state === "LATE" || state === "MISSING" ? since : dueOn) ?? NO_DATE;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
