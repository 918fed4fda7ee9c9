// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CACHE, ROOT } from "./places.mjs";

/**
 * A step of the build, done again only when what it reads has changed.
 * @typedef {object} BuildStep
 * @property {string} name names its stamp
 * @property {readonly string[]} inputs files and folders, relative to the checkout
 * @property {(file: string) => boolean} [ignores] files below the inputs that do not matter
 * @property {readonly string[]} outputs files that must be there; a step whose output was deleted is done again
 * @property {() => Promise<unknown>} work
 */

/** What every step depends on: the tools themselves. */
const TOOLCHAIN = ["pnpm-lock.yaml", "tsconfig.base.json", "server/tools/generate.mjs"];

/**
 * @param {BuildStep} step
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function doStep(step) {
  const stamp = path.join(CACHE, `step-${step.name}`);
  const before = fingerprint(step);
  const done = existsSync(stamp) && readFileSync(stamp, "utf8") === before && step.outputs.every(isThere);
  if (done) return false;
  await step.work();
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stamp, before);
  return true;
}

/** @param {string} file */
function isThere(file) {
  return existsSync(path.join(ROOT, file));
}

/** @param {BuildStep} step */
function fingerprint({ inputs, ignores = () => false }) {
  const hash = createHash("sha256").update(process.version);
  for (const input of [...TOOLCHAIN, ...inputs])
    for (const file of filesBelow(input))
      if (!ignores(file)) hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

const NEVER_INPUT = new Set(["node_modules", "dist", "dist-ssr", "generated", "gql", "artifacts"]);

/**
 * All files of a file or folder, in a fixed order. Nothing for what is not there.
 * @param {string} relative
 * @returns {readonly string[]}
 */
function filesBelow(relative) {
  const absolute = path.join(ROOT, relative);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [relative];
  return readdirSync(absolute)
    .filter((name) => !NEVER_INPUT.has(name))
    .toSorted()
    .flatMap((name) => filesBelow(`${relative}/${name}`));
}
