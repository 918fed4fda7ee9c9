import { useQuery, useSuspenseQuery } from "@apollo/client/react";
import { ALL_DEED_WORDS, auditAddress, auditQuery, deedOfWord, type AuditSearch } from "../../pieces/auditAddresses.ts";
import { SATKER_CHOICES } from "../../features/access/AppointmentFields.tsx";
import { AuditTable } from "../../features/access/AuditTable.tsx";
import { ChainCheck } from "../../features/access/ChainCheck.tsx";
import { PermissionGate } from "../../features/access/PermissionGate.tsx";
import { SettingsTabs } from "../../features/access/SettingsTabs.tsx";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { AppLink } from "../../pieces/AppLink.tsx";
import { ExportMenu } from "../../pieces/ExportMenu.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useSearchChange } from "../../pieces/useSearchChange.ts";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { may } from "../../pieces/viewer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Select.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./AuditLogPage.module.css";

export const AUDIT_LOG_ROUTE = graphql(`
  query AuditLogRoute($filter: AuditFilterInput!, $after: String, $withNames: Boolean!) {
    auditLog(filter: $filter, first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ...AuditTable_entry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    accounts @include(if: $withNames) {
      id
      displayName
    }
  }
`);

/** Who did what and when; for administrators that of their area, for operators that of their satker. */
export function AuditLogPage() {
  const { words } = useAccessWords();
  const { viewer, province } = useProvince();
  const { values, ...unread } = useUrlQuery(auditQuery);
  const isOwnOnly = !viewer.permissions.includes("ACCOUNTS_MANAGE");
  const mayRead = may(viewer, "AUDIT_READ");
  return (
    <PageStack>
      <UnknownKeys {...unread} cleanAddress={auditAddress(province.code, values)} />
      <SettingsTabs viewer={viewer} province={province.code} />
      <PageHead eyebrow={words("settings.title")} title={words("audit.title")} {...(mayRead ? { finding: words(isOwnOnly ? "audit.sentenceOwn" : "audit.sentence") } : {})} />
      <PermissionGate viewer={viewer} anyOf={["AUDIT_READ"]}>
        {may(viewer, "AUDIT_VERIFY") ? <ChainCheck /> : null}
        <AuditFilters search={values} />
        <PanelBoundary height={600} resetKey={auditAddress(province.code, values)}>
          <Entries search={values} />
        </PanelBoundary>
      </PermissionGate>
    </PageStack>
  );
}

function AuditFilters({ search }: { search: AuditSearch }) {
  const { words } = useAccessWords();
  const { viewer, province } = useProvince();
  const choosesSatker = viewer.scope.satkerCodes.length === 0;
  const { data } = useQuery(SATKER_CHOICES, { variables: { province: province.code }, skip: !choosesSatker });
  // A new filter starts at the newest entry.
  const change = useSearchChange(auditQuery, (values) => auditAddress(province.code, values));
  const show = (wanted: Partial<AuditSearch>) => change({ sesudah: null, ...wanted }, { preventScrollReset: false });
  return (
    <div className={styles.filters}>
      <Select label={words("audit.filter")} value={search.peristiwa ?? ""} onChange={(event) => show({ peristiwa: ALL_DEED_WORDS.find((word) => word === event.target.value) ?? null })}>
        <option value="">{words("audit.everything")}</option>
        {ALL_DEED_WORDS.map((word) => (
          <option key={word} value={word}>
            {words(`deed.${deedOfWord(word)}`)}
          </option>
        ))}
      </Select>
      {choosesSatker ? (
        <Select label={words("audit.satker")} value={search.satker ?? ""} onChange={(event) => show({ satker: event.target.value || null })}>
          <option value="">{words("audit.everySatker")}</option>
          {(data?.satkers ?? []).map((satker) => (
            <option key={satker.id} value={satker.code}>
              {satker.name}
            </option>
          ))}
        </Select>
      ) : null}
      <ExportMenu kind="jejak-audit" filters={{ peristiwa: search.peristiwa, satker: search.satker }} title={words("audit.title")} />
    </div>
  );
}

function Entries({ search }: { search: AuditSearch }) {
  const { words } = useAccessWords();
  const { viewer, province } = useProvince();
  const filter = { action: search.peristiwa === null ? null : deedOfWord(search.peristiwa), satkerCode: search.satker };
  const { data } = useSuspenseQuery(AUDIT_LOG_ROUTE, {
    variables: { filter, after: search.sesudah, withNames: may(viewer, "ACCOUNTS_MANAGE") },
    queryKey: [useAttempt()],
    fetchPolicy: "cache-and-network",
  });
  const { edges, pageInfo } = data.auditLog;
  const names = new Map((data.accounts ?? []).map(({ id, displayName }) => [id, displayName]));
  if (edges.length === 0) return <EmptyState title={words("audit.empty")} next={words("audit.emptyNext")} actions={<AppLink to={auditAddress(province.code)}>{words("audit.clear")}</AppLink>} />;
  return (
    <>
      <AuditTable entries={edges.map(({ node }) => node)} nameOf={(accountId) => names.get(accountId) ?? null} />
      <p className={styles.pages}>
        {search.sesudah === null ? null : <AppLink to={auditAddress(province.code, { ...search, sesudah: null })}>{words("audit.newest")}</AppLink>}
        {pageInfo.hasNextPage ? <AppLink to={auditAddress(province.code, { ...search, sesudah: pageInfo.endCursor })}>{words("audit.older")}</AppLink> : null}
      </p>
    </>
  );
}
