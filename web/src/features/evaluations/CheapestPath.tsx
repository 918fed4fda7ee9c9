import { startTransition, useOptimistic } from "react";
import { graphql } from "../../gql/index.ts";
import type { CheapestPath_pathFragment } from "../../gql/graphql.ts";
import { useEvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { WhyNumber } from "../../pieces/WhyNumber.tsx";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./CheapestPath.module.css";
import { chosenSentence, standingSentence } from "./pathSentence.ts";

/** Unmet items by points gained, and what a chosen set of them would do. */
export const CHEAPEST_PATH = graphql(`
  fragment CheapestPath_path on CheapestPath {
    id
    missingPoints
    band {
      publishedLabel
    }
    nextBand {
      publishedLabel
      publishedMin
    }
    chosen {
      itemCodes
      reachedPoints
      crosses
    }
    score {
      points {
        ...NumberPiece_measure @unmask
      }
    }
    steps {
      item {
        id
        code
        title
      }
      gainPoints
      reachedPoints
      crosses
    }
  }
`);

type Step = CheapestPath_pathFragment["steps"][number];

interface CheapestPathProps {
  path: CheapestPath_pathFragment;
  onTry: (itemCodes: readonly string[]) => void;
}

/** Unmet items by points gained; items can be tried out together against the next class. */
export function CheapestPath({ path, onTry }: CheapestPathProps) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  // The tick shows at once; the sentence follows when the server has answered.
  const [shownCodes, showCodes] = useOptimistic(path.chosen.itemCodes);
  const tried = new Set(shownCodes);
  const tryItems = (codes: readonly string[]) =>
    startTransition(() => {
      showCodes([...codes]);
      onTry(codes);
    });
  const columns: Column<Step>[] = [
    { key: "item", header: words("path.item"), isRowHeader: true, cell: ({ item }) => <span className={styles.item}>{item.title}</span> },
    { key: "gain", header: words("path.gainHead"), align: "right", cell: ({ gainPoints }) => words("path.gain", { n: formatNumber(gainPoints, locale) }) },
    {
      key: "reached",
      header: words("path.reachedHead"),
      align: "right",
      cell: ({ reachedPoints, crosses }) => (
        <>
          {words("path.reached", { n: formatNumber(reachedPoints, locale) })}
          {crosses ? <strong className={styles.crosses}>{words("path.crosses")}</strong> : null}
        </>
      ),
    },
    {
      key: "try",
      header: words("path.tryHead"),
      cell: ({ item }) => (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={words("path.choose", { title: item.title })}
          checked={tried.has(item.code)}
          onChange={(event) => tryItems(event.target.checked ? [...tried, item.code] : [...tried].filter((code) => code !== item.code))}
        />
      ),
    },
  ];
  return (
    <Panel title={words("path.title")} note={words("path.note")}>
      <div className={styles.stack}>
        <p className={styles.stands}>
          {standingSentence(path, sentences)}{" "}
          <WhyNumber label={words("path.title")} shown={path.score.points.value === null ? "–" : formatNumber(path.score.points.value, locale)} status={path.score.points.status} provenance={path.score.points.provenance} />
        </p>
        {path.steps.length === 0 ? (
          path.score.points.value === null ? null : <p>{words("path.nothing")}</p>
        ) : (
          <>
            <p className={styles.tried} role="status">
              {chosenSentence(path, sentences)} {tried.size === 0 ? null : <Button onClick={() => tryItems([])}>{words("path.clear")}</Button>}
            </p>
            <Table caption={words("path.title")} columns={columns} rows={path.steps} rowKey={(step) => step.item.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
          </>
        )}
      </div>
    </Panel>
  );
}
