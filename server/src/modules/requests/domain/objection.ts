import { addDays, type LocalDate } from "../../../kernel/localDate.ts";
import { NOT_EXTENDED, deadlineOf, type CountingGround } from "./deadline.ts";
import { deadlineReceipt, type DeadlineReceipt } from "./deadlineReceipt.ts";
import type { LegalRegime } from "./legalRule.ts";
import { accepted, refused, withinShippedCalendar, type Outcome, type Refusal } from "./refusal.ts";
import type { RequestState } from "./requestState.ts";

export const OBJECTION_GROUNDS = ["a", "b", "c", "d", "e", "f", "g"] as const;
/**
 * Letter of UU 14/2008 Pasal 35 (1): a refused under Pasal 17, b periodic information not provided, c no response,
 * d response not as asked, e not fulfilled, f unreasonable cost, g delivered late.
 */
export type ObjectionGround = (typeof OBJECTION_GROUNDS)[number];

export interface Objection {
  readonly objectionId: string;
  /** Null only for ground b: periodic information is owed without being asked for. */
  readonly requestId: string | null;
  readonly ground: ObjectionGround;
  readonly groundFoundOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly regime: LegalRegime;
  /** Day the superior answered in writing. Null: not, whatever was said. */
  readonly answeredInWritingOn: LocalDate | null;
}

/** The objection, or why the register cannot take it. `requestIds` are those the reader's satker has. */
export function acceptObjection(objection: Objection, requestIds: ReadonlySet<string>): Outcome<Objection> {
  const { requestId, ground, groundFoundOn, receivedOn, answeredInWritingOn } = objection;
  if (requestId === null && ground !== "b") return refused("OBJECTION_WITHOUT_REQUEST", { ground });
  if (requestId !== null && !requestIds.has(requestId)) return refused("REQUEST_UNKNOWN", { requestId });
  if (receivedOn < groundFoundOn) return refused("OBJECTION_BEFORE_GROUND", { on: receivedOn, groundFoundOn });
  if (answeredInWritingOn !== null && answeredInWritingOn < receivedOn) return refused("ANSWER_BEFORE_OBJECTION", { on: answeredInWritingOn, objectionOn: receivedOn });
  return accepted(objection);
}

/** Whether an objection was filed in its time. UNKNOWN: the window was not found, or lies outside the calendar. Late ones are kept: the superior decides. */
export type FilingVerdict = { readonly kind: "IN_TIME" | "LATE"; readonly latestOn: LocalDate } | { readonly kind: "UNKNOWN"; readonly refusal: Refusal };

export type ObjectionStatus = "RUNNING" | "OVERDUE" | "ANSWERED_ON_TIME" | "ANSWERED_LATE";

export interface ObjectionState {
  readonly status: ObjectionStatus;
  readonly filing: FilingVerdict;
  /** The superior's clock. */
  readonly receipt: DeadlineReceipt;
}

/** The superior's deadline and whether the objection itself came in time. Only a written answer stops the clock. */
export function objectionState(objection: Objection, ground: CountingGround, today: LocalDate): Outcome<ObjectionState> {
  const { regime, receivedOn, answeredInWritingOn } = objection;
  const question = { clock: "OBJECTION_RESPONSE", regime, startsOn: receivedOn, extension: NOT_EXTENDED } as const;
  const stopped = answeredInWritingOn === null ? null : ({ on: answeredInWritingOn, by: "STOPPING_ACT" } as const);
  const receipt = deadlineReceipt(question, ground, { stopped, today });
  if (!receipt.ok) return receipt;
  const { isLate } = receipt.value.lateness;
  const status = stopped ? (isLate ? "ANSWERED_LATE" : "ANSWERED_ON_TIME") : isLate ? "OVERDUE" : "RUNNING";
  return accepted({ status, filing: filingVerdict(objection, ground), receipt: receipt.value });
}

/** Whether the objection came within its window, counted from the day its ground was found. */
export function filingVerdict({ regime, groundFoundOn, receivedOn }: Objection, ground: CountingGround): FilingVerdict {
  const window = withinShippedCalendar(() => deadlineOf({ clock: "OBJECTION_FILING", regime, startsOn: groundFoundOn, extension: NOT_EXTENDED }, ground));
  if (!window.ok) return { kind: "UNKNOWN", refusal: window.refusal };
  const latestOn = window.value.dueOn;
  return { kind: receivedOn > latestOn ? "LATE" : "IN_TIME", latestOn };
}

/**
 * The first day on which the request's own record shows this ground. Null: the record does not show it, which is for a person
 * to look at and no reason to refuse. Grounds b, d and f cannot be read from the record and are always null.
 */
export function groundShownOn(ground: ObjectionGround, state: RequestState): LocalDate | null {
  const { decision, stoppedBy, dueOn, deliveredOn, lateness } = state;
  switch (ground) {
    case "a":
      return decision?.kind === "REFUSED" && decision.ground.kind === "EXEMPT" ? (stoppedBy?.on ?? null) : null;
    case "c":
      return dueOn !== null && lateness?.isLate && (!stoppedBy || stoppedBy.on > dueOn) ? addDays(dueOn, 1) : null;
    case "e":
      return stoppedBy && decision?.kind !== "REFUSED" && deliveredOn === null ? stoppedBy.on : null;
    case "g":
      return dueOn !== null && deliveredOn !== null && deliveredOn > dueOn ? deliveredOn : null;
    case "b":
    case "d":
    case "f":
      return null;
  }
}
