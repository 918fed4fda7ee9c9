// @ts-check
// `npm run dev`: server and page with reload. Open the address that Vite prints; it passes /graphql on to the server.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { prepare } from "./generate.mjs";
import { ROOT, TOOLS } from "./places.mjs";
import { runNode } from "./runTool.mjs";
import { runMain } from "./toolProblem.mjs";

await runMain(prepare);

/** @type {import("node:child_process").ChildProcess[]} */
const children = [];
keepRunning("server", TOOLS.tsx, ["watch", "--clear-screen=false", "src/main.ts"]);
keepRunning("server", TOOLS.tsx, ["watch", "--clear-screen=false", "src/app/emitSchema.ts"]);
keepRunning("web", TOOLS.vite, []);
keepDocumentsFresh();

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => {
    for (const child of children) child.kill("SIGTERM");
  });

/**
 * @param {string} folder
 * @param {string} script
 * @param {readonly string[]} args
 */
function keepRunning(folder, script, args) {
  const child = spawn(process.execPath, [script, ...args], { cwd: path.join(ROOT, folder), stdio: "inherit" });
  children.push(child);
  child.once("exit", () => {
    for (const other of children) other.kill("SIGTERM");
  });
}

/** Writes the typed documents again when the schema or a query in the page has changed. */
function keepDocumentsFresh() {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const refresh = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      runNode("codegen.mjs", [], { cwd: path.join(ROOT, "web") }).catch((error) => console.error(error.message));
    }, 300);
  };
  watch(path.join(ROOT, "server/schema.graphql"), refresh);
  watch(path.join(ROOT, "web/src"), { recursive: true }, (_event, file) => {
    if (file && !file.startsWith("gql") && /\.tsx?$/.test(file)) refresh();
  });
}
