import type { LocalDate } from "../../../kernel/localDate.ts";
import { compareMethods, gravest, type ComparabilityReason, type ComparabilityVerdict, type ResultMethod } from "../../evaluations/domain/comparability.ts";
import type { CrosswalkLine } from "../../evaluations/domain/instrument.ts";
import type { Bucket } from "../../measures/domain/bucket.ts";

export const BREAK_KINDS = ["METHOD", "THRESHOLDS", "METHOD_UNKNOWN", "LAW", "LIST"] as const;
/** METHOD: an instrument changed. THRESHOLDS: only bands of classes moved. METHOD_UNKNOWN: an instrument is not known. LAW: a legal limit changed. LIST: another list of public information. */
export type BreakKind = (typeof BREAK_KINDS)[number];

/** Where a series before and after is not, or not surely, of the same kind. */
export interface TrendBreak {
  readonly kind: BreakKind;
  /** First day of the new. */
  readonly on: LocalDate;
  /** Place of the first bucket of the new. */
  readonly at: number;
  /** True: no line joins the two sides and no difference is told across. */
  readonly cutsLine: boolean;
  /** Empty: the kind says it all. */
  readonly reasons: readonly ComparabilityReason[];
  /** Words of the source: article, decree, list. Null: the reasons say it. */
  readonly detail: string | null;
  /** Where that is written. Null: it follows from comparing two instruments. */
  readonly source: string | null;
}

/** A rule that changed on a day. */
export interface RuleChange {
  readonly kind: "LAW" | "LIST";
  readonly on: LocalDate;
  readonly detail: string;
  readonly source: string;
}

const KIND_OF: Readonly<Record<ComparabilityVerdict, BreakKind | null>> = { COMPARABLE: null, METHOD_CHANGED: "METHOD", NOT_COMPARABLE: "METHOD", THRESHOLDS_CHANGED: "THRESHOLDS", PARTIAL_DATA: "METHOD_UNKNOWN" };

/**
 * Breaks between the years in which something was announced: each such year against the one before it. Moved bands leave points
 * comparable; an instrument or its weights that changed, or is not known, does not (evaluations/domain/comparability.ts).
 */
export function assessmentBreaks(years: readonly { readonly bucket: Bucket; readonly at: number; readonly method: ResultMethod }[], crosswalk: readonly CrosswalkLine[]): TrendBreak[] {
  return years.slice(1).flatMap(({ bucket, at, method }, place): TrendBreak[] => {
    const before = years[place];
    if (before === undefined) return [];
    const reasons = compareMethods(before.method, method, crosswalk);
    const kind = KIND_OF[gravest(reasons)];
    if (kind === null) return [];
    const isPointsKept = kind === "THRESHOLDS" || (kind === "METHOD_UNKNOWN" && !reasons.includes("INSTRUMENT_UNKNOWN") && !reasons.includes("WEIGHTS_UNKNOWN"));
    return [{ kind, on: bucket.from, at, cutsLine: !isPointsKept, reasons, detail: null, source: null }];
  });
}

/** Breaks at changes of a rule within the buckets. A change of law on the first day of the span divides nothing. The line goes on; the words say what changed. */
export function ruleBreaks(changes: readonly RuleChange[], buckets: readonly Bucket[]): TrendBreak[] {
  const first = buckets[0];
  return changes.flatMap(({ kind, on, detail, source }): TrendBreak[] => {
    const at = buckets.findIndex(({ from, to }) => from <= on && on <= to);
    if (at < 0 || first === undefined || on <= first.from) return [];
    return [{ kind, on, at, cutsLine: false, reasons: [], detail, source }];
  });
}
