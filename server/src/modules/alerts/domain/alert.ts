import type { LocalDate } from "../../../kernel/localDate.ts";
import type { AlertRule } from "./alertRule.ts";
import type { AlertState } from "./alertState.ts";
import type { Reading, UnknownReason } from "./reading.ts";

/** The period that was judged. */
export interface JudgedPeriod {
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What the state of an alert rests on. */
export interface AlertFinding extends Pick<Reading, "value" | "cases" | "dataAsOf" | "told"> {
  readonly unknownReason: UnknownReason | null;
  readonly period: JudgedPeriod;
  readonly methodVersion: string;
}

/** One rule for one subject as it stands after the last evaluation. */
export interface Alert extends AlertFinding {
  readonly rule: AlertRule;
  /** Satker code, or the province code of a rule about the province. */
  readonly subject: string;
  /** Null: the province. */
  readonly satkerCode: string | null;
  readonly state: AlertState;
  readonly since: LocalDate;
  readonly streak: number;
  readonly wasFiring: boolean;
  readonly evaluatedOn: LocalDate;
  /** The last word on muting. Null: there is none. */
  readonly lastMute: AlertNote | null;
  /** The last acknowledgement since the state began. Null: there is none. */
  readonly acknowledgement: AlertNote | null;
}

/** A change of state, with threshold and figure as they were then. */
export interface AlertEvent extends AlertFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly subject: string;
  readonly satkerCode: string | null;
  readonly onDay: LocalDate;
  readonly recordedAt: Date;
  readonly fromState: AlertState;
  readonly toState: AlertState;
  readonly threshold: number | null;
  readonly recoveryLine: number | null;
}

export const NOTE_KINDS = ["ACKNOWLEDGED", "MUTED", "UNMUTED"] as const;
export type AlertNoteKind = (typeof NOTE_KINDS)[number];

/** What somebody said of an alert. */
export interface AlertNote {
  readonly id: string;
  readonly kind: AlertNoteKind;
  readonly reason: string;
  /** Last day on which it is muted. Null: not a mute. */
  readonly untilDay: LocalDate | null;
  readonly at: Date;
  readonly byName: string;
}

/** Name under which one rule and subject are asked about: "<rule>:33.08". */
export function alertId({ rule, subject }: { readonly rule: { readonly id: string }; readonly subject: string }): string {
  return `${rule.id}:${subject}`;
}

/** The last day on which an alert is muted. Null: it is not muted on the day. */
export function mutedUntil(lastMute: Pick<AlertNote, "kind" | "untilDay"> | null, on: LocalDate): LocalDate | null {
  return lastMute?.kind === "MUTED" && lastMute.untilDay !== null && lastMute.untilDay >= on ? lastMute.untilDay : null;
}
