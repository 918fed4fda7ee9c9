import type { IncomingMessage } from "node:http";
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from "@apollo/server";
import type { Request, Response } from "express";
import type { AccessChoices } from "../../modules/access/authentication.service.ts";
import type { Actor } from "../../modules/access/domain/actor.ts";
import { can } from "../../modules/access/domain/policy.ts";
import { DatabaseBusy } from "../../platform/database/databaseUnavailable.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { createContext, type AppContext } from "../context.ts";
import type { TrustedDocuments } from "../graphql/trustedDocuments.ts";
import { addressOf, sessionCookieOf } from "./credentials.ts";
import type { DocumentRequest } from "./documentRequest.ts";
import { mayWrite, readingDatabase, rememberWriting } from "./readYourWrites.ts";
import { refuse, refuseIfUnavailable } from "./refuse.ts";
import type { Doorkeeper } from "./requestActor.ts";
import { requestIdOf } from "./requestId.ts";

export interface GraphqlHandlerOptions extends Doorkeeper {
  readonly apollo: ApolloServer<AppContext>;
  readonly production: boolean;
  readonly accessChoices: AccessChoices & { readonly hasOpenIdConnect: boolean };
  /** Null: no page was built, so its documents are not known. */
  readonly trustedDocuments: TrustedDocuments | null;
}

/** What Apollo answered, before it is sent. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly text: string;
}

/** Unit: characters of an answer. A ranking of 38 satker with all its sources takes a tenth of it. */
export const ANSWER_LIMIT = 5_000_000;

/** Refuses what nobody may ask and what there is no room for. True: it was refused, and answered already. */
export function isRefused(request: Request, response: Response, { isUnknown, isTrusted }: DocumentRequest, actor: Actor, { trustedDocuments }: GraphqlHandlerOptions): boolean {
  if (isUnknown) refuse(request, response, { status: 400, code: "PERSISTED_QUERY_NOT_FOUND", message: "Dokumen ini tidak dikenal. Muat ulang halaman." });
  else if (trustedDocuments !== null && !isTrusted && !can(actor, "DOCUMENT_AD_HOC"))
    refuse(request, response, { status: 403, code: "DOCUMENT_NOT_TRUSTED", message: "Tanpa masuk, hanya halaman Pantau sendiri yang dilayani. Masuk dahulu." });
  else return false;
  return true;
}

/** Refuses when so many statements wait already that this one would only wait too. True: it was refused, and answered already. */
export function isTurnedAway(request: Request, response: Response, { database }: Doorkeeper): boolean {
  return database.isFull() && refuseIfUnavailable(new DatabaseBusy("the line for a connection is full"), request, response);
}

/** Whose question it is, and which database answers it. */
export type Asking = Pick<AppContext, "actor" | "address" | "requestId" | "sessionCookie"> & { readonly database: Database };

/** The services with which a question is answered. */
export function contextFor(asking: Asking, { isTrusted }: DocumentRequest, { clock, production, accessChoices }: GraphqlHandlerOptions): AppContext {
  return createContext({ ...asking, clock, accessChoices, isProduction: production, isTrustedDocument: isTrusted });
}

/** Lets Apollo answer within this context, with all guards of GraphQL. */
export async function askApollo(request: IncomingMessage, asked: DocumentRequest, context: AppContext, { apollo }: GraphqlHandlerOptions): Promise<GraphqlAnswer> {
  const httpGraphQLRequest: HTTPGraphQLRequest = { method: request.method ?? "", headers: headersOf(request), search: asked.search, body: asked.body };
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
  if (body.kind !== "complete") throw new Error("Answers in pieces are not offered");
  return { status: status ?? 200, headers, text: body.string };
}

/** The answer for this sender alone, mutations too: what the browser writes, its next question sees. */
export async function askForSender(request: Request, response: Response, asked: DocumentRequest, actor: Actor, options: GraphqlHandlerOptions): Promise<GraphqlAnswer> {
  const writes = mayWrite(asked.body);
  const database = writes ? options.database : readingDatabase(request, actor, options.database);
  const context = contextFor({ database, actor, address: addressOf(request), requestId: requestIdOf(request), sessionCookie: sessionCookieOf(request, response) }, asked, options);
  const answer = await askApollo(request, asked, context, options);
  if (writes) await rememberWriting(request, response, database);
  return answer;
}

/** True: the answer is too large to leave, and that was said. */
export function isTooLarge(request: Request, response: Response, { text }: Pick<GraphqlAnswer, "text">): boolean {
  if (text.length <= ANSWER_LIMIT) return false;
  refuse(request, response, { status: 400, code: "ANSWER_TOO_LARGE", message: "Jawabannya terlalu besar. Minta lebih sedikit baris atau kolom." });
  return true;
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}
