import { type Measured, type MissingReason, measured, missing } from "../../../kernel/measure.ts";
import { type Goalposts, pointsBetween } from "./goalposts.ts";

/** What is known of one measure of one satker in one period. */
export type Observation =
  /** Unit: the measure's own. `cases`: how many records stand behind it; null: not a figure over cases. */
  | { readonly kind: "value"; readonly value: number; readonly cases: number | null }
  /** A share as counts: 3 of 4 answered in time. The share is kept as counts because "100 %" may mean 1 of 1. */
  | { readonly kind: "count"; readonly successes: number; readonly trials: number }
  | { readonly kind: "missing"; readonly reason: MissingReason };

/** How far a figure over few cases is trusted. Null in a measure: it is a full count or a rubric, not a sample of chances. */
export type SmallCountRule = {
  /** Number of cases at which the measure carries half of its weight. Greater than 0. See ADR 0008. */
  readonly halfWeightCases: number;
};

/** A kernel measure as an observation. */
export function observed(measure: Measured, cases: number | null = null): Observation {
  return measure.kind === "missing" ? measure : { kind: "value", value: measure.value, cases };
}

/**
 * A share over counted cases. Edge: no case at all is NOT_APPLICABLE, never 0 %.
 * @throws RangeError unless 0 <= successes <= trials and both are whole numbers.
 */
export function counted(successes: number, trials: number): Observation {
  if (!Number.isInteger(successes) || !Number.isInteger(trials) || successes < 0 || successes > trials) {
    throw new RangeError(`Not a count of cases: ${successes} of ${trials}`);
  }
  return trials === 0 ? { kind: "missing", reason: "NOT_APPLICABLE" } : { kind: "count", successes, trials };
}

/** Raw value of an observation. Unit: the measure's own; for counts percent. */
export function rawValueOf(observation: Observation): Measured {
  switch (observation.kind) {
    case "missing":
      return missing(observation.reason);
    case "value":
      return measured(observation.value);
    case "count":
      return observation.trials === 0 ? missing("NOT_APPLICABLE") : measured((100 * observation.successes) / observation.trials);
  }
}

/** Points of an observation between fixed goalposts. Unit: points 0-100. */
export function pointsOf(observation: Observation, goalposts: Goalposts): Measured {
  const raw = rawValueOf(observation);
  return raw.kind === "missing" ? raw : measured(pointsBetween(raw.value, goalposts));
}

/** Records behind an observation. Null: not a figure over cases. */
export function casesOf(observation: Observation): number | null {
  if (observation.kind === "count") return observation.trials;
  return observation.kind === "value" ? observation.cases : null;
}

/**
 * Share of its nominal weight that a measure carries: cases / (cases + halfWeightCases). Unit: share 0-1.
 * Depends on this satker's own cases only. Edge: 1 where the rule or the number of cases is absent.
 * Source: Bühlmann's credibility factor n / (n + k); reasons in ADR 0008.
 */
export function reliabilityOf(observation: Observation, rule: SmallCountRule | null): number {
  const cases = casesOf(observation);
  return rule === null || cases === null ? 1 : cases / (cases + rule.halfWeightCases);
}
