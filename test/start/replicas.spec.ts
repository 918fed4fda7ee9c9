import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../server/src/platform/clock.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../server/src/platform/database/embeddedPostgres.ts";
import { openDatabase, type Database } from "../../server/src/platform/database/openDatabase.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { ask, type Answer } from "../support/httpClient.ts";
import { killAll, postgresProcesses } from "../support/killing.ts";
import { freePort, makeReplica } from "../support/standby.ts";
import { stopProgram, workbench } from "./program.ts";

// A real primary with a streaming replica and two servers in front of them; sessions of one administrator in several browsers.
const bench = workbench();
const SERVERS = 2;
let folders: { readonly primary: string; readonly replica: string };
let ports: { readonly primary: number; readonly replica: number };
let primary: EmbeddedPostgres;
let replica: EmbeddedPostgres;
let database: Database;
let urls: readonly string[];
/** A browser that writes, and one of the same person that only looks. */
let writer: string;
let looker: string;
const acknowledged: string[] = [];

beforeAll(async function aPrimaryWithAReplica() {
  const data = await bench.folder();
  folders = { primary: path.join(data, "pg"), replica: path.join(data, "pg-replica") };
  ports = { primary: await freePort(), replica: await freePort() };
  primary = await startPrimary();
  await stopProgram(await served({ DATABASE_URL: primary.url }));
  await primary.stop();
  await makeReplica(folders.primary, folders.replica, ports.primary);
  primary = await startPrimary();
  replica = await startReplica();
  const programs = Array.from({ length: SERVERS }, () => bench.start({ DATABASE_URL: primary.url, DATABASE_REPLICA_URLS: replica.url, DATABASE_REPLICA_LAG_SECONDS: "3" }));
  urls = await Promise.all(programs.map((program) => program.url()));
  database = openDatabase(primary.url);
  const account = await anAccount(database, systemClock, "ADMINISTRATOR");
  writer = await sessionCookie(database, systemClock, account);
  looker = await sessionCookie(database, systemClock, account);
});
afterAll(async () => {
  await database?.close();
  await bench.cleanUp();
  await replica?.stop();
  await primary?.stop();
});

const startPrimary = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres(folders.primary, { port: ports.primary });
const startReplica = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres(folders.replica, { port: ports.replica });

async function served(variables: Readonly<Record<string, string>>) {
  const program = bench.start(variables);
  await program.url();
  return program;
}

const server = (n: number): string => urls[n % SERVERS] ?? "";
let count = 0;

/** Invites somebody new through the n-th server; the e-mail is remembered once the server has said that it is done. */
async function write(n: number): Promise<Answer & { readonly email: string }> {
  count += 1;
  const email = `orang.${count}@uji.pantau`;
  const answer = await ask(server(n), `mutation { inviteAccount(input: { email: "${email}", displayName: "Orang", role: COMMISSIONER, provinceCode: "33" }) { account { id } } }`, writer);
  if (answer.status === 200 && answer.errors.length === 0) acknowledged.push(email);
  return { ...answer, email };
}

async function emailsSeen(n: number, cookie: string): Promise<readonly string[]> {
  const { data, errors, status } = await ask(server(n), "{ accounts { email } }", cookie);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  return (data as { readonly accounts: readonly { readonly email: string }[] }).accounts.map(({ email }) => email);
}

async function onReplica(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: replica.adminUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50);
}

/** Both servers read from the replica: readers' connections of both are open there and are used now, not only once before. */
async function replicaIsRead(): Promise<void> {
  await until(async () => {
    const [begun] = await onReplica("SELECT clock_timestamp()::text AS at");
    for (let n = 0; n < SERVERS; n++) await emailsSeen(n, looker);
    const [row] = await onReplica(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'pantau' AND query LIKE '%account%' AND query_start > '${String(begun?.["at"])}'`);
    return Number(row?.["n"]) >= SERVERS;
  });
}

describe("reading from a replica", () => {
  it("shows a writer what was just written, at every server, while the replica still stands before it; others see the replica", async () => {
    await replicaIsRead();
    await onReplica("SELECT pg_wal_replay_pause()");
    const { email, cookies } = await write(0);
    expect(acknowledged).toContain(email);
    const position = cookies.find((cookie) => cookie.startsWith("pantau_tertulis="));
    for (let n = 0; n < SERVERS; n++) {
      expect(await emailsSeen(n, `${writer}; ${position}`)).toContain(email);
      expect(await emailsSeen(n, looker)).not.toContain(email);
    }
  });

  it("leaves a replica alone that is further behind than allowed, and returns when it has caught up", async () => {
    const [newest = ""] = acknowledged.slice(-1);
    for (let n = 0; n < SERVERS; n++)
      await until(async () => {
        await write(n); // the log moves on, the replica does not
        return (await emailsSeen(n, looker)).includes(newest);
      });
    for (let n = 0; n < SERVERS; n++) expect(await emailsSeen(n, looker)).toContain(newest);
    await onReplica("SELECT pg_wal_replay_resume()");
    await replicaIsRead();
  });
});

interface Load {
  readonly reads: Answer[];
  readonly writes: Answer[];
  end(): Promise<void>;
}

/** Somebody who looks and somebody who writes, at all servers, one question after the other. */
function load(): Load {
  const reads: Answer[] = [];
  const writes: Answer[] = [];
  const over = new AbortController();
  const repeat = async (work: (n: number) => Promise<void>): Promise<void> => {
    for (let n = 0; !over.signal.aborted; n++) {
      await work(n);
      await sleep(20);
    }
  };
  const working = [
    repeat(async (n) => void reads.push(await ask(server(n), "{ viewer { isSignedIn } satkers(province: \"33\") { code } }", looker))),
    repeat(async (n) => void writes.push(await write(n))),
  ];
  return {
    reads,
    writes,
    async end() {
      over.abort();
      await Promise.all(working);
    },
  };
}

const isDone = ({ status, errors }: Answer): boolean => status === 200 && errors.length === 0;
const told = ({ status, retryAfter, errors }: Answer) => ({ status, retryAfter, code: errors[0]?.extensions["code"], isSentence: /^Basis data .*\.$/.test(errors[0]?.message ?? "") });
const AWAY = { status: 503, retryAfter: "5", code: "DATABASE_UNAVAILABLE", isSentence: true };

describe("kill -9 under load", () => {
  it("of the primary: reading goes on without a fault, writing is refused in a sentence with 503 and comes back, and nothing acknowledged is lost", async () => {
    const { reads, writes, end } = load();
    await until(async () => writes.filter(isDone).length >= 5);
    killAll(await postgresProcesses(folders.primary));
    await until(async () => writes.filter((answer) => answer.status === 503).length >= 2 * SERVERS);
    const readSoFar = reads.length;
    await until(async () => reads.length >= readSoFar + 10);
    for (const url of urls) expect((await fetch(`${url}/readyz`)).status).toBe(200); // a balancer must not take the readers' servers away
    primary = await startPrimary();
    const refused = writes.length;
    await until(async () => writes.slice(refused).filter(isDone).length >= 3 * SERVERS);
    await end();

    expect(reads.filter((answer) => !isDone(answer)).map(told)).toEqual([]);
    expect(reads.every(({ data }) => (data as { readonly viewer: { readonly isSignedIn: boolean } }).viewer.isSignedIn)).toBe(true);
    expect(writes.filter((answer) => !isDone(answer)).map(told).filter((answer) => JSON.stringify(answer) !== JSON.stringify(AWAY))).toEqual([]);
    await everythingAcknowledgedIsThere();
  });

  it("of the replica: neither reading nor writing notices, and the replica is read again once it is back", async () => {
    await replicaIsRead();
    const { reads, writes, end } = load();
    await until(async () => reads.length >= 5);
    killAll(await postgresProcesses(folders.replica));
    const [readSoFar, writtenSoFar] = [reads.length, writes.length];
    await until(async () => reads.length >= readSoFar + 20 && writes.length >= writtenSoFar + 5);
    replica = await startReplica();
    await end();

    expect([...reads, ...writes].filter((answer) => !isDone(answer)).map(told)).toEqual([]);
    await replicaIsRead();
    await everythingAcknowledgedIsThere();
  });

  async function everythingAcknowledgedIsThere(): Promise<void> {
    const { rows } = await database.pool.query<{ email: string }>("SELECT email FROM account");
    const stored = new Set(rows.map(({ email }) => email));
    expect(acknowledged.filter((email) => !stored.has(email))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(10);
  }
});
