import { createServer, type Server } from "node:http";
import { dismissAlertRunner, provideAlertRunner } from "../modules/alerts/alertRunner.service.ts";
import { dismissRunner, provideRunner } from "../modules/imports/imports.runner.service.ts";
import { createApolloServer } from "./graphql/apolloServer.ts";
import { KEEP_ALIVE_SECONDS } from "./http/answerHeads.ts";
import { createFrontDoor } from "./http/expressApp.ts";
import { trendsFor } from "./trendsFor.ts";
import type { HttpServerOptions } from "./serverOptions.ts";

export interface RunningHttpServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Unit: milliseconds. Slower than any honest client, faster than one that only holds the line. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 30_000;
/** Unit: milliseconds a line may lie idle. */
const KEEP_ALIVE = KEEP_ALIVE_SECONDS * 1_000;

/** Starts API and page in one process. Rejects when the address cannot be used (EADDRINUSE, EACCES …). */
export async function startHttpServer(options: HttpServerOptions): Promise<RunningHttpServer> {
  const apollo = await createApolloServer(options);
  const alerts = provideAlertRunner(options.database, options.clock, options.logger, (reader) => trendsFor(options.database, options.clock, reader));
  provideRunner(options.database, options.clock, options.logger, options.importLimits, () => alerts.dataCame());
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE }, createFrontDoor(apollo, options));
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
      await dismissRunner(options.database);
      await dismissAlertRunner(options.database);
    },
  };
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
