import type { Database } from "../../server/src/platform/database/openDatabase.ts";

/**
 * Yearly evaluations up to 2025 of each province by an invented commission: an instrument of four stages and 40 questions, a cycle, answers,
 * scores of stages, a published class and place. Unit of the result: published results.
 */
export async function fillEvaluations(database: Database, { cycles, seed }: { readonly cycles: number; readonly seed: number }): Promise<number> {
  if (cycles === 0) return 0;
  const first = 2026 - cycles;
  await database.pool.query(
    `INSERT INTO import_batch (kind, dataset, file_name, file_sha256, row_count, data_as_of, imported_by, imported_at, is_journaled)
     SELECT kind, 'PUBLISHED', 'bench.csv', encode(sha256(kind::bytea), 'hex'), 1, '2026-09-29', 'bench', '2026-09-29', false
     FROM unnest(ARRAY['scales', 'instruments', 'cycles', 'cycle-participations', 'stage-scores', 'self-assessment-answers', 'evaluation-results']) AS kind`,
  );
  await database.pool.query(GROUND);
  for (const statement of STATEMENTS) await database.pool.query(statement, [first, ...(statement.includes("$2") ? [seed * 1000] : [])]);
  const { rows } = await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM evaluation_result WHERE source_text = 'bench'");
  return rows[0]?.n ?? 0;
}

const BATCH = (kind: string): string => `(SELECT id FROM import_batch WHERE kind = '${kind}' AND imported_by = 'bench' AND file_name = 'bench.csv')`;
const ISSUER_YEAR = "(SELECT i.id AS issuer_id, i.province_code, y AS year FROM issuer i CROSS JOIN generate_series($1::int, 2025) AS y WHERE i.id LIKE 'uji-ki-%') AS iy";

const GROUND = `
  INSERT INTO issuer (id, name, level, province_code, dataset) SELECT 'uji-ki-' || p, 'Komisi Informasi Uji ' || p, 'PROVINCE', p, 'PUBLISHED' FROM (SELECT DISTINCT left(code, 2) AS p FROM bench_satker) AS q;
  CREATE TABLE bench_part AS
    SELECT * FROM (VALUES ('T1', 'STAGE', NULL, 'SAQ', 40.0), ('T2', 'STAGE', NULL, 'WEBSITE', 20.0), ('T3', 'STAGE', NULL, 'VISIT', 20.0), ('T4', 'STAGE', NULL, 'PRESENTATION', 20.0),
      ('D1', 'DIMENSION', 'T1', NULL, NULL), ('I1', 'INDICATOR', 'D1', NULL, NULL)) AS p(code, level, parent_code, stage, weight)
    UNION ALL SELECT 'P' || lpad(n::text, 2, '0'), 'ITEM', 'I1', NULL, 2.5 FROM generate_series(1, 40) AS n`;

const SCORED = `
  SELECT iy.issuer_id, iy.year, s.code AS satker_code, s.n, round(least(100, greatest(20, 55 + 35 * bench_random(s.n, $2 + 30) + 1.2 * (iy.year - 2016) + 14 * (bench_random(s.n * 100::bigint + iy.year, $2 + 31) - 0.5)))::numeric, 2) AS score
  FROM ${ISSUER_YEAR} JOIN bench_satker s ON left(s.code, 2) = iy.province_code`;

const STATEMENTS = [
  `INSERT INTO qualification_scale (issuer_id, year, dataset, batch_id) SELECT issuer_id, year, 'PUBLISHED', ${BATCH("scales")} FROM ${ISSUER_YEAR}`,
  `INSERT INTO qualification_band (scale_id, published_label, qualification, published_min, published_max, source_text, confidence, batch_row)
   SELECT s.id, b.label, b.qualification::qualification, b.low, b.high, 'bench', 'LOW', b.place FROM qualification_scale s CROSS JOIN (VALUES
     (1, 'Informatif', 'INFORMATIVE', 90, 100), (2, 'Menuju Informatif', 'APPROACHING_INFORMATIVE', 80, 89.99), (3, 'Cukup Informatif', 'FAIRLY_INFORMATIVE', 60, 79.99),
     (4, 'Kurang Informatif', 'LESS_INFORMATIVE', 40, 59.99), (5, 'Tidak Informatif', 'NOT_INFORMATIVE', 0, 39.99)) AS b(place, label, qualification, low, high)
   WHERE s.issuer_id LIKE 'uji-ki-%' AND s.year >= $1::int`,
  `INSERT INTO instrument (id, issuer_id, year, body_kind, version, title, dataset, status, rounding_rule, missing_stage_policy, unanswered_item_policy, source_text, confidence, batch_id, batch_row)
   SELECT issuer_id || '-' || year, issuer_id, year, 'REGENCY', 1, 'Instrumen uji ' || year, 'PUBLISHED', 'DRAFT', 'TOTAL_TO_2', 'NO_TOTAL', 'ZERO', 'bench', 'LOW', ${BATCH("instruments")}, 1 FROM ${ISSUER_YEAR}`,
  `INSERT INTO instrument_part (instrument_id, code, level, parent_code, position, title, weight, stage, source_text, confidence, batch_row)
   SELECT i.id, p.code, p.level::instrument_level, p.parent_code, row_number() OVER w, 'Bagian ' || p.code, p.weight, p.stage::evaluation_stage, 'bench', 'LOW', row_number() OVER w
   FROM instrument i CROSS JOIN bench_part p WHERE i.source_text = 'bench' AND i.year >= $1::int WINDOW w AS (PARTITION BY i.id ORDER BY p.code)`,
  "UPDATE instrument SET status = 'PUBLISHED' WHERE source_text = 'bench' AND year >= $1::int",
  `INSERT INTO evaluation_cycle (id, issuer_id, year, body_kind, dataset, instrument_id, batch_id)
   SELECT issuer_id || '-' || year || '-regency', issuer_id, year, 'REGENCY', 'PUBLISHED', issuer_id || '-' || year, ${BATCH("cycles")} FROM ${ISSUER_YEAR}`,
  `INSERT INTO cycle_revision (cycle_id, field, state, on_date, announced_on, source_text, confidence, recorded_by, batch_id, batch_row)
   SELECT c.id, r.field::cycle_field, r.state::cycle_state, r.on_date, r.on_date, 'bench', 'LOW', 'bench', ${BATCH("cycles")}, 1
   FROM evaluation_cycle c CROSS JOIN LATERAL (VALUES ('STATE', 'FINAL', make_date(c.year, 12, 10)), ('OPENS_ON', NULL, make_date(c.year, 6, 1)), ('RESULTS_ON', NULL, make_date(c.year, 12, 10))) AS r(field, state, on_date)
   WHERE c.issuer_id LIKE 'uji-ki-%' AND c.year >= $1::int`,
  `WITH scored AS (${SCORED})
   INSERT INTO cycle_participation (cycle_id, satker_code, state, since, source_text, confidence, batch_id, batch_row)
   SELECT issuer_id || '-' || year || '-regency', satker_code, 'PUBLISHED', make_date(year, 12, 10), 'bench', 'LOW', ${BATCH("cycle-participations")}, n + 1 FROM scored`,
  `WITH scored AS (${SCORED})
   INSERT INTO stage_score (cycle_id, satker_code, stage_code, points, source_text, confidence, batch_id, batch_row)
   SELECT issuer_id || '-' || year || '-regency', satker_code, p.code, round((p.weight * score / 100)::numeric, 2), 'bench', 'LOW', ${BATCH("stage-scores")}, n + 1 FROM scored CROSS JOIN bench_part p WHERE p.level = 'STAGE'`,
  `WITH scored AS (${SCORED})
   INSERT INTO self_assessment_answer (cycle_id, satker_code, item_code, answer, claimed_points, verification, source_text, confidence, batch_id, batch_row)
   SELECT issuer_id || '-' || year || '-regency', satker_code, p.code, a.answer::self_answer, CASE a.answer WHEN 'YES' THEN p.weight ELSE 0 END, 'ACCEPTED', 'bench', 'LOW', ${BATCH("self-assessment-answers")}, n + 1
   FROM scored CROSS JOIN bench_part p CROSS JOIN LATERAL (SELECT CASE WHEN 100 * bench_random(n * 1000000::bigint + year * 100 + substr(p.code, 2)::int, $2 + 32) < score THEN 'YES' ELSE 'NO' END AS answer) AS a WHERE p.level = 'ITEM'`,
  `WITH scored AS (${SCORED}), placed AS (SELECT *, rank() OVER (PARTITION BY issuer_id, year ORDER BY score DESC) AS place, count(*) OVER (PARTITION BY issuer_id, year) AS size FROM scored)
   INSERT INTO evaluation_result (body_id, issuer_id, year, dataset, score, qualification, published_label, rank, peer_group, peer_group_size, source_text, confidence, batch_id, batch_row)
   SELECT b.id, p.issuer_id, p.year, 'PUBLISHED', p.score, q.qualification::qualification, q.label, p.place, 'KPU kabupaten/kota', p.size, 'bench', 'LOW', ${BATCH("evaluation-results")}, p.n + 1
   FROM placed p JOIN public_body b ON b.satker_code = p.satker_code CROSS JOIN LATERAL (SELECT
     CASE WHEN p.score >= 90 THEN 'INFORMATIVE' WHEN p.score >= 80 THEN 'APPROACHING_INFORMATIVE' WHEN p.score >= 60 THEN 'FAIRLY_INFORMATIVE' WHEN p.score >= 40 THEN 'LESS_INFORMATIVE' ELSE 'NOT_INFORMATIVE' END AS qualification,
     CASE WHEN p.score >= 90 THEN 'Informatif' WHEN p.score >= 80 THEN 'Menuju Informatif' WHEN p.score >= 60 THEN 'Cukup Informatif' WHEN p.score >= 40 THEN 'Kurang Informatif' ELSE 'Tidak Informatif' END AS label) AS q`,
];
