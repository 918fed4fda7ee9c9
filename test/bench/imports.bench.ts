import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DEFAULT_IMPORT_LIMITS } from "../../server/src/modules/imports/domain/readingLimits.ts";
import { copyInto } from "../../server/src/platform/database/copyInto.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { rollupsDiffering } from "./rollupsDiffering.ts";
import { fillNational } from "./nationalFill.ts";
import { REGISTER_FILE_COLUMNS, registerFile } from "./registerFile.ts";
import { withKeptDatabase, withThrowAwayDatabase } from "./throwAwayDatabase.ts";

// Prints how fast a request register of many rows is taken in beside bare COPY and the client's createMany, in turn on the same machine, and
// writes a report as JSON: ratios by the clock on the wall and, where the system tells it, by processor time, which a busy machine does not change.
// The built server is measured. A PostgreSQL is started in a temporary folder and thrown away, or in a folder that is kept and used again.
// Run in server: npx tsx ../test/bench/imports.bench.ts [rows of a file, 100000] [requests already there, 5000000] [report.json or -] [folder to keep]
const ROWS = Number(process.argv[2] ?? 100_000);
const HELD = Number(process.argv[3] ?? 5_000_000);
const REPORT = process.argv[4] === undefined || process.argv[4] === "-" ? null : process.argv[4];
const FOLDER = process.argv[5] ?? null;
const ROUNDS = 3;
/** A loaded machine may take its time: what is measured is measured to its end. */
const LIMITS = { ...DEFAULT_IMPORT_LIMITS, storeMs: 3_600_000 };
const BUILT = pathToFileURL(path.resolve(import.meta.dirname, "../../server/dist/modules/imports/imports.service.js")).href;
const { importFile } = (await import(BUILT)) as typeof import("../../server/src/modules/imports/imports.service.ts");
/** createMany takes so long that fewer rows must do; its speed does not depend on how many. */
const CLIENT_ROWS = Math.min(ROWS, 5_000);

// oxlint-disable-next-line no-console -- a benchmark is read at a terminal
const say = (...words: readonly string[]) => console.log(words.join(" "));
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const perSecond = (rows: number, ms: number): number => Math.round(rows / (ms / 1000));

/** One round; milliseconds. */
interface Round {
  readonly copy: number;
  readonly whole: number;
  /** Where the whole import spent them. Judging sends the requests to PostgreSQL meanwhile; storing writes requests, texts, events, counts, journal. */
  readonly parts: { readonly reading: number; readonly judging: number; readonly storing: number; readonly committing: number };
  /** Processor time of this process (all threads) and of all PostgreSQL's. Null: this system does not tell. */
  readonly processor: { readonly copy: number; readonly node: number; readonly postgres: number } | null;
  /** The same rows once more into the same tables, from PostgreSQL's own memory: nothing is read, judged, counted or sent. */
  readonly storedRowsAlone: number;
  readonly client: number;
  /** createMany of the requests alone, without their texts and events. */
  readonly clientRequestsOnly: number;
}

/** Processor time that these processes have used so far. Unit: milliseconds. Null: not Linux. */
async function postgresTime(pids: readonly number[]): Promise<number | null> {
  try {
    const times = await Promise.all(pids.map(async (pid) => {
      const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    }));
    return times.reduce((sum, time) => sum + time, 0);
  } catch {
    return null;
  }
}

/** The server processes that this database talks through. */
async function backends(database: Database): Promise<readonly number[]> {
  const { rows } = await database.pool.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'");
  return rows.map(({ pid }) => pid);
}

async function withProcessorTime<Result>(database: Database, work: () => Promise<Result>): Promise<{ readonly result: Result; readonly node: number; readonly postgres: number | null }> {
  const pids = await backends(database);
  const [node, postgres] = [process.cpuUsage(), await postgresTime(pids)];
  const result = await work();
  const [used, after] = [process.cpuUsage(node), await postgresTime(pids)];
  return { result, node: (used.user + used.system) / 1_000, postgres: postgres === null || after === null ? null : after - postgres };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** COPY of the same bytes into a table of texts without an index. */
async function bareCopy(database: Database, file: string): Promise<number> {
  await database.pool.query("DROP TABLE IF EXISTS bench_bare");
  await database.pool.query(`CREATE TABLE bench_bare (${Array.from({ length: REGISTER_FILE_COLUMNS }, (_, at) => `c${at} text`).join(", ")})`);
  const client = await database.pool.connect();
  try {
    return await timed(() => copyInto(client, "COPY bench_bare FROM STDIN WITH (FORMAT csv, HEADER true)", createReadStream(file)));
  } finally {
    client.release();
  }
}

/** From opening the file to the end of the commit: read, judge, store, counts, journal, provenance, audit. */
async function wholeImport(database: Database, file: string): Promise<{ readonly whole: number; readonly parts: Round["parts"] }> {
  const start = performance.now();
  const ends = { reading: start, judging: start, storing: start };
  const bytes = await readFile(file);
  const onProgress = async ({ rowsTotal, rowsStored }: { readonly rowsTotal: number | null; readonly rowsStored: number }): Promise<void> => {
    ends[rowsTotal === null ? "reading" : rowsStored === 0 ? "judging" : "storing"] = performance.now();
  };
  const outcome = await importFile(database, { kind: "requests", dataset: "PUBLISHED", fileName: path.basename(file), bytes, importedBy: "bench", limits: LIMITS, onProgress });
  const end = performance.now();
  if (outcome.added !== ROWS) throw new Error(`${outcome.added} of ${ROWS} rows were added`);
  return { whole: end - start, parts: { reading: ends.reading - start, judging: ends.judging - ends.reading, storing: ends.storing - ends.judging, committing: end - ends.storing } };
}

/** What storing costs whatever is done before: the rows of the last import under other keys, taken back afterwards. */
async function storedRowsAlone(database: Database): Promise<number> {
  const client = await database.pool.connect();
  const columnsOf = async (table: string): Promise<readonly string[]> =>
    (await client.query<{ name: string }>("SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum", [table])).rows.map(({ name }) => name);
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL work_mem = '64MB'");
    await client.query("CREATE TEMPORARY TABLE bench_key ON COMMIT DROP AS SELECT satker_code, id, gen_random_uuid() AS new_id FROM information_request WHERE batch_id = (SELECT id FROM import_batch WHERE kind = 'requests' ORDER BY imported_at DESC LIMIT 1)");
    await client.query("ANALYZE bench_key");
    const statements: string[] = [];
    for (const [table, key] of [["information_request", "id"], ["request_text", "request_id"], ["request_event", "request_id"]] as const) {
      const columns = await columnsOf(table);
      await client.query(`CREATE TEMPORARY TABLE bench_${table} ON COMMIT DROP AS SELECT ${columns.map((column) => (column === key ? `k.new_id AS ${key}` : column === "number" ? "'ulang ' || t.number AS number" : `t.${column}`)).join(", ")}
        FROM bench_key k JOIN ${table} t ON t.satker_code = k.satker_code AND t.${key} = k.id ORDER BY k.satker_code, k.new_id`);
      statements.push(`INSERT INTO ${table} (${columns.join(", ")}) SELECT ${columns.join(", ")} FROM bench_${table}`);
    }
    return await timed(async () => {
      for (const statement of statements) await client.query(statement);
    });
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

/** The rows that the import stored, written again by the client into the same tables and taken back: nothing is judged or counted. */
async function byClient(database: Database, withParts: boolean): Promise<number> {
  const requests = await database.prisma.informationRequest.findMany({ where: { batchId: { not: null } }, orderBy: { recordedAt: "desc" }, take: CLIENT_ROWS });
  const ids = new Map(requests.map(({ id }) => [id, crypto.randomUUID()]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const rows = requests.map((request) => ({ ...request, id: idOf(request.id), number: `klien ${request.number}` }));
  const parts = { where: { satkerCode: { in: [...new Set(requests.map(({ satkerCode }) => satkerCode))] }, requestId: { in: [...ids.keys()] } } };
  const texts = withParts ? (await database.prisma.requestText.findMany(parts)).map((text) => ({ ...text, requestId: idOf(text.requestId) })) : [];
  const events = withParts ? (await database.prisma.requestEvent.findMany(parts)).map((event) => ({ ...event, requestId: idOf(event.requestId) })) : [];
  let took = Number.NaN;
  try {
    await database.prisma.$transaction(
      async (transaction) => {
        took = await timed(async () => {
          await transaction.informationRequest.createMany({ data: rows });
          if (texts.length > 0) await transaction.requestText.createMany({ data: texts });
          if (events.length > 0) await transaction.requestEvent.createMany({ data: events });
        });
        throw new TakenBack();
      },
      { timeout: 600_000 },
    );
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return took;
}

class TakenBack extends Error {}

/** A database for this run alone, or the one in the folder to keep. */
function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  return FOLDER === null ? withThrowAwayDatabase(work) : withKeptDatabase(FOLDER, work);
}

async function countRequests(database: Database): Promise<number> {
  return (await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM information_request")).rows[0]?.n ?? 0;
}

await withDatabase(async (database) => {
  const { rows: known } = await database.pool.query("SELECT 1 FROM information_request LIMIT 1");
  if (known.length === 0) await fillNational(database, { satker: 514, requests: HELD, publicationMonths: 0, evaluationCycles: 0, events: true, say });
  const { rows: satkers } = await database.pool.query<{ code: string }>("SELECT code::text AS code FROM bench_satker ORDER BY n");
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-bench-"));
  try {
    const rounds: Round[] = [];
    const held = await countRequests(database);
    let megabytes = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const file = path.join(folder, `register-${round}.csv`);
      await writeFile(file, registerFile({ rows: ROWS, satkerCodes: satkers.map(({ code }) => code), name: `uji ${held}-${round}`, days: 90 }));
      megabytes = (await stat(file)).size / 1e6;
      const copied = await withProcessorTime(database, () => bareCopy(database, file));
      const taken = await withProcessorTime(database, () => wholeImport(database, file));
      const processor = copied.postgres === null || taken.postgres === null ? null : { copy: copied.node + copied.postgres, node: taken.node, postgres: taken.postgres };
      const measured: Round = { copy: copied.result, ...taken.result, processor, storedRowsAlone: await storedRowsAlone(database), client: await byClient(database, true), clientRequestsOnly: await byClient(database, false) };
      say(`${round === 0 ? "warm-up" : `round ${round}`}: COPY ${measured.copy.toFixed(0)} ms, whole import ${measured.whole.toFixed(0)} ms (${Object.entries(measured.parts).map(([part, ms]) => `${part} ${ms.toFixed(0)}`).join(", ")}), its rows alone ${measured.storedRowsAlone.toFixed(0)} ms, createMany of ${CLIENT_ROWS} ${measured.client.toFixed(0)} ms, of the requests alone ${measured.clientRequestsOnly.toFixed(0)} ms`);
      if (processor) say(`  processor: COPY ${processor.copy.toFixed(0)} ms, import ${processor.node.toFixed(0)} ms in Node and ${processor.postgres.toFixed(0)} ms in PostgreSQL`);
      if (round > 0) rounds.push(measured);
    }
    const differing = await rollupsDiffering(database);
    const stored = await countRequests(database);
    const expected = held + (ROUNDS + 1) * ROWS;
    const { rows: withoutGround } = await database.pool.query("SELECT * FROM register_rows_without_ground()");
    const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
    const report = {
      rows: ROWS, held, megabytes: Number(megabytes.toFixed(1)), rounds: ROUNDS, node: process.version,
      counted: "from opening the file to the end of the commit: reading, judging, storing, counts, journal, audit",
      rowsPerSecond: { copy: perSecond(ROWS, of(({ copy }) => copy)), wholeImport: perSecond(ROWS, of(({ whole }) => whole)), createMany: perSecond(CLIENT_ROWS, of(({ client }) => client)), createManyOfRequestsAlone: perSecond(CLIENT_ROWS, of(({ clientRequestsOnly }) => clientRequestsOnly)) },
      ratios: {
        wholeImportToCopy: Number(of(({ copy, whole }) => copy / whole).toFixed(3)),
        wholeImportToCopyByProcessorTime: rounds[0]?.processor ? Number(of(({ processor }) => (processor ? processor.copy / (processor.node + processor.postgres) : Number.NaN)).toFixed(3)) : null,
        storedRowsAloneToCopy: Number(of(({ copy, storedRowsAlone: alone }) => copy / alone).toFixed(3)),
        wholeImportToCreateMany: Number(of(({ client, whole }) => (client / CLIENT_ROWS) * (ROWS / whole)).toFixed(1)),
        wholeImportToCreateManyOfRequestsAlone: Number(of(({ clientRequestsOnly, whole }) => (clientRequestsOnly / CLIENT_ROWS) * (ROWS / whole)).toFixed(1)),
      },
      milliseconds: { ...rounds[Math.floor(rounds.length / 2)]?.parts },
      check: { requests: stored, expected, countsDifferingFromRebuild: differing, rowsWithoutGround: withoutGround.length },
    };
    say(JSON.stringify(report, null, 2));
    if (REPORT !== null) await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
    if (differing > 0 || withoutGround.length > 0 || stored !== expected) throw new Error("what was stored is not what was told");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
