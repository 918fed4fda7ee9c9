import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { FreshnessTable_freshnessFragment } from "../../gql/graphql.ts";
import { useFreshnessWords } from "../../i18n/freshness.ts";
import { formatInstant, formatLocalDate } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./FreshnessTable.module.css";

export const FRESHNESS = graphql(`
  fragment FreshnessTable_freshness on SourceFreshness {
    id
    kind
    dataset
    fileName
    fileSha256
    rowCount
    dataAsOf
    importedAt
    importedBy
  }
`);

/** Which file stands behind each kind of data, and how fresh it is. */
export function FreshnessTable({ freshness }: { freshness: readonly FragmentType<typeof FRESHNESS>[] }) {
  const { t, words, locale } = useFreshnessWords();
  const { data } = useSuspenseFragment({ fragment: FRESHNESS, from: [...freshness] });
  if (data.length === 0) return <EmptyState title={t("data.freshnessEmpty")} next={t("data.freshnessEmptyNext")} />;
  const columns: Column<FreshnessTable_freshnessFragment>[] = [
    {
      key: "kind",
      header: t("data.kind"),
      isRowHeader: true,
      sortValue: (file) => words(`kinds.${file.kind}`),
      cell: (file) => (
        <span className={styles.kind}>
          {words(`kinds.${file.kind}`)} {file.dataset === "DEMO" ? <DemoMark /> : null}
        </span>
      ),
    },
    {
      key: "file",
      header: t("data.file"),
      sortValue: (file) => file.fileName,
      cell: (file) => (
        <span title={`${t("data.checksum")} ${file.fileSha256}`} className={styles.file}>
          {file.fileName}
        </span>
      ),
    },
    { key: "rows", header: t("data.rows"), align: "right", sortValue: (file) => file.rowCount, cell: (file) => formatNumber(file.rowCount, locale) },
    {
      key: "asOf",
      header: t("data.asOf"),
      sortValue: (file) => file.dataAsOf,
      cell: (file) => (file.dataAsOf === null ? <span className={styles.missing}>{t("data.asOfUnknown")}</span> : formatLocalDate(file.dataAsOf, locale)),
    },
    { key: "importedAt", header: t("data.importedAt"), sortValue: (file) => file.importedAt, cell: (file) => formatInstant(file.importedAt, locale) },
    { key: "importedBy", header: t("data.importedBy"), sortValue: (file) => file.importedBy, cell: (file) => file.importedBy },
  ];
  return (
    <Table
      caption={t("data.freshness")}
      columns={columns}
      rows={data}
      rowKey={(file) => file.id}
      locale={locale}
      sortLabel={(column) => t("table.sortBy", { column })}
    />
  );
}
