import { describe, expect, it } from "vitest";
import { wordsId as t } from "../../testing/words.ts";
import { historySentence, type HistoryFacts } from "./historySentence.ts";
import { resultsByYear } from "./timelineModel.ts";

const fact = (change: Partial<HistoryFacts>): HistoryFacts => ({
  year: 2024,
  standing: "RANKED",
  qualification: "INFORMATIVE",
  dataset: "PUBLISHED",
  issuer: { name: "KI Jawa Tengah" },
  rank: { value: 2 },
  ...change,
});

describe("the newest outcome in a sentence", () => {
  it.each([
    { results: [fact({})], says: "Kab. X berperingkat 2 dengan kelas Informatif menurut KI Jawa Tengah 2024." },
    { results: [fact({ qualification: null })], says: "Kab. X berperingkat 2; kelasnya tidak dipublikasikan menurut KI Jawa Tengah 2024." },
    {
      results: [fact({ standing: "CLASS_ONLY", rank: { value: null }, qualification: "APPROACHING_INFORMATIVE" })],
      says: "Kab. X berkelas Menuju Informatif; peringkatnya tidak dipublikasikan menurut KI Jawa Tengah 2024.",
    },
    { results: [fact({ standing: "STAGE_ONLY", rank: { value: null }, qualification: null })], says: "Belum ditemukan hasil akhir penilaian Kab. X." },
    { results: [], says: "Belum ditemukan hasil akhir penilaian Kab. X." },
  ])("$says", ({ results, says }) => {
    expect(historySentence("Kab. X", results, t, "id-ID")).toBe(says);
  });

  it("prefers what was published to what is invented, however new", () => {
    const sentence = historySentence("Kab. X", [fact({ year: 2025, dataset: "DEMO", issuer: { name: "Komisi Contoh" } }), fact({ year: 2020 })], t, "id-ID");
    expect(sentence).toContain("KI Jawa Tengah 2020");
  });
});

describe("the timeline", () => {
  it("starts with the newest year and puts what says something first", () => {
    const years = resultsByYear([
      { id: "a", year: 2020, standing: "RANKED" },
      { id: "b", year: 2024, standing: "NOT_ANNOUNCED" },
      { id: "c", year: 2024, standing: "CLASS_ONLY" },
    ]);
    expect(years.map(({ year, results }) => [year, results.map((result) => result.id)])).toEqual([
      [2024, ["c", "b"]],
      [2020, ["a"]],
    ]);
  });
});
