import { describe, expect, it } from "vitest";
import { readNumber, weekAfter } from "./alertModel.ts";

describe("a number in a form", () => {
  it.each([["80", 80], ["12,5", 12.5], ["12.5", 12.5], [" 7 ", 7], ["-3", -3], ["", null], ["1.200,5", null], ["delapan", null]])("%j is read as %j, and not guessed", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe("the week before and after", () => {
  it.each([["2026-06-29", 0, "2026-W27"], ["2026-06-29", -1, "2026-W26"], ["2026-12-28", 0, "2026-W53"], ["2026-12-28", 1, "2027-W01"], ["2025-12-29", 0, "2026-W01"], ["2024-12-30", -1, "2024-W52"]])("from Monday %s by %d is %s", (monday, weeks, id) => {
    expect(weekAfter(monday, weeks)).toBe(id);
  });
});
