import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { can } from "../../modules/access/domain/policy.ts";
import { UNAVAILABLE_CODES } from "../../platform/database/databaseUnavailable.ts";
import type { AppContext } from "../context.ts";

/** Faults of a document that graphql-js words itself, naming types of the schema. */
const SCHEMA_WORDS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: "Dokumen GraphQL ini tidak dapat dibaca.",
  GRAPHQL_VALIDATION_FAILED: "Dokumen GraphQL ini tidak sesuai dengan skema API.",
  BAD_USER_INPUT: "Isi variabel tidak sesuai dengan jenisnya.",
  OPERATION_RESOLUTION_FAILURE: "Nama operasi tidak ada di dokumen ini, atau lebih dari satu operasi tanpa nama.",
};

/** Gives every error the request id, hides the schema's words from those who may not see it, and sets the status of GraphQL over HTTP. */
export const answerPlugin: ApolloServerPlugin<AppContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, contextValue }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        const showsSchema = !contextValue.isProduction || can(contextValue.actor, "SCHEMA_INTROSPECT");
        singleResult.errors = singleResult.errors.map((error) => withRequestId(worded(error, showsSchema), contextValue.requestId));
        const seconds = secondsToWait(singleResult);
        if (seconds !== null) {
          response.http.status = 503;
          response.http.headers.set("retry-after", String(seconds));
        }
        if (singleResult.data === undefined && onlyJson(request.http?.headers.get("accept")) && singleResult.errors.every(isFaultOfDocument)) response.http.status = 200;
      },
    };
  },
};

/** Seconds after which to ask again, when nothing could be answered for the moment (Unavailable). Null: something was, or something else is wrong. */
function secondsToWait({ data, errors = [] }: { readonly data?: Readonly<Record<string, unknown>> | null; readonly errors?: readonly GraphQLFormattedError[] }): number | null {
  if (data && Object.values(data).some((value) => value !== null)) return null;
  const waits = errors.map(({ extensions }) => (UNAVAILABLE_CODES.has(String(extensions?.["code"])) ? Number(extensions?.["retryAfterSeconds"]) : NaN));
  const longest = Math.max(...waits);
  return waits.length > 0 && Number.isFinite(longest) ? longest : null;
}

function worded(error: GraphQLFormattedError, showsSchema: boolean): GraphQLFormattedError {
  const sentence = SCHEMA_WORDS[String(error.extensions?.["code"])];
  if (sentence === undefined) return error;
  return { ...error, message: showsSchema ? `${sentence} ${error.message}` : sentence };
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } };
}

function isFaultOfDocument({ extensions }: GraphQLFormattedError): boolean {
  return String(extensions?.["code"]) in SCHEMA_WORDS || extensions?.["code"] === "DOCUMENT_LIMIT";
}

/** A client that knows only application/json reads a well-formed answer from a 2xx (GraphQL over HTTP, section 6.4.1). */
function onlyJson(accept: string | undefined): boolean {
  return accept !== undefined && accept.includes("application/json") && !accept.includes("application/graphql-response+json");
}
