import type { ParticipationCard_participationFragment } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";

type Completeness = NonNullable<ParticipationCard_participationFragment["completeness"]>;
const TO_DO = ["unanswered", "withoutEvidence", "deadLink", "uncheckedLink"] as const;

/** "7 of 20 items ready", then each thing still to do that there is. */
export function completenessWords(completeness: Completeness, { words, locale }: EvaluationWords): string[] {
  return [
    words("saq.completeness", { ready: formatNumber(completeness.ready, locale), total: formatNumber(completeness.total, locale) }),
    ...TO_DO.flatMap((kind) => (completeness[kind].length === 0 ? [] : [words(`saq.toDo.${kind}`, { n: formatNumber(completeness[kind].length, locale) })])),
  ];
}
