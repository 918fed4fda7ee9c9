import { Prisma, type PrismaClient } from "@pantau/database";
import { DATASETS } from "../../kernel/provenance.ts";
import { boolean, dateOrNull, instant, instantOrNull, integer, integerOrNull, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { sqlName as name } from "../../platform/database/sqlName.ts";
import { satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { BOOKKEEPING, FACT_TABLES, type FactReading, type FactTable } from "./domain/factTables.ts";
import type { ImportedFact, RecordedBatch } from "./domain/importBatch.ts";
import { named } from "./imports.journal.queries.ts";

/** Which imports are asked about. */
export interface BatchFilter {
  readonly provinceCode: string | null;
  readonly kind: string | null;
  readonly includesWithdrawn: boolean;
}

const COLUMNS = Prisma.sql`b.id::text AS id, b.kind, b.dataset::text AS dataset, b.file_name, b.file_sha256::text AS file_sha256, b.row_count, b.added, b.changed, b.unchanged, b.data_as_of,
  b.imported_at, b.imported_by, b.is_journaled, b.province_code::text AS province_code, b.satker_code::text AS satker_code, b.withdrawn_at, b.withdrawn_by, b.withdrawn_reason`;

/** Imports about the reader's area or about the whole country, newest first. `before` is the last one of the page before. */
export async function findBatches(prisma: PrismaClient, scope: ReadScope, filter: BatchFilter, page: { readonly before: { readonly at: Date; readonly id: string } | null; readonly limit: number }): Promise<RecordedBatch[]> {
  const { provinceCode, kind, includesWithdrawn } = filter;
  const conditions = [
    batchInScope(scope),
    provinceCode === null ? null : Prisma.sql`(b.province_code = ${provinceCode} OR b.province_code IS NULL)`,
    kind === null ? null : Prisma.sql`b.kind = ${kind}`,
    includesWithdrawn ? null : Prisma.sql`b.withdrawn_at IS NULL`,
    page.before === null ? null : Prisma.sql`(b.imported_at, b.id) < (${page.before.at}, ${page.before.id}::uuid)`,
  ].filter((condition) => condition !== null);
  const rows = await prisma.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM import_batch b WHERE ${Prisma.join(conditions, " AND ")} ORDER BY b.imported_at DESC, b.id DESC LIMIT ${page.limit}`;
  return rows.map(batchOf);
}

/** Undefined: there is none, or not for this reader. */
export async function findBatchById(prisma: PrismaClient, scope: ReadScope, id: string): Promise<RecordedBatch | undefined> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT ${COLUMNS} FROM import_batch b WHERE b.id = ${id}::uuid AND ${batchInScope(scope)}`;
  return row && batchOf(row);
}

/** A batch about one satker or one province is for those who see it; one about several provinces is for everybody. */
function batchInScope(scope: ReadScope): Prisma.Sql {
  switch (scope.kind) {
    case "ALL":
      return Prisma.sql`TRUE`;
    case "PROVINCES":
      return Prisma.sql`(b.province_code IS NULL OR b.province_code = ANY (${[...scope.provinceCodes]}::bpchar[]))`;
    case "SATKERS":
      return Prisma.sql`(b.province_code IS NULL OR b.satker_code = ANY (${[...scope.satkerCodes]}::bpchar[]))`;
  }
}

/** A fact with the row of the file that it came from. */
export type FactOfRow = ImportedFact & { readonly row: number };

/** Never told back, whoever asks: who recorded or looked, and free text about a person's request. */
const UNTOLD = [...BOOKKEEPING, "reason", "decided_by", "to_unit", "checked_by", "body_id", "request_id", "objection_id", "dispute_id", "legal_hold_reason", "legal_hold_set_by", "content_hash"];

/** Tables that know no row of a file. */
const WITHOUT_ROW = new Set(["source", "qualification_scale", "evaluation_cycle"]);

/** What rows of a file became, in the order of the file, as far as this reader may see it. */
export async function findFacts(
  prisma: PrismaClient,
  batchId: string,
  reader: { readonly readings: readonly FactReading[]; readonly scope: ReadScope; readonly publishedScope: ReadScope },
  rows: { readonly from: number; readonly to: number; readonly limit: number },
): Promise<FactOfRow[]> {
  const tables = FACT_TABLES.filter((table) => table.carriesBatch && !WITHOUT_ROW.has(table.name) && table.reading !== undefined && reader.readings.includes(table.reading));
  if (tables.length === 0) return [];
  const found = tables.map((table) => Prisma.sql`
    (SELECT ${table.noun}::text AS noun, ${named(table, "t")} AS name, t.batch_row, to_jsonb(t) AS image FROM ${name(table.name)} t
     WHERE t.batch_id = ${batchId}::uuid AND t.batch_row BETWEEN ${rows.from} AND ${rows.to} AND ${inScope(table, table.reading === "PUBLISHED" ? reader.publishedScope : reader.scope)}
     ORDER BY t.batch_row LIMIT ${rows.limit})`);
  const facts = await prisma.$queryRaw<Row[]>`
    SELECT f.noun, f.name, f.batch_row, coalesce(f.image ->> 'superseded_at', '') = '' AS in_force,
      (SELECT jsonb_agg(jsonb_build_array(c.key, c.value #>> '{}') ORDER BY c.key) FROM jsonb_each(f.image - ${UNTOLD}::text[]) AS c) AS said
    FROM (${Prisma.join(found, " UNION ALL ")}) AS f ORDER BY f.batch_row, f.noun LIMIT ${rows.limit}`;
  return facts.map((row) => ({
    row: integer(row, "batch_row"),
    noun: text(row, "noun"),
    name: text(row, "name"),
    isInForce: boolean(row, "in_force"),
    values: (row["said"] as [string, string | null][]).map(([column, value]) => ({ column, value })),
  }));
}

function inScope(table: FactTable, scope: ReadScope): Prisma.Sql {
  if (table.name === "evaluation_result") return Prisma.sql`NOT EXISTS (SELECT 1 FROM public_body p WHERE p.id = t.body_id AND p.satker_code IS NOT NULL AND NOT (${satkerInScope(scope, Prisma.sql`p.satker_code`)}))`;
  return table.satkerColumn === undefined ? Prisma.sql`TRUE` : satkerInScope(scope, Prisma.sql`t.${name(table.satkerColumn)}`);
}

function batchOf(row: Row): RecordedBatch {
  return {
    id: text(row, "id"),
    kind: text(row, "kind"),
    dataset: oneOf(row, "dataset", DATASETS),
    fileName: text(row, "file_name"),
    fileSha256: text(row, "file_sha256"),
    rowCount: integer(row, "row_count"),
    added: integerOrNull(row, "added"),
    changed: integerOrNull(row, "changed"),
    unchanged: integerOrNull(row, "unchanged"),
    dataAsOf: dateOrNull(row, "data_as_of"),
    importedAt: instant(row, "imported_at"),
    importedBy: text(row, "imported_by"),
    isJournaled: boolean(row, "is_journaled"),
    provinceCode: textOrNull(row, "province_code"),
    satkerCode: textOrNull(row, "satker_code"),
    withdrawnAt: instantOrNull(row, "withdrawn_at"),
    withdrawnBy: textOrNull(row, "withdrawn_by"),
    withdrawnReason: textOrNull(row, "withdrawn_reason"),
  };
}
