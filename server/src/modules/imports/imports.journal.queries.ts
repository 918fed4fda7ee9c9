import { Prisma } from "@pantau/database";
import { groupBy } from "../../kernel/groupBy.ts";
import { integer, integerOrNull, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { sqlName as name, sqlType } from "../../platform/database/sqlName.ts";
import { BOOKKEEPING, FACT_TABLES, type FactTable } from "./domain/factTables.ts";
import type { ImportTransaction } from "./imports.queries.ts";

/** From here on, triggers note down what statements of this transaction change, under this batch. */
export async function beginJournal(transaction: ImportTransaction, batchId: string): Promise<void> {
  await transaction.$executeRaw`SELECT set_config('pantau.batch', ${batchId}, true)`;
}

/** Until here. */
export async function endJournal(transaction: ImportTransaction): Promise<void> {
  await transaction.$executeRaw`SELECT set_config('pantau.batch', '', true)`;
}

/**
 * A digest of the rows that a batch changed or deleted, as they were before: the same when the same file meets the same records. Without
 * bookkeeping columns and without anything random. "" when nothing that was there was touched.
 */
export async function basisOf(transaction: ImportTransaction, batchId: string): Promise<string> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT coalesce(md5(string_agg(table_name || row_key::text || (before - ${[...BOOKKEEPING]}::text[])::text, E'\n' ORDER BY table_name, row_key::text, before::text)), '') AS basis
    FROM import_change WHERE batch_id = ${batchId}::uuid AND before IS NOT NULL`;
  return row === undefined ? "" : text(row, "basis");
}

/** One column of a row, before and after. */
export interface ColumnChange {
  readonly column: string;
  /** Null: nothing was said. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a batch did to one row, for people. */
export interface RowChange {
  readonly table: string;
  /** Row of the file. Null: a row that follows from another. */
  readonly row: number | null;
  /** "33.08 2026 12/PPID". */
  readonly name: string;
  readonly columns: readonly ColumnChange[];
}

/** Some of the rows that took the place of others, or were changed in place. Texts of requests are left out. */
export async function sampleChanges(transaction: ImportTransaction, batchId: string, limit: number): Promise<RowChange[]> {
  const touched = await transaction.$queryRaw<Row[]>`
    SELECT DISTINCT table_name FROM import_change WHERE batch_id = ${batchId}::uuid AND before IS NOT NULL AND after IS NOT NULL`;
  const names = new Set(touched.map((row) => text(row, "table_name")));
  const samples: RowChange[] = [];
  for (const table of FACT_TABLES.filter((fact) => names.has(fact.name) && fact.reading !== undefined)) {
    if (samples.length >= limit) break;
    samples.push(...(await changesIn(transaction, table, batchId, limit - samples.length)));
  }
  return samples;
}

async function changesIn(transaction: ImportTransaction, table: FactTable, batchId: string, limit: number): Promise<RowChange[]> {
  const pairs = table.successionKey ? successions(table, table.successionKey, batchId) : inPlace(table, batchId, (await readKeys(transaction)).get(table.name) ?? []);
  const hidden = [...BOOKKEEPING, ...(table.derived ?? [])];
  const rows = await transaction.$queryRaw<Row[]>`
    WITH pair AS (${pairs})
    SELECT pair.name, pair.batch_row, c.key AS column, c.value #>> '{}' AS before, (pair.fresh -> c.key) #>> '{}' AS after, dense_rank() OVER (ORDER BY pair.batch_row, pair.name)::int AS place
    FROM pair CROSS JOIN LATERAL jsonb_each(pair.stale) AS c
    WHERE c.value IS DISTINCT FROM pair.fresh -> c.key AND c.key <> ALL (${hidden}::text[])
    ORDER BY place, c.key`;
  const changes = new Map<number, RowChange & { columns: ColumnChange[] }>();
  for (const row of rows) {
    const place = integer(row, "place");
    if (place > limit) break;
    const change = changes.get(place) ?? { table: table.name, row: integerOrNull(row, "batch_row"), name: text(row, "name"), columns: [] };
    change.columns.push({ column: text(row, "column"), before: textOrNull(row, "before"), after: textOrNull(row, "after") });
    changes.set(place, change);
  }
  return [...changes.values()];
}

/** Superseded rows beside the rows of this batch that took their place. */
function successions(table: FactTable, key: readonly string[], batchId: string): Prisma.Sql {
  const same = Prisma.join(key.map((column) => Prisma.sql`o.${name(column)} IS NOT DISTINCT FROM n.${name(column)}`), " AND ");
  return Prisma.sql`
    SELECT to_jsonb(o) AS stale, to_jsonb(n) AS fresh, n.batch_row, ${named(table, "n")} AS name
    FROM import_change c JOIN ${name(table.name)} o ON o.id = (c.row_key ->> 'id')::uuid JOIN ${name(table.name)} n ON n.batch_id = c.batch_id AND n.id <> o.id AND ${same}
    WHERE c.batch_id = ${batchId}::uuid AND c.table_name = ${table.name} AND c.before ? 'superseded_at'`;
}

function inPlace(table: FactTable, batchId: string, key: readonly KeyColumn[]): Prisma.Sql {
  return Prisma.sql`
    SELECT c.before AS stale, c.after AS fresh, CASE WHEN c.after ? 'batch_id' THEN (to_jsonb(t) ->> 'batch_row')::int END AS batch_row, ${named(table, "t")} AS name
    FROM import_change c JOIN ${name(table.name)} t ON ${keyMatches("t", "c", key)}
    WHERE c.batch_id = ${batchId}::uuid AND c.table_name = ${table.name} AND c.before IS NOT NULL AND c.after IS NOT NULL`;
}

/** A column of a primary key with its type, so that an index finds the row of a journal line. */
export interface KeyColumn {
  readonly column: string;
  readonly type: string;
}

/** Primary keys by table, as the catalogue has them. */
export async function readKeys(transaction: ImportTransaction): Promise<ReadonlyMap<string, readonly KeyColumn[]>> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT r.relname::text AS table_name, a.attname::text AS column, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
    WHERE i.indisprimary AND r.relnamespace = 'public'::regnamespace ORDER BY r.relname, k.place`;
  return groupBy(rows.map((row) => ({ table: text(row, "table_name"), column: text(row, "column"), type: text(row, "type") })), ({ table }) => table);
}

/** The row that a line of the journal is about. */
export function keyMatches(row: string, line: string, key: readonly KeyColumn[]): Prisma.Sql {
  return Prisma.join(key.map(({ column, type }) => Prisma.sql`${name(row)}.${name(column)} = (${name(line)}.row_key ->> ${column})::${sqlType(type)}`), " AND ");
}

/** Words that name a row, from the columns that tell most. */
export function named(table: FactTable, alias: string): Prisma.Sql {
  return Prisma.sql`concat_ws(' ', ${Prisma.join(table.named.map((column) => Prisma.sql`${name(alias)}.${name(column)}::text`))})`;
}
