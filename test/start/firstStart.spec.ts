import { readdir, readFile, stat } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { Client } from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { parsePostmasterPid } from "../../server/src/platform/database/postmasterPid.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { stopProgram, workbench } from "./program.ts";

const bench = workbench();
afterEach(() => bench.cleanUp());

describe("a start on an empty folder", () => {
  it("serves the page and the registry, and the next start keeps what was stored", async () => {
    const data = await bench.folder();
    const first = bench.start({ PANTAU_DATA: data });
    const url = await first.url();
    expect(await (await fetch(url)).text()).toContain("<html");
    expect(await provincesOf(url)).toEqual([
      { code: "33", satkerCount: 35 },
      { code: "35", satkerCount: 38 },
    ]);
    await keepNote(data, "kept");
    expect(await stopProgram(first)).toBe(0);
    expect(await readdir(path.join(data, "pg/cluster"))).not.toContain("postmaster.pid");

    const second = bench.start({ PANTAU_DATA: data });
    await second.url();

    expect(await readNotes(data)).toEqual(["kept"]);
    expect(second.complained()).toBe("");
  });

  it("looks by itself whether there is something to be alarmed about, once a day", async () => {
    const data = await bench.folder();
    await bench.start({ PANTAU_DATA: data }).url();

    await expect.poll(() => query(data, "SELECT trigger::text, state::text FROM alert_run"), { timeout: 60_000 }).toEqual([{ trigger: "DAILY", state: "DONE" }]);
  });

  it("ends two starts at once in one server and one sentence that says where it is", async () => {
    const data = await bench.folder();
    const programs = [bench.start({ PANTAU_DATA: data }), bench.start({ PANTAU_DATA: data })];

    const loser = await Promise.race(programs.map(async (program) => ({ program, code: await program.ended })));
    const winner = programs.find((program) => program !== loser.program);

    expect(loser.code).toBe(0);
    const url = await winner?.url();
    expect(loser.program.said()).toBe(`Pantau sudah berjalan di ${url} dengan folder data ${data}: buka alamat itu.\n`);
    expect(loser.program.complained()).toBe("");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe("the database of the data folder", () => {
  it("keeps its password to the user who started Pantau", async () => {
    const data = await bench.folder();
    await bench.start({ PANTAU_DATA: data }).url();

    const password = await stat(path.join(data, "pg/password"));
    const cluster = await stat(path.join(data, "pg/cluster"));

    expect((password.mode & 0o777).toString(8)).toBe("600");
    expect(password.uid).toBe(process.getuid?.());
    expect((cluster.mode & 0o777).toString(8)).toBe("700");
  });

  it("lets nobody in over TCP without the password, not even as superuser", async () => {
    const data = await bench.folder();
    await bench.start({ PANTAU_DATA: data }).url();
    const port = await portOf(data);

    expect(await firstAnswerTo(port, "pantau")).toEqual({ message: "R", authentication: SASL });
    expect(await firstAnswerTo(port, "pantau_admin")).toEqual({ message: "R", authentication: SASL });
    const guess = new Client({ host: "127.0.0.1", port, user: "pantau", database: "pantau", password: "pantau" });
    await expect(guess.connect()).rejects.toMatchObject({ code: "28P01" });
  });

  it("gives the program a role that is no superuser", async () => {
    const data = await bench.folder();
    await bench.start({ PANTAU_DATA: data }).url();

    expect(await query(data, "SELECT rolname, rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([
      { rolname: "pantau", rolsuper: false },
    ]);
  });
});

/** What PostgreSQL answers to somebody who names a user and nothing else: 0 would mean "come in", 10 asks for a proof. */
const SASL = 10;
async function firstAnswerTo(port: number, user: string): Promise<{ message: string; authentication: number }> {
  const parameters = Buffer.from(`user\0${user}\0database\0pantau\0\0`);
  const header = Buffer.alloc(8);
  header.writeInt32BE(header.length + parameters.length, 0);
  header.writeInt32BE(0x0003_0000, 4); // protocol 3.0
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.write(Buffer.concat([header, parameters])));
    socket.once("error", reject);
    socket.once("data", (answer) => {
      socket.destroy();
      resolve({ message: answer.toString("latin1", 0, 1), authentication: answer.readInt32BE(5) });
    });
  });
}

async function provincesOf(url: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ provinces { code satkerCount } }" }),
  });
  const { data } = (await response.json()) as { data?: { provinces?: unknown } };
  return data?.provinces;
}

async function portOf(data: string): Promise<number> {
  const owner = parsePostmasterPid(await readFile(path.join(data, "pg/cluster/postmaster.pid"), "utf8"));
  return owner?.port ?? 0;
}

async function query(data: string, statement: string): Promise<unknown[]> {
  const postgres = await startEmbeddedPostgres(path.join(data, "pg")); // joins the running one
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function keepNote(data: string, note: string): Promise<void> {
  await query(data, `CREATE TABLE start_note AS SELECT '${note}' AS note`);
}

async function readNotes(data: string): Promise<unknown> {
  const rows = (await query(data, "SELECT note FROM start_note")) as { note: string }[];
  return rows.map((row) => row.note);
}
