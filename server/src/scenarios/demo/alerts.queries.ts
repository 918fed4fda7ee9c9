import type { ImportTransaction } from "../../modules/imports/imports.queries.ts";

/** Deletes rules, standings, events and notes of the demo scenario. Evaluations stay: they are about the installation. */
export async function deleteDemoAlerts(transaction: ImportTransaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM alert_note WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM alert_event WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM alert_standing WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM alert_rule WHERE dataset = 'DEMO'`;
}
