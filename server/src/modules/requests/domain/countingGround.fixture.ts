import { localDate, type LocalDate } from "../../../kernel/localDate.ts";
import { JOINT_LEAVE_OFF, rowsOf, shippedFacts } from "../../calendars/domain/shippedFacts.fixture.ts";
import type { CountingPolicy } from "./clockStart.ts";
import type { CountingGround } from "./deadline.ts";
import { groundAsAnnounced, type ReplayGround } from "./deadlineReplay.ts";
import type { LegalRule } from "./legalRule.ts";
import { LEGAL_RULE_COLUMNS, readLegalRules, type LegalRuleRow } from "./legalRuleRows.ts";
import { localTime } from "./localMoment.ts";
import type { Outcome } from "./refusal.ts";
import type { RequestEvent } from "./requestEvent.ts";

/** Test support: the shipped rules and calendars, with the settings an office would choose. */
export const shippedRuleRows: readonly LegalRuleRow[] = rowsOf("legal-rules.csv").map(
  (row) => Object.fromEntries(LEGAL_RULE_COLUMNS.map((column) => [column, row[column] ?? null])) as LegalRuleRow,
);

export function shippedRules(): readonly LegalRule[] {
  const read = readLegalRules(shippedRuleRows);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.rules;
}

export const OFFICE: CountingPolicy = {
  startPolicy: "RECEIVED",
  officeHours: { endsAt: localTime("16:00"), fridayEndsAt: localTime("16:30"), citation: "jam kerja untuk uji" },
  extensionLatest: "LIMIT_DAY",
  citation: "hari mulai dihitung hari ke-0 (untuk uji)",
};

export const replayGround: ReplayGround = { rules: shippedRules(), policy: OFFICE, facts: shippedFacts(), jointLeave: JOINT_LEAVE_OFF, satkerCode: null };

export function groundOn(asOf: string): CountingGround {
  return groundAsAnnounced(replayGround, localDate(asOf));
}

/** The value, or a failing test that says why there is none. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details)}`);
  return outcome.value;
}

/** The code of a refusal; "ACCEPTED" when there is none. */
export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "ACCEPTED" : outcome.refusal.code;
}

type Told = RequestEvent extends infer E ? (E extends RequestEvent ? Omit<E, "eventId" | "on" | "recordedOn"> : never) : never;

/** An event recorded on the day it happened; its id is its kind and date. */
export function event(on: string, told: Told, over: { readonly eventId?: string; readonly recordedOn?: LocalDate } = {}): RequestEvent {
  const date = localDate(on);
  return { ...told, on: date, eventId: over.eventId ?? `${told.kind} ${on}`, recordedOn: over.recordedOn ?? date };
}

export const received = (on: string, at: string | null = null): RequestEvent => event(on, { kind: "RECEIVED", at: at === null ? null : localTime(at) });
export const completed = (on: string): RequestEvent => event(on, { kind: "COMPLETED" });
export const registered = (on: string, regime: "GENERAL" | "ELECTION" = "GENERAL"): RequestEvent =>
  event(on, { kind: "REGISTERED", regime, decidedBy: "petugas PPID", reason: "pokok permohonan" });
export const notified = (on: string): RequestEvent => event(on, { kind: "WRITTEN_NOTICE", decision: { kind: "GRANTED" } });

/** Received, complete and registered on one day. */
export const opened = (on: string, regime: "GENERAL" | "ELECTION" = "GENERAL", at: string | null = null): RequestEvent[] => [received(on, at), completed(on), registered(on, regime)];
