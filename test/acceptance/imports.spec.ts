import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { ImportRejected } from "../../server/src/modules/imports/domain/rejection.ts";
import { readCsv } from "../../server/src/modules/imports/imports.csv.ts";
import { FileRefused } from "../../server/src/modules/imports/reading/fileRefused.ts";
import { loadRegistry } from "../../server/src/modules/imports/imports.registry.service.ts";
import { checkFile, importFile, type ImportOutcome } from "../../server/src/modules/imports/imports.service.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { useTestDatabase } from "../support/database.ts";
import { ROOT } from "../support/places.ts";
import { tableHashes } from "../support/tableHashes.ts";

const REGISTRY = path.join(ROOT, "prisma/seed/registry");
const FIXTURES = path.join(ROOT, "test/fixtures/imports");

/** Takes a text in as if it were a file of published material. */
const importText = (database: Database, kind: ImportKind, text: string): Promise<ImportOutcome> =>
  importFile(database, { kind, dataset: "PUBLISHED", fileName: `${kind}.csv`, bytes: Buffer.from(text), importedBy: "uji" });
const fixture = async (fileName: string, kind: ImportKind = "evaluation-results") =>
  ({ kind, dataset: "PUBLISHED", fileName, bytes: await readFile(path.join(FIXTURES, fileName)), importedBy: "uji" }) as const;
const registryText = (fileName: string): Promise<string> => readFile(path.join(REGISTRY, fileName), "utf8");

describe("the registry", () => {
  const testDatabase = useTestDatabase("empty");

  it("loads the 2 provinces, 73 satker and everything published about them", async () => {
    const { database } = testDatabase();
    const outcomes = await loadRegistry(database, REGISTRY, "uji");

    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["stored"]));
    const { rows } = await database.pool.query(`SELECT
      (SELECT count(*)::int FROM province) AS provinces, (SELECT count(*)::int FROM satker) AS satkers,
      (SELECT count(*)::int FROM issuer) AS issuers, (SELECT count(*)::int FROM qualification_scale) AS scales,
      (SELECT count(*)::int FROM qualification_band) AS bands, (SELECT count(*)::int FROM evaluation_result) AS results,
      (SELECT count(*)::int FROM calendar_day) AS days, (SELECT count(*)::int FROM calendar_change) AS changes,
      (SELECT count(*)::int FROM election_stage) AS stages, (SELECT count(*)::int FROM source) AS sources,
      (SELECT count(*)::int FROM evaluation_result WHERE dataset <> 'PUBLISHED' OR superseded_at IS NOT NULL) AS strangers`);
    expect(rows[0]).toEqual({ provinces: 2, satkers: 73, issuers: 8, scales: 8, bands: 27, results: 95, days: 129, changes: 11, stages: 37, sources: 72, strangers: 0 });
  });

  it("shows KI Jawa Tengah 2024 as published: places 2 to 5 and 7, Demak without place, no score invented", async () => {
    const { rows } = await testDatabase().database.pool.query(`
      SELECT s.code, r.rank, r.qualification::text AS class, r.score, r.peer_group_size AS n, count(*) OVER (PARTITION BY r.peer_group)::int AS in_group
      FROM evaluation_result r JOIN public_body b ON b.id = r.body_id JOIN satker s ON s.code = b.satker_code
      WHERE r.issuer_id = 'ki-jawa-tengah' AND r.year = 2024 ORDER BY r.rank NULLS LAST`);
    expect(rows.map(({ code, rank, class: published }) => [code, rank, published])).toEqual([
      ["33.08", 2, "INFORMATIVE"],
      ["33.20", 3, "INFORMATIVE"],
      ["33.19", 4, "INFORMATIVE"],
      ["33.71", 5, "INFORMATIVE"],
      ["33.05", 7, "INFORMATIVE"],
      ["33.21", null, "APPROACHING_INFORMATIVE"],
    ]);
    expect(rows.map(({ score, n }) => [score, n])).toEqual(rows.map(() => [null, null]));
    expect(rows.map(({ in_group: inGroup }) => inGroup)).toEqual([5, 5, 5, 5, 5, 1]);
  });

  it("gives every published result back as its row of the file says", async () => {
    const reading = readCsv(await readFile(path.join(REGISTRY, "evaluation-results.csv")));
    const { rows } = await testDatabase().database.pool.query<Record<string, string>>(`
      SELECT r.batch_row::text AS row, coalesce(b.satker_code, '') AS satker_code, b.name AS body, lower(b.kind::text) AS body_kind, r.issuer_id, r.year::text AS year,
        coalesce(trim_scale(r.score)::text, '') AS score, coalesce(r.published_label, '') AS published_label, coalesce(r.rank::text, '') AS rank,
        coalesce(r.peer_group, '') AS peer_group, coalesce(r.peer_group_size::text, '') AS peer_group_size, coalesce(lower(r.stage_reached::text), '') AS stage_reached,
        r.source_text AS source, lower(r.confidence::text) AS confidence, coalesce(r.note, '') AS note, r.qualification::text AS class
      FROM evaluation_result r JOIN public_body b ON b.id = r.body_id ORDER BY r.batch_row`);
    const classes = new Map([["", null], ["Informatif", "INFORMATIVE"], ["Menuju Informatif", "APPROACHING_INFORMATIVE"]]);
    const written = reading.ok
      ? reading.rows.map(({ row, cells }) => {
          const fields = Object.fromEntries(cells);
          return { ...fields, row: String(row), score: fields["score"] ? String(Number(fields["score"])) : "", class: classes.get(fields["class"] ?? "?") };
        })
      : [];
    expect(rows).toEqual(written);
  });

  it("is a quick no-op the second time", async () => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    const outcomes = await loadRegistry(database, REGISTRY, "uji");

    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
    expect(await tableHashes(database)).toEqual(before);
  });
});

describe("the audit trail", () => {
  const testDatabase = useTestDatabase();

  it("tells of each file that was taken in, and of none that changed nothing", async () => {
    const { database } = testDatabase();
    const linesOf = async (): Promise<unknown[]> =>
      (await database.pool.query("SELECT subject, actor_name, details FROM audit_entry WHERE action = 'IMPORT_COMMITTED' ORDER BY sequence")).rows;
    const before = await linesOf();
    expect(before.length).toBe((await database.pool.query("SELECT 1 FROM import_batch")).rowCount);

    const { batchId } = await importText(database, "sources", "key,locator,subject\nS99,contoh.go.id,uji jejak audit\n");
    await importText(database, "sources", "key,locator,subject\nS99,contoh.go.id,uji jejak audit\n");

    const after = await linesOf();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ subject: `batch:${batchId}`, actor_name: "uji", details: { kind: "sources", rowCount: 1 } });
  });
});

const FACTS = path.join(ROOT, "../shared/domain/facts");

describe.skipIf(!existsSync(FACTS))("the transcription", () => {
  const cellsOf = async (file: string): Promise<readonly Readonly<Record<string, string>>[]> => {
    const reading = readCsv(await readFile(file));
    return reading.ok ? reading.rows.map(({ cells }) => Object.fromEntries(cells)) : [];
  };
  const isOther = (row: Readonly<Record<string, string>>): boolean => row["issuer"]?.startsWith("IKIP") ?? false;

  it.each([
    ["satker.csv", "satkers.csv", { code: "code", name: "name", type: "type", seat: "seat", lat: "latitude", lon: "longitude" }],
    ["satker_extra.csv", "satkers.csv", { code: "code", main_host: "web_host", former_residency: "former_residency", homonym_with: "homonym_code" }],
    ["thresholds.csv", "scales.csv", { year: "year", category: "label", min: "min", max: "max", confidence: "confidence" }],
    ["evaluations_published.csv", "evaluation-results.csv", { body: "body", year: "year", score: "score", rank: "rank", source: "source", confidence: "confidence" }],
    ["holidays.csv", "holidays.csv", { date: "date", name: "name", confidence: "confidence" }],
    ["calendar_changes.csv", "calendar-changes.csv", { decree: "decree", announced_on: "announced_on", date: "date", change: "change", name: "name" }],
    ["stages.csv", "election-stages.csv", { election: "election", stage_code: "stage_code", start: "starts_on", end: "ends_on", scope: "scope", confidence: "confidence" }],
    ["sources.csv", "sources.csv", { key: "key" }],
  ])("of %s into %s drops and changes nothing", async (facts, registry, columns) => {
    const read = (await cellsOf(path.join(FACTS, facts))).filter((row) => !isOther(row));
    const kept = await cellsOf(path.join(REGISTRY, registry));

    expect(read.length).toBeGreaterThan(10);
    expect(kept.map((row) => Object.values(columns).map((column) => row[column]))).toEqual(read.map((row) => Object.keys(columns).map((column) => row[column])));
  });
});

describe("a good file", () => {
  const testDatabase = useTestDatabase();

  it("may come from an Indonesian spreadsheet: semicolons, byte order mark, decimal comma", async () => {
    const { database } = testDatabase();
    expect(await importFile(database, await fixture("results-semicolon-bom.csv"))).toMatchObject({ status: "stored", rowCount: 2, added: 2, changed: 0 });

    const { rows } = await database.pool.query(`SELECT r.score::float8 AS score, r.rank, r.peer_group_size AS n, b.satker_code AS code
      FROM evaluation_result r JOIN public_body b ON b.id = r.body_id WHERE r.source_text = 'berkas uji' ORDER BY 4`);
    expect(rows).toEqual([{ code: "33.08", score: 97.35, rank: 1, n: 35 }, { code: "33.71", score: null, rank: null, n: null }]);
  });

  it("changes nothing the second time, and says when it came first", async () => {
    const { database } = testDatabase();
    const before = await tableHashes(database);

    expect(await importFile(database, await fixture("results-semicolon-bom.csv"))).toMatchObject({ status: "unchanged", rowCount: 2 });
    expect(await tableHashes(database)).toEqual(before);
  });

  it("is stored once when it comes twice at the same moment", async () => {
    const { database } = testDatabase();
    const text = "code,name\n33,Jawa Tengah\n35,Jawa Timur\n34,DI Yogyakarta\n";
    const outcomes = await Promise.all([importText(database, "provinces", text), importText(database, "provinces", text)]);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["stored", "unchanged"]);
  });

  it("is only looked at in a trial run", async () => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    const request = { ...(await fixture("results-semicolon-bom.csv")), bytes: Buffer.from((await registryText("evaluation-results.csv")).replace("98.68", "98.60")) };

    expect(await checkFile(database, request)).toBe(95);
    expect(await tableHashes(database)).toEqual(before);
  });
});

describe("a correction", () => {
  const testDatabase = useTestDatabase();

  it("of a result stands beside the old row, which is kept and no longer in force", async () => {
    const { database } = testDatabase();
    const corrected = (await registryText("evaluation-results.csv")).replace("98.68", "98.6");

    expect(await importText(database, "evaluation-results", corrected)).toMatchObject({ status: "stored", rowCount: 95, added: 0, changed: 1 });
    const { rows } = await database.pool.query(`SELECT r.score::float8 AS score, r.superseded_at IS NULL AS in_force, r.superseded_at = lead(r.recorded_at) OVER (ORDER BY r.recorded_at) AS handed_over
      FROM evaluation_result r JOIN public_body b ON b.id = r.body_id WHERE b.name = 'KPU RI' AND r.year = 2022 ORDER BY r.recorded_at`);
    expect(rows).toEqual([{ score: 98.68, in_force: false, handed_over: true }, { score: 98.6, in_force: true, handed_over: null }]);
  });

  it("of one satker leaves the batch of all others alone", async () => {
    const { database } = testDatabase();
    const moved = (await registryText("satkers.csv")).replace(",Ngasem,", ",Ngasem Baru,");

    expect(await importText(database, "satkers", moved)).toMatchObject({ rowCount: 73, added: 0, changed: 1 });
    const { rows } = await database.pool.query("SELECT seat, (SELECT count(*)::int FROM satker o WHERE o.batch_id = s.batch_id) AS of_its_batch FROM satker s WHERE code IN ('35.06', '33.01') ORDER BY code");
    expect(rows).toEqual([{ seat: "Cilacap", of_its_batch: 72 }, { seat: "Ngasem Baru", of_its_batch: 1 }]);
  });

  it("of one band replaces the whole scale of that issuer and year, and no other", async () => {
    const { database } = testDatabase();
    const scale = "issuer_id,year,label,class,min,max,source,confidence\nki-jawa-timur,2025,Informatif,Informatif,90,100,uji,high\nki-jawa-timur,2025,Menuju Informatif,Menuju Informatif,80,89.9,uji,high\n";

    expect(await importText(database, "scales", scale)).toMatchObject({ added: 0, changed: 1 });
    const { rows } = await database.pool.query(`SELECT count(*)::int AS bands, count(*) FILTER (WHERE b.source_text = 'uji')::int AS new_bands FROM qualification_band b JOIN qualification_scale s ON s.id = b.scale_id WHERE s.superseded_at IS NULL`);
    expect(rows).toEqual([{ bands: 27, new_bands: 2 }]);
  });

  it("of a day off and of a stage takes the place of the old row", async () => {
    const { database } = testDatabase();
    const day = "date,name,kind,confidence\n17/08/2026,Hari Kemerdekaan RI,national,high\n";
    const stage = "election,stage_code,name_id,name_en,scope,legal_basis,source,confidence\npemilu-2024,voting,Pemungutan suara,Voting,national,PKPU 3/2022,uji,low\n";

    expect(await importText(database, "holidays", day)).toMatchObject({ added: 0, changed: 1 });
    expect(await importText(database, "election-stages", stage)).toMatchObject({ added: 0, changed: 1 });
    const { rows } = await database.pool.query("SELECT (SELECT count(*)::int FROM calendar_day) AS days, (SELECT count(*)::int FROM election_stage) AS stages");
    expect(rows).toEqual([{ days: 129, stages: 37 }]);
  });
});

describe("a bad file", () => {
  const testDatabase = useTestDatabase();

  it.each([
    ["bad-cell-count.csv", ["2 - CELL_COUNT"]],
    ["bad-columns.csv", ["0 kode COLUMN_UNKNOWN", "0 warna COLUMN_UNKNOWN"]],
    ["bad-unknown-satker.csv", ["2 satker_code UNKNOWN_REFERENCE"]],
    ["bad-score.csv", ["2 score OUT_OF_RANGE"]],
    ["bad-class.csv", ["1 class CLASS_NOT_IN_SCALE", "2 class UNKNOWN_WORD"]],
    ["bad-rank-without-group.csv", ["1 peer_group RANK_WITHOUT_GROUP"]],
  ])("%s stores nothing, also of its good rows, and names every place", async (fileName, expected) => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    const refusal: unknown = await importFile(database, await fixture(fileName)).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(ImportRejected);
    const places = refusal instanceof ImportRejected ? refusal.rejectedRows.map(({ row, column, code }) => `${row} ${column ?? "-"} ${code}`) : [];
    expect(places).toEqual(expected);
    expect(await tableHashes(database)).toEqual(before);
  });

  it.each(["bad-open-quote.csv", "bad-empty.csv"])("%s cannot be read as a table, and stores nothing", async (fileName) => {
    const { database } = testDatabase();
    const before = await tableHashes(database);

    await expect(importFile(database, await fixture(fileName))).rejects.toBeInstanceOf(FileRefused);
    expect(await tableHashes(database)).toEqual(before);
  });

  it("of an old Windows program is read with its accents", async () => {
    const { database } = testDatabase();
    await importFile(database, await fixture("bad-not-utf8.csv"));
    expect((await database.pool.query("SELECT source_text FROM evaluation_result WHERE source_text LIKE 'caf%'")).rows).toEqual([{ source_text: "café" }]);
  });

  it("of invented figures finds no issuer among the real ones, and no table without a dataset", async () => {
    const { database } = testDatabase();
    const asDemo = { ...(await fixture("results-semicolon-bom.csv")), dataset: "DEMO" } as const;

    await expect(importFile(database, asDemo)).rejects.toThrow("Data demo dan data nyata tidak boleh bercampur");
    await expect(importFile(database, { ...asDemo, kind: "satkers" })).rejects.toThrow("jenis satkers tidak menerima data demo");
  });
});
