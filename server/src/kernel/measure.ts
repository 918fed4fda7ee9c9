/** Why a number is not there. These are different facts and stay different from SQL to print. */
export type MissingReason = "NOT_REPORTED" | "NOT_APPLICABLE" | "NOT_DUE" | "SUPPRESSED";

/** A number that may be missing. Zero is a value; missing is not zero. */
export type Measured = { readonly kind: "value"; readonly value: number } | { readonly kind: "missing"; readonly reason: MissingReason };

/** Status as the API names it. */
export type MeasureStatus = "REPORTED" | "REPORTED_ZERO" | MissingReason;

export function measured(value: number): Measured {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  return { kind: "value", value };
}

export function missing(reason: MissingReason): Measured {
  return { kind: "missing", reason };
}

/** NULL from a column means what the caller says it means, never zero. */
export function measuredOr(value: number | null, reason: MissingReason): Measured {
  return value === null ? missing(reason) : measured(value);
}

export function statusOf(measure: Measured): MeasureStatus {
  if (measure.kind === "missing") return measure.reason;
  return measure.value === 0 ? "REPORTED_ZERO" : "REPORTED";
}
