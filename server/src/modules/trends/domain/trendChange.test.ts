import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MissingReason } from "../../../kernel/measure.ts";
import { changeOf, runsOf } from "./trendChange.ts";

type Cell = Parameters<typeof changeOf>[0][number];
const known = (value: number, completeness: Cell["completeness"] = "WHOLE"): Cell => ({ observation: { kind: "value", value, cases: null }, completeness });
const share = (successes: number, trials: number): Cell => ({ observation: { kind: "count", successes, trials }, completeness: "WHOLE" });
const gap = (reason: MissingReason): Cell => ({ observation: { kind: "missing", reason }, completeness: "WHOLE" });
const cut = (at: number) => ({ at, cutsLine: true });

describe("a line", () => {
  it("ends at a gap, whatever the reason, and begins again after it; zero is no gap", () => {
    expect(runsOf([known(1), known(0), gap("NOT_REPORTED"), known(3), gap("SUPPRESSED"), gap("NOT_DUE")], [])).toEqual([{ from: 0, to: 1 }, { from: 3, to: 3 }]);
  });

  it("ends where the method changed, and goes on where only words are to be said", () => {
    const cells = [known(1), known(2), known(3)];
    expect(runsOf(cells, [cut(2)])).toEqual([{ from: 0, to: 1 }, { from: 2, to: 2 }]);
    expect(runsOf(cells, [{ at: 2, cutsLine: false }])).toEqual([{ from: 0, to: 2 }]);
  });

  it("never joins two buckets between which nothing is known, and leaves no known one out", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 9 }).map((value) => known(value)), fc.constantFrom<MissingReason>("NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE", "SUPPRESSED").map(gap));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 3 }), (cells, cuts) => {
        const runs = runsOf(cells, cuts.map(cut));
        const inRuns = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
        expect(inRuns).toEqual(cells.flatMap(({ observation }, at) => (observation.kind === "missing" ? [] : [at])));
        for (const { from, to } of runs) expect(cuts.some((at) => from < at && at <= to)).toBe(false);
      }),
    );
  });
});

describe("a difference", () => {
  it("is told from the first to the last whole bucket, of shares in percentage points", () => {
    expect(changeOf([gap("NOT_REPORTED"), share(1, 2), gap("SUPPRESSED"), share(3, 4), gap("NOT_DUE")], [])).toEqual({ verdict: "COMPARED", from: 1, to: 3, difference: 25 });
  });

  it("does not end in a bucket that is running or known in part: less than a whole one would look like a fall", () => {
    expect(changeOf([known(10), known(12), known(3, "RUNNING")], [])).toMatchObject({ to: 1, difference: 2 });
    expect(changeOf([known(4, "PARTLY"), known(12), known(3, "RUNNING")], [])).toMatchObject({ verdict: "TOO_FEW", difference: null });
  });

  it("is not told across a change of method, but on one side of it", () => {
    expect(changeOf([known(10), known(12), known(30)], [cut(2)])).toEqual({ verdict: "CUT", from: 0, to: 2, difference: null });
    expect(changeOf([known(10), known(12), gap("NOT_REPORTED")], [cut(2)])).toMatchObject({ verdict: "COMPARED", difference: 2 });
    expect(changeOf([gap("NOT_REPORTED"), known(10), known(12)], [cut(1)])).toMatchObject({ verdict: "COMPARED", difference: 2 });
  });

  it("of a group is told between buckets that rest on the same satker: who reports is no change of what is reported", () => {
    const group = (value: number, ...contributors: string[]): Cell => ({ ...known(value), contributors });
    expect(changeOf([group(1, "33.01"), group(10, "33.01", "33.02"), group(14, "33.01", "33.02")], [])).toEqual({ verdict: "COMPARED", from: 1, to: 2, difference: 4 });
    expect(changeOf([group(1, "33.01"), group(10, "33.01", "33.02")], [])).toEqual({ verdict: "MEMBERS_DIFFER", from: 0, to: 1, difference: null });
  });

  it("of nothing known is no difference of zero", () => {
    expect(changeOf([gap("NOT_REPORTED")], [])).toEqual({ verdict: "TOO_FEW", from: null, to: null, difference: null });
    expect(changeOf([known(5)], [])).toEqual({ verdict: "TOO_FEW", from: 0, to: null, difference: null });
  });
});
