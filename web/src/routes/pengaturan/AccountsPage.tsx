import { useSuspenseQuery } from "@apollo/client/react";
import { AccountsAdministration } from "../../features/access/AccountsAdministration.tsx";
import { PermissionGate } from "../../features/access/PermissionGate.tsx";
import { SettingsTabs } from "../../features/access/SettingsTabs.tsx";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { formatNumber } from "../../lib/number.ts";
import { noQuery } from "../../pieces/addresses.ts";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { may } from "../../pieces/viewer.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { useProvince } from "../provinceContext.ts";

export const ACCOUNTS_ROUTE = graphql(`
  query AccountsRoute {
    accounts {
      id
      status
      ...AccountTable_account
    }
    provinces {
      id
      code
      name
    }
  }
`);

/** Who may sign in here, as what, for where. */
export function AccountsPage() {
  const { words } = useAccessWords();
  const { viewer, province } = useProvince();
  const query = useUrlQuery(noQuery);
  const head = <PageHead eyebrow={words("settings.title")} title={words("accounts.title")} />;
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <SettingsTabs viewer={viewer} province={province.code} />
      {may(viewer, "ACCOUNTS_MANAGE") ? null : head}
      <PanelBoundary height={600} resetKey={viewer.id} head={head}>
        <PermissionGate viewer={viewer} anyOf={["ACCOUNTS_MANAGE"]}>
          <Accounts />
        </PermissionGate>
      </PanelBoundary>
    </PageStack>
  );
}

function Accounts() {
  const { words, locale } = useAccessWords();
  const { viewer, province } = useProvince();
  const { data, refetch } = useSuspenseQuery(ACCOUNTS_ROUTE, { queryKey: [useAttempt()] });
  const count = (status: string) => formatNumber(data.accounts.filter((account) => account.status === status).length, locale);
  return (
    <>
      <PageHead
        eyebrow={words("settings.title")}
        title={words("accounts.title")}
        finding={words("accounts.sentence", { n: formatNumber(data.accounts.length, locale), active: count("ACTIVE"), invited: count("INVITED"), disabled: count("DISABLED") })}
      />
      <AccountsAdministration
        accounts={data.accounts}
        ownId={viewer.id}
        provinces={data.provinces.filter(({ code }) => viewer.scope.isNational || viewer.scope.provinceCodes.includes(code))}
        firstProvince={viewer.scope.isNational ? province.code : (viewer.scope.provinceCodes[0] ?? province.code)}
        mayGiveAll={viewer.scope.isNational}
        onInvited={() => void refetch().catch(() => undefined)}
      />
    </>
  );
}
