// @ts-check
// `pnpm bench [--quick] [--only http,database,mixed,sizes,start,imports,operations] [--runs 3] [--keep | --data FOLDER]`: measures Pantau beside its peers on
// this machine, in turn, and writes test/artifacts/bench/report.md and report.json. A figure that does not hold is said, not hidden; a peer that
// cannot be installed is left out by name. --runs: everything so many times. --keep: filled databases stay in .data-bench for the next time.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { prepare } from "../../server/tools/generate.mjs";
import { runMain } from "../../server/tools/toolProblem.mjs";
import { inWords, summary, write } from "./benchReport.mjs";
import { databaseParts, httpParts } from "./httpBench.mjs";
import { importsPart, mixedPart, startPart } from "./programBench.mjs";
import { BENCH, peersInstalled, ROOT, started } from "./processes.mjs";

const LONG_KIND = "operations";
const KINDS = ["http", "database", "mixed", "sizes", "start", "imports"];
/** Unit: requests of the register. What --quick fills. */
const FEW_REQUESTS = "50000";

/** @typedef {import("./httpBench.mjs").Part} Part */

// oxlint-disable-next-line no-console -- a benchmark is read at a terminal
const say = (/** @type {string} */ line) => console.log(line);

await runMain(async () => {
  const { isQuick, only, runs, kept } = choices(process.argv.slice(2));
  const pace = isQuick ? { rounds: 3, milliseconds: 1_000 } : { rounds: 7, milliseconds: 3_000 };
  await prepare();
  if (only.includes(LONG_KIND)) await printOperations(isQuick ? FEW_REQUESTS : "all", kept);
  if (only.every((kind) => kind === LONG_KIND)) return;
  const missing = await peersInstalled();
  if (missing !== null) say(`Pembanding tidak dapat dipasang dan dilewati: ${missing}`);
  /** @type {{ run: number, part: Part }[]} */
  const found = [];
  const told = { missing, runs, isQuick };
  /** Measures one thing so many times; what fails is a finding too, and the rest goes on. @param {string} title @param {() => Promise<readonly Part[]>} measure */
  const measured = async (title, measure) => {
    for (let run = 1; run <= runs; run += 1) {
      /** @type {readonly Part[]} */
      const parts = await measure().catch((error) => [{ title, rows: [], ratios: [], leftOut: [`FAILED: ${error instanceof Error ? error.message : String(error)}`] }]);
      for (const part of parts) {
        found.push({ run, part });
        say(`\n${runs > 1 ? `Putaran ${run} dari ${runs}. ` : ""}${inWords(part)}`);
      }
      write(found, told);
    }
  };
  if (only.includes("http")) await measured("An answer worked out in memory", () => httpParts(pace, missing));
  const sizes = only.includes("sizes") ? [35, 514, 5140] : only.includes("database") || only.includes("mixed") ? [514] : [];
  for (const satker of sizes) {
    say(`\nMengisi skenario nasional: ${satker} satker …`);
    const filled = await started(path.join(BENCH, "filledDatabase.ts"), [String(satker), isQuick ? FEW_REQUESTS : "all", ...(kept === null ? [] : [kept])], { cwd: path.join(ROOT, "server"), tsx: true, onSay: (line) => say(`  ${line}`) });
    try {
      if (satker === 514 && only.includes("database")) await measured("Over a database", () => databaseParts(filled.said.url, pace, missing));
      if (only.includes("mixed") || only.includes("sizes")) await measured(`Mixed load, ${satker} satker`, () => mixedPart(filled, { satker, milliseconds: isQuick ? 3_000 : 15_000 }));
    } finally {
      await filled.stop();
    }
  }
  if (only.includes("start")) await measured("Cold start", async () => [await startPart()]);
  if (only.includes("imports")) await measured("Import beside COPY", async () => [await importsPart(existsSync(path.join(BENCH, "imports.bench.ts")) ? path.join(BENCH, "imports.bench.ts") : null, { ...(isQuick ? { rows: 20_000, held: 300_000 } : { rows: 100_000, held: 5_000_000 }), folder: kept })]);
  say(`\n${summary(found)}`);
  say(`\nLaporan: ${path.relative(ROOT, write(found, told))}`);
});

/** Database time of every query of the page in the national scenario; only when asked for. @param {string} requests @param {string | null} kept */
async function printOperations(requests, kept) {
  say("\nMengisi skenario nasional: 514 satker …");
  const filled = await started(path.join(BENCH, "filledDatabase.ts"), ["514", requests, ...(kept === null ? [] : [kept])], { cwd: path.join(ROOT, "server"), tsx: true, onSay: (line) => say(`  ${line}`) });
  try {
    const command = [path.join(ROOT, "server/node_modules/tsx/dist/cli.mjs"), path.join(BENCH, "operations.bench.ts"), requests, filled.said.url];
    const code = await new Promise((resolve) => spawn(process.execPath, command, { cwd: path.join(ROOT, "server"), stdio: "inherit" }).once("exit", resolve));
    if (code !== 0) throw new Error(`operations.bench.ts berakhir dengan ${code}`);
  } finally {
    await filled.stop();
  }
}

/** @param {readonly string[]} words @returns {{ isQuick: boolean, only: readonly string[], runs: number, kept: string | null }} */
function choices(words) {
  const after = (/** @type {string} */ name) => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? "") : null);
  const only = after("--only")?.split(",") ?? KINDS;
  const unknown = only.filter((kind) => kind !== LONG_KIND && !KINDS.includes(kind));
  if (unknown.length > 0) throw new Error(`Jenis ukuran tidak dikenal: ${unknown.join(", ")}. Pilih dari: ${[...KINDS, LONG_KIND].join(", ")}.`);
  const runs = Number(after("--runs") ?? 1);
  if (!Number.isInteger(runs) || runs < 1) throw new Error("--runs: berapa putaran? Tulis bilangan bulat mulai dari 1.");
  return { isQuick: words.includes("--quick"), only, runs, kept: after("--data") ?? (words.includes("--keep") ? path.join(ROOT, ".data-bench") : null) };
}
