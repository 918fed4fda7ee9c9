import { beforeAll, describe, expect, it } from "vitest";
// First: it loads what the decorators of the API need.
import { useTestApi, type SignedInReader } from "../support/api.ts";
import { can } from "../../server/src/modules/access/domain/policy.ts";
import { ACCOUNT_ROLES, type AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { RULES } from "../../server/src/modules/access/domain/rules.ts";
import { IMPORTABLE_KINDS } from "../../server/src/modules/imports/importable/importableSources.ts";
import { EXPORT_KINDS } from "../../server/src/modules/reports/reports.exportKinds.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { csvRecords, fetchFile, jsonOf, xlsxSheets, type JsonExport } from "../support/exportFile.ts";
import { aRequest, importRegister } from "../support/registers.ts";

const api = useTestApi("registry", { publicView: false });
const open = useTestApi("registry", { publicView: true });
beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
});

const PLACE = { provinceCode: "33", satkerCode: "33.08" } as const;
const as = (role: AccountRole) => api().as(role, PLACE);
const take = (reader: SignedInReader, path: string) => fetchFile(api().url, `/ekspor/${path}`, { cookie: reader.cookie });

/** An address for every kind that has something to say in the demo scenario. */
const FILTERS: Readonly<Record<string, string>> = {
  peringkat: "provinsi=33",
  "peringkat-gabungan": "provinsi=33&periode=2026",
  riwayat: "satker=33.08",
  satker: "provinsi=33",
  siklus: "provinsi=33",
  "papan-siklus": "provinsi=33&siklus=CYCLE",
  butir: "provinsi=33&siklus=CYCLE",
  "angka-permohonan": "SCOPE&tahun=2026",
  pelaporan: "SCOPE&tahun=2026",
  permohonan: "SCOPE",
  "jatuh-tempo": "SCOPE",
  keberatan: "SCOPE",
  sengketa: "SCOPE",
  "sengketa-terbit": "provinsi=33",
  hasil: "penerbit=ki-jawa-tengah&periode=2024",
  jawaban: "satker=33.08&siklus=CYCLE",
  tren: "provinsi=33&ukuran=nilai&tiap=tahun",
  matriks: "provinsi=33",
  kewajiban: "satker=33.08",
  disiplin: "SCOPE",
  irama: "SCOPE",
  kegiatan: "provinsi=33",
  kalender: "tahun=2026",
  sumber: "",
  "jejak-audit": "",
  ...Object.fromEntries(IMPORTABLE_KINDS.map((kind) => [`berkas-${kind}`, ""])),
};
const addressOf = (kind: string, format: string, role: AccountRole, cycle = "tidak-ada") => `${kind}.${format}?${(FILTERS[kind] ?? "").replace("SCOPE", role === "SATKER_OPERATOR" ? "satker=33.08" : "provinsi=33").replace("CYCLE", cycle)}`;

async function cycleOf(reader: SignedInReader): Promise<string> {
  const { data } = await reader.query('{ evaluationCycles(province: "33") { id dataset } }');
  const { evaluationCycles } = data as { evaluationCycles: { id: string; dataset: string }[] };
  return evaluationCycles.find(({ dataset }) => dataset === "DEMO")?.id ?? "";
}

describe("what may be taken out as a file", () => {
  it("is every kind that has an address here, and the other way round", () => {
    expect(EXPORT_KINDS.map(({ name }) => name).toSorted()).toEqual(Object.keys(FILTERS).toSorted());
  });

  const doors = EXPORT_KINDS.flatMap(({ name, door }) => ACCOUNT_ROLES.map((role) => ({ name, door, role })));

  it.each(doors)("$name opens for $role exactly when the question $door does", async ({ name, door, role }) => {
    const reader = await as(role);
    const { status, bytes } = await take(reader, addressOf(name, "json", role, await cycleOf(reader)));
    const scope = { kind: "ALL" } as const;
    const opens = can({ id: "", displayName: "", role, scope, publishedScope: scope, via: "session", grants: null }, RULES.Query[door]);

    expect(status, bytes.toString("utf8").slice(0, 300)).toBe(opens ? 200 : 403);
  });

  it.each(["peringkat.json?provinsi=35&periode=2022", "satker.csv?provinsi=35", "permohonan.xlsx?provinsi=35", "matriks.json?provinsi=35", "angka-permohonan.json?satker=35.29&tahun=2026", "kewajiban.json?satker=35.29", "riwayat.json?satker=35.29"])("%s of another province is not found", async (path) => {
    const { status, bytes } = await take(await as("DIVISION_DATA"), path);

    expect([status, JSON.parse(bytes.toString("utf8"))]).toMatchObject([404, { errors: [{ extensions: { code: "NOT_FOUND" } }] }]);
  });

  it("an operator takes the own satker's register only, whatever the address says", async () => {
    const operator = await as("SATKER_OPERATOR");

    expect((await take(operator, "permohonan.json?satker=33.09")).status).toBe(404);
    const rows = jsonOf(await take(operator, "permohonan.json?provinsi=33")).rows;
    expect(new Set(rows.map(({ satker }) => satker))).toEqual(new Set(["33.08"]));
  });

  it("needs a sign-in while the public view is off, and opens published results when it is on", async () => {
    expect((await fetchFile(api().url, "/ekspor/peringkat.json?provinsi=33")).status).toBe(401);
    expect((await fetchFile(open().url, "/ekspor/peringkat.json?provinsi=33")).status).toBe(200);
    expect((await fetchFile(open().url, "/ekspor/permohonan.json?provinsi=33")).status).toBe(401);
  });

  it("is written into the audit trail with kind, format, filters and rows", async () => {
    const administrator = await as("ADMINISTRATOR");
    await take(await as("COMMISSIONER"), "peringkat.csv?provinsi=33&periode=2024&penerbit=ki-jawa-tengah");
    const { data } = await administrator.query("{ auditLog(first: 1, filter: { action: EXPORT_TAKEN }) { edges { node { subject provinceCode detailsJson } } } }");
    const node = (data as { auditLog: { edges: { node: { subject: string; provinceCode: string; detailsJson: string } }[] } }).auditLog.edges[0]?.node;

    expect(node).toMatchObject({ subject: "export:peringkat", provinceCode: "33" });
    expect(JSON.parse(node?.detailsJson ?? "{}")).toEqual({ format: "csv", filters: { provinsi: "33", periode: "2024", penerbit: "ki-jawa-tengah" }, rows: 36 });
  });
});

describe("an address that is not understood", () => {
  it.each([
    ["peringkat.json?provinsi=33&jenis=kecamatan", "jenis"],
    ["peringkat.json?provinsi=33&tahun=2024", "tahun"],
    ["peringkat.json", "provinsi"],
    ["peringkat.json?provinsi=33&provinsi=35", "lebih dari sekali"],
    ["permohonan.json?provinsi=33&dari=2026-02-31", "dari"],
  ])("%s gives no file that was narrowed otherwise, but says %s", async (path, word) => {
    const { status, bytes } = await take(await as("DIVISION_DATA"), path);

    expect(status).toBe(400);
    expect(bytes.toString("utf8")).toContain(word);
  });

  it.each(["peringkat.exe?provinsi=33", "rahasia.csv", "peringkat", "..%2f..%2fetc%2fpasswd"])("%s is not there", async (path) => {
    expect((await take(await as("DIVISION_DATA"), path)).status).toBe(404);
  });
});

describe("the file itself", () => {
  it.each([
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
    ["excel.csv", "text/csv; charset=utf-8", "csv"],
    ["csv", "text/csv; charset=utf-8", "csv"],
    ["json", "application/json; charset=utf-8", "json"],
  ])("as %s is sent with its type, a plain name, and is kept by no cache", async (format, type, ending) => {
    const { headers } = await take(await as("COMMISSIONER"), `peringkat.${format}?provinsi=33&penerbit=ki-jawa-tengah&periode=2024`);

    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="pantau-peringkat-33-ki-jawa-tengah-2024-2026-11-22.${ending}"`);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each(Object.keys(FILTERS))("%s says the same in XLSX, both kinds of CSV and JSON", async (kind) => {
    const role = kind === "jejak-audit" ? "ADMINISTRATOR" : "DIVISION_DATA";
    const reader = await as(role);
    const cycle = role === "ADMINISTRATOR" ? "" : await cycleOf(reader);
    // Taking a file is itself an entry of the trail: the four files are asked about an event that the taking is not.
    const path = (format: string) => addressOf(kind, format, role, cycle) + (kind === "jejak-audit" ? "&peristiwa=akun-contoh" : "");
    const json = jsonOf(await take(reader, path("json")));
    const sheets = xlsxSheets(await take(reader, path("xlsx")));
    const csv = csvRecords((await take(reader, path("csv"))).bytes.toString("utf8"), ",");
    const excel = csvRecords((await take(reader, path("excel.csv"))).bytes.toString("utf8").slice(1), ";");
    const wide = sheets.get("Data") ?? [];
    const headingAt = json.containsDemoData ? 6 : 5; // lines above the heading; the empty one is no row of the sheet

    expect(wide.slice(headingAt, headingAt + 1)).toEqual([json.columns.map(({ label }) => label)]);
    expect(wide.slice(0, headingAt).map(([line]) => line)).toEqual(csv.slice(0, headingAt).map(([line]) => line));
    expect(wide.slice(0, headingAt).map(([line]) => line)).toEqual(excel.slice(0, headingAt).map(([line]) => line));
    expect(wide[0]).toEqual([json.title]);
    expect(wide[headingAt - 1]).toEqual([`Jumlah baris: ${json.rowCount}`]);
    expect([wide.length - headingAt - 1, csv.length - headingAt - 2, excel.length - headingAt - 2, json.rows.length]).toEqual([json.rowCount, json.rowCount, json.rowCount, json.rowCount]);
    json.rows.forEach((row, index) => {
      json.columns.forEach(({ key }, at) => {
        const value = row[key];
        const [inSheet, inCsv, inExcel] = [wide[headingAt + 1 + index]?.[at], csv[headingAt + 2 + index]?.[at], excel[headingAt + 2 + index]?.[at]];
        if (typeof value === "number") expect([inSheet, inCsv, inExcel]).toEqual([value, String(value), String(value).replace(".", ",")]);
        else if (value === null) expect([inSheet, inCsv, inExcel]).toEqual([row[`${key}Missing`], row[`${key}Missing`], row[`${key}Missing`]]);
        else if (typeof inSheet === "number") expect(inCsv).toBe(value); // a date: a number in the sheet, ISO in the CSV
        else expect(inSheet?.replace(/^'/, "")).toBe(value?.replace(/^'/, ""));
      });
    });
    expect(sheets.get("Metode")?.map(([name]) => name)).toEqual(expect.arrayContaining(["Judul", "Saringan", "Versi metode", "Data sampai", "Dihitung", "Jumlah baris", "Sumber", "Sel tanpa nilai"]));
  }, 30_000);

  it("begins with its heading when a program asks for the table alone", async () => {
    const { bytes } = await take(await as("COMMISSIONER"), "satker.csv?provinsi=33&catatan=tidak");

    expect(bytes.toString("utf8")).toMatch(/^Kode,Nama,Jenis,/);
  });

  it("is marked first of all when it holds invented data", async () => {
    const { bytes } = await take(await as("COMMISSIONER"), "matriks.excel.csv?provinsi=33");

    expect(bytes.toString("utf8").split("\r\n")[1]).toMatch(/^DATA DEMO/);
  });
});

describe("a whole register", () => {
  it("leaves in pages without a row lost or twice, whatever the page size of the service", async () => {
    const { database } = api().testDatabase;
    const rows = Array.from({ length: 450 }, (_, index) => aRequest(`E/${index + 1}`, `2026-0${1 + (index % 6)}-1${index % 5}`, { satker_code: "33.09" }));
    await importRegister(database, "requests", rows, "ekspor.csv");
    const file = jsonOf(await take(await as("DIVISION_DATA"), "permohonan.json?satker=33.09"));

    expect(file.rowCount).toBe(450);
    expect(new Set(file.rows.map(({ number }) => number)).size).toBe(450);
  });

  it("of objections leaves whole too, longer than any list of the screen", { timeout: 120_000 }, async () => {
    const { database } = api().testDatabase;
    const requests = Array.from({ length: 1_100 }, (_, index) => aRequest(`P/${index + 1}`, "2026-01-05", { satker_code: "33.11", complete_on: "2026-01-05", notice_on: "2026-01-12", decision: "ditolak", refusal_ground: "tidak dikuasai" }));
    await importRegister(database, "requests", requests, "banyak.csv");
    const objections = requests.map(({ number }, index) => ({ satker_code: "33.11", number: `K/${index + 1}`, request_number: number ?? "", ground: "a", ground_found_on: "2026-01-12", received_on: `2026-02-${String(2 + (index % 5)).padStart(2, "0")}`, regime: "umum" }));
    await importRegister(database, "objections", objections, "keberatan.csv");
    const file = jsonOf(await take(await as("DIVISION_DATA"), "keberatan.json?satker=33.11"));

    expect(file.rowCount).toBe(1_100);
    expect(new Set(file.rows.map(({ number }) => number)).size).toBe(1_100);
    const days = file.rows.map(({ receivedOn }) => String(receivedOn));
    expect(days).toEqual(days.toSorted((a, b) => b.localeCompare(a)));
  });

  it("holds no text, no requester, and groups of requesters for satker and legal division only", async () => {
    const commissioner: JsonExport = jsonOf(await take(await as("COMMISSIONER"), "permohonan.json?satker=33.08"));
    const legal: JsonExport = jsonOf(await take(await as("DIVISION_LEGAL"), "permohonan.json?satker=33.08"));

    expect(commissioner.columns.map(({ key }) => key).filter((key) => /name|sought|purpose$|text|address|phone|email/i.test(key))).toEqual([]);
    expect(commissioner.rows.every(({ requesterType, requesterTypeStatus }) => requesterType === null && requesterTypeStatus === "SUPPRESSED")).toBe(true);
    expect(legal.rows.some(({ requesterType }) => requesterType !== null)).toBe(true);
  });
});
