// @ts-check
// `npm start`: on a machine with only Node and npm, everything up to a running Pantau.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "./generate.mjs";
import { ROOT } from "./places.mjs";
import { runMain } from "./toolProblem.mjs";

await runMain(prepare);
// In this same process: one program to signal, to kill and to wait for.
await import(pathToFileURL(path.join(ROOT, "server/dist/main.js")).href);
