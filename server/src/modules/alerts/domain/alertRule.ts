import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { Granularity, MeasureKey } from "../../measures/domain/catalogue.ts";

export const ALERT_KINDS = ["THRESHOLD", "TREND", "ABSENCE"] as const;
/** THRESHOLD: a figure beyond a limit. TREND: a change over so many periods. ABSENCE: a period of which nothing was reported; a reported zero is none. */
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_SUBJECTS = ["SATKER", "PROVINCE"] as const;
/** SATKER: each satker of the province, or the one that is named. PROVINCE: its satker together, as one peer group. */
export type AlertSubject = (typeof ALERT_SUBJECTS)[number];

export const ALERT_DIRECTIONS = ["BELOW", "ABOVE"] as const;
/** Of a threshold: below or above it. Of a trend: a fall or a rise of at least so much. */
export type AlertDirection = (typeof ALERT_DIRECTIONS)[number];

export const ALERT_BASES = ["DECREED", "PRODUCT_DEFAULT"] as const;
/** DECREED: the source says it. PRODUCT_DEFAULT: Pantau proposes it; whoever is entitled may change it. */
export type AlertBasis = (typeof ALERT_BASES)[number];

/** What is watched, and when it is told. Data with issuer, period and source; every change is a new version. */
export interface AlertRule {
  /** The same for all versions. */
  readonly id: string;
  /** 1, 2, … */
  readonly version: number;
  readonly provinceCode: string;
  readonly title: string;
  readonly kind: AlertKind;
  readonly measure: MeasureKey;
  readonly granularity: Granularity;
  readonly subject: AlertSubject;
  /** Null: every satker of the province, or not about satker. */
  readonly satkerCode: string | null;
  /** Null: ABSENCE. */
  readonly direction: AlertDirection | null;
  /** Unit: the measure's own; of a trend the size of the change, for shares percentage points. Null: ABSENCE. */
  readonly threshold: number | null;
  /** How far beyond the threshold a figure must come back before the alert recovers. Unit: as threshold; at least 0. */
  readonly recoveryMargin: number;
  /** Unit: periods between the two figures of a trend. Null: not a trend. */
  readonly periods: number | null;
  /** Unit: evaluations on different days in a row until it fires, or is over. 1: at once. */
  readonly pendingEvaluations: number;
  readonly recoveryEvaluations: number;
  /** Unit: calendar days after the end of a period before it is judged: so long a report may take. */
  readonly graceDays: number;
  /** Unit: periods. How much older than the last period that is due a figure may be and still stand. 0: no older. ABSENCE: always 0. */
  readonly maxAgePeriods: number;
  /** Who set it. */
  readonly issuer: string;
  readonly basis: AlertBasis;
  /** Decree, article, or what the default rests on. */
  readonly sourceText: string;
  /** First and last day on which it is evaluated. validTo null: open. */
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly dataset: Dataset;
}

/** The number that ends an alert, in the unit of the threshold. Null: ABSENCE. */
export function recoveryLine({ direction, threshold, recoveryMargin, kind }: Pick<AlertRule, "direction" | "threshold" | "recoveryMargin" | "kind">): number | null {
  if (threshold === null || direction === null) return null;
  if (kind === "TREND") return threshold - recoveryMargin;
  return direction === "BELOW" ? threshold + recoveryMargin : threshold - recoveryMargin;
}

/** True if the rule is evaluated on the day. */
export function isInForce({ validFrom, validTo }: Pick<AlertRule, "validFrom" | "validTo">, on: LocalDate): boolean {
  return validFrom <= on && (validTo === null || on <= validTo);
}
