import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { parsePostmasterPid } from "../../server/src/platform/database/postmasterPid.ts";
import { workbench, type Program } from "./program.ts";

const bench = workbench();
afterEach(() => bench.cleanUp());

/** Milliseconds of writing before each kill; fixed, so that a failure can be repeated. */
const ROUNDS = [
  { killed: "the program", afterMs: 35 },
  { killed: "everything", afterMs: 110 },
  { killed: "PostgreSQL's parent process", afterMs: 61 },
  { killed: "everything", afterMs: 247 },
  { killed: "the program", afterMs: 172 },
] as const;

describe("kill -9 while rows are being committed", () => {
  it("loses nothing that was acknowledged, round after round", async () => {
    const data = await bench.folder();
    const acknowledged: number[] = [];
    let program = bench.start({ PANTAU_DATA: data });
    await program.url();
    await once(data, "CREATE TABLE crash_note (n int PRIMARY KEY)");

    for (const { killed, afterMs } of ROUNDS) {
      const writing = writeRows(data, acknowledged);
      await sleep(afterMs);
      const victims = await pids(data, program, killed);
      for (const pid of victims) process.kill(pid, "SIGKILL");
      await writing;
      await program.ended;

      program = bench.start({ PANTAU_DATA: data });
      await program.url();

      const rows = await once(data, "SELECT n FROM crash_note ORDER BY n");
      const stored = new Set(rows.map((row) => row["n"]));
      expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS.length);
  });
});

/** Commits one row after the other until the connection breaks; remembers those that were acknowledged. */
async function writeRows(data: string, acknowledged: number[]): Promise<void> {
  const client = await connect(data);
  for (let n = (acknowledged.at(-1) ?? 0) + 2; ; n++) {
    try {
      await client.query("INSERT INTO crash_note VALUES ($1)", [n]);
    } catch {
      return; // that one may be there or not: nobody was told
    }
    acknowledged.push(n);
  }
}

async function pids(data: string, program: Program, killed: (typeof ROUNDS)[number]["killed"]): Promise<number[]> {
  const own = program.child.pid ?? 0;
  const owner = parsePostmasterPid(await readFile(path.join(data, "pg/cluster/postmaster.pid"), "utf8"));
  const parent = owner?.pid ?? 0;
  expect([own, parent].every((pid) => pid > 1)).toBe(true);
  if (killed === "the program") return [own];
  if (killed === "PostgreSQL's parent process") return [parent];
  return [own, parent, ...(await childrenOf(parent))];
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

async function once(data: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = await connect(data);
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function connect(data: string): Promise<Client> {
  const postgres = await startEmbeddedPostgres(path.join(data, "pg")); // joins the running one
  const client = new Client({ connectionString: postgres.url });
  client.on("error", () => {}); // it is about to be killed
  await client.connect();
  return client;
}
