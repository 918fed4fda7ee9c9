import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ApolloServer } from "@apollo/server";
import type { Request, Response } from "express";
import type { GraphQLFormattedError } from "graphql";
import { authenticate } from "../../modules/access/authentication.service.ts";
import type { Actor } from "../../modules/access/domain/actor.ts";
import type { Logger } from "../../platform/logger.ts";
import { createContext, type AppContext } from "../context.ts";
import { addressOf, credentialsOf } from "./credentials.ts";
import type { GraphqlHandlerOptions } from "./graphqlHandler.ts";
import type { Painted, PaintPage } from "./page.ts";
import { readingDatabase } from "./readYourWrites.ts";
import { requestIdOf } from "./requestId.ts";
import { screenOf, type Screen } from "./screenOf.ts";

/** What web/src/renderPage.tsx gives: the page as markup, and the answers it was made of. */
interface PaintedPage {
  readonly markup: string;
  readonly language: "id" | "en";
  readonly answers: unknown;
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

type RenderPage = (question: {
  readonly address: string;
  readonly screen: Screen;
  readonly now: string;
  readonly ask: AskApi;
  readonly signal: AbortSignal;
}) => Promise<PaintedPage>;

/** Unit: milliseconds. Later than that the browser is quicker by itself. */
const PATIENCE = 2_000;
/** Pages painted at once; more would make each of them late. */
const AT_ONCE = 4;
/** Pages of a province; sign-in and invitation have nothing to wait for. */
const PROVINCE_PAGE = /^\/\d\d(?:\/|$)/;

export interface PagePainterOptions extends GraphqlHandlerOptions {
  readonly logger: Logger;
  /** Longest wait for a page. Unit: milliseconds. Left out: two seconds. */
  readonly paintPatience?: number;
  /** Folder of the built page; the painter lies beside it. */
  readonly webFolder: string;
}

/**
 * Paints pages of provinces before they are sent, with this reader's rights: the first figure and its numbers stand in the
 * HTML. Gives null where the browser has to paint for itself: nobody is signed in, too much to do, too slow, or a fault.
 */
export function createPagePainter(options: PagePainterOptions): PaintPage {
  const loading = loadRenderer(options.webFolder);
  let painting = 0;
  return async (request, response) => {
    if (painting >= AT_ONCE || !PROVINCE_PAGE.test(request.path)) return null;
    painting += 1;
    try {
      const renderPage = await loading;
      if (renderPage === null) return null;
      const ask = await askAs(request, response, options);
      if (ask === null) return null;
      const screen = screenOf(request.get("sec-ch-ua-mobile"), request.get("user-agent"));
      const painted = await renderPage({ address: request.originalUrl, screen, now: options.clock.now().toISOString(), ask, signal: AbortSignal.timeout(options.paintPatience ?? PATIENCE) });
      return paintedParts(painted, screen);
    } catch (error) {
      options.logger.warn({ err: error, requestId: requestIdOf(request), path: request.path }, "page left to the browser");
      return null;
    } finally {
      painting -= 1;
    }
  };
}

async function loadRenderer(webFolder: string): Promise<RenderPage | null> {
  const file = path.join(webFolder, "../dist-ssr/renderPage.js");
  if (!existsSync(file)) return null;
  const module: { renderPage: RenderPage } = await import(pathToFileURL(file).href);
  return module.renderPage;
}

/** A way to ask the API in this process, as the sender of this request. Null: nobody who may read anything. */
async function askAs(request: Request, response: Response, options: PagePainterOptions): Promise<AskApi | null> {
  const { database, clock, accessChoices } = options;
  const actor = await authenticate(database.primaryFirst, clock, accessChoices, credentialsOf(request)).catch(() => null);
  if (actor === null || actor.role === "ANONYMOUS") return null;
  response.vary("Cookie");
  return askAsActor(request, actor, options);
}

/** Asks the API in this process as this reader: the page's own documents by their names, no mutation, all guards of GraphQL. */
export type AskApi = (question: { documentId: string; operationName: string; variables: Readonly<Record<string, unknown>> }) => Promise<Answer>;

export function askAsActor(request: Request, actor: Actor, options: GraphqlHandlerOptions): AskApi {
  const { apollo, clock, accessChoices, production, trustedDocuments } = options;
  const contextValue: AppContext = createContext({
    database: readingDatabase(request, actor, options.database),
    clock,
    actor,
    accessChoices,
    address: addressOf(request),
    sessionCookie: { secret: null, keep: refuseCookie, drop: refuseCookie },
    requestId: requestIdOf(request),
    isProduction: production,
    isTrustedDocument: true,
  });
  return askWithin(contextValue, { apollo, trustedDocuments });
}

/** The page's own documents by their names, asked within a context that is made already. */
export function askWithin(contextValue: AppContext, { apollo, trustedDocuments }: Pick<GraphqlHandlerOptions, "apollo" | "trustedDocuments">): AskApi {
  return async ({ documentId, operationName, variables }) => {
    const query = trustedDocuments?.get(documentId);
    if (query === undefined || !/^\s*query\b/.test(query)) throw new Error(`The painter asked for ${operationName}, which is no query of this page`);
    return answerOf(await apollo.executeOperation({ query, operationName, variables }, { contextValue }));
  };
}

function refuseCookie(): void {
  throw new Error("Painting a page signs nobody in or out");
}

function answerOf({ body }: Awaited<ReturnType<ApolloServer<AppContext>["executeOperation"]>>): Answer {
  if (body.kind !== "single") throw new Error("Answers in pieces are not offered");
  // As over HTTP: values of custom scalars have to be what JSON carries.
  return JSON.parse(JSON.stringify(body.singleResult));
}

function paintedParts({ markup, language, answers }: PaintedPage, screen: Screen): Painted {
  const text = JSON.stringify(answers).replaceAll("<", "\\u003c");
  return {
    root: `<div id="root" data-language="${language}" data-screen="${screen}">${markup}</div>`,
    answers: `<script id="jawaban" type="application/json">${text}</script>`,
  };
}
