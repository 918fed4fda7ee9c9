import type { LocalDate } from "../../../kernel/localDate.ts";
import { measured, missing, type Measured, type MissingReason } from "../../../kernel/measure.ts";
import type { FactSource } from "../../../kernel/provenance.ts";

/** What is known of one measure of one satker or group in one bucket. */
export type Observation =
  /** Unit: the measure's own. `cases`: number of records behind it; null: not a figure over cases. */
  | { readonly kind: "value"; readonly value: number; readonly cases: number | null }
  /** A share as counts, because "100 %" may mean 1 of 1. trials is at least 1. */
  | { readonly kind: "count"; readonly successes: number; readonly trials: number }
  | { readonly kind: "missing"; readonly reason: MissingReason };

/** WHOLE: the bucket is over and all of it is known. PARTLY: some of its months are. RUNNING: it is not over. */
export type Completeness = "WHOLE" | "PARTLY" | "RUNNING";

export interface MeasureCell {
  readonly observation: Observation;
  readonly completeness: Completeness;
  /** Last day the sources vouch for. Null: they do not say, or there are none. */
  readonly dataAsOf: LocalDate | null;
  readonly sources: readonly FactSource[];
  /** Among whom a rank was given. Null: not a rank. */
  readonly peerGroup: { readonly label: string; readonly size: number | null } | null;
}

/** A group's cell says for how many of its members it speaks. */
export interface GroupCell extends MeasureCell {
  /** Unit: satker. */
  readonly members: number;
  /** Codes of the satker of which something is known here, in the order of the group. Completeness speaks of these alone. */
  readonly contributors: readonly string[];
}

/** Value of an observation. Unit: the measure's own; for counts percent. */
export function valueOf(observation: Observation): Measured {
  switch (observation.kind) {
    case "missing":
      return missing(observation.reason);
    case "value":
      return measured(observation.value);
    case "count":
      return measured((100 * observation.successes) / observation.trials);
  }
}

/** Records behind an observation. Null: missing, or not a figure over cases. */
export function casesOf(observation: Observation): number | null {
  if (observation.kind === "count") return observation.trials;
  return observation.kind === "value" ? observation.cases : null;
}

/** A count. Its cases are itself. */
export function countOf(value: number): Observation {
  return { kind: "value", value, cases: value };
}

/** successes of trials; missing, for the reason given, when there is nothing to divide by. */
export function shareOf(successes: number, trials: number, reasonIfNone: MissingReason): Observation {
  return trials === 0 ? { kind: "missing", reason: reasonIfNone } : { kind: "count", successes, trials };
}

/** Median by linear interpolation between order statistics (R type 7). Null: of nothing there is none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
