import { describe, expect, it } from "vitest";
import { isInPublishedGap, type QualificationBand, type QualificationScale } from "./scale.ts";

const band = (publishedMin: number, publishedMax: number): QualificationBand => ({
  qualification: null,
  publishedLabel: `${publishedMin}-${publishedMax}`,
  publishedMin,
  publishedMax,
  confidence: "HIGH",
  note: null,
  source: { text: "s", confidence: "HIGH", fileName: "f.csv", fileRow: 1, importBatchId: "b", dataset: "PUBLISHED", dataAsOf: null },
});

const scale = (...bands: QualificationBand[]): QualificationScale => ({
  id: "s",
  issuer: { id: "ki-jawa-tengah", name: "KI Jawa Tengah", level: "PROVINCE", provinceCode: "33", dataset: "PUBLISHED" },
  year: 2020,
  bands,
});

describe("bands published with holes", () => {
  const jateng2020 = scale(band(97, 100), band(80, 96), band(60, 79), band(40, 59), band(0, 39));
  it.each([
    [96.4, true, "between 80-96 and 97-100"],
    [91.7, false, "within 80-96"],
    [97, false, "the bound belongs to the band"],
    [39.5, true, "between 0-39 and 40-59"],
    [100, false, "the top"],
  ])("a score of %d lies in a hole: %s (%s)", (score, expected) => {
    expect(isInPublishedGap(jateng2020, score)).toBe(expected);
  });

  it("a scale of which one band is known has no holes, it is incomplete", () => {
    expect(isInPublishedGap(scale(band(80, 96)), 97)).toBe(false);
  });
});
