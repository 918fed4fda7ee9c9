import { useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { ChangePassword } from "../../features/access/ChangePassword.tsx";
import { CreateToken } from "../../features/access/CreateToken.tsx";
import { grantable, permissionsByKind } from "../../features/access/grantable.ts";
import { PermissionGate } from "../../features/access/PermissionGate.tsx";
import { scopeText } from "../../features/access/scopeText.ts";
import { TokenTable } from "../../features/access/TokenTable.tsx";
import { useSignOut } from "../../features/access/useSignOut.ts";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { noQuery } from "../../pieces/addresses.ts";
import { ErrorMessage } from "../../pieces/ErrorMessage.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { PageStack } from "../../pieces/PageStack.tsx";
import { PanelBoundary, useAttempt } from "../../pieces/PanelBoundary.tsx";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useProvince } from "../provinceContext.ts";
import styles from "./OwnAccountPage.module.css";

export const OWN_ACCOUNT_ROUTE = graphql(`
  query OwnAccountRoute {
    signInOptions {
      passwordMinLength
    }
    accessTokens {
      id
      ...TokenTable_token
    }
  }
`);

/** The own account: what one may do, the password, tokens for scripts, sessions. */
export function OwnAccountPage() {
  const { words } = useAccessWords();
  const { viewer, province } = useProvince();
  const query = useUrlQuery(noQuery);
  const finding = viewer.isSignedIn
    ? { finding: words("account.sentence", { name: viewer.displayName, role: words(`roles.${viewer.role}`), scope: scopeText(viewer.scope, words, [province]) }) }
    : {};
  return (
    <PageStack>
      <UnknownKeys {...query} />
      <PageHead title={words("account.title")} {...finding} />
      <PermissionGate viewer={viewer} anyOf={["OWN_ACCOUNT_CHANGE"]}>
        <PanelBoundary height={700} resetKey={viewer.id}>
          <OwnAccount />
        </PanelBoundary>
      </PermissionGate>
    </PageStack>
  );
}

function OwnAccount() {
  const { words } = useAccessWords();
  const { viewer } = useProvince();
  const signOut = useSignOut();
  const [isMakingToken, setMakingToken] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { data, refetch } = useSuspenseQuery(OWN_ACCOUNT_ROUTE, { queryKey: [useAttempt()] });
  const readAgain = () => void refetch().catch(setFailure);
  return (
    <>
      {failure === null ? null : <ErrorMessage error={failure} />}
      <Panel title={words("account.identity")} note={words("account.identityNote")}>
        <div className={styles.kinds}>
          {(["reads", "does"] as const).map((kind) => (
            <div key={kind}>
              <h3 className={styles.kind}>{words(`permissionKind.${kind}`)}</h3>
              <ul className={styles.list}>
                {permissionsByKind(viewer.permissions)[kind].map((permission) => (
                  <li key={permission}>{words(`permission.${permission}`)}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Panel>
      <Panel title={words("account.password")} note={words("account.passwordNote")}>
        <ChangePassword minLength={data.signInOptions.passwordMinLength} onChanged={readAgain} />
      </Panel>
      <Panel title={words("tokens.title")} note={words("tokens.note")} aside={<Button onClick={() => setMakingToken(true)}>{words("tokens.make")}</Button>}>
        <TokenTable tokens={data.accessTokens} />
      </Panel>
      {isMakingToken ? <CreateToken choices={grantable(viewer.permissions)} onCreated={readAgain} onClose={() => setMakingToken(false)} /> : null}
      <Panel title={words("account.sessions")} note={words("account.sessionsNote")}>
        <Button onClick={() => void signOut("everywhere").catch(setFailure)}>{words("menu.signOutEverywhere")}</Button>
      </Panel>
    </>
  );
}
