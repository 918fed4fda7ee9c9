import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../server/src/cli.ts";
import { loadDemo, removeDemo, RegistryMissing } from "../../server/src/scenarios/demo/demo.ts";
import { loadInitialData } from "../../server/src/scenarios/initialData.ts";
import { useTestDatabase } from "../support/database.ts";
import { ROOT } from "../support/places.ts";
import { tableHashes } from "../support/tableHashes.ts";

const registryFolder = path.join(ROOT, "prisma/seed/registry");
const FIXTURES = path.join(ROOT, "test/fixtures/imports");

describe("the demo scenario", () => {
  const testDatabase = useTestDatabase();

  it("comes and goes without a trace in what was published", async () => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    const published = "SELECT md5(string_agg(r::text, E'\\n' ORDER BY r::text)) AS hash FROM evaluation_result r WHERE dataset = 'PUBLISHED'";
    const publishedBefore = (await database.pool.query(published)).rows;

    const loaded = await loadDemo(database);
    expect(loaded.map(({ status, dataset }) => [status, dataset])).toEqual(loaded.map(() => ["stored", "DEMO"]));
    expect((await database.pool.query(published)).rows).toEqual(publishedBefore);

    const removed = await removeDemo(database);
    expect(removed.results).toBeGreaterThan(200);
    expect(await tableHashes(database)).toEqual(before);
  });

  it("is labelled in every row: no demo result under a real issuer, no real one under a demo issuer", async () => {
    const { database } = testDatabase();
    await loadDemo(database);
    const { rows } = await database.pool.query(`
      SELECT count(*) FILTER (WHERE r.dataset <> i.dataset OR b.dataset <> i.dataset)::int AS mixed,
             count(*) FILTER (WHERE i.dataset = 'DEMO' AND i.name NOT LIKE '%(Data demo)')::int AS unnamed,
             count(DISTINCT i.id) FILTER (WHERE i.dataset = 'DEMO')::int AS demo_issuers,
             count(*) FILTER (WHERE r.superseded_at IS NOT NULL)::int AS corrected
      FROM evaluation_result r JOIN issuer i ON i.id = r.issuer_id JOIN import_batch b ON b.id = r.batch_id`);
    expect(rows[0]).toMatchObject({ mixed: 0, unnamed: 0, demo_issuers: 2 });
    expect(rows[0].corrected).toBeGreaterThan(0);
  });

  it("changes nothing when it is loaded again", async () => {
    const { database } = testDatabase();
    const before = await tableHashes(database);

    expect(new Set((await loadDemo(database)).map(({ status }) => status))).toEqual(new Set(["unchanged"]));
    expect(await tableHashes(database)).toEqual(before);
  });
});

describe("a first start", () => {
  const testDatabase = useTestDatabase("empty");

  it("cannot load the scenario without the offices it is about", async () => {
    await expect(loadDemo(testDatabase().database)).rejects.toThrow(RegistryMissing);
  });

  it("brings registry and demo scenario into an empty database, and nothing the second time", async () => {
    const { database } = testDatabase();
    expect(await loadInitialData(database, { registryFolder, demo: "auto" })).toMatchObject({ demoLoaded: true });
    const before = await tableHashes(database);

    expect(await loadInitialData(database, { registryFolder, demo: "auto" })).toMatchObject({ demoLoaded: false });
    expect(await tableHashes(database)).toEqual(before);
  });

  it("does not bring a removed demo scenario back", async () => {
    const { database } = testDatabase();
    await removeDemo(database);

    expect(await loadInitialData(database, { registryFolder, demo: "auto" })).toMatchObject({ demoLoaded: false });
  });
});

describe("a first start without demo data", () => {
  const testDatabase = useTestDatabase("empty");

  it("brings the registry only", async () => {
    const { database } = testDatabase();
    expect(await loadInitialData(database, { registryFolder, demo: "off" })).toMatchObject({ demoLoaded: false });
    const { rows } = await database.pool.query("SELECT count(*)::int AS batches, count(*) FILTER (WHERE dataset = 'DEMO')::int AS demo FROM import_batch");
    expect(rows).toEqual([{ batches: (await readFile(path.join(registryFolder, "registry.csv"), "utf8")).trim().split("\n").length - 1, demo: 0 }]);
  });
});

describe("the command line", () => {
  const testDatabase = useTestDatabase();

  /** Runs a command on the test database; gives exit code and lines. */
  async function run(...args: readonly string[]): Promise<{ code: number; said: string; problems: string[] }> {
    const said: string[] = [];
    const problems: string[] = [];
    const terminal = { say: (...lines: readonly string[]) => void said.push(...lines), sayProblem: (line: string) => void problems.push(line) };
    const code = await runCli(args, { DATABASE_URL: testDatabase().connectionString }, terminal);
    return { code, said: said.join("\n"), problems };
  }

  it("explains itself in Indonesian, with kinds and exit codes", async () => {
    const { code, said } = await run("--help");
    expect(code).toBe(0);
    expect(said).toMatch(/JENIS: sources, provinces, .*Kode keluar: 0 selesai, 1 ditolak/s);
  });

  it.each([
    [[], "Perintah belum ditulis."],
    [["impor"], "Perintah tidak dikenal: impor."],
    [["demo"], "Perintah tidak dikenal: demo."],
    [["demo", "load", "--dry-run"], "Perintah tidak dikenal: demo load."],
    [["import", "satker", "x.csv"], "Jenis berkas tidak dikenal: satker."],
    [["import", "satkers"], "Tulis tepat satu berkas sesudah jenisnya."],
    [["import", "satkers", "x.csv", "--data-as-of", "2026-02-30"], "Tanggal tidak ada: 2026-02-30."],
    [["--paksa"], "Pilihan tidak dikenal."],
  ])("ends with 2 when it is misused: %j", async (args, problem) => {
    const { code, problems } = await run(...args);
    expect([code, problems.length]).toEqual([2, 1]);
    expect(problems[0]).toContain(problem);
  });

  it("ends with 1 for a bad file, prints file:row:column of each mistake, and stores nothing", async () => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    const { code, problems } = await run("import", "evaluation-results", path.join(FIXTURES, "bad-score.csv"));

    expect(code).toBe(1);
    expect(problems).toEqual([
      'bad-score.csv:2:score: Baris 2, kolom score, tertulis "101": harus 0 sampai 100. Periksa angka ini pada sumbernya.',
      "bad-score.csv: ditolak, 1 kesalahan. Tidak ada yang disimpan.",
    ]);
    expect(await tableHashes(database)).toEqual(before);
  });

  it("ends with 1 for a file that is not there", async () => {
    expect(await run("import", "satkers", "tidak-ada.csv")).toMatchObject({ code: 1, problems: ["tidak-ada.csv: berkas itu tidak ada; periksa nama dan haknya."] });
  });

  it("ends with 1 for a database that does not answer, without its password", async () => {
    const problems: string[] = [];
    const code = await runCli(["demo", "load"], { DATABASE_URL: "postgresql://a:rahasia@127.0.0.1:1/b" }, { say: () => {}, sayProblem: (line) => void problems.push(line) });
    expect(code).toBe(1);
    expect(problems.join()).toMatch(/^DATABASE_URL tidak dapat dipakai/);
    expect(problems.join()).not.toContain("rahasia");
  });

  it("looks at a file in a trial run, stores it, and knows it again", async () => {
    const file = path.join(FIXTURES, "results-semicolon-bom.csv");
    expect(await run("import", "evaluation-results", file, "--dry-run")).toMatchObject({ code: 0, said: "results-semicolon-bom.csv: 2 baris memenuhi semua aturan. Tidak ada yang disimpan (--dry-run).\n  akan menjadi: 2 baru, 0 mengganti yang lama, 0 tetap." });
    expect(await run("import", "evaluation-results", file, "--data-as-of", "2026-01-31")).toMatchObject({ code: 0, said: "results-semicolon-bom.csv: 2 baris dibaca; 2 baris baru, 0 baris mengganti yang lama." });
    expect((await run("import", "evaluation-results", file)).said).toMatch(/^results-semicolon-bom\.csv: sudah pernah disimpan \(.*\), tidak ada yang berubah\.$/);
    const { rows } = await testDatabase().database.pool.query("SELECT data_as_of::text AS of, imported_by AS by FROM import_batch WHERE file_name = 'results-semicolon-bom.csv'");
    expect(rows).toEqual([{ of: "2026-01-31", by: "perintah import" }]);
  });

  it("loads and removes the demo scenario", async () => {
    const before = await tableHashes(testDatabase().database);
    expect((await run("demo", "load")).said).toMatch(/hasil-evaluasi-demo\.csv: \d+ baris dibaca/);
    expect((await run("demo", "remove")).said).toMatch(/^Data demo dihapus: \d+ hasil, 11 skala, 2 penerbit, \d+ berkas\. Data nyata tidak tersentuh\.$/);
    expect(await tableHashes(testDatabase().database)).toEqual(before);
  });
});
