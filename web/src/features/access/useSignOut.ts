import { useApolloClient, useMutation } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/index.ts";
import { addresses } from "../../pieces/addresses.ts";
import { useSession } from "../../pieces/session.ts";

export const SIGN_OUT = graphql(`
  mutation SignOut {
    signOut {
      id
    }
  }
`);

export const SIGN_OUT_EVERYWHERE = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      id
    }
  }
`);

export type SignOutReach = "here" | "everywhere";

/** What the sign-in page is told by whoever leads there. */
export interface SignInNews {
  signedOut?: SignOutReach;
}

/** Signs out, forgets what was read and the drafts on this device, and says so on the sign-in page. Rejects when the server was not reached. */
export function useSignOut(): (reach: SignOutReach) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { startAnew } = useSession();
  const [signOut] = useMutation(SIGN_OUT, { fetchPolicy: "no-cache" });
  const [signOutEverywhere] = useMutation(SIGN_OUT_EVERYWHERE, { fetchPolicy: "no-cache" });
  return async (reach) => {
    const drafts = await import("../../pieces/forgetReaderDrafts.ts").then(({ draftsOfReader }) => draftsOfReader(client));
    await (reach === "here" ? signOut() : signOutEverywhere());
    drafts.forget();
    const news: SignInNews = { signedOut: reach };
    await startAnew();
    await navigate(addresses.signIn(), { state: news });
  };
}
