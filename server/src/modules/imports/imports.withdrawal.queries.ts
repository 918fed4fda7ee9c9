import { Prisma } from "@pantau/database";
import type { LocalDate } from "../../kernel/localDate.ts";
import { DATASETS, type Dataset } from "../../kernel/provenance.ts";
import { boolean, date, instant, instantOrNull, integer, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { sqlName as name } from "../../platform/database/sqlName.ts";
import { FACT_TABLES, factTable, type FactTable } from "./domain/factTables.ts";
import { keyMatches, readKeys, type KeyColumn } from "./imports.journal.queries.ts";
import type { ImportTransaction } from "./imports.queries.ts";

/** A batch as a withdrawal finds it. */
export interface WithdrawnBatch {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly importedAt: Date;
  readonly isJournaled: boolean;
  readonly withdrawnAt: Date | null;
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

/** The batch, held until the end of the transaction, or undefined. */
export async function holdBatch(transaction: ImportTransaction, batchId: string): Promise<WithdrawnBatch | undefined> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT id::text AS id, kind, file_name, imported_at, is_journaled, withdrawn_at, province_code::text AS province_code, satker_code::text AS satker_code
    FROM import_batch WHERE id = ${batchId}::uuid FOR UPDATE`;
  return row && {
    id: text(row, "id"),
    kind: text(row, "kind"),
    fileName: text(row, "file_name"),
    importedAt: instant(row, "imported_at"),
    isJournaled: boolean(row, "is_journaled"),
    withdrawnAt: instantOrNull(row, "withdrawn_at"),
    provinceCode: textOrNull(row, "province_code"),
    satkerCode: textOrNull(row, "satker_code"),
  };
}

/** Marks the batch and opens the one way by which rows that are kept may go: see import_is_withdrawn() in the database. */
export async function markWithdrawn(transaction: ImportTransaction, batchId: string, { by, reason }: { readonly by: string; readonly reason: string }): Promise<Date> {
  const [row] = await transaction.$queryRaw<Row[]>`
    UPDATE import_batch SET withdrawn_at = clock_timestamp(), withdrawn_by = ${by}, withdrawn_reason = ${reason} WHERE id = ${batchId}::uuid RETURNING withdrawn_at`;
  if (!row) throw new Error("The batch that is held is gone");
  await transaction.$executeRaw`SELECT set_config('pantau.withdrawing', ${batchId}, true)`;
  return instant(row, "withdrawn_at");
}

export async function endWithdrawal(transaction: ImportTransaction): Promise<void> {
  await transaction.$executeRaw`SELECT set_config('pantau.withdrawing', '', true)`;
}

/** What stands on a batch: rows of later files, or of nobody's file (forms, accounts). */
export interface StandingOn {
  /** Null: no file. */
  readonly batchId: string | null;
  readonly fileName: string | null;
  readonly importedAt: Date | null;
  /** What the rows are: "permohonan", or the table's name where no import writes it. */
  readonly noun: string;
}

/** Later batches that took over or changed rows of this one. Columns that the rules compute do not count. */
export async function findLaterChanges(transaction: ImportTransaction, batchId: string): Promise<StandingOn[]> {
  const keys = await readKeys(transaction);
  const later = Prisma.sql`c.batch_id <> ${batchId}::uuid AND b.withdrawn_at IS NULL AND b.imported_at > (SELECT imported_at FROM import_batch WHERE id = ${batchId}::uuid)`;
  const takenOver = Prisma.sql`SELECT c.batch_id, c.table_name FROM import_change c JOIN import_batch b ON b.id = c.batch_id
    WHERE ${later} AND c.before ? 'batch_id' AND c.before ->> 'batch_id' = ${batchId}`;
  const changedAdditions = FACT_TABLES.filter(({ carriesBatch }) => carriesBatch).map((table) => Prisma.sql`
    SELECT c.batch_id, c.table_name FROM import_change c JOIN import_batch b ON b.id = c.batch_id JOIN ${name(table.name)} t ON ${keyMatches("t", "c", keys.get(table.name) ?? [])}
    WHERE ${later} AND c.table_name = ${table.name} AND t.batch_id = ${batchId}::uuid AND c.after - ${derivedOf(table)}::text[] <> '{}'`);
  const changedTwice = Prisma.sql`
    SELECT c.batch_id, c.table_name FROM import_change mine JOIN import_change c ON c.table_name = mine.table_name AND c.row_key = mine.row_key AND c.id > mine.id JOIN import_batch b ON b.id = c.batch_id
    WHERE mine.batch_id = ${batchId}::uuid AND ${later}
      AND (c.after IS NULL OR c.before IS NULL OR mine.before IS NULL OR mine.after IS NULL OR EXISTS (SELECT 1 FROM jsonb_object_keys(c.after) AS k WHERE mine.after ? k AND k <> ALL (${allDerived()}::text[])))`;
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT DISTINCT s.batch_id::text AS batch_id, s.table_name, b.file_name, b.imported_at
    FROM (${Prisma.join([takenOver, ...changedAdditions, changedTwice], " UNION ALL ")}) AS s JOIN import_batch b ON b.id = s.batch_id
    ORDER BY b.imported_at DESC, s.table_name LIMIT 20`;
  return rows.map(standingOn);
}

/** A foreign key, as the catalogue has it. */
interface Reference {
  readonly child: string;
  readonly childColumns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
  readonly childCarriesBatch: boolean;
}

async function readReferences(transaction: ImportTransaction): Promise<Reference[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
      (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS child_columns,
      (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY AS k(number, place) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number) AS parent_columns,
      EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'batch_id' AND NOT a.attisdropped) AS carries
    FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`;
  const known = new Set(FACT_TABLES.map((table) => table.name));
  return rows
    .map((row) => ({
      child: text(row, "child"),
      parent: text(row, "parent"),
      childColumns: text(row, "child_columns").split(","),
      parentColumns: text(row, "parent_columns").split(","),
      childCarriesBatch: boolean(row, "carries"),
    }))
    .filter(({ parent }) => known.has(parent));
}

/** Codes that point to rows without a foreign key. */
const POINTERS: readonly Reference[] = ["publication_update", "publication_duty", "publication_trigger", "consequence_test"].map((child) => ({
  child, childColumns: ["item_code"], parent: "public_information_item", parentColumns: ["code"], childCarriesBatch: true,
}));

/** What triggers hold once a statement where a foreign key would hold it once a row. */
const HELD_BY_STATEMENT: readonly Reference[] = [
  { child: "information_request", childColumns: ["satker_code"], parent: "satker", parentColumns: ["code"], childCarriesBatch: true },
  { child: "request_event", childColumns: ["satker_code", "request_id"], parent: "information_request", parentColumns: ["satker_code", "id"], childCarriesBatch: true },
  { child: "request_text", childColumns: ["satker_code", "request_id"], parent: "information_request", parentColumns: ["satker_code", "id"], childCarriesBatch: false },
];

/** Rows that point to rows which this batch added, and would be left behind or swept away with them. */
export async function findDependants(transaction: ImportTransaction, batchId: string): Promise<StandingOn[]> {
  const keys = await readKeys(transaction);
  const tables = await tablesWithAdditions(transaction, batchId);
  const found: StandingOn[] = [];
  for (const reference of [...(await readReferences(transaction)), ...HELD_BY_STATEMENT, ...POINTERS]) {
    const parent = factTable(reference.parent);
    const child = FACT_TABLES.find((table) => table.name === reference.child);
    if (!tables.has(parent.name) || parent.staysWhenUsed || child?.goesWithParent) continue;
    const same = Prisma.join(reference.childColumns.map((column, at) => Prisma.sql`k.${name(column)} = t.${name(reference.parentColumns[at] ?? "")}`), " AND ");
    const isOwn = reference.childCarriesBatch ? Prisma.sql`k.batch_id IS NOT DISTINCT FROM ${batchId}::uuid` : child ? isNotedAddition(child, "k", batchId, keys) : Prisma.sql`FALSE`;
    const ownBatch = reference.childCarriesBatch ? Prisma.sql`k.batch_id` : Prisma.sql`NULL::uuid`;
    const stillThere = POINTERS.includes(reference) ? Prisma.sql`NOT EXISTS (SELECT 1 FROM public_information_item other WHERE other.code = t.code AND other.batch_id <> ${batchId}::uuid)` : Prisma.sql`TRUE`;
    const rows = await transaction.$queryRaw<Row[]>`
      SELECT s.batch_id::text AS batch_id, ${reference.child}::text AS table_name, b.file_name, b.imported_at
      FROM (SELECT DISTINCT ${ownBatch} AS batch_id FROM ${name(parent.name)} t JOIN ${name(reference.child)} k ON ${same}
            WHERE ${isAddition(parent, "t", batchId, keys)} AND NOT (${isOwn}) AND ${stillThere} LIMIT 10) AS s LEFT JOIN import_batch b ON b.id = s.batch_id`;
    found.push(...rows.map(standingOn));
  }
  return found;
}

/** Tables to which the batch added rows. */
async function tablesWithAdditions(transaction: ImportTransaction, batchId: string): Promise<ReadonlySet<string>> {
  const carrying = FACT_TABLES.filter(({ carriesBatch }) => carriesBatch);
  const rows = await transaction.$queryRaw<Row[]>`
    ${Prisma.join(carrying.map((table) => Prisma.sql`SELECT ${table.name}::text AS table_name WHERE EXISTS (SELECT 1 FROM ${name(table.name)} WHERE batch_id = ${batchId}::uuid)`), " UNION ALL ")}
    UNION ALL SELECT DISTINCT table_name FROM import_change WHERE batch_id = ${batchId}::uuid AND before IS NULL`;
  return new Set(rows.map((row) => text(row, "table_name")));
}

/** Condition: the row of this alias was added by the batch, not taken over by it. */
function isAddition(table: FactTable, alias: string, batchId: string, keys: ReadonlyMap<string, readonly KeyColumn[]>): Prisma.Sql {
  if (!table.carriesBatch) return isNotedAddition(table, alias, batchId, keys);
  return Prisma.sql`(${name(alias)}.batch_id = ${batchId}::uuid AND NOT EXISTS (SELECT 1 FROM import_change j WHERE j.batch_id = ${batchId}::uuid AND j.table_name = ${table.name}
    AND j.before ? 'batch_id' AND j.after IS NOT NULL AND ${keyMatches(alias, "j", keys.get(table.name) ?? [])}))`;
}

function isNotedAddition(table: FactTable, alias: string, batchId: string, keys: ReadonlyMap<string, readonly KeyColumn[]>): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM import_change j WHERE j.batch_id = ${batchId}::uuid AND j.table_name = ${table.name} AND j.before IS NULL AND ${keyMatches(alias, "j", keys.get(table.name) ?? [])})`;
}

/** Takes away the rows that the batch added, those that stand on others first. */
export async function removeAdditions(transaction: ImportTransaction, batchId: string): Promise<void> {
  const keys = await readKeys(transaction);
  const tables = await tablesWithAdditions(transaction, batchId);
  for (const table of FACT_TABLES) {
    if (table.carriesBatch && tables.has(table.name))
      await transaction.$executeRaw`DELETE FROM ${name(table.name)} t WHERE ${isAddition(table, "t", batchId, keys)}`;
  }
}

/** Registers that a batch wrote: their satker, the months of receipt before and after it, and the requests that were there already. */
export interface WrittenRegisters {
  readonly satkerCodes: readonly string[];
  readonly months: readonly { readonly dataset: Dataset; readonly satkerCode: string; readonly on: LocalDate }[];
  readonly requests: readonly { readonly satkerCode: string; readonly requestId: string }[];
}

export async function readWrittenRegisters(transaction: ImportTransaction, batchId: string): Promise<WrittenRegisters> {
  const revised = Prisma.sql`import_change c JOIN information_request q ON q.satker_code = (c.row_key ->> 'satker_code')::bpchar AND q.id = (c.row_key ->> 'id')::uuid
    WHERE c.batch_id = ${batchId}::uuid AND c.table_name = 'information_request' AND c.before IS NOT NULL`;
  const months = await transaction.$queryRaw<Row[]>`
    SELECT DISTINCT dataset::text AS dataset, satker_code::text AS satker_code, date_trunc('month', received_on)::date AS on_day FROM (
      SELECT dataset, satker_code, received_on FROM information_request WHERE batch_id = ${batchId}::uuid
      UNION SELECT q.dataset, q.satker_code, q.received_on FROM ${revised}
      UNION SELECT q.dataset, q.satker_code, (c.before ->> 'received_on')::date FROM ${revised} AND c.before ? 'received_on') AS r`;
  const requests = await transaction.$queryRaw<Row[]>`SELECT DISTINCT q.satker_code::text AS satker_code, q.id::text AS id FROM ${revised}`;
  const cases = await transaction.$queryRaw<Row[]>`
    SELECT DISTINCT satker_code::text AS satker_code FROM objection WHERE batch_id = ${batchId}::uuid UNION SELECT DISTINCT satker_code::text FROM dispute WHERE batch_id = ${batchId}::uuid
    UNION SELECT DISTINCT row_key ->> 'satker_code' FROM import_change WHERE batch_id = ${batchId}::uuid AND table_name IN ('objection', 'dispute', 'request_text')
    UNION SELECT DISTINCT satker_code::text FROM request_event WHERE batch_id = ${batchId}::uuid`;
  return {
    satkerCodes: [...new Set([...months, ...cases].map((row) => text(row, "satker_code")))],
    months: months.map((row) => ({ dataset: oneOf(row, "dataset", DATASETS), satkerCode: text(row, "satker_code"), on: date(row, "on_day") })),
    requests: requests.map((row) => ({ satkerCode: text(row, "satker_code"), requestId: text(row, "id") })),
  };
}

/** Requests of the batch that may not be destroyed. Unit: requests. */
export async function countHeldRequests(transaction: ImportTransaction, batchId: string): Promise<number> {
  const [row] = await transaction.$queryRaw<Row[]>`SELECT count(*)::int AS n FROM information_request WHERE batch_id = ${batchId}::uuid AND legal_hold`;
  return row === undefined ? 0 : integer(row, "n");
}

/** One statement of the storing transaction, as the journal has it. */
export interface JournalStep {
  readonly step: string;
  readonly table: string;
  readonly deed: "ADDED" | "CHANGED" | "DELETED";
  readonly count: number;
}

/** Statements of the batch, the last one first. */
export async function readSteps(transaction: ImportTransaction, batchId: string): Promise<JournalStep[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT step::text AS step, table_name, (bool_or(before IS NULL))::boolean AS added, (bool_or(after IS NULL))::boolean AS deleted, count(*)::int AS count
    FROM import_change WHERE batch_id = ${batchId}::uuid GROUP BY import_change.step, table_name ORDER BY import_change.step DESC`;
  return rows.map((row) => ({ step: text(row, "step"), table: text(row, "table_name"), deed: boolean(row, "added") ? "ADDED" : boolean(row, "deleted") ? "DELETED" : "CHANGED", count: integer(row, "count") }));
}

/** Undoes one statement. False: some row is no longer as the batch left it; nothing may then be kept. */
export async function undoStep(transaction: ImportTransaction, batchId: string, { step, table: tableName, deed, count }: JournalStep): Promise<boolean> {
  const table = factTable(tableName);
  const key = (await readKeys(transaction)).get(tableName) ?? [];
  const lines = Prisma.sql`c.batch_id = ${batchId}::uuid AND c.step = ${step}::bigint`;
  const here = Prisma.sql`${lines} AND ${keyMatches("t", "c", key)}`;
  if (deed === "DELETED") {
    const put = await transaction.$executeRaw`
      INSERT INTO ${name(tableName)} SELECT r.* FROM import_change c CROSS JOIN LATERAL jsonb_populate_record(NULL::${name(tableName)}, c.before) AS r WHERE ${lines}`;
    return put === count;
  }
  // What the batch added and then changed is gone already; only a row that says something else is an obstacle.
  const [other] = await transaction.$queryRaw<Row[]>`
    SELECT count(*)::int AS n FROM ${name(tableName)} t JOIN import_change c ON ${here} WHERE NOT (to_jsonb(t) @> (c.after - ${derivedOf(table)}::text[]))`;
  if (!other || integer(other, "n") > 0) return false;
  if (deed === "ADDED") {
    const unused = table.staysWhenUsed ? Prisma.sql`NOT (${await isUsed(transaction, table)})` : Prisma.sql`TRUE`;
    await transaction.$executeRaw`DELETE FROM ${name(tableName)} t USING import_change c WHERE ${here} AND ${unused}`;
    return true;
  }
  const columns = (await transaction.$queryRaw<Row[]>`SELECT DISTINCT jsonb_object_keys(c.before) AS column FROM import_change c WHERE ${lines}`).map((row) => name(text(row, "column")));
  await transaction.$executeRaw`
    UPDATE ${name(tableName)} AS t SET (${Prisma.join(columns)}) = (SELECT ${Prisma.join(columns.map((column) => Prisma.sql`r.${column}`))} FROM jsonb_populate_record(t, c.before) AS r)
    FROM import_change c WHERE ${here}`;
  return true;
}

async function isUsed(transaction: ImportTransaction, table: FactTable): Promise<Prisma.Sql> {
  const uses = (await readReferences(transaction)).filter(({ parent }) => parent === table.name);
  return Prisma.join(
    uses.map(({ child, childColumns, parentColumns }) => {
      const same = Prisma.join(childColumns.map((column, at) => Prisma.sql`k.${name(column)} = t.${name(parentColumns[at] ?? "")}`), " AND ");
      return Prisma.sql`EXISTS (SELECT 1 FROM ${name(child)} k WHERE ${same})`;
    }),
    " OR ",
  );
}

function derivedOf(table: FactTable): string[] {
  return [...(table.derived ?? [])];
}

function allDerived(): string[] {
  return [...new Set(FACT_TABLES.flatMap(derivedOf))];
}

function standingOn(row: Row): StandingOn {
  const table = text(row, "table_name");
  return { batchId: textOrNull(row, "batch_id"), fileName: textOrNull(row, "file_name"), importedAt: instantOrNull(row, "imported_at"), noun: FACT_TABLES.find(({ name: known }) => known === table)?.noun ?? table };
}
