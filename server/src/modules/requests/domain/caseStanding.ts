import type { LocalDate } from "../../../kernel/localDate.ts";
import { NOT_EXTENDED, deadlineOf, type CountingGround } from "./deadline.ts";
import { disputeAdmissibility, type AdmissibilityVerdict } from "./disputeAdmissibility.ts";
import type { Dispute, DisputeRuling, DisputeStage } from "./dispute.ts";
import { filingVerdict, type Objection, type ObjectionStatus } from "./objection.ts";
import { withinShippedCalendar, type RefusalCode } from "./refusal.ts";

/** What the register keeps beside an objection's events: the same whatever day it is. */
export interface ObjectionStanding {
  /** Null: see dueUnknownBecause. */
  readonly dueOn: LocalDate | null;
  readonly dueUnknownBecause: RefusalCode | null;
  /** Day of the written answer. Null: none, whatever was said. */
  readonly answeredOn: LocalDate | null;
  readonly filing: "IN_TIME" | "LATE" | "UNKNOWN";
}

/** The superior's last day, and whether the objection came in time. */
export function objectionStanding(objection: Objection, ground: CountingGround): ObjectionStanding {
  const due = withinShippedCalendar(() => deadlineOf({ clock: "OBJECTION_RESPONSE", regime: objection.regime, startsOn: objection.receivedOn, extension: NOT_EXTENDED }, ground));
  return {
    dueOn: due.ok ? due.value.dueOn : null,
    dueUnknownBecause: due.ok ? null : due.refusal.code,
    answeredOn: objection.answeredInWritingOn,
    filing: filingVerdict(objection, ground).kind,
  };
}

/** DUE_UNKNOWN: the superior's last day could not be told. */
export type KeptObjectionStatus = ObjectionStatus | "DUE_UNKNOWN";

/** Where an objection stands on a day. Only a written answer stops the superior's clock. */
export function objectionStatusOn({ dueOn, answeredOn }: Pick<ObjectionStanding, "dueOn" | "answeredOn">, today: LocalDate): KeptObjectionStatus {
  if (dueOn === null) return "DUE_UNKNOWN";
  if (answeredOn !== null) return answeredOn > dueOn ? "ANSWERED_LATE" : "ANSWERED_ON_TIME";
  return today > dueOn ? "OVERDUE" : "RUNNING";
}

/** What the register keeps beside a dispute's events. */
export interface DisputeStanding {
  readonly filedOn: LocalDate;
  readonly stage: DisputeStage;
  readonly ruling: DisputeRuling | null;
  readonly decidedOn: LocalDate | null;
  /** On the day of filing. UNKNOWN: the rule or the calendar is not there. */
  readonly admissibility: AdmissibilityVerdict | "UNKNOWN";
}

/** Null: no filing stands. */
export function disputeStanding(dispute: Dispute, objection: Objection, ground: CountingGround): DisputeStanding | null {
  const filedOn = dispute.steps.find(({ stage }) => stage === "FILED")?.on;
  const last = dispute.steps.at(-1);
  if (filedOn === undefined || last === undefined) return null;
  const question = { objectionReceivedOn: objection.receivedOn, answerReceivedOn: objection.answeredInWritingOn, regime: objection.regime, on: filedOn };
  const verdict = disputeAdmissibility(question, ground);
  return {
    filedOn,
    stage: last.stage,
    ruling: dispute.ruling,
    decidedOn: dispute.steps.find(({ stage }) => stage === "DECIDED")?.on ?? null,
    admissibility: verdict.ok ? verdict.value.verdict : "UNKNOWN",
  };
}
