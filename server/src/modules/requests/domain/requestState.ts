import type { LocalDate } from "../../../kernel/localDate.ts";
import { clockStart, type ClockStart } from "./clockStart.ts";
import { NOT_EXTENDED, type CountingGround, type Extension, type Lateness, type ReceiptMoment } from "./deadline.ts";
import { deadlineReceipt, type DeadlineReceipt } from "./deadlineReceipt.ts";
import { LEGAL_REGIMES, type LegalRegime } from "./legalRule.ts";
import { accepted, refused, withinShippedCalendar, type Outcome, type Refusal } from "./refusal.ts";
import { onceOf, standingEvents, type NoticeDecision, type RequestEvent, type RequestEventOf } from "./requestEvent.ts";

export const REQUEST_STATUSES = [
  "INCOMPLETE",
  "UNREGISTERED",
  "RUNNING",
  "DUE_TODAY",
  "OVERDUE",
  "DUE_UNKNOWN",
  "ANSWERED_ON_TIME",
  "ANSWERED_LATE",
  "ANSWERED_DUE_UNKNOWN",
  "WITHDRAWN",
  "LAPSED_INCOMPLETE",
] as const;
/** Where the request stands. UNREGISTERED: complete, no regime decided yet. DUE_UNKNOWN: the clock runs, the date cannot be computed. */
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** One regime's deadline, or why it cannot be told. */
export type DeadlineFound = { readonly kind: "FOUND"; readonly receipt: DeadlineReceipt } | { readonly kind: "UNKNOWN"; readonly refusal: Refusal };

/** Day 0, or why there is none yet, or that the calendar to tell it by is not there. */
export type ClockFound = ClockStart | { readonly kind: "UNKNOWN"; readonly refusal: Refusal };

export interface RequestState {
  readonly status: RequestStatus;
  /** Null: not registered, hence not classified. */
  readonly registration: RequestEventOf<"REGISTERED"> | null;
  readonly clock: ClockFound;
  /** The deadline under the registered regime. Null: the clock has not started, or no regime is decided. */
  readonly deadline: DeadlineFound | null;
  /** Both deadlines while the regime is undecided and the clock may run. Null otherwise. */
  readonly deadlineByRegime: Readonly<Record<LegalRegime, DeadlineFound>> | null;
  /** Null: no deadline known. */
  readonly dueOn: LocalDate | null;
  readonly lateness: Lateness | null;
  /** The written notice that stopped the clock. Null: it runs, or never started. */
  readonly stoppedBy: { readonly eventId: string; readonly on: LocalDate } | null;
  readonly decision: NoticeDecision | null;
  readonly extendedOn: LocalDate | null;
  /** Oral answers, kept as evidence. They stop nothing. */
  readonly oralAnswersOn: readonly LocalDate[];
  readonly deliveredOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
}

/**
 * Where a request stands today, from its events alone. The regime is the registered one; no stage table is read.
 * Only a written notice stops the clock. Refused only when nothing was received; an unknown rule or calendar gives DUE_UNKNOWN.
 */
export function requestState(events: readonly RequestEvent[], ground: CountingGround, today: LocalDate): Outcome<RequestState> {
  const standing = standingEvents(events);
  const received = onceOf(standing, "RECEIVED");
  if (!received) return refused("CAUSE_MISSING", { kind: "STATE", cause: "RECEIVED" });
  const registration = onceOf(standing, "REGISTERED");
  const dates = { received: { on: received.on, at: received.at }, completeOn: onceOf(standing, "COMPLETED")?.on ?? null, registeredOn: registration?.on ?? null };
  const start = withinShippedCalendar(() => accepted(clockStart(dates, ground.policy, ground.calendar)));
  const clock: ClockFound = start.ok ? start.value : { kind: "UNKNOWN", refusal: start.refusal };
  const facts = factsOf(standing);
  const find = (regime: LegalRegime): DeadlineFound | null => {
    if (clock.kind === "NOT_STARTED") return null;
    if (clock.kind === "UNKNOWN") return clock;
    const extension: Extension = facts.extendedOn === null ? NOT_EXTENDED : { kind: "TAKEN", on: facts.extendedOn };
    const question = { clock: "REQUEST_RESPONSE", regime, startsOn: clock.dayZero, extension } as const;
    const receipt = deadlineReceipt(question, ground, { stopped: facts.ended, today });
    return receipt.ok ? { kind: "FOUND", receipt: receipt.value } : { kind: "UNKNOWN", refusal: receipt.refusal };
  };
  const deadline = registration ? find(registration.regime) : null;
  const receipt = deadline?.kind === "FOUND" ? deadline.receipt : null;
  return accepted({
    status: statusOf({ ...facts, clock, isRegistered: registration !== null, receipt, today }),
    registration,
    clock,
    deadline,
    deadlineByRegime: registration ? null : bothDeadlines(find),
    dueOn: receipt?.dueOn ?? null,
    lateness: receipt?.lateness ?? null,
    ...withoutEnd(facts),
  });
}

/** What the standing events say, before any calendar is asked. */
export interface StandingFacts {
  readonly stoppedBy: { readonly eventId: string; readonly on: LocalDate } | null;
  readonly decision: NoticeDecision | null;
  readonly extendedOn: LocalDate | null;
  readonly oralAnswersOn: readonly LocalDate[];
  readonly deliveredOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly closing: RequestEventOf<"CLOSED"> | null;
  readonly ended: ReceiptMoment["stopped"];
}

/** Reads the standing events: what stopped the clock, how it was decided, whether it was extended. */
export function factsOf(standing: readonly RequestEvent[]): StandingFacts {
  const notice = standing.find((event): event is RequestEventOf<"WRITTEN_NOTICE"> => event.kind === "WRITTEN_NOTICE" && event.decision.kind !== "INCOMPLETE") ?? null;
  const closing = onceOf(standing, "CLOSED");
  const extension = standing.find((event) => event.kind === "EXTENDED" && event.inWriting);
  return {
    stoppedBy: notice ? { eventId: notice.eventId, on: notice.on } : null,
    decision: notice?.decision ?? null,
    extendedOn: extension?.on ?? null,
    oralAnswersOn: standing.filter((event) => event.kind === "ORAL_ANSWER").map((event) => event.on),
    deliveredOn: onceOf(standing, "DELIVERED")?.on ?? null,
    closedOn: closing?.on ?? null,
    closing,
    ended: endOf(notice, closing),
  };
}

/** A notice stops the clock. A withdrawal leaves nothing due, though no notice was given. */
function endOf(notice: RequestEvent | null, closing: RequestEventOf<"CLOSED"> | null): ReceiptMoment["stopped"] {
  if (notice) return { on: notice.on, by: "STOPPING_ACT" };
  return closing?.reason === "WITHDRAWN" ? { on: closing.on, by: "WITHDRAWAL" } : null;
}

function withoutEnd({ closing: _closing, ended: _ended, ...told }: StandingFacts): Omit<StandingFacts, "closing" | "ended"> {
  return told;
}

function bothDeadlines(find: (regime: LegalRegime) => DeadlineFound | null): Readonly<Record<LegalRegime, DeadlineFound>> | null {
  const [general, election] = LEGAL_REGIMES.map(find);
  return general && election ? { GENERAL: general, ELECTION: election } : null;
}

function statusOf(seen: StandingFacts & { readonly clock: ClockFound; readonly isRegistered: boolean; readonly receipt: DeadlineReceipt | null; readonly today: LocalDate }): RequestStatus {
  const { stoppedBy, closing, clock, isRegistered, receipt, today } = seen;
  if (stoppedBy && receipt) return receipt.lateness.isLate ? "ANSWERED_LATE" : "ANSWERED_ON_TIME";
  if (stoppedBy) return "ANSWERED_DUE_UNKNOWN";
  if (closing?.reason === "WITHDRAWN") return "WITHDRAWN";
  if (closing?.reason === "INCOMPLETE_LAPSED") return "LAPSED_INCOMPLETE";
  if (clock.kind === "NOT_STARTED" && clock.because === "INCOMPLETE") return "INCOMPLETE";
  if (!isRegistered) return "UNREGISTERED";
  if (!receipt) return "DUE_UNKNOWN";
  if (receipt.lateness.isLate) return "OVERDUE";
  return receipt.dueOn === today ? "DUE_TODAY" : "RUNNING";
}
