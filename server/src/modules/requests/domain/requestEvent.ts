import type { LocalDate } from "../../../kernel/localDate.ts";
import type { LegalRegime } from "./legalRule.ts";
import type { LocalTime } from "./localMoment.ts";

export const EXEMPTION_LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] as const;
/** Letter of UU 14/2008 Pasal 17. */
export type ExemptionLetter = (typeof EXEMPTION_LETTERS)[number];

/** Why information was refused: exempt by law, or the body does not hold it. */
export type RefusalGround =
  | {
      readonly kind: "EXEMPT";
      readonly letter: ExemptionLetter;
      /** Whether a consequence test (Pasal 19) exists upstream. Null: the register does not say. */
      readonly hasConsequenceTest: boolean | null;
    }
  | { readonly kind: "NOT_HELD" };

/** What the written notice decided. */
export type NoticeDecision =
  | { readonly kind: "GRANTED" }
  /** Ground null: the register does not give the ground of the refused part. */
  | { readonly kind: "GRANTED_IN_PART"; readonly ground: RefusalGround | null }
  | { readonly kind: "REFUSED"; readonly ground: RefusalGround }
  /** The requester is told that the request is incomplete; it may come before completion. */
  | { readonly kind: "INCOMPLETE" };

export const CLOSING_REASONS = ["ANSWERED", "WITHDRAWN", "INCOMPLETE_LAPSED"] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** One thing that happened to a request. Append-only; a wrong one is retracted by another event, never edited. */
export type RequestEvent = {
  /** Unique within the request. */
  readonly eventId: string;
  /** Day it happened, by the office's own calendar. */
  readonly on: LocalDate;
  /** Day it entered the register: replays "as known on". */
  readonly recordedOn: LocalDate;
} & (
  | { readonly kind: "RECEIVED"; readonly at: LocalTime | null }
  | { readonly kind: "COMPLETED" }
  /** The officer who registers decides the regime. `decidedBy` names a role or account, never the requester. */
  | { readonly kind: "REGISTERED"; readonly regime: LegalRegime; readonly decidedBy: string; readonly reason: string }
  | { readonly kind: "FORWARDED"; readonly toUnit: string }
  | { readonly kind: "EXTENDED"; readonly inWriting: boolean; readonly reason: string }
  | { readonly kind: "WRITTEN_NOTICE"; readonly decision: NoticeDecision }
  /** Told by mouth, by video or by phone. Kept as evidence; stops nothing. */
  | { readonly kind: "ORAL_ANSWER" }
  | { readonly kind: "DELIVERED" }
  | { readonly kind: "CLOSED"; readonly reason: ClosingReason }
  | { readonly kind: "RETRACTED"; readonly retractsEventId: string; readonly decidedBy: string; readonly reason: string }
);

export const REQUEST_EVENT_KINDS = ["RECEIVED", "COMPLETED", "REGISTERED", "FORWARDED", "EXTENDED", "ORAL_ANSWER", "WRITTEN_NOTICE", "DELIVERED", "CLOSED", "RETRACTED"] as const satisfies readonly RequestEvent["kind"][];
export type RequestEventKind = RequestEvent["kind"];
export type RequestEventOf<K extends RequestEventKind> = Extract<RequestEvent, { readonly kind: K }>;

/** Order of events of one day, from cause to effect. */
const ORDER: Readonly<Record<RequestEventKind, number>> = {
  RECEIVED: 0, COMPLETED: 1, REGISTERED: 2, FORWARDED: 3, EXTENDED: 4, ORAL_ANSWER: 5, WRITTEN_NOTICE: 6, DELIVERED: 7, CLOSED: 8, RETRACTED: 9,
};

/** The events that hold: without the retracted ones and the retractions, in the order they happened. */
export function standingEvents(events: readonly RequestEvent[]): RequestEvent[] {
  const hasRetraction = events.some(({ kind }) => kind === "RETRACTED");
  if (!hasRetraction && events.every((event, at) => at === 0 || inOrderOfHappening(events[at - 1] ?? event, event) <= 0)) return [...events];
  const retracted = new Set(events.flatMap((event) => (event.kind === "RETRACTED" ? [event.retractsEventId] : [])));
  return events.filter((event) => event.kind !== "RETRACTED" && !retracted.has(event.eventId)).toSorted(inOrderOfHappening);
}

/** The register as it was known at the end of a day: reproduces an earlier report after later entries. */
export function eventsKnownOn(events: readonly RequestEvent[], asKnownOn: LocalDate): RequestEvent[] {
  return events.filter((event) => event.recordedOn <= asKnownOn);
}

/** The standing event of a kind that happens once; the first one if the register holds several. */
export function onceOf<K extends RequestEventKind>(standing: readonly RequestEvent[], kind: K): RequestEventOf<K> | null {
  return standing.find((event): event is RequestEventOf<K> => event.kind === kind) ?? null;
}

function inOrderOfHappening(a: RequestEvent, b: RequestEvent): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  if (ORDER[a.kind] !== ORDER[b.kind]) return ORDER[a.kind] - ORDER[b.kind];
  return a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : 0;
}
