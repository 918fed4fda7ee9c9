import { QUALIFICATIONS, type Issuer, type PeerGroup, type Qualification } from "../../evaluations/domain/claim.ts";
import { notAnnounced, type EvaluationOutcome, type EvaluationStanding } from "../../evaluations/domain/outcome.ts";

/** The list a commission published, read for one province: nobody is added, nobody is ranked who was not. */
export interface PublishedStanding {
  /**
   * Every satker of the province once: ranked by place, then class only, stage only, not announced by code.
   * The last is not the worst; below the ranked ones order means nothing but class, then code.
   */
  readonly rows: readonly EvaluationOutcome[];
  /** Bodies that are no satker and stand in the same published list, by place. */
  readonly otherBodies: readonly EvaluationOutcome[];
  /** Groups in which places were given; empty where none was published. */
  readonly peerGroups: readonly PeerGroup[];
  /** Satker for each class; null = not announced, or announced without a class. */
  readonly qualificationCounts: readonly { readonly qualification: Qualification | null; readonly count: number }[];
  readonly standingCounts: Readonly<Record<EvaluationStanding, number>>;
}

/** Ties are as published: two bodies with the same published place share it. Nothing is computed from scores. */
export function publishedStanding(
  satkers: readonly { readonly code: string; readonly name: string }[],
  outcomes: readonly EvaluationOutcome[],
  issuer: Issuer,
  year: number,
): PublishedStanding {
  const bySatker = new Map(outcomes.map((outcome) => [outcome.satkerCode, outcome]));
  const rows = satkers.map((satker) => bySatker.get(satker.code) ?? notAnnounced(satker, issuer, year)).toSorted(byStanding);
  const groups = new Map(outcomes.flatMap((outcome) => (outcome.peerGroup ? [[outcome.peerGroup.label, outcome.peerGroup]] : [])));
  return {
    rows,
    otherBodies: outcomes.filter((outcome) => outcome.satkerCode === null).toSorted(byStanding),
    peerGroups: [...groups.values()],
    qualificationCounts: [...QUALIFICATIONS, null].map((qualification) => ({
      qualification,
      count: rows.filter((row) => row.qualification === qualification).length,
    })),
    standingCounts: {
      RANKED: count(rows, "RANKED"),
      CLASS_ONLY: count(rows, "CLASS_ONLY"),
      STAGE_ONLY: count(rows, "STAGE_ONLY"),
      NOT_ANNOUNCED: count(rows, "NOT_ANNOUNCED"),
    },
  };
}

const STANDING_ORDER: Readonly<Record<EvaluationStanding, number>> = { RANKED: 0, CLASS_ONLY: 1, STAGE_ONLY: 2, NOT_ANNOUNCED: 3 };

function byStanding(a: EvaluationOutcome, b: EvaluationOutcome): number {
  return STANDING_ORDER[a.standing] - STANDING_ORDER[b.standing] || byPlace(a, b) || byClass(a, b) || byCode(a, b);
}

function byPlace(a: EvaluationOutcome, b: EvaluationOutcome): number {
  if (a.rank === null || b.rank === null) return 0;
  return (a.peerGroup?.label ?? "").localeCompare(b.peerGroup?.label ?? "") || a.rank - b.rank;
}

function byClass(a: EvaluationOutcome, b: EvaluationOutcome): number {
  return classOrder(a) - classOrder(b);
}

function classOrder(outcome: EvaluationOutcome): number {
  return outcome.qualification === null ? QUALIFICATIONS.length : QUALIFICATIONS.indexOf(outcome.qualification);
}

function byCode(a: EvaluationOutcome, b: EvaluationOutcome): number {
  return (a.satkerCode ?? a.bodyName).localeCompare(b.satkerCode ?? b.bodyName);
}

function count(rows: readonly EvaluationOutcome[], standing: EvaluationStanding): number {
  return rows.filter((row) => row.standing === standing).length;
}
