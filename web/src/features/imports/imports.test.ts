import { describe, expect, it } from "vitest";
import { importsEn } from "../../i18n/imports.en.ts";
import { importsId } from "../../i18n/imports.id.ts";
import type { ImportWords } from "../../i18n/imports.ts";
import { bytesText, countsOf, effectText, fileFault, groupKinds, IGNORE, kindName, mappingInput, meaningFaults, meaningsOf, placeText, previewSentence, stepOf, type Preview } from "./importModel.ts";

/** Every sentence of a dictionary with its path. */
function sentences(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => sentences(value, path === "" ? key : `${path}.${key}`));
}
const INDONESIAN = new Map(sentences(importsId));
const words = ((key: string, values: Record<string, unknown> = {}) => (INDONESIAN.get(key) ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))) as ImportWords;

function aPreview(change: Partial<Preview> = {}): Preview {
  return {
    alreadyImportedAt: null, rowCount: 1200, acceptedCount: 1200, rejectedCount: 0, added: 1000, changed: 0, unchanged: 200, sheetNames: [], sheetName: null,
    columns: [], rejected: [], changes: [], suspicions: [], warnings: [], ...change,
  };
}
const aRejection = { row: 2, address: "D3", column: "published_on", value: "x", code: "FORMAT", rule: "r", mend: "m", sentence: "s" } as Preview["rejected"][number];

describe("kinds of files", () => {
  it("stand in groups; one that has no words yet is shown by its name, not left out", () => {
    const groups = groupKinds([{ kind: "requests" }, { kind: "brand-new" }, { kind: "holidays" }]);
    expect(groups).toEqual([{ group: "registers", kinds: [{ kind: "requests" }] }, { group: "calendars", kinds: [{ kind: "holidays" }] }, { group: "others", kinds: [{ kind: "brand-new" }] }]);
    expect([kindName("requests", words), kindName("brand-new", words), kindName("manual", words)]).toEqual(["Register permohonan", "brand-new", "Diisi lewat formulir"]);
  });
});

describe("a file before it is sent", () => {
  it.each([
    [null, "fileMissing"],
    [{ name: "a.csv", size: 0 }, "fileEmpty"],
    [{ name: "a.XLSX", size: 101 }, "fileTooLarge"],
    [{ name: "a.pdf", size: 10 }, "fileOther"],
    [{ name: "a.csv", size: 100 }, null],
  ])("%o is answered with %s", (file, fault) => {
    expect(fileFault(file, 100)).toBe(fault);
  });

  it("has its size in words", () => {
    expect([bytesText(999, words, "id-ID"), bytesText(1536, words, "id-ID"), bytesText(52_428_800, words, "id-ID")]).toEqual(["999 B", "1,5 KB", "50 MB"]);
  });
});

describe("the meaning of columns", () => {
  const columns: Preview["columns"] = [
    { title: "No", fate: "READ", column: "number" },
    { title: "Ket", fate: "UNKNOWN", column: null },
    { title: "Paraf", fate: "IGNORED", column: null },
    { title: "Nama Pemohon", fate: "PERSONAL", column: null },
    { title: "", fate: "UNTITLED", column: null },
  ];
  const kindColumns = [
    { name: "number", title: "Nomor", required: true },
    { name: "satker_code", title: "Kode satker", required: true },
    { name: "note", title: "Catatan", required: false },
  ];

  it("begins as proposed, and never offers to read who somebody is", () => {
    expect(meaningsOf(columns)).toEqual({ No: "number", Ket: "", Paraf: IGNORE });
  });

  it("is sent as chosen; what is not decided is left to the server", () => {
    expect(mappingInput({ No: "number", Ket: "", Paraf: IGNORE })).toEqual([{ title: "No", column: "number" }, { title: "Paraf", column: null }]);
  });

  it("says which required column is missing and which was chosen twice", () => {
    const { missing, twice } = meaningFaults({ No: "number", Ket: "number" }, kindColumns);
    expect([missing.map(({ name }) => name), twice.map(({ name }) => name)]).toEqual([["satker_code"], ["number"]]);
  });
});

describe("a preview", () => {
  it("of rejected rows says that the effect was not counted, not that it is zero", () => {
    const counts = countsOf(aPreview({ rejectedCount: 1, acceptedCount: 1199, added: 0, changed: 0, unchanged: 0, rejected: [aRejection] }));
    expect(counts.slice(3).map(({ value }) => value)).toEqual([null, null, null]);
    expect(countsOf(aPreview()).map(({ value }) => value)).toEqual([1200, 1200, 0, 1000, 0, 200]);
  });

  it("is told in one sentence", () => {
    expect(previewSentence(aPreview(), "X", words, "id-ID")).toBe("1.200 baris memenuhi semua aturan. Belum ada yang tersimpan.");
    expect(previewSentence(aPreview({ rejectedCount: 3, rejected: [aRejection] }), "X", words, "id-ID")).toBe("3 dari 1.200 baris ditolak; tidak ada yang tersimpan sampai semuanya benar.");
    expect(previewSentence(aPreview({ rejectedCount: 1200, rejected: [{ ...aRejection, row: 0 }] }), "Hari libur", words, "id-ID")).toBe("Berkas ini belum dapat dibaca sebagai Hari libur; tidak ada yang tersimpan.");
  });

  it("names the place as a spreadsheet does, the row where it is no one cell, and the file where it is no row", () => {
    const places = [{ row: 2, address: "D3" }, { row: 2, address: null }, { row: 0, address: null }].map((place) => placeText(place, words, "id-ID"));
    expect(places).toEqual(["D3, baris 2", "baris 2", "seluruh berkas"]);
  });
});

describe("an import at work", () => {
  const progress = { rowsTotal: 10, rowsRead: 9, rowsJudged: 4, rowsStored: 2 } as const;
  it("counts what is judged while it is checked and what is stored while it is stored; a total that is not known is not zero", () => {
    expect(stepOf({ state: "PREVIEWING", progress })).toEqual({ done: 4, total: 10 });
    expect(stepOf({ state: "COMMITTING", progress })).toEqual({ done: 2, total: 10 });
    expect(stepOf({ state: "PREVIEWING", progress: { ...progress, rowsTotal: null } }).total).toBeNull();
  });
});

describe("an import on record", () => {
  it("whose effect was not written down then is said to be unknown", () => {
    expect(effectText({ added: null, changed: null, unchanged: null }, words, "id-ID")).toBe("tidak tercatat");
    expect(effectText({ added: 3, changed: 1, unchanged: 0 }, words, "id-ID")).toBe("3 baru, 1 berubah, 0 sama");
  });
});

describe("the two languages", () => {
  it("say the same things about the same facts", () => {
    const english = new Map(sentences(importsEn));
    const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted((a, b) => a.localeCompare(b));
    for (const [path, text] of INDONESIAN) expect([path, holes(english.get(path) ?? "missing")]).toEqual([path, holes(text)]);
    expect(english.size).toBe(INDONESIAN.size);
  });
});
