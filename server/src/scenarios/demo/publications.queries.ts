import type { ImportTransaction } from "../../modules/imports/imports.queries.ts";
import { oneOf, text, type Row } from "../../platform/database/row.ts";
import type { DemoItem } from "./publicationsLog.ts";

/** Items of the latest list. Empty: no list was imported, and then the scenario invents no updates. */
export async function findListedItems(transaction: ImportTransaction): Promise<readonly DemoItem[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT code, class::text AS class, cadence::text AS cadence FROM public_information_item
    WHERE year = (SELECT max(year) FROM public_information_item) ORDER BY code`;
  return rows.map((row) => ({ code: text(row, "code"), class: oneOf(row, "class", ["PERIODIC", "IMMEDIATE", "ANYTIME", "EXEMPT"]), cadence: text(row, "cadence") }));
}

/** Deletes the invented lists, log and events. Call it before the batches go. */
export async function deleteDemoPublications(transaction: ImportTransaction): Promise<void> {
  await transaction.$executeRaw`DELETE FROM assistance_event WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM publication_update WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM publication_trigger WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM publication_duty WHERE dataset = 'DEMO'`;
  await transaction.$executeRaw`DELETE FROM consequence_test WHERE dataset = 'DEMO'`;
}
