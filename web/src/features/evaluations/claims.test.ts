import { describe, expect, it } from "vitest";
import { anItem, aPart, evaluationWordsId as sentences, NOT_VERIFIED, UNANSWERED } from "../../testing/evaluationFacts.ts";
import { namedTheme } from "../../testing/theme.ts";
import { claimMarks, claimOption, claimTable } from "./claimOption.ts";
import { claimRows, claimTotals } from "./claimRows.ts";

const dimension = aPart({ code: "digitalisasi", level: "DIMENSION", parentCode: "saq", position: 2, title: "Digitalisasi", weight: 20 });
const indicator = aPart({ code: "digitalisasi.1", level: "INDICATOR", parentCode: "digitalisasi", position: 3, weight: 50 });
const [a, b, c, d] = ["a", "b", "c", "d"].map((letter, index) => aPart({ code: `digitalisasi.1.${letter}`, parentCode: "digitalisasi.1", position: 4 + index, title: `Butir ${letter}`, weight: letter === "d" ? null : 10 }));
if (!a || !b || !c || !d) throw new Error("four items are needed");
const parts = [aPart({ code: "saq", level: "STAGE", title: "SAQ", weight: 80 }), dimension, indicator, a, b, c, d];
const rejected = { verification: "REJECTED", verifiedPoints: { value: 0, status: "REPORTED_ZERO" } } as const;
const items = [anItem(a, rejected), anItem(b, NOT_VERIFIED), anItem(c, UNANSWERED), anItem(d)];

describe("claims beside verification", () => {
  it("put each dimension above its items, with only the verified ones added up", () => {
    expect(claimRows(parts, items).map(({ title, isDimension, claimedPercent, verifiedPercent, silence }) => [title, isDimension, claimedPercent, verifiedPercent, silence])).toEqual([
      ["Digitalisasi", true, 100, 0, null],
      ["Butir a", false, 100, 0, null],
      ["Butir b", false, 100, null, "notVerified"],
      ["Butir c", false, null, null, "unanswered"],
      ["Butir d", false, null, null, "weightUnknown"],
    ]);
  });

  it("keep an item without a dimension", () => {
    expect(claimRows([a], [anItem({ ...a, parentCode: null })]).map(({ title }) => title)).toEqual(["Butir a"]);
  });

  it("stop at a chain of parts that runs in a circle", () => {
    const circle = [aPart({ code: "x", parentCode: "y", level: "INDICATOR" }), aPart({ code: "y", parentCode: "x", level: "INDICATOR" })];
    expect(claimRows(circle, [anItem(aPart({ code: "z", parentCode: "x" }))])).toHaveLength(1);
  });

  it("leave out what does not apply instead of counting it as claimed and refused", () => {
    const apart = anItem(b, { answer: "NOT_APPLICABLE", verification: null, claimedPoints: { value: null, status: "NOT_APPLICABLE" }, verifiedPoints: { value: null, status: "NOT_APPLICABLE" } });
    const rows = claimRows(parts, [anItem(a), apart]);
    expect(rows.at(-1)).toMatchObject({ silence: "notApplicable", claimedPercent: null });
    expect(claimTotals(rows)).toEqual({ claimedPercent: 100, verifiedPercent: 100, itemCount: 1 });
  });

  it("have no total while nothing is verified", () => {
    expect(claimTotals(claimRows(parts, [anItem(b, NOT_VERIFIED)]))).toBeNull();
  });
});

describe("the dumbbell", () => {
  const rows = claimRows(parts, items);
  const option = claimOption(rows, { theme: namedTheme, width: 900 }, sentences);
  const series = Array.isArray(option.series) ? option.series : [];
  const values = series.map((one) => (Array.isArray(one?.data) ? one.data : []).map((mark) => (typeof mark === "object" && mark !== null && "value" in mark && Array.isArray(mark.value) ? mark.value[0] : undefined)));

  it("leaves a gap for what is missing, never a mark at zero", () => {
    expect(values).toEqual([
      [100, 100, 100, null, null],
      [0, 0, null, null, null],
    ]);
  });

  it("writes the word for what is missing on the line", () => {
    const texts = (Array.isArray(option.graphic) ? option.graphic : []).map((graphic) => ("style" in graphic && typeof graphic.style === "object" && graphic.style !== null && "text" in graphic.style ? graphic.style.text : null));
    expect(texts).toEqual(expect.arrayContaining(["belum diverifikasi", "belum dijawab", "poin butir tidak dipublikasikan"]));
  });

  it("joins a claim and its verification by a line only where both are there", () => {
    const lines = (Array.isArray(option.graphic) ? option.graphic : []).filter((graphic) => graphic.type === "line");
    expect(lines).toHaveLength(2);
  });

  it("reads each line out, missing words included", () => {
    expect(claimMarks(rows, sentences).map(({ text }) => text)).toContain("Butir b: klaim 100 %, verifikasi belum diverifikasi");
  });

  it("has a table twin with points, and words where there are none", () => {
    const table = claimTable(rows, sentences);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["Digitalisasi", 10, 10, 0, 10],
      ["Butir a", 10, 10, 0, 10],
      ["Butir b", 10, 10, { missing: "belum diverifikasi" }, { missing: "belum diverifikasi" }],
      ["Butir c", 10, { missing: "belum dijawab" }, { missing: "belum dijawab" }, { missing: "belum dijawab" }],
      ["Butir d", { missing: "poin butir tidak dipublikasikan" }, { missing: "poin butir tidak dipublikasikan" }, { missing: "poin butir tidak dipublikasikan" }, { missing: "poin butir tidak dipublikasikan" }],
    ]);
  });
});
