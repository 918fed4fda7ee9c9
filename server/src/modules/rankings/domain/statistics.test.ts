import { describe, expect, it } from "vitest";
import { meanOf, quantileOfSorted, rankStatistics, standardDeviationOf } from "./statistics.ts";

describe("a quantile of type 7", () => {
  it.each([
    { probability: 0, expected: 1 },
    { probability: 0.05, expected: 1.15 },
    { probability: 0.5, expected: 2.5 },
    { probability: 0.95, expected: 3.85 },
    { probability: 1, expected: 4 },
  ])("at $probability of 1, 2, 3, 4 is $expected, as R's quantile() gives it", ({ probability, expected }) => {
    expect(quantileOfSorted([1, 2, 3, 4], probability)).toBeCloseTo(expected, 12);
  });

  it("of nothing is nothing, not zero", () => {
    expect([quantileOfSorted([], 0.5), meanOf([]), standardDeviationOf([7])]).toEqual([null, null, null]);
    expect(() => rankStatistics([])).toThrow(RangeError);
  });
});
