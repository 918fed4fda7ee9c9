import { groupBy } from "../../../kernel/groupBy.ts";
import type { FactSource } from "../../../kernel/provenance.ts";
import { EVALUATION_STAGES, type EvaluationClaim, type EvaluationRound, type EvaluationStage, type Issuer, type PeerGroup, type Qualification } from "./claim.ts";

/** What is known of a body's evaluation by one issuer in one year. */
export const EVALUATION_STANDINGS = ["RANKED", "CLASS_ONLY", "STAGE_ONLY", "NOT_ANNOUNCED"] as const;
export type EvaluationStanding = (typeof EVALUATION_STANDINGS)[number];

/** One statement of one source on a figure on which sources disagree. */
export interface ConflictStatement {
  readonly value: string;
  readonly inUse: boolean;
  readonly source: FactSource;
}

export interface SourceConflict {
  readonly field: "score" | "qualification" | "rank";
  readonly statements: readonly ConflictStatement[];
}

/** Figures of the provisional round, kept beside the final ones. */
export interface ProvisionalFigures {
  readonly score: number | null;
  readonly qualification: Qualification | null;
  readonly rank: number | null;
  readonly peerGroup: PeerGroup | null;
}

/** All claims about one body, issuer and year, read together. */
export interface EvaluationOutcome {
  /** Null: nothing was announced, so there is no body record to name. */
  readonly bodyId: string | null;
  readonly bodyName: string;
  readonly satkerCode: string | null;
  /** Whose KPU Provinsi the body is. Null: not a KPU Provinsi, or of a province that is not registered. */
  readonly bodyProvinceCode: string | null;
  readonly issuer: Issuer;
  readonly year: number;
  readonly standing: EvaluationStanding;
  readonly score: number | null;
  readonly qualification: Qualification | null;
  readonly publishedLabel: string | null;
  readonly rank: number | null;
  /** Among whom the rank was given. Null: no rank. */
  readonly peerGroup: PeerGroup | null;
  readonly stageReached: EvaluationStage | null;
  /** FINAL as soon as a final claim gives a figure. Null: no figure was announced. */
  readonly round: EvaluationRound | null;
  /** What was announced provisionally before the final result. Null: nothing, or nothing final yet. */
  readonly provisional: ProvisionalFigures | null;
  readonly notes: readonly string[];
  readonly conflicts: readonly SourceConflict[];
  readonly sources: readonly FactSource[];
  readonly dataset: FactSource["dataset"];
}

/**
 * Reads the claims of several sources about one body, issuer and year as one outcome (ADR 0003).
 * For each figure the claim of higher confidence is in use; between equals the earlier row of the earlier file.
 * Claims that say nothing of a figure never weaken one that does. Nothing is computed from another figure.
 * Once a final claim gives a figure, provisional ones are kept beside it and no longer used: a round is no disagreement.
 */
export function mergeClaims(claims: readonly EvaluationClaim[]): EvaluationOutcome {
  const ordered = claims.toSorted(byTrust);
  const [first] = ordered;
  if (!first) throw new RangeError("mergeClaims needs at least one claim");
  const round = roundOf(ordered);
  const figures = ordered.filter((claim) => round === null || claim.round === round);
  const score = inUse(figures, (claim) => claim.score);
  const qualification = inUse(figures, (claim) => claim.qualification);
  const ranked = figures.find((claim) => claim.rank !== null);
  return {
    bodyId: first.bodyId,
    bodyName: first.bodyName,
    satkerCode: first.satkerCode,
    bodyProvinceCode: first.bodyProvinceCode,
    issuer: first.issuer,
    year: first.year,
    standing: ranked ? "RANKED" : score !== null || qualification !== null ? "CLASS_ONLY" : "STAGE_ONLY",
    score,
    qualification,
    publishedLabel: inUse(ordered, (claim) => claim.publishedLabel),
    rank: ranked?.rank ?? null,
    peerGroup: ranked?.peerGroup ?? null,
    stageReached: furthest(ordered.map((claim) => claim.stageReached)),
    round,
    provisional: round === "FINAL" ? provisionalFigures(ordered) : null,
    notes: [...new Set(ordered.map((claim) => claim.note).filter((note) => note !== null))],
    conflicts: [
      ...conflictOn("score", figures, (claim) => claim.score),
      ...conflictOn("qualification", figures, (claim) => claim.qualification),
      ...conflictOn("rank", figures, (claim) => (claim.rank === null ? null : `${claim.rank} (${claim.peerGroup?.label ?? "?"})`)),
    ],
    sources: ordered.map((claim) => claim.source),
    dataset: first.issuer.dataset,
  };
}

/** The outcome of a satker of which nothing was announced: no number, no class, no place, and not the last one. */
export function notAnnounced(satker: { code: string; name: string }, issuer: Issuer, year: number): EvaluationOutcome {
  return {
    bodyId: null,
    bodyName: satker.name,
    satkerCode: satker.code,
    bodyProvinceCode: null,
    issuer,
    year,
    standing: "NOT_ANNOUNCED",
    score: null,
    qualification: null,
    publishedLabel: null,
    rank: null,
    peerGroup: null,
    stageReached: null,
    round: null,
    provisional: null,
    notes: [],
    conflicts: [],
    sources: [],
    dataset: issuer.dataset,
  };
}

/** Groups claims by body, issuer and year and reads each group as one outcome. */
export function outcomesOf(claims: readonly EvaluationClaim[]): EvaluationOutcome[] {
  const groups = groupBy(claims, (claim) => `${claim.issuer.id}|${claim.year}|${claim.bodyId}`);
  return [...groups.values()].map(mergeClaims);
}

function announces(claim: EvaluationClaim): boolean {
  return claim.score !== null || claim.qualification !== null || claim.rank !== null;
}

function roundOf(claims: readonly EvaluationClaim[]): EvaluationRound | null {
  const announced = claims.filter(announces);
  if (announced.length === 0) return null;
  return announced.some((claim) => claim.round === "FINAL") ? "FINAL" : "PROVISIONAL";
}

function provisionalFigures(ordered: readonly EvaluationClaim[]): ProvisionalFigures | null {
  const claims = ordered.filter((claim) => claim.round === "PROVISIONAL" && announces(claim));
  if (claims.length === 0) return null;
  const ranked = claims.find((claim) => claim.rank !== null);
  return {
    score: inUse(claims, (claim) => claim.score),
    qualification: inUse(claims, (claim) => claim.qualification),
    rank: ranked?.rank ?? null,
    peerGroup: ranked?.peerGroup ?? null,
  };
}

const TRUST = { HIGH: 0, MEDIUM: 1, LOW: 2 } as const;

function byTrust(a: EvaluationClaim, b: EvaluationClaim): number {
  return (
    TRUST[a.source.confidence] - TRUST[b.source.confidence] ||
    a.source.importBatchId.localeCompare(b.source.importBatchId) ||
    a.source.fileRow - b.source.fileRow
  );
}

function inUse<Value>(ordered: readonly EvaluationClaim[], figure: (claim: EvaluationClaim) => Value | null): Value | null {
  for (const claim of ordered) {
    const value = figure(claim);
    if (value !== null) return value;
  }
  return null;
}

function conflictOn(
  field: SourceConflict["field"],
  ordered: readonly EvaluationClaim[],
  figure: (claim: EvaluationClaim) => string | number | null,
): SourceConflict[] {
  const stated = ordered.flatMap((claim) => {
    const value = figure(claim);
    return value === null ? [] : [{ value: String(value), source: claim.source }];
  });
  if (new Set(stated.map((statement) => statement.value)).size < 2) return [];
  return [{ field, statements: stated.map((statement, index) => ({ ...statement, inUse: index === 0 })) }];
}

function furthest(stages: readonly (EvaluationStage | null)[]): EvaluationStage | null {
  const reached = Math.max(...stages.map((stage) => (stage === null ? -1 : EVALUATION_STAGES.indexOf(stage))));
  return EVALUATION_STAGES[reached] ?? null;
}
