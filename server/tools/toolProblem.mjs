// @ts-check
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { refuseOldNode } from "./checkNode.mjs";

/** Something the person at the keyboard can mend; printed as it stands, without a stack. */
export class ToolProblem extends Error {}

/**
 * Runs a command-line tool's main function; a ToolProblem ends it with its sentence and exit code 1.
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  refuseOldNode();
  try {
    await main();
  } catch (error) {
    if (!(error instanceof ToolProblem)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/**
 * Whether this file was called by `node file`, not imported.
 * @param {ImportMeta} meta
 */
export function isMain(meta) {
  return process.argv[1] !== undefined && meta.url === pathToFileURL(realpathSync(process.argv[1])).href;
}
