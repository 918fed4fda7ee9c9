import { expect } from "vitest";
import { verifyAuditChain } from "../../server/src/modules/access/audit.service.ts";
import { inRegisterTransaction } from "../../server/src/modules/requests/register.queries.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { aRequest } from "../support/registers.ts";

/** Requests of one satker, received on days of nine months; their numbers begin with the prefix. */
export function requestsOf(prefix: string, count: number, over: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>>[] {
  return Array.from({ length: count }, (_, n) => aRequest(`${prefix}-${n}/2026`, `2026-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, "0")}`, over));
}

/** The same as the file somebody hands in. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [columns.join(","), ...rows.map((row) => columns.map((column) => row[column] ?? "").join(","))].join("\n");
}

/** Fails unless every batch is whole, no request is without its batch, the counts are those of a rebuild and the audit trail is unbroken. */
export async function expectWhole(database: Database): Promise<void> {
  const { rows: broken } = await database.pool.query(`
    SELECT file_name FROM import_batch b WHERE kind = 'requests' AND (row_count <> (SELECT count(*) FROM information_request q WHERE q.batch_id = b.id)
      OR row_count > (SELECT count(*) FROM request_event e WHERE e.batch_id = b.id))`);
  expect(broken).toEqual([]);
  const { rows: orphans } = await database.pool.query("SELECT number FROM information_request WHERE batch_id NOT IN (SELECT id FROM import_batch) LIMIT 5");
  expect(orphans).toEqual([]);
  expect(await verifyAuditChain(database)).toMatchObject({ firstBroken: null });
}

/** Fails unless the counts are, in all columns, those of a rebuild from the requests. */
export async function expectCountsOfARebuild(database: Database): Promise<void> {
  const counts = async (): Promise<unknown> =>
    (await database.pool.query("SELECT md5(string_agg(t, '' ORDER BY t)) AS hash FROM (SELECT m::text AS t FROM request_month m UNION ALL SELECT r::text FROM request_running_total r UNION ALL SELECT b::text FROM request_backlog b) AS t")).rows;
  const kept = await counts();
  await inRegisterTransaction(database.prisma, rebuildRollups);
  expect(await counts()).toEqual(kept);
}
