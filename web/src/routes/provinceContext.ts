import { useOutletContext } from "react-router";
import type { EvaluationPeriodFacts } from "../pieces/period.ts";
import type { ViewerFacts } from "../pieces/viewer.ts";

/** What every page of a province knows. */
export interface ProvinceContext {
  province: { id: string; code: string; name: string; satkerCount: number; evaluationPeriods: readonly EvaluationPeriodFacts[] };
  isDemoLoaded: boolean;
  viewer: ViewerFacts;
}

export function useProvince(): ProvinceContext {
  return useOutletContext<ProvinceContext>();
}
