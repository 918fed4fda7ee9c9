import { useMutation } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { AccountTable, type ACCOUNTS, type AccountDeed, type AccountFacts } from "./AccountTable.tsx";
import { ChangeRole } from "./ChangeRole.tsx";
import { Confirm } from "./Confirm.tsx";
import { InviteAccount } from "./InviteAccount.tsx";
import { IssuedLink, type IssuedLinkFacts } from "./IssuedLink.tsx";
import { refusalSentence } from "./refusal.ts";

export const RESET_PASSWORD = graphql(`
  mutation ResetPassword($id: ID!) {
    resetAccountPassword(id: $id) {
      path
      expiresAt
      account {
        id
        displayName
      }
    }
  }
`);

export const DISABLE_ACCOUNT = graphql(`
  mutation DisableAccount($id: ID!) {
    disableAccount(id: $id) {
      id
      status
    }
  }
`);

export const ENABLE_ACCOUNT = graphql(`
  mutation EnableAccount($id: ID!) {
    enableAccount(id: $id) {
      id
      status
    }
  }
`);

interface AccountsAdministrationProps {
  accounts: readonly FragmentType<typeof ACCOUNTS>[];
  ownId: string;
  provinces: readonly { code: string; name: string }[];
  firstProvince: string;
  mayGiveAll: boolean;
  /** Accounts were added: read them anew. */
  onInvited: () => void;
}

type OpenSheet = { kind: "invite" } | { kind: AccountDeed; account: AccountFacts } | { kind: "link"; link: IssuedLinkFacts } | null;

/** Inviting, appointing, resetting and disabling; each with a sentence that says what happens. */
export function AccountsAdministration({ accounts, ownId, provinces, firstProvince, mayGiveAll, onInvited }: AccountsAdministrationProps) {
  const { words, t, language } = useAccessWords();
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const [done, setDone] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [resetPassword] = useMutation(RESET_PASSWORD, { fetchPolicy: "no-cache" });
  const [disable] = useMutation(DISABLE_ACCOUNT);
  const [enable] = useMutation(ENABLE_ACCOUNT);

  const attempt = async (work: () => Promise<string | IssuedLinkFacts | null>) => {
    setFailure(null);
    setSheet(null);
    try {
      const outcome = await work();
      if (typeof outcome === "string") setDone(outcome);
      else if (outcome !== null) setSheet({ kind: "link", link: outcome });
    } catch (error) {
      setFailure(error);
    }
  };
  const close = () => setSheet(null);
  const handleDisable = ({ id, displayName }: AccountFacts) =>
    attempt(async () => {
      await disable({ variables: { id } });
      return words("accounts.disabledDone", { name: displayName });
    });
  const handleEnable = ({ id, displayName }: AccountFacts) =>
    attempt(async () => {
      await enable({ variables: { id } });
      return words("accounts.enabledDone", { name: displayName });
    });
  const handleReset = ({ id }: AccountFacts) => attempt(async () => (await resetPassword({ variables: { id } })).data?.resetAccountPassword ?? null);
  const handleDeed = (kind: AccountDeed, account: AccountFacts) => {
    if (kind === "enable") void handleEnable(account);
    else setSheet({ kind, account });
  };
  return (
    <Panel
      title={words("accounts.list")}
      aside={
        <Button look="main" onClick={() => setSheet({ kind: "invite" })}>
          {words("accounts.invite")}
        </Button>
      }
    >
      {failure === null ? null : (
        <Notice tone="alarm" role="alert">
          {refusalSentence(failure, { words, t, language })}
        </Notice>
      )}
      <p role="status">{done}</p>
      <AccountTable accounts={accounts} ownId={ownId} provinceName={(code) => provinces.find((province) => province.code === code)?.name ?? code} onDeed={handleDeed} />
      {sheet?.kind === "invite" ? (
        <InviteAccount
          provinces={provinces}
          firstProvince={firstProvince}
          mayGiveAll={mayGiveAll}
          onClose={close}
          onInvited={(link) => {
            setSheet({ kind: "link", link });
            onInvited();
          }}
        />
      ) : null}
      {sheet?.kind === "link" ? <IssuedLink link={sheet.link} onClose={close} /> : null}
      {sheet?.kind === "changeRole" ? (
        <ChangeRole
          account={sheet.account}
          provinces={provinces}
          mayGiveAll={mayGiveAll}
          onClose={close}
          onChanged={() => {
            setDone(words("accounts.changedDone", { name: sheet.account.displayName }));
            close();
          }}
        />
      ) : null}
      {sheet?.kind === "disable" ? (
        <Confirm title={words("accounts.disable")} sentence={words("accounts.confirmDisable", { name: sheet.account.displayName })} onClose={close} onConfirm={() => void handleDisable(sheet.account)} />
      ) : null}
      {sheet?.kind === "resetPassword" ? (
        <Confirm title={words("accounts.resetPassword")} sentence={words("accounts.confirmReset", { name: sheet.account.displayName })} onClose={close} onConfirm={() => void handleReset(sheet.account)} />
      ) : null}
    </Panel>
  );
}
