import type { ReactNode } from "react";
import { graphql } from "../../gql/index.ts";
import type { ResultCorrections_correctionFragment } from "../../gql/graphql.ts";
import { useEvaluationWords, type EvaluationWords } from "../../i18n/evaluations.ts";
import { formatInstant } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { QUALIFICATIONS } from "../../pieces/qualification.ts";
import { SourceText } from "../../pieces/SourceList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./ResultCorrections.module.css";
import { STAGES } from "./stages.ts";

export const RESULT_CORRECTIONS = graphql(`
  fragment ResultCorrections_correction on ResultCorrection {
    id
    correctedAt
    correctedBy
    reason
    ground
    changes {
      figure
      before
      after
    }
    before {
      text
    }
    after {
      text
    }
  }
`);

const FIGURES = ["score", "qualification", "publishedLabel", "rank", "peerGroup", "stageReached", "round", "note", "source"] as const;

/** Who corrected what, when and why; the old figure struck through beside the new one. */
export function ResultCorrections({ corrections, of, children }: { corrections: readonly ResultCorrections_correctionFragment[]; of?: string | undefined; children?: ReactNode }) {
  const sentences = useEvaluationWords();
  const { words, locale } = sentences;
  return (
    <Panel title={of === undefined ? words("corrections.title") : words("corrections.titleOf", { of })} aside={children}>
      {corrections.length === 0 ? (
        <p className={styles.none}>{words("corrections.none")}</p>
      ) : (
        <ol className={styles.list}>
          {corrections.map((correction) => (
            <li key={correction.id} className={styles.correction}>
              <p className={styles.who}>{words("corrections.by", { who: correction.correctedBy, when: formatInstant(correction.correctedAt, locale) })}</p>
              <p>{correction.reason ?? words("corrections.noReason")}</p>
              <ul>
                {correction.changes.map((change) => (
                  <li key={change.figure}>
                    {figureWord(change.figure, sentences)}: <del>{figureText(change.figure, change.before, sentences)}</del> {words("corrections.after")} <ins>{figureText(change.figure, change.after, sentences)}</ins>
                  </li>
                ))}
              </ul>
              {correction.ground === null ? <SourceText text={correction.after.text} /> : <p className={styles.ground}>{words("corrections.ground", { ground: correction.ground })}</p>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function figureWord(figure: string, { words }: EvaluationWords): string {
  const known = FIGURES.find((name) => name === figure);
  return known ? words(`corrections.figures.${known}`) : figure;
}

/** A figure as the API writes it, in the reader's words; nothing stated is a word, not a blank. */
export function figureText(figure: string, value: string | null, { t, words, locale }: EvaluationWords): string {
  if (value === null) return words("corrections.nothing");
  if ((figure === "score" || figure === "rank") && value.trim() !== "" && Number.isFinite(Number(value))) return formatNumber(Number(value), locale);
  if (figure === "round") return value === "PROVISIONAL" ? words("round.PROVISIONAL") : words("round.FINAL");
  const qualification = figure === "qualification" ? QUALIFICATIONS.find((known) => known === value) : undefined;
  const stage = figure === "stageReached" ? STAGES.find((known) => known === value) : undefined;
  if (qualification !== undefined) return t(`qualification.${qualification}`);
  return stage === undefined ? value : t(`stage.${stage}`);
}
