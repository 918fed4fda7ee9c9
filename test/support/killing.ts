import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parsePostmasterPid } from "../../server/src/platform/database/postmasterPid.ts";

/** Processes below this one, one level deep. Linux only; elsewhere none. */
export async function childrenOf(parent: number): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const children: number[] = [];
  for (const name of await readdir("/proc")) {
    const line = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    if (Number(/\) \S (\d+)/.exec(line)?.[1]) === parent) children.push(Number(name));
  }
  return children;
}

/** Every process of the PostgreSQL that serves `<folder>/cluster`: the parent and all it has begun. */
export async function postgresProcesses(folder: string): Promise<number[]> {
  const owner = parsePostmasterPid(await readFile(path.join(folder, "cluster/postmaster.pid"), "utf8"));
  if (owner === undefined || owner.pid <= 1) throw new Error(`No PostgreSQL serves ${folder}`);
  return [owner.pid, ...(await childrenOf(owner.pid))];
}

/** kill -9 for all of them; one that ended by itself a moment ago is no fault. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}
