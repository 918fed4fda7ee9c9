import type { HistoryYear_resultFragment } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";

/** The outcome of one year in a sentence; silence is said as silence. result null: the cycle has no result yet. */
export function yearFinding(result: Pick<HistoryYear_resultFragment, "standing" | "qualification" | "rank"> | null, of: { issuer: string; year: number }, { t, words, locale }: EvaluationWords): string {
  if (result === null) return words("year.inProgress", of);
  if (result.standing === "NOT_ANNOUNCED") return t("evaluation.notAnnounced", of);
  const label = result.qualification === null ? t("qualification.none") : t(`qualification.${result.qualification}`);
  if (result.rank.value !== null) return words("year.findingRank", { place: formatNumber(result.rank.value, locale), class: label });
  return result.qualification === null ? words("year.findingNone") : words("year.findingClass", { class: label });
}
