import type { ApolloClient } from "@apollo/client";
import { forgetDrafts } from "./draftStore.ts";
import { DRAFT_READER } from "./useDraft.ts";

/** For whoever signs out, asked while the page still knows who reads: gives what removes that account's drafts from the device. */
export function draftsOfReader(client: ApolloClient): { forget: () => void } {
  const viewer = client.readQuery({ query: DRAFT_READER })?.viewer;
  return {
    forget: () => {
      if (viewer?.isSignedIn) forgetDrafts(viewer.id);
    },
  };
}
