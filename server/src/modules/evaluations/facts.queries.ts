import { Prisma } from "@pantau/database";
import { CONFIDENCES, DATASETS, type FactSource } from "../../kernel/provenance.ts";
import { dateOrNull, integer, oneOf, text, textOrNull, type Row } from "../../platform/database/row.ts";
import { ISSUER_LEVELS, type Issuer } from "./domain/claim.ts";

// Columns and their decoding that every statement of this module shares: issuer (i), import batch (b), and time.

export const ISSUER_COLUMNS = Prisma.sql`i.id AS issuer_id, i.name AS issuer_name, i.level::text AS issuer_level,
  i.province_code::text AS issuer_province_code, i.dataset::text AS issuer_dataset`;

export const BATCH_COLUMNS = Prisma.sql`b.id::text AS batch_id, b.file_name, b.dataset::text AS dataset, b.data_as_of`;

/** Rows in force at an instant: recorded before it, and not superseded before it. Null: now. */
export function inForce(table: Prisma.Sql, knownUntil: Date | null): Prisma.Sql {
  if (knownUntil === null) return Prisma.sql`${table}.superseded_at IS NULL`;
  return Prisma.sql`(${table}.recorded_at < ${knownUntil} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at >= ${knownUntil}))`;
}

/** Rows that had been recorded by an instant. Null: all. */
export function recordedBy(table: Prisma.Sql, knownUntil: Date | null): Prisma.Sql {
  return knownUntil === null ? Prisma.sql`TRUE` : Prisma.sql`${table}.recorded_at < ${knownUntil}`;
}

export function decodeIssuer(row: Row): Issuer {
  return {
    id: text(row, "issuer_id"),
    name: text(row, "issuer_name"),
    level: oneOf(row, "issuer_level", ISSUER_LEVELS),
    provinceCode: textOrNull(row, "issuer_province_code"),
    dataset: oneOf(row, "issuer_dataset", DATASETS),
  };
}

/** Needs source_text, confidence, batch_row and BATCH_COLUMNS. */
export function decodeSource(row: Row): FactSource {
  return {
    text: text(row, "source_text"),
    confidence: oneOf(row, "confidence", CONFIDENCES),
    fileName: text(row, "file_name"),
    fileRow: integer(row, "batch_row"),
    importBatchId: text(row, "batch_id"),
    dataset: oneOf(row, "dataset", DATASETS),
    dataAsOf: dateOrNull(row, "data_as_of"),
  };
}
