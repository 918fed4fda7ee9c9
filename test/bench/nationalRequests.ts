import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { inSteps, withoutIndexes } from "./bulkTable.ts";

// Requests of the national scenario: a few satker have many and most have few; 88 % general, 11 % about elections, 1 % without a decided
// regime; answered after a log-normal number of working days, 12 % extended, 3 % never answered; 4 % objections, a tenth of them disputed.

export async function fillRequests(database: Database, { requests, seed, events }: { readonly requests: number; readonly seed: number; readonly events: boolean }): Promise<void> {
  const { rows } = await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM bench_satker");
  const satker = rows[0]?.n ?? 0;
  await withoutIndexes(database, "information_request", () => inSteps(database, requests, 250_000, INSERT_REQUESTS, [seed * 1000, satker]));
  await database.pool.query("ANALYZE information_request");
  if (events) await withoutIndexes(database, "request_event", () => inSteps(database, satker, 10, INSERT_EVENTS, []));
  await database.pool.query(INSERT_OBJECTIONS, [seed * 1000]);
  await database.pool.query(INSERT_DISPUTES, [seed * 1000]);
  await database.pool.query(INSERT_PERIODS);
}

const INSERT_REQUESTS = `
  WITH drawn AS (
    SELECT i, floor($4::int * power(bench_random(i, $3 + 1), 1.5))::int AS satker, '2016-10-01'::date + floor(3640 * bench_random(i, $3 + 2))::int AS received_on,
      CASE WHEN bench_random(i, $3 + 3) < 0.88 THEN 'GENERAL' WHEN bench_random(i, $3 + 3) < 0.99 THEN 'ELECTION' END AS regime, bench_random(i, $3 + 4) < 0.12 AS extended,
      least(260, floor(exp(1.6 + 0.8 * sqrt(-2 * ln(0.0000001 + 0.9999998 * bench_random(i, $3 + 5))) * cos(6.2831853 * bench_random(i, $3 + 6)))))::int AS days,
      bench_random(i, $3 + 7) < 0.03 AS silent, bench_random(i, $3 + 8) AS lot, bench_random(i, $3 + 9) AS letter
    FROM generate_series($1::bigint, $2::bigint) AS i),
  counted AS (
    SELECT d.*, s.code, z.working_day AS day_zero, f.day AS first_due_on, u.day AS due_on,
      CASE WHEN NOT d.silent AND d.regime IS NOT NULL AND n.day <= '2026-09-29' THEN n.day END AS notice_on
    FROM drawn d JOIN bench_satker s ON s.n = d.satker JOIN bench_day z ON z.day = d.received_on
    LEFT JOIN bench_working f ON d.regime IS NOT NULL AND f.place = z.place + CASE d.regime WHEN 'GENERAL' THEN 10 ELSE 3 END
    LEFT JOIN bench_working u ON d.regime IS NOT NULL AND u.place = z.place + CASE d.regime WHEN 'GENERAL' THEN 10 ELSE 3 END + CASE WHEN NOT d.extended THEN 0 WHEN d.regime = 'GENERAL' THEN 7 ELSE 2 END
    LEFT JOIN bench_working n ON n.place = z.place + d.days)
  INSERT INTO information_request (satker_code, id, dataset, register_year, number, requester_type, recorded_at, recorded_by, received_on, standing, regime, day_zero, first_due_on,
    due_on, first_notified_due_on, extended_on, notice_on, decision, refusal_ground, exemption_letter, has_consequence_test, has_oral_answer, working_days_to_notice, computed_at)
  SELECT code, bench_id(received_on, i), 'PUBLISHED', extract(year FROM received_on), i::text,
    (CASE WHEN letter < 0.7 THEN 'INDIVIDUAL' WHEN letter < 0.9 THEN 'GROUP' ELSE 'LEGAL_ENTITY' END)::requester_type, received_on, 'bench', received_on,
    (CASE WHEN notice_on IS NOT NULL THEN 'ANSWERED' WHEN regime IS NULL THEN 'UNREGISTERED' ELSE 'RUNNING' END)::request_standing, regime::legal_regime, day_zero, first_due_on, due_on,
    due_on, CASE WHEN extended THEN first_due_on END, notice_on,
    (CASE WHEN notice_on IS NULL THEN NULL WHEN lot < 0.6 THEN 'GRANTED' WHEN lot < 0.8 THEN 'GRANTED_IN_PART' ELSE 'REFUSED' END)::notice_decision,
    (CASE WHEN notice_on IS NULL OR lot < 0.8 THEN NULL WHEN lot < 0.92 THEN 'EXEMPT' ELSE 'NOT_HELD' END)::refusal_ground,
    CASE WHEN notice_on IS NOT NULL AND lot >= 0.8 AND lot < 0.92 THEN chr(97 + floor(10 * letter)::int) END,
    CASE WHEN notice_on IS NOT NULL AND lot >= 0.8 AND lot < 0.92 THEN letter < 0.7 END, FALSE, CASE WHEN notice_on IS NOT NULL THEN days END, received_on
  FROM counted`;

const INSERT_EVENTS = `
  INSERT INTO request_event (satker_code, request_id, id, kind, happened_on, regime, decided_by, reason, in_writing, decision, refusal_ground, exemption_letter, has_consequence_test,
    recorded_on, recorded_at, recorded_by)
  SELECT q.satker_code, q.id, bench_id(q.received_on, hashint8extended(q.number::bigint, e.place)), e.kind, e.happened_on, CASE WHEN e.kind = 'REGISTERED' THEN q.regime END,
    CASE WHEN e.kind = 'REGISTERED' THEN 'petugas PPID' END, CASE WHEN e.kind IN ('REGISTERED', 'EXTENDED') THEN 'alasan uji' END, CASE WHEN e.kind = 'EXTENDED' THEN TRUE END,
    CASE WHEN e.kind = 'WRITTEN_NOTICE' THEN q.decision END, CASE WHEN e.kind = 'WRITTEN_NOTICE' THEN q.refusal_ground END,
    CASE WHEN e.kind = 'WRITTEN_NOTICE' THEN q.exemption_letter END, CASE WHEN e.kind = 'WRITTEN_NOTICE' THEN q.has_consequence_test END,
    e.happened_on, q.recorded_at, 'bench'
  FROM bench_satker s JOIN information_request q ON q.satker_code = s.code CROSS JOIN LATERAL (VALUES
    (1, 'RECEIVED'::request_event_kind, q.received_on), (2, 'COMPLETED', q.received_on), (3, 'REGISTERED', CASE WHEN q.regime IS NOT NULL THEN q.received_on END),
    (4, 'EXTENDED', q.extended_on), (5, 'WRITTEN_NOTICE', q.notice_on)) AS e(place, kind, happened_on)
  WHERE e.happened_on IS NOT NULL AND s.n BETWEEN $1::bigint - 1 AND $2::bigint - 1`;

const INSERT_OBJECTIONS = `
  INSERT INTO objection (satker_code, id, dataset, register_year, number, request_id, ground, ground_found_on, received_on, regime, recorded_on, recorded_at, recorded_by, due_on, answered_on, filing, request_received_on, computed_at)
  SELECT satker_code, bench_id(due_on + 8, number::bigint), dataset, register_year, number, id, 'c', due_on + 1, due_on + 8, regime, due_on + 8, due_on + 8, 'bench', due_on + 50,
    CASE WHEN bench_random(number::bigint, $1 + 11) < 0.7 THEN due_on + 40 END, 'IN_TIME', received_on, due_on + 8
  FROM information_request WHERE regime IS NOT NULL AND due_on < '2026-08-01' AND bench_random(number::bigint, $1 + 10) < 0.04`;

const INSERT_DISPUTES = `
  INSERT INTO dispute (satker_code, id, dataset, register_year, number, objection_id, forum, recorded_on, recorded_at, recorded_by, filed_on, stage, admissibility, computed_at)
  SELECT satker_code, bench_id(received_on + 60, number::bigint), dataset, register_year, number, id, 'KI_PROVINSI', received_on + 60, received_on + 60, 'bench', received_on + 60, 'FILED', 'OPEN', received_on + 60
  FROM objection WHERE bench_random(number::bigint, $1 + 12) < 0.1`;

/** Every satker handed in its register: a month without requests is zero. */
const INSERT_PERIODS = `
  INSERT INTO register_period (satker_code, dataset, from_on, to_on, recorded_at, recorded_on, recorded_by)
  SELECT code, 'PUBLISHED', '2016-10-01', '2026-09-29', '2026-09-29', '2026-09-29', 'bench' FROM bench_satker ON CONFLICT DO NOTHING`;
