import type { EvaluationCard_resultFragment } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { measureText } from "../../pieces/measureText.ts";

type Provisional = NonNullable<EvaluationCard_resultFragment["provisional"]>;

/** What was announced before the final result, as far as it was: "nilai 91,2 poin, peringkat 4, kelas Informatif". */
export function provisionalText({ score, rank, qualification }: Provisional, { t, words, locale }: EvaluationWords): string {
  return [
    ...(score.value === null ? [] : [`${words("corrections.figures.score")} ${measureText(score, t, locale)}`]),
    ...(rank.value === null ? [] : [`${words("corrections.figures.rank")} ${measureText(rank, t, locale)}`]),
    ...(qualification === null ? [] : [`${words("corrections.figures.qualification")} ${t(`qualification.${qualification}`)}`]),
  ].join(", ");
}
