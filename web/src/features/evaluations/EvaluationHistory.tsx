import type { HistoryYear_resultFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./EvaluationHistory.module.css";
import { historyLanes } from "./historyLanes.ts";
import { HistoryYear } from "./HistoryYear.tsx";

interface EvaluationHistoryProps {
  results: readonly HistoryYear_resultFragment[];
  satker: { code: string; name: string };
  /** Day as of which everything is shown. Null: now. */
  asKnownOn: string | null;
}

/** Evaluations of a satker, one lane an issuer, one column a year; between neighbours the verdict on comparing them. */
export function EvaluationHistory({ results, satker, asKnownOn }: EvaluationHistoryProps) {
  const sentences = useEvaluationWords();
  const { t, words } = sentences;
  if (results.length === 0) return <EmptyState title={t("satker.historyEmpty")} next={t("satker.historyEmptyNext")} />;
  return historyLanes(results, sentences).map(({ issuer, isDemo, years }) => (
    <Panel key={issuer.id} title={issuerBesideMark(issuer.name)} note={words("history.laneNote")} aside={isDemo ? <DemoMark /> : undefined}>
      <ol className={styles.lane} aria-label={words("history.lane", { issuer: issuerBesideMark(issuer.name) })}>
        {years.map(({ result, comparison }) => (
          <li key={result.id} className={styles.year} data-standing={result.standing}>
            <HistoryYear result={result} comparison={comparison} satker={satker} asKnownOn={asKnownOn} />
          </li>
        ))}
      </ol>
    </Panel>
  ));
}
