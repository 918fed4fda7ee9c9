import { readFileSync } from "node:fs";
import { Client } from "pg";
import { startHttpServer } from "../../server/src/app/httpServer.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { fixedClock } from "../../server/src/platform/clock.ts";
import { openDatabase } from "../../server/src/platform/database/openDatabase.ts";
import { createLogger } from "../../server/src/platform/logger.ts";
import { anAccount, sessionCookie } from "../support/accounts.ts";
import { webDocuments } from "../support/webDocuments.ts";
import { findKnown, WEB_QUERIES } from "../support/webOperations.ts";
import { quantile } from "./load.mjs";
import { fillNational } from "./nationalFill.ts";
import { withThrowAwayDatabase } from "./throwAwayDatabase.ts";

// Prints for each query of the page how long PostgreSQL works on it in the national scenario, warm: median and 95th percentile of the processor time of
// its connections, as Linux counts it, so that other programs of the machine do not show. Kept answers are off and nothing is worked on in parallel.
// Run in server: npx tsx ../test/bench/operations.bench.ts [number of requests, 5000000] [address of a database that is filled already] [names, comma-separated]
const [requests = "5000000", filledUrl, names] = process.argv.slice(2);
const CALLS = 12;
/** From the third time on a statement has a name, and after five more PostgreSQL decides whether one plan serves all values: on each of two connections. */
const WARM = 14;
const SLOW_MS = 3_000;
const TARGET = { median: 5, p95: 10 };
const clock = fixedClock("2026-09-30T03:00:00Z");
// oxlint-disable-next-line no-console -- a benchmark is read at a terminal
const say = (line: string) => console.log(line);

interface Timed {
  readonly text: string;
  readonly milliseconds: number;
}
let statements: Timed[] = [];

if (filledUrl) await measure(filledUrl);
else
  await withThrowAwayDatabase(async (database, url) => {
    await fillNational(database, { satker: 514, requests: Number(requests), say });
    await measure(url);
  });

async function measure(url: string): Promise<void> {
  timeStatements();
  const database = openDatabase(`${url}?options=-c%20max_parallel_workers_per_gather%3D0`, { maxConnections: 2, statementTimeoutMs: 120_000 });
  const server = await startHttpServer({ database, clock, logger: createLogger("silent"), host: "127.0.0.1", port: 0, webFolder: null, production: true, keptAnswersBytes: 0, access: { ...CLOSED, publicView: true } });
  const watch = new Client({ connectionString: url, application_name: "watch" });
  await watch.connect();
  try {
    const known = await findKnown(database);
    const cookies = new Map<AccountRole, Promise<string>>();
    const cookieOf = (role: AccountRole) => cookies.get(role) ?? cookies.set(role, anAccount(database, clock, role).then((account) => sessionCookie(database, clock, account))).get(role) ?? "";
    say("| query | statements | median ms | p95 ms | its slowest statement, median ms by the clock |\n| --- | --- | --- | --- | --- |");
    const beyond: string[] = [];
    for (const { name, text } of webDocuments().filter(({ kind, name: of }) => kind === "query" && (names === undefined || names.split(",").includes(of)))) {
      const operation = WEB_QUERIES[name];
      const variables = operation?.variables === undefined ? {} : operation.variables(known);
      if (operation === undefined || variables === null) {
        say(`| ${name} | the scenario holds none | | | |`);
        continue;
      }
      const cookie = operation.as === "VISITOR" ? "" : await cookieOf(operation.as ?? "DIVISION_LEGAL");
      const calls: { readonly sum: number; readonly list: readonly Timed[] }[] = [];
      let problem = "";
      for (let call = 0; call < WARM + CALLS; call += 1) {
        statements = [];
        const before = await processorTimes(watch);
        const response = await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...(cookie && { cookie }) }, body: JSON.stringify({ query: text, variables }) });
        const answer = (await response.json()) as { errors?: readonly { message: string }[] };
        problem = answer.errors?.[0]?.message ?? "";
        const isSlow = worked(before, await processorTimes(watch)) > SLOW_MS;
        if (call >= WARM || isSlow) calls.push({ sum: worked(before, await processorTimes(watch)), list: statements.filter(({ text: sent }) => !sent.includes("pg_stat_activity")) });
        if (isSlow) break; // once is enough to see it
      }
      const sums = calls.map(({ sum }) => sum);
      const [median, p95] = [quantile(sums, 0.5), quantile(sums, 0.95)];
      if (median > TARGET.median || p95 > TARGET.p95) beyond.push(name);
      say(`| ${name}${problem && ` (${problem})`} | ${calls[0]?.list.length ?? 0} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${slowest(calls.flatMap(({ list }) => list))} |`);
    }
    say(`\nBeyond ${TARGET.median} ms median or ${TARGET.p95} ms p95: ${beyond.length === 0 ? "none" : beyond.join(", ")}`);
  } finally {
    await watch.end();
    await server.stop();
    await database.close();
  }
}

/** Processor time so far of each connection of Pantau. Unit: milliseconds. */
async function processorTimes(watch: Client): Promise<ReadonlyMap<number, number>> {
  const { rows } = await watch.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE application_name = 'pantau' AND datname = current_database()");
  return new Map(rows.map(({ pid }) => [pid, Number(readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[0]) / 1e6]));
}

function worked(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

/** The statement with the highest median, its beginning as words. */
function slowest(all: readonly Timed[]): string {
  const times = new Map<string, number[]>();
  for (const { text, milliseconds } of all) times.set(text, [...(times.get(text) ?? []), milliseconds]);
  const [text = "", list = []] = [...times].toSorted(([, a], [, b]) => quantile(b, 0.5) - quantile(a, 0.5))[0] ?? [];
  return `${quantile(list, 0.5).toFixed(1)}: ${text.replaceAll(/\s+/g, " ").trim().slice(0, 160)}`;
}

/** Lets every statement of this process say how long it took. The pool asks with a callback, transactions with a promise. */
function timeStatements(): void {
  const sent = Reflect.get(Client.prototype, "query") as (this: unknown, ...args: unknown[]) => unknown;
  Reflect.set(Client.prototype, "query", function timed(this: unknown, ...args: unknown[]): unknown {
    const begun = performance.now();
    const [query] = args;
    const text = typeof query === "string" ? query : typeof query === "object" && query !== null && "text" in query ? String(query.text) : "";
    const note = (): void => void statements.push({ text, milliseconds: performance.now() - begun });
    const callback = args.at(-1);
    if (typeof callback === "function")
      args[args.length - 1] = (...answer: unknown[]): unknown => {
        note();
        return Reflect.apply(callback, undefined, answer);
      };
    const answer = Reflect.apply(sent, this, args);
    if (answer instanceof Promise) void answer.then(note, () => {});
    return answer;
  });
}
