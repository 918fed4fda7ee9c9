// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CACHE, ROOT } from "./places.mjs";
import { withProgress } from "./progress.mjs";
import { ToolFailed, runTool } from "./runTool.mjs";
import { ToolProblem, isMain, runMain } from "./toolProblem.mjs";

const INPUTS = [
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "package.json",
  "server/package.json",
  "web/package.json",
  "prisma/package.json",
  "test/package.json",
];
const STAMP = path.join(CACHE, "installed");
const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|error sending request|dns error|fetch failed|network/i;

/** Installs the locked packages with the pinned pnpm, which npx brings; does nothing when that was done before. */
export async function install() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  await withProgress("Memasang paket", async () => {
    try {
      await runTool("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], {
        env: QUIET_AND_UNASKED,
        shell: process.platform === "win32",
      });
    } catch (error) {
      throw error instanceof ToolFailed ? installProblem(error.message) : error;
    }
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(STAMP, wanted);
}

/** CI: pnpm asks no questions. */
const QUIET_AND_UNASKED = {
  CI: "true",
  npm_config_loglevel: "error",
  npm_config_update_notifier: "false",
  npm_config_fetch_retry_mintimeout: "2000",
  npm_config_fetch_retry_maxtimeout: "10000",
};

/** A digest of everything the installed packages depend on. */
function fingerprint() {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of INPUTS) hash.update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

/**
 * @param {string} said what npx and pnpm said
 * @returns {ToolProblem}
 */
export function installProblem(said) {
  if (/^npx: .*ENOENT/.test(said))
    return new ToolProblem("npx tidak ditemukan: pasang Node bersama npm, lalu jalankan lagi.");
  if (/ENOSPC|No space left/i.test(said))
    return new ToolProblem("Paket tidak dapat dipasang karena ruang penyimpanan habis: kosongkan sebagian, lalu jalankan lagi.");
  if (/EACCES|EPERM|Permission denied/i.test(said))
    return new ToolProblem(`Paket tidak dapat dipasang karena folder ${ROOT} tidak boleh ditulis oleh pengguna ini: perbaiki pemiliknya, lalu jalankan lagi.`);
  if (NO_NETWORK.test(said))
    return new ToolProblem("Paket tidak dapat diunduh karena registri npm tidak terjangkau: periksa jaringan atau proxy, lalu jalankan lagi.");
  return new ToolProblem(`Paket tidak dapat dipasang. Kata pnpm:\n${said}`);
}

if (isMain(import.meta)) await runMain(install);
