import { hasBatches, inImportTransaction } from "../modules/imports/imports.queries.ts";
import { takeRegistry } from "../modules/imports/imports.registry.service.ts";
import type { ImportOutcome } from "../modules/imports/imports.service.ts";
import type { Database } from "../platform/database/openDatabase.ts";
import { takeDemo } from "./demo/demo.ts";

export interface InitialData {
  /** One outcome a registry file; "unchanged" when it was there already. */
  readonly registry: readonly ImportOutcome[];
  /** True: the demo scenario was loaded by this call. */
  readonly demoLoaded: boolean;
}

/**
 * What a start brings along: registry files that are not there yet, and, with demo "auto", the demo scenario if nothing
 * was ever imported before. One transaction: a start that is killed leaves a database in which all of it is still to come.
 */
export function loadInitialData(
  database: Database,
  options: { readonly registryFolder: string; readonly demo: "auto" | "off" },
): Promise<InitialData> {
  return inImportTransaction(database, async (transaction) => {
    const wasEmpty = !(await hasBatches(transaction));
    const registry = await takeRegistry(transaction, options.registryFolder, "npm start");
    const demoLoaded = wasEmpty && options.demo === "auto";
    if (demoLoaded) await takeDemo(transaction);
    return { registry, demoLoaded };
  });
}
