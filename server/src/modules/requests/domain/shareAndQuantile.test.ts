import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, quantileOf } from "./quantile.ts";
import { mayBeRanked, shareOf, wilsonInterval } from "./shareInterval.ts";

describe("Wilson's 95 % interval", () => {
  it.each([
    { count: 81, n: 263, low: 25.53, high: 36.62, source: "Newcombe 1998, table I" },
    { count: 15, n: 148, low: 6.24, high: 16.05, source: "Newcombe 1998, table I" },
    { count: 0, n: 20, low: 0, high: 16.11, source: "Newcombe 1998, table I" },
    { count: 1, n: 29, low: 0.61, high: 17.18, source: "Newcombe 1998, table I" },
    { count: 5, n: 6, low: 43.65, high: 96.99, source: "the peers' worked case: 44-97 %" },
    { count: 1, n: 1, low: 20.65, high: 100, source: "one of one proves little" },
  ])("of $count in $n is $low to $high ($source)", ({ count, n, low, high }) => {
    const { lowPercent, highPercent } = wilsonInterval(count, n);
    expect([lowPercent.toFixed(2), highPercent.toFixed(2)]).toEqual([low.toFixed(2), high.toFixed(2)]);
  });

  it("solves Wilson's own equation: each inner end lies 1.96 standard errors of itself from the share", () => {
    const counted = fc.integer({ min: 2, max: 500 }).chain((n) => fc.tuple(fc.integer({ min: 1, max: n - 1 }), fc.constant(n)));
    fc.assert(
      fc.property(counted, ([count, n]) => {
        const { lowPercent, highPercent } = wilsonInterval(count, n);
        for (const end of [lowPercent / 100, highPercent / 100]) expect(Math.abs(count / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(1.95996, 4);
      }),
    );
  });

  it.each([[1, 0], [3, 2], [-1, 5], [0.5, 2]])("refuses %d of %d", (count, n) => {
    expect(() => wilsonInterval(count, n)).toThrow(RangeError);
  });
});

describe("a share", () => {
  it("of nothing is missing, not zero", () => {
    expect(shareOf(0, 0, "NOT_DUE")).toEqual({ kind: "missing", reason: "NOT_DUE" });
  });

  it("of none out of some is a zero that was counted", () => {
    expect(shareOf(0, 6, "NOT_DUE")).toMatchObject({ kind: "value", sharePercent: 0, n: 6 });
  });

  it("with a small denominator gives no place", () => {
    expect([shareOf(6, 6, "NOT_DUE"), shareOf(20, 30, "NOT_DUE"), shareOf(0, 0, "NOT_DUE")].map((share) => mayBeRanked(share, 30))).toEqual([false, true, false]);
  });
});

describe("a quantile as R counts it (type 7)", () => {
  it.each([
    { numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], level: 0.9, value: 9.1 },
    { numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], level: 0.5, value: 5.5 },
    { numbers: [10, 3, 7], level: 0.5, value: 7 },
    { numbers: [2, 9], level: 0.9, value: 8.3 },
    { numbers: [4], level: 0.9, value: 4 },
  ])("of $numbers at $level is $value", ({ numbers, level, value }) => {
    expect(quantile(numbers, level)).toBeCloseTo(value, 12);
  });

  it("of no records does not exist", () => {
    expect(quantileOf([], 0.5, "NOT_REPORTED")).toEqual({ kind: "missing", reason: "NOT_REPORTED" });
  });

  it("lies between the least and the greatest, and rises with its level", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (numbers, a, b) => {
        const at = (level: number) => quantile(numbers, level) ?? Number.NaN;
        expect(at(0)).toBe(Math.min(...numbers));
        expect(at(1)).toBe(Math.max(...numbers));
        expect(at(Math.min(a, b)) <= at(Math.max(a, b)) + 1e-9).toBe(true);
      }),
    );
  });
});
