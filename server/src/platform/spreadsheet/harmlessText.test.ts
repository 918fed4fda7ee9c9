import { describe, expect, it } from "vitest";
import { harmless, unmistakable, withoutGuard, wouldRun } from "./harmlessText.ts";

const TEXTS = ["=1+1", "-5", "+62", "@nama", "'=1+1", "''-5", "'tujuh belas'", "33.08", "1/2026", "", "'", " =SUM(A1)", "＝1", "\t=1"];

describe("the apostrophe before what a spreadsheet would run", () => {
  it.each(TEXTS)("is taken away by reading, and nothing else is: %j", (text) => {
    expect(withoutGuard(harmless(text))).toBe(text);
    expect(withoutGuard(unmistakable(text))).toBe(text);
    expect(wouldRun(harmless(text))).toBe(false);
  });

  it("stands only where it must", () => {
    expect(["Kab. Cilacap", "'tujuh belas'", "98,68", "33.08"].map(harmless)).toEqual(["Kab. Cilacap", "'tujuh belas'", "98,68", "33.08"]);
    expect(unmistakable("=1+1")).toBe("=1+1");
  });
});
