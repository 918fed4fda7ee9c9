import { useEvaluationWords } from "../../i18n/evaluations.ts";
import type { HistoryYear_resultFragment } from "../../gql/graphql.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { evaluationAddresses, type EvaluationYearKey } from "../../pieces/evaluationAddresses.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { periodLabel } from "../../pieces/period.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import styles from "./UnknownYear.module.css";

interface UnknownYearProps {
  name: string;
  yearKey: EvaluationYearKey;
  results: readonly HistoryYear_resultFragment[];
  per: string | null;
}

/** Nothing is known of the year in the address; the years that are known are offered. */
export function UnknownYear({ name, yearKey, results, per }: UnknownYearProps) {
  const { t, words, locale } = useEvaluationWords();
  const asked = { issuer: yearKey.issuerId, year: yearKey.year === 0 ? "?" : String(yearKey.year), name };
  return (
    <>
      <PageHead eyebrow={words("year.eyebrow", { name })} title={t("state.notFoundTitle")} />
      <EmptyState
        title={per === null ? words("year.unknown", asked) : words("year.unknownAsOf", { ...asked, date: formatLocalDate(per, locale) })}
        next={words("year.unknownNext")}
        actions={
          <ul className={styles.years}>
            <li>
              <AppLink to={evaluationAddresses.history(yearKey.satkerCode)}>{words("history.all")}</AppLink>
            </li>
            {results.map((result) => (
              <li key={result.id}>
                <AppLink to={evaluationAddresses.year({ satkerCode: yearKey.satkerCode, issuerId: result.issuer.id, year: result.year }, { per })}>{periodLabel(result, t)}</AppLink>
              </li>
            ))}
          </ul>
        }
      />
    </>
  );
}
