import type { Issuer } from "./claim.ts";

/** An issuer's year in which anything is known about a province's satker. */
export interface EvaluationPeriod {
  readonly provinceCode: string;
  readonly issuer: Issuer;
  readonly year: number;
  /** Satker with a published place, class or score. */
  readonly announcedCount: number;
  /** Satker of which only a stage, label or note is known. */
  readonly stageOnlyCount: number;
}

/** An issuer's year that holds results of any bodies. */
export interface ResultYear {
  readonly issuer: Issuer;
  readonly year: number;
  /** Bodies with any claim, satker among them. */
  readonly bodyCount: number;
  /** Satker among them. */
  readonly satkerCount: number;
}

/**
 * The period shown first: the newest year with a published result of the province's own commission, real before demo.
 * Null: nothing is known for the province.
 */
export function defaultPeriod(periods: readonly EvaluationPeriod[]): EvaluationPeriod | null {
  const preference = (period: EvaluationPeriod): number =>
    (period.issuer.dataset === "DEMO" ? 4 : 0) + (period.announcedCount === 0 ? 2 : 0) + (period.issuer.level === "PROVINCE" ? 0 : 1);
  return periods.toSorted((a, b) => preference(a) - preference(b) || b.year - a.year)[0] ?? null;
}
