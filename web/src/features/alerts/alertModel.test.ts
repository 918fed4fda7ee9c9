import { describe, expect, it } from "vitest";
import { readNumber, STATE_SHAPES, STATES, weekAfter } from "./alertModel.ts";

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

describe("the marks of the states", () => {
  it("differ by outline or filling, so that none is known by its colour or by a font alone", () => {
    const looks = STATES.map((state) => `${STATE_SHAPES[state].path} ${STATE_SHAPES[state].isFilled}`);
    expect(new Set(looks).size).toBe(STATES.length);
    expect(looks.every((look) => /^[MmLlHhVvAaCcZz\d\s.-]+ (true|false)$/.test(look))).toBe(true);
  });
});
