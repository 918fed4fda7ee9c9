import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { formatNumber } from "../../lib/number.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import styles from "./Imports.module.css";

export const IMPORTED_ROW = graphql(`
  fragment BatchRows_row on ImportedRow {
    id
    row
    facts {
      noun
      name
      isInForce
      values {
        column
        value
      }
    }
  }
`);

/** Rows of a file with the records they became: the way back from a number to its row. */
export function BatchRows({ rows }: { rows: readonly FragmentType<typeof IMPORTED_ROW>[] }) {
  const { words, locale } = useImportWords();
  const { data } = useSuspenseFragment({ fragment: IMPORTED_ROW, from: [...rows] });
  if (data.length === 0) return <EmptyState title={words("batch.rowsEmpty")} next={words("batch.rowsEmptyNext")} />;
  return data.map(({ id, row, facts }) => (
    <section key={id} className={styles.row} aria-label={words("batch.row", { row: formatNumber(row, locale) })}>
      <h3 className={styles.rowTitle}>{words("batch.row", { row: formatNumber(row, locale) })}</h3>
      {facts.map((fact) => (
        <details key={`${fact.noun} ${fact.name} ${fact.isInForce}`}>
          <summary>
            {fact.noun} <strong>{fact.name}</strong>
            {fact.isInForce ? null : ` (${words("batch.superseded")})`}
          </summary>
          <dl className={styles.facts}>
            {fact.values.map(({ column, value }) => (
              <div key={column}>
                <dt>{column}</dt>
                <dd>{value ?? words("batch.notStated")}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  ));
}
