import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { AuditAction, AuditTable_entryFragment } from "../../gql/graphql.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { formatInstant } from "../../lib/date.ts";
import { formatNumber } from "../../lib/number.ts";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./AuditTable.module.css";
import { auditSentence, roleText } from "./auditSentence.ts";

export const ENTRIES = graphql(`
  fragment AuditTable_entry on AuditEntry {
    id
    sequence
    at
    actorName
    actorRole
    action
    outcome
    subject
    provinceCode
    satkerCode
    detailsJson
    hash
  }
`);

/** Deeds whose sentence tells of the refusal itself. */
const SAYS_SO: readonly AuditAction[] = ["SIGN_IN", "ACCESS_REFUSED"];

interface AuditTableProps {
  entries: readonly FragmentType<typeof ENTRIES>[];
  /** Name of an account. Null: not known to this reader. */
  nameOf: (accountId: string) => string | null;
}

/** Lines of the trail as sentences, newest first. */
export function AuditTable({ entries, nameOf }: AuditTableProps) {
  const { words, t, locale } = useAccessWords();
  const { data } = useSuspenseFragment({ fragment: ENTRIES, from: [...entries] });
  const columns: Column<AuditTable_entryFragment>[] = [
    {
      key: "what",
      header: words("audit.column.what"),
      isRowHeader: true,
      cell: (entry) => (
        <>
          {auditSentence(entry, words, nameOf)} {entry.outcome === "REFUSED" && !SAYS_SO.includes(entry.action) ? <strong className={styles.refused}>{words("audit.refused")}</strong> : null}
          <details className={styles.facts}>
            <summary>{words("audit.facts")}</summary>
            <p>
              <code>{entry.detailsJson}</code>
            </p>
            <p>
              <code>{entry.hash}</code>
            </p>
          </details>
        </>
      ),
    },
    { key: "at", header: words("audit.column.at"), cell: (entry) => formatInstant(entry.at, locale) },
    {
      key: "who",
      header: words("audit.column.who"),
      cell: (entry) => (
        <>
          {entry.actorName}
          <br />
          <span className={styles.role}>{roleText(entry.actorRole, words)}</span>
        </>
      ),
    },
    { key: "place", header: words("audit.column.place"), cell: (entry) => entry.satkerCode ?? entry.provinceCode ?? words("audit.allAreas") },
    { key: "sequence", header: words("audit.column.sequence"), align: "right", cell: (entry) => formatNumber(entry.sequence, locale) },
  ];
  return <Table caption={words("audit.list")} columns={columns} rows={data} rowKey={(entry) => entry.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />;
}
