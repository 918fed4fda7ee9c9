import { describe, expect, it } from "vitest";
import type { ReportWords } from "../../i18n/reports.ts";
import { createI18n } from "../../i18n/i18n.ts";
import { reportsId } from "../../i18n/reports.id.ts";
import { namedTheme } from "../../testing/theme.ts";
import { decisionsOf, type DecisionFacts } from "./decisions.ts";
import { holdsDemoData, namedSources, noteNumber } from "./footnotes.ts";
import { historyStripOption, yearsOf } from "./historyStrip.ts";
import { groundCell } from "./measureCells.ts";

const instance = createI18n();
instance.addResourceBundle("id", "reports", reportsId);
const words: ReportWords = instance.getFixedT("id", "reports");

const FACTS: DecisionFacts = {
  overdue: { count: 18, on: "22 November 2026" },
  registers: { notReported: 3, total: 35, year: 2026 },
  duties: { missing: 175, unchecked: 40, worst: { satker: "Kota Magelang", missing: 17 } },
  results: { notAnnounced: 29, issuer: "KI Jawa Tengah", year: 2024 },
};
const keysOf = (facts: Partial<DecisionFacts>) => decisionsOf({ ...FACTS, ...facts }, words, String).map(({ key }) => key);

describe("three things to decide", () => {
  it("are what the law has set a date for, then what was not handed in, then what is missing", () => {
    expect(keysOf({})).toEqual(["overdue", "silent", "missing"]);
    expect(decisionsOf(FACTS, words, String)[0]).toEqual({ key: "overdue", from: "permohonan", sentence: "18 permohonan lewat tenggat per 22 November 2026. Siapa yang menjawab tertulis, dan kapan?" });
  });

  it("leave out what is zero and take up what comes next", () => {
    expect(keysOf({ overdue: { count: 0, on: "" }, registers: { notReported: 0, total: 35, year: 2026 } })).toEqual(["missing", "unchecked", "unannounced"]);
  });

  it("raise nothing from what is not known", () => {
    expect(keysOf({ overdue: null, registers: null, duties: null, results: null })).toEqual([]);
  });
});

describe("the strip of a satker's classes", () => {
  const results = [
    { year: 2021, standing: "NOT_ANNOUNCED", qualification: null, issuerName: "KI Jawa Tengah" },
    { year: 2024, standing: "RANKED", qualification: "INFORMATIVE", issuerName: "KI Jawa Tengah" },
  ] as const;
  const option = historyStripOption(results, { theme: namedTheme, width: 680 }, (qualification) => qualification);

  it("has a column for every year, those without a result too", () => {
    expect(yearsOf(results)).toEqual([2021, 2022, 2023, 2024]);
    expect(yearsOf([])).toEqual([]);
  });

  it("has no mark where no class was announced: that is no low class", () => {
    expect(option.series).toMatchObject([{ data: [{ name: "KI Jawa Tengah 2024" }] }]);
  });
});

describe("footnotes", () => {
  const provenance = { sources: Array.from({ length: 9 }, (_, index) => ({ text: `sumber ${index % 8}`, confidence: "HIGH" as const, fileName: "a.csv", fileRow: index + 1, importBatchId: "b" })), dataAsOf: null, computedAt: "2026-11-22T03:00:00Z", methodVersion: "publication-1", containsDemoData: true };
  const notes = [{ key: "a", label: "A", provenance: { ...provenance, containsDemoData: false } }, { key: "b", label: "B", provenance }];

  it("are numbered in their order, and a part without one has none", () => {
    expect([noteNumber(notes, "a"), noteNumber(notes, "b"), noteNumber(notes, "c")]).toEqual([1, 2, 0]);
  });

  it("name each publication once, and count those beyond the first six", () => {
    expect(namedSources(provenance)).toEqual({ named: Array.from({ length: 6 }, (_, index) => `sumber ${index} (a.csv)`), more: 2 });
  });

  it("mark the report when any of them rests on invented data", () => {
    expect([holdsDemoData(notes), holdsDemoData(notes.slice(0, 1))]).toEqual([true, false]);
  });
});

describe("what a number rests on", () => {
  it("is its interval and its n, or a dash", () => {
    expect(groundCell({ interval: { low: 49.74, high: 91.82, level: 0.95 }, n: 13 }, words, "id-ID")).toBe("rentang 95 %: 49,74–91,82 %, n = 13");
    expect(groundCell({ interval: null, n: null }, words, "id-ID")).toEqual({ missing: "–" });
  });
});
