import { createServer, type Server } from "node:http";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type Express } from "express";
import helmet from "helmet";
import type { Actor } from "../modules/access/domain/actor.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";
import type { Logger } from "../platform/logger.ts";
import { createContext, type AppContext } from "./context.ts";
import { formatErrorFor } from "./formatError.ts";
import { requestIdPlugin } from "./requestIdPlugin.ts";
import { buildPantauSchema } from "./schema.ts";

export interface HttpServerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** Folder of the built page (index.html, assets). Null: API only. */
  readonly webFolder: string | null;
  /** True hides the schema from strangers and details from errors. */
  readonly production: boolean;
}

export interface RunningHttpServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Unit: bytes. A document of the web client takes a few kilobytes. */
const GRAPHQL_BODY_LIMIT = 100_000;

/** Starts API and page in one process. Rejects when the address cannot be used (EADDRINUSE, EACCES …). */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningHttpServer> {
  const apollo = new ApolloServer<AppContext>({
    schema: await buildPantauSchema(),
    introspection: !options.production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // main.ts stops everything, in order
    formatError: formatErrorFor(options.logger),
    plugins: [requestIdPlugin, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  const server = createServer(createApp(apollo, options));
  await listen(server, options);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await apollo.stop();
    },
  };
}

function createApp(apollo: ApolloServer<AppContext>, options: HttpServerOptions): Express {
  const { database, clock, logger } = options;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(securityHeaders());
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.use(
    "/graphql",
    express.json({ limit: GRAPHQL_BODY_LIMIT }),
    expressMiddleware(apollo, {
      context: async () => createContext({ database, clock, actor: LOCAL_READER, requestId: randomUUID() }),
    }),
  );
  if (options.webFolder !== null) servePage(app, options.webFolder);
  app.use(((error, _request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500) logger.error({ err: error }, "unexpected error in HTTP");
    response.status(status).json({ errors: [{ message: status === 413 ? TOO_LARGE : UNREADABLE, extensions: { code: "BAD_REQUEST" } }] });
  }) satisfies express.ErrorRequestHandler);
  return app;
}

const TOO_LARGE = "Permintaan terlalu besar. Batasnya 100 kB.";
const UNREADABLE = "Permintaan tidak dapat dibaca. Kirim JSON yang benar.";

/** Until there are accounts, whoever reaches this loopback address reads what was published. */
const LOCAL_READER: Actor = { id: "pembaca-lokal", displayName: "Pembaca lokal", scope: { kind: "ALL" } };

/** Nothing is loaded from another host; no inline script. ECharts and React set style attributes, hence style-src. */
function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
}

/** Hashed assets are kept for a year; the page itself is asked for anew each time. Every other path is the page's own route. */
function servePage(app: Express, webFolder: string): void {
  const indexFile = path.join(webFolder, "index.html");
  if (!existsSync(indexFile)) throw new Error(`No built page at ${indexFile}`);
  app.use("/assets", express.static(path.join(webFolder, "assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: false }));
  app.use(express.static(webFolder, { index: false, maxAge: 0 }));
  app.get(/.*/, (_request, response) => {
    response.set("Cache-Control", "no-cache");
    response.sendFile(indexFile);
  });
}

function statusOf(error: unknown): number {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" && status >= 400 && status < 600 ? status : 500;
}

function listen(server: Server, { host, port }: HttpServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
