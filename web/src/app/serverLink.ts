import { ApolloLink } from "@apollo/client";
import { from } from "rxjs";
import { documentIdOf } from "./documentLink.ts";

/** Asks the API as one reader, in the server's own process: a document of the page by its name. */
export type AskApi = (question: { documentId: string; operationName: string; variables: Readonly<Record<string, unknown>> }) => Promise<ApolloLink.Result>;

/** The way to the API where the page is made on the server. */
export function createServerLink(ask: AskApi): ApolloLink {
  return new ApolloLink(({ query, operationName = "", variables }) => {
    const documentId = documentIdOf(query);
    if (documentId === null) throw new Error(`${operationName} has no name on the server`);
    return from(ask({ documentId, operationName, variables }));
  });
}
