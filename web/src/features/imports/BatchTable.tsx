import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { BatchTable_batchFragment } from "../../gql/graphql.ts";
import { useImportWords } from "../../i18n/imports.ts";
import { formatInstant } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { effectText, kindName } from "./importModel.ts";
import styles from "./Imports.module.css";

export const BATCH_LINE = graphql(`
  fragment BatchTable_batch on ImportBatch {
    id
    kind
    dataset
    fileName
    fileSha256
    rowCount
    added
    changed
    unchanged
    importedAt
    importedBy
    withdrawnAt
  }
`);

/** Files that were taken in: who, when, which bytes, and with what effect. */
export function BatchTable({ batches, addressOf }: { batches: readonly FragmentType<typeof BATCH_LINE>[]; addressOf: (batch: string) => string }) {
  const { t, words, locale } = useImportWords();
  const { data } = useSuspenseFragment({ fragment: BATCH_LINE, from: [...batches] });
  if (data.length === 0) return <EmptyState title={words("batches.empty")} next={words("batches.emptyNext")} />;
  const columns: Column<BatchTable_batchFragment>[] = [
    {
      key: "file",
      header: words("batches.file"),
      isRowHeader: true,
      cell: ({ id, fileName, dataset }) => (
        <>
          <AppLink to={addressOf(id)} className={styles.long}>
            {fileName}
          </AppLink>{" "}
          {dataset === "DEMO" ? <DemoMark /> : null}
        </>
      ),
    },
    { key: "kind", header: words("batches.kind"), cell: ({ kind }) => kindName(kind, words) },
    { key: "when", header: words("batches.when"), cell: ({ importedAt }) => formatInstant(importedAt, locale) },
    { key: "who", header: words("batches.who"), cell: ({ importedBy }) => importedBy },
    { key: "rows", header: words("batches.rows"), align: "right", cell: ({ rowCount }) => formatNumber(rowCount, locale) },
    { key: "what", header: words("batches.what"), cell: (batch) => effectText(batch, words, locale) },
    { key: "hash", header: words("batches.hash"), cell: ({ fileSha256 }) => <abbr className={styles.hash} title={fileSha256}>{fileSha256.slice(0, 12)}…</abbr> },
    { key: "state", header: words("batches.state"), cell: ({ withdrawnAt }) => words(withdrawnAt === null ? "batches.inForce" : "batches.withdrawn") },
  ];
  return (
    <Table
      caption={words("batches.title")}
      columns={columns}
      rows={data}
      rowKey={({ id }) => id}
      rowTone={({ withdrawnAt }) => (withdrawnAt === null ? "plain" : "aside")}
      locale={locale}
      sortLabel={(column) => t("table.sortBy", { column })}
    />
  );
}
