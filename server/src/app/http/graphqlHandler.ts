import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from "@apollo/server";
import type { Request, RequestHandler, Response } from "express";
import type { AccessChoices } from "../../modules/access/authentication.service.ts";
import type { Actor } from "../../modules/access/domain/actor.ts";
import { can } from "../../modules/access/domain/policy.ts";
import { createContext, type AppContext } from "../context.ts";
import type { TrustedDocuments } from "../graphql/trustedDocuments.ts";
import { addressOf, sessionCookieOf } from "./credentials.ts";
import { documentRequestOf, type DocumentRequest } from "./documentRequest.ts";
import { refuse } from "./refuse.ts";
import { mayWrite, readingDatabase, rememberWriting } from "./readYourWrites.ts";
import { requestActor, type Doorkeeper } from "./requestActor.ts";
import { requestIdOf } from "./requestId.ts";

export interface GraphqlHandlerOptions extends Doorkeeper {
  readonly apollo: ApolloServer<AppContext>;
  readonly production: boolean;
  readonly accessChoices: AccessChoices & { readonly hasOpenIdConnect: boolean };
  /** Null: no page was built, so its documents are not known. */
  readonly trustedDocuments: TrustedDocuments | null;
}

/** Unit: characters of an answer. A ranking of 38 satker with all its sources takes a tenth of it. */
const ANSWER_LIMIT = 5_000_000;

/** From HTTP to Apollo and back: who asks, which document, and how large an answer may leave. */
export function graphqlHandler(options: GraphqlHandlerOptions): RequestHandler {
  return async (request, response) => {
    const actor = await requestActor(request, response, options);
    if (actor === null) return;
    const asked = documentRequestOf(request, options.trustedDocuments);
    if (asked.isUnknown) {
      refuse(request, response, { status: 400, code: "PERSISTED_QUERY_NOT_FOUND", message: "Dokumen ini tidak dikenal. Muat ulang halaman." });
      return;
    }
    if (options.trustedDocuments !== null && !asked.isTrusted && !can(actor, "DOCUMENT_AD_HOC")) {
      refuse(request, response, { status: 403, code: "DOCUMENT_NOT_TRUSTED", message: "Tanpa masuk, hanya halaman Pantau sendiri yang dilayani. Masuk dahulu." });
      return;
    }
    await answer(request, response, asked, actor, options);
  };
}

async function answer(request: Request, response: Response, asked: DocumentRequest, actor: Actor, options: GraphqlHandlerOptions): Promise<void> {
  const { apollo, clock, production, accessChoices } = options;
  const writes = mayWrite(asked.body);
  const database = writes ? options.database : readingDatabase(request, actor, options.database);
  const httpGraphQLRequest: HTTPGraphQLRequest = { method: request.method, headers: headersOf(request), search: asked.search, body: asked.body };
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () =>
      createContext({
        database,
        clock,
        actor,
        accessChoices,
        address: addressOf(request),
        sessionCookie: sessionCookieOf(request, response),
        requestId: requestIdOf(request),
        isProduction: production,
        isTrustedDocument: asked.isTrusted,
      }),
  });
  if (writes) await rememberWriting(request, response, database);
  if (body.kind !== "complete") throw new Error("Answers in pieces are not offered");
  if (body.string.length > ANSWER_LIMIT) {
    refuse(request, response, { status: 400, code: "ANSWER_TOO_LARGE", message: "Jawabannya terlalu besar. Minta lebih sedikit baris atau kolom." });
    return;
  }
  for (const [name, value] of headers) response.set(name, value);
  response.status(status ?? 200).set("Cache-Control", "no-store").send(body.string);
}

function headersOf(request: Request): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}
