import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { MIGRATIONS, REGISTRY } from "../support/places.ts";

/** A PostgreSQL in a folder that is thrown away, with the published registry. */
export async function createDatabaseFor(name: string): Promise<{ database: Database; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `pantau-${name}-`));
  await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
  const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), { durable: false });
  await applyMigrations(postgres.url, MIGRATIONS);
  const database = openDatabase(postgres.url);
  await loadRegistry(database, REGISTRY, "fuzz");
  return {
    database,
    async stop() {
      await database.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Until the process that started this one says that it is over, or is gone. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once("message", () => resolve());
    process.once("disconnect", () => resolve());
  });
}
