import type { EvaluationStage } from "../../gql/graphql.ts";

/** Steps of an evaluation, in the order in which they are usually taken. */
export const STAGES = ["WEBSITE", "SAQ", "VISIT", "PRESENTATION", "INTERVIEW", "PUBLIC_TEST"] as const satisfies readonly EvaluationStage[];
