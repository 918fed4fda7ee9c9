import { measuredOr } from "../../kernel/measure.ts";
import { toMeasureType } from "../../platform/graphql/measure.types.ts";
import type { QualificationScale } from "./domain/scale.ts";
import { wouldBeClass } from "./domain/scale.ts";
import type { EvaluationResultType } from "./evaluations.types.ts";
import { toPeerGroupType, toQualificationScaleType } from "./evaluations.view.types.ts";
import type { ProvisionalFiguresType, WouldBeClassType } from "./resultHistory.types.ts";

/** Provisional figures with the provenance of the result they belong to. Null: nothing was announced provisionally before the final result. */
export function toProvisionalFiguresType({ outcome, provenance }: EvaluationResultType): ProvisionalFiguresType | null {
  const { provisional, issuer, year } = outcome;
  if (provisional === null) return null;
  return {
    score: toMeasureType(measuredOr(provisional.score, "NOT_REPORTED"), "POINTS", null, provenance),
    qualification: provisional.qualification,
    rank: toMeasureType(measuredOr(provisional.rank, "NOT_REPORTED"), "RANK", provisional.peerGroup?.size ?? null, provenance),
    peerGroup: provisional.peerGroup && toPeerGroupType(provisional.peerGroup, issuer.id, year),
  };
}

/** Null: no score, or none of the scale's known bands holds it. */
export function toWouldBeClassType(scale: QualificationScale, score: number, computedAt: Date): WouldBeClassType | null {
  const wouldBe = wouldBeClass(scale, score);
  return wouldBe && { ...wouldBe, scale: toQualificationScaleType(scale, computedAt) };
}
