import type { Database } from "../../server/src/platform/database/openDatabase.ts";

/**
 * A digest of every table's rows, whatever their order: equal before and after means that nothing was changed. Without the
 * audit trail and the version of the data, which tell of what was done and undone and only ever grow.
 */
export async function tableHashes(database: Database): Promise<Readonly<Record<string, string>>> {
  const tables = await database.pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'audit%' AND table_name <> 'data_version' ORDER BY 1",
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const { rows } = await database.pool.query<{ hash: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '-') AS hash FROM "${name}" t`,
    );
    hashes[name] = rows[0]?.hash ?? "";
  }
  return hashes;
}
