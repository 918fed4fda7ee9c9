// @ts-check
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
/** What the tools remember between two calls. Safe to delete. */
export const CACHE = path.join(ROOT, "node_modules/.cache/pantau");
/** Prisma's command line insists on its native engine; this stand-in runs the WebAssembly build of the same engine. */
export const SCHEMA_ENGINE = path.join(ROOT, "prisma/tools/schema-engine.mjs");
/** The command lines of the tools, called by `node <file>`: no second npx, no shell. */
export const TOOLS = {
  tsc: path.join(ROOT, "node_modules/typescript/bin/tsc"),
  oxlint: path.join(ROOT, "node_modules/oxlint/bin/oxlint"),
  vitest: path.join(ROOT, "node_modules/vitest/vitest.mjs"),
  prisma: path.join(ROOT, "prisma/node_modules/prisma/build/index.js"),
  tsx: path.join(ROOT, "server/node_modules/tsx/dist/cli.mjs"),
  vite: path.join(ROOT, "web/node_modules/vite/bin/vite.js"),
};

/** The environment in which Prisma's command line needs no network and asks for none. */
export const PRISMA_ENVIRONMENT = {
  PRISMA_SCHEMA_ENGINE_BINARY: SCHEMA_ENGINE,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
};
