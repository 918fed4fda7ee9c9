import { randomBytes } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { runCli } from "../../server/src/cli.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { administer, dropDatabase, databaseAt } from "../support/databaseServer.ts";
import { useTestDatabase } from "../support/database.ts";
import { tableHashes } from "../support/tableHashes.ts";

const source = useTestDatabase("registry");
let folder: string;
let backup: string;
const made: string[] = [];

beforeAll(async () => {
  await loadDemo(source().database);
  folder = await mkdtemp(path.join(os.tmpdir(), "pantau-cadangan-"));
  await run(source().connectionString, "backup", folder);
  backup = path.join(folder, (await readdir(folder))[0] ?? "");
});
afterAll(async () => {
  for (const name of made) await dropDatabase(inject("serverUrl"), name);
  await rm(folder, { recursive: true, force: true });
});

async function run(url: string | undefined, ...args: readonly string[]) {
  const lines: string[] = [];
  const variables = url === undefined ? { PANTAU_DATA: path.join(folder, "data-baru") } : { DATABASE_URL: url };
  const code = await runCli(args, variables, { say: (...said) => void lines.push(...said), sayProblem: (sentence) => void lines.push(sentence) });
  return { code, text: lines.join("\n") };
}

/** A database in which nobody ever made a table. */
async function bareDatabase(): Promise<string> {
  const name = `pantau_test_${randomBytes(6).toString("hex")}`;
  await administer(inject("serverUrl"), `CREATE DATABASE ${name} TEMPLATE template0`);
  made.push(name);
  return databaseAt(inject("serverUrl"), name);
}

async function opened<Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = openDatabase(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What stands in a database: every row of every table, and what checks and orders them. */
const contentOf = async (database: Database) => {
  const { _prisma_migrations: migrations, ...hashes } = await tableHashes(database);
  const { rows: audit } = await database.pool.query("SELECT count(*)::int AS entries, max(hash) AS last FROM audit_entry");
  const { rows: shape } = await database.pool.query(
    `SELECT 'key ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON oid = indexrelid WHERE relnamespace = 'public'::regnamespace
      UNION ALL SELECT pg_get_triggerdef(t.oid) || ' ' || tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace
      UNION ALL SELECT sequencename || ' ' || coalesce(last_value::text, '-') FROM pg_sequences WHERE schemaname = 'public'
      ORDER BY 1`,
  );
  return { hashes, hasMigrations: migrations !== undefined, audit, shape: shape.map((row: { line: string }) => row.line) };
};

async function tablesIn(url: string): Promise<number> {
  return opened(url, async ({ pool }) => {
    const { rows } = await pool.query<{ tables: number }>("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'");
    return rows[0]?.tables ?? -1;
  });
}

describe("a backup", () => {
  it("restored into an empty database is the same in every row, key, index, trigger and sequence", async () => {
    const target = await bareDatabase();

    const restored = await run(target, "restore", backup);

    expect(restored).toMatchObject({ code: 0, text: expect.stringMatching(/^Cadangan dipulihkan: \d+ tabel, [\d.]+ baris, diambil 20/) });
    const before = await contentOf(source().database);
    expect(Object.keys(before.hashes).length).toBeGreaterThan(40);
    expect(await opened(target, contentOf)).toEqual(before);
    expect((await run(target, "audit", "verify")).code).toBe(0);
  });

  it("leads from the PostgreSQL in the data folder to a server and back", async () => {
    expect((await run(undefined, "restore", backup)).code).toBe(0);
    const second = path.join(folder, "dari-folder");
    expect((await run(undefined, "backup", second)).code).toBe(0);
    const target = await bareDatabase();
    expect((await run(target, "restore", path.join(second, (await readdir(second))[0] ?? ""))).code).toBe(0);

    expect(await opened(target, contentOf)).toEqual(await contentOf(source().database));
  });

  it("is read by its owner alone, and says in a folder of its own what it holds", async () => {
    const modes = await Promise.all((await readdir(backup)).map(async (name) => (await stat(path.join(backup, name))).mode & 0o077));

    expect(path.basename(backup)).toMatch(/^pantau-\d{8}T\d{6}Z$/);
    expect([...new Set(modes), (await stat(backup)).mode & 0o077]).toEqual([0, 0]);
    expect(await run(undefined, "backup", "verify", backup)).toMatchObject({ code: 0, text: expect.stringContaining("Cadangan utuh") });
  });

  it("in which one byte was changed, a file is missing or cut short is refused by name, and nothing is restored", async () => {
    const target = await bareDatabase();
    const largest = "satker.copy.gz";
    const whole = await readFile(path.join(backup, largest));
    const flipped = Buffer.from(whole);
    flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 1;
    const manifest = await readFile(path.join(backup, "manifest.json"), "utf8");
    const spoilt: readonly [string, string, Buffer | null][] = [
      ["changed", largest, flipped],
      ["cut", largest, whole.subarray(0, whole.length - 20)],
      ["missing", largest, null],
      ["manifest", "manifest.json", Buffer.from(manifest.replace(/"rows": (\d)/, (_, digit: string) => `"rows": ${(Number(digit) + 1) % 10}`))],
    ];

    for (const [name, file, bytes] of spoilt) {
      const copy = path.join(folder, `rusak-${name}`);
      await cp(backup, copy, { recursive: true });
      await (bytes === null ? rm(path.join(copy, file)) : writeFile(path.join(copy, file), bytes));
      const sentence = `Cadangan rusak: ${path.join(copy, file)} tidak sama dengan saat dibuat. Pakai cadangan lain; tidak ada yang dipulihkan.`;
      expect([name, await run(target, "restore", copy)]).toEqual([name, { code: 1, text: sentence }]);
      expect([name, await run(undefined, "backup", "verify", copy)]).toEqual([name, { code: 1, text: sentence }]);
      expect([name, await tablesIn(target)]).toEqual([name, 0]);
    }
  });

  it("is never restored over data", async () => {
    expect(await run(source().connectionString, "restore", backup)).toMatchObject({ code: 1, text: expect.stringMatching(/sudah berisi tabel/) });
  });

  it("of a newer Pantau is refused with the name of what is not known", async () => {
    const copy = path.join(folder, "lebih-baru");
    const target = await bareDatabase();
    const { manifestFile, readManifest } = await import("../../server/src/platform/backup/manifest.ts");
    await cp(backup, copy, { recursive: true });
    const manifest = await readManifest(backup);
    const file = manifestFile({ ...manifest, migrations: [...manifest.migrations, { name: "29990101000000_later", checksum: "0" }] });
    await writeFile(path.join(copy, file.name), file.text);

    expect(await run(target, "restore", copy)).toMatchObject({ code: 1, text: expect.stringContaining('"29990101000000_later"') });
  });

  it("taken while others write shows one moment: what was written afterwards is not in it", async () => {
    const { pool } = source().database;
    const before = await contentOf(source().database);
    const parent = path.join(folder, "bersama");
    const { takeBackup } = await import("../../server/src/platform/backup/takeBackup.ts");
    let writing: Promise<unknown> | undefined;
    const taken = await takeBackup(source().connectionString, parent, new Date(), () => {
      writing ??= pool.query("INSERT INTO audit_entry SELECT * FROM audit_entry WHERE false; UPDATE satker SET name = name || ' (baru)'");
    });
    await writing;
    await pool.query("UPDATE satker SET name = replace(name, ' (baru)', '')");
    const target = await bareDatabase();
    expect((await run(target, "restore", taken.folder)).code).toBe(0);

    expect((await opened(target, contentOf)).hashes).toEqual(before.hashes);
  });

  it("beyond the number to keep makes room, oldest first, and leaves other folders alone", async () => {
    const parent = path.join(folder, "bergilir");
    for (const name of ["pantau-20200101T000000Z", "pantau-20210101T000000Z", "catatan"]) await mkdir(path.join(parent, name), { recursive: true });

    const { code, text } = await run(source().connectionString, "backup", parent, "--keep", "2");

    expect([code, text.split("\n").slice(1)]).toEqual([0, ["Cadangan lama dihapus: pantau-20200101T000000Z"]]);
    expect((await readdir(parent)).toSorted()).toEqual(["catatan", "pantau-20210101T000000Z", expect.stringMatching(/^pantau-20[23]\d/)]);
    expect(await run(undefined, "backup", parent, "--keep", "nol")).toMatchObject({ code: 2, text: expect.stringContaining("--keep salah") });
  });
});
