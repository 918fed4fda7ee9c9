import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Issuer } from "../../evaluations/domain/claim.ts";
import { notAnnounced, type EvaluationOutcome } from "../../evaluations/domain/outcome.ts";
import { publishedStanding } from "./publishedStanding.ts";

const kiJateng: Issuer = { id: "ki-jawa-tengah", name: "KI Jawa Tengah", level: "PROVINCE", provinceCode: "33", dataset: "PUBLISHED" };
const electionBodies = { label: "penyelenggara pemilu", size: null };
const satker = (code: string) => ({ code, name: `KPU ${code}` });

function anOutcome(code: string | null, facts: Partial<EvaluationOutcome>): EvaluationOutcome {
  return { ...notAnnounced({ code: code ?? "", name: `KPU ${code ?? "Provinsi"}` }, kiJateng, 2024), satkerCode: code, ...facts };
}

const magelang = anOutcome("33.08", { standing: "RANKED", rank: 2, qualification: "INFORMATIVE", peerGroup: electionBodies });
const kebumen = anOutcome("33.05", { standing: "RANKED", rank: 7, qualification: "INFORMATIVE", peerGroup: electionBodies });
const demak = anOutcome("33.21", { standing: "CLASS_ONLY", qualification: "APPROACHING_INFORMATIVE" });
const province = anOutcome(null, { standing: "RANKED", rank: 1, qualification: "INFORMATIVE", peerGroup: electionBodies });
const satkers = ["33.01", "33.05", "33.08", "33.21", "33.29"].map(satker);
const standing = publishedStanding(satkers, [kebumen, province, demak, magelang], kiJateng, 2024);

describe("the published list of a province", () => {
  it("keeps places as published, holes included, and puts the unannounced below the line by code", () => {
    expect(standing.rows.map((row) => [row.satkerCode, row.rank])).toEqual([
      ["33.08", 2],
      ["33.05", 7],
      ["33.21", null],
      ["33.01", null],
      ["33.29", null],
    ]);
  });

  it("names the body that took the first place though it is no satker", () => {
    expect(standing.otherBodies.map((body) => body.rank)).toEqual([1]);
  });

  it("counts every satker in exactly one class or in none", () => {
    expect(standing.qualificationCounts.reduce((sum, { count }) => sum + count, 0)).toBe(satkers.length);
    expect(standing.standingCounts).toEqual({ RANKED: 2, CLASS_ONLY: 1, STAGE_ONLY: 0, NOT_ANNOUNCED: 2 });
  });

  it("gives a size to the peer group only where one was published", () => {
    expect(standing.peerGroups).toEqual([electionBodies]);
  });

  it("is the same in whatever order satker and outcomes arrive", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(satkers, { minLength: 5 }), fc.shuffledSubarray([kebumen, province, demak, magelang], { minLength: 4 }), (s, o) => {
        expect(publishedStanding(s, o, kiJateng, 2024)).toEqual(standing);
      }),
    );
  });
});
