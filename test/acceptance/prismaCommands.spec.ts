import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, inject, it } from "vitest";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { PRISMA_ENVIRONMENT, TOOLS } from "../../server/tools/places.mjs";
import { useTestDatabase } from "../support/database.ts";
import { administer, dropDatabase, databaseAt } from "../support/databaseServer.ts";
import { MIGRATIONS, ROOT } from "../support/places.ts";

// Guards every upgrade of Prisma: its command line over our stand-in for its native engine, and our own start-up runner,
// must go on agreeing about what has been applied.

async function prisma(databaseUrl: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [TOOLS.prisma, ...args], {
    cwd: path.join(ROOT, "prisma"),
    env: { ...process.env, ...PRISMA_ENVIRONMENT, DATABASE_URL: databaseUrl },
  });
  return stdout;
}

describe("Prisma's command line without its native engine", () => {
  const testDatabase = useTestDatabase("empty");
  const blank = `pantau_test_${randomBytes(6).toString("hex")}`;
  afterAll(() => dropDatabase(inject("serverUrl"), blank));

  it("finds the migrations that our runner applied complete and unchanged", async () => {
    expect(await prisma(testDatabase().connectionString, "migrate", "status")).toContain("Database schema is up to date!");
  });

  it("leaves our runner nothing to do after it deployed", async () => {
    await administer(inject("serverUrl"), `CREATE DATABASE ${blank}`);
    const url = databaseAt(inject("serverUrl"), blank);

    expect(await prisma(url, "migrate", "deploy")).toContain("All migrations have been successfully applied.");

    expect(await applyMigrations(url, MIGRATIONS)).toEqual([]);
  });

  it("finds no table of the schema without a migration, in a shadow database that it cleans up", async () => {
    const { database, connectionString } = testDatabase();

    const sql = await prisma(connectionString, "migrate", "diff", "--from-migrations", "migrations", "--to-schema", "schema", "--script");

    expect(sql).not.toContain("CREATE TABLE");
    const { rows } = await database.pool.query("SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'");
    expect(rows).toEqual([]);
  });
});
