import type { RequestEvent, RequestEventKind } from "./requestEvent.ts";

/** How many cells the events of one request take. */
const CELLS = 21;

/** Where the cells of each kind begin. */
const PLACES: Readonly<Record<Exclude<RequestEventKind, "RETRACTED">, number>> = {
  RECEIVED: 0, COMPLETED: 2, REGISTERED: 3, FORWARDED: 7, EXTENDED: 9, ORAL_ANSWER: 11, WRITTEN_NOTICE: 12, DELIVERED: 17, CLOSED: 18,
};

/** The last digit of an event's id, by its kind. */
const DIGITS: Readonly<Record<RequestEventKind, string>> = {
  RECEIVED: "0", COMPLETED: "1", REGISTERED: "2", FORWARDED: "3", EXTENDED: "4", ORAL_ANSWER: "5", WRITTEN_NOTICE: "6", DELIVERED: "7", CLOSED: "8", RETRACTED: "9",
};

/** The id of the one event of a kind with which a request enters the register: the request's own, with the kind as last digit. Unique within the request. */
export function firstEventId(requestId: string, kind: RequestEventKind): string {
  return `${requestId.slice(0, -1)}${DIGITS[kind]}`;
}

/**
 * The events of a new request side by side in one line: when each kind happened, and what it says. Null: they do not fit, because a kind
 * stands twice, something is retracted, or they entered the register on different days. The last cell is the day of recording.
 */
export function stagedEvents(events: readonly RequestEvent[]): (string | boolean | null)[] | null {
  const cells: (string | boolean | null)[] = Array.from<string | boolean | null>({ length: CELLS }).fill(null);
  const recordedOn = events[0]?.recordedOn;
  if (recordedOn === undefined) return null;
  for (const event of events) {
    if (event.kind === "RETRACTED" || event.recordedOn !== recordedOn || cells[PLACES[event.kind]] !== null) return null;
    if (event.kind === "EXTENDED" && !event.inWriting) return null;
    cells[PLACES[event.kind]] = event.on;
    writeSayings(cells, event, PLACES[event.kind]);
  }
  cells[CELLS - 1] = recordedOn;
  return cells;
}

function writeSayings(cells: (string | boolean | null)[], event: Exclude<RequestEvent, { readonly kind: "RETRACTED" }>, at: number): void {
  switch (event.kind) {
    case "RECEIVED":
      cells[at + 1] = event.at;
      break;
    case "REGISTERED":
      [cells[at + 1], cells[at + 2], cells[at + 3]] = [event.regime, event.decidedBy, event.reason];
      break;
    case "FORWARDED":
      cells[at + 1] = event.toUnit;
      break;
    case "EXTENDED":
      cells[at + 1] = event.reason;
      break;
    case "WRITTEN_NOTICE": {
      const ground = event.decision.kind === "REFUSED" || event.decision.kind === "GRANTED_IN_PART" ? event.decision.ground : null;
      cells[at + 1] = event.decision.kind;
      cells[at + 2] = ground?.kind ?? null;
      if (ground?.kind === "EXEMPT") [cells[at + 3], cells[at + 4]] = [ground.letter, ground.hasConsequenceTest];
      break;
    }
    case "CLOSED":
      cells[at + 1] = event.reason;
      break;
    case "COMPLETED":
    case "ORAL_ANSWER":
    case "DELIVERED":
  }
}
