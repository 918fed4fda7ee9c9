// First: it brings what the decorators of the types need.
import { buildPantauSchema } from "../../server/src/app/schema.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPORT_KINDS } from "../../server/src/modules/reports/reports.exportKinds.ts";
import { matchingSatkers as foundByServer } from "../../server/src/modules/satkers/domain/satkerSearch.ts";
import { matchingSatkers as foundByPage } from "../../web/src/features/satkers/satkerSearch.ts";
import { PAGES, WORDS, type AddressWord, type Page } from "../../web/src/pieces/pageGrammar.ts";
import { RAW } from "../../web/src/testing/addressExamples.ts";
import { readProjectFile } from "./repository.ts";

/**
 * The page whose table or figure a file is, and which of the page's words say how it looks there and not what is in it. `kelompok=nasional` of the
 * matrix is a file without `provinsi`.
 */
const PAGE_OF_FILE: Readonly<Record<string, { readonly path: string; readonly looks?: readonly AddressWord[] }>> = {
  peringkat: { path: "/:province/peringkat", looks: ["tampil", "dasar", "urut"] },
  "peringkat-gabungan": { path: "/:province/peringkat", looks: ["tampil", "lihat", "satker", "banding", "cara", "grup", "urut"] },
  satker: { path: "/:province/satker" },
  riwayat: { path: "/:province/satker/:code" },
  "papan-siklus": { path: "/:province/evaluasi" },
  butir: { path: "/:province/evaluasi/butir", looks: ["tampil"] },
  "jatuh-tempo": { path: "/:province/permohonan" },
  permohonan: { path: "/:province/permohonan/daftar" },
  "angka-permohonan": { path: "/:province/permohonan/angka" },
  keberatan: { path: "/:province/permohonan/keberatan" },
  matriks: { path: "/:province/pemutakhiran", looks: ["tampil", "urut", "kelompok"] },
  kewajiban: { path: "/:province/pemutakhiran/:code" },
  kalender: { path: "/:province/kalender" },
  "jejak-audit": { path: "/:province/pengaturan/jejak-audit", looks: ["sesudah"] },
  kegiatan: { path: "/:province/kegiatan" },
  disiplin: { path: "/:province/pemutakhiran/irama" },
  sumber: { path: "/:province/data" },
};

const pageOf = (kind: string): Page | undefined => {
  const found = (PAGES as readonly Page[]).filter((page) => page.path === PAGE_OF_FILE[kind]?.path);
  return kind === "peringkat-gabungan" ? found[1] : found[0];
};
const pairs = EXPORT_KINDS.flatMap((kind) => {
  const page = pageOf(kind.name);
  return page === undefined ? [] : [{ name: kind.name, kind, page }];
});

/** Words of files alone: the place, which stands in the path of a page, months within a year, the day on which duties stood so, and real or invented data. */
const OF_FILES_ALONE = new Set(["provinsi", "dari-bulan", "sampai-bulan", "pada", "data"]);

describe("a file to take out", () => {
  it("opens by a question that the API has", async () => {
    const questions = (await buildPantauSchema()).getQueryType()?.getFields() ?? {};
    expect(EXPORT_KINDS.filter(({ door }) => questions[door] === undefined)).toEqual([]);
  });

  it.each(EXPORT_KINDS.map((kind) => ({ name: kind.name, kind })))("is asked for with the words of the pages, and no others: $name", ({ kind }) => {
    expect(Object.keys(kind.keys).filter((word) => !Object.hasOwn(WORDS, word) && !OF_FILES_ALONE.has(word))).toEqual([]);
  });

  it.each(pairs)("understands every word of its page that says what is in it: $name", ({ name, kind, page }) => {
    const looks: readonly string[] = PAGE_OF_FILE[name]?.looks ?? [];
    expect(Object.keys(page.query).filter((word) => !looks.includes(word) && !Object.hasOwn(kind.keys, word))).toEqual([]);
  });

  it.each(pairs)("reads each of these words as the page does: $name", ({ kind, page }) => {
    for (const word of Object.keys(kind.keys).filter((known) => Object.hasOwn(page.query, known)) as AddressWord[]) {
      fc.assert(
        fc.property(RAW[word], (raw) => {
          const readByPage = page.query[word]?.parse(raw);
          const readByFile = kind.keys[word]?.parse(raw);
          expect(readByFile === null, `${word}=${raw}`).toBe(readByPage === null);
        }),
      );
    }
  });

  it("finds the satker that the page finds, whatever is looked for", () => {
    const lines = readProjectFile("prisma/seed/registry/satkers.csv").trim().split("\n").slice(1);
    const satkers = lines.map((line) => {
      const [code = "", name = "", type = "", , seat = ""] = line.split(",");
      return { code, name, regionName: name.replace(/^KPU (Kabupaten|Kota) /, ""), type: type === "kota" ? ("KOTA" as const) : ("KABUPATEN" as const), seat };
    });
    const word = fc.constantFrom("kota", "kab", "Kab.", "kabupaten", "magelang", "mage", "Pati", "33.7", "33", "mungkid", "surakarta", "kpu", "x");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), (words) => {
        const query = words.join(" ");
        expect(foundByServer(satkers, query).map(({ code }) => code)).toEqual(foundByPage(satkers, query, null).map(({ code }) => code));
      }),
    );
    expect(foundByServer(satkers, "kota magelang").map(({ code }) => code)).toEqual(["33.71"]);
  });
});
