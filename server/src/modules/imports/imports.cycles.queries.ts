import { Prisma } from "@pantau/database";
import type { CorrectionFields } from "./domain/corrections.ts";
import type { CycleRevisionFields, ParticipationFields, StageScoreFields } from "./domain/cycles.ts";
import type { Numbered } from "./domain/rowReader.ts";
import type { AnswerFields, EvidenceFields } from "./domain/selfAssessments.ts";
import { asJson, type ImportTransaction, type StoringBatch, type Written } from "./imports.queries.ts";

/** Cycles and what was set of them. A revision that is there already stays out. Unit: revisions. */
export async function storeCycles(transaction: ImportTransaction, rows: readonly Numbered<CycleRevisionFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("cycleId" text, "issuerId" text, year int, "bodyKind" body_kind_evaluated, field cycle_field,
    state cycle_state, "onDate" date, "announcedOn" date, reason text, "instrumentId" text, source text, confidence confidence, "row" int)`;
  await transaction.$executeRaw`
    INSERT INTO evaluation_cycle (id, issuer_id, year, body_kind, dataset, instrument_id, batch_id, recorded_at)
    SELECT "cycleId", "issuerId", year, "bodyKind", ${batch.dataset}::dataset, max("instrumentId"), ${batch.id}::uuid, ${batch.importedAt}
    FROM ${file} GROUP BY 1, 2, 3, 4
    ON CONFLICT (id) DO UPDATE SET instrument_id = EXCLUDED.instrument_id, instrument_known_at = EXCLUDED.recorded_at WHERE evaluation_cycle.instrument_id IS NULL AND EXCLUDED.instrument_id IS NOT NULL`;
  const added = await transaction.$executeRaw`
    INSERT INTO cycle_revision (cycle_id, field, state, on_date, announced_on, reason, source_text, confidence, recorded_at, recorded_by, batch_id, batch_row)
    SELECT "cycleId", file.field, file.state, "onDate", "announcedOn", file.reason, source, file.confidence, ${batch.importedAt}, b.imported_by, b.id, "row"
    FROM ${file} JOIN import_batch b ON b.id = ${batch.id}::uuid
    WHERE NOT EXISTS (SELECT 1 FROM cycle_revision r WHERE r.cycle_id = "cycleId" AND r.field = file.field AND r.state IS NOT DISTINCT FROM file.state
      AND r.on_date IS NOT DISTINCT FROM "onDate" AND r.announced_on IS NOT DISTINCT FROM "announcedOn" AND r.source_text = source)
    ORDER BY "row"`;
  return { added, changed: 0 };
}

export async function storeParticipations(transaction: ImportTransaction, rows: readonly Numbered<ParticipationFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("cycleId" text, "satkerCode" text, state participation_state, stage evaluation_stage,
    since date, note text, source text, confidence confidence, "row" int)`;
  const same = Prisma.sql`e.superseded_at IS NULL AND e.cycle_id = "cycleId" AND e.satker_code = "satkerCode"`;
  const changed = await transaction.$executeRaw`
    UPDATE cycle_participation e SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (e.state, e.stage, e.since, e.note, e.source_text, e.confidence) IS DISTINCT FROM (file.state, file.stage, file.since, file.note, source, file.confidence)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO cycle_participation (cycle_id, satker_code, state, stage, since, note, source_text, confidence, batch_id, batch_row, recorded_at)
    SELECT "cycleId", "satkerCode", state, stage, since, note, source, confidence, ${batch.id}::uuid, "row", ${batch.importedAt}
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM cycle_participation e WHERE ${same}) ORDER BY "row"`;
  return { added: inserted - changed, changed };
}

export async function storeStageScores(transaction: ImportTransaction, rows: readonly Numbered<StageScoreFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("cycleId" text, "satkerCode" text, "stageCode" text, points numeric, source text, confidence confidence, "row" int)`;
  const same = Prisma.sql`e.superseded_at IS NULL AND e.cycle_id = "cycleId" AND e.satker_code = "satkerCode" AND e.stage_code = "stageCode"`;
  const changed = await transaction.$executeRaw`
    UPDATE stage_score e SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (e.points, e.source_text, e.confidence) IS DISTINCT FROM (file.points, source, file.confidence)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO stage_score (cycle_id, satker_code, stage_code, points, source_text, confidence, batch_id, batch_row, recorded_at)
    SELECT "cycleId", "satkerCode", "stageCode", points, source, confidence, ${batch.id}::uuid, "row", ${batch.importedAt}
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM stage_score e WHERE ${same}) ORDER BY "row"`;
  return { added: inserted - changed, changed };
}

export async function storeAnswers(transaction: ImportTransaction, rows: readonly Numbered<AnswerFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("cycleId" text, "satkerCode" text, "itemCode" text, answer self_answer, "claimedPoints" numeric,
    verification verification_state, "verificationNote" text, source text, confidence confidence, "row" int)`;
  const same = Prisma.sql`e.superseded_at IS NULL AND e.cycle_id = "cycleId" AND e.satker_code = "satkerCode" AND e.item_code = "itemCode"`;
  const changed = await transaction.$executeRaw`
    UPDATE self_assessment_answer e SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (e.answer, e.claimed_points, e.verification, e.verification_note, e.source_text, e.confidence)
      IS DISTINCT FROM (file.answer, "claimedPoints", file.verification, "verificationNote", source, file.confidence)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO self_assessment_answer (cycle_id, satker_code, item_code, answer, claimed_points, verification, verification_note, source_text, confidence, batch_id, batch_row, recorded_at)
    SELECT "cycleId", "satkerCode", "itemCode", answer, "claimedPoints", verification, "verificationNote", source, confidence, ${batch.id}::uuid, "row", ${batch.importedAt}
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM self_assessment_answer e WHERE ${same}) ORDER BY "row"`;
  return { added: inserted - changed, changed };
}

export async function storeEvidence(transaction: ImportTransaction, rows: readonly Numbered<EvidenceFields>[], batch: StoringBatch): Promise<Written> {
  const file = Prisma.sql`jsonb_to_recordset(${asJson(rows)}::jsonb) AS file("cycleId" text, "satkerCode" text, "itemCode" text, url text, "linkState" link_state, "checkedOn" date, note text, "row" int)`;
  const same = Prisma.sql`e.superseded_at IS NULL AND e.cycle_id = "cycleId" AND e.satker_code = "satkerCode" AND e.item_code = "itemCode" AND e.url = file.url`;
  const changed = await transaction.$executeRaw`
    UPDATE self_assessment_evidence e SET superseded_at = ${batch.importedAt} FROM ${file}
    WHERE ${same} AND (e.link_state, e.checked_on, e.note) IS DISTINCT FROM ("linkState", "checkedOn", file.note)`;
  const inserted = await transaction.$executeRaw`
    INSERT INTO self_assessment_evidence (cycle_id, satker_code, item_code, url, link_state, checked_on, note, batch_id, batch_row, recorded_at)
    SELECT "cycleId", "satkerCode", "itemCode", file.url, "linkState", "checkedOn", note, ${batch.id}::uuid, "row", ${batch.importedAt}
    FROM ${file} WHERE NOT EXISTS (SELECT 1 FROM self_assessment_evidence e WHERE ${same}) ORDER BY "row"`;
  return { added: inserted - changed, changed };
}

/** Each row ends the force of one claim and puts the whole new claim in its place, with the reason between the two. */
export async function storeCorrections(transaction: ImportTransaction, rows: readonly Numbered<CorrectionFields>[], batch: StoringBatch): Promise<Written> {
  await transaction.$executeRaw`
    WITH file AS (
      SELECT b.id AS body_id, r.* FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS r(body text, "issuerId" text, year int, score numeric, qualification qualification,
        "publishedLabel" text, rank int, "peerGroup" text, "peerGroupSize" int, "stageReached" evaluation_stage, round evaluation_round, source text, confidence confidence, note text,
        "correctsSource" text, "correctsStage" evaluation_stage, "correctsRound" evaluation_round, reason text, "correctedBy" text, "row" int)
      JOIN public_body b ON b.name = r.body),
    replaced AS (
      UPDATE evaluation_result e SET superseded_at = ${batch.importedAt} FROM file
      WHERE e.superseded_at IS NULL AND e.body_id = file.body_id AND e.issuer_id = file."issuerId" AND e.year = file.year AND e.source_text = "correctsSource"
        AND ("correctsStage" IS NULL OR e.stage_reached = "correctsStage") AND ("correctsRound" IS NULL OR e.round = "correctsRound")
      RETURNING e.id, file."row"),
    fresh AS (SELECT gen_random_uuid() AS id, replaced.id AS replaced_id, file.* FROM file JOIN replaced USING ("row")),
    stored AS (
      INSERT INTO evaluation_result (id, body_id, issuer_id, year, dataset, score, qualification, published_label, rank, peer_group, peer_group_size, stage_reached, round,
        source_text, confidence, note, batch_id, batch_row, recorded_at)
      SELECT id, body_id, "issuerId", year, ${batch.dataset}::dataset, score, qualification, "publishedLabel", rank, "peerGroup", "peerGroupSize", "stageReached", round,
        source, confidence, note, ${batch.id}::uuid, "row", ${batch.importedAt} FROM fresh)
    INSERT INTO result_correction (replaced_id, replacement_id, reason, source_text, corrected_by, corrected_at)
    SELECT replaced_id, fresh.id, reason, source, coalesce("correctedBy", b.imported_by), ${batch.importedAt} FROM fresh JOIN import_batch b ON b.id = ${batch.id}::uuid`;
  return { added: 0, changed: rows.length };
}
