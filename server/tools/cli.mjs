// @ts-check
// `npm run pantau -- …`: the command line, with the build brought up to date first. `--help` says what there is.
import path from "node:path";
import { spawnSync } from "node:child_process";
import { prepare } from "./generate.mjs";
import { ROOT } from "./places.mjs";
import { runMain } from "./toolProblem.mjs";

await runMain(prepare);
const { status } = spawnSync(process.execPath, [path.join(ROOT, "server/dist/cli.js"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
