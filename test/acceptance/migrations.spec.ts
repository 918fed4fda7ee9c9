import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { StartProblem } from "../../server/src/platform/database/startProblem.ts";
import { statementsOf, useTestDatabase } from "../support/database.ts";

describe("migrations on a real PostgreSQL", () => {
  const testDatabase = useTestDatabase("empty");
  let folder: string;
  let table: string;

  beforeEach(async function emptyMigrations() {
    folder = await mkdtemp(path.join(os.tmpdir(), "pantau-migrations-"));
    table = `t_${randomBytes(4).toString("hex")}`;
    await testDatabase().database.pool.query("DROP TABLE _prisma_migrations");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, "migration.sql"), sql);
  }
  const apply = (): Promise<readonly string[]> => applyMigrations(testDatabase().connectionString, folder);

  it("are applied once, in the order of their names", async () => {
    await addMigration("2_fill", `INSERT INTO ${table} VALUES (1);`);
    await addMigration("1_make", `CREATE TABLE ${table} (n int);`);

    expect(await apply()).toEqual(["1_make", "2_fill"]);
    expect(await apply()).toEqual([]);
    expect((await testDatabase().database.pool.query(`SELECT n FROM ${table}`)).rows).toEqual([{ n: 1 }]);
  });

  it("are applied once when two programs start at the same time", async () => {
    await addMigration("1_make", `CREATE TABLE ${table} (n int); SELECT pg_sleep(0.2);`);

    const applied = await Promise.all([apply(), apply()]);

    expect(applied.flat()).toEqual(["1_make"]);
  });

  it("leave nothing of a failed file behind, and are refused from then on", async () => {
    await addMigration("1_fails", `CREATE TABLE ${table} (n int); SELECT 1/0;`);

    await expect(apply()).rejects.toThrow(StartProblem);
    await expect(apply()).rejects.toThrow(/1_fails.*pernah gagal/);
    const { rows } = await testDatabase().database.pool.query("SELECT to_regclass($1) AS made", [table]);
    expect(rows).toEqual([{ made: null }]);
  });
});

describe("the statement counter of the tests", () => {
  const testDatabase = useTestDatabase("empty");

  it("sees what Prisma sends and what the pool sends", async () => {
    const { database } = testDatabase();

    const statements = await statementsOf(database, async () => {
      await database.prisma.satker.count();
      await database.pool.query("SELECT 1 AS one");
    });

    expect(statements).toHaveLength(2);
    expect(statements[0]).toContain('"satker"');
    expect(statements[1]).toBe("SELECT 1 AS one");
  });

  it("counts both statements and the frame of a transaction", async () => {
    const { database } = testDatabase();

    const statements = await statementsOf(database, () =>
      database.prisma.$transaction([database.prisma.satker.count(), database.prisma.satker.count()]),
    );

    expect(statements).toHaveLength(4);
  });
});
