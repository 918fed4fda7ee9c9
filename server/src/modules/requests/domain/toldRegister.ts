import type { LocalDate } from "../../../kernel/localDate.ts";
import type { DisputeForum, DisputeRuling, DisputeStep } from "./dispute.ts";
import type { LegalRegime } from "./legalRule.ts";
import type { ObjectionGround } from "./objection.ts";
import type { RequesterGroups } from "./recordedRequest.ts";
import type { Refusal } from "./refusal.ts";
import type { RequestEvent } from "./requestEvent.ts";

type WithoutRecord<E> = E extends RequestEvent ? Omit<E, "eventId" | "recordedOn"> : never;
/** An event as somebody tells it: what happened when, before the register gives it an id. */
export type ToldEvent = WithoutRecord<RequestEvent>;

/** A row of the request register as a file or a form tells it. Nothing in it says who asked. */
export interface ToldRequest extends RequesterGroups {
  readonly satkerCode: string;
  readonly number: string;
  /** Null: the year of receipt. */
  readonly registerYear: number | null;
  readonly retainUntil: LocalDate | null;
  readonly informationSought: string | null;
  readonly purpose: string | null;
  /** Begins with RECEIVED. */
  readonly events: readonly ToldEvent[];
}

export interface ToldObjection {
  readonly satkerCode: string;
  readonly number: string;
  readonly registerYear: number | null;
  /** Null only for ground b. */
  readonly requestNumber: string | null;
  /** Given where the number stands in several years. */
  readonly requestYear: number | null;
  readonly ground: ObjectionGround;
  readonly groundFoundOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly regime: LegalRegime;
  readonly oralAnswerOn: LocalDate | null;
  readonly answeredOn: LocalDate | null;
}

export interface ToldDispute {
  readonly satkerCode: string;
  readonly number: string;
  readonly registerYear: number | null;
  readonly objectionNumber: string;
  readonly objectionYear: number | null;
  readonly forum: DisputeForum;
  readonly respondents: readonly string[];
  readonly steps: readonly DisputeStep[];
  readonly ruling: DisputeRuling | null;
}

export interface ToldPeriod {
  readonly satkerCode: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly note: string | null;
}

/** Why a row of a file cannot stand in the register. */
export interface RowRefusal {
  readonly row: number;
  readonly refusal: Refusal;
}

/** What is told again about an event, without its id and its day of recording. */
export function saysTheSame(told: ToldEvent, known: RequestEvent): boolean {
  const { eventId: _id, recordedOn: _on, ...rest } = known;
  return canonical(told) === canonical(rest);
}

function canonical(thing: object): string {
  return JSON.stringify(thing, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/**
 * What a newer file adds to a known request: events not told before, and in the place of an event that it tells otherwise a retraction
 * and the new one. What the file is silent about stays. Ids and the day of recording come from the caller.
 */
export function revisionOf(
  standing: readonly RequestEvent[],
  told: readonly ToldEvent[],
  mark: { readonly newId: () => string; readonly recordedOn: LocalDate; readonly decidedBy: string; readonly reason: string },
): RequestEvent[] {
  return told.flatMap((event): RequestEvent[] => {
    const same = standing.filter(({ kind }) => kind === event.kind);
    if (same.some((known) => saysTheSame(event, known))) return [];
    const wrong = event.kind === "FORWARDED" || event.kind === "ORAL_ANSWER" ? undefined : same[0];
    const retraction = wrong && { kind: "RETRACTED" as const, eventId: mark.newId(), on: mark.recordedOn, recordedOn: mark.recordedOn, retractsEventId: wrong.eventId, decidedBy: mark.decidedBy, reason: mark.reason };
    return [...(retraction ? [retraction] : []), { ...event, eventId: mark.newId(), recordedOn: mark.recordedOn }];
  });
}
