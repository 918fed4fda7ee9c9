import { useMutation, useSuspenseQuery } from "@apollo/client/react";
import { useEffect, useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { PasswordField } from "../../features/access/PasswordField.tsx";
import { refusalSentence } from "../../features/access/refusal.ts";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { addresses, noQuery } from "../../pieces/addresses.ts";
import { AppLink, useAppAddress } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";
import { useSession } from "../../pieces/session.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "../masuk/SignInPage.module.css";

export const PASSWORD_RULES = graphql(`
  query PasswordRules {
    signInOptions {
      passwordMinLength
    }
  }
`);

export const ACCEPT_INVITATION = graphql(`
  mutation AcceptInvitation($token: String!, $password: String!) {
    acceptInvitation(token: $token, password: $password) {
      id
    }
  }
`);

/** Where a one-time link leads: a new person, or somebody whose password was reset, sets a password and is signed in. */
export function AcceptInvitationPage() {
  const { words, t, language } = useAccessWords();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { startAnew } = useSession();
  const query = useUrlQuery(noQuery);
  const { data } = useSuspenseQuery(PASSWORD_RULES, { queryKey: [useAttempt()] });
  // The secret is taken out of the address at once, so that it stays in no history; it lives as long as this page.
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState("");
  const [accept, { loading, error }] = useMutation(ACCEPT_INVITATION, { fetchPolicy: "no-cache" });

  useEffect(function takeSecretOutOfAddress() {
    if (location.hash !== "") history.replaceState(history.state, "", location.pathname + location.search);
  }, []);

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await accept({ variables: { token, password } }).catch(() => ({ data: undefined }));
    if (!answer.data) return;
    await startAnew();
    await navigate(toAddress("/"), { replace: true });
  };
  if (token === "")
    return (
      <>
        <UnknownKeys {...query} />
        <PageHead title={words("invitation.title")} />
        <EmptyState title={words("invitation.noLink")} next={words("invitation.noLinkNext")} actions={<AppLink to={addresses.signIn()}>{words("invitation.toSignIn")}</AppLink>} />
      </>
    );
  return (
    <>
      <UnknownKeys {...query} />
      <PageHead title={words("invitation.title")} />
      <form className={styles.sheet} onSubmit={(event) => void handleSubmit(event)}>
        <p>{words("invitation.sentence")}</p>
        {error ? (
          <Notice tone="alarm" role="alert">
            {refusalSentence(error, { words, t, language })}
          </Notice>
        ) : null}
        <PasswordField
          label={words("invitation.password")}
          hint={words("invitation.hint", { n: data.signInOptions.passwordMinLength })}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <Button type="submit" look="main" disabled={loading}>
          {words(loading ? "invitation.busy" : "invitation.submit")}
        </Button>
      </form>
    </>
  );
}
