import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";

const MIGRATIONS = path.resolve(import.meta.dirname, "../../prisma/migrations");

/** Starts a PostgreSQL of the program's own version in a temporary folder, migrated; stops it and takes the folder away when the work is done or fails. */
export async function withThrowAwayDatabase<Result>(work: (database: Database, url: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-bench-"));
  try {
    return await withKeptDatabase(folder, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same in a folder that stays, so that another run finds what this one filled in. */
export async function withKeptDatabase<Result>(folder: string, work: (database: Database, url: string) => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711); // PostgreSQL may run as another account and has to pass through
  const postgres = await startEmbeddedPostgres(path.join(folder, "pg"), { durable: false });
  try {
    await applyMigrations(postgres.url, MIGRATIONS);
    const database = openDatabase(postgres.url, { statementTimeoutMs: 0, idleTransactionTimeoutMs: 0 });
    try {
      return await work(database, postgres.url);
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
  }
}
