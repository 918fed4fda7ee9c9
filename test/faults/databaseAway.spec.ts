import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpServer, type RunningHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";
import { systemClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { applyMigrations } from "../../server/src/platform/database/migrations.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { ask, type Answer } from "../support/httpClient.ts";
import { MIGRATIONS, REGISTRY } from "../support/places.ts";
import { importRegister } from "../support/registers.ts";
import { freePort } from "../support/standby.ts";
import { workbench } from "../start/program.ts";
import { expectCountsOfARebuild, expectWhole, requestsOf } from "./registerFile.ts";

// One server in this process, whose database restarts, hangs or is asked too much.
const bench = workbench();
const CONNECTIONS = 4;
const STATEMENT_TIMEOUT_MS = 1_500;
const USERS = 20;
let folder: string;
let port: number;
let postgres: EmbeddedPostgres;
let database: Database;
let server: RunningHttpServer;
let cookie: string;

beforeAll(async function aServerWithItsDatabase() {
  folder = path.join(await bench.folder(), "pg");
  port = await freePort();
  postgres = await startEmbeddedPostgres(folder, { port, durable: false });
  await applyMigrations(postgres.url, MIGRATIONS);
  const filling = openDatabase(postgres.url, { statementTimeoutMs: 0 });
  await loadRegistry(filling, REGISTRY, "uji");
  await importRegister(filling, "requests", requestsOf("awal", 40), "awal.csv");
  await filling.close();
  database = openDatabase(postgres.url, { maxConnections: CONNECTIONS, statementTimeoutMs: STATEMENT_TIMEOUT_MS });
  server = await startHttpServer({ database, clock: systemClock, logger: createLogger("silent"), host: "127.0.0.1", port: 0, webFolder: null, production: true, access: { ...CLOSED, publicView: true } });
  cookie = await sessionCookie(database, systemClock, await anAccount(database, systemClock, "DIVISION_DATA"));
});
afterAll(async () => {
  await server?.stop();
  await database?.close();
  await bench.cleanUp();
  await postgres?.stop();
});

const SATKERS = '{ satkers(province: "33") { code } }';
const FIGURES = '{ requestStatistics(scope: { satker: "33.08" }, period: { year: 2026 }) { requests { value } } }';
const isDone = ({ status, errors }: Answer): boolean => status === 200 && errors.length === 0;
const told = ({ status, retryAfter, errors }: Answer) => `${status} ${retryAfter} ${String(errors[0]?.extensions["code"])}`;

async function askingUsers(work: () => Promise<void>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const over = new AbortController();
  const users = Array.from({ length: USERS }, async () => {
    while (!over.signal.aborted) answers.push(await ask(server.url, SATKERS, cookie));
  });
  while (answers.length < USERS) await sleep(20);
  await work();
  const soFar = answers.length;
  while (answers.slice(soFar).filter(isDone).length < 2 * USERS) await sleep(20);
  over.abort();
  await Promise.all(users);
  return answers;
}

async function connections(): Promise<number> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>("SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'pantau'");
  await client.end();
  return rows[0]?.n ?? 0;
}

describe("a restart of the database under twenty users", () => {
  it("is met with 503, a sentence and Retry-After while it lasts, and with answers afterwards; no connection is left over", async () => {
    const answers = await askingUsers(async () => {
      await postgres.stop();
      for (let n = 0; n < 3; n++) expect(told(await ask(server.url, SATKERS, cookie))).toBe("503 5 DATABASE_UNAVAILABLE");
      postgres = await startEmbeddedPostgres(folder, { port, durable: false });
    });

    expect([...new Set(answers.filter((answer) => !isDone(answer)).map(told))]).toEqual(["503 5 DATABASE_UNAVAILABLE"]);
    expect(await connections()).toBeLessThanOrEqual(CONNECTIONS + 1); // and the one at the door
  });
});

describe("a lock that somebody holds", () => {
  it("ends the statement that waits for it with 503, while what needs other tables is answered; afterwards all is as before", async () => {
    const before = await ask(server.url, FIGURES, cookie);
    expect(told(before)).toBe("200 null undefined");
    const holder = new Client({ connectionString: postgres.url });
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE request_running_total IN ACCESS EXCLUSIVE MODE");

    const waiting = ask(server.url, FIGURES, cookie);
    const others = await Promise.all(Array.from({ length: USERS }, () => ask(server.url, SATKERS, cookie)));
    expect(others.filter((answer) => !isDone(answer)).map(told)).toEqual([]);
    expect(told(await waiting)).toBe("503 5 DATABASE_BUSY");

    await holder.query("ROLLBACK");
    await holder.end();
    expect((await ask(server.url, FIGURES, cookie)).data).toEqual(before.data);
  });

  it("of an import makes the next import wait and fail whole: nothing of it is stored, and it can be sent again", async () => {
    const holder = new Client({ connectionString: postgres.url });
    await holder.connect();
    await holder.query("BEGIN; LOCK TABLE information_request IN ACCESS EXCLUSIVE MODE; SET LOCAL idle_in_transaction_session_timeout = 0");
    const importing = importRegister(database, "requests", requestsOf("kunci", 30), "kunci.csv");
    await untilSomebodyWaits(holder);
    await holder.query("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'pantau'");
    await expect(importing).rejects.toMatchObject({ code: "DATABASE_BUSY" });
    await holder.query("ROLLBACK");
    await holder.end();

    await expectWhole(database);
    expect((await importRegister(database, "requests", requestsOf("kunci", 30), "kunci.csv")).added).toBe(30);
    await expectCountsOfARebuild(database);
  });

  async function untilSomebodyWaits(holder: Client): Promise<void> {
    for (;;) {
      const { rows } = await holder.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'pantau'");
      if (rows.length > 0) return;
      await sleep(20);
    }
  }
});
