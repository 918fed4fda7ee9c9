import { describe, expect, it } from "vitest";
import { partsAt } from "./instrument.ts";
import { aSource, TWO_STAGES } from "./instrument.fixture.ts";
import { claimGap, itemGaps, wilson95Percent } from "./itemGap.ts";
import type { ItemAnswer, VerificationState } from "./selfAssessment.ts";

const items = partsAt(TWO_STAGES, "ITEM");
const answers = (itemCode: string, count: number, claimedPoints: number, verification: VerificationState): ItemAnswer[] =>
  Array.from({ length: count }, (_, index) => ({ satkerCode: `33.0${index}`, itemCode, answer: "YES", claimedPoints, verification, verificationNote: null, source: aSource }));

describe("self-assessment against verification", () => {
  it("shows the item that most offices misread first, not the one where a single office was wrong", () => {
    const all = [...answers("a", 1, 10, "REJECTED"), ...answers("b", 12, 5, "REJECTED"), ...answers("b", 6, 5, "ACCEPTED"), ...answers("c", 18, 2, "ACCEPTED")];
    const gaps = itemGaps(items, all);
    expect(gaps.map(({ item }) => item.code)).toEqual(["b", "c", "a", "d"]);
    expect(gaps[0]).toMatchObject({ verified: 18, overclaimed: 12, meanGapPoints: expect.closeTo(60 / 18, 9) });
  });

  it("gives no share of fewer than five verified answers", () => {
    expect(itemGaps(items, answers("a", 4, 10, "REJECTED")).find(({ item }) => item.code === "a")).toMatchObject({ verified: 4, overclaimed: 4, overclaimedPercent: null, interval: null });
  });

  it("leaves out what is not verified: no gap is not a gap of zero", () => {
    expect(itemGaps(items, answers("a", 9, 10, "NOT_YET")).find(({ item }) => item.code === "a")).toMatchObject({ answered: 9, verified: 0, meanGapPoints: null });
    expect(claimGap(items, answers("a", 9, 10, "NOT_YET"))).toMatchObject({ verifiedItems: 0, gapPercent: null });
  });

  it("adds up over a satker as percent of the points that could be had", () => {
    expect(claimGap(items, [...answers("a", 1, 10, "REJECTED"), ...answers("b", 1, 5, "ACCEPTED")])).toEqual({ verifiedItems: 2, claimedPoints: 15, acceptedPoints: 5, gapPercent: 66.666666666667 });
  });

  it("uses Wilson's interval: 5 of 6 lies between 44 and 97 percent", () => {
    const { low, high } = wilson95Percent(5, 6);
    expect([Math.round(low), Math.round(high)]).toEqual([44, 97]);
  });
});
