import type { FragmentType } from "@apollo/client";
import type { EvaluationStanding } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { EvaluationCard, type EVALUATION_CARD } from "./EvaluationCard.tsx";
import styles from "./EvaluationTimeline.module.css";
import { resultsByYear } from "./timelineModel.ts";

type TimelineResult = { id: string; year: number; standing: EvaluationStanding; issuer: { id: string } } & FragmentType<typeof EVALUATION_CARD>;

/** Evaluations of a satker by year, newest first. Years without an announcement are shown as such. */
export function EvaluationTimeline({ results, satker }: { results: readonly TimelineResult[]; satker: { code: string; name: string } }) {
  const { t, words } = useEvaluationWords();
  return (
    <Panel title={t("satker.history")} note={t("satker.historyNote")} aside={<AppLink to={evaluationAddresses.history(satker.code)}>{words("history.all")}</AppLink>}>
      {results.length === 0 ? (
        <EmptyState title={t("satker.historyEmpty")} next={t("satker.historyEmptyNext")} />
      ) : (
        <ol className={styles.timeline}>
          {resultsByYear(results).map(({ year, results: ofYear }) => (
            <li key={year} className={styles.year}>
              <h3 className={styles.label}>{year}</h3>
              <div className={styles.cards}>
                {ofYear.map((result) => (
                  <EvaluationCard key={result.id} result={result} satkerName={satker.name} address={evaluationAddresses.year({ satkerCode: satker.code, issuerId: result.issuer.id, year })} />
                ))}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
