import { useMutation } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { TokenTable_tokenFragment } from "../../gql/graphql.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { formatInstant } from "../../lib/date.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Table, type Column } from "../../ui/Table.tsx";
import { refusalSentence } from "./refusal.ts";

export const TOKENS = graphql(`
  fragment TokenTable_token on AccessToken {
    id
    name
    prefix
    permissions
    expiresAt
    lastUsedAt
    revokedAt
  }
`);

export const REVOKE_TOKEN = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeAccessToken(id: $id) {
      id
      name
      revokedAt
    }
  }
`);

/** The reader's own tokens: what they may read, until when, and a way to end them. */
export function TokenTable({ tokens }: { tokens: readonly FragmentType<typeof TOKENS>[] }) {
  const { words, t, locale, language } = useAccessWords();
  const { data } = useSuspenseFragment({ fragment: TOKENS, from: [...tokens] });
  const [revoke, { loading, error, data: revoked }] = useMutation(REVOKE_TOKEN);
  if (data.length === 0) return <EmptyState title={words("tokens.empty")} next={words("tokens.emptyNext")} />;
  const columns: Column<TokenTable_tokenFragment>[] = [
    {
      key: "name",
      header: words("tokens.column.name"),
      isRowHeader: true,
      cell: (token) => (
        <>
          {token.name} <code>{token.prefix}…</code>
        </>
      ),
    },
    { key: "reads", header: words("tokens.column.reads"), cell: (token) => token.permissions.map((permission) => words(`permission.${permission}`)).join("; ") },
    { key: "expires", header: words("tokens.column.expires"), cell: (token) => formatInstant(token.expiresAt, locale) },
    { key: "lastUsed", header: words("tokens.column.lastUsed"), cell: (token) => (token.lastUsedAt === null ? words("tokens.never") : formatInstant(token.lastUsedAt, locale)) },
    {
      key: "status",
      header: words("tokens.column.status"),
      cell: (token) =>
        token.revokedAt === null ? (
          <Button aria-label={words("tokens.revokeNamed", { name: token.name })} disabled={loading} onClick={() => void revoke({ variables: { id: token.id } }).catch(() => undefined)}>
            {words("tokens.revoke")}
          </Button>
        ) : (
          words("tokens.revoked")
        ),
    },
  ];
  return (
    <>
      {error ? (
        <Notice tone="alarm" role="alert">
          {refusalSentence(error, { words, t, language })}
        </Notice>
      ) : null}
      <p role="status">{revoked ? words("tokens.revokedDone", { name: revoked.revokeAccessToken.name }) : ""}</p>
      <Table caption={words("tokens.title")} columns={columns} rows={data} rowKey={(token) => token.id} locale={locale} sortLabel={(column) => t("table.sortBy", { column })} />
    </>
  );
}
