// @ts-check
// `pnpm bench [--quick] [--only http,database,mixed,sizes,start,imports]`: measures Pantau beside its peers on this machine, in turn, and writes
// test/artifacts/bench/report.md and report.json. A figure that does not hold is said, not hidden; a peer that cannot be installed is left out by name.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { prepare } from "../../server/tools/generate.mjs";
import { runMain } from "../../server/tools/toolProblem.mjs";
import { databaseParts, httpParts } from "./httpBench.mjs";
import { importsPart, mixedPart, startPart } from "./programBench.mjs";
import { BENCH, peersInstalled, ROOT, started } from "./processes.mjs";

const KINDS = ["http", "database", "mixed", "sizes", "start", "imports"];
const REPORT = path.join(ROOT, "test/artifacts/bench");

/** @typedef {import("./httpBench.mjs").Part} Part */

// oxlint-disable-next-line no-console -- a benchmark is read at a terminal
const say = (/** @type {string} */ line) => console.log(line);

await runMain(async () => {
  const words = process.argv.slice(2);
  const isQuick = words.includes("--quick");
  const only = words.includes("--only") ? (words[words.indexOf("--only") + 1] ?? "").split(",") : KINDS;
  const unknown = only.filter((kind) => !KINDS.includes(kind));
  if (unknown.length > 0) throw new Error(`Jenis ukuran tidak dikenal: ${unknown.join(", ")}. Pilih dari: ${KINDS.join(", ")}.`);
  const pace = isQuick ? { rounds: 3, milliseconds: 1_000 } : { rounds: 7, milliseconds: 3_000 };
  await prepare();
  const missing = await peersInstalled();
  if (missing !== null) say(`Pembanding tidak dapat dipasang dan dilewati: ${missing}`);
  /** @type {Part[]} */
  const parts = [];
  const add = (/** @type {readonly Part[]} */ found) => {
    for (const part of found) {
      parts.push(part);
      say(`\n${inWords(part)}`);
    }
  };
  if (only.includes("http")) add(await httpParts(pace, missing));
  const sizes = only.includes("sizes") ? [35, 514, 5140] : only.includes("database") || only.includes("mixed") ? [514] : [];
  for (const satker of sizes) {
    say(`\nMengisi skenario nasional: ${satker} satker …`);
    const filled = await started(path.join(BENCH, "filledDatabase.ts"), [String(satker), ...(isQuick ? ["50000"] : [])], { cwd: path.join(ROOT, "server"), tsx: true, onSay: (line) => say(`  ${line}`) });
    try {
      if (satker === 514 && only.includes("database")) add(await databaseParts(filled.said.url, pace, missing));
      if (only.includes("mixed") || only.includes("sizes")) add(await mixedPart(filled, { satker, milliseconds: isQuick ? 3_000 : 15_000 }));
    } finally {
      await filled.stop();
    }
  }
  if (only.includes("start")) add([await startPart()]);
  if (only.includes("imports")) add([await importsPart(existsSync(path.join(BENCH, "imports.bench.ts")) ? path.join(BENCH, "imports.bench.ts") : null)]);
  write(parts, missing);
});

/** @param {Part} part */
function inWords({ title, rows, ratios, leftOut }) {
  const table = rows.length === 0 ? [] : ["| | CPU µs a request | answers/s | p50 ms | p99 ms | RSS MB |", "| --- | --- | --- | --- | --- | --- |", ...rows.map((row) => `| ${row.name} | ${row.cpu.toFixed(0)} | ${row.perSecond.toFixed(0)} | ${row.p50.toFixed(1)} | ${row.p99.toFixed(1)} | ${row.rss.toFixed(0)} |`)];
  const found = ratios.map(({ what, ratio, target, holds, unit }) => `- ${what}: **${ratio.toFixed(2)}**${unit ?? "×"} (${unit === undefined ? "at least" : "at most"} ${target}${unit ?? "×"}): ${holds ? "holds" : "DOES NOT HOLD"}`);
  return [`### ${title}`, "", ...table, "", ...found, ...leftOut.map((what) => `- left out: ${what}`), ""].join("\n");
}

/** @param {readonly Part[]} parts @param {string | null} missing */
function write(parts, missing) {
  mkdirSync(REPORT, { recursive: true });
  const machine = { node: process.version, platform: `${os.platform()} ${os.arch()}`, cpus: os.cpus().length, model: os.cpus()[0]?.model ?? "", memoryGigabytes: Math.round(os.totalmem() / 1e9), loadBefore: os.loadavg(), peersMissing: missing };
  writeFileSync(path.join(REPORT, "report.json"), JSON.stringify({ machine, parts }, null, 2));
  writeFileSync(path.join(REPORT, "report.md"), `# Bench\n\n${machine.cpus} processors (${machine.model}), ${machine.memoryGigabytes} GB, Node ${machine.node}, load ${machine.loadBefore.map((load) => load.toFixed(1)).join(" ")}. Servers are asked in turn, slice by slice; ratios are medians of rounds.\n\n${parts.map(inWords).join("\n")}`);
  say(`\nLaporan: ${path.relative(ROOT, REPORT)}/report.md dan report.json`);
}
