import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuery, parseQuery } from "../lib/url.ts";
import { searchesOf } from "../testing/addressExamples.ts";
import { addresses, commonQuery, GRAMMAR_VERSION } from "./addresses.ts";
import { auditAddress } from "./auditAddresses.ts";
import { calendarAddress } from "./calendarAddresses.ts";
import { evaluationAddresses } from "./evaluationAddresses.ts";
import { importAddresses } from "./importAddresses.ts";
import { PAGES, PAPERS, printAddress, readAddress, WORDS, type Page } from "./pageGrammar.ts";
import { rankingAddresses } from "./rankingAddresses.ts";
import { reportAddresses } from "./reportAddresses.ts";
import { requestAddresses } from "./requestAddresses.ts";
import { trendAddress } from "./trendAddresses.ts";
import { viewsAddress } from "./viewAddresses.ts";

/** What stands for a name of a path. */
const PARAM_EXAMPLES: Readonly<Record<string, string>> = {
  province: "33",
  code: "33.08",
  issuer: "ki-jawa-tengah",
  year: "2024",
  batch: "5f0c1d2e-0000-4000-8000-000000000001",
  id: "kegiatan-1",
  alert: "de300000-0000-4000-8000-000000003301:33.08",
  request: "33.08:5f0c",
  objection: "33.08:ab12",
  body: "pemprov-jateng",
};
const exampleOf = (page: Page) => page.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(PARAM_EXAMPLES[name] ?? ""));

const everyPage: readonly Page[] = [...PAGES, ...PAPERS];
const named = everyPage.map((page) => [page.when === undefined ? page.path : `${page.path} (${page.when(new URLSearchParams("dasar=komisi")) ? "published" : "computed"})`, page] as const);

describe("the grammar of addresses", () => {
  it.each(named)("brings back the very view that it was made from: %s", (_, page) => {
    fc.assert(
      fc.property(searchesOf(page.query), (search) => {
        const { values, ...unread } = parseQuery(page.query, search, commonQuery);
        expect(unread).toEqual({ unknownKeys: [], misread: [], former: [] });
        const printed = formatQuery(page.query, values);
        expect(parseQuery(page.query, new URLSearchParams(printed), commonQuery)).toEqual({ values, unknownKeys: [], misread: [], former: [] });
      }),
    );
  });

  it.each(named)("has one way to write a view, in whatever order somebody wrote it: %s", (_, page) => {
    fc.assert(
      fc.property(searchesOf(page.query), (search) => {
        if (page.when?.(search) === false) return;
        const read = readAddress(`${exampleOf(page)}?${search.toString()}`);
        expect(read?.page).toBe(page);
        const printed = read === null ? "" : printAddress(read);
        const again = readAddress(printed);
        expect(again === null ? "" : printAddress(again)).toBe(printed);
        const backwards = readAddress(`${exampleOf(page)}?${new URLSearchParams([...search].toReversed()).toString()}&bahasa=en&v=1`);
        expect(backwards === null ? "" : printAddress(backwards)).toBe(printed);
      }),
    );
  });

  it.each(named)("drops nothing in silence, whatever stands in the address: %s", (_, page) => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(WORDS), "warna", "constructor", "__proto__"), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
        const search = new URLSearchParams(pairs);
        const { values, unknownKeys, misread, former } = parseQuery(page.query, search, commonQuery);
        for (const [word, raw] of search) {
          const isTold = unknownKeys.includes(word) || misread.includes(`${word}=${raw}`) || former.includes(`${word}=${raw}`);
          const isUsed = Object.hasOwn(commonQuery, word) || (Object.hasOwn(values, word) && values[word] !== null);
          expect(isTold || isUsed, `${word}=${raw}`).toBe(true);
        }
      }),
    );
  });

  it("says of a language or a version that it does not know that it does not know it", () => {
    expect(readAddress(`/33?bahasa=fr&v=${GRAMMAR_VERSION + 1}`)?.query.misread).toEqual(["bahasa=fr", `v=${GRAMMAR_VERSION + 1}`]);
    expect(readAddress("/33?bahasa=en&v=1")?.query).toMatchObject({ unknownKeys: [], misread: [] });
  });

  it("understands addresses of version 1 and writes them anew", () => {
    const trend = readAddress("/33/tren?ukuran=nilai&per=tahun");
    expect(trend?.query.former).toEqual(["per=tahun"]);
    expect(trend === null ? "" : printAddress(trend)).toBe("/33/tren?ukuran=nilai&tiap=tahun");
    const file = readAddress("/33/impor?jenis=requests&per=2026-03-31");
    expect(file === null ? "" : printAddress(file)).toBe("/33/impor?isi=requests&data-per=2026-03-31");
  });

  it("reads every address that the product writes, whole, and writes it the same", () => {
    const written = [
      addresses.home("33", { penerbit: "ki-jawa-tengah", periode: 2024 }),
      addresses.ranking("33", { dasar: "komisi", periode: 2024, jenis: "kota", tampil: "tabel" }),
      addresses.map("33", { periode: 2024 }),
      addresses.satkers("33", { cari: "Kota Magelang", jenis: "kota" }),
      addresses.satker("33.08"),
      addresses.updates("33", { golongan: "serta-merta", urut: "kode" }),
      addresses.updateRhythm("33"),
      addresses.satkerUpdates("33.08"),
      addresses.events("33"),
      addresses.event("33", "kegiatan-1"),
      addresses.signIn("/33/peringkat?periode=2024"),
      addresses.ownAccount("33"),
      addresses.settings("33"),
      addresses.accounts("33"),
      addresses.data("33"),
      auditAddress("33", { peristiwa: "impor", satker: "33.08" }),
      calendarAddress("33", { tahun: 2026, per: "2026-01-01" }),
      evaluationAddresses.board("33", { siklus: "ki-jawa-tengah-2025-all", per: "2025-01-31" }),
      evaluationAddresses.items("33", { siklus: "ki-jawa-tengah-2025-all", tampil: "tabel" }),
      evaluationAddresses.results("33", { penerbit: "ki-pusat", periode: 2025 }),
      evaluationAddresses.body("33", "pemprov-jateng"),
      evaluationAddresses.history("33.08", { per: "2025-01-31" }),
      evaluationAddresses.year({ satkerCode: "33.08", issuerId: "ki-jawa-tengah", year: 2024 }, { dasar: "klaim", coba: ["a.1", "b.2"] }),
      importAddresses.page("33", { isi: "requests" }),
      importAddresses.batch("33", "5f0c1d2e-0000-4000-8000-000000000001", { sesudah: 20 }),
      rankingAddresses.standing("33", { dasar: "requests.onTime", kelompok: "jenis", grup: "33:KOTA", banding: "tanpa" }),
      rankingAddresses.explain("33", "33.08", { dasar: "INDEX" }),
      rankingAddresses.whatIf("33", { bobot: { ASSESSMENT: 50, REQUEST_HANDLING: 50 }, gabung: "geometrik" }),
      rankingAddresses.method("33", { metode: "indeks-provinsi-1" }),
      requestAddresses.board("33", { tempo: "hari-ini" }),
      requestAddresses.request("33", "33.08:5f0c", { tempo: "terlambat" }),
      requestAddresses.receipt("33", { jam: "jawaban", rezim: "umum", mulai: "2023-04-12", perpanjang: "ya" }),
      requestAddresses.figures("33", { tahun: 2026, satker: "33.08" }),
      requestAddresses.newRequest("33"),
      requestAddresses.list("33", { keadaan: "tepat-waktu", tahan: "ya" }),
      requestAddresses.cases("33", { satker: "33.08" }),
      requestAddresses.objection("33", "33.08:ab12"),
      requestAddresses.window("33", { diterima: "2025-01-30", rezim: "pemilu" }),
      trendAddress("33", { ukuran: "permohonan-tepat-waktu", tiap: "triwulan", sorot: "33.08" }),
      viewsAddress("33", { simpan: "/33/peringkat?dasar=komposit" }),
      reportAddresses.satker("33.08"),
      reportAddresses.plenary("33", { penerbit: "ki-jawa-tengah", periode: 2024 }),
      reportAddresses.service("33", { tahun: 2026, satker: "33.08" }),
    ];
    const read = written.map(readAddress);
    expect(read.map((one) => (one === null ? null : printAddress(one)))).toEqual(written);
    expect(read.flatMap((one) => (one === null ? [] : [...one.query.unknownKeys, ...one.query.misread, ...one.query.former]))).toEqual([]);
  });

  it("knows no page at an address where none stands", () => {
    expect(["/", "/3", "/33/peringkatnya", "/33/satker/magelang", "/33/satker/%E0%A4%A", "/99x", "//jahat.example", "https://jahat.example/33"].map(readAddress)).toEqual(Array(8).fill(null));
  });

  it("understands only one page at each address", () => {
    for (const page of everyPage) {
      const matches = everyPage.filter((other) => other.path === page.path || readAddress(exampleOf(page))?.page.path === other.path).map(({ path: where }) => where);
      expect(new Set(matches)).toEqual(new Set([page.path]));
    }
  });
});

const routes = path.resolve(import.meta.dirname, "../routes");

describe("the list of pages", () => {
  it("has the very paths of the product's routes", () => {
    const source = readFileSync(path.resolve(import.meta.dirname, "../app/AppRoutes.tsx"), "utf8");
    const paths = [...source.matchAll(/<Route path="([^"*]+)" element=\{<(\w+)/g)].flatMap(([, where = "", component = ""]) => (component === "Navigate" ? [] : [where.startsWith("/") ? where : `/:province/${where}`]));
    expect(new Set(PAGES.map((page) => page.path))).toEqual(new Set(paths));
  });

  it("is of pages that each tell which words of their address they did not use", () => {
    const pages = readdirSync(routes, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("Page.tsx"));
    const silent = pages.filter((file) => {
      const source = readFileSync(path.join(routes, file), "utf8");
      return !(source.includes("useUrlQuery(") && source.includes("<UnknownKeys "));
    });
    // The choice between homes by role, and between two rankings; the way to the first part of the settings, which keeps the words for that part to tell.
    expect(silent.map((file) => path.basename(file)).toSorted()).toEqual(["BerandaPage.tsx", "PeringkatPage.tsx", "SettingsPage.tsx"]);
  });
});
