import { useOutletContext } from "react-router";
import type { EvaluationPeriodFacts } from "../pieces/period.ts";

/** What every page of a province knows. */
export interface ProvinceContext {
  province: { id: string; code: string; name: string; satkerCount: number; evaluationPeriods: readonly EvaluationPeriodFacts[] };
  isDemoLoaded: boolean;
}

export function useProvince(): ProvinceContext {
  return useOutletContext<ProvinceContext>();
}
