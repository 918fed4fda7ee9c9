import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { EvaluationClaim, Issuer } from "./claim.ts";
import { mergeClaims, notAnnounced, outcomesOf, type EvaluationStanding } from "./outcome.ts";

const kiPusat: Issuer = { id: "ki-pusat", name: "KI Pusat", level: "NATIONAL", provinceCode: null, dataset: "PUBLISHED" };

function aClaim(facts: Partial<EvaluationClaim> & { row: number; confidence?: "HIGH" | "MEDIUM" | "LOW" }): EvaluationClaim {
  const { row, confidence = "HIGH", ...rest } = facts;
  return {
    id: `claim-${row}`,
    bodyId: "kpu-ri",
    bodyName: "KPU RI",
    bodyProvinceCode: null,
    satkerCode: null,
    issuer: kiPusat,
    year: 2025,
    score: null,
    qualification: null,
    publishedLabel: null,
    rank: null,
    peerGroup: null,
    stageReached: null,
    round: "FINAL",
    note: null,
    source: { text: `s${row}`, confidence, fileName: "f.csv", fileRow: row, importBatchId: "b", dataset: "PUBLISHED", dataAsOf: null },
    ...rest,
  };
}

describe("two sources on one result", () => {
  const published = aClaim({ row: 1, score: 97.84, qualification: "INFORMATIVE" });
  const other = aClaim({ row: 2, score: 97.6, qualification: "INFORMATIVE", confidence: "MEDIUM" });

  it("keep both figures and mark the one of higher confidence as in use", () => {
    const outcome = mergeClaims([other, published]);
    expect(outcome.score).toBe(97.84);
    expect(outcome.conflicts).toHaveLength(1);
    expect(outcome.conflicts[0]?.statements.map(({ value, inUse }) => [value, inUse])).toEqual([
      ["97.84", true],
      ["97.6", false],
    ]);
  });

  it("are no conflict where they agree", () => {
    expect(mergeClaims([published, other]).conflicts.map(({ field }) => field)).not.toContain("qualification");
  });

  it("give the same outcome in whatever order they are read", () => {
    const claims = [published, other, aClaim({ row: 3, rank: 1, peerGroup: { label: "LNS", size: null } }), aClaim({ row: 4, stageReached: "VISIT" })];
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(mergeClaims(shuffled)).toEqual(mergeClaims(claims));
      }),
    );
  });
});

describe("a provisional and a final round", () => {
  const provisional = aClaim({ row: 1, score: 88.1, qualification: "APPROACHING_INFORMATIVE", round: "PROVISIONAL" });
  const final = aClaim({ row: 2, score: 90.4, qualification: "INFORMATIVE" });

  it("are no conflict: the final figures are in use and the provisional ones stand beside them", () => {
    expect(mergeClaims([provisional, final])).toMatchObject({ round: "FINAL", score: 90.4, conflicts: [], provisional: { score: 88.1, qualification: "APPROACHING_INFORMATIVE" } });
  });

  it("show the provisional figures, marked as such, as long as nothing final is known", () => {
    expect(mergeClaims([provisional, aClaim({ row: 3, stageReached: "VISIT" })])).toMatchObject({ round: "PROVISIONAL", score: 88.1, provisional: null });
  });
});

describe("the standing of a body", () => {
  it.each<[EvaluationStanding, Partial<EvaluationClaim>, string]>([
    ["RANKED", { rank: 2, peerGroup: { label: "penyelenggara pemilu", size: null } }, "a place without a score"],
    ["CLASS_ONLY", { qualification: "APPROACHING_INFORMATIVE" }, "a class without a place"],
    ["CLASS_ONLY", { score: 0 }, "a score of zero, which is a score"],
    ["STAGE_ONLY", { stageReached: "VISIT" }, "a stage it reached"],
    ["STAGE_ONLY", { publishedLabel: "Sangat Baik" }, "a stage label that is no class"],
  ])("is %s for %o: %s", (standing, facts) => {
    expect(mergeClaims([aClaim({ row: 1, ...facts })]).standing).toBe(standing);
  });

  it("takes a rank from one source and the stage from another without losing either", () => {
    const outcome = mergeClaims([
      aClaim({ row: 1, rank: 2, peerGroup: { label: "35 KPU", size: 35 } }),
      aClaim({ row: 2, stageReached: "PUBLIC_TEST" }),
    ]);
    expect(outcome).toMatchObject({ standing: "RANKED", rank: 2, peerGroup: { size: 35 }, stageReached: "PUBLIC_TEST" });
  });

  it("of a satker that was not announced has no number, no class and no place", () => {
    expect(notAnnounced({ code: "33.01", name: "KPU Kabupaten Cilacap" }, kiPusat, 2024)).toMatchObject({
      standing: "NOT_ANNOUNCED",
      score: null,
      qualification: null,
      rank: null,
    });
  });

  it("is told per body and year", () => {
    expect(outcomesOf([aClaim({ row: 1, score: 1 }), aClaim({ row: 2, score: 2, year: 2024 })])).toHaveLength(2);
  });
});
