import { describe, expect, it } from "vitest";
import { movedBy } from "./movedDeadlines.ts";

const OPEN = [
  { satkerCode: "33.08", dayZero: "2026-11-16", dueOn: "2026-11-30" },
  { satkerCode: "33.20", dayZero: "2026-11-20", dueOn: "2026-12-04" },
  { satkerCode: "33.20", dayZero: null, dueOn: null },
];

describe("a further day off", () => {
  it("moves the open deadlines that count it, the due date itself included", () => {
    expect(movedBy(OPEN, { date: "2026-11-24", satkerCode: null })).toBe(2);
    expect(movedBy(OPEN, { date: "2026-11-30", satkerCode: null })).toBe(2);
    expect(movedBy(OPEN, { date: "2026-12-01", satkerCode: null })).toBe(1);
  });

  it("moves nothing on day 0, on a weekend, and beyond the satker it holds for", () => {
    expect(movedBy(OPEN, { date: "2026-11-16", satkerCode: null })).toBe(0);
    expect(movedBy(OPEN, { date: "2026-11-28", satkerCode: null })).toBe(0);
    expect(movedBy(OPEN, { date: "2026-11-24", satkerCode: "33.08" })).toBe(1);
  });
});
