import { Prisma, type PrismaClient } from "@pantau/database";
import { DATASETS } from "../../kernel/provenance.ts";
import { boolean, dateOrNull, instant, integer, oneOf, text, type Row } from "../../platform/database/row.ts";
import { satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { DATA_KINDS, type SourceFreshness, type SourceRecord } from "./domain/freshness.ts";

/**
 * The files in force, kind by kind, newest first: those that still hold at least one row. Registry files (satker, scales,
 * calendars) concern everyone; evaluation results are counted for the province or satker asked about.
 */
export async function findFreshness(
  prisma: PrismaClient,
  scope: ReadScope,
  filter: { provinceCode: string | null; satkerCode: string | null },
): Promise<SourceFreshness[]> {
  const asked = filter.satkerCode
    ? Prisma.sql`s.code = ${filter.satkerCode}`
    : filter.provinceCode
      ? Prisma.sql`s.province_code = ${filter.provinceCode}`
      : Prisma.sql`TRUE`;
  const ofScope = Prisma.sql`${asked} AND ${satkerInScope(scope, Prisma.sql`s.code`)}`;
  // Bodies that are no satker stand in everybody's lists; they are counted where no place is asked about.
  const isEverywhere = !filter.satkerCode && !filter.provinceCode;
  const results = Prisma.sql`LEFT JOIN satker s ON s.code = pb.satker_code WHERE ((s.code IS NOT NULL AND ${ofScope}) OR (s.code IS NULL AND ${isEverywhere})) AND`;
  const rows = await prisma.$queryRaw<Row[]>`
    WITH held AS (
      SELECT 'SATKERS' AS kind, s.batch_id, count(*) AS n FROM satker s WHERE ${ofScope} GROUP BY 2
      UNION ALL
      SELECT 'EVALUATION_RESULTS', r.batch_id, count(*) FROM evaluation_result r
        JOIN public_body pb ON pb.id = r.body_id ${results} r.superseded_at IS NULL GROUP BY 2
      UNION ALL
      SELECT 'SCALES', q.batch_id, count(*) FROM qualification_scale q JOIN qualification_band d ON d.scale_id = q.id GROUP BY 2
      UNION ALL
      SELECT 'HOLIDAYS', c.batch_id, count(*) FROM calendar_day c GROUP BY 2
      UNION ALL
      SELECT 'CALENDAR_CHANGES', c.batch_id, count(*) FROM calendar_change c GROUP BY 2
      UNION ALL
      SELECT 'ELECTION_STAGES', e.batch_id, count(*) FROM election_stage e GROUP BY 2
      UNION ALL
      SELECT 'SOURCES', o.batch_id, count(*) FROM source o GROUP BY 2
    )
    SELECT held.kind, held.n::int AS row_count, b.id::text AS id, b.dataset::text AS dataset, b.file_name, b.file_sha256::text AS file_sha256,
           b.data_as_of, b.imported_at, b.imported_by
    FROM held JOIN import_batch b ON b.id = held.batch_id
    ORDER BY held.kind, b.dataset, b.imported_at DESC, b.file_name`;
  return rows.map((row) => ({
    id: `${oneOf(row, "kind", DATA_KINDS)}:${text(row, "id")}`,
    kind: oneOf(row, "kind", DATA_KINDS),
    dataset: oneOf(row, "dataset", DATASETS),
    fileName: text(row, "file_name"),
    fileSha256: text(row, "file_sha256"),
    rowCount: integer(row, "row_count"),
    dataAsOf: dateOrNull(row, "data_as_of"),
    importedAt: instant(row, "imported_at"),
    importedBy: text(row, "imported_by"),
  }));
}

/** True when rows of the demo scenario are loaded. */
export async function hasDemoData(prisma: PrismaClient): Promise<boolean> {
  const [row] = await prisma.$queryRaw<Row[]>`SELECT EXISTS (SELECT 1 FROM import_batch WHERE dataset = 'DEMO') AS demo`;
  return row !== undefined && boolean(row, "demo");
}

export async function findSources(prisma: PrismaClient): Promise<SourceRecord[]> {
  return prisma.source.findMany({ select: { key: true, locator: true, subject: true }, orderBy: { key: "asc" } });
}
