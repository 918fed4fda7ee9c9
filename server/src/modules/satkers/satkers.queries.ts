import { Prisma, type PrismaClient } from "@pantau/database";
import { CONFIDENCES, DATASETS } from "../../kernel/provenance.ts";
import { dateOrNull, integer, number, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { provinceInScope, satkerInScope } from "../access/access.queries.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import type { ProvinceRecord, SatkerRecord, SatkerType } from "./domain/satker.ts";
import { SATKER_TYPES } from "./domain/satker.ts";

/** Provinces the scope touches, by code. */
export async function findProvinces(prisma: PrismaClient, scope: ReadScope): Promise<ProvinceRecord[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT p.code::text AS code, p.name,
           (SELECT count(*)::int FROM satker s WHERE s.province_code = p.code AND ${satkerInScope(scope, Prisma.sql`s.code`)}) AS satker_count
    FROM province p
    WHERE ${provinceInScope(scope, Prisma.sql`p.code`)}
    ORDER BY p.code`;
  return rows.map((row) => ({ code: text(row, "code"), name: text(row, "name"), satkerCount: integer(row, "satker_count") }));
}

/** Satker of a province within the scope, by code. Province null: of all. */
export async function findSatkers(
  prisma: PrismaClient,
  scope: ReadScope,
  filter: { provinceCode: string | null; type: SatkerType | null },
): Promise<SatkerRecord[]> {
  const ofType = filter.type === null ? Prisma.sql`TRUE` : Prisma.sql`s.type::text = ${filter.type}`;
  const inProvince = filter.provinceCode === null ? Prisma.sql`TRUE` : Prisma.sql`s.province_code = ${filter.provinceCode}`;
  return satkersWhere(prisma, scope, Prisma.sql`${inProvince} AND ${ofType}`);
}

/** Satker with these codes within the scope; codes that do not exist, or lie outside, are absent. */
export async function findSatkersByCode(prisma: PrismaClient, scope: ReadScope, codes: readonly string[]): Promise<SatkerRecord[]> {
  return satkersWhere(prisma, scope, Prisma.sql`s.code = ANY(${[...codes]})`);
}

async function satkersWhere(prisma: PrismaClient, scope: ReadScope, condition: Prisma.Sql): Promise<SatkerRecord[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT s.code::text AS code, s.name, s.type::text AS type, s.province_code::text AS province_code, s.seat,
           s.latitude::float8 AS latitude, s.longitude::float8 AS longitude, s.former_residency, s.web_host, s.web_host_basis,
           s.homonym_code::text AS homonym_code, s.note, s.source_text, s.confidence::text AS confidence, s.batch_row,
           b.id::text AS batch_id, b.file_name, b.dataset::text AS dataset, b.data_as_of
    FROM satker s
    JOIN import_batch b ON b.id = s.batch_id
    WHERE ${condition} AND ${satkerInScope(scope, Prisma.sql`s.code`)}
    ORDER BY s.code`;
  return rows.map(decodeSatker);
}

function decodeSatker(row: Row): SatkerRecord {
  return {
    code: text(row, "code"),
    name: text(row, "name"),
    type: oneOf(row, "type", SATKER_TYPES),
    provinceCode: text(row, "province_code"),
    seat: text(row, "seat"),
    latitude: number(row, "latitude"),
    longitude: number(row, "longitude"),
    formerResidency: textOrNull(row, "former_residency"),
    webHost: textOrNull(row, "web_host"),
    webHostBasis: textOrNull(row, "web_host_basis"),
    homonymCode: textOrNull(row, "homonym_code"),
    note: textOrNull(row, "note"),
    source: {
      text: text(row, "source_text"),
      confidence: oneOf(row, "confidence", CONFIDENCES),
      fileName: text(row, "file_name"),
      fileRow: integer(row, "batch_row"),
      importBatchId: text(row, "batch_id"),
      dataset: oneOf(row, "dataset", DATASETS),
      dataAsOf: dateOrNull(row, "data_as_of"),
    },
  };
}
