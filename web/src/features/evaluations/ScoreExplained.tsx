import { graphql } from "../../gql/index.ts";
import type { ScoreExplained_scoreFragment, InstrumentPanel_instrumentFragment, NumberPiece_measureFragment, ScoreBasis } from "../../gql/graphql.ts";
import { useEvaluationWords, type EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./ScoreExplained.module.css";

/** A computed score with every term of its derivation. */
export const EXPLAINED_SCORE = graphql(`
  fragment ScoreExplained_score on ExplainedScore {
    basis
    methodVersion
    points {
      ...NumberPiece_measure @unmask
    }
    obstacles {
      code
      partCode
    }
    terms {
      part {
        id
        code
        level
        title
      }
      input
      weightPercent
      effectiveWeightPercent
      contributionPoints
      excluded
    }
  }
`);

const BASES: readonly ScoreBasis[] = ["VERIFIED", "SELF", "PROJECTED"];
type Term = ScoreExplained_scoreFragment["terms"][number];

interface ScoreExplainedProps {
  score: ScoreExplained_scoreFragment;
  instrument: InstrumentPanel_instrumentFragment;
  /** The score that the issuer announced, to stand beside the computed one. Null: the issuer's result is not known. */
  published: NumberPiece_measureFragment | null;
  onBasis: (basis: ScoreBasis) => void;
}

/** "Why this number": terms, weights, contributions, exclusions and rules of a score. */
export function ScoreExplained({ score, instrument, published, onBasis }: ScoreExplainedProps) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  return (
    <Panel
      title={words("score.title")}
      note={words("score.note")}
      aside={<Switch label={words("score.basis")} choices={BASES.map((key) => ({ key, label: words(`score.bases.${key}`) }))} chosen={score.basis} onChoose={onBasis} />}
    >
      <div className={styles.stack}>
        <p className={styles.total}>
          <span className={styles.label}>{words("score.total")}</span>
          <NumberPiece measure={score.points} label={`${words("score.total")} (${words(`score.bases.${score.basis}`)})`} />
          {published === null ? null : (
            <span className={styles.label}>
              {words("score.published")}: <NumberPiece measure={published} label={words("score.published")} />
            </span>
          )}
        </p>
        <p className={styles.note}>{words(`score.basisNotes.${score.basis}`)}</p>
        {score.obstacles.length === 0 ? null : (
          <Notice tone="quiet" title={words("score.noNumber")}>
            <ul>
              {score.obstacles.map(({ code, partCode }) => (
                <li key={`${code}:${partCode}`}>{words("score.at", { part: partTitle(partCode, instrument, sentences), obstacle: words(`score.obstacles.${code}`) })}</li>
              ))}
            </ul>
          </Notice>
        )}
        {score.terms.length === 0 ? null : (
          <Table caption={words("score.title")} columns={termColumns(sentences)} rows={score.terms} rowKey={(term) => term.part.id} rowTone={(term) => (term.part.level === "STAGE" ? "aside" : "plain")} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
        )}
        <p className={styles.note}>
          {words("score.rules", {
            rounding: words(`score.rounding.${instrument.roundingRule ?? "unknown"}`),
            stage: words(`score.stagePolicy.${instrument.missingStagePolicy ?? "unknown"}`),
            item: words(`score.itemPolicy.${instrument.unansweredItemPolicy ?? "unknown"}`),
          })}{" "}
          {t("why.method")}: {score.methodVersion}.
        </p>
      </div>
    </Panel>
  );
}

function termColumns({ words, locale }: EvaluationWords): Column<Term>[] {
  const number = (value: number | null, unit: string) => (value === null ? "–" : `${formatNumber(value, locale)}${unit}`);
  return [
    {
      key: "part",
      header: words("score.part"),
      isRowHeader: true,
      cell: ({ part }) => (
        <span className={styles.part} data-level={part.level}>
          {part.title} <span className={styles.level}>{words(`instrument.levels.${part.level}`)}</span>
        </span>
      ),
    },
    { key: "input", header: words("score.input"), align: "right", cell: ({ input, part }) => number(input, part.level === "STAGE" ? "" : " %") },
    { key: "weight", header: words("score.weight"), align: "right", cell: ({ weightPercent }) => (weightPercent === null ? words("instrument.weightUnknown") : number(weightPercent, " %")) },
    { key: "effective", header: words("score.effective"), align: "right", cell: ({ effectiveWeightPercent }) => number(effectiveWeightPercent, " %") },
    { key: "contribution", header: words("score.contribution"), align: "right", cell: ({ contributionPoints }) => number(contributionPoints, "") },
    { key: "excluded", header: words("score.excluded"), cell: ({ excluded }) => (excluded === null ? "–" : words(`score.obstacles.${excluded}`)) },
  ];
}

function partTitle(code: string | null, { parts }: InstrumentPanel_instrumentFragment, { words }: EvaluationWords): string {
  return code === null ? words("score.whole") : (parts.find((part) => part.code === code)?.title ?? code);
}
