import type { ImportTransaction } from "../../modules/imports/imports.queries.ts";
import { deleteDemoAlerts } from "./alerts.queries.ts";
import { deleteDemoPublications } from "./publications.queries.ts";
import { deleteDemoRegisters } from "./requests.queries.ts";

/** What was taken out. Unit: rows. */
export interface RemovedDemo {
  readonly results: number;
  readonly scales: number;
  readonly issuers: number;
  readonly batches: number;
}

/**
 * Deletes every row of the demo dataset, and the bodies that only demo results spoke of. Real results are append-only, so
 * a body without any result has never been in real material.
 */
export async function deleteDemo(transaction: ImportTransaction): Promise<RemovedDemo> {
  await deleteDemoAlerts(transaction);
  await deleteDemoPublications(transaction);
  await deleteDemoRegisters(transaction);
  // Rows of cycles and instruments go with them (ON DELETE CASCADE).
  await transaction.$executeRaw`DELETE FROM evaluation_cycle WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM instrument WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM evaluation_aggregate WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM result_reply r USING issuer i WHERE i.id = r.issuer_id AND i.dataset = 'DEMO'`;
  const results = await transaction.$executeRaw`DELETE FROM evaluation_result WHERE dataset = 'DEMO'`;
  const scales = await transaction.$executeRaw`DELETE FROM qualification_scale WHERE dataset = 'DEMO'`;
  const issuers = await transaction.$executeRaw`DELETE FROM issuer WHERE dataset = 'DEMO'`;
  const batches = await transaction.$executeRaw`DELETE FROM import_batch WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`
    DELETE FROM public_body b WHERE NOT EXISTS (SELECT 1 FROM evaluation_result r WHERE r.body_id = b.id)`;
  return { results, scales, issuers, batches };
}

/** Registered offices, of which the scenario invents results. */
export async function findOffices(transaction: ImportTransaction): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return transaction.satker.findMany({ select: { code: true, name: true }, orderBy: { code: "asc" } });
}
