import { AS_PUBLISHED, provenanceOf } from "../../kernel/provenance.ts";
import { toEvaluationResultType, toPeerGroupType, toQualificationScaleType } from "../evaluations/evaluations.view.types.ts";
import { toProvinceType, toSatkerType } from "../satkers/satkers.view.types.ts";
import type { PublishedRanking } from "./rankings.service.ts";
import type { RankedSatkerType, RankingType } from "./rankings.types.ts";

/** Dresses a published ranking for the API. */
export function toRankingType(ranking: PublishedRanking, computedAt: Date): RankingType {
  const { province, issuer, year, asKnownOn, scale, standing, satkers } = ranking;
  const id = `ranking:published:${province.code}:${issuer.id}:${year}${asKnownOn === null ? "" : `@${asKnownOn}`}`;
  const outcomes = [...standing.rows, ...standing.otherBodies];
  return {
    id,
    province: toProvinceType(province),
    year,
    basis: "PUBLISHED_RESULT",
    issuer,
    dataset: issuer.dataset,
    peerGroups: standing.peerGroups.map((group) => toPeerGroupType(group, issuer.id, year)),
    tieRule: "as_published",
    scale: scale && toQualificationScaleType(scale, computedAt),
    qualificationCounts: standing.qualificationCounts,
    announcedCount: standing.standingCounts.RANKED + standing.standingCounts.CLASS_ONLY,
    stageOnlyCount: standing.standingCounts.STAGE_ONLY,
    notAnnouncedCount: standing.standingCounts.NOT_ANNOUNCED,
    rows: standing.rows.flatMap((outcome): RankedSatkerType[] => {
      const satker = satkers.get(outcome.satkerCode ?? "");
      return satker ? [{ id: `${id}:${satker.code}`, satker: toSatkerType(satker), result: toEvaluationResultType(outcome, computedAt, asKnownOn) }] : [];
    }),
    otherBodies: standing.otherBodies.map((outcome) => toEvaluationResultType(outcome, computedAt, asKnownOn)),
    provenance: provenanceOf(outcomes.flatMap((outcome) => outcome.sources), computedAt, AS_PUBLISHED),
  };
}
