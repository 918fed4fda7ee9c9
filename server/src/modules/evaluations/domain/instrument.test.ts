import { describe, expect, it } from "vitest";
import { weightFaults } from "./instrument.ts";
import { someParts } from "./instrument.fixture.ts";

describe("weights of an instrument", () => {
  it("of stages must sum to 100 when all are known", () => {
    expect(weightFaults(someParts(["saq", "STAGE", null, 80], ["visit", "STAGE", null, 30]))).toMatchObject([{ parentCode: null, sumPercent: 110, incomplete: false }]);
  });

  it("that sum to 100 in decimals are right, though binary fractions would miss it", () => {
    const tenths = Array.from({ length: 10 }, (_, index) => [`d${index}`, "DIMENSION", "saq", index === 9 ? 10.1 : index === 0 ? 9.9 : 10] as const);
    expect(weightFaults(someParts(["saq", "STAGE", null, 100], ...tenths))).toEqual([]);
  });

  it("that are not published stay unknown, and the rest may not exceed 100", () => {
    expect(weightFaults(someParts(["saq", "STAGE", null, 70], ["visit", "STAGE", null, null]))).toEqual([]);
    expect(weightFaults(someParts(["saq", "STAGE", null, 101], ["visit", "STAGE", null, null]))).toMatchObject([{ incomplete: true }]);
  });

  it("of items are points and need no sum", () => {
    expect(weightFaults(someParts(["saq", "STAGE", null, 100], ["i", "INDICATOR", "saq", 100], ["a", "ITEM", "i", 7]))).toEqual([]);
  });
});
