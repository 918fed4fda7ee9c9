import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aVerdict, aYear, evaluationWordsId as sentences } from "../../testing/evaluationFacts.ts";
import { comparisonModel } from "./comparisonModel.ts";
import { historyFinding, historyLanes } from "./historyLanes.ts";

const before = aYear({ year: 2023, points: 91.7, place: 12, qualification: "APPROACHING_INFORMATIVE" });
const now = aYear({ year: 2024, points: 94.9, place: 7 });

describe("two neighbouring years of an issuer", () => {
  it("tell points, places and class where all three may be compared", () => {
    const verdict = aVerdict("COMPARABLE", { scoreComparable: true, classComparable: true, rankComparable: true });
    expect(comparisonModel(verdict, now, before, sentences)).toMatchObject({ words: "Boleh dibandingkan", reasons: [], differences: ["Nilai +3,2 poin", "Naik 5 peringkat", "Kelas naik"] });
  });

  it("tell points but no class where only the bands changed", () => {
    const verdict = aVerdict("THRESHOLDS_CHANGED", { reasons: ["BANDS_DIFFER"], scoreComparable: true });
    expect(comparisonModel(verdict, now, before, sentences)).toMatchObject({ words: "Rentang kelas berubah", reasons: ["rentang kelasnya berbeda"], differences: ["Nilai +3,2 poin"] });
  });

  it("tell a fall as a fall, and the same as the same", () => {
    const verdict = aVerdict("COMPARABLE", { scoreComparable: true, classComparable: true, rankComparable: true });
    expect(comparisonModel(verdict, before, now, sentences).differences).toEqual(["Nilai −3,2 poin", "Turun 5 peringkat", "Kelas turun"]);
    expect(comparisonModel(verdict, now, now, sentences).differences).toEqual(["Nilai sama", "Peringkat sama", "Kelas sama"]);
  });

  it("tell no difference of a figure that one of them does not have", () => {
    const verdict = aVerdict("COMPARABLE", { scoreComparable: true, classComparable: true, rankComparable: true });
    expect(comparisonModel(verdict, aYear({ qualification: null }), before, sentences).differences).toEqual([]);
  });

  it("never tell a difference that the verdict forbids, whatever the figures", () => {
    const figures = fc.record({ points: fc.option(fc.double({ min: 0, max: 100, noNaN: true })), place: fc.option(fc.integer({ min: 1, max: 38 })) });
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        for (const verdict of ["METHOD_CHANGED", "PARTIAL_DATA", "NOT_COMPARABLE"] as const) expect(comparisonModel(aVerdict(verdict), aYear(a), aYear(b), sentences).differences).toEqual([]);
      }),
    );
  });
});

describe("the history of a satker", () => {
  const demoIssuer = { id: "komisi-contoh-33", name: "Komisi Contoh (Data demo)", level: "PROVINCE" } as const;
  const national = { id: "kpu-ri-internal", name: "KPU RI (internal)", level: "INTERNAL" } as const;

  it("has a lane for each issuer: published before invented, the province's commission first, newest year first", () => {
    const results = [
      aYear({ id: "d", year: 2025, issuer: demoIssuer, dataset: "DEMO" }),
      aYear({ id: "n", year: 2025, issuer: national }),
      aYear({ id: "a", year: 2020 }),
      aYear({ id: "b", year: 2024, previous: aVerdict("METHOD_CHANGED", { previousYear: 2020 }) }),
    ];
    const lanes = historyLanes(results, sentences);
    expect(lanes.map(({ issuer, isDemo, years }) => [issuer.id, isDemo, years.map(({ result }) => result.year)])).toEqual([
      ["ki-jawa-tengah", false, [2024, 2020]],
      ["kpu-ri-internal", false, [2025]],
      ["komisi-contoh-33", true, [2025]],
    ]);
    expect(lanes[0]?.years.map(({ comparison }) => comparison?.words ?? null)).toEqual(["Cara menilai berubah", null]);
  });

  it("compares nothing with a year in which nothing was announced", () => {
    const silent = aYear({ year: 2024, standing: "NOT_ANNOUNCED", qualification: null, previous: aVerdict("NOT_COMPARABLE") });
    expect(historyLanes([silent], sentences)[0]?.years[0]?.comparison).toBeNull();
  });

  it("counts announced results in a sentence, and leaves invented ones out while there are real ones", () => {
    const results = [aYear({ year: 2024 }), aYear({ year: 2020, standing: "NOT_ANNOUNCED" }), aYear({ id: "d", year: 2025, issuer: demoIssuer, dataset: "DEMO" })];
    expect(historyFinding("Kab. Magelang", results, sentences)).toBe("Kab. Magelang: 1 hasil diumumkan dari 2 tahun penilaian yang diketahui, oleh 1 penerbit.");
  });

  it("says that nothing was found rather than a count of zero", () => {
    const silent = aYear({ standing: "NOT_ANNOUNCED" });
    expect(historyFinding("Kab. Magelang", [silent], sentences)).toBe("Belum ditemukan hasil akhir evaluasi Kab. Magelang.");
    expect(historyFinding("Kab. Magelang", [silent, aYear({ id: "d", issuer: demoIssuer, dataset: "DEMO" })], sentences)).toBe("Belum ditemukan hasil akhir evaluasi Kab. Magelang. Di bawah ini ada 1 hasil rekaan (data demo).");
  });
});
