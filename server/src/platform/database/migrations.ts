import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { pendingMigrations } from "./migrationPlan.ts";
import type { MigrationFile, RecordedMigration } from "./migrationPlan.ts";
import { errorCode, StartProblem } from "./startProblem.ts";
import { inPantauSessions } from "./pantauSessions.ts";

// The same table, checksum and lock as `prisma migrate deploy`, without Prisma's command line, which a running server
// need not carry: whichever of the two comes second finds nothing left to do.

/** The key with which Prisma's own engine locks: two deployments at once apply each migration once. */
const PRISMA_MIGRATION_LOCK = 72_707_369;
const LOCK_NOT_AVAILABLE = "55P03";
const LONGEST_WAIT_FOR_OTHERS = "10min";
/** A server of the version before may still be reading a table that is to be changed. */
const LONGEST_WAIT_FOR_A_TABLE = "60s";
const CREATE_MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36)  PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64)  NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ  NOT NULL DEFAULT now(),
    applied_steps_count INTEGER      NOT NULL DEFAULT 0
  )`;

/** Brings the database up to the migrations of the folder and returns the names of those that were new. */
export async function applyMigrations(connectionString: string, folder: string): Promise<readonly string[]> {
  const files = await readMigrations(folder);
  const client = new Client({ connectionString: inPantauSessions(connectionString), application_name: "pantau migrations" });
  client.on("error", () => {}); // the statement that was running reports it
  await client.connect();
  try {
    await lockMigrations(client);
    await client.query(CREATE_MIGRATIONS_TABLE);
    const pending = pendingMigrations(files, await recordedMigrations(client));
    for (const migration of pending) await applyMigration(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The folder's migrations, in no order. */
export async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** Of several servers that start at once one migrates; the others wait, however large the tables are that it changes. */
async function lockMigrations(client: Client): Promise<void> {
  await client.query("SELECT set_config('lock_timeout', $1, false)", [LONGEST_WAIT_FOR_OTHERS]);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_MIGRATION_LOCK]);
    await client.query("SELECT set_config('lock_timeout', $1, false)", [LONGEST_WAIT_FOR_A_TABLE]);
  } catch (error) {
    if (errorCode(error) !== LOCK_NOT_AVAILABLE) throw error;
    throw new StartProblem(
      "Proses lain sedang memutakhirkan basis data ini lebih dari sepuluh menit: tunggu sampai selesai, lalu jalankan lagi.",
    );
  }
}

/** What the database says was applied. */
export async function recordedMigrations(client: Client): Promise<readonly RecordedMigration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations
      WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

/** Holds the lock of all deployments until the caller's transaction ends: nobody else makes tables meanwhile. */
export async function holdMigrationLock(client: Client): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1)", [PRISMA_MIGRATION_LOCK]);
}

/** Makes the tables of these migrations within the caller's transaction, so that a database can be filled in it and is seen either empty or whole. */
export async function makeTablesOf(client: Client, migrations: readonly MigrationFile[]): Promise<void> {
  await client.query(CREATE_MIGRATIONS_TABLE);
  for (const { name, sql, checksum } of migrations) {
    await client.query(sql);
    await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)", [randomUUID(), checksum, name]);
  }
}

/** One simple-protocol query: PostgreSQL runs the whole file in one transaction unless the file itself says otherwise. */
async function applyMigration(client: Client, migration: MigrationFile): Promise<void> {
  const id = randomUUID();
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
    id,
    migration.checksum,
    migration.name,
  ]);
  try {
    await client.query(migration.sql);
  } catch (error) {
    const reason = `${error instanceof Error ? error.message : String(error)} (SQLSTATE ${errorCode(error) ?? "?"})`;
    await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, reason]);
    throw new StartProblem(
      `Migrasi basis data "${migration.name}" gagal (${reason}): perbaiki sebabnya, lalu tandai dengan "prisma migrate resolve" sebelum Pantau dijalankan lagi.`,
      { cause: error },
    );
  }
  await client.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [id]);
}
