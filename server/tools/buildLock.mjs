// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CACHE } from "./places.mjs";
import { ToolProblem } from "./toolProblem.mjs";

const LOCK = path.join(CACHE, "lock");
const LOOK_AGAIN_MS = 200;
const PATIENCE_MS = 10 * 60_000;

/**
 * Lets one process at a time install and build in this checkout; the next one then finds the work done.
 * @template Result
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withBuildLock(work) {
  await takeLock();
  process.once("exit", releaseLock);
  try {
    return await work();
  } finally {
    process.off("exit", releaseLock);
    releaseLock();
  }
}

async function takeLock() {
  mkdirSync(CACHE, { recursive: true });
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
    const holder = readHolder();
    if (waited === 0) console.log(`Menunggu proses lain (${holder ?? "?"}) yang sedang menyiapkan Pantau di folder ini …`);
    if (holder !== undefined && !isAlive(holder)) rmSync(LOCK, { force: true });
    else await sleep(LOOK_AGAIN_MS);
  }
  throw new ToolProblem(`Proses lain tidak kunjung selesai menyiapkan Pantau: hentikan proses itu atau hapus ${LOCK}, lalu jalankan lagi.`);
}

function releaseLock() {
  if (readHolder() === process.pid) rmSync(LOCK, { force: true });
}

/** @returns {number | undefined} */
function readHolder() {
  try {
    return Number(readFileSync(LOCK, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
