import type { ApolloClient } from "@apollo/client";
import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useState } from "react";
import { Navigate, useLocation, useNavigate } from "react-router";
import { SignInForm } from "../../features/access/SignInForm.tsx";
import type { SignInNews } from "../../features/access/useSignOut.ts";
import { graphql } from "../../gql/index.ts";
import { useAccessWords } from "../../i18n/access.ts";
import { addresses, signInQuery } from "../../pieces/addresses.ts";
import { AppLink, useAppAddress } from "../../pieces/AppLink.tsx";
import { PageHead } from "../../pieces/PageHead.tsx";
import { useAttempt } from "../../pieces/PanelBoundary.tsx";
import { useSession } from "../../pieces/session.ts";
import { UnknownKeys } from "../../pieces/UnknownKeys.tsx";
import { useUrlQuery } from "../../pieces/useUrlQuery.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./SignInPage.module.css";

export const SIGN_IN_ROUTE = graphql(`
  query SignInRoute {
    viewer {
      id
      role
      isSignedIn
    }
    signInOptions {
      hasOpenIdConnect
      demoAccounts {
        email
        displayName
        password
      }
    }
  }
`);

export const START_VIEW = graphql(`
  query StartView {
    savedViews {
      id
      address
      isStart
    }
  }
`);

/** Where the reader begins. Null: at the home page, also when it cannot be asked now: signing in does not fail for it. */
async function startAddress(client: ApolloClient): Promise<string | null> {
  const { data } = await client.query({ query: START_VIEW, fetchPolicy: "no-cache", errorPolicy: "ignore" }).catch(() => ({ data: undefined }));
  return data?.savedViews.find(({ isStart }) => isStart)?.address ?? null;
}

/** Signing in, and back to the path of this site that was asked for. */
export function SignInPage() {
  const { words } = useAccessWords();
  const navigate = useNavigate();
  const toAddress = useAppAddress();
  const { startAnew } = useSession();
  const client = useApolloClient();
  const [chosenGoal, setGoal] = useState<string | null>(null);
  const { values, ...unread } = useUrlQuery(signInQuery);
  const { signedOut }: SignInNews = (useLocation().state as SignInNews | null) ?? {};
  const { data } = useSuspenseQuery(SIGN_IN_ROUTE, { queryKey: [useAttempt()], fetchPolicy: "no-cache" });
  // Anything that could lead elsewhere was not understood, and is the start page.
  const returnTo = values.tujuan ?? toAddress("/");
  if (data.viewer.isSignedIn) return <Navigate to={chosenGoal ?? returnTo} replace />;

  const handleSignedIn = async () => {
    // Whoever asked for nothing but the home page begins where they chose to. Known before the page learns that somebody is signed in, and leaves.
    const goal = (/^\/(?:\d{2})?(?:\?|$)/.test(returnTo) ? await startAddress(client) : null) ?? returnTo;
    setGoal(goal);
    await startAnew();
    await navigate(goal, { replace: true });
  };
  return (
    <>
      <UnknownKeys {...unread} cleanAddress={addresses.signIn(values.tujuan)} />
      <PageHead title={words("signIn.title")} />
      {signedOut === undefined ? null : (
        <Notice tone="quiet" role="status">
          {words(signedOut === "everywhere" ? "signIn.signedOutEverywhere" : "signIn.signedOut")}
        </Notice>
      )}
      {values.gagal === "oidc" ? (
        <Notice tone="alarm" role="alert">
          {words("signIn.oidcFailed")}
        </Notice>
      ) : null}
      <div className={styles.sheet}>
        <p>{words("signIn.sentence")}</p>
        <SignInForm demoAccounts={data.signInOptions.demoAccounts} onSignedIn={() => void handleSignedIn()} />
        {data.signInOptions.hasOpenIdConnect ? (
          <p className={styles.other}>
            <span>{words("signIn.or")}</span>
            <a href={`/masuk/oidc?${new URLSearchParams({ tujuan: returnTo }).toString()}`} className={styles.provider}>
              {words("signIn.oidc")}
            </a>
          </p>
        ) : null}
        <p className={styles.note}>{words("signIn.forgotten")}</p>
        {data.viewer.role === "PUBLIC" ? <AppLink to={returnTo}>{words("signIn.publicView")}</AppLink> : null}
      </div>
    </>
  );
}
