import { describe, expect, it } from "vitest";
import { correctionsOf, type RecordedClaim } from "./correction.ts";
import { inForceAt } from "./knownOn.ts";
import { anIssuer, aSource } from "./instrument.fixture.ts";

const march = new Date("2026-03-01T00:00:00Z");
const april = new Date("2026-04-01T00:00:00Z");
const claim = (facts: Partial<RecordedClaim>): RecordedClaim => ({
  id: "old",
  bodyId: "b",
  bodyName: "KPU",
  bodyProvinceCode: null,
  satkerCode: "33.20",
  issuer: anIssuer,
  year: 2025,
  score: 97.6,
  qualification: "INFORMATIVE",
  publishedLabel: null,
  rank: null,
  peerGroup: null,
  stageReached: null,
  round: "FINAL",
  note: null,
  source: aSource,
  recordedAt: march,
  supersededAt: april,
  recordedBy: "impor",
  ...facts,
});
const corrected = claim({ id: "new", score: 97.84, recordedAt: april, supersededAt: null });

describe("a correction", () => {
  it("tells who, when, why, and every figure before and after", () => {
    const record = { replacedId: "old", replacementId: "new", reason: "salah cetak", ground: "ralat KI", correctedBy: "Budi", correctedAt: april };
    expect(correctionsOf([claim({}), corrected], [record], null)).toMatchObject([
      { reason: "salah cetak", ground: "ralat KI", correctedBy: "Budi", changes: [{ figure: "score", before: "97.6", after: "97.84" }] },
    ]);
  });

  it("without a record is a file that was imported again: who and when, but no reason", () => {
    expect(correctionsOf([claim({}), corrected], [], null)).toMatchObject([{ reason: null, correctedBy: "impor", correctedAt: april }]);
  });

  it("is not known before it was made, and the old claim is still in force then", () => {
    const eve = new Date("2026-03-31T17:00:00Z");
    expect(correctionsOf([claim({}), corrected], [], eve)).toEqual([]);
    expect(inForceAt([claim({}), corrected], eve).map(({ id }) => id)).toEqual(["old"]);
    expect(inForceAt([claim({}), corrected], null).map(({ id }) => id)).toEqual(["new"]);
  });
});
