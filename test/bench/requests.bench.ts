import { fixedClock } from "../../server/src/platform/clock.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import type { Actor } from "../../server/src/modules/access/domain/actor.ts";
import { refreshRollups } from "../../server/src/modules/requests/rollups.queries.ts";
import { monthRange } from "../../server/src/modules/requests/domain/monthPeriod.ts";
import { RequestStatisticsService } from "../../server/src/modules/requests/statistics.service.ts";
import { fillNational } from "./nationalFill.ts";
import { withThrowAwayDatabase } from "./throwAwayDatabase.ts";

// Prints how long requestStatistics takes for a province and year among many requests. A PostgreSQL is started in a temporary folder and
// thrown away. Run in server: npx tsx ../test/bench/requests.bench.ts [number of requests, 5000000]
const REQUESTS = Number(process.argv[2] ?? 5_000_000);
const CALLS = 40;
const clock = fixedClock("2026-09-30T03:00:00Z");
const legal = (provinceCode: string): Actor => {
  const scope = { kind: "PROVINCES", provinceCodes: [provinceCode] } as const;
  return { id: "bench", displayName: "bench", role: "DIVISION_LEGAL", scope, publishedScope: scope, via: "session", grants: null };
};

const milliseconds = () => performance.now();
// oxlint-disable-next-line no-console -- a benchmark is read at a terminal
const say = (...words: readonly string[]) => console.log(words.join(" "));

await withThrowAwayDatabase(async (database) => {
  await fillNational(database, { satker: 514, requests: REQUESTS, publicationMonths: 0, evaluationCycles: 0, say });
  await printSizes(database);
  for (const [province, year] of [["33", 2025], ["35", 2025], ["33", 2023]] as const) await measure(database, province, year);
  await measureRefresh(database);
});

async function measure(bench: Database, provinceCode: string, year: number): Promise<void> {
  const range = monthRange({ year, fromMonth: 1, toMonth: 12 });
  const ask = () => new RequestStatisticsService(bench, clock, legal(provinceCode)).statistics({ provinceCode, satkerCode: null }, range, null);
  const { figures, satkerCodes, open } = await ask();
  const walls: number[] = [];
  const asking = await activeTime(bench);
  const before = await activeTime(bench);
  const ofAsking = before - asking; // what looking at the clock costs itself
  for (let call = 0; call < CALLS; call += 1) {
    const start = milliseconds();
    await ask();
    walls.push(milliseconds() - start);
  }
  const databaseMs = ((await activeTime(bench)) - before - ofAsking) / CALLS;
  const sorted = walls.toSorted((a, b) => a - b);
  say(
    `requestStatistics province ${provinceCode}, ${year} (${satkerCodes.length} satker, ${figures.requests.kind === "value" ? figures.requests.value : 0} requests, ${open.open} open now):`,
    `${databaseMs.toFixed(1)} ms database time a call; whole call p50 ${(sorted[CALLS / 2] ?? 0).toFixed(1)} ms, slowest ${(sorted.at(-1) ?? 0).toFixed(1)} ms`,
  );
  await compare(bench, provinceCode, year, figures.byRegime.GENERAL);
}

/** Time that PostgreSQL spent on statements of this database, as it counts it itself. Unit: milliseconds. */
async function activeTime(bench: Database): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_500)); // sessions report when they have been idle for a second
  await Promise.all(Array.from({ length: 10 }, () => bench.pool.query("SELECT pg_stat_force_next_flush(), pg_sleep(0.05)")));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { rows } = await bench.pool.query<{ active: number }>("SELECT active_time AS active FROM pg_stat_database WHERE datname = current_database()");
  return rows[0]?.active ?? 0;
}

/** The same figures from the requests themselves. */
async function compare(bench: Database, provinceCode: string, year: number, general: { readonly requests: number; readonly medianWorkingDays: unknown; readonly p90WorkingDays: unknown }): Promise<void> {
  const start = milliseconds();
  const { rows } = await bench.pool.query<{ n: number; median: number; p90: number }>(
    `SELECT count(*)::int AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY working_days_to_notice) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY working_days_to_notice) AS p90
     FROM information_request WHERE left(satker_code, 2) = $1 AND regime = 'GENERAL' AND received_on BETWEEN $2 AND $3`,
    [provinceCode, `${year}-01-01`, `${year}-12-31`],
  );
  const value = (quantile: unknown): number => (typeof quantile === "object" && quantile !== null && "value" in quantile ? Number(quantile.value) : Number.NaN);
  const same = rows[0]?.n === general.requests && rows[0].median === value(general.medianWorkingDays) && rows[0].p90 === value(general.p90WorkingDays);
  say(`  from the requests themselves: n ${rows[0]?.n}, median ${rows[0]?.median}, p90 ${rows[0]?.p90}: ${same ? "the same" : "DIFFERENT"} (${(milliseconds() - start).toFixed(0)} ms)`);
}

async function measureRefresh(bench: Database): Promise<void> {
  const { rows } = await bench.pool.query<{ satker: string; month: string }>("SELECT satker_code::text AS satker, month::text AS month FROM request_month WHERE class = 'GENERAL' ORDER BY md5(satker_code || month::text) LIMIT 1000");
  const dirty = rows.map(({ satker, month }) => ({ dataset: "PUBLISHED" as const, satkerCode: satker, on: monthRange({ year: Number(month.slice(0, 4)), fromMonth: Number(month.slice(5, 7)), toMonth: Number(month.slice(5, 7)) }).from }));
  for (const count of [1, 1000]) {
    const start = milliseconds();
    await bench.prisma.$transaction((transaction) => refreshRollups(transaction, dirty.slice(0, count)), { timeout: 600_000 });
    say(`counts of ${count} satker-months made anew: ${(milliseconds() - start).toFixed(0)} ms`);
  }
}

async function printSizes(bench: Database): Promise<void> {
  const { rows } = await bench.pool.query<{ name: string; rows: string; size: string }>(
    "SELECT relname AS name, n_live_tup::text AS rows, pg_size_pretty(pg_total_relation_size(relid)) AS size FROM pg_stat_user_tables WHERE relname IN ('information_request', 'objection', 'dispute', 'request_month', 'request_running_total') ORDER BY 1",
  );
  for (const { name, rows: n, size } of rows) say(`  ${name}: ${n} rows, ${size} with indexes`);
}
