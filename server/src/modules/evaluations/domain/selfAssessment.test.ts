import { describe, expect, it } from "vitest";
import { partsAt } from "./instrument.ts";
import { aSource, TWO_STAGES } from "./instrument.fixture.ts";
import { completenessOf, verifiedPoints, type EvidenceLink, type ItemAnswer, type LinkState } from "./selfAssessment.ts";

const items = partsAt(TWO_STAGES, "ITEM");
const answer = (itemCode: string, facts: Partial<ItemAnswer> = {}): ItemAnswer => ({ satkerCode: "33.01", itemCode, answer: "YES", claimedPoints: 1, verification: "NOT_YET", verificationNote: null, source: aSource, ...facts });
const link = (itemCode: string, linkState: LinkState): EvidenceLink => ({ satkerCode: "33.01", itemCode, url: `https://contoh.invalid/${linkState}`, linkState, checkedOn: null, note: null });

describe("completeness before the deadline", () => {
  it("tells unanswered items, missing evidence, dead links and unchecked links apart", () => {
    const completeness = completenessOf(items, [answer("b"), answer("c"), answer("d")], [link("c", "DEAD"), link("d", "UNKNOWN")]);
    expect(completeness).toEqual({ total: 4, unanswered: ["a"], withoutEvidence: ["b"], deadLink: ["c"], uncheckedLink: ["d"], ready: 0 });
  });

  it("asks for no evidence where the answer is no or the item does not apply", () => {
    expect(completenessOf(items, [answer("a", { answer: "NO", claimedPoints: 0 }), answer("b", { answer: "NOT_APPLICABLE", claimedPoints: null })], []).ready).toBe(2);
  });

  it("is content with one living link beside a dead one", () => {
    expect(completenessOf(items, [answer("a")], [link("a", "DEAD"), link("a", "ALIVE")])).toMatchObject({ deadLink: [], ready: 1 });
  });
});

describe("points after verification", () => {
  it.each([
    ["accepted counts as claimed", answer("a", { claimedPoints: 7, verification: "ACCEPTED" }), 7],
    ["rejected counts zero", answer("a", { claimedPoints: 7, verification: "REJECTED" }), 0],
    ["not verified yet is no number", answer("a", { claimedPoints: 7 }), null],
    ["no claims nothing and needs no verifier", answer("a", { answer: "NO", claimedPoints: 0 }), 0],
    ["what does not apply has no points", answer("a", { answer: "NOT_APPLICABLE", claimedPoints: null, verification: "ACCEPTED" }), null],
  ])("%s", (_, given, points) => {
    expect(verifiedPoints(given)).toBe(points);
  });
});
