import { describe, expect, it } from "vitest";
import { isInPublishedGap, nextBand, wouldBeClass, type QualificationBand, type QualificationScale } from "./scale.ts";

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

describe("the class a score would have under another scale", () => {
  const jateng2020 = scale(band(97, 100), band(80, 96), band(60, 79), band(40, 59), band(0, 39));
  const jatim2024 = scale(band(90, 100), band(80, 89.9), band(60, 79.9), band(40, 59.9), band(0, 39.9));

  it("Bawaslu Jepara's 91.7 is Menuju Informatif by the bands of 2020 and would be Informatif by those of 2024", () => {
    expect(wouldBeClass(jateng2020, 91.7)?.band.publishedLabel).toBe("80-96");
    expect(wouldBeClass(jatim2024, 91.7)?.band.publishedLabel).toBe("90-100");
  });

  it("is read half-open where the text leaves a hole, and says so", () => {
    expect(wouldBeClass(jateng2020, 96.4)).toMatchObject({ band: { publishedLabel: "80-96" }, inPublishedGap: true });
  });

  it("is not read off a scale that is known in part: 98 lies above the only known band of 2020", () => {
    expect(wouldBeClass(scale(band(80, 96)), 98)).toBeNull();
    expect(wouldBeClass(scale(band(80, 96)), 50)).toBeNull();
  });

  it("lies some points away from the next one", () => {
    expect(nextBand(jateng2020, 91.7)).toMatchObject({ missingPoints: 5.3, band: { publishedMin: 97 } });
    expect(nextBand(jateng2020, 98)).toBeNull();
  });
});
