import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DEMO_PASSWORD, listDemoAccounts } from "../modules/access/demoAccounts.service.ts";
import { alertRunnerOf } from "../modules/alerts/alertRunner.service.ts";
import { runnerOf } from "../modules/imports/imports.runner.service.ts";
import { hasDemoData } from "../modules/imports/freshness.queries.ts";
import { loadInitialData } from "../scenarios/initialData.ts";
import { systemClock } from "../platform/clock.ts";
import { applyMigrations } from "../platform/database/migrations.ts";
import { openDatabase, type Database } from "../platform/database/openDatabase.ts";
import type { ProvidedDatabase } from "../platform/database/provideDatabase.ts";
import { checkListenAddress, listenProblem } from "../platform/listenAddress.ts";
import { createLogger } from "../platform/logger.ts";
import type { AccessEnvironment } from "./accessEnvironment.ts";
import { accessLines, accessOptionsFor } from "./accessOptions.ts";
import { createMetrics } from "../platform/metrics.ts";
import { databaseReadiness } from "../platform/database/readiness.ts";
import { startOperationsServer } from "./operations/operationsServer.ts";
import type { OperationsEnvironment } from "./operations/operationsEnvironment.ts";
import type { Environment } from "./environment.ts";
import { startHttpServer } from "./httpServer.ts";

export interface RunningPantau {
  readonly url: string;
  /** Where a Prometheus may ask. Null: nowhere. */
  readonly metricsUrl: string | null;
  /** Whether rows of the labelled demo scenario stand beside the published ones. */
  readonly hasDemo: boolean;
  /** Who may look in without signing in, and how to try it out. */
  readonly accessLines: readonly string[];
  /** Says "not ready" for as long as was set, ends open answers, then closes the database. Leaves the PostgreSQL server to whoever provided it. */
  stop(): Promise<void>;
}

/** From a PostgreSQL that answers to a page that can be opened. `root` is the checkout. */
export async function startPantau(
  { host, port, production, logLevel, demo, databaseUrl, migrationUrl, replicaUrls, replicaLagSeconds, databaseLimits, keptAnswersBytes, importLimits }: Environment,
  accessEnvironment: AccessEnvironment,
  { metricsAddress, stopDelay }: OperationsEnvironment,
  provided: ProvidedDatabase,
  root: string,
): Promise<RunningPantau> {
  await checkListenAddress(host, port);
  await applyMigrations(migrationUrl ?? provided.connectionString, path.join(root, "prisma/migrations"));
  const logger = createLogger(logLevel);
  const database = openDatabase(provided.connectionString, {
    ...databaseLimits,
    onConnectionLost: (error) => logger.warn({ err: error }, "database connection lost"),
    replicaUrls,
    replicaLagLimitMs: replicaLagSeconds * 1_000,
    onReplicaChange: (replica, isUsable) => logger.warn({ replica }, isUsable ? "replica is read" : "replica is not read"),
  });
  try {
    await loadInitialData(database, { registryFolder: path.join(root, "prisma/seed/registry"), demo });
    const hasDemo = await hasDemoData(database.prisma);
    const demoAccount = (await listDemoAccounts(database)).find(({ role }) => role === "COMMISSIONER");
    const access = accessOptionsFor(accessEnvironment, { host, hasOwnDatabase: databaseUrl === undefined, isDemoLoaded: hasDemo });
    const webFolder = path.join(root, "web/dist");
    const metrics = metricsAddress === undefined ? undefined : createMetrics(database, await versionOf(root));
    const operations = metrics === undefined || metricsAddress === undefined ? undefined : await startOperationsServer(metrics, metricsAddress);
    const readiness = databaseReadiness(database);
    const http = await startHttpServer({ database, clock: systemClock, logger, host, port, webFolder, production, access, importLimits, keptAnswersBytes, readiness, ...(metrics && { metrics }) });
    await provided.announce(http.url);
    const rounds = lookForImports(database);
    alertRunnerOf(database).everyDay();
    return {
      url: http.url,
      metricsUrl: operations?.url ?? null,
      hasDemo,
      accessLines: accessLines(access, demoAccount ? { email: demoAccount.email, password: DEMO_PASSWORD } : null),
      async stop() {
        clearInterval(rounds);
        readiness.stop();
        await sleep(stopDelay * 1_000);
        await http.stop();
        await operations?.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw listenProblem(error, host, port);
  }
}

/** The version of this checkout, as its package.json says. */
async function versionOf(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  return version;
}

/** Unit: milliseconds between two looks for imports that nobody works on. */
const ROUND_MS = 10_000;

/** Takes up imports that an earlier process left in the middle: now, and again and again those of a neighbour that died. */
function lookForImports(database: Database): NodeJS.Timeout {
  runnerOf(database).wake();
  return setInterval(() => runnerOf(database).wake(), ROUND_MS).unref();
}
