// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./places.mjs";
import { runTool } from "./runTool.mjs";
import { isMain, runMain } from "./toolProblem.mjs";

/**
 * One package as pnpm knows it.
 * @typedef {{ readonly name: string, readonly versions: readonly string[], readonly licence: string }} Licensed
 */

/**
 * The licences under which packages may be part of what is given away: all allow use, change and passing on with a notice.
 * The font's (OFL) is for fonts only; that is the one font the pages carry.
 */
export const ALLOWED = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "OFL-1.1", "(MIT AND BSD-3-Clause)"];

/**
 * Licences of all installed packages, by name. `product`: only those that the server and the pages need to run.
 * @param {{ product: boolean }} choice
 * @returns {Promise<readonly Licensed[]>}
 */
export async function licencesOf({ product }) {
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const said = await runTool("npx", ["--yes", packageManager, "licenses", "list", "-r", "--json", ...(product ? ["--prod"] : [])], { shell: process.platform === "win32" });
  /** @type {Record<string, readonly { name: string, versions: readonly string[] }[]>} */
  const byLicence = JSON.parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1));
  return Object.entries(byLicence)
    .flatMap(([licence, packages]) => packages.map(({ name, versions }) => ({ name, versions, licence })))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function main() {
  const product = !process.argv.includes("--all");
  const packages = await licencesOf({ product });
  for (const { name, versions, licence } of packages) console.log(`${name}\t${versions.join(", ")}\t${licence}`);
  console.log(`${packages.length} packages${product ? " of the product (--all: with the tools that build and test it)" : ""}`);
}

if (isMain(import.meta)) await runMain(main);
