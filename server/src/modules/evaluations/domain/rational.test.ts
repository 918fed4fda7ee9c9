import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, divide, exact, multiply, round, toNumber } from "./rational.ts";

describe("decimal-safe arithmetic", () => {
  it("adds 0.1 and 0.2 to 0.3", () => {
    expect(toNumber(add(exact(0.1), exact(0.2)))).toBe(0.3);
  });

  it.each([
    [89.995, 90],
    [1.005, 1.01],
    [2.345, 2.35],
    [-1.005, -1.01],
    [89.994, 89.99],
  ])("rounds %d to %d: half goes away from zero", (value, rounded) => {
    expect(toNumber(round(exact(value), 2))).toBe(rounded);
  });

  it("gives back what was divided and multiplied", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (a, b) => {
        const [left, right] = [exact(a), exact(b)];
        expect(compare(multiply(divide(left, right), right), left)).toBe(0);
      }),
    );
  });

  it("never rounds by more than half a step", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        const value = divide(exact(thousandths), exact(1000));
        expect(Math.abs(toNumber(round(value, 2)) - thousandths / 1000)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });

  it("refuses what is no plain decimal", () => {
    expect(() => exact(Number.NaN)).toThrow(RangeError);
    expect(() => divide(exact(1), exact(0))).toThrow(RangeError);
  });
});
