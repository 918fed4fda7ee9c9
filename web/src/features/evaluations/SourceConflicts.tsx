import type { EvaluationCard_resultFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { ConfidenceWord, SourceText } from "../../pieces/SourceList.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { figureText } from "./ResultCorrections.tsx";
import styles from "./SourceConflicts.module.css";

/** Where sources disagree, every statement stands side by side; the one in use is marked. */
export function SourceConflicts({ conflicts }: { conflicts: EvaluationCard_resultFragment["conflicts"] }) {
  const sentences = useEvaluationWords();
  const { t } = sentences;
  return conflicts.map((conflict) => (
    <Notice key={conflict.field} tone="quiet" title={`${t("evaluation.conflicts")}: ${fieldWord(conflict.field, t)}`}>
      <ul className={styles.statements}>
        {conflict.statements.map((statement) => (
          <li key={`${statement.value}:${statement.source.fileRow}`} className={styles.statement} data-in-use={statement.inUse}>
            <p className={styles.value}>
              {figureText(conflict.field, statement.value, sentences)} <span className={styles.use}>{t(statement.inUse ? "evaluation.inUse" : "evaluation.notInUse")}</span>
            </p>
            <SourceText text={statement.source.text} />
            <ConfidenceWord confidence={statement.source.confidence} />
          </li>
        ))}
      </ul>
    </Notice>
  ));
}

const FIELDS = ["score", "rank", "qualification", "peerGroup", "peerGroupSize", "publishedLabel", "stageReached"] as const;

/** The field in the reader's words; an unknown one stands as the API names it. */
function fieldWord(field: string, t: Translate): string {
  const known = FIELDS.find((name) => name === field);
  return known ? t(`evaluation.labels.${known}`) : field;
}
