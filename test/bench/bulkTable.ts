import type { Database } from "../../server/src/platform/database/openDatabase.ts";

/**
 * Fills a table without its indexes, foreign keys and triggers and puts them back afterwards: millions of rows in a third of the time, checked all
 * the same (what triggers hold, by whoever calls). For throw-away databases.
 */
export async function withoutIndexes(database: Database, table: string, work: () => Promise<void>): Promise<void> {
  const { rows: keys } = await database.pool.query<{ owner: string; name: string; definition: string }>(
    "SELECT conrelid::regclass::text AS owner, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f' AND $1::regclass IN (conrelid, confrelid)",
    [table],
  );
  const { rows: primary } = await database.pool.query<{ name: string; definition: string }>(
    "SELECT quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype IN ('p', 'u') AND conrelid = $1::regclass",
    [table],
  );
  const { rows: indexes } = await database.pool.query<{ name: string; definition: string }>(
    "SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index i WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'))",
    [table],
  );
  for (const { owner, name } of keys) await database.pool.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${name}`);
  for (const { name } of primary) await database.pool.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await database.pool.query(`DROP INDEX ${name}`);
  await database.pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await work();
  const client = await database.pool.connect();
  try {
    await client.query("SET maintenance_work_mem = '512MB'");
    for (const { name, definition } of primary) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const { definition } of indexes) await client.query(definition);
    for (const { owner, name, definition } of keys) await client.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${name} ${definition}`);
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await client.query("RESET maintenance_work_mem");
  } finally {
    client.release();
  }
}

/** Runs a statement of bounds ($1 from, $2 to) over 1 to last in steps, two at a time. The rows are the same whatever the order. */
export async function inSteps(database: Database, last: number, step: number, statement: string, rest: readonly unknown[]): Promise<void> {
  const starts = Array.from({ length: Math.ceil(last / step) }, (_, at) => at * step + 1);
  const worker = async (): Promise<void> => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift()) await database.pool.query(statement, [from, Math.min(last, from + step - 1), ...rest]);
  };
  await Promise.all([worker(), worker()]);
}
