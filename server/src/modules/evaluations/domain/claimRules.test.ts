import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../../kernel/domainError.ts";
import { checkClaim, type NewClaim } from "./claimRules.ts";
import { anIssuer, aSource } from "./instrument.fixture.ts";
import { replyText } from "./reply.ts";

const claim = (facts: Partial<NewClaim>): NewClaim => ({ score: 91.7, qualification: null, publishedLabel: null, rank: null, peerGroup: null, peerGroupSize: null, stageReached: null, round: "FINAL", note: null, source: "surat", confidence: "HIGH", ...facts });
const scale = { id: "s", issuer: anIssuer, year: 2020, bands: [{ qualification: "INFORMATIVE", publishedLabel: "Informatif", publishedMin: 97, publishedMax: 100, confidence: "HIGH", note: null, source: aSource }] } as const;

describe("a corrected result", () => {
  it("may have a class that its score would not get: the published class is never recomputed", () => {
    expect(() => checkClaim(claim({ score: 40, qualification: "INFORMATIVE" }), scale)).not.toThrow();
  });

  it.each<[string, Partial<NewClaim>]>([
    ["a score above 100", { score: 100.5 }],
    ["a score of four decimals", { score: 91.7001 }],
    ["a class that the scale does not have", { qualification: "NOT_INFORMATIVE" }],
    ["a rank without a peer group", { rank: 2 }],
    ["a rank beyond its group", { rank: 36, peerGroup: "35 KPU", peerGroupSize: 35 }],
    ["a group without a rank", { peerGroup: "35 KPU" }],
    ["no source", { source: " " }],
    ["nothing to say", { score: null }],
  ])("is refused with %s", (_, facts) => {
    expect(() => checkClaim(claim(facts), scale)).toThrow(InvalidInput);
  });
});

describe("a reply", () => {
  it("is kept as it was written, without the blanks around it", () => {
    expect(replyText("  Tautan kami hidup kembali. ")).toBe("Tautan kami hidup kembali.");
  });
  it("is refused when it is empty or longer than fits beside a score", () => {
    expect(() => replyText(" ")).toThrow(InvalidInput);
    expect(() => replyText("x".repeat(2001))).toThrow(InvalidInput);
  });
});
