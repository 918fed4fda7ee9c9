import type { Database } from "../../server/src/platform/database/openDatabase.ts";

/** Adds provinces of invented satker, named after their codes, until there are so many: for tests of size. */
export async function manySatkers(database: Database, wanted: number): Promise<void> {
  const { rows } = await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM satker");
  const missing = wanted - (rows[0]?.n ?? 0);
  const places = Array.from({ length: Math.max(0, missing) }, (_, at) => ({ province: String(60 + Math.floor(at / 40)), number: (at % 40) + 1 }));
  const provinces = [...new Set(places.map(({ province }) => province))];
  const copied = (...copy: Copy) => copyRows(database, ...copy);
  await copied("province", { code: "p.code", name: "'Provinsi uji ' || p.code" }, "CROSS JOIN unnest($1::text[]) AS p(code) WHERE t.code = '33'", [provinces]);
  await copied(
    "satker",
    { code: "p.code", province_code: "left(p.code, 2)", name: "'KPU Kabupaten Uji ' || p.code", type: "'KABUPATEN'", homonym_code: "NULL" },
    "CROSS JOIN unnest($1::text[]) AS p(code) WHERE t.code = '33.08'",
    [places.map(({ province, number }) => `${province}.${String(number).padStart(2, "0")}`)],
  );
}

/** Adds invented satker to Jawa Tengah until it has so many (at most 70: codes 33.30 to 33.69 are free), each with the registers, counts and log of 33.08: what is asked about the province then grows. */
export async function widerProvince(database: Database, wanted: number): Promise<void> {
  const { rows } = await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM satker WHERE province_code = '33'");
  const codes = Array.from({ length: Math.max(0, wanted - (rows[0]?.n ?? 0)) }, (_, at) => `33.${30 + at}`);
  const of = ["CROSS JOIN unnest($1::text[]) AS p(code) WHERE t.satker_code = '33.08'", [codes]] as const;
  await copyRows(database, "satker", { code: "p.code", province_code: "left(p.code, 2)", name: "'KPU Kabupaten Uji ' || p.code", homonym_code: "NULL" }, "CROSS JOIN unnest($1::text[]) AS p(code) WHERE t.code = '33.08'", [codes]);
  for (const table of ["request_month", "request_running_total", "request_backlog"]) await copyRows(database, table, { satker_code: "p.code" }, ...of);
  for (const table of ["information_request", "register_period", "publication_update"]) await copyRows(database, table, { satker_code: "p.code", id: "gen_random_uuid()" }, `${of[0]}${table === "publication_update" ? " AND t.corrects_id IS NULL" : ""}`, of[1]);
}

/**
 * Gives invented satker counts of requests like those of real ones that have any, some forty to sixty times as many: with fewer than twenty cases
 * nobody has a place. The figures are then no sum of requests.
 */
export async function figuresForMany(database: Database): Promise<void> {
  const pairs = `JOIN (
    SELECT made.code, told.code AS like_code, 40 + made.at % 23 AS times, 40 + made.at * 7 % 19 AS missed_times
    FROM (SELECT code, row_number() OVER (ORDER BY code)::int AS at FROM satker WHERE province_code >= '60') made
    JOIN (SELECT satker_code AS code, row_number() OVER (ORDER BY satker_code)::int AS at, count(*) OVER ()::int AS n FROM request_month
          WHERE satker_code < '60' AND class = 'GENERAL' AND month BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY satker_code HAVING sum(met_limit) > 0) told ON told.at = (made.at - 1) % told.n + 1
  ) p ON p.like_code = t.satker_code`;
  const times = (column: string) => `t.${column} * p.times`;
  const each = (column: string) => `ARRAY(SELECT u.n * p.times FROM unnest(t.${column}) WITH ORDINALITY u(n, place) ORDER BY u.place)`;
  const over = {
    satker_code: "p.code",
    ...Object.fromEntries(COUNTS.map((column) => [column, times(column)])),
    // Not all alike: who missed more has a lower share.
    requests: "t.requests * 62",
    missed_limit: "t.missed_limit * p.missed_times",
    refusals_by_letter: each("refusals_by_letter"),
    days: each("days"),
  };
  await copyRows(database, "request_month", over, pairs, []);
  await copyRows(database, "request_running_total", over, pairs, []);
  await copyRows(database, "request_backlog", { satker_code: "p.code" }, pairs, []);
}

const COUNTS = ["granted", "granted_in_part", "refused_exempt", "refused_not_held", "withdrawn", "lapsed_incomplete", "met_limit", "met_first_limit", "missed_first_limit", "with_test", "without_test"];

type Copy = [table: string, over: Readonly<Record<string, string>>, condition: string, given: readonly unknown[]];

async function copyRows(database: Database, ...[table, over, condition, given]: Copy): Promise<void> {
  const columns = (await database.pool.query<{ column_name: string }>("SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position", [table])).rows.map((row) => row.column_name);
  const values = columns.map((column) => over[column] ?? `t."${column}"`);
  await database.pool.query(`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) SELECT ${values.join(", ")} FROM "${table}" t ${condition}`, [...given]);
}
