import type { FragmentType } from "@apollo/client";
import type { HistoryYear_resultFragment, ResultCorrections_correctionFragment, ResultKeyInput } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ComparisonVerdict } from "./ComparisonVerdict.tsx";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { EvaluationCard, type EVALUATION_CARD } from "./EvaluationCard.tsx";
import { comparisonOf } from "./historyLanes.ts";
import { ReplyForm } from "./ReplyForm.tsx";
import { ResultCorrections } from "./ResultCorrections.tsx";
import styles from "./YearRecord.module.css";

interface YearRecordProps {
  result: HistoryYear_resultFragment & FragmentType<typeof EVALUATION_CARD> & { corrections: readonly ResultCorrections_correctionFragment[] };
  ofIssuer: readonly HistoryYear_resultFragment[];
  satkerName: string;
  resultKey: ResultKeyInput;
  mayReply: boolean;
  mayCorrect: boolean;
}

/** What was announced for the year, whether it may be compared, what was corrected, and the forms to add to the record. */
export function YearRecord({ result, ofIssuer, satkerName, resultKey, mayReply, mayCorrect }: YearRecordProps) {
  const sentences = useEvaluationWords();
  const { words } = sentences;
  const comparison = comparisonOf(result, ofIssuer, sentences);
  const isAnnounced = result.standing !== "NOT_ANNOUNCED";
  return (
    <>
      <Panel title={words("year.record")}>
        <div className={styles.record}>
          <EvaluationCard result={result} satkerName={satkerName} />
          {comparison === null ? isAnnounced ? <p className={styles.alone}>{words("comparison.none")}</p> : null : <ComparisonVerdict comparison={comparison} />}
        </div>
      </Panel>
      {isAnnounced ? (
        <ResultCorrections corrections={result.corrections}>
          {mayCorrect && result.provenance.sources.length > 0 ? <CorrectionForm result={result} resultKey={resultKey} /> : undefined}
        </ResultCorrections>
      ) : null}
      {mayReply && isAnnounced ? <ReplyForm result={resultKey} /> : null}
    </>
  );
}
