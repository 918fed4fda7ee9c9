import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { parsePostmasterPid } from "../../server/src/platform/database/postmasterPid.ts";
import { inRegisterTransaction } from "../../server/src/modules/requests/register.queries.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { ROOT } from "../support/places.ts";
import { aRequest } from "../support/registers.ts";
import { stopProgram, workbench } from "./program.ts";

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

const ROWS = 300;
const ROUNDS = 20;
/** Longest wait between the import's first word and its end. Unit: milliseconds. */
const LONGEST_MS = 900;

/** The same numbers for the same seed: a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function registerOf(round: number): string {
  const rows = Array.from({ length: ROWS }, (_, n) => aRequest(`${round}-${n}/2026`, `2026-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, "0")}`));
  const columns = Object.keys(rows[0] ?? {});
  return [columns.join(","), ...rows.map((row) => columns.map((column) => row[column] ?? "").join(","))].join("\n");
}

/** The PostgreSQL of the data folder, once it answers: one that was just killed may look alive for a moment. */
async function answeringDatabase(): Promise<Database> {
  for (;;) {
    const postgres = await startEmbeddedPostgres(path.join(data, "pg"));
    held.push(postgres);
    const database = openDatabase(postgres.url);
    try {
      await database.pool.query("SELECT 1");
      return database;
    } catch (error) {
      await database.close();
      if (!/ECONNREFUSED|ECONNRESET|terminated|starting up|shutting down|recovery mode/.test(String(error))) throw error;
      await sleep(100);
    }
  }
}

async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await answeringDatabase();
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

async function killPostgres(): Promise<void> {
  const owner = parsePostmasterPid(await readFile(path.join(data, "pg/cluster/postmaster.pid"), "utf8"));
  const parent = owner?.pid ?? 0;
  expect(parent).toBeGreaterThan(1);
  for (const pid of [parent, ...(await childrenOf(parent))]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // it ended by itself a moment ago
    }
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const children: number[] = [];
  for (const name of await readdir("/proc")) {
    const line = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    if (Number(/\) \S (\d+)/.exec(line)?.[1]) === parent) children.push(Number(name));
  }
  return children;
}

describe("kill -9 in the middle of an import", () => {
  it("leaves the batch whole or absent at 20 seeded moments, loses nothing committed, and the file can be sent again", { timeout: 900_000 }, async () => {
    const random = seeded(20_261_122);
    const outcomes = { whole: 0, absent: 0 };
    for (let round = 1; round <= ROUNDS; round++) {
      const file = path.join(data, `register-${round}.csv`);
      await writeFile(file, registerOf(round));
      await withDatabase(() => Promise.resolve());
      const { child, begun, ended } = importing(file);
      await begun;
      await sleep(Math.floor(random() * LONGEST_MS));
      const alsoPostgres = round % 5 === 0;
      child.kill("SIGKILL");
      if (alsoPostgres) await killPostgres();
      await ended;

      await withDatabase(async (database) => {
        const { rows } = await database.pool.query<{ name: string; promised: number; stored: number; events: number }>(`
          SELECT b.file_name AS name, b.row_count AS promised, (SELECT count(*)::int FROM information_request q WHERE q.batch_id = b.id) AS stored,
            (SELECT count(*)::int FROM request_event e WHERE e.batch_id = b.id) AS events FROM import_batch b WHERE b.kind = 'requests'`);
        expect(rows.filter(({ promised, stored, events }) => promised !== stored || events < stored)).toEqual([]);
        const orphans = await database.pool.query("SELECT 1 FROM information_request WHERE number LIKE $1 AND batch_id NOT IN (SELECT id FROM import_batch)", [`${round}-%`]);
        expect(orphans.rowCount).toBe(0);
        const isWhole = rows.some(({ name }) => name === `register-${round}.csv`);
        outcomes[isWhole ? "whole" : "absent"] += 1;
        // Everything committed in rounds before is still there.
        const earlier = Array.from({ length: round - 1 }, (_, n) => `register-${n + 1}.csv`);
        expect(earlier.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
      });
      expect(await importing(file).ended).toBe(0);
    }
    expect(outcomes.whole + outcomes.absent).toBe(ROUNDS);
    expect(outcomes.absent).toBeGreaterThan(0);

    await withDatabase(async (database) => {
      expect((await database.pool.query("SELECT count(*)::int AS n FROM information_request")).rows).toEqual([{ n: ROUNDS * ROWS }]);
      const counts = async (): Promise<unknown> => (await database.pool.query("SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS hash FROM (SELECT m::text AS t FROM request_month m UNION ALL SELECT r::text FROM request_running_total r) AS t")).rows;
      const kept = await counts();
      await inRegisterTransaction(database.prisma, rebuildRollups);
      expect(await counts()).toEqual(kept);
    });
  });

  it("leaves a job that the next start takes up by itself", { timeout: 300_000 }, async () => {
    await letGo();
    const program = bench.start({ PANTAU_DATA: data });
    const url = await program.url();
    const cookie = await withDatabase(async (database) => sessionCookie(database, systemClock, await anAccount(database, systemClock, "DIVISION_DATA")));
    const ask = async (base: string, query: string): Promise<Record<string, { id: string; state: string }>> => {
      const response = await fetch(`${base}/graphql`, { method: "POST", headers: { cookie, "content-type": "application/json" }, body: JSON.stringify({ query }) });
      const answer = (await response.json()) as { data: Record<string, { id: string; state: string }>; errors?: unknown };
      expect(answer.errors).toBeUndefined();
      return answer.data;
    };
    const stateOf = async (base: string, id: string, wanted: string): Promise<string> => {
      for (;;) {
        const { importJob } = await ask(base, `{ importJob(id: "${id}") { id state } }`);
        if (importJob?.state === wanted || ["FAILED", "REJECTED"].includes(importJob?.state ?? "FAILED")) return importJob?.state ?? "gone";
        await sleep(50);
      }
    };
    const bytes = Buffer.from(registerOf(99));
    const headers = { cookie, "content-type": "application/json" };
    const announced = { fileName: "99.csv", totalBytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    const { id: upload } = (await (await fetch(`${url}/unggahan`, { method: "POST", headers, body: JSON.stringify(announced) })).json()) as { id: string };
    await fetch(`${url}/unggahan/${upload}?offset=0`, { method: "PUT", headers: { cookie, "content-type": "application/octet-stream" }, body: bytes });
    const { previewImport } = await ask(url, `mutation { previewImport(input: { upload: "${upload}", kind: "requests" }) { id state } }`);
    const job = previewImport?.id ?? "";
    expect(await stateOf(url, job, "PREVIEWED")).toBe("PREVIEWED");
    await ask(url, `mutation { commitImport(job: "${job}") { id state } }`);
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
