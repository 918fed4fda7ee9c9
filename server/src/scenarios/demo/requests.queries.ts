import type { ImportTransaction } from "../../modules/imports/imports.queries.ts";

/** Deletes the demo registers with everything recorded about them, by file or by form; events go with their rows. */
export async function deleteDemoRegisters(transaction: ImportTransaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM dispute WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM objection WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM information_request WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM register_period WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM request_month WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM request_running_total WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM request_backlog WHERE dataset = 'DEMO'`;
}
