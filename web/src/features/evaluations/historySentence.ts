import type { EvaluationStanding, Qualification } from "../../gql/graphql.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { formatNumber, type Locale } from "../../lib/number.ts";

export interface HistoryFacts {
  year: number;
  standing: EvaluationStanding;
  qualification: Qualification | null;
  dataset: "PUBLISHED" | "DEMO";
  issuer: { name: string };
  rank: { value: number | null };
}

/** The newest published outcome of a satker in one sentence; published before invented, and silence is said as silence. */
export function historySentence(name: string, results: readonly HistoryFacts[], t: Translate, locale: Locale): string {
  const outcomes = results.filter((result) => result.standing === "RANKED" || result.standing === "CLASS_ONLY");
  const published = outcomes.filter((result) => result.dataset === "PUBLISHED");
  const latest = (published.length > 0 ? published : outcomes).toSorted((a, b) => b.year - a.year)[0];
  if (!latest) return t("satker.sentenceNone", { name });
  return t("satker.sentenceLatest", { name, result: outcomeWords(latest, t, locale), issuer: latest.issuer.name, year: latest.year });
}

function outcomeWords(result: HistoryFacts, t: Translate, locale: Locale): string {
  const label = result.qualification ? t(`qualification.${result.qualification}`) : null;
  if (result.rank.value === null) return t("satker.sentenceClass", { class: label ?? t("qualification.none") });
  const place = formatNumber(result.rank.value, locale);
  return label === null ? t("satker.sentenceRank", { place }) : t("satker.sentenceRankClass", { place, class: label });
}
