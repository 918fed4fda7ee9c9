import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { AccountTable_accountFragment } from "../../gql/graphql.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { formatInstant } from "../../lib/date.ts";
import { DemoMark } from "../../pieces/DemoMark.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import styles from "./AccountTable.module.css";

export const ACCOUNTS = graphql(`
  fragment AccountTable_account on Account {
    id
    email
    displayName
    role
    provinceCode
    satkerCode
    status
    isDemo
    createdAt
    revision
  }
`);

export type AccountFacts = AccountTable_accountFragment;
export type AccountDeed = "changeRole" | "resetPassword" | "disable" | "enable";

interface AccountTableProps {
  accounts: readonly FragmentType<typeof ACCOUNTS>[];
  /** The administrator's own account cannot be changed this way. */
  ownId: string;
  provinceName: (code: string) => string;
  onDeed: (deed: AccountDeed, account: AccountFacts) => void;
}

/** Accounts of the administrator's area and what can be done with each. */
export function AccountTable({ accounts, ownId, provinceName, onDeed }: AccountTableProps) {
  const { words, t, locale } = useAccessWords();
  const { data } = useSuspenseFragment({ fragment: ACCOUNTS, from: [...accounts] });
  const area = (account: AccountFacts) => account.satkerCode ?? (account.provinceCode === null ? words("accounts.all") : provinceName(account.provinceCode));
  const deedsOf = (account: AccountFacts): readonly AccountDeed[] => (account.status === "DISABLED" ? ["enable"] : account.isDemo ? ["changeRole", "disable"] : ["changeRole", "resetPassword", "disable"]);
  const columns: Column<AccountFacts>[] = [
    {
      key: "name",
      header: words("accounts.column.name"),
      isRowHeader: true,
      sortValue: (account) => account.displayName,
      cell: (account) => (
        <>
          {account.displayName} {account.isDemo ? <DemoMark /> : null}
        </>
      ),
    },
    { key: "email", header: words("accounts.column.email"), sortValue: (account) => account.email, cell: (account) => <span className={styles.email}>{account.email}</span> },
    { key: "role", header: words("accounts.column.role"), sortValue: (account) => words(`roles.${account.role}`), cell: (account) => words(`roles.${account.role}`) },
    { key: "area", header: words("accounts.column.area"), sortValue: area, cell: area },
    { key: "status", header: words("accounts.column.status"), sortValue: (account) => account.status, cell: (account) => words(`accounts.status.${account.status}`) },
    { key: "created", header: words("accounts.column.created"), sortValue: (account) => account.createdAt, cell: (account) => formatInstant(account.createdAt, locale) },
    {
      key: "actions",
      header: words("accounts.column.actions"),
      cell: (account) =>
        account.id === ownId ? (
          words("accounts.self")
        ) : (
          <Menu
            label={words("accounts.actions")}
            accessibleName={words("accounts.actionsFor", { name: account.displayName })}
            entries={deedsOf(account).map((deed) => ({ key: deed, label: words(`accounts.${deed}`), onChoose: () => onDeed(deed, account) }))}
          />
        ),
    },
  ];
  return (
    <Table
      caption={words("accounts.list")}
      columns={columns}
      rows={data}
      rowKey={(account) => account.id}
      rowTone={(account) => (account.status === "DISABLED" ? "aside" : "plain")}
      locale={locale}
      sortLabel={(column) => t("table.sortBy", { column })}
    />
  );
}
