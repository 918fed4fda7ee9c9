import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";

// Material for requests.bench.ts: 514 satker and any number of requests, made by set-based SQL. Pseudo-random by hashes, so every run is the same.

/** The registry, and as many invented satker as the country has. */
export async function loadSeed({ pool, ...database }: Database, registry: string): Promise<void> {
  await loadRegistry({ pool, ...database }, registry, "bench");
  await pool.query(`
    INSERT INTO province (code, name) SELECT p::text, 'Provinsi ' || p FROM generate_series(11, 48) AS p ON CONFLICT DO NOTHING;
    INSERT INTO satker (code, name, type, province_code, seat, latitude, longitude, source_text, confidence, batch_id, batch_row)
    SELECT code, 'KPU Kabupaten Uji ' || code, 'KABUPATEN', left(code, 2), 'Uji', 0, 110, 'bench', 'LOW', (SELECT id FROM import_batch WHERE kind = 'satkers' LIMIT 1), row_number() OVER ()
    FROM (SELECT p || '.' || lpad(n::text, 2, '0') AS code FROM generate_series(11, 48) AS p, generate_series(1, 13) AS n WHERE p NOT IN (33, 35) ORDER BY 1 LIMIT 514 - 73) AS invented`);
}

/** Requests over 57 months: most general, some extended, late answers with a long tail, three in a hundred unanswered; 4 % objections, 0.4 % disputes. */
export async function fillRegister({ pool }: Database, requests: number): Promise<void> {
  const definitions = await pool.query<{ definition: string }>("SELECT indexdef AS definition FROM pg_indexes WHERE tablename = 'information_request' AND indexname <> 'information_request_pkey'");
  const names = await pool.query<{ name: string }>("SELECT indexname AS name FROM pg_indexes WHERE tablename = 'information_request' AND indexname <> 'information_request_pkey'");
  for (const { name } of names.rows) await pool.query(`DROP INDEX "${name}"`);
  await pool.query(`
    CREATE TABLE bench_day AS
      WITH working AS (
        SELECT d::date AS day, row_number() OVER (ORDER BY d)::int AS place FROM generate_series('2022-01-01'::date, '2026-12-31'::date, interval '1 day') AS d
        WHERE extract(isodow FROM d) <= 5 AND d::date NOT IN (SELECT date FROM calendar_day))
      SELECT d::date AS day, (SELECT min(place) FROM working w WHERE w.day >= d::date) AS place, (SELECT min(w.day) FROM working w WHERE w.day >= d::date) AS working_day
      FROM generate_series('2022-01-01'::date, '2026-12-31'::date, interval '1 day') AS d;
    CREATE TABLE bench_working AS SELECT place, min(working_day) AS day FROM bench_day GROUP BY place;
    CREATE TABLE bench_satker AS SELECT code, (row_number() OVER (ORDER BY md5(code)) - 1)::int AS n FROM satker;
    ANALYZE bench_day; ANALYZE bench_working; ANALYZE bench_satker;
    CREATE FUNCTION bench_random(i bigint, seed bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (hashint8extended(i, seed) & 1073741823)::float8 / 1073741824 $$`);
  const step = 500_000;
  for (let from = 1; from <= requests; from += step) await pool.query(INSERT_REQUESTS, [from, Math.min(requests, from + step - 1)]);
  for (const { definition } of definitions.rows) await pool.query(definition);
  await pool.query(INSERT_CASES);
}

const INSERT_REQUESTS = `
  WITH drawn AS (
    SELECT i, floor(514 * power(bench_random(i, 1), 1.5))::int AS satker, '2022-01-03'::date + floor(1700 * bench_random(i, 2))::int AS received_on,
      CASE WHEN bench_random(i, 3) < 0.88 THEN 'GENERAL' WHEN bench_random(i, 3) < 0.99 THEN 'ELECTION' END AS regime, bench_random(i, 4) < 0.12 AS extended,
      least(260, floor(exp(1.6 + 0.8 * sqrt(-2 * ln(0.0000001 + 0.9999998 * bench_random(i, 5))) * cos(6.2831853 * bench_random(i, 6)))))::int AS days,
      bench_random(i, 7) < 0.03 AS silent, bench_random(i, 8) AS lot, bench_random(i, 9) AS letter
    FROM generate_series($1::bigint, $2::bigint) AS i),
  counted AS (
    SELECT d.*, s.code, z.working_day AS day_zero, f.day AS first_due_on, u.day AS due_on,
      CASE WHEN NOT d.silent AND d.regime IS NOT NULL AND n.day <= '2026-09-29' THEN n.day END AS notice_on
    FROM drawn d JOIN bench_satker s ON s.n = d.satker JOIN bench_day z ON z.day = d.received_on
    LEFT JOIN bench_working f ON d.regime IS NOT NULL AND f.place = z.place + CASE d.regime WHEN 'GENERAL' THEN 10 ELSE 3 END
    LEFT JOIN bench_working u ON d.regime IS NOT NULL AND u.place = z.place + CASE d.regime WHEN 'GENERAL' THEN 10 ELSE 3 END + CASE WHEN NOT d.extended THEN 0 WHEN d.regime = 'GENERAL' THEN 7 ELSE 2 END
    LEFT JOIN bench_working n ON n.place = z.place + d.days)
  INSERT INTO information_request (satker_code, id, dataset, register_year, number, recorded_at, recorded_by, received_on, standing, regime, day_zero, first_due_on, due_on,
    first_notified_due_on, extended_on, notice_on, decision, refusal_ground, exemption_letter, has_consequence_test, has_oral_answer, working_days_to_notice, computed_at)
  SELECT code, gen_random_uuid(), 'PUBLISHED', extract(year FROM received_on), i::text, now(), 'bench', received_on,
    (CASE WHEN notice_on IS NOT NULL THEN 'ANSWERED' WHEN regime IS NULL THEN 'UNREGISTERED' ELSE 'RUNNING' END)::request_standing, regime::legal_regime, day_zero, first_due_on, due_on,
    due_on, CASE WHEN extended THEN first_due_on END, notice_on,
    (CASE WHEN notice_on IS NULL THEN NULL WHEN lot < 0.6 THEN 'GRANTED' WHEN lot < 0.8 THEN 'GRANTED_IN_PART' ELSE 'REFUSED' END)::notice_decision,
    (CASE WHEN notice_on IS NULL OR lot < 0.8 THEN NULL WHEN lot < 0.92 THEN 'EXEMPT' ELSE 'NOT_HELD' END)::refusal_ground,
    CASE WHEN notice_on IS NOT NULL AND lot >= 0.8 AND lot < 0.92 THEN chr(97 + floor(10 * letter)::int) END,
    CASE WHEN notice_on IS NOT NULL AND lot >= 0.8 AND lot < 0.92 THEN letter < 0.7 END, FALSE, CASE WHEN notice_on IS NOT NULL THEN days END, now()
  FROM counted`;

const INSERT_CASES = `
  INSERT INTO objection (satker_code, id, dataset, register_year, number, request_id, ground, ground_found_on, received_on, regime, recorded_on, recorded_at, recorded_by, due_on, answered_on, filing, request_received_on, computed_at)
  SELECT satker_code, gen_random_uuid(), dataset, register_year, number, id, 'c', due_on + 1, due_on + 8, regime, due_on + 8, now(), 'bench', due_on + 50,
    CASE WHEN bench_random(number::bigint, 11) < 0.7 THEN due_on + 40 END, 'IN_TIME', received_on, now()
  FROM information_request WHERE regime IS NOT NULL AND due_on < '2026-08-01' AND bench_random(number::bigint, 10) < 0.04;
  INSERT INTO dispute (satker_code, id, dataset, register_year, number, objection_id, forum, recorded_on, recorded_at, recorded_by, filed_on, stage, admissibility, computed_at)
  SELECT satker_code, gen_random_uuid(), dataset, register_year, number, id, 'KI_PROVINSI', received_on + 60, now(), 'bench', received_on + 60, 'FILED', 'OPEN', now()
  FROM objection WHERE bench_random(number::bigint, 12) < 0.1`;
