import { spawn, type ChildProcess } from "node:child_process";
import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { announceUpload, ask, sendPiece } from "../support/httpClient.ts";
import { killAll, postgresProcesses } from "../support/killing.ts";
import { ROOT } from "../support/places.ts";
import { importRegister } from "../support/registers.ts";
import { stopProgram, workbench } from "../start/program.ts";
import { csvOf, expectCountsOfARebuild, expectWhole, requestsOf } from "./registerFile.ts";
import { seeded } from "./seeded.ts";

const bench = workbench();
let data: string;
/** Everything this test started or joined; whoever starts the folder anew has to let go of it first. */
const held: Awaited<ReturnType<typeof startEmbeddedPostgres>>[] = [];
async function letGo(): Promise<void> {
  for (const postgres of held.splice(0).toReversed()) await postgres.stop().catch(() => {});
}

beforeAll(async function loadTheRegistry() {
  data = await bench.folder();
  const program = bench.start({ PANTAU_DATA: data });
  await program.url();
  await stopProgram(program);
});
afterAll(async () => {
  await letGo();
  await bench.cleanUp();
});

const ROWS = 200;
/** Of the importing process, and as many of all processes of PostgreSQL. */
const ROUNDS = 25;
/** Longest wait between the import's first word and its end. Unit: milliseconds. */
const LONGEST_MS = 900;

/** The PostgreSQL of the data folder, once it answers: one that was just killed may look alive for a moment. */
async function answeringDatabase(maxConnections = 10): Promise<Database> {
  for (;;) {
    const postgres = await startEmbeddedPostgres(path.join(data, "pg"));
    held.push(postgres);
    const database = openDatabase(postgres.url, { maxConnections });
    try {
      await database.pool.query("SELECT 1");
      return database;
    } catch (error) {
      await database.close();
      if ((error as { readonly code?: string }).code !== "DATABASE_UNAVAILABLE") throw error;
      await sleep(100);
    }
  }
}

async function withDatabase<Result>(work: (database: Database) => Promise<Result>, maxConnections?: number): Promise<Result> {
  const database = await answeringDatabase(maxConnections);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The built command line, importing a register. */
function importing(file: string): { readonly child: ChildProcess; readonly begun: Promise<void>; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [path.join(ROOT, "server/dist/cli.js"), "import", "requests", file], {
    cwd: os.tmpdir(),
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", PANTAU_DATA: data },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
  const begun = new Promise<void>((resolve) => {
    child.stderr?.once("data", () => resolve());
    void ended.then(() => resolve());
  });
  return { child, begun, ended };
}

/** Whole or absent, nothing committed before is gone, and the same file can be sent again. Returns whether it was whole. */
async function recovered(database: Database, name: string, earlier: readonly string[]): Promise<boolean> {
  // Whose client was killed may be in the middle of its commit: what it comes to is known when its session has gone.
  await expect.poll(async () => (await database.pool.query("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND state <> 'idle'")).rows, { timeout: 60_000 }).toEqual([]);
  await expectWhole(database);
  const { rows } = await database.pool.query<{ name: string }>("SELECT file_name AS name FROM import_batch WHERE kind = 'requests'");
  const names = new Set(rows.map((row) => row.name));
  expect(earlier.filter((file) => !names.has(file))).toEqual([]);
  const again = await importRegister(database, "requests", requestsOf(name, ROWS), name);
  expect(again.status).toBe(names.has(name) ? "unchanged" : "stored");
  return names.has(name);
}

describe("kill -9 in the middle of an import", () => {
  const done: string[] = [];

  it("of the importing process, at 25 seeded moments: the batch is whole or absent and can be sent again", { timeout: 900_000 }, async () => {
    const random = seeded(20_261_122);
    let absent = 0;
    await withDatabase(async (database) => {
      for (let round = 1; round <= ROUNDS; round++) {
        const name = `proses-${round}.csv`;
        const file = path.join(data, name);
        await writeFile(file, csvOf(requestsOf(name, ROWS)));
        const { child, begun, ended } = importing(file);
        await begun;
        await sleep(Math.floor(random() * LONGEST_MS));
        child.kill("SIGKILL");
        await ended;
        if (!(await recovered(database, name, done))) absent += 1;
        done.push(name);
      }
    });
    expect(absent).toBeGreaterThan(0);
  });

  it("of every process of PostgreSQL, at 25 seeded statements: the same, after a restart", { timeout: 900_000 }, async () => {
    const random = seeded(5_122_026);
    const statements = await withDatabase(async (database) => {
      let count = 0;
      database.onStatement(() => (count += 1));
      await importRegister(database, "requests", requestsOf("ukuran", ROWS), "ukuran.csv");
      return count;
    });
    let absent = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const name = `basis-${round}.csv`;
      const fatal = 1 + Math.floor(random() * statements);
      await withDatabase(async (database) => {
        await Promise.all([1, 2].map(() => database.pool.query("SELECT pg_sleep(0.05)"))); // both connections are there before the processes are listed
        const processes = await postgresProcesses(path.join(data, "pg"));
        let count = 0;
        database.onStatement(() => {
          count += 1;
          if (count === fatal) killAll(processes);
        });
        await importRegister(database, "requests", requestsOf(name, ROWS), name).catch((error: unknown) => expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE" }));
      }, 2);
      if (!(await withDatabase((database) => recovered(database, name, done)))) absent += 1;
      done.push(name);
    }
    expect(absent).toBeGreaterThan(0);
    await withDatabase(expectCountsOfARebuild);
  });

  it("leaves a job that the next start takes up by itself", { timeout: 300_000 }, async () => {
    await letGo();
    const program = bench.start({ PANTAU_DATA: data });
    const url = await program.url();
    const cookie = await withDatabase(async (database) => sessionCookie(database, systemClock, await anAccount(database, systemClock, "DIVISION_DATA")));
    const jobs = async (base: string, query: string): Promise<Record<string, { id: string; state: string }>> => {
      const { data: told, errors } = await ask(base, query, cookie);
      expect(errors).toEqual([]);
      return told as Record<string, { id: string; state: string }>;
    };
    const stateOf = async (base: string, id: string, wanted: string): Promise<string> => {
      for (;;) {
        const { importJob } = await jobs(base, `{ importJob(id: "${id}") { id state } }`);
        if (importJob?.state === wanted || ["FAILED", "REJECTED"].includes(importJob?.state ?? "FAILED")) return importJob?.state ?? "gone";
        await sleep(50);
      }
    };
    const bytes = Buffer.from(csvOf(requestsOf("99", ROWS)));
    const upload = await announceUpload(url, cookie, "99.csv", bytes);
    await sendPiece(url, cookie, upload, 0, bytes);
    const { previewImport } = await jobs(url, `mutation { previewImport(input: { upload: "${upload}", kind: "requests" }) { id state } }`);
    const job = previewImport?.id ?? "";
    expect(await stateOf(url, job, "PREVIEWED")).toBe("PREVIEWED");
    await jobs(url, `mutation { commitImport(job: "${job}") { id state } }`);
    program.child.kill("SIGKILL");
    await program.ended;
    await letGo();

    const next = bench.start({ PANTAU_DATA: data });
    const nextUrl = await next.url();
    expect(await stateOf(nextUrl, job, "COMMITTED")).toBe("COMMITTED");
    await withDatabase(async (database) => {
      expect((await database.pool.query("SELECT count(*)::int AS n FROM information_request WHERE number LIKE '99-%'")).rows).toEqual([{ n: ROWS }]);
    });
    await stopProgram(next);
  });
});
