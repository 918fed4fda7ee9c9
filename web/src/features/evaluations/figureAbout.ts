import type { WhyNumber_provenanceFragment } from "../../gql/graphql.ts";
import type { EvaluationWords } from "../../i18n/evaluations.ts";
import { formatLocalDate } from "../../lib/date.ts";

/** Lines that stand under a figure and in its downloads: demo mark, data as of, method. */
export function figureAbout(provenance: WhyNumber_provenanceFragment, isDemo: boolean, { t, locale }: EvaluationWords): string[] {
  return [
    ...(isDemo || provenance.containsDemoData ? [t("frame.demoMark")] : []),
    provenance.dataAsOf === null ? t("foot.asOfUnknown") : t("foot.asOf", { date: formatLocalDate(provenance.dataAsOf, locale) }),
    `${t("why.method")} ${provenance.methodVersion}`,
  ];
}
