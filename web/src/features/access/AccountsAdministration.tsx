import { useMutation } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { conflictOf } from "../../pieces/conflict.ts";
import { ConflictNotice } from "../../pieces/ConflictNotice.tsx";
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
  mutation DisableAccount($id: ID!, $expectedRevision: String) {
    disableAccount(id: $id, expectedRevision: $expectedRevision) {
      id
      status
      revision
    }
  }
`);

export const ENABLE_ACCOUNT = graphql(`
  mutation EnableAccount($id: ID!, $expectedRevision: String) {
    enableAccount(id: $id, expectedRevision: $expectedRevision) {
      id
      status
      revision
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
  /** What to do again for an account that somebody else changed, once one has seen that. */
  const [again, setAgain] = useState<((revision: string) => void) | null>(null);
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
  const conflict = failure === null ? null : conflictOf(failure);
  const close = () => setSheet(null);
  const handleDisable = (account: AccountFacts): Promise<void> =>
    attempt(async () => {
      setAgain(() => (revision: string) => void handleDisable({ ...account, revision }));
      await disable({ variables: { id: account.id, expectedRevision: account.revision } });
      return words("accounts.disabledDone", { name: account.displayName });
    });
  const handleEnable = (account: AccountFacts): Promise<void> =>
    attempt(async () => {
      setAgain(() => (revision: string) => void handleEnable({ ...account, revision }));
      await enable({ variables: { id: account.id, expectedRevision: account.revision } });
      return words("accounts.enabledDone", { name: account.displayName });
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
      {conflict !== null && again !== null ? (
        <ConflictNotice conflict={conflict} onKeepMine={again} onTakeTheirs={() => setFailure(null)} />
      ) : failure === null ? null : (
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
