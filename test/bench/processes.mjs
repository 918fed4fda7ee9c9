// @ts-check
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import path from "node:path";

export const BENCH = import.meta.dirname;
export const ROOT = path.resolve(BENCH, "../..");
/** Programs to compare with; installed here by the benchmark alone, never by the product. Ignored by git. */
export const PEERS = path.join(BENCH, ".peers");

const PEER_VERSIONS = { "graphql-yoga": "5.24.1", "@envelop/graphql-jit": "11.2.1", "@envelop/core": "5.6.1", graphql: "16.15.0", postgraphile: "5.1.5", pg: "8.23.1" };

/**
 * @typedef {{ pid: number, port: number, said: Record<string, any>, stop: () => Promise<void> }} Started
 */

/**
 * Starts a program that says one line of JSON when it is ready. It ends with stop, or with this process.
 * @param {string} file @param {readonly string[]} [args] @param {{ cwd?: string, tsx?: boolean, onSay?: (line: string) => void }} [options]
 * @returns {Promise<Started>}
 */
export function started(file, args = [], { cwd = ROOT, tsx = false, onSay = () => {} } = {}) {
  const command = tsx ? [path.join(ROOT, "server/node_modules/tsx/dist/cli.mjs"), file, ...args] : [file, ...args];
  const child = spawn(process.execPath, command, { cwd, stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, NODE_ENV: "production" } });
  const stop = async () => {
    const gone = child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once("exit", resolve)) : null;
    child.stdin.end();
    if (!tsx) child.kill("SIGTERM");
    await gone;
  };
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint = `${complaint}${chunk}`.slice(-2_000)));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return onSay(line);
      const said = JSON.parse(line);
      resolve({ pid: child.pid ?? 0, port: said.port ?? 0, said, stop });
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${path.basename(file)} ended with ${code}: ${complaint}`)));
  });
}

/** Installs the programs to compare with. The reason, where they cannot be installed: then they are left out by name. @returns {Promise<string | null>} */
export async function peersInstalled() {
  mkdirSync(PEERS, { recursive: true });
  writeFileSync(path.join(PEERS, "package.json"), JSON.stringify({ name: "peers", private: true, dependencies: PEER_VERSIONS }));
  if (Object.keys(PEER_VERSIONS).every((name) => existsSync(path.join(PEERS, "node_modules", name)))) return null;
  return new Promise((resolve) => {
    const npm = spawn(process.platform === "win32" ? "npm.cmd" : "npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", "--loglevel=error"], { cwd: PEERS, stdio: ["ignore", "ignore", "pipe"] });
    let complaint = "";
    npm.stderr.on("data", (chunk) => (complaint = `${complaint}${chunk}`.slice(-300)));
    npm.once("error", (error) => resolve(error.message));
    npm.once("exit", (code) => resolve(code === 0 ? null : complaint.trim() || `npm ended with ${code}`));
  });
}
