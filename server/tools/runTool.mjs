// @ts-check
import { spawn } from "node:child_process";
import { ROOT } from "./places.mjs";

/** A tool ended with another code than 0. The message is everything it said. */
export class ToolFailed extends Error {}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
const STOP_SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const INTERRUPTED = 130;

/** While tools run, a signal to us ends them first. At other times signals are none of our business. */
function stopAll() {
  for (const child of running) child.kill("SIGTERM");
  process.exit(INTERRUPTED);
}

/** @param {import("node:child_process").ChildProcess} child */
function begin(child) {
  if (running.size === 0) for (const signal of STOP_SIGNALS) process.on(signal, stopAll);
  running.add(child);
}

/** @param {import("node:child_process").ChildProcess} child */
function end(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of STOP_SIGNALS) process.off(signal, stopAll);
}

/**
 * Runs a program quietly to its end; what it says is kept for the case that it fails.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<string>}
 */
export function runTool(file, args, { cwd = ROOT, env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    begin(child);
    let said = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      said += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", (error) => {
      end(child);
      reject(new ToolFailed(`${file}: ${error.message}`));
    });
    child.once("close", (code) => {
      end(child);
      if (code === 0) resolve(said);
      else reject(new ToolFailed(said.trim() || `${file} ended with ${code ?? "a signal"}`));
    });
  });
}

/**
 * Runs a JavaScript tool with this very Node.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
export function runNode(script, args = [], options = {}) {
  return runTool(process.execPath, [script, ...args], options);
}
