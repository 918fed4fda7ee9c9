import type { FactSource } from "../../../kernel/provenance.ts";
import type { EvaluationClaim } from "./claim.ts";
import type { Recorded } from "./knownOn.ts";

/** A claim with the span in which it was in force. */
export interface RecordedClaim extends EvaluationClaim, Recorded {
  /** Account or command that brought it. */
  readonly recordedBy: string;
}

/** What was written down when one claim took the place of another. */
export interface CorrectionRecord {
  readonly replacedId: string;
  readonly replacementId: string;
  readonly reason: string;
  readonly ground: string;
  readonly correctedBy: string;
  readonly correctedAt: Date;
}

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
  /** Id of the claim that was replaced. */
  readonly id: string;
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

/**
 * Corrections known at an instant (null: now), oldest first. With a record: who, when and why. Without: a file was imported
 * again and gives another figure; then the claim that came at the very moment when the old one went, from the same source,
 * is taken for its successor.
 */
export function correctionsOf(claims: readonly RecordedClaim[], records: readonly CorrectionRecord[], knownUntil: Date | null): ResultCorrection[] {
  const recordOf = new Map(records.map((record) => [record.replacedId, record]));
  return claims
    .flatMap((before): ResultCorrection[] => {
      const { supersededAt } = before;
      if (supersededAt === null || (knownUntil !== null && supersededAt >= knownUntil)) return [];
      const record = recordOf.get(before.id);
      const after = claims.find((claim) => (record ? claim.id === record.replacementId : succeeds(claim, before)));
      if (!after) return [];
      const { issuer, year } = before;
      return [
        {
          id: before.id,
          issuerId: issuer.id,
          year,
          correctedAt: record?.correctedAt ?? supersededAt,
          correctedBy: record?.correctedBy ?? after.recordedBy,
          reason: record?.reason ?? null,
          ground: record?.ground ?? null,
          changes: changesBetween(before, after),
          before: before.source,
          after: after.source,
        },
      ];
    })
    .toSorted((a, b) => a.correctedAt.getTime() - b.correctedAt.getTime());
}

function succeeds(claim: RecordedClaim, before: RecordedClaim): boolean {
  return (
    claim.recordedAt.getTime() === before.supersededAt?.getTime() &&
    claim.bodyId === before.bodyId &&
    claim.issuer.id === before.issuer.id &&
    claim.year === before.year &&
    claim.source.text === before.source.text &&
    claim.stageReached === before.stageReached &&
    claim.round === before.round
  );
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
