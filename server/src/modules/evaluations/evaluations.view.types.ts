import type { LocalDate } from "../../kernel/localDate.ts";
import { measuredOr } from "../../kernel/measure.ts";
import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import { toMeasureType } from "../../platform/graphql/measure.types.ts";
import type { PeerGroup } from "./domain/claim.ts";
import { dayMark } from "./domain/knownOn.ts";
import type { EvaluationOutcome } from "./domain/outcome.ts";
import type { EvaluationPeriod, ResultYear } from "./domain/period.ts";
import type { QualificationScale } from "./domain/scale.ts";
import type { EvaluationPeriodType, EvaluationResultType, PeerGroupType, QualificationScaleType, ResultYearType } from "./evaluations.types.ts";

/** Dresses a domain outcome for the API. */
export function toEvaluationResultType(outcome: EvaluationOutcome, computedAt: Date, asKnownOn: LocalDate | null = null): EvaluationResultType {
  const { issuer, year } = outcome;
  const provenance = provenanceOf(outcome.sources, computedAt, AS_PUBLISHED);
  return {
    id: `evaluation:${issuer.id}:${year}:${outcome.satkerCode ?? outcome.bodyId ?? outcome.bodyName}${dayMark(asKnownOn)}`,
    bodyId: outcome.satkerCode === null ? outcome.bodyId : null,
    bodyName: outcome.bodyName,
    issuer,
    year,
    standing: outcome.standing,
    score: toMeasureType(measuredOr(outcome.score, "NOT_REPORTED"), "POINTS", null, provenance),
    rank: toMeasureType(measuredOr(outcome.rank, "NOT_REPORTED"), "RANK", outcome.peerGroup?.size ?? null, provenance),
    qualification: outcome.qualification,
    publishedLabel: outcome.publishedLabel,
    stageReached: outcome.stageReached,
    round: outcome.round,
    peerGroup: outcome.peerGroup && toPeerGroupType(outcome.peerGroup, issuer.id, year),
    notes: outcome.notes,
    conflicts: outcome.conflicts,
    dataset: outcome.dataset,
    provenance,
    outcome,
    asKnownOn,
  };
}

export function toPeerGroupType(group: PeerGroup, issuerId: string, year: number): PeerGroupType {
  return { id: `peer-group:${issuerId}:${year}:${group.label}`, label: group.label, n: group.size };
}

export function toQualificationScaleType(scale: QualificationScale, computedAt: Date): QualificationScaleType {
  const sources = scale.bands.map((band) => band.source);
  return { id: scale.id, issuer: scale.issuer, year: scale.year, bands: scale.bands, provenance: provenanceOf(sources, computedAt, AS_PUBLISHED) };
}

export function toResultYearType({ issuer, year, bodyCount, satkerCount }: ResultYear, asKnownOn: LocalDate | null): ResultYearType {
  return { id: `result-year:${issuer.id}:${year}${dayMark(asKnownOn)}`, issuer, year, bodyCount, satkerCount };
}

export function toEvaluationPeriodType(period: EvaluationPeriod, asKnownOn: LocalDate | null): EvaluationPeriodType {
  const { provinceCode, issuer, year, announcedCount, stageOnlyCount } = period;
  return { id: `evaluation-period:${provinceCode}:${issuer.id}:${year}${dayMark(asKnownOn)}`, issuer, year, dataset: issuer.dataset, announcedCount, stageOnlyCount };
}
