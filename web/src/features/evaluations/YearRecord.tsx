import type { FragmentType } from "@apollo/client";
import type { BodyResultKeyInput, HistoryYear_resultFragment, ResultCorrections_correctionFragment, ResultKeyInput } from "../../gql/graphql.ts";
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
  /** Left out: the page is about this one year. */
  title?: string;
  result: HistoryYear_resultFragment & FragmentType<typeof EVALUATION_CARD> & { corrections: readonly ResultCorrections_correctionFragment[] };
  ofIssuer: readonly HistoryYear_resultFragment[];
  satkerName: string;
  /** Names a satker, or a body that is none; only a satker has the right of reply here. */
  resultKey: ResultKeyInput | BodyResultKeyInput;
  mayReply: boolean;
  mayCorrect: boolean;
}

/** What was announced for the year, whether it may be compared, what was corrected, and the forms to add to the record. */
export function YearRecord({ title, result, ofIssuer, satkerName, resultKey, mayReply, mayCorrect }: YearRecordProps) {
  const sentences = useEvaluationWords();
  const { words } = sentences;
  const comparison = comparisonOf(result, ofIssuer, sentences);
  const isAnnounced = result.standing !== "NOT_ANNOUNCED";
  return (
    <>
      <Panel title={title ?? words("year.record")}>
        <div className={styles.record}>
          <EvaluationCard result={result} satkerName={satkerName} />
          {comparison === null ? isAnnounced ? <p className={styles.alone}>{words("comparison.none")}</p> : null : <ComparisonVerdict comparison={comparison} />}
        </div>
      </Panel>
      {isAnnounced ? (
        <ResultCorrections corrections={result.corrections} of={title}>
          {mayCorrect && result.provenance.sources.length > 0 ? <CorrectionForm result={result} resultKey={resultKey} of={title} /> : undefined}
        </ResultCorrections>
      ) : null}
      {mayReply && isAnnounced && "satker" in resultKey ? <ReplyForm result={resultKey} /> : null}
    </>
  );
}
