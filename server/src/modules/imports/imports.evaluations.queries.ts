import { Prisma } from "@pantau/database";
import type { EvaluationResultFields } from "./domain/evaluationResults.ts";
import type { Numbered } from "./domain/rowReader.ts";
import type { BandFields } from "./domain/scales.ts";
import { asJson, type ImportTransaction, type StoringBatch as Batch, type Written } from "./imports.queries.ts";

/**
 * A scale is all bands of an issuer and year. One whose bands are exactly those in force stays; any other ends its force and
 * stands beside it as a whole, so that bands of two files never mix and earlier ones can be read again.
 */
export async function storeScales(transaction: ImportTransaction, rows: readonly Numbered<BandFields>[], batch: Batch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("issuerId" text, year int, label text, qualification qualification,
    min numeric, max numeric, source text, confidence confidence, note text, "row" int)`;
  const bandFacts = Prisma.sql`b.published_label, b.qualification, b.published_min, b.published_max, b.source_text, b.confidence, b.note`;
  const changed = await transaction.$executeRaw`
    WITH file AS (SELECT * FROM ${file})
    UPDATE qualification_scale s SET superseded_at = ${batch.importedAt}
    WHERE s.superseded_at IS NULL AND (s.issuer_id, s.year) IN (SELECT "issuerId", year FROM file) AND EXISTS (
      (SELECT ${bandFacts} FROM qualification_band b WHERE b.scale_id = s.id
       EXCEPT SELECT label, qualification, min, max, source, confidence, note FROM file WHERE "issuerId" = s.issuer_id AND file.year = s.year)
      UNION ALL
      (SELECT label, qualification, min, max, source, confidence, note FROM file WHERE "issuerId" = s.issuer_id AND file.year = s.year
       EXCEPT SELECT ${bandFacts} FROM qualification_band b WHERE b.scale_id = s.id))`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO qualification_scale (issuer_id, year, dataset, batch_id, recorded_at)
    SELECT DISTINCT "issuerId", file.year, ${batch.dataset}::dataset, ${batch.id}::uuid, ${batch.importedAt}::timestamptz
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM qualification_scale s WHERE s.superseded_at IS NULL AND s.issuer_id = "issuerId" AND s.year = file.year)`;
  await transaction.$executeRaw`
    INSERT INTO qualification_band (scale_id, published_label, qualification, published_min, published_max, source_text, confidence, note, batch_row)
    SELECT s.id, label, file.qualification, min, max, source, file.confidence, file.note, "row"
    FROM ${file} JOIN qualification_scale s ON s.issuer_id = "issuerId" AND s.year = file.year
    WHERE s.superseded_at IS NULL AND s.batch_id = ${batch.id}::uuid`;
  return { added: inserted - changed, changed };
}

/**
 * Append-only. A row that says what the one in force says stays out; one that says something else ends the force of the
 * old row and stands beside it. Rows in force that the file does not mention stay in force.
 */
export async function storeEvaluationResults(
  transaction: ImportTransaction,
  rows: readonly Numbered<EvaluationResultFields>[],
  batch: Batch,
): Promise<Written> {
  const json = asJson(rows);
  await transaction.$executeRaw`
    INSERT INTO public_body (name, kind, satker_code, province_code)
    SELECT DISTINCT body, "bodyKind"::public_body_kind, "satkerCode", p.code
    FROM jsonb_to_recordset(${json}::jsonb) AS file(body text, "bodyKind" text, "satkerCode" text)
    LEFT JOIN province p ON "bodyKind" = 'KPU_PROVINCE' AND body = 'KPU Provinsi ' || p.name
    ON CONFLICT (name) DO NOTHING`;
  const file = Prisma.sql`(
    SELECT b.id AS body_id, r.* FROM jsonb_to_recordset(${json}::jsonb) AS r(body text, "issuerId" text, year int, score numeric, qualification qualification,
      "publishedLabel" text, rank int, "peerGroup" text, "peerGroupSize" int, "stageReached" evaluation_stage, round evaluation_round, source text, confidence confidence, note text, "row" int)
    JOIN public_body b ON b.name = r.body) AS file`;
  const sameStatement = Prisma.sql`e.superseded_at IS NULL AND e.body_id = file.body_id AND e.issuer_id = file."issuerId" AND e.year = file.year
    AND e.source_text = file.source AND e.stage_reached IS NOT DISTINCT FROM file."stageReached" AND e.round = file.round`;
  const superseded = await transaction.$executeRaw`
    UPDATE evaluation_result e SET superseded_at = ${batch.importedAt}
    FROM ${file}
    WHERE ${sameStatement}
      AND (e.score, e.qualification, e.published_label, e.rank, e.peer_group, e.peer_group_size, e.confidence, e.note)
        IS DISTINCT FROM (file.score, file.qualification, file."publishedLabel", file.rank, file."peerGroup", file."peerGroupSize", file.confidence, file.note)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO evaluation_result (body_id, issuer_id, year, dataset, score, qualification, published_label, rank, peer_group, peer_group_size,
      stage_reached, round, source_text, confidence, note, batch_id, batch_row, recorded_at)
    SELECT file.body_id, "issuerId", file.year, ${batch.dataset}::dataset, file.score, file.qualification, "publishedLabel", file.rank, "peerGroup", "peerGroupSize",
      "stageReached", file.round, source, file.confidence, file.note, ${batch.id}::uuid, "row", ${batch.importedAt}
    FROM ${file}
    WHERE NOT EXISTS (SELECT 1 FROM evaluation_result e WHERE ${sameStatement})
    ORDER BY "row"`;
  return { added: inserted - superseded, changed: superseded };
}
