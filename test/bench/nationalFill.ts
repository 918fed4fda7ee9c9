import path from "node:path";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";
import { rebuildRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import { fillEvaluations } from "./nationalEvaluations.ts";
import { fillPublications } from "./nationalPublications.ts";
import { fillRequests } from "./nationalRequests.ts";

// The national scenario for benchmarks: so many satker, ten years of requests, of a monthly log of publications and of evaluations. Invented
// from hashes by set-based SQL, so that the same
// options always give the same rows (ids of evaluations excepted). For an empty, migrated, throw-away database opened with
// statementTimeoutMs 0.

export interface NationalOptions {
  /** 35: Jawa Tengah alone; 514: the country; 5140: ten times the country, for cost against size. */
  readonly satker: 35 | 514 | 5140;
  /** Another seed, other rows. */
  readonly seed?: number;
  /** Unit: requests in all. Left out: 9,728 a satker (5,000,000 for the country), at most 5,000,000. */
  readonly requests?: number;
  /** Whether each request has its events too, about four: some 80 s and 4 GB more for the country. Left out: false, as lists and figures do not read them. */
  readonly events?: boolean;
  /** Unit: months of the log of publications, 60 items a satker and month. Left out: 120, for 5140 satker 12 (3.7 million either way). 0: none. */
  readonly publicationMonths?: number;
  /** Unit: yearly evaluations of each province up to 2025. Left out: 10. */
  readonly evaluationCycles?: number;
  /** Hears what is being done, in a sentence. */
  readonly say?: (sentence: string) => void;
}

/** What was filled in. Unit: rows. */
export interface NationalFill {
  readonly satker: number;
  readonly requests: number;
  readonly updates: number;
  readonly results: number;
  readonly seconds: number;
}

/** The last day of which the scenario tells: set the clock of the program to the day after. */
export const NATIONAL_LAST_DAY = "2026-09-29";
/** First day of the ten years. */
export const NATIONAL_FIRST_DAY = "2016-10-01";

const REGISTRY = path.resolve(import.meta.dirname, "../../prisma/seed/registry");
const MOST_REQUESTS = 5_000_000;

/** Fills the scenario in, counts included, and leaves the tables analysed. */
export async function fillNational(database: Database, options: NationalOptions): Promise<NationalFill> {
  const begun = performance.now();
  const { satker, seed = 1, say = () => {} } = options;
  const requests = options.requests ?? Math.min(MOST_REQUESTS, Math.round((MOST_REQUESTS / 514) * satker));
  const months = options.publicationMonths ?? (satker === 5140 ? 12 : 120);
  const step = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    const result = await work();
    say(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  };
  await step("registry, satker and calendar", () => fillGround(database, satker, seed));
  await step(`${requests.toLocaleString("en")} requests with objections and disputes, indexed`, () => fillRequests(database, { requests, seed, events: options.events ?? false }));
  await step("counts of requests", () => database.prisma.$transaction(rebuildRollups, { timeout: 3_600_000, maxWait: 10_000 }));
  const updates = await step(`log of publications, ${months} months`, () => fillPublications(database, { months, seed }));
  const results = await step("evaluations", () => fillEvaluations(database, { cycles: options.evaluationCycles ?? 10, seed }));
  await step("analysed", () => database.pool.query("VACUUM ANALYZE"));
  return { satker, requests, updates, results, seconds: (performance.now() - begun) / 1000 };
}

/**
 * The shipped registry, invented satker until there are enough, the calendar of 2016 to 2021 without its real days off, and working days by
 * number. The tables bench_* are scaffolding: satker in the order of their size, days with the working day they count from.
 */
export async function fillGround(database: Database, satker: NationalOptions["satker"], seed: number): Promise<void> {
  const { pool } = database;
  await loadRegistry(database, REGISTRY, "bench");
  if (satker > 35) await pool.query(satker === 514 ? INVENTED_SATKER(11, 48, 13, 514 - 73) : INVENTED_SATKER(10, 99, 60, 5140 - 73));
  await pool.query(GROUND);
  await pool.query(
    "CREATE TABLE bench_satker AS SELECT code, (row_number() OVER (ORDER BY md5(code || $1)) - 1)::int AS n FROM satker WHERE $2 OR province_code = '33'",
    [String(seed), satker > 35],
  );
  await pool.query("ALTER TABLE bench_satker ADD PRIMARY KEY (code); ANALYZE bench_satker; ANALYZE bench_day; ANALYZE bench_working");
}

/** Provinces and satker named after their codes, beside the real ones of Jawa Tengah and Jawa Timur. */
const INVENTED_SATKER = (firstProvince: number, lastProvince: number, each: number, wanted: number): string => `
  INSERT INTO province (code, name) SELECT p::text, 'Provinsi ' || p FROM generate_series(${firstProvince}, ${lastProvince}) AS p ON CONFLICT DO NOTHING;
  INSERT INTO satker (code, name, type, province_code, seat, latitude, longitude, source_text, confidence, batch_id, batch_row)
  SELECT code, 'KPU Kabupaten Uji ' || code, 'KABUPATEN', left(code, 2), 'Uji', 0, 110, 'bench', 'LOW', (SELECT id FROM import_batch WHERE kind = 'satkers' LIMIT 1), row_number() OVER ()
  FROM (SELECT p || '.' || lpad(n::text, 2, '0') AS code FROM generate_series(${firstProvince}, ${lastProvince}) AS p, generate_series(1, ${each}) AS n
        WHERE p NOT IN (33, 35) ORDER BY n, p LIMIT ${wanted}) AS invented`;

const GROUND = `
  INSERT INTO public_body (name, kind, satker_code) SELECT name, 'SATKER', code FROM satker ON CONFLICT DO NOTHING;
  INSERT INTO calendar_year (year, decree, source_text, confidence, batch_id, batch_row)
  SELECT y, 'tahun uji', 'bench', 'LOW', (SELECT batch_id FROM calendar_year LIMIT 1), y FROM generate_series(2016, 2021) AS y ON CONFLICT DO NOTHING;
  CREATE FUNCTION bench_random(i bigint, seed bigint) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (hashint8extended(i, seed) & 1073741823)::float8 / 1073741824 $$;
  -- A version 7 uuid as of that day: rows of one time lie together in every index, as those that the program makes.
  CREATE FUNCTION bench_id(day date, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (lpad(to_hex((day - '1970-01-01'::date) * 86400000::bigint + (i & 67108863)), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8' || substr(md5(i::text), 4, 15))::uuid $$;
  CREATE TABLE bench_day AS
    WITH working AS (
      SELECT d::date AS day, row_number() OVER (ORDER BY d)::int AS place FROM generate_series('2016-01-01'::date, '2026-12-31'::date, interval '1 day') AS d
      WHERE extract(isodow FROM d) <= 5 AND NOT EXISTS (SELECT 1 FROM calendar_day c WHERE c.date = d AND c.satker_code IS NULL))
    SELECT e.day, w.place, w.day AS working_day FROM (SELECT d::date AS day FROM generate_series('2016-01-01'::date, '2026-12-31'::date, interval '1 day') AS d) e
    LEFT JOIN LATERAL (SELECT place, day FROM working w WHERE w.day >= e.day ORDER BY w.day LIMIT 1) w ON TRUE;
  CREATE TABLE bench_working AS SELECT place, min(working_day) AS day FROM bench_day WHERE place IS NOT NULL GROUP BY place`;
