import type { LocalDate } from "../../../kernel/localDate.ts";
import type { WorkingCalendar } from "../../calendars/domain/workingCalendar.ts";
import { clockStart, type CountingPolicy } from "./clockStart.ts";
import { deadlineOf } from "./deadline.ts";
import type { LegalRule } from "./legalRule.ts";
import { accepted, ofEvent, refused, withinShippedCalendar, type Outcome } from "./refusal.ts";
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
  for (const [index, event] of added.entries()) {
    const fault = ownFault(event, register, today);
    if (fault) return ofEvent(fault, index);
    register.push(event);
  }
  const standing = standingEvents(register);
  const found = firstFault(standing, orderFault) ?? closingFault(standing) ?? firstFault(added.filter((event) => standing.includes(event)), (event) => extensionFault(event, standing, ground));
  if (!found) return accepted(register);
  // What was told is at fault even where an event recorded earlier no longer stands because of it: then the last one told.
  return ofEvent(found.fault, added.includes(found.event) ? added.indexOf(found.event) : added.length - 1);
}

type Fault = ReturnType<typeof refused>;

interface EventFault {
  readonly event: RequestEvent;
  readonly fault: Fault;
}

/** What is wrong with an event whatever else is told with it. */
function ownFault(event: RequestEvent, register: readonly RequestEvent[], today: LocalDate): Fault | null {
  if (register.some((known) => known.eventId === event.eventId)) return refused("EVENT_ID_TAKEN", { eventId: event.eventId });
  if (event.on > today) return refused("EVENT_IN_FUTURE", { kind: event.kind, on: event.on, today });
  if (event.kind === "RETRACTED" && !standingEvents(register).some((known) => known.eventId === event.retractsEventId)) {
    return refused("EVENT_UNKNOWN", { eventId: event.retractsEventId });
  }
  return wordingFault(event);
}

function wordingFault(event: RequestEvent): Fault | null {
  const needsReason = event.kind === "REGISTERED" || event.kind === "RETRACTED";
  if (needsReason && (!event.decidedBy.trim() || !event.reason.trim())) return refused("REASON_MISSING", { kind: event.kind });
  if (event.kind === "EXTENDED" && (!event.inWriting || !event.reason.trim())) return refused("EXTENSION_NOT_IN_WRITING", { on: event.on });
  return null;
}

function firstFault(events: readonly RequestEvent[], check: (event: RequestEvent, events: readonly RequestEvent[]) => Fault | null): EventFault | null {
  for (const event of events) {
    const fault = check(event, events);
    if (fault) return { event, fault };
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

function closingFault(standing: readonly RequestEvent[]): EventFault | null {
  const closing = onceOf(standing, "CLOSED");
  if (!closing) return null;
  const { on, reason } = closing;
  if (reason === "ANSWERED" && !standing.some((event) => isFinalNotice(event) && event.on <= on)) return { event: closing, fault: refused("CLOSING_WITHOUT_NOTICE", { on }) };
  if (reason === "INCOMPLETE_LAPSED" && onceOf(standing, "COMPLETED")) return { event: closing, fault: refused("CLOSING_COMPLETE_AS_INCOMPLETE", { on }) };
  const after = standing.find((event) => event.on > on);
  return after ? { event: after, fault: refused("EVENT_AFTER_CLOSING", { kind: after.kind, on: after.on, closedOn: on }) } : null;
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
