import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { SatkerTable_satkerFragment, SatkerType } from "../../gql/graphql.ts";
import { useWords } from "../../i18n/i18n.ts";
import { formatNumber } from "../../lib/number.ts";
import { SatkerName } from "../../pieces/SatkerName.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { matchingSatkers } from "./satkerSearch.ts";
import styles from "./SatkerTable.module.css";
import { WebAddress } from "./WebAddress.tsx";

export const SATKER_TABLE = graphql(`
  fragment SatkerTable_satker on Satker {
    id
    code
    name
    type
    regionName
    seat
    webHost
    webHostBasis
    homonym {
      id
      code
      type
      regionName
    }
  }
`);

interface SatkerTableProps {
  satkers: readonly FragmentType<typeof SATKER_TABLE>[];
  query: string | null;
  type: SatkerType | null;
  onClear: () => void;
}

/** All satker of a province, found by name, code or seat. */
export function SatkerTable({ satkers, query, type, onClear }: SatkerTableProps) {
  const { t, locale } = useWords();
  const { data } = useSuspenseFragment({ fragment: SATKER_TABLE, from: [...satkers] });
  const found = matchingSatkers(data, query, type);
  const columns: Column<SatkerTable_satkerFragment>[] = [
    { key: "name", header: t("satkers.name"), isRowHeader: true, sortValue: (satker) => satker.regionName, cell: (satker) => <SatkerName satker={satker} /> },
    { key: "code", header: t("satkers.code"), sortValue: (satker) => satker.code, cell: (satker) => satker.code },
    { key: "type", header: t("satkers.type"), sortValue: (satker) => satker.type, cell: (satker) => t(`types.${satker.type}`) },
    { key: "seat", header: t("satkers.seat"), sortValue: (satker) => satker.seat, cell: (satker) => satker.seat },
    {
      key: "homonym",
      header: t("satkers.homonym"),
      sortValue: (satker) => satker.homonym?.regionName ?? null,
      cell: (satker) => (satker.homonym ? <SatkerName satker={satker.homonym} /> : <span className={styles.none}>–</span>),
    },
    { key: "web", header: t("satkers.web"), cell: (satker) => <WebAddress host={satker.webHost} /> },
  ];
  return (
    <div className={styles.result}>
      <p className={styles.count} role="status">
        {t("satkers.results", { n: formatNumber(found.length, locale) })}
      </p>
      {found.length === 0 ? (
        <EmptyState title={t("satkers.empty", { query: query ?? "" })} next={t("satkers.emptyNext")} actions={<Button onClick={onClear}>{t("satkers.clear")}</Button>} />
      ) : (
        <Table
          caption={t("satkers.title")}
          columns={columns}
          rows={found}
          rowKey={(satker) => satker.code}
          locale={locale}
          sortLabel={(column) => t("table.sortBy", { column })}
        />
      )}
    </div>
  );
}
