import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";

const TABLES = ["request_month", "request_running_total", "request_backlog"];

/** How many rows of counts are otherwise than a rebuild from the requests makes them, over all columns. Leaves the rebuilt ones. */
export async function rollupsDiffering({ pool, prisma }: Database): Promise<number> {
  for (const table of TABLES) await pool.query(`DROP TABLE IF EXISTS bench_kept_${table}; CREATE TABLE bench_kept_${table} AS SELECT * FROM ${table}`);
  await prisma.$transaction(rebuildRollups, { timeout: 3_600_000, maxWait: 10_000 });
  let differing = 0;
  for (const table of TABLES) {
    const { rows } = await pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ((SELECT * FROM ${table} EXCEPT SELECT * FROM bench_kept_${table}) UNION ALL (SELECT * FROM bench_kept_${table} EXCEPT SELECT * FROM ${table})) AS d`,
    );
    differing += rows[0]?.n ?? 0;
    await pool.query(`DROP TABLE bench_kept_${table}`);
  }
  return differing;
}
