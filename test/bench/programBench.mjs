// @ts-check
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { cpuMicroseconds, loaded, quantile, requestBytes, residentMegabytes } from "./load.mjs";
import { BENCH, ROOT, started } from "./processes.mjs";

/** @typedef {import("./httpBench.mjs").Part} Part @typedef {import("./httpBench.mjs").Row} Row @typedef {import("./processes.mjs").Started} Started */

const KEPT_BYTES = 32 * 1024 * 1024;

/** What a dashboard asks, by the page's own documents. */
const MIX = {
  RequestFiguresRoute: (/** @type {string} */ province, /** @type {number} */ year) => ({ province, scope: { province }, period: { year }, year }),
  RequestListRoute: (/** @type {string} */ province) => ({ province, filter: { province }, first: 50 }),
  DueBoardRoute: (/** @type {string} */ province) => ({ province, scope: { province } }),
  PeringkatRoute: (/** @type {string} */ province, /** @type {number} */ year) => ({ province, issuer: `uji-ki-${province}`, year }),
  SatkersRoute: (/** @type {string} */ province) => ({ province }),
  EvaluationHistoryRoute: (/** @type {string} */ province) => ({ satker: `${province}.08`, code: `${province}.08` }),
};

/** Bodies with the cookie of who asks. @param {readonly { provinceCode: string, cookie: string }[]} readers */
function questions(readers) {
  /** @type {Record<string, string>} */
  const documents = JSON.parse(readFileSync(path.join(ROOT, "web/dist/documents.json"), "utf8"));
  return Object.values(documents).flatMap((query) => {
    const name = /\bquery (\w+)/.exec(query)?.[1] ?? "";
    const variablesOf = Object.entries(MIX).find(([known]) => known === name)?.[1];
    if (!variablesOf) return [];
    const declared = new Set([...query.matchAll(/\$(\w+):/g)].map(([, variable]) => variable));
    return readers.flatMap(({ provinceCode, cookie }) =>
      [2021, 2022, 2023, 2024, 2025].map((year) => {
        const variables = Object.fromEntries(Object.entries(variablesOf(provinceCode, year)).filter(([variable]) => declared.has(variable)));
        return { name, body: JSON.stringify({ query, variables }), cookie };
      }),
    );
  });
}

/**
 * Ten users whose every question is worked out, and fifty who may get kept answers. Times and memory, for each operation alone too.
 * @param {Started} filled @param {{ satker: number, milliseconds: number }} options @returns {Promise<Part[]>}
 */
export async function mixedPart({ said }, { satker, milliseconds }) {
  // The smallest size is Jawa Tengah alone.
  const asked = questions(said.readers.filter((/** @type {{ provinceCode: string }} */ { provinceCode }) => satker > 35 || provinceCode === "33"));
  const server = path.join(BENCH, "servers/national.mjs");
  /** @type {Part[]} */
  const parts = [];
  for (const [title, kept, connections, target] of /** @type {const} */ ([["10 users, nothing kept", 0, 10, 60], ["50 users, kept answers", KEPT_BYTES, 50, 15]])) {
    const { pid, port, stop } = await started(server, [said.url, said.now, String(kept)]);
    try {
      await warmed(port, asked);
      let turn = 0;
      const bytes = asked.map(({ body, cookie }) => requestBytes(body, { ...ACCEPTED, cookie }));
      const before = cpuMicroseconds(pid);
      const slice = await loaded({ port, connections, milliseconds, next: () => bytes[(turn += 7) % bytes.length] ?? Buffer.alloc(0) });
      const p95 = quantile(slice.latencies, 0.95);
      const row = { name: "Pantau", cpu: (cpuMicroseconds(pid) - before) / slice.requests, perSecond: slice.requests / (milliseconds / 1_000), p50: quantile(slice.latencies, 0.5), p99: quantile(slice.latencies, 0.99), rss: residentMegabytes(pid) };
      const single = kept === 0 ? await eachAlone(port, asked) : [];
      parts.push({
        title: `${title}: ${said.filled.requests.toLocaleString("en")} requests, ${said.filled.updates.toLocaleString("en")} updates, ${satker} satker; ${slice.requests} answers`,
        rows: [row, ...single],
        ratios: [
          { what: "p95 of an answer", ratio: p95, target, holds: p95 <= target, rounds: [], unit: " ms" },
          { what: "errors", ratio: slice.errors, target: 0, holds: slice.errors === 0, rounds: [], unit: "" },
          { what: "memory after it", ratio: row.rss, target: 280, holds: row.rss <= 280, rounds: [], unit: " MB" },
        ],
        leftOut: [],
      });
    } finally {
      await stop();
    }
  }
  return parts;
}

/** What the load sends as headers: an answer is kept for those who accept the same. */
const ACCEPTED = { accept: "application/json", "accept-encoding": "br" };
/** Asked, compiled, written: from the third time on a question is answered as it will be. */
const TIMES_TO_WARM = 3;

/** Asks every question a few times, and looks at the answers. @param {number} port @param {ReturnType<typeof questions>} asked */
async function warmed(port, asked) {
  for (let time = 0; time < TIMES_TO_WARM; time += 1) {
    for (const { name, body, cookie } of asked) {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers: { ...ACCEPTED, "content-type": "application/json", cookie }, body });
      const text = await answer.text();
      if (answer.status !== 200 || text.startsWith('{"errors"')) throw new Error(`${name}: ${text.slice(0, 400)}`);
    }
  }
}

/** Each operation by one user. @param {number} port @param {ReturnType<typeof questions>} asked @returns {Promise<Row[]>} */
async function eachAlone(port, asked) {
  const rows = [];
  for (const name of new Set(asked.map((one) => one.name))) {
    const bytes = asked.filter((one) => one.name === name).map(({ body, cookie }) => requestBytes(body, { cookie }));
    let turn = 0;
    const { requests, latencies } = await loaded({ port, connections: 1, milliseconds: 1_500, next: () => bytes[(turn += 1) % bytes.length] ?? Buffer.alloc(0) });
    rows.push({ name, cpu: Number.NaN, perSecond: requests / 1.5, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), rss: Number.NaN });
  }
  return rows;
}

/** From the command to the first answer, on an empty folder and on one that is there. @returns {Promise<Part>} */
export async function startPart() {
  const data = mkdtempSync(path.join(os.tmpdir(), "pantau-bench-"));
  const first = await secondsToAnswer(data);
  const again = [await secondsToAnswer(data), await secondsToAnswer(data), await secondsToAnswer(data)].toSorted((a, b) => a - b)[1] ?? Number.NaN;
  rmSync(data, { recursive: true, force: true });
  return {
    title: "Cold start, embedded database",
    rows: [],
    ratios: [
      { what: "first ever, demo data included", ratio: first, target: 15, holds: first <= 15, rounds: [], unit: " s" },
      { what: "with a data folder (median of three)", ratio: again, target: 2, holds: again <= 2, rounds: [], unit: " s" },
    ],
    leftOut: [],
  };
}

/** @param {string} data @returns {Promise<number>} */
async function secondsToAnswer(data) {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [path.join(ROOT, "server/dist/main.js")], { cwd: ROOT, stdio: "ignore", env: { ...process.env, NODE_ENV: "production", PORT: String(port), PANTAU_DATA: data } });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  let seconds = Number.NaN;
  while (child.exitCode === null && Number.isNaN(seconds)) {
    const isUp = await fetch(`http://127.0.0.1:${port}/healthz`).then((response) => response.ok, () => false);
    if (isUp) seconds = (performance.now() - begun) / 1_000;
    else await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGTERM");
  await exited;
  return seconds;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * Import beside COPY, as that benchmark itself tells it.
 * @param {string | null} file @param {{ rows: number, held: number, folder: string | null }} size folder: where the filled database is kept. Null: it is thrown away
 * @returns {Promise<Part>}
 */
export async function importsPart(file, { rows, held, folder }) {
  const title = `Import of ${rows.toLocaleString("en")} requests into ${held.toLocaleString("en")}, beside COPY`;
  if (file === null) return { title, rows: [], ratios: [], leftOut: ["imports.bench.ts is not there"] };
  const temporary = mkdtempSync(path.join(os.tmpdir(), "pantau-bench-"));
  const report = path.join(temporary, "imports.json");
  const words = [path.join(ROOT, "server/node_modules/tsx/dist/cli.mjs"), file, String(rows), String(held), report, ...(folder === null ? [] : [path.join(folder, `imports-${held}`)])];
  const output = await new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: path.join(ROOT, "server"), stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      text += chunk;
    });
    child.once("exit", () => resolve(text));
  });
  const told = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).ratios : null;
  rmSync(temporary, { recursive: true, force: true });
  if (told === null) throw new Error("imports.bench.ts ended without its report");
  const ratio = (/** @type {string} */ what, /** @type {number | null} */ found, /** @type {number} */ target) => (found === null ? [] : [{ what, ratio: found, target, holds: found >= target, rounds: [] }]);
  const ratios = [
    ...ratio("rows a second of bare COPY", told.wholeImportToCopy, 0.16),
    ...ratio("the same by processor time", told.wholeImportToCopyByProcessorTime, 0.16),
    ...ratio("rows a second of createMany of the same stored rows", told.wholeImportToCreateMany, 12),
  ];
  return { title: `${title}\n\n\`\`\`text\n${output}\`\`\``, rows: [], ratios, leftOut: [] };
}
