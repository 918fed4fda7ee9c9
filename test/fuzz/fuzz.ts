import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildPantauSchema } from "../../server/src/app/schema.ts";
import { Draw } from "./random.ts";
import { drawRequest, type Identity } from "./requests.ts";
import { faultOf, Sender } from "./send.ts";

// The long run: node server/node_modules/tsx/dist/cli.mjs --tsconfig server/tsconfig.json test/fuzz/fuzz.ts --requests 100000 --seed 1
// Bounded, on loopback, against a server and a database of its own. Ends with 0 if no request brought a 5xx or a bug.

const { values } = parseArgs({ options: { requests: { type: "string", default: "100000" }, seed: { type: "string", default: "1" }, parallel: { type: "string", default: "4" } } });
const [requests, seed, parallel] = [Number(values.requests), Number(values.seed), Number(values.parallel)];
const MOST_FAULTS_SHOWN = 20;
const REPORTS = 10;

const child = fork(path.join(import.meta.dirname, "server.ts"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
const exits: (number | null)[] = [];
child.on("exit", (exitCode) => exits.push(exitCode));
const ready = await new Promise<{ url: string; cookies: string[] }>((resolve, reject) => {
  child.once("message", (message) => resolve(message as { url: string; cookies: string[] }));
  child.once("exit", (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
});

const schema = await buildPantauSchema();
const identities: readonly Identity[] = [{}, ...ready.cookies.map((cookie) => ({ cookie }))];
const draw = new Draw(seed);
const sender = new Sender(ready.url);
const statuses = new Map<number, number>();
const durations: number[] = [];
const faults: string[] = [];
const memory: number[] = [residentMegabytes()];
let sent = 0;

process.stdout.write(`fuzz: ${requests} requests, seed ${seed}, ${parallel} at once, ${ready.url}, memory at start ${memory[0]} MB\n`);
await Promise.all(Array.from({ length: parallel }, sendInTurn));
sender.close();
const exitsMeanwhile = exits.length;
child.send("end");
report();
process.exitCode = faults.length > 0 || exitsMeanwhile > 0 ? 1 : 0;

async function sendInTurn(): Promise<void> {
  while (sent < requests && exits.length === 0) {
    sent += 1;
    const number = sent;
    const request = drawRequest(draw, schema, identities);
    const startedAt = performance.now();
    const answer = await sender.send(request);
    durations.push(performance.now() - startedAt);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultOf(answer);
    if (fault) tellFault(`${number}: ${fault}: ${request.method} ${request.path.slice(0, 200)} ${Buffer.from(request.body ?? []).toString("utf8").slice(0, 800)} => ${answer.text.slice(0, 300)}`);
    if (number % Math.ceil(requests / REPORTS) === 0) {
      memory.push(residentMegabytes());
      process.stdout.write(`  ${number}: memory ${memory.at(-1)} MB, faults ${faults.length}\n`);
    }
  }
}

function tellFault(fault: string): void {
  faults.push(fault);
  if (faults.length <= MOST_FAULTS_SHOWN) process.stdout.write(`FAULT ${fault}\n`);
}

function report(): void {
  const ordered = durations.toSorted((a, b) => a - b);
  const quantile = (share: number) => (ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0).toFixed(1);
  const table = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`).join(", ");
  process.stdout.write(`statuses { ${table} } (0: closed without an answer)\n`);
  process.stdout.write(`duration ms: median ${quantile(0.5)}, p99 ${quantile(0.99)}, longest ${quantile(1)}\n`);
  process.stdout.write(`memory MB: ${memory.join(", ")}; restarts ${exitsMeanwhile}; faults ${faults.length}\n`);
}

/** Memory of the server's process. Unit: megabytes. 0 where the system does not tell. */
function residentMegabytes(): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}
