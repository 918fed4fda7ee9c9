import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "./startProblem.ts";

/** What PostgreSQL writes into postmaster.pid, as far as it is of use. */
export interface PostmasterPid {
  readonly pid: number;
  /** TCP port, once PostgreSQL has written that line. */
  readonly port: number | undefined;
  /** Accepts connections: not starting, not stopping. */
  readonly ready: boolean;
}

const PID_LINE = 0;
const PORT_LINE = 3;
const STATUS_LINE = 7;

/** Reads the file's text. Undefined if it names no process; PostgreSQL fills the lines one by one while it starts. */
export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = positiveInteger(lines[PID_LINE]);
  if (pid === undefined) return undefined;
  const port = positiveInteger(lines[PORT_LINE]);
  return { pid, port, ready: port !== undefined && lines[STATUS_LINE] === "ready" };
}

/**
 * The PostgreSQL that serves this cluster now, or undefined.
 *
 * A process that was killed but not yet reaped (a container without an init) and a process that only got the same
 * number later are none, yet PostgreSQL itself would wait for them for ever: their postmaster.pid is removed.
 * Outside Linux that cannot be told, and PostgreSQL's own check has to do.
 */
export async function liveOwner(cluster: string): Promise<PostmasterPid | undefined> {
  const file = path.join(cluster, "postmaster.pid");
  const owner = parsePostmasterPid(await readFile(file, "utf8").catch(() => ""));
  if (!owner || !processExists(owner.pid)) return undefined;
  if (process.platform !== "linux" || (await isLivePostgres(owner.pid))) return owner;
  await removeStale(file, owner.pid);
  return undefined;
}

/** Moves the file aside before looking again: another start may just have replaced it with its own. */
async function removeStale(file: string, pid: number): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return; // somebody else removed it
  }
  const moved = parsePostmasterPid(await readFile(aside, "utf8").catch(() => ""));
  if (moved && moved.pid !== pid) await rename(aside, file);
  else await rm(aside, { force: true });
}

/** Whether a process of this number exists, whoever it belongs to. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

async function isLivePostgres(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const state = /\) (\S)/.exec(stat)?.[1];
  const command = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0")[0] ?? "";
  return state !== undefined && state !== "Z" && state !== "X" && command.includes("postgres");
}

function positiveInteger(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
