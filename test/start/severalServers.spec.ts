import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { anAccount, sessionCookie, TEST_PASSWORD } from "../support/accounts.ts";
import { announceUpload, ask, sendPiece } from "../support/httpClient.ts";
import { aRequest } from "../support/registers.ts";
import { workbench, type Program } from "./program.ts";

const bench = workbench();
const SERVERS = 5;
let postgres: EmbeddedPostgres;
let database: Database;
let programs: Program[];
let urls: string[];

beforeAll(async function fiveServersStartAtOnceOnAnEmptyDatabase() {
  postgres = await startEmbeddedPostgres(path.join(await bench.folder(), "pg"), { durable: false });
  programs = Array.from({ length: SERVERS }, () => bench.start({ DATABASE_URL: postgres.url }));
  urls = await Promise.all(programs.map((program) => program.url()));
  database = openDatabase(postgres.url);
});
afterAll(async () => {
  await database?.close();
  await bench.cleanUp();
  await postgres?.stop();
});

/** The n-th server, as a balancer that goes round would choose it. */
const server = (n: number): string => urls[n % SERVERS] ?? "";

function registerOf(count: number, prefix: string): Buffer {
  const rows = Array.from({ length: count }, (_, n) => aRequest(`${prefix}-${n}/2026`, `2026-0${1 + (n % 9)}-1${n % 9}`));
  const columns = Object.keys(rows[0] ?? {});
  return Buffer.from([columns.join(","), ...rows.map((row) => columns.map((column) => row[column] ?? "").join(","))].join("\n"));
}

async function jobState(url: string, cookie: string, job: string, wanted: string): Promise<string> {
  for (;;) {
    const { data } = await ask(url, `{ importJob(id: "${job}") { state } }`, cookie);
    const state = String((data?.["importJob"] as { readonly state?: string } | null)?.state);
    if (state === wanted || ["FAILED", "REJECTED", "CANCELLED", "undefined"].includes(state)) return state;
    await sleep(100);
  }
}

async function startJob(url: string, cookie: string, upload: string): Promise<string> {
  const { data, errors } = await ask(url, `mutation { previewImport(input: { upload: "${upload}", kind: "requests" }) { id } }`, cookie);
  expect(errors).toEqual([]);
  return (data as { readonly previewImport: { readonly id: string } }).previewImport.id;
}

describe("five servers that start at once on an empty database", () => {
  it("all serve, and every migration and every registry file went in once", async () => {
    for (const url of urls) expect((await ask(url, "{ provinces { code } }")).data).toEqual({ provinces: [{ code: "33" }, { code: "35" }] });
    const { rows: migrations } = await database.pool.query("SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) <> 1 OR bool_or(finished_at IS NULL)");
    expect(migrations).toEqual([]);
    const { rows: batches } = await database.pool.query("SELECT file_sha256 FROM import_batch GROUP BY 1, kind, dataset HAVING count(*) <> 1");
    expect(batches).toEqual([]);
  });

  it("share sessions: who signs in at one is known at every other and, signed out at one, at none", async () => {
    const account = await anAccount(database, systemClock, "COMMISSIONER");
    const signedIn = await ask(server(0), `mutation { signIn(email: "${account.email}", password: "${TEST_PASSWORD}") { displayName } }`);
    expect(signedIn.errors).toEqual([]);
    const cookie = signedIn.cookies.join("; ");
    for (const url of urls) expect((await ask(url, "{ viewer { displayName isSignedIn } }", cookie)).data).toEqual({ viewer: { displayName: account.displayName, isSignedIn: true } });
    await ask(server(3), "mutation { signOut { role } }", cookie);
    for (const url of urls) expect((await ask(url, "{ viewer { displayName isSignedIn } }", cookie)).data).toEqual({ viewer: { displayName: "Publik", isSignedIn: false } });
  });

  it("share the limit of sign-in: five failures spread over all of them make everybody wait everywhere", async () => {
    const account = await anAccount(database, systemClock, "COMMISSIONER");
    const attempt = (n: number, password: string) => ask(server(n), `mutation { signIn(email: "${account.email}", password: "${password}") { displayName } }`);
    for (let n = 0; n < 5; n++) expect((await attempt(n, "bukan sandinya")).errors[0]?.extensions["code"]).toBe("SIGN_IN_FAILED");
    for (let n = 0; n < SERVERS; n++) expect((await attempt(n, TEST_PASSWORD)).errors[0]?.extensions["code"]).toBe("RATE_LIMITED");
  });

  it("take the pieces of one file through any of them, and import it once", async () => {
    const cookie = await sessionCookie(database, systemClock, await anAccount(database, systemClock, "DIVISION_DATA"));
    const bytes = registerOf(60, "keliling");
    const upload = await announceUpload(server(0), cookie, "keliling.csv", bytes);
    const length = Math.ceil(bytes.length / 4);
    for (let n = 0; n < 4; n++) expect(await sendPiece(server(n + 1), cookie, upload, n * length, bytes.subarray(n * length, (n + 1) * length))).toBe(200);
    const job = await startJob(server(2), cookie, upload);
    expect(await jobState(server(4), cookie, job, "PREVIEWED")).toBe("PREVIEWED");
    await ask(server(1), `mutation { commitImport(job: "${job}") { state } }`, cookie);
    expect(await jobState(server(0), cookie, job, "COMMITTED")).toBe("COMMITTED");
    expect((await database.pool.query("SELECT count(*)::int AS n FROM information_request WHERE number LIKE 'keliling-%'")).rows).toEqual([{ n: 60 }]);
  });

  it("finish what a neighbour left that was killed, without being asked", async () => {
    const cookie = await sessionCookie(database, systemClock, await anAccount(database, systemClock, "DIVISION_DATA"));
    const bytes = registerOf(20, "tetangga");
    const upload = await announceUpload(server(4), cookie, "tetangga.csv", bytes);
    await sendPiece(server(4), cookie, upload, 0, bytes);
    const holder = new Client({ connectionString: postgres.url });
    await holder.connect();
    await holder.query("SELECT pg_advisory_lock(hashtext('pantau.imports'))"); // nobody can begin while this is held
    const job = await startJob(server(4), cookie, upload);
    programs[4]?.child.kill("SIGKILL");
    await programs[4]?.ended;
    await holder.end();

    expect(await jobState(server(0), cookie, job, "PREVIEWED")).toBe("PREVIEWED");
  });
});
