import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset, FactSource } from "../../../kernel/provenance.ts";
import type { DisputeStanding, ObjectionStanding } from "./caseStanding.ts";
import type { DisputeForum, DisputeRuling, DisputeStage } from "./dispute.ts";
import type { LegalRegime } from "./legalRule.ts";
import type { ObjectionGround } from "./objection.ts";

/** Who recorded a row of a case, and from where. */
export interface CaseOrigin {
  readonly recordedAt: Date;
  /** Asia/Jakarta. */
  readonly recordedOn: LocalDate;
  readonly recordedBy: string;
  /** Null: by form. */
  readonly fileName: string | null;
  readonly fileRow: number | null;
}

export interface CaseKey {
  readonly satkerCode: string;
  /** UUID, unique within the satker. */
  readonly id: string;
}

interface CaseNumber {
  readonly dataset: Dataset;
  readonly registerYear: number;
  readonly number: string;
}

/** An objection about to be recorded. */
export interface NewObjection extends CaseKey, CaseNumber {
  /** Null only for ground b. */
  readonly requestId: string | null;
  readonly ground: ObjectionGround;
  readonly groundFoundOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly regime: LegalRegime;
  readonly kept: ObjectionStanding;
  readonly batchRow: number | null;
}

export interface RecordedObjection extends Omit<NewObjection, "batchRow"> {
  readonly origin: CaseOrigin;
}

export const OBJECTION_EVENT_KINDS = ["ORAL_ANSWER", "WRITTEN_ANSWER", "RETRACTED"] as const;
export type ObjectionEventKind = (typeof OBJECTION_EVENT_KINDS)[number];

/** Something that happened to an objection. Append-only. */
export interface ObjectionEvent {
  readonly eventId: string;
  readonly kind: ObjectionEventKind;
  readonly on: LocalDate;
  /** Given for RETRACTED only. */
  readonly retractsEventId: string | null;
  readonly reason: string | null;
  readonly recordedOn: LocalDate;
}

/** A dispute about to be recorded. */
export interface NewDispute extends CaseKey, CaseNumber {
  readonly objectionId: string;
  readonly forum: DisputeForum;
  readonly respondents: readonly string[];
  readonly kept: DisputeStanding;
  readonly batchRow: number | null;
}

export interface RecordedDispute extends Omit<NewDispute, "batchRow"> {
  readonly origin: CaseOrigin;
}

/** A stage that a dispute reached, or the retraction of one. Append-only. */
export interface DisputeEvent {
  readonly eventId: string;
  /** Null: it retracts another. */
  readonly stage: DisputeStage | null;
  readonly ruling: DisputeRuling | null;
  readonly on: LocalDate;
  readonly retractsEventId: string | null;
  readonly reason: string | null;
  readonly recordedOn: LocalDate;
}

/** What was published about a dispute, with its source. */
export interface PublishedDispute {
  readonly id: string;
  readonly satkerCode: string;
  readonly respondent: string;
  readonly forum: string;
  readonly subject: string;
  readonly requestedOn: LocalDate | null;
  readonly objectionOn: LocalDate | null;
  readonly hearingOn: LocalDate | null;
  readonly outcome: string;
  readonly note: string | null;
  readonly source: FactSource;
}

/** Events that no retraction took away. */
export function standingCaseEvents<Event extends { readonly eventId: string; readonly retractsEventId: string | null }>(events: readonly Event[]): Event[] {
  const retracted = new Set(events.flatMap(({ retractsEventId }) => (retractsEventId === null ? [] : [retractsEventId])));
  return events.filter(({ eventId, retractsEventId }) => retractsEventId === null && !retracted.has(eventId));
}

/** Day of the first written answer that stands. Null: none; an oral one is none. */
export function writtenAnswerOn(events: readonly ObjectionEvent[]): LocalDate | null {
  const answers = standingCaseEvents(events).filter(({ kind }) => kind === "WRITTEN_ANSWER").map(({ on }) => on);
  return answers.toSorted()[0] ?? null;
}

/** Stages in the order they were reached, and the ruling, from the events that stand. */
export function disputeSteps(events: readonly DisputeEvent[]): { readonly steps: readonly { readonly stage: DisputeStage; readonly on: LocalDate }[]; readonly ruling: DisputeRuling | null } {
  const standing = standingCaseEvents(events).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const steps = standing.flatMap(({ stage, on }) => (stage === null ? [] : [{ stage, on }]));
  return { steps, ruling: standing.findLast(({ ruling }) => ruling !== null)?.ruling ?? null };
}
