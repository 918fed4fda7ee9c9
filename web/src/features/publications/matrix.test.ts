import { describe, expect, it } from "vitest";
import { publicationWords } from "../../testing/publicationWords.ts";
import { aMatrixRow, SMALL_MATRIX } from "../../testing/publicationFacts.ts";
import { wordsId } from "../../testing/words.ts";
import { gridStep } from "./gridWalk.ts";
import { classSpans, matrixModel } from "./matrixModel.ts";
import { matrixTable } from "./matrixTable.ts";
import { cellSentence, columnSentence, findingText, lackText } from "./matrixWords.ts";

const codes = (model: { lines: readonly { satker: { code: string } }[] }) => model.lines.map(({ satker }) => satker.code);

describe("the matrix", () => {
  it("puts first who lacks most, and equals by code", () => {
    expect(codes(matrixModel(SMALL_MATRIX, null, "kurang"))).toEqual(["33.71", "33.08", "33.01"]);
    expect(codes(matrixModel(SMALL_MATRIX, null, "terlambat"))).toEqual(["33.08", "33.71", "33.01"]);
    expect(codes(matrixModel(SMALL_MATRIX, null, "diperiksa"))).toEqual(["33.01", "33.71", "33.08"]);
    expect(codes(matrixModel(SMALL_MATRIX, null, "kode"))).toEqual(["33.01", "33.08", "33.71"]);
  });

  it("counts and sorts only the class that is asked for", () => {
    const model = matrixModel(SMALL_MATRIX, "IMMEDIATE", "kurang");
    expect(model.items.map(({ code }) => code)).toEqual(["I01"]);
    expect(model.counts).toMatchObject({ CURRENT: 1, NOT_DUE: 1, UNKNOWN: 1, MISSING: 0, LATE: 0 });
    expect(codes(model)).toEqual(["33.01", "33.08", "33.71"]);
  });

  it("takes a letter without legend for not known, never for current", () => {
    const model = matrixModel({ ...SMALL_MATRIX, rows: [aMatrixRow("33.01", "Cilacap", "?XC")] }, null, "kode");
    expect(model.lines[0]?.cells.map(({ state }) => state)).toEqual(["UNKNOWN", "UNKNOWN", "CURRENT"]);
  });

  it("keeps apart a number of days that is not known and one that is zero", () => {
    const [line] = matrixModel(SMALL_MATRIX, null, "kode").lines;
    expect(line?.cells.map(({ sinceDays }) => sinceDays)).toEqual([3, 0, null]);
  });

  it("joins columns of one class under one head", () => {
    expect(classSpans(SMALL_MATRIX.items)).toEqual([
      { class: "PERIODIC", count: 2 },
      { class: "IMMEDIATE", count: 1 },
    ]);
  });
});

describe("the words of the matrix", () => {
  const model = matrixModel(SMALL_MATRIX, null, "kode");
  const cell = (row: number, column: number) => {
    const [line, item] = [model.lines[row], model.items[column]];
    const found = line?.cells[column];
    if (!line || !item || !found) throw new Error("no such cell");
    return cellSentence(line.satker, item, found, publicationWords);
  };

  it("say of a cell who, what, how it stands, since when, and when it was renewed", () => {
    expect(cell(1, 0)).toBe("Kab. Magelang, B01 Profil: belum ada sejak 40 hari lalu; pembaruan terakhir tidak diketahui.");
    expect(cell(1, 1)).toBe("Kab. Magelang, B02 Struktur organisasi: terlambat sejak 12 hari lalu; terakhir diperbarui 200 hari lalu.");
    expect(cell(0, 1)).toBe("Kab. Cilacap, B02 Struktur organisasi: mutakhir; diperbarui hari ini.");
    expect(cell(0, 2)).toBe("Kab. Cilacap, I01 Perubahan jadwal: belum diperiksa.");
  });

  it("name the ground of a column and how sure it is", () => {
    const [item] = SMALL_MATRIX.items;
    if (!item) throw new Error("no item");
    expect(columnSentence(item, publicationWords, wordsId)).toBe("B01 Profil, Berkala. Dasar: UU 14/2008 Ps 9, keyakinan tinggi.");
  });

  it("say what is known and never take what nobody checked for missing", () => {
    expect(findingText(model, "Jawa Tengah", publicationWords)).toBe(
      "Dari 7 kewajiban yang jatuh tempo, 3 mutakhir, 1 terlambat, dan 3 belum ada. Terbanyak belum ada: Kota Magelang (2). 1 lagi belum diperiksa.",
    );
    const silent = matrixModel({ ...SMALL_MATRIX, rows: [aMatrixRow("33.01", "Cilacap", "UUU"), aMatrixRow("33.08", "Magelang", "UUU")] }, null, "kurang");
    expect(findingText(silent, "Jawa Tengah", publicationWords)).toMatch(/^Belum ada satu pun pemutakhiran yang tercatat di Jawa Tengah: 6 kewajiban belum diperiksa, dan itu bukan berarti belum ada\. Mulailah/);
    expect(silent.lines.map((line) => lackText(line, publicationWords))).toEqual(["3 belum diperiksa", "3 belum diperiksa"]);
  });

  it("give the twin the codes of what is missing and no share where nothing is due", () => {
    const table = matrixTable(matrixModel({ ...SMALL_MATRIX, rows: [...SMALL_MATRIX.rows, aMatrixRow("33.02", "Banyumas", "UUU")] }, null, "kode"), publicationWords);
    expect(table.rows.map((row) => row.cells.slice(0, 3))).toEqual([
      ["Kab. Cilacap", { missing: "tidak ada" }, 100],
      ["Kab. Banyumas", { missing: "tidak ada" }, { missing: "belum diperiksa" }],
      ["Kab. Magelang", "B01", 0],
      ["Kota Magelang", "B01, B02", 33.3],
    ]);
  });
});

describe("walking the grid", () => {
  const size = { rows: 39, columns: 75 };
  it.each([
    { key: "ArrowDown", from: { row: 1, column: 1 }, to: { row: 2, column: 1 } },
    { key: "ArrowLeft", from: { row: 1, column: 0 }, to: { row: 1, column: 0 } },
    { key: "ArrowUp", from: { row: 0, column: 9 }, to: { row: 0, column: 9 } },
    { key: "End", from: { row: 3, column: 4 }, to: { row: 3, column: 74 } },
    { key: "PageDown", from: { row: 35, column: 4 }, to: { row: 38, column: 4 } },
    { key: "Tab", from: { row: 1, column: 1 }, to: undefined },
  ])("$key leads from $from to $to and stays inside", ({ key, from, to }) => {
    expect(gridStep(key, from, size)).toEqual(to);
  });

  it("Ctrl and End lead to the last cell of all", () => {
    expect(gridStep("End", { row: 1, column: 1 }, size, true)).toEqual({ row: 38, column: 74 });
  });
});
