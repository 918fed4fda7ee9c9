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
import { withThrowAwayDatabase } from "./throwAwayDatabase.ts";

// Prints how fast a request register of many rows is taken in beside bare COPY and the client's createMany, in turn on the same machine, and
// writes a report as JSON. The built server is measured. A PostgreSQL is started in a temporary folder and thrown away.
// Run in server: npx tsx ../test/bench/imports.bench.ts [rows of a file, 100000] [requests already there, 5000000] [report.json]
const ROWS = Number(process.argv[2] ?? 100_000);
const HELD = Number(process.argv[3] ?? 5_000_000);
const REPORT = process.argv[4] ?? null;
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
  readonly client: number;
  /** createMany of the requests alone, without their texts and events. */
  readonly clientRequestsOnly: number;
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
function wholeImport(database: Database, file: string): Promise<number> {
  return timed(async () => {
    const bytes = await readFile(file);
    const outcome = await importFile(database, { kind: "requests", dataset: "PUBLISHED", fileName: path.basename(file), bytes, importedBy: "bench", limits: LIMITS });
    if (outcome.added !== ROWS) throw new Error(`${outcome.added} of ${ROWS} rows were added`);
  });
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

await withThrowAwayDatabase(async (database) => {
  await fillNational(database, { satker: 514, requests: HELD, publicationMonths: 0, evaluationCycles: 0, events: true, say });
  const { rows: satkers } = await database.pool.query<{ code: string }>("SELECT code::text AS code FROM bench_satker ORDER BY n");
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-bench-"));
  try {
    const rounds: Round[] = [];
    let megabytes = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const file = path.join(folder, `register-${round}.csv`);
      await writeFile(file, registerFile({ rows: ROWS, satkerCodes: satkers.map(({ code }) => code), name: `uji ${round}`, days: 90 }));
      megabytes = (await stat(file)).size / 1e6;
      const measured = { copy: await bareCopy(database, file), whole: await wholeImport(database, file), client: await byClient(database, true), clientRequestsOnly: await byClient(database, false) };
      say(`${round === 0 ? "warm-up" : `round ${round}`}: COPY ${measured.copy.toFixed(0)} ms, whole import ${measured.whole.toFixed(0)} ms, createMany of ${CLIENT_ROWS} ${measured.client.toFixed(0)} ms, of the requests alone ${measured.clientRequestsOnly.toFixed(0)} ms`);
      if (round > 0) rounds.push(measured);
    }
    const differing = await rollupsDiffering(database);
    const stored = await database.pool.query<{ n: number }>("SELECT count(*)::int AS n FROM information_request");
    const expected = HELD + (ROUNDS + 1) * ROWS;
    const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
    const report = {
      rows: ROWS, held: HELD, megabytes: Number(megabytes.toFixed(1)), rounds: ROUNDS, node: process.version,
      counted: "from opening the file to the end of the commit: reading, judging, storing, counts, journal, audit",
      rowsPerSecond: { copy: perSecond(ROWS, of(({ copy }) => copy)), wholeImport: perSecond(ROWS, of(({ whole }) => whole)), createMany: perSecond(CLIENT_ROWS, of(({ client }) => client)), createManyOfRequestsAlone: perSecond(CLIENT_ROWS, of(({ clientRequestsOnly }) => clientRequestsOnly)) },
      ratios: {
        wholeImportToCopy: Number(of(({ copy, whole }) => copy / whole).toFixed(3)),
        wholeImportToCreateMany: Number(of(({ client, whole }) => (client / CLIENT_ROWS) * (ROWS / whole)).toFixed(1)),
        wholeImportToCreateManyOfRequestsAlone: Number(of(({ clientRequestsOnly, whole }) => (clientRequestsOnly / CLIENT_ROWS) * (ROWS / whole)).toFixed(1)),
      },
      check: { requests: stored.rows[0]?.n ?? 0, expected, countsDifferingFromRebuild: differing },
    };
    say(JSON.stringify(report, null, 2));
    if (REPORT !== null) await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
    if (differing > 0 || report.check.requests !== expected) throw new Error("what was stored is not what was told");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
