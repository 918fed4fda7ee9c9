import { describe, expect, it } from "vitest";
import { minRank } from "./minRank.ts";

const placesOf = (points: readonly number[], decimals = 2) => minRank(points.map((each, position) => ({ code: `s${position}`, points: each })), { decimals }).map(({ code, rank, sharedBy }) => [code, rank, sharedBy]);

describe("a place", () => {
  it("is one more than the number of strictly larger scores, and equal scores share it", () => {
    expect(placesOf([70, 90, 80, 80])).toEqual([["s1", 1, 1], ["s2", 2, 2], ["s3", 2, 2], ["s0", 4, 1]]);
  });

  it("is shared when scores agree to the decimals of the tie rule", () => {
    expect(placesOf([90.001, 90.004])).toEqual([["s0", 1, 2], ["s1", 1, 2]]);
    expect(placesOf([90.001, 90.004], 3)).toEqual([["s1", 1, 1], ["s0", 2, 1]]);
  });

  it("does not depend on who else stands between: equality is transitive", () => {
    const withMiddle = placesOf([90.004, 90.006, 90.012]);
    const without = placesOf([90.004, 90.012]);
    expect(withMiddle.map(([, rank]) => rank)).toEqual([1, 1, 3]);
    expect(without.map(([, rank]) => rank)).toEqual([1, 2]);
  });

  it("exists in no empty group", () => {
    expect(placesOf([])).toEqual([]);
  });
});
