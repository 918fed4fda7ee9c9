/** Kinds of events that a form records after the first ones. */
export const NEXT_EVENT_KINDS = ["COMPLETED", "REGISTERED", "FORWARDED", "EXTENDED", "ORAL_ANSWER", "WRITTEN_NOTICE", "DELIVERED", "CLOSED"] as const;
export type NextEventKind = (typeof NEXT_EVENT_KINDS)[number];
export type EventKind = "RECEIVED" | NextEventKind;
export const DECISIONS = ["GRANTED", "GRANTED_IN_PART", "REFUSED", "INCOMPLETE"] as const;
export const REFUSAL_GROUNDS = ["EXEMPT", "NOT_HELD"] as const;
export const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] as const;
export const CLOSING_REASONS = ["ANSWERED", "WITHDRAWN", "INCOMPLETE_LAPSED"] as const;
export const REGIMES = ["GENERAL", "ELECTION"] as const;

type Fields = Readonly<Record<string, string>>;

/** An event as the API takes it; what a kind does not need is null. */
export interface EventInput {
  kind: EventKind;
  on: string;
  at: string | null;
  regime: (typeof REGIMES)[number] | null;
  reason: string | null;
  toUnit: string | null;
  inWriting: boolean | null;
  decision: (typeof DECISIONS)[number] | null;
  refusalGround: (typeof REFUSAL_GROUNDS)[number] | null;
  exemptionLetter: (typeof LETTERS)[number] | null;
  hasConsequenceTest: boolean | null;
  closingReason: (typeof CLOSING_REASONS)[number] | null;
}

/** Names of fields that a kind cannot do without, besides its date. */
export function neededFields(kind: string, fields: Fields): string[] {
  const refuses = fields["decision"] === "REFUSED";
  const isExempt = fields["refusalGround"] === "EXEMPT";
  switch (kind) {
    case "REGISTERED":
      return ["on", "regime", "reason"];
    case "FORWARDED":
      return ["on", "toUnit"];
    case "EXTENDED":
      return ["on", "reason"];
    case "WRITTEN_NOTICE":
      return ["on", "decision", ...(refuses ? ["refusalGround"] : []), ...(isExempt && (refuses || fields["decision"] === "GRANTED_IN_PART") ? ["exemptionLetter"] : [])];
    case "CLOSED":
      return ["on", "closingReason"];
    default:
      return ["on"];
  }
}

/** Which of these fields say nothing. */
export function emptyOnes(names: readonly string[], fields: Fields): string[] {
  return names.filter((name) => !fields[name]?.trim());
}

/** An event from the fields of a form, each read once; foreign words become null. */
export function eventInput(kind: EventKind, fields: Fields): EventInput {
  const isNotice = kind === "WRITTEN_NOTICE";
  const decision = isNotice ? oneOf(DECISIONS, fields["decision"]) : null;
  const ground = decision === "REFUSED" || decision === "GRANTED_IN_PART" ? oneOf(REFUSAL_GROUNDS, fields["refusalGround"]) : null;
  const isExempt = ground === "EXEMPT";
  return {
    kind,
    on: fields["on"] ?? "",
    at: kind === "RECEIVED" ? told(fields["at"]) : null,
    regime: kind === "REGISTERED" ? oneOf(REGIMES, fields["regime"]) : null,
    reason: kind === "REGISTERED" || kind === "EXTENDED" ? told(fields["reason"]) : null,
    toUnit: kind === "FORWARDED" ? told(fields["toUnit"]) : null,
    inWriting: kind === "EXTENDED" ? fields["inWriting"] === "yes" : null,
    decision,
    refusalGround: ground,
    exemptionLetter: isExempt ? oneOf(LETTERS, fields["exemptionLetter"]) : null,
    hasConsequenceTest: isExempt ? (fields["hasConsequenceTest"] === "yes" ? true : fields["hasConsequenceTest"] === "no" ? false : null) : null,
    closingReason: kind === "CLOSED" ? oneOf(CLOSING_REASONS, fields["closingReason"]) : null,
  };
}

/** The first events of a new request: received, and complete and registered when the form says so. */
export function firstEvents(fields: Fields): EventInput[] {
  const { receivedOn = "", receivedAt = "", completedOn = "", registeredOn = "", regime = "", regimeReason = "" } = fields;
  return [
    eventInput("RECEIVED", { on: receivedOn, at: receivedAt }),
    ...(completedOn === "" ? [] : [eventInput("COMPLETED", { on: completedOn })]),
    ...(registeredOn === "" ? [] : [eventInput("REGISTERED", { on: registeredOn, regime, reason: regimeReason })]),
  ];
}

/** What the form of a new request calls the fields of its events, by the API's path: "events.1.on" is "completedOn". */
export function requestFieldNames(fields: Fields): Record<string, string> {
  const dates: Partial<Record<EventKind, string>> = { RECEIVED: "receivedOn", COMPLETED: "completedOn", REGISTERED: "registeredOn" };
  const ofEvents = firstEvents(fields).flatMap(({ kind }, index): [string, string][] => {
    const date = dates[kind] ?? "receivedOn";
    return [[`events.${index}.on`, date], [`events.${index}.kind`, date], [`events.${index}.at`, "receivedAt"], [`events.${index}.reason`, "regimeReason"]];
  });
  return { satker: "satkerCode", ...Object.fromEntries(ofEvents) };
}

/** Fields of a new request that must say something before it is sent. */
export function neededForRequest(fields: Fields): string[] {
  return ["satkerCode", "number", "receivedOn", ...(fields["registeredOn"] ? ["regime", "regimeReason"] : [])];
}

/** An event that was recorded, as a page knows it. */
export interface RecordedEventFacts extends Omit<EventInput, "kind" | "inWriting"> {
  id: string;
  kind: EventKind | "RETRACTED";
}

/**
 * What takes a wrong entry away, and puts it in its place with the right date when one is given. `on`: the day of the retraction.
 * An extension that stands was given in writing.
 */
export function correctionEvents(wrong: RecordedEventFacts, correction: { on: string; reason: string; correctOn: string }): (EventInput | RetractionInput)[] {
  const retraction: RetractionInput = { kind: "RETRACTED", on: correction.on, reason: correction.reason.trim(), retractsEventId: wrong.id };
  if (correction.correctOn === "" || wrong.kind === "RETRACTED") return [retraction];
  const { kind, at, regime, reason, toUnit, decision, refusalGround, exemptionLetter, hasConsequenceTest, closingReason } = wrong;
  return [retraction, { kind, on: correction.correctOn, at, regime, reason, toUnit, inWriting: kind === "EXTENDED" ? true : null, decision, refusalGround, exemptionLetter, hasConsequenceTest, closingReason }];
}

export interface RetractionInput {
  kind: "RETRACTED";
  on: string;
  reason: string;
  retractsEventId: string;
}

function told(text: string | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}

function oneOf<const Word extends string>(known: readonly Word[], text: string | undefined): Word | null {
  return known.find((word) => word === text) ?? null;
}
