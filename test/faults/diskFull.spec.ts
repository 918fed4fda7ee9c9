import { execFileSync } from "node:child_process";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { MIGRATIONS, REGISTRY } from "../support/places.ts";
import { importRegister } from "../support/registers.ts";
import { tableHashes } from "../support/tableHashes.ts";
import { workbench } from "../start/program.ts";
import { expectCountsOfARebuild, expectWhole, requestsOf } from "./registerFile.ts";

const bench = workbench();
const MOUNTED_MB = 192;
const ROWS = 4_000;
let mount: string | undefined;
let postgres: EmbeddedPostgres | undefined;
let database: Database | undefined;

afterAll(async () => {
  await database?.close();
  await postgres?.stop();
  if (mount !== undefined) execFileSync("umount", ["-l", mount]);
  await bench.cleanUp();
});

/** A file system of its own; only root may make one, and not in every container. */
function mayMount(): boolean {
  try {
    execFileSync("unshare", ["--mount", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"], { stdio: "ignore" });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

describe("a full disk under the database", () => {
  it.skipIf(!mayMount())("fails an import whole and in a sentence, leaves reading alone, and is forgotten once there is room (needs leave to mount)", async () => {
    mount = path.join(await bench.folder(), "kecil");
    await mkdir(mount);
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${MOUNTED_MB}m`, "tmpfs", mount]);
    await chmod(mount, 0o711);
    postgres = await startEmbeddedPostgres(path.join(mount, "pg"), { durable: false });
    await applyMigrations(postgres.url, MIGRATIONS);
    database = openDatabase(postgres.url);
    await loadRegistry(database, REGISTRY, "uji");
    await importRegister(database, "requests", requestsOf("sebelum", 50), "sebelum.csv");
    await newLogFile(postgres);
    const before = await tableHashes(database);

    const filler = path.join(mount, "penuh");
    await fillUp(filler);
    await expect(importRegister(database, "requests", requestsOf("penuh", ROWS), "penuh.csv")).rejects.toMatchObject({ code: "DATABASE_FULL" });
    expect(await tableHashes(database)).toEqual(before);

    await rm(filler);
    expect((await importRegister(database, "requests", requestsOf("penuh", ROWS), "penuh.csv")).added).toBe(ROWS);
    await expectWhole(database);
    await expectCountsOfARebuild(database);
  });
});

/** The log has room of its own, made beforehand: what runs out of space is the tables. A log that runs out stops PostgreSQL, which then recovers. */
async function newLogFile({ adminUrl }: EmbeddedPostgres): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("CHECKPOINT");
  await client.query("SELECT pg_switch_wal()");
  await client.query("CHECKPOINT");
  await client.end();
}

/** Writes until nothing more goes in. */
async function fillUp(file: string): Promise<void> {
  const piece = Buffer.alloc(64 * 1024);
  for (;;) {
    try {
      await writeFile(file, piece, { flag: "a" });
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
      return;
    }
  }
}
