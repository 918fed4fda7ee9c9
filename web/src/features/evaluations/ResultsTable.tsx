import { graphql } from "../../gql/index.ts";
import type { ResultsTable_resultFragment } from "../../gql/graphql.ts";
import { useEvaluationWords, type EvaluationWords } from "../../i18n/evaluations.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ClassBadge } from "../../pieces/ClassBadge.tsx";
import { evaluationAddresses } from "../../pieces/evaluationAddresses.ts";
import { issuerBesideMark } from "../../pieces/issuerName.ts";
import { NumberPiece } from "../../pieces/NumberPiece.tsx";
import { classMark, QUALIFICATIONS } from "../../pieces/qualification.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { STAGES } from "./stages.ts";

/** One body's result as a row. */
export const RESULT_ROW = graphql(`
  fragment ResultsTable_result on EvaluationResult {
    id
    bodyId
    bodyName
    year
    standing
    qualification
    publishedLabel
    stageReached
    scoreInScaleGap
    round
    issuer {
      id
      name
    }
    satker {
      id
      code
    }
    peerGroup {
      id
      label
      n
    }
    score {
      ...NumberPiece_measure @unmask
    }
    rank {
      ...NumberPiece_measure @unmask
    }
    conflicts {
      field
    }
    corrections {
      id
    }
  }
`);

interface ResultsTableProps {
  results: readonly ResultsTable_resultFragment[];
  province: string;
  asKnownOn: string | null;
}

/** Every body that one issuer's year speaks of, by name; each leads to its own page. */
export function ResultsTable({ results, province, asKnownOn }: ResultsTableProps) {
  const sentences = useEvaluationWords();
  const { t, words, locale } = sentences;
  const columns: Column<ResultsTable_resultFragment>[] = [
    {
      key: "body",
      header: words("results.body"),
      isRowHeader: true,
      sortValue: (result) => result.bodyName,
      cell: (result) => {
        const address = addressOf(result, province, asKnownOn);
        return address === null ? result.bodyName : <AppLink to={address}>{result.bodyName}</AppLink>;
      },
    },
    {
      key: "class",
      header: words("results.class"),
      sortValue: (result) => (result.qualification ? QUALIFICATIONS.indexOf(result.qualification) : null),
      cell: (result) => <ClassBadge mark={classMark(result)} issuer={{ name: issuerBesideMark(result.issuer.name), year: result.year }} />,
    },
    {
      key: "score",
      header: words("results.score"),
      align: "right",
      sortValue: (result) => result.score.value,
      cell: (result) => <NumberPiece measure={result.score} label={`${t("measure.score")} ${result.bodyName}`} />,
    },
    {
      key: "place",
      header: words("results.place"),
      cell: (result) => (
        <>
          <NumberPiece measure={result.rank} label={`${t("measure.rank")} ${result.bodyName}`} /> {result.peerGroup === null ? null : <small>{t("evaluation.rankIn", { group: result.peerGroup.label })}</small>}
        </>
      ),
    },
    { key: "stage", header: words("results.stage"), sortValue: (result) => (result.stageReached ? STAGES.indexOf(result.stageReached) : null), cell: (result) => t(`stage.${result.stageReached ?? "unknown"}`) },
    { key: "marks", header: words("results.marks"), cell: (result) => marksOf(result, sentences).join("; ") || "–" },
  ];
  return (
    <Panel title={words("results.table")} note={words("results.note")}>
      <Table caption={words("results.table")} columns={columns} rows={results} rowKey={(result) => result.id} rowTone={(result) => (result.satker === null ? "aside" : "plain")} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </Panel>
  );
}

/** A satker's year, or the page of any other body. Null: neither is known. */
function addressOf({ satker, bodyId, issuer, year }: ResultsTable_resultFragment, province: string, per: string | null): string | null {
  if (satker !== null) return evaluationAddresses.year({ satkerCode: satker.code, issuerId: issuer.id, year }, { per });
  return bodyId === null ? null : evaluationAddresses.body(province, bodyId, { per });
}

/** What a reader ought to know before using the row's figures. */
export function marksOf(result: ResultsTable_resultFragment, { words, locale }: EvaluationWords): string[] {
  return [
    ...(result.round === "PROVISIONAL" ? [words("round.PROVISIONAL")] : []),
    ...(result.conflicts.length > 0 ? [words("results.conflict")] : []),
    ...(result.scoreInScaleGap ? [words("results.gap")] : []),
    ...(result.corrections.length > 0 ? [words("results.corrected", { n: formatNumber(result.corrections.length, locale) })] : []),
    ...(result.publishedLabel === null ? [] : [result.publishedLabel]),
  ];
}
