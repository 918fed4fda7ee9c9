import { DomainError } from "../../kernel/domainError.ts";
import { localDate } from "../../kernel/localDate.ts";
import { insertRule } from "../../modules/alerts/alertRules.queries.ts";
import { createDemoAccounts, removeDemoAccounts } from "../../modules/access/demoAccounts.service.ts";
import { inImportTransaction, type ImportTransaction } from "../../modules/imports/imports.queries.ts";
import { takeFile, type ImportOutcome } from "../../modules/imports/imports.service.ts";
import { systemClock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { deleteDemo, findOffices, type RemovedDemo } from "./demo.queries.ts";
import { demoAlertRules } from "./demoAlertRules.ts";
import { demoEvaluationFiles } from "./demoEvaluations.ts";
import { demoFiles } from "./demoFiles.ts";
import { findListedItems } from "./publications.queries.ts";
import { demoPublicationFiles } from "./publicationsFiles.ts";
import { demoRequestFiles } from "./requestsFiles.ts";

/** The scenario needs the offices it is about. */
export class RegistryMissing extends DomainError {
  readonly code = "REGISTRY_MISSING";
}

/** The day on which the scenario plays. Fixed, so that it is the same whenever it is loaded. */
export const DEMO_DATE = localDate("2026-06-30");

const LOADED_BY = "skenario demo";
/** Fixed as well: the same rules whenever they are loaded. */
const DEMO_LOADED_AT = new Date("2026-06-30T00:00:00Z");

/** Loads the invented scenario through the ordinary importer, labelled DEMO. Loading it again changes nothing. */
export function loadDemo(database: Database): Promise<readonly ImportOutcome[]> {
  return inImportTransaction(database, takeDemo);
}

/** loadDemo within a transaction that does more. */
export async function takeDemo(transaction: ImportTransaction): Promise<readonly ImportOutcome[]> {
  const offices = await findOffices(transaction);
  if (offices.length === 0) throw new RegistryMissing("Registri satker belum dimuat. Jalankan npm start sekali, atau impor satker lebih dahulu.");
  const outcomes: ImportOutcome[] = [];
  for (const { kind, fileName, csv } of [...demoFiles(offices), ...demoEvaluationFiles(offices), ...demoPublicationFiles(offices, await findListedItems(transaction), DEMO_DATE), ...demoRequestFiles(offices)]) {
    const bytes = new TextEncoder().encode(csv);
    outcomes.push(await takeFile(transaction, { kind, dataset: "DEMO", fileName, bytes, importedBy: LOADED_BY, dataAsOf: DEMO_DATE }));
  }
  const provinceCodes = [...new Set(offices.map(({ code }) => code.slice(0, 2)))];
  for (const rule of provinceCodes.flatMap(demoAlertRules)) await insertRule(transaction, rule, { name: LOADED_BY, reason: "Contoh aturan untuk skenario demo", at: DEMO_LOADED_AT });
  await createDemoAccounts(transaction, systemClock.now());
  return outcomes;
}

/** Removes every row of the demo scenario and its accounts; real rows stay as they are. */
export function removeDemo(database: Database): Promise<RemovedDemo> {
  return inImportTransaction(database, async (transaction) => {
    const removed = await deleteDemo(transaction);
    await removeDemoAccounts(transaction, systemClock.now());
    return removed;
  });
}
