import type { LocalDate } from "../../../kernel/localDate.ts";
import type { WorkingCalendar } from "../../calendars/domain/workingCalendar.ts";
import { clockStart, type CountingPolicy } from "./clockStart.ts";
import { deadlineOf } from "./deadline.ts";
import type { LegalRule } from "./legalRule.ts";
import { accepted, refused, withinShippedCalendar, type Outcome } from "./refusal.ts";
import { onceOf, standingEvents, type RequestEvent, type RequestEventKind, type RequestEventOf } from "./requestEvent.ts";

/** What an event is judged by. The calendar is the one announced on the day the event happened. */
export interface AcceptanceGround {
  readonly rules: readonly LegalRule[];
  readonly policy: CountingPolicy;
  readonly calendarOn: (asOf: LocalDate) => WorkingCalendar;
  readonly today: LocalDate;
}

/** The events that must stand, and lie no later, before one of a kind can. */
const CAUSES: Readonly<Record<RequestEventKind, readonly RequestEventKind[]>> = {
  RECEIVED: [],
  COMPLETED: ["RECEIVED"],
  REGISTERED: ["RECEIVED"],
  FORWARDED: ["REGISTERED"],
  EXTENDED: ["COMPLETED", "REGISTERED"],
  WRITTEN_NOTICE: ["REGISTERED"],
  ORAL_ANSWER: ["RECEIVED"],
  DELIVERED: ["WRITTEN_NOTICE"],
  CLOSED: ["RECEIVED"],
  RETRACTED: [],
};

const HAPPENS_ONCE: ReadonlySet<RequestEventKind> = new Set(["RECEIVED", "COMPLETED", "REGISTERED", "EXTENDED", "DELIVERED", "CLOSED"]);

/**
 * The register with one more event, or the reason why it cannot stand there. The register given is never changed.
 * Judged as a whole: an event recorded late may not break the ones that followed it, nor may a retraction take away a cause.
 */
export function acceptEvent(events: readonly RequestEvent[], event: RequestEvent, ground: AcceptanceGround): Outcome<readonly RequestEvent[]> {
  return acceptEvents(events, [event], ground);
}

/**
 * The register with several more events, judged once, when all of them are there: a correction takes away an event and puts another in
 * its place, and only the whole must stand. The first fault in the order given is told.
 */
export function acceptEvents(events: readonly RequestEvent[], added: readonly RequestEvent[], ground: AcceptanceGround): Outcome<readonly RequestEvent[]> {
  const { today } = ground;
  const register = [...events];
  for (const event of added) {
    if (register.some((known) => known.eventId === event.eventId)) return refused("EVENT_ID_TAKEN", { eventId: event.eventId });
    if (event.on > today) return refused("EVENT_IN_FUTURE", { kind: event.kind, on: event.on, today });
    if (event.kind === "RETRACTED" && !standingEvents(register).some((known) => known.eventId === event.retractsEventId)) {
      return refused("EVENT_UNKNOWN", { eventId: event.retractsEventId });
    }
    const wording = wordingFault(event);
    if (wording) return wording;
    register.push(event);
  }
  const standing = standingEvents(register);
  const extensions = added.filter((event) => standing.includes(event)).map((event) => extensionFault(event, standing, ground));
  const fault = firstFault(standing, orderFault) ?? closingFault(standing) ?? extensions.find((found) => found !== null) ?? null;
  return fault ?? accepted(register);
}

type Fault = ReturnType<typeof refused>;

function wordingFault(event: RequestEvent): Fault | null {
  const needsReason = event.kind === "REGISTERED" || event.kind === "RETRACTED";
  if (needsReason && (!event.decidedBy.trim() || !event.reason.trim())) return refused("REASON_MISSING", { kind: event.kind });
  if (event.kind === "EXTENDED" && (!event.inWriting || !event.reason.trim())) return refused("EXTENSION_NOT_IN_WRITING", { on: event.on });
  return null;
}

function firstFault(standing: readonly RequestEvent[], check: (event: RequestEvent, standing: readonly RequestEvent[]) => Fault | null): Fault | null {
  for (const event of standing) {
    const fault = check(event, standing);
    if (fault) return fault;
  }
  return null;
}

function orderFault(event: RequestEvent, standing: readonly RequestEvent[]): Fault | null {
  const { kind, on } = event;
  const twin = HAPPENS_ONCE.has(kind) || isFinalNotice(event) ? standing.find((other) => other !== event && other.kind === kind && (kind !== "WRITTEN_NOTICE" || isFinalNotice(other))) : undefined;
  if (twin) return refused("EVENT_TWICE", { kind, existingOn: twin.on });
  for (const cause of causesOf(event)) {
    const found = cause === "WRITTEN_NOTICE" ? standing.find(isFinalNotice) : onceOf(standing, cause);
    if (!found) return refused("CAUSE_MISSING", { kind, cause });
    if (on < found.on) return refused("EVENT_BEFORE_CAUSE", { kind, on, cause, causeOn: found.on });
  }
  return null;
}

/** A notice that decides needs a complete request; one that says "incomplete" does not. */
function causesOf(event: RequestEvent): readonly RequestEventKind[] {
  return isFinalNotice(event) ? ["COMPLETED", ...CAUSES.WRITTEN_NOTICE] : CAUSES[event.kind];
}

function isFinalNotice(event: RequestEvent): event is RequestEventOf<"WRITTEN_NOTICE"> {
  return event.kind === "WRITTEN_NOTICE" && event.decision.kind !== "INCOMPLETE";
}

function closingFault(standing: readonly RequestEvent[]): Fault | null {
  const closing = onceOf(standing, "CLOSED");
  if (!closing) return null;
  if (closing.reason === "ANSWERED" && !standing.some((event) => isFinalNotice(event) && event.on <= closing.on)) return refused("CLOSING_WITHOUT_NOTICE", { on: closing.on });
  if (closing.reason === "INCOMPLETE_LAPSED" && onceOf(standing, "COMPLETED")) return refused("CLOSING_COMPLETE_AS_INCOMPLETE", { on: closing.on });
  const after = standing.find((event) => event.on > closing.on);
  return after ? refused("EVENT_AFTER_CLOSING", { kind: after.kind, on: after.on, closedOn: closing.on }) : null;
}

/** Judged once, when the extension enters the register, by the calendar of the day it was given. */
function extensionFault(event: RequestEvent, standing: readonly RequestEvent[], ground: AcceptanceGround): Fault | null {
  if (event.kind !== "EXTENDED") return null;
  const [received, completed, registered] = [onceOf(standing, "RECEIVED"), onceOf(standing, "COMPLETED"), onceOf(standing, "REGISTERED")];
  if (!received || !completed || !registered) return refused("CAUSE_MISSING", { kind: event.kind, cause: "REGISTERED" });
  const judged = withinShippedCalendar(() => {
    const calendar = ground.calendarOn(event.on);
    const start = clockStart({ received, completeOn: completed.on, registeredOn: registered.on }, ground.policy, calendar);
    if (start.kind === "NOT_STARTED") return refused("CAUSE_MISSING", { kind: event.kind, cause: "COMPLETED" });
    const question = { clock: "REQUEST_RESPONSE", regime: registered.regime, startsOn: start.dayZero, extension: { kind: "WRITTEN", on: event.on } } as const;
    return deadlineOf(question, { rules: ground.rules, policy: ground.policy, calendar });
  });
  return judged.ok ? null : judged;
}
