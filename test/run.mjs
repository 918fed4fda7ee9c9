// @ts-check
// `npm test [kinds…]`: every check, or only the kinds that are named. Ends with a line `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { spawn } from "node:child_process";
import { prepare } from "../server/tools/generate.mjs";
import { ROOT, TOOLS } from "../server/tools/places.mjs";
import { ToolProblem, runMain } from "../server/tools/toolProblem.mjs";

/**
 * failures: a line for each failed test (file, name, what was said first)
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Count
 * @typedef {() => Promise<Count>} Check
 */

const TYPE_CHECKED = ["server", "test", "web", "server/tools"];

const DATED_RULES = ["kernel", "modules/calendars/domain", "modules/requests/domain", "modules/publications/domain"].map((place) => `server/src/${place}`);

/** In the order in which they tell the most for the least waiting. @type {ReadonlyMap<string, Check>} */
const KINDS = new Map([
  ["types", () => asOneTest(TYPE_CHECKED.map((folder) => [TOOLS.tsc, "--noEmit", "-p", folder]))],
  ["lint", () => asOneTest([[TOOLS.oxlint, "."]])],
  ["architecture", () => vitest("architecture")],
  ["unit", () => vitest("unit")],
  // The rules of dates once more in a process that lives half a day behind Jakarta: a date must not depend on where it is read.
  ["timezone", () => vitest("unit", { only: DATED_RULES, env: { TZ: "America/New_York" } })],
  ["acceptance", () => vitest("acceptance")],
  ["web", () => vitest("web")],
  ["browser", () => vitest("browser")],
  ["start", () => vitest("start")],
  ["faults", () => vitest("faults")],
]);

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((kind) => !KINDS.has(kind));
  if (unknown.length > 0) {
    console.error(`Jenis uji tidak dikenal: ${unknown.join(", ")}. Pilih dari: ${[...KINDS.keys()].join(", ")}.`);
    process.exit(1);
  }
  const total = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) };
  try {
    await prepare();
  } catch (error) {
    // What does not build is one failure; the other checks still have something to tell, if they are installed.
    if (!(error instanceof ToolProblem)) throw error;
    console.error(error.message);
    total.failed += 1;
    total.failures.push(`prepare: ${firstLine(error.message)}`);
    if (!existsSync(TOOLS.vitest)) finish(total);
  }
  const summary = [];
  for (const [kind, check] of KINDS) {
    if (wanted.length > 0 && !wanted.includes(kind)) continue;
    console.log(`\n── ${kind} ${"─".repeat(60 - kind.length)}`);
    const begun = performance.now();
    const count = await check();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    summary.push(`${kind.padEnd(13)} ${inWords(count)} (${seconds} s)`);
    console.log(summary.at(-1));
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    total.failures.push(...count.failures.map((failure) => `${kind}: ${failure}`));
  }
  console.log(`\n── all ${"─".repeat(57)}\n${summary.join("\n")}\n`);
  // Last, since of a long log often only the end is kept.
  if (total.failures.length > 0) console.log(`── failed ${"─".repeat(54)}\n${total.failures.map((failure) => `✗ ${failure}`).join("\n")}\n`);
  finish(total);
});

/**
 * @param {Count} total
 * @returns {never}
 */
function finish(total) {
  console.log(inWords(total));
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Commands that all have to end with 0, counted as one test.
 * @param {readonly (readonly string[])[]} commands
 * @returns {Promise<Count>}
 */
async function asOneTest(commands) {
  let good = true;
  for (const command of commands) good = (await run(command)) && good;
  return good ? { passed: 1, failed: 0, skipped: 0, failures: [] } : { passed: 0, failed: 1, skipped: 0, failures: ["a command ended with an error"] };
}

/**
 * @param {string} project of vitest.config.ts
 * @param {{ only?: readonly string[], env?: Record<string, string> }} [options] only: begin of the paths of the files to run
 * @returns {Promise<Count>}
 */
async function vitest(project, { only = [], env = {} } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pantau-results-"));
  const file = path.join(folder, "results.json");
  const good = await run([
    TOOLS.vitest,
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...only,
  ], env);
  const count = readCount(file);
  rmSync(folder, { recursive: true, force: true });
  // A file that cannot even be loaded, or an error outside of every test, fails without a failing test.
  return good || count.failed > 0 ? count : { ...count, failed: 1, failures: [...count.failures, "an error outside of every test, or a run that broke off"] };
}

/**
 * @param {string} file
 * @returns {Count}
 */
function readCount(file) {
  try {
    const results = JSON.parse(readFileSync(file, "utf8"));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      skipped: results.numPendingTests + results.numTodoTests,
      failures: results.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}

/**
 * A file that fails outside of its tests (a hook, an import) has no failed test, but a message of its own.
 * @param {{ name: string, status: string, message: string, assertionResults: readonly { status: string, fullName: string, failureMessages: readonly string[] }[] }} file
 * @returns {readonly string[]}
 */
function failuresOf({ name, status, message, assertionResults }) {
  const place = path.relative(ROOT, name);
  const failed = assertionResults.filter((result) => result.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`${place}: ${firstLine(message)}`] : [];
  return failed.map((result) => `${place} > ${result.fullName}: ${firstLine(result.failureMessages[0] ?? "")}`);
}

/** @param {string} text */
function firstLine(text) {
  return (text.split("\n").find((line) => line.trim() !== "") ?? "").slice(0, 300);
}

/**
 * Runs a JavaScript tool for everybody to see; true if it ended with 0.
 * @param {readonly string[]} command
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>}
 */
function run(command, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
