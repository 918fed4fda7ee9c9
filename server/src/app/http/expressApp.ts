import type { RequestListener } from "node:http";
import path from "node:path";
import compression from "compression";
import express, { type Express } from "express";
import { databaseReadiness, type Readiness } from "../../platform/database/readiness.ts";
import type { Logger } from "../../platform/logger.ts";
import { isLoopback } from "../accessEnvironment.ts";
import { readTrustedDocuments } from "../graphql/trustedDocuments.ts";
import type { HttpServerOptions } from "../serverOptions.ts";
import { graphqlHandler, type GraphqlHandlerOptions } from "./graphqlHandler.ts";
import { exportHandler } from "./exportHandler.ts";
import { createGraphqlLane } from "./graphqlLane.ts";
import { hasLoopbackName, onlyLoopbackNames } from "./hostCheck.ts";
import { openIdConnectRoutes } from "./oidcRoutes.ts";
import { observeRequests, watchRequests } from "./observeRequests.ts";
import { hasOwnOrigin, onlyOwnOrigin } from "./originCheck.ts";
import { servePage } from "./page.ts";
import { createPagePainter } from "./pagePainter.ts";
import { refuse, refuseIfUnavailable } from "./refuse.ts";
import { reportHandler } from "./reportHandler.ts";
import { numberRequests, requestIdOf } from "./requestId.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { addUploadRoutes } from "./uploadRoutes.ts";

/** Unit: bytes. A document of the web client takes a few kilobytes. */
const GRAPHQL_BODY_LIMIT = 100_000;

/** Unit: bytes. Room for some thousand answers of a page. */
const KEPT_ANSWERS_BYTES = 32 * 1024 * 1024;

/** All doors: the short way for the page's questions, and Express for everything else. */
export function createFrontDoor(apollo: GraphqlHandlerOptions["apollo"], options: HttpServerOptions): RequestListener {
  const { access, host, logger } = options;
  const graphqlOptions = { ...options, apollo, ...graphqlChoices(options) };
  const app = createExpressApp(apollo, options);
  const isLoopbackOnly = isLoopback(host) && access.trustedProxies.length === 0;
  const lane = createGraphqlLane({
    ...graphqlOptions,
    app,
    isOurs: (request) => (!isLoopbackOnly || hasLoopbackName(request)) && hasOwnOrigin(request, access.publicUrl),
    watch: watchRequests(logger, options.metrics ?? null),
    lastResort: lastResort(logger),
    bodyLimitBytes: GRAPHQL_BODY_LIMIT,
    keptAnswersBytes: options.keptAnswersBytes ?? KEPT_ANSWERS_BYTES,
  });
  return (request, response) => {
    if (!lane.take(request, response)) app(request, response);
  };
}

/** In the order in which a request meets them. */
export function createExpressApp(apollo: GraphqlHandlerOptions["apollo"], options: HttpServerOptions): Express {
  const { access, host, webFolder, logger } = options;
  const graphqlOptions = { ...options, apollo, ...graphqlChoices(options) };
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.set("trust proxy", [...access.trustedProxies]);
  app.use(numberRequests, observeRequests(watchRequests(logger, options.metrics ?? null)), securityHeaders, compression());
  if (isLoopback(host) && access.trustedProxies.length === 0) app.use(onlyLoopbackNames());
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.get("/readyz", readinessHandler(options.readiness ?? databaseReadiness(options.database)));
  app.use("/graphql", onlyOwnOrigin(access.publicUrl), express.json({ limit: GRAPHQL_BODY_LIMIT }), graphqlHandler(graphqlOptions));
  app.get("/ekspor/:berkas", exportHandler(graphqlOptions));
  addUploadRoutes(app, onlyOwnOrigin(access.publicUrl), graphqlOptions);
  if (access.openIdConnect && access.publicUrl) app.use("/masuk/oidc", openIdConnectRoutes(options, access.openIdConnect, access.publicUrl));
  if (webFolder !== null) app.get("/laporan/:jenis/:kode", reportHandler({ ...graphqlOptions, webFolder }));
  if (webFolder !== null) servePage(app, webFolder, createPagePainter({ ...graphqlOptions, webFolder }), graphqlOptions.clock);
  app.use((request, response) => refuse(request, response, { status: 404, code: "NOT_FOUND", message: "Alamat ini tidak ada di Pantau." }));
  app.use(lastResort(logger));
  return app;
}

/** 200 while this process can answer, 503 with the reason while it cannot: for a balancer. */
function readinessHandler(readiness: Readiness): express.RequestHandler {
  return async (_request, response) => {
    const reason = await readiness.reason();
    response.set("Cache-Control", "no-store").type("text/plain").status(reason === null ? 200 : 503).send(`${reason ?? "ok"}\n`);
  };
}

function graphqlChoices({ access, webFolder }: HttpServerOptions): Pick<GraphqlHandlerOptions, "accessChoices" | "trustedDocuments"> {
  return {
    accessChoices: { publicView: access.publicView, demoAccountsUsable: access.demoAccountsUsable, hasOpenIdConnect: access.openIdConnect !== undefined },
    trustedDocuments: access.trustedDocuments ?? (webFolder === null ? null : readTrustedDocuments(path.join(webFolder, "documents.json"))),
  };
}

const TOO_LARGE = "Permintaan terlalu besar. Batasnya 100 kB.";
const UNREADABLE = "Permintaan tidak dapat dibaca. Kirim JSON yang benar.";
const BUG = "Terjadi kesalahan di Pantau. Coba lagi; bila terulang, sampaikan nomor permintaan ini kepada pengelola.";

/** Whatever went wrong outside GraphQL: the client's faults get a sentence, ours are logged and not shown. */
function lastResort(logger: Logger): express.ErrorRequestHandler {
  return (error, request, response, next) => {
    if (refuseIfUnavailable(error, request, response)) return;
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error, requestId: requestIdOf(request) }, "unexpected error in HTTP");
    if (response.headersSent) next(error);
    else if (status >= 500) refuse(request, response, { status, code: "INTERNAL", message: BUG });
    else refuse(request, response, { status, code: "BAD_REQUEST", message: status === 413 ? TOO_LARGE : UNREADABLE });
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}
