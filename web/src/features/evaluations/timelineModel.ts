import type { EvaluationStanding } from "../../gql/graphql.ts";

interface YearResult {
  id: string;
  year: number;
  standing: EvaluationStanding;
}

/** Results by year, newest first; within a year those that say something come before those that do not. */
export function resultsByYear<R extends YearResult>(results: readonly R[]): { year: number; results: R[] }[] {
  const years = [...new Set(results.map((result) => result.year))].toSorted((a, b) => b - a);
  return years.map((year) => ({
    year,
    results: results.filter((result) => result.year === year).toSorted((a, b) => STANDING_ORDER.indexOf(a.standing) - STANDING_ORDER.indexOf(b.standing)),
  }));
}

const STANDING_ORDER: readonly EvaluationStanding[] = ["RANKED", "CLASS_ONLY", "STAGE_ONLY", "NOT_ANNOUNCED"];
