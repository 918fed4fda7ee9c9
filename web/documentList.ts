import { createHash } from "node:crypto";
import { ApolloLink, type DocumentNode } from "@apollo/client";
import { print } from "@apollo/client/utilities";
import { Kind, OperationTypeNode } from "graphql";
import { of } from "rxjs";
import { createClient } from "./src/app/apolloClient.ts";

/** Names of documents: hash of the text as sent, by name of the operation. */
export type DocumentIds = ReadonlyMap<string, string>;

/**
 * The list the server keeps of what its own page may ask: { "<sha256>": "<document>" }, each text exactly as the page's own
 * client sends it. Without signing in, nothing else is served.
 */
export async function documentList(documents: readonly DocumentNode[]): Promise<{ readonly texts: Readonly<Record<string, string>>; readonly ids: DocumentIds }> {
  const texts: Record<string, string> = {};
  const ids = new Map<string, string>();
  for (const document of documents) {
    const text = await textAsSent(document);
    const id = createHash("sha256").update(text).digest("hex");
    texts[id] = text;
    ids.set(operationOf(document)?.name?.value ?? "", id);
  }
  return { texts, ids };
}

/** The document with its name written into its operation, where it outlives what the client adds before sending. */
export function withDocumentId(document: DocumentNode, ids: DocumentIds): DocumentNode {
  const operation = operationOf(document);
  const id = ids.get(operation?.name?.value ?? "");
  if (operation === undefined || id === undefined) return document;
  return { ...document, definitions: document.definitions.map((part) => (part === operation ? { ...part, documentId: id } : part)) };
}

function operationOf(document: DocumentNode) {
  return document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
}

/** Lets the client send it to nobody, and keeps what it sent. */
async function textAsSent(document: DocumentNode): Promise<string> {
  let text = "";
  const keepText = new ApolloLink((operation) => {
    text = print(operation.query);
    return of({ data: {} });
  });
  const client = createClient(keepText);
  const isMutation = operationOf(document)?.operation === OperationTypeNode.MUTATION;
  await (isMutation ? client.mutate({ mutation: document, fetchPolicy: "no-cache" }) : client.query({ query: document, fetchPolicy: "no-cache" }));
  client.stop();
  return text;
}
