import { useMemo } from "react";
import { graphql } from "../../gql/index.ts";
import type { ScoreTree_explanationFragment } from "../../gql/graphql.ts";
import { formatNumber } from "../../lib/number.ts";
import { measureText } from "../../pieces/measureText.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./ScoreTree.module.css";
import { asideLines, shareText } from "./scoreTerms.ts";
import { pointsText, scoreText, type Wording } from "./standingWords.ts";
import { useWording } from "./useWording.ts";

export const SCORE_TREE = graphql(`
  fragment ScoreTree_explanation on Explanation {
    id
    sentence
    formula
    rank {
      ...NumberPiece_measure @unmask
    }
    score {
      ...NumberPiece_measure @unmask
    }
    nextClass {
      class {
        code
        label
      }
      missingPoints
    }
    lines {
      code
      parent
      depth
      kind
      name
      aggregation
      raw {
        value
        unit
        status
        n
      }
      points {
        value
        status
      }
      formula
      weightNominal
      weightEffective
      overallWeight
      contributionPoints
      factor
      exclusion
      countedByRule
      rationale
      ruleSource
    }
    hiddenLineCount
  }
`);

type Line = ScoreTree_explanationFragment["lines"][number];

/** A score taken apart: formula, every node with input, weights and contribution, and what did not count. */
export function ScoreTree({ explanation, name }: { explanation: ScoreTree_explanationFragment; name: string }) {
  const wording = useWording();
  const { t, words, locale } = wording;
  const columns = useMemo(() => columnsOf(wording), [wording]);
  const { rank, score, nextClass, lines } = explanation;
  const excluded = asideLines(lines);
  return (
    <>
      <Panel title={words("explain.formulaTitle")}>
        <dl className={styles.facts}>
          <div>
            <dt>{words("explain.score")}</dt>
            <dd>
              <NumberPiece measure={score} label={`${words("explain.score")} ${name}`} explanation={explanation.formula} unknownWord={words("table.missing")} />
            </dd>
          </div>
          <div>
            <dt>{words("explain.rank")}</dt>
            <dd>
              <NumberPiece measure={rank} label={`${words("explain.rank")} ${name}`} explanation={explanation.sentence} unknownWord={words("table.missing")} />
              {rank.n === null ? null : <span className={styles.soft}>{t("measure.groupSize", { n: formatNumber(rank.n, locale) })}</span>}
            </dd>
          </div>
          {nextClass === null ? null : (
            <div>
              <dt>{words("explain.next")}</dt>
              <dd>{words("chosen.next", { points: pointsText(nextClass.missingPoints, locale), class: nextClass.class.label })}</dd>
            </div>
          )}
        </dl>
        <p className={styles.formula}>{explanation.sentence}</p>
        <p className={styles.formula}>{explanation.formula}</p>
      </Panel>
      <Panel title={words("explain.tree")} note={words("explain.treeNote")}>
        <Table caption={words("explain.tree")} isWide columns={columns} rows={lines} rowKey={({ code }) => code} rowTone={({ exclusion }) => (exclusion === null ? "plain" : "aside")} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
      </Panel>
      <Panel title={words("explain.exclusions")}>
        {excluded.length === 0 ? (
          <p>{words("explain.exclusionsNone")}</p>
        ) : (
          <ul className={styles.exclusions}>
            {excluded.map(({ code, name: part, exclusion }) => (
              <li key={code}>
                <strong>{part}</strong>: {exclusion}
              </li>
            ))}
          </ul>
        )}
        {explanation.hiddenLineCount === 0 ? null : <p>{words("explain.hidden", { n: formatNumber(explanation.hiddenLineCount, locale) })}</p>}
      </Panel>
    </>
  );
}

function columnsOf(wording: Wording): Column<Line>[] {
  const { t, words, locale } = wording;
  return [
    {
      key: "part",
      header: words("explain.part"),
      isRowHeader: true,
      cell: ({ name, depth, rationale }) => (
        <span className={styles.part} data-depth={Math.min(depth, 4)} title={rationale ?? undefined}>
          {name} <span className={styles.level}>{words("explain.level", { n: depth })}</span>
        </span>
      ),
    },
    {
      key: "raw",
      header: words("explain.raw"),
      align: "right",
      cell: ({ raw }) =>
        raw === null ? (
          "–"
        ) : (
          <span className={styles.input}>
            {raw.value === null ? <em className={styles.soft}>{scoreText(raw, wording)}</em> : measureText(raw, t, locale)}
            {raw.n === null ? null : <span className={styles.soft}>{words("explain.cases", { n: formatNumber(raw.n, locale) })}</span>}
          </span>
        ),
    },
    { key: "points", header: words("explain.points"), align: "right", cell: ({ points }) => (points.value === null ? <em className={styles.soft}>{scoreText(points, wording)}</em> : pointsText(points.value, locale)) },
    { key: "nominal", header: words("explain.nominal"), align: "right", cell: ({ weightNominal }) => shareText(weightNominal, wording) },
    { key: "effective", header: words("explain.effective"), align: "right", cell: ({ weightEffective }) => shareText(weightEffective, wording) },
    {
      key: "overall",
      header: words("explain.overall"),
      align: "right",
      cell: ({ overallWeight }) => (
        <span className={styles.weight}>
          {shareText(overallWeight, wording)}
          {overallWeight === null ? null : (
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${100 * overallWeight}%` }} />
            </span>
          )}
        </span>
      ),
    },
    {
      key: "contribution",
      header: words("explain.contribution"),
      align: "right",
      cell: ({ contributionPoints, factor }) =>
        contributionPoints !== null ? pointsText(contributionPoints, locale) : factor === null ? "–" : words("explain.factor", { factor: formatNumber(Math.round(factor * 1000) / 1000, locale) }),
    },
    {
      key: "formula",
      header: words("explain.formula"),
      cell: ({ formula, countedByRule, exclusion, ruleSource }) => (
        <span className={styles.how}>
          {exclusion ?? formula}
          {countedByRule ? ` · ${words("explain.countedByRule")}` : null}
          {ruleSource === null ? null : <span className={styles.source}>{words("explain.ruleSource", { source: ruleSource })}</span>}
        </span>
      ),
    },
  ];
}
