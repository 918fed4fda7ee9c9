import { describe, expect, it } from "vitest";
import { rowParts, windowAt } from "./rowWindow.ts";

describe("the rows of a long picture", () => {
  it.each([0, 40, 1_800, 18_000, 99_999])("in view at %d px are all within the window, with some beyond", (offset) => {
    const { from, to } = windowAt(offset, 600, 36, 514);
    const inView = [Math.floor(offset / 36), Math.ceil((offset + 600) / 36)] as const;
    expect(from).toBeLessThanOrEqual(Math.min(inView[0], 513));
    expect(to).toBeGreaterThanOrEqual(Math.min(inView[1], 514));
    expect(to - from).toBeLessThan(60);
  });

  it("are all accounted for, drawn or left out, each once", () => {
    const parts = rowParts(514, { from: 100, to: 140 }, 400);
    expect(parts.flatMap((part) => ("row" in part ? [part.row] : []))).toEqual([...Array.from({ length: 40 }, (_, index) => 100 + index), 400]);
    expect(parts.reduce((sum, part) => sum + ("row" in part ? 1 : part.left), 0)).toBe(514);
  });

  it("keep the one that holds the focus once, wherever it stands", () => {
    expect(rowParts(3, { from: 0, to: 3 }, 1)).toEqual([{ row: 0 }, { row: 1 }, { row: 2 }]);
    expect(rowParts(10, { from: 4, to: 6 }, 0)).toEqual([{ row: 0 }, { left: 3, after: 1 }, { row: 4 }, { row: 5 }, { left: 4, after: 6 }]);
    expect(rowParts(0, { from: 0, to: 0 }, 0)).toEqual([]);
  });
});
