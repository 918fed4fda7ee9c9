// @ts-check
import assert from "node:assert/strict";
import path from "node:path";
import pg from "pg";
import { answerOf, cpuMicroseconds, loaded, median, quantile, requestBytes, residentMegabytes } from "./load.mjs";
import { BENCH, PEERS, started } from "./processes.mjs";
import { QUESTIONS } from "./servers/answer.mjs";

/**
 * @typedef {import("./processes.mjs").Started} Started
 * @typedef {{ name: string, cpu: number, perSecond: number, p50: number, p99: number, rss: number }} Row cpu: microseconds of the server process a request
 * @typedef {{ what: string, ratio: number, target: number, holds: boolean, rounds: number[], unit?: string }} Ratio with a unit: at most; without: at least so many times
 * @typedef {{ title: string, rows: Row[], ratios: Ratio[], leftOut: string[] }} Part
 * @typedef {{ rounds: number, milliseconds: number }} Pace
 */

/**
 * A compiler at work is no figure of the program: at least so long servers are loaded before a kept answer is measured. Elsewhere three slices do; longer,
 * and the four programs with a pool would together take more connections than the database gives. Unit: milliseconds.
 */
const WARMING = 8_000;

const server = (/** @type {string} */ name) => path.join(BENCH, "servers", `${name}.mjs`);

/**
 * Runs the same question at several servers in turn, slice by slice, so that all of them meet the same machine. Their answers are compared first.
 * @param {{ question: string, connections: number, servers: ReadonlyMap<string, Started>, pace: Pace, warming?: number, questionOf?: (name: string) => string, dataOf?: (name: string, data: any) => unknown }} race
 * @returns {Promise<Map<string, Row & { all: number[] }>>}
 */
async function raced({ question, connections, servers, pace, warming = 0, questionOf = () => question, dataOf = (_name, data) => data }) {
  const answers = new Map();
  for (const [name, { port }] of servers) {
    const answer = await answerOf(port, questionOf(name));
    assert.equal(answer.errors, undefined, `${name}: ${JSON.stringify(answer.errors)}`);
    answers.set(name, dataOf(name, answer.data));
  }
  const [[first, expected]] = [...answers];
  for (const [name, data] of answers) assert.deepEqual(data, expected, `${name} does not answer as ${first} does`);
  const measured = new Map([...servers.keys()].map((name) => [name, { cpu: /** @type {number[]} */ ([]), perSecond: /** @type {number[]} */ ([]), latencies: /** @type {number[]} */ ([]) }]));
  for (let round = -1; round < pace.rounds; round += 1) {
    for (const [name, { port, pid }] of servers) {
      const bytes = requestBytes(questionOf(name));
      const before = cpuMicroseconds(pid);
      const begun = performance.now();
      const slice = await loaded({ port, connections, milliseconds: round < 0 ? Math.max(warming, pace.milliseconds * 3) : pace.milliseconds, next: () => bytes });
      const seconds = (performance.now() - begun) / 1_000;
      if (slice.errors > 0) throw new Error(`${name}: ${slice.errors} of ${slice.requests} answers were not 200, the first: ${slice.firstError}`);
      const into = measured.get(name);
      if (round < 0 || !into) continue;
      into.cpu.push((cpuMicroseconds(pid) - before) / slice.requests);
      into.perSecond.push(slice.requests / seconds);
      for (const latency of slice.latencies) into.latencies.push(latency); // a hundred thousand are too many arguments
    }
  }
  return new Map([...measured].map(([name, { cpu, perSecond, latencies }]) => [name, { name, cpu: median(cpu), perSecond: median(perSecond), p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), rss: residentMegabytes(servers.get(name)?.pid ?? 0), all: cpu }]));
}

/** How many times `other` costs what `ours` costs, round by round. @param {Map<string, Row & { all: number[] }>} rows @param {{ what: string, ours: string, other: string, target: number }} wish @returns {Ratio[]} */
function ratio(rows, { what, ours, other, target }) {
  const [our, their] = [rows.get(ours), rows.get(other)];
  if (!our || !their) return [];
  const rounds = their.all.map((cpu, round) => cpu / (our.all[round] ?? Number.NaN));
  return [{ what, ratio: median(rounds), target, holds: median(rounds) >= target, rounds }];
}

/** @param {Map<string, Row & { all: number[] }>} rows @returns {Row[]} */
const told = (rows) => [...rows.values()].map(({ all: _all, ...row }) => row);

/** Answers from memory: a kept one beside node:http, a worked out one beside Apollo and Yoga. @param {Pace} pace @param {string | null} peersMissing @returns {Promise<Part[]>} */
export async function httpParts(pace, peersMissing) {
  const servers = new Map([["node:http", await started(server("floor"), ["kept"])], ["Pantau", await started(server("pantau"), ["postgresql://nobody@127.0.0.1:1/none"])], ["Apollo as it comes", await started(server("apolloDefault"))]]);
  const leftOut = [];
  try {
    if (peersMissing === null) servers.set("Yoga with jit", await started(server("yogaJit"), [PEERS]));
    else leftOut.push(`Yoga with jit (${peersMissing})`);
    const only = (/** @type {string[]} */ ...names) => new Map([...servers].filter(([name]) => names.includes(name)));
    const executed = await raced({ question: QUESTIONS.executed, connections: 10, servers: only("Pantau", "Apollo as it comes", "Yoga with jit"), pace });
    return [
      {
        title: "An answer worked out in memory, 10 connections",
        rows: told(executed),
        ratios: [...ratio(executed, { what: "against Apollo as it comes", ours: "Pantau", other: "Apollo as it comes", target: 8 }), ...ratio(executed, { what: "against Yoga with jit", ours: "Pantau", other: "Yoga with jit", target: 1 })],
        leftOut,
      },
    ];
  } finally {
    for (const { stop } of servers.values()) await stop();
  }
}

/**
 * Over a database: a kept answer beside node:http with the same bytes, and a nested question beside one raw SQL and PostGraphile.
 * @param {string} databaseUrl @param {Pace} pace @param {string | null} peersMissing @returns {Promise<Part[]>}
 */
export async function databaseParts(databaseUrl, pace, peersMissing) {
  const nested = new Map([["node:http and one SQL", await started(server("floor"), ["nested", databaseUrl])], ["Pantau", await started(server("pantau"), [databaseUrl])], ["Apollo as it comes", await started(server("apolloDefault"), [databaseUrl])]]);
  const floors = [await started(server("floor"), ["kept"])];
  const leftOut = [];
  try {
    const pantau = nested.get("Pantau");
    if (!pantau) throw new Error("Pantau did not start");
    floors.push(await started(server("floor"), ["kept", JSON.stringify(await headersOf(pantau.port, QUESTIONS.kept))]));
    const [bare, like] = floors;
    if (!bare || !like) throw new Error("node:http did not start");
    const kept = await raced({ question: QUESTIONS.kept, connections: 50, servers: new Map([["node:http", bare], [LIKE_PANTAU, like], ["Pantau", pantau]]), pace, warming: WARMING });
    if (peersMissing !== null) leftOut.push(`PostGraphile (${peersMissing})`);
    else {
      try {
        await related(databaseUrl);
        nested.set("PostGraphile 5", await started(server("postgraphile"), [PEERS, databaseUrl]));
      } catch (error) {
        leftOut.push(`PostGraphile (${error instanceof Error ? error.message.slice(0, 200) : "did not start"})`);
      }
    }
    const rows = await raced({ question: QUESTIONS.nested, connections: 10, servers: nested, pace, questionOf: (name) => (name === "PostGraphile 5" ? POSTGRAPHILE : QUESTIONS.nested), dataOf: (name, data) => (name === "PostGraphile 5" ? fromPostgraphile(data) : data) });
    const throughput = (/** @type {string} */ what, /** @type {string} */ other, /** @type {number} */ target) => {
      const [our, their] = [rows.get("Pantau"), rows.get(other)];
      return our && their ? [{ what, ratio: our.perSecond / their.perSecond, target, holds: our.perSecond / their.perSecond >= target, rounds: [] }] : [];
    };
    return [
      { title: "A kept answer, 50 connections, beside node:http with the same bytes", rows: told(kept), ratios: ratio(kept, { what: "against node:http (processor time)", ours: "Pantau", other: "node:http", target: 0.8 }), leftOut: [] },
      { title: "Satker of a province with twelve months, from PostgreSQL, 10 connections", rows: told(rows), ratios: [...throughput("against node:http and one SQL (answers a second)", "node:http and one SQL", 0.7), ...throughput("against PostGraphile 5 (answers a second)", "PostGraphile 5", 2), ...throughput("against Apollo as it comes (answers a second)", "Apollo as it comes", 1)], leftOut },
    ];
  } finally {
    for (const { stop } of [...nested.values(), ...floors]) await stop();
  }
}

/** For comparison only, without a target of its own: the same bytes by node:http that reads the question and sends the headers that Pantau sends. */
const LIKE_PANTAU = "node:http, question parsed, headers of Pantau";

/** What Pantau says in the head of its answer, but for what each server says by itself. @param {number} port @param {string} body */
async function headersOf(port, body) {
  const { headers } = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers: { "content-type": "application/json", accept: "application/json", "accept-encoding": "identity" }, body });
  return Object.fromEntries([...headers].filter(([name]) => !["date", "connection", "keep-alive", "content-length"].includes(name)));
}

/** PostGraphile follows foreign keys; counts are kept without one, so it is told of it in its own way. @param {string} databaseUrl */
async function related(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("COMMENT ON TABLE request_month IS '@foreignKey (satker_code) references satker (code)'");
  await client.end();
}

const POSTGRAPHILE = JSON.stringify({
  query: `{ allSatkers(condition: { provinceCode: "33" }, orderBy: CODE_ASC) { nodes { code name requestMonthsBySatkerCode(condition: { dataset: PUBLISHED, class: GENERAL }, orderBy: MONTH_ASC, last: 12) { nodes { month requests metLimit } } } } }`,
});

/** @param {any} data */
function fromPostgraphile(data) {
  return { nested: data.allSatkers.nodes.map((/** @type {any} */ { code, name, requestMonthsBySatkerCode }) => ({ code, name, months: requestMonthsBySatkerCode.nodes.map((/** @type {any} */ { month, ...counts }) => ({ month: month.slice(0, 7), ...counts })) })) };
}
