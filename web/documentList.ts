import { createHash } from "node:crypto";
import { ApolloLink, type DocumentNode } from "@apollo/client";
import { print } from "@apollo/client/utilities";
import { Kind, OperationTypeNode } from "graphql";
import { of } from "rxjs";
import { createClient } from "./src/app/apolloClient.ts";

/**
 * The list the server keeps of what its own page may ask: { "<sha256>": "<document>" }, each text exactly as the page's own
 * client sends it. Without signing in, nothing else is served.
 */
export async function documentList(documents: readonly DocumentNode[]): Promise<Readonly<Record<string, string>>> {
  const list: Record<string, string> = {};
  for (const document of documents) {
    const text = await textAsSent(document);
    list[createHash("sha256").update(text).digest("hex")] = text;
  }
  return list;
}

/** Lets the client send it to nobody, and keeps what it sent. */
async function textAsSent(document: DocumentNode): Promise<string> {
  let text = "";
  const keepText = new ApolloLink((operation) => {
    text = print(operation.query);
    return of({ data: {} });
  });
  const client = createClient(keepText);
  const isMutation = document.definitions.some((part) => part.kind === Kind.OPERATION_DEFINITION && part.operation === OperationTypeNode.MUTATION);
  await (isMutation ? client.mutate({ mutation: document, fetchPolicy: "no-cache" }) : client.query({ query: document, fetchPolicy: "no-cache" }));
  client.stop();
  return text;
}
