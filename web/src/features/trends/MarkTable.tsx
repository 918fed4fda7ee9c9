import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { Dataset, MeasureFamily } from "../../gql/graphql.ts";
import { graphql } from "../../gql/index.ts";
import { useTrendWords } from "../../i18n/trends.ts";
import { formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./TrendBoard.module.css";
import { concerns, markLabel } from "./trendMarks.ts";
import type { BreakFacts } from "./trendModel.ts";
import { breakText, markDays } from "./trendWords.ts";

export const MARK_TABLE = graphql(`
  fragment MarkTable_trends on Trends {
    id
    marks {
      id
      kind
      from
      to
      label
      cycleDate
      source
      dataset
      families
    }
  }
`);

interface MarkTableProps {
  trends: FragmentType<typeof MARK_TABLE>;
  family: MeasureFamily;
  /** Of the figures: invented events stand beside invented figures only. */
  dataset: Dataset;
  breaks: readonly BreakFacts[];
}

/** More are folded away until asked for. Unit: rows. */
const SHOWN_AT_ONCE = 12;

interface Row {
  id: string;
  on: string;
  days: string;
  kind: string;
  what: string;
  source: string;
}

/** What happened within the axis, and where the measure changed its kind, in words with sources. */
export function MarkTable({ trends, family, dataset, breaks }: MarkTableProps) {
  const { t, words, locale } = useTrendWords();
  const { data } = useSuspenseFragment({ fragment: MARK_TABLE, from: trends });
  const rows: Row[] = data.marks
    .filter(concerns(family, dataset))
    .map((mark) => ({ id: mark.id, on: mark.from, days: markDays(mark, { words, locale }), kind: words(`marks.kinds.${mark.kind}`), what: markLabel(mark, words), source: mark.source }));
  const columns: Column<Row>[] = [
    { key: "when", header: words("marks.when"), cell: ({ days }) => days, sortValue: ({ on }) => on, isRowHeader: true },
    { key: "kind", header: words("marks.kind"), cell: ({ kind }) => kind, sortValue: ({ kind }) => kind },
    { key: "what", header: words("marks.what"), cell: ({ what }) => what },
    { key: "source", header: words("marks.source"), cell: ({ source }) => source },
  ];
  return (
    <Panel title={words("marks.title")} note={words("marks.note")}>
      {breaks.length === 0 ? null : (
        <ul className={styles.breaks} aria-label={words("marks.kinds.BREAK")}>
          {breaks.map((one) => (
            <li key={`${one.kind}:${one.on}:${one.detail ?? ""}`}>
              <b>{formatLocalDate(one.on, locale)}</b>: {breakText(one, words)}. <span className={styles.source}>{words("marks.from", { source: one.source ?? words("breaks.compared") })}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? (
        <p>{words("marks.none")}</p>
      ) : (
        <details className={styles.marks} open={rows.length <= SHOWN_AT_ONCE}>
          <summary>{words("marks.count", { n: formatNumber(rows.length, locale) })}</summary>
          <Table caption={words("marks.title")} columns={columns} rows={rows} rowKey={({ id }) => id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
        </details>
      )}
    </Panel>
  );
}
