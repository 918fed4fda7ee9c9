import type { FactSource } from "../../../kernel/provenance.ts";
import type { EvaluationClaim } from "./claim.ts";

export const CORRECTED_FIGURES = ["score", "qualification", "publishedLabel", "rank", "peerGroup", "stageReached", "round", "note", "source"] as const;
export type CorrectedFigure = (typeof CORRECTED_FIGURES)[number];

/** One figure before and after. Null: not stated. */
export interface FigureChange {
  readonly figure: CorrectedFigure;
  readonly before: string | null;
  readonly after: string | null;
}

/** A claim that took the place of another: who, when, why, old, new, on what ground. */
export interface ResultCorrection {
  readonly id: string;
  readonly bodyId: string;
  readonly issuerId: string;
  readonly year: number;
  readonly correctedAt: Date;
  readonly correctedBy: string;
  /** Null: a file was imported again with another figure, and nobody said why. */
  readonly reason: string | null;
  /** What the correction rests on. Null: as above; see the source of the new claim. */
  readonly ground: string | null;
  readonly changes: readonly FigureChange[];
  readonly before: FactSource;
  readonly after: FactSource;
}

/** What differs between two claims, in the order of CORRECTED_FIGURES. Numbers with a decimal point. */
export function changesBetween(before: EvaluationClaim, after: EvaluationClaim): FigureChange[] {
  return CORRECTED_FIGURES.flatMap((figure) => {
    const [old, fresh] = [written(before, figure), written(after, figure)];
    return old === fresh ? [] : [{ figure, before: old, after: fresh }];
  });
}

function written(claim: EvaluationClaim, figure: CorrectedFigure): string | null {
  if (figure === "source") return claim.source.text;
  if (figure === "peerGroup") return claim.peerGroup === null ? null : `${claim.peerGroup.label}${claim.peerGroup.size === null ? "" : ` (${claim.peerGroup.size})`}`;
  const value = claim[figure];
  return value === null ? null : String(value);
}
