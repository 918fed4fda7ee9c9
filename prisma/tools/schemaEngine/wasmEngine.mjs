// @ts-check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SchemaAdapterFactory } from "./schemaAdapter.mjs";

const ENTRY = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
const WASM_FILE = ENTRY.replace(/schema_engine\.js$/, "schema_engine_bg.wasm");

/**
 * Prisma's schema engine, compiled to WebAssembly, over the JavaScript driver.
 * @param {import("./connection.mjs").ConnectionConfig} config
 * @param {[string, string][]} datamodels name and text of each schema file
 */
export async function loadEngine(config, datamodels) {
  const { instance } = await WebAssembly.instantiate(readFileSync(WASM_FILE), {
    "./schema_engine_bg.js": glue,
  });
  const wasm = /** @type {any} */ (glue);
  wasm.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  /** @type {any} */ (globalThis).PRISMA_WASM_PANIC_REGISTRY = {
    message: "",
    set_message(/** @type {string} */ message) {
      this.message = message;
    },
  };
  const log = (/** @type {string} */ line) => {
    if (process.env["ENGINE_DEBUG"]) process.stderr.write(`${line}\n`);
  };
  const factory = bindMigrationAwareSqlAdapterFactory(new SchemaAdapterFactory(config));
  return glue.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, log, factory);
}
