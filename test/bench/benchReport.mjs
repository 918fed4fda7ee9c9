// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { median } from "./load.mjs";
import { ROOT } from "./processes.mjs";

/** @typedef {import("./httpBench.mjs").Part} Part @typedef {import("./httpBench.mjs").Ratio} Ratio @typedef {readonly { readonly run: number, readonly part: Part }[]} Found */

const REPORT = path.join(ROOT, "test/artifacts/bench");

/** One part as Markdown. @param {Part} part */
export function inWords({ title, rows, ratios, leftOut }) {
  const table = rows.length === 0 ? [] : ["| | CPU µs a request | answers/s | p50 ms | p99 ms | RSS MB |", "| --- | --- | --- | --- | --- | --- |", ...rows.map(({ name, ...row }) => `| ${name} | ${[figure(row.cpu, 0), figure(row.perSecond, 0), figure(row.p50, 1), figure(row.p99, 1), figure(row.rss, 0)].join(" | ")} |`)];
  return [`### ${title}`, "", ...table, "", ...ratios.map((ratio) => `- ${ratio.what}: **${withUnit(ratio.ratio, ratio)}** (${bound(ratio)}): ${verdict(ratio.holds)}`), ...leftOut.map((what) => `- left out: ${what}`), ""].join("\n");
}

/**
 * Every figure with its target, over all runs: least, median and most. It holds when it held in each run.
 * @param {Found} found
 */
export function summary(found) {
  /** @type {Map<string, { ratio: Ratio, figures: number[], holds: boolean[] }>} */
  const figures = new Map();
  for (const { part } of found) {
    for (const ratio of part.ratios) {
      const name = `${part.title.split("\n")[0]?.split("; ")[0]}: ${ratio.what}`;
      const known = figures.get(name) ?? { ratio, figures: [], holds: [] };
      figures.set(name, { ratio, figures: [...known.figures, ratio.ratio], holds: [...known.holds, ratio.holds] });
    }
  }
  const lines = [...figures].map(([name, { ratio, figures: all, holds }]) => {
    const spread = all.length === 1 ? withUnit(all[0] ?? Number.NaN, ratio) : `${withUnit(Math.min(...all), ratio)} – ${withUnit(median(all), ratio)} – ${withUnit(Math.max(...all), ratio)}`;
    return `| ${name} | ${spread} | ${bound(ratio)} | ${holds.every(Boolean) ? "holds" : holds.some(Boolean) ? `HOLDS IN ${holds.filter(Boolean).length} OF ${holds.length}` : "DOES NOT HOLD"} |`;
  });
  const failed = found.flatMap(({ run, part }) => part.leftOut.map((what) => `- run ${run}, ${part.title.split("\n")[0]}: ${what}`));
  return ["| figure | least – median – most | target | |", "| --- | --- | --- | --- |", ...lines, "", ...failed].join("\n");
}

/** Writes the report and gives its place. @param {Found} found @param {{ missing: string | null, runs: number, isQuick: boolean }} told */
export function write(found, { missing, runs, isQuick }) {
  mkdirSync(REPORT, { recursive: true });
  const machine = { node: process.version, platform: `${os.platform()} ${os.arch()}`, cpus: os.cpus().length, model: os.cpus()[0]?.model ?? "", memoryGigabytes: Math.round(os.totalmem() / 1e9), load: os.loadavg(), peersMissing: missing, runs, isQuick };
  writeFileSync(path.join(REPORT, "report.json"), JSON.stringify({ machine, found }, null, 2));
  const head = `${machine.cpus} processors (${machine.model}), ${machine.memoryGigabytes} GB, Node ${machine.node}, load ${machine.load.map((load) => load.toFixed(1)).join(" ")}${isQuick ? ", quick: small data, short slices" : ""}. Servers are asked in turn, slice by slice; ratios are medians of slices.`;
  const details = found.map(({ run, part }) => (runs > 1 ? `Run ${run}. ${inWords(part)}` : inWords(part)));
  writeFileSync(path.join(REPORT, "report.md"), `# Bench\n\n${head}\n\n${summary(found)}\n\n${details.join("\n")}`);
  return path.join(REPORT, "report.md");
}

const verdict = (/** @type {boolean} */ holds) => (holds ? "holds" : "DOES NOT HOLD");
const bound = (/** @type {Ratio} */ { target, unit }) => (unit === undefined ? `at least ${target}×` : `at most ${target}${unit}`);
const withUnit = (/** @type {number} */ value, /** @type {Ratio} */ { unit }) => `${value.toFixed(2)}${unit ?? "×"}`;
const figure = (/** @type {number} */ value, /** @type {number} */ digits) => (Number.isNaN(value) ? "" : value.toFixed(digits));
