import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldBack, type Equation } from "./heldBack.ts";

const hidden = (counts: readonly (number | null)[], equations: readonly Equation[] = []): number[] => [...heldBack(counts, equations)].toSorted((a, b) => a - b);

describe("counts that could name a person", () => {
  it("are held back from 1 to 4; zero and missing stay", () => {
    expect(hidden([0, 1, 4, 5, null])).toEqual([1, 2]);
  });

  it("take the next smallest with them when the total would tell them", () => {
    expect(hidden([3, 9, 20, 32], [{ members: [0, 1, 2], total: 3 }])).toEqual([0, 1]);
  });

  it("take the total with them when nothing else is left to hide them", () => {
    expect(hidden([3, 0, 3], [{ members: [0, 1], total: 2 }])).toEqual([0, 2]);
    expect(hidden([2, 2, 4], [{ members: [0, 1], total: 2 }])).toEqual([0, 1, 2]);
    expect(hidden([6, 6, 2], [{ members: [0], total: 1 }])).toEqual([2]);
  });

  it("cannot be reckoned back from any equation, whatever the counts", () => {
    const grid = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(grid, (rows) => {
        const cells = rows.flat();
        const [rowSums, columnSums] = [rows.map((row) => sum(row)), [0, 1, 2].map((column) => sum(rows.map((row) => row[column] ?? 0)))];
        const counts = [...cells, ...rowSums, ...columnSums];
        const equations = [0, 1, 2].flatMap((at): Equation[] => [
          { members: [0, 1, 2].map((column) => at * 3 + column), total: 9 + at },
          { members: [0, 1, 2].map((row) => row * 3 + at), total: 12 + at },
        ]);
        const back = heldBack(counts, equations);
        for (const { members, total } of equations) {
          const unknown = [...members, total].filter((place) => back.has(place));
          expect(unknown).not.toHaveLength(1);
        }
        for (const [place, count] of counts.entries()) {
          if (count > 0 && count < 5) expect(back.has(place)).toBe(true);
          if (count === 0) expect(back.has(place)).toBe(false);
        }
      }),
    );
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
