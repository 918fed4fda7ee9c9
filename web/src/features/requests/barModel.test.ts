import { describe, expect, it } from "vitest";
import { layBars, type Bar } from "./barModel.ts";

const aBar = (change: Partial<Bar>): Bar => ({ id: "a", label: "a", value: 1, text: "1", missing: null, interval: null, n: null, ...change });

describe("bars", () => {
  it("have no length for what is suppressed or not reported, and a hairline for a true zero", () => {
    const { bars } = layBars([aBar({ value: null, missing: "SUPPRESSED" }), aBar({ value: 0 }), aBar({ value: 10 })], 800);
    expect(bars.map((bar) => bar.length === null)).toEqual([true, false, false]);
    expect(bars[1]?.length).toBe(1);
  });

  it("of shares end at 100 %, whatever the greatest is, and carry their interval in proportion", () => {
    const layout = layBars([aBar({ value: 50, interval: { low: 25, high: 75 } })], 800, 100);
    expect(layout.bars[0]?.length).toBeCloseTo(layout.span / 2, 6);
    expect((layout.bars[0]?.interval?.to ?? 0) - (layout.bars[0]?.interval?.from ?? 0)).toBeCloseTo(layout.span / 2, 6);
  });

  it("stand under their words on a phone, within its width", () => {
    const layout = layBars([aBar({ value: 3 })], 320);
    expect(layout.isStacked).toBe(true);
    expect(layout.start + layout.span).toBeLessThanOrEqual(320);
  });
});
