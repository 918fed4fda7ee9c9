import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase } from "../../server/src/platform/database/openDatabase.ts";
import { administer, dropDatabase, databaseAt } from "./databaseServer.ts";
import { MIGRATIONS, REGISTRY } from "./places.ts";

/** What a new test database starts from: the tables alone, or the tables with the published registry. */
export type Content = "empty" | "registry";

declare module "vitest" {
  interface ProvidedContext {
    /** A role that may create databases. */
    serverUrl: string;
    /** Names of the databases that new ones are copied from. */
    templates: Record<Content, string>;
  }
}

/**
 * One PostgreSQL for the whole run (or the one of TEST_DATABASE_URL), migrated and filled once; each test file then
 * copies its own database from it, which takes less than a tenth of a second.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const run = `pantau_test_${process.pid}`;
  const templates = { empty: `${run}_empty`, registry: `${run}_registry` } as const;
  await administer(server.url, `CREATE DATABASE ${templates.empty}`);
  await applyMigrations(databaseAt(server.url, templates.empty), MIGRATIONS);
  await administer(server.url, `CREATE DATABASE ${templates.registry} TEMPLATE ${templates.empty}`);
  await fillRegistry(databaseAt(server.url, templates.registry));
  project.provide("serverUrl", server.url);
  project.provide("templates", templates);
  return async () => {
    for (const name of Object.values(templates)) await dropDatabase(server.url, name);
    await server.stop();
  };
}

async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-test-"));
  await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
  const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), { durable: false });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function fillRegistry(connectionString: string): Promise<void> {
  const database = openDatabase(connectionString, { statementTimeoutMs: 0 });
  try {
    await loadRegistry(database, REGISTRY, "test");
  } finally {
    await database.close();
  }
}
