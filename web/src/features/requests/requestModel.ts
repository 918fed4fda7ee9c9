import type { RequestEvents_requestFragment } from "../../gql/graphql.ts";
import type { RequestWords } from "../../i18n/requests.ts";
import type { AxisEvent } from "./eventAxis.ts";

export type RequestEventFacts = RequestEvents_requestFragment["explanation"]["events"][number];

/** What happened, in a few words: kind, and what a notice decided. An oral extension is told as what it is. */
export function eventWords(event: RequestEventFacts, words: RequestWords): string {
  const { kind, decision, refusalGround, exemptionLetter, closingReason, toUnit } = event;
  if (kind === "WRITTEN_NOTICE" && decision !== null) {
    const ground = refusalGround === "EXEMPT" && exemptionLetter !== null ? words("decision.EXEMPT", { letter: exemptionLetter.toLowerCase() }) : refusalGround === "NOT_HELD" ? words("decision.NOT_HELD") : "";
    return `${words("event.WRITTEN_NOTICE")}: ${[words(`decision.${decision}`), ground].filter(Boolean).join(", ")}`;
  }
  if (kind === "CLOSED" && closingReason !== null) return `${words("event.CLOSED")}: ${words(`form.${closingReason}`)}`;
  if (kind === "FORWARDED" && toUnit !== null) return `${words("event.FORWARDED")}: ${toUnit}`;
  return words(`event.${kind}`);
}

/** Events for the line of days: those that stand, without retractions. */
export function axisEvents(events: readonly RequestEventFacts[], words: RequestWords): AxisEvent[] {
  return events.filter((event) => event.isStanding).map((event) => ({ id: event.id, kind: event.kind, on: event.on, label: words(`event.${event.kind}`) }));
}

/** The years whose days off the line needs: of the first and of the last day that is drawn. */
export function lineYears(dates: readonly (string | null)[]): { first: number; last: number } {
  const years = dates.filter((date) => date !== null).map((date) => Number(date.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

const ROLES = ["COMMISSIONER", "DIVISION_DATA", "DIVISION_LEGAL", "SATKER_OPERATOR", "ADMINISTRATOR"] as const;

/** Who decided, as recorded, "Siti (DIVISION_DATA)", with the role in words. What came in a file stays as it was written. */
export function decidedByWords(decidedBy: string, words: RequestWords): string {
  const role = ROLES.find((known) => decidedBy.endsWith(` (${known})`));
  return role === undefined ? decidedBy : `${decidedBy.slice(0, -role.length - 3)} (${words(`pages.roles.${role}`)})`;
}
