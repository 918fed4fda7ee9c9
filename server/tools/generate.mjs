// @ts-check
import { readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { withBuildLock } from "./buildLock.mjs";
import { doStep } from "./buildStep.mjs";
import { install } from "./install.mjs";
import { CACHE, PRISMA_ENVIRONMENT, ROOT, TOOLS } from "./places.mjs";
import { withProgress } from "./progress.mjs";
import { ToolFailed, runNode } from "./runTool.mjs";
import { ToolProblem, isMain, runMain } from "./toolProblem.mjs";

// Everything that is made from the sources and not committed (but for schema.graphql, which is both):
//
//   prisma/schema ──► client ──► server ──► schema.graphql ──► documents ──► page, and what paints it on the server
//
// The page is built beside the server from the committed schema.graphql, and once more if that turns out to be stale.

const SCHEMA = "server/schema.graphql";
const isTest = (/** @type {string} */ file) => /\.(test|spec|bench|fixture)\.[cm]?tsx?$/.test(file);

/** @type {import("./buildStep.mjs").BuildStep} */
const client = {
  name: "client",
  inputs: ["prisma/schema", "prisma/prisma.config.ts", "prisma/tsconfig.json"],
  outputs: ["prisma/generated/client.ts", "prisma/dist/client.js", "prisma/dist/client.d.ts"],
  async work() {
    await runNode(TOOLS.prisma, ["generate"], { cwd: path.join(ROOT, "prisma"), env: PRISMA_ENVIRONMENT });
    await compile("prisma/tsconfig.json", "prisma/dist");
  },
};

/** @type {import("./buildStep.mjs").BuildStep} */
const server = {
  name: "server",
  inputs: ["server/src", "server/tsconfig.json", "server/tsconfig.build.json", "prisma/schema"],
  ignores: isTest,
  outputs: ["server/dist/main.js", SCHEMA],
  async work() {
    await compile("server/tsconfig.build.json", "server/dist");
    await runNode("server/dist/app/emitSchema.js");
  },
};

/** @type {import("./buildStep.mjs").BuildStep} */
const documents = {
  name: "documents",
  inputs: ["web/src", "web/codegen.mjs", SCHEMA],
  ignores: isTest,
  outputs: ["web/src/gql"],
  work: () => runNode("codegen.mjs", [], { cwd: path.join(ROOT, "web") }),
};

/** @type {import("./buildStep.mjs").BuildStep} */
const page = {
  name: "page",
  inputs: ["web/src", "web/public", "web/index.html", "web/vite.config.ts", "web/vite.ssr.config.ts", "web/documentList.ts", "web/tsconfig.json", SCHEMA],
  ignores: isTest,
  outputs: ["web/dist/index.html", "web/dist-ssr/renderPage.js", "web/dist-ssr/renderReport.js"],
  async work() {
    await runNode(TOOLS.vite, ["build", "--logLevel", "warn"], { cwd: path.join(ROOT, "web") });
    await runNode(TOOLS.vite, ["build", "--logLevel", "warn", "--config", "vite.ssr.config.ts"], { cwd: path.join(ROOT, "web") });
  },
};

/** Brings everything generated up to date. Returns whether there was anything to do. */
export async function generate() {
  const schemaBefore = readFileSync(path.join(ROOT, SCHEMA), "utf8");
  const buildServer = async () => [await doStep(client), await doStep(server)].includes(true);
  const buildPage = async () => [await doStep(documents), await doStep(page)].includes(true);
  const [serverBuilt, pageBuilt] = await bothEnded(named("server", buildServer), named("halaman web", buildPage));
  const stale = readFileSync(path.join(ROOT, SCHEMA), "utf8") !== schemaBefore;
  return serverBuilt || pageBuilt || (stale && (await named("halaman web", buildPage)));
}

/** Installs and generates, one process at a time, telling what it does when it takes time. */
export async function prepare() {
  await withBuildLock(async () => {
    await install();
    await withProgress("Membangun server dan halaman web", generate);
  });
}

/**
 * Waits for both even if one fails, so that nothing goes on writing behind the error message.
 * @template First, Second
 * @param {Promise<First>} first
 * @param {Promise<Second>} second
 * @returns {Promise<[First, Second]>}
 */
async function bothEnded(first, second) {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/**
 * Compiles beside the place and then swaps: what was built before stays usable until the new one is whole, and no
 * file of a source that is gone stays behind.
 * @param {string} project
 * @param {string} folder
 */
async function compile(project, folder) {
  const place = path.join(ROOT, folder);
  const fresh = path.join(CACHE, "compiled", folder);
  rmSync(fresh, { recursive: true, force: true });
  await runNode(TOOLS.tsc, ["-p", project, "--outDir", fresh]);
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
}

/**
 * @param {string} what
 * @param {() => Promise<boolean>} build
 */
async function named(what, build) {
  try {
    return await build();
  } catch (error) {
    if (!(error instanceof ToolFailed)) throw error;
    throw new ToolProblem(`Gagal membangun ${what}:\n${error.message}`);
  }
}

if (isMain(import.meta)) await runMain(prepare);
