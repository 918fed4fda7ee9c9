import type { Dataset } from "../../kernel/provenance.ts";
import type { Row } from "../../platform/database/row.ts";
import type { IssuerFields } from "./domain/issuers.ts";
import type { ProvinceFields } from "./domain/provinces.ts";
import type { Numbered } from "./domain/rowReader.ts";
import type { SatkerFields } from "./domain/satkers.ts";
import type { SourceFields } from "./domain/sources.ts";
import { asJson, written, type ImportTransaction, type Written } from "./imports.queries.ts";

// A row that says what is stored already is left alone and keeps the batch that brought it first.
// xmax is 0 in a row that was inserted and not in one that was updated.

export async function storeSources(transaction: ImportTransaction, rows: readonly SourceFields[], batchId: string): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO source (key, locator, subject, batch_id)
      SELECT key, locator, subject, ${batchId}::uuid
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(key text, locator text, subject text)
      ON CONFLICT (key) DO UPDATE SET locator = EXCLUDED.locator, subject = EXCLUDED.subject, batch_id = EXCLUDED.batch_id
      WHERE (source.locator, source.subject) IS DISTINCT FROM (EXCLUDED.locator, EXCLUDED.subject)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

export async function storeProvinces(transaction: ImportTransaction, rows: readonly ProvinceFields[]): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO province (code, name)
      SELECT code, name FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(code text, name text)
      ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name WHERE province.name <> EXCLUDED.name
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}

/** Stores satker; a satker that was renamed is renamed as an evaluated body too. */
export async function storeSatkers(transaction: ImportTransaction, rows: readonly Numbered<SatkerFields>[], batchId: string): Promise<Written> {
  const counts = written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO satker (code, name, type, province_code, seat, latitude, longitude, former_residency, web_host, web_host_basis, homonym_code, note,
        source_text, confidence, batch_id, batch_row)
      SELECT code, name, type::satker_type, "provinceCode", seat, latitude, longitude, "formerResidency", "webHost", "webHostBasis", "homonymCode", note,
        source, confidence::confidence, ${batchId}::uuid, "row"
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(code text, name text, type text, "provinceCode" text, seat text,
        latitude numeric, longitude numeric, "formerResidency" text, "webHost" text, "webHostBasis" text, "homonymCode" text, note text,
        source text, confidence text, "row" int)
      ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, type = EXCLUDED.type, province_code = EXCLUDED.province_code, seat = EXCLUDED.seat,
        latitude = EXCLUDED.latitude, longitude = EXCLUDED.longitude, former_residency = EXCLUDED.former_residency, web_host = EXCLUDED.web_host,
        web_host_basis = EXCLUDED.web_host_basis, homonym_code = EXCLUDED.homonym_code, note = EXCLUDED.note,
        source_text = EXCLUDED.source_text, confidence = EXCLUDED.confidence, batch_id = EXCLUDED.batch_id, batch_row = EXCLUDED.batch_row
      WHERE (satker.name, satker.type, satker.province_code, satker.seat, satker.latitude, satker.longitude, satker.former_residency,
             satker.web_host, satker.web_host_basis, satker.homonym_code, satker.note, satker.source_text, satker.confidence)
        IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.type, EXCLUDED.province_code, EXCLUDED.seat, EXCLUDED.latitude, EXCLUDED.longitude,
             EXCLUDED.former_residency, EXCLUDED.web_host, EXCLUDED.web_host_basis, EXCLUDED.homonym_code, EXCLUDED.note, EXCLUDED.source_text, EXCLUDED.confidence)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
  await transaction.$executeRaw`
    UPDATE public_body SET name = satker.name FROM satker WHERE public_body.satker_code = satker.code AND public_body.name <> satker.name`;
  return counts;
}

export async function storeIssuers(transaction: ImportTransaction, rows: readonly IssuerFields[], dataset: Dataset): Promise<Written> {
  return written(await transaction.$queryRaw<Row[]>`
    WITH stored AS (
      INSERT INTO issuer (id, name, level, province_code, dataset)
      SELECT id, name, level::issuer_level, "provinceCode", ${dataset}::dataset
      FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS file(id text, name text, level text, "provinceCode" text)
      ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, level = EXCLUDED.level, province_code = EXCLUDED.province_code
      WHERE (issuer.name, issuer.level, issuer.province_code) IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.level, EXCLUDED.province_code)
      RETURNING xmax = 0 AS new)
    SELECT count(*) FILTER (WHERE new)::int AS added, count(*) FILTER (WHERE NOT new)::int AS changed FROM stored`);
}
