import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastCostAssignment } from "./assignment.ts";

function cheapestByTrying(cost: number[][], row = 0, taken = new Set<number>()): number {
  if (row === cost.length) return 0;
  const sums = (cost[row] ?? []).flatMap((value, column) =>
    taken.has(column) ? [] : [value + cheapestByTrying(cost, row + 1, new Set([...taken, column]))],
  );
  return Math.min(...sums);
}

describe("assignment", () => {
  it("costs no more than the best that trying every way finds", () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((rows) => fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }), { minLength: rows, maxLength: rows }));
    fc.assert(
      fc.property(matrix, (cost) => {
        const columns = leastCostAssignment(cost);
        expect(new Set(columns).size).toBe(cost.length);
        const total = columns.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? Number.NaN), 0);
        expect(total).toBe(cheapestByTrying(cost));
      }),
      { numRuns: 60 },
    );
  });

  it("refuses more rows than columns", () => {
    expect(() => leastCostAssignment([[1], [2]])).toThrow(RangeError);
  });
});
