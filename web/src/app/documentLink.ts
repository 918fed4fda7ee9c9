import { ApolloLink } from "@apollo/client";
import { ServerError, ServerParseError } from "@apollo/client/errors";
import { Kind, type DocumentNode } from "graphql";
import { Observable } from "rxjs";

/**
 * The way to the server. The built page names each of its documents by the hash under which the server keeps it
 * (documentList.ts), so that no query text travels and no printer is loaded; in development the text is sent.
 * Gives one answer of GraphQL, whatever the status of HTTP. Fails with ServerParseError where the answer is no JSON, with
 * ServerError where it is no answer of GraphQL, with the TypeError of fetch where there is no network.
 */
export function createDocumentLink(address: string): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const controller = new AbortController();
        const ask = async () => {
          const id = documentIdOf(operation.query);
          const named = id === null ? { query: await textOf(operation.query) } : { documentId: id };
          const response = await fetch(address, {
            method: "POST",
            headers: { "content-type": "application/json", accept: "application/graphql-response+json,application/json;q=0.9" },
            body: JSON.stringify({ operationName: operation.operationName, variables: operation.variables, ...named }),
            signal: controller.signal,
          });
          observer.next(answerOf(response, await response.text()));
          observer.complete();
        };
        ask().catch((error: unknown) => {
          if (!controller.signal.aborted) observer.error(error);
        });
        return () => controller.abort();
      }),
  );
}

/** The name under which the server keeps a document. Null: it has none, as in development. */
export function documentIdOf(document: DocumentNode): string | null {
  const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
  return operation !== undefined && "documentId" in operation && typeof operation.documentId === "string" ? operation.documentId : null;
}

async function textOf(document: DocumentNode): Promise<string> {
  if (!import.meta.env.DEV) throw new Error("A built page asks by the names of its documents only");
  const { print } = await import("graphql");
  return print(document);
}

function answerOf(response: Response, bodyText: string): ApolloLink.Result {
  const answer = parsed(response, bodyText);
  if (isAnswer(answer)) return answer;
  throw new ServerError(`The server answered ${response.status} without data`, { response, bodyText });
}

function isAnswer(value: unknown): value is ApolloLink.Result {
  return typeof value === "object" && value !== null && ("data" in value || "errors" in value);
}

function parsed(response: Response, bodyText: string): unknown {
  try {
    return JSON.parse(bodyText);
  } catch (error) {
    throw new ServerParseError(error, { response, bodyText });
  }
}
