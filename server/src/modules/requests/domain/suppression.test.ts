import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statusOf, type Measured } from "../../../kernel/measure.ts";
import { shareOf } from "./shareInterval.ts";
import { sharedCount, sharedCounts, sharedQuantile, sharedShare } from "./suppression.ts";

const shown = (measure: Measured): string => (measure.kind === "value" ? String(measure.value) : "*");
const row = (counts: number[]): string => {
  const { total, cells } = sharedCounts(counts);
  return `${cells.map(shown).join(" ")} = ${shown(total)}`;
};

describe("counts in a view beyond the satker and its legal division", () => {
  it.each([
    { counts: [12, 8, 5], told: "12 8 5 = 25", because: "no cell is under 5" },
    { counts: [12, 3, 8], told: "12 * * = 23", because: "3 alone could be reckoned back, so the next smallest goes with it" },
    { counts: [3, 2, 12], told: "* * 12 = 17", because: "two hidden cells hold 5 together" },
    { counts: [1, 1, 12], told: "* * * = 14", because: "1 and 1 could be reckoned back from their sum" },
    { counts: [4, 0, 20], told: "* 0 * = 24", because: "a true zero stays a zero" },
    { counts: [3, 0], told: "* 0 = *", because: "the total itself is under 5" },
    { counts: [0, 0], told: "0 0 = 0", because: "nothing was asked, and that is known" },
  ])("$counts is shown as $told: $because", ({ counts, told }) => {
    expect(row(counts)).toBe(told);
  });

  it("never show a count of 1 to 4, nor one hidden cell beside its total", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const { total, cells } = sharedCounts(counts);
        for (const cell of [total, ...cells]) expect(cell.kind === "value" && cell.value > 0 && cell.value < 5).toBe(false);
        const hidden = counts.filter((_count, index) => cells[index]?.kind === "missing");
        if (hidden.length > 0 && total.kind === "value") {
          expect(hidden.length).toBeGreaterThan(1);
          expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
        }
        counts.forEach((count, index) => {
          const cell = cells[index];
          expect(cell && (cell.kind === "missing" ? count > 0 : cell.value === count)).toBe(true);
        });
      }),
    );
  });

  it("tell suppressed, zero and reported apart", () => {
    expect([0, 4, 5].map((count) => statusOf(sharedCount(count)))).toEqual(["REPORTED_ZERO", "SUPPRESSED", "REPORTED"]);
  });

  it("hide a share or a median of fewer than five, and keep what is missing for another reason", () => {
    expect(sharedShare(shareOf(1, 4, "NOT_DUE"))).toEqual({ kind: "missing", reason: "SUPPRESSED" });
    expect(sharedShare(shareOf(1, 5, "NOT_DUE"))).toMatchObject({ kind: "value", n: 5 });
    expect(sharedShare(shareOf(0, 0, "NOT_REPORTED"))).toEqual({ kind: "missing", reason: "NOT_REPORTED" });
    expect(sharedQuantile({ kind: "value", value: 7, n: 4 })).toEqual({ kind: "missing", reason: "SUPPRESSED" });
    expect(sharedQuantile({ kind: "value", value: 7, n: 5 })).toMatchObject({ value: 7 });
  });
});
