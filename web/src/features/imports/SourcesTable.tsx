import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useDeferredValue, useState } from "react";
import { graphql } from "../../gql/index.ts";
import type { SourcesTable_sourceFragment } from "../../gql/graphql.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { SourceText } from "../../pieces/SourceList.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SearchField } from "../../ui/SearchField.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./SourcesTable.module.css";

export const SOURCES = graphql(`
  fragment SourcesTable_source on Source {
    id
    key
    locator
    subject
  }
`);

/** The publications that are cited. */
export function SourcesTable({ sources }: { sources: readonly FragmentType<typeof SOURCES>[] }) {
  const { t, locale } = useWords();
  const { data } = useSuspenseFragment({ fragment: SOURCES, from: [...sources] });
  const [wanted, setWanted] = useState("");
  const query = useDeferredValue(wanted.trim().toLowerCase());
  if (data.length === 0) return <EmptyState title={t("data.sourcesEmpty")} next={t("data.freshnessEmptyNext")} />;
  const found = data.filter((source) => `${source.key} ${source.locator} ${source.subject}`.toLowerCase().includes(query));
  const columns: Column<SourcesTable_sourceFragment>[] = [
    { key: "key", header: t("data.key"), isRowHeader: true, sortValue: (source) => source.key, cell: (source) => source.key },
    {
      key: "locator",
      header: t("data.locator"),
      sortValue: (source) => source.locator,
      cell: (source) => (
        <div className={styles.locator}>
          <SourceText text={source.locator} />
        </div>
      ),
    },
    { key: "subject", header: t("data.subject"), sortValue: (source) => source.subject, cell: (source) => source.subject },
  ];
  return (
    <div className={styles.sources}>
      <div className={styles.filter}>
        <SearchField label={t("data.sourcesFilter")} value={wanted} onChange={setWanted} />
        <p className={styles.count} role="status">
          {t("data.sourcesCount", { shown: formatNumber(found.length, locale), total: formatNumber(data.length, locale) })}
        </p>
      </div>
      <Table
        caption={t("data.sources")}
        columns={columns}
        rows={found}
        rowKey={(source) => source.id}
        locale={locale}
        sortLabel={(column) => t("table.sortBy", { column })}
      />
    </div>
  );
}
