import { escapeIdentifier, type ClientBase } from "pg";

/** What PostgreSQL's catalogue says of the tables of the schema "public". Concepts are not known here. */

/** Prisma's own list of migrations; the manifest names them instead. */
const MIGRATIONS_TABLE = "_prisma_migrations";

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
}

/** All tables but the list of migrations, by name, with the columns that can be written. */
export async function tableShapes(client: ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> $1
      GROUP BY c.relname
      ORDER BY c.relname`,
    [MIGRATIONS_TABLE],
  );
  return rows;
}

/** Whether the schema holds any table at all, the list of migrations too. */
export async function hasTables(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')) AS found",
  );
  return rows[0]?.found ?? false;
}

export async function sequencePlaces(client: ClientBase): Promise<readonly { name: string; lastValue: string; isCalled: boolean }[]> {
  const { rows: names } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1",
  );
  const places = [];
  for (const { name } of names) {
    const { rows } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${escapeIdentifier(name)}`,
    );
    places.push(...rows.map((row) => ({ name, ...row })));
  }
  return places;
}

export async function setSequence(client: ClientBase, { name, lastValue, isCalled }: { name: string; lastValue: string; isCalled: boolean }): Promise<void> {
  await client.query("SELECT setval(format('public.%I', $1::text)::regclass, $2::bigint, $3)", [name, lastValue, isCalled]);
}

/**
 * Takes away what checks or orders single rows while a table is filled: foreign keys and plain indexes are dropped, triggers rest.
 * Returns the statements that bring all of it back and with that check every foreign key over all rows.
 */
export async function liftChecks(client: ClientBase): Promise<readonly string[]> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND conparentid = 0
      ORDER BY conrelid::regclass::text, conname`,
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
       FROM pg_index i
       JOIN pg_class c ON c.oid = i.indexrelid AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'i'
      WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
      ORDER BY 1`,
  );
  const { rows: triggered } = await client.query<{ table: string }>(
    "SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  for (const { table } of triggered) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  return [
    ...indexes.map(({ definition }) => definition),
    ...keys.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`),
    ...triggered.map(({ table }) => `ALTER TABLE ${table} ENABLE TRIGGER USER`),
  ];
}

/** Looks through all rows whose ground is held by triggers, which rested. Does nothing where the backup is older than they are. @throws when one stands on nothing. */
export async function checkHeldByTriggers(client: ClientBase): Promise<void> {
  const { rows: known } = await client.query("SELECT FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname = 'register_rows_without_ground'");
  if (known.length === 0) return;
  const { rows } = await client.query<{ child: string; rows: string }>("SELECT child, rows::text AS rows FROM register_rows_without_ground()");
  if (rows.length > 0) throw new Error(`rows that stand on nothing: ${rows.map(({ child, rows: count }) => `${count} of ${child}`).join(", ")}`);
}
