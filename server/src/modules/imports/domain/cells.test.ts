import { describe, expect, it } from "vitest";
import { date, decimal, integer, labelledWord, word } from "./cells.ts";
import type { Parsed } from "./cells.ts";

const outcome = (parsed: Parsed<unknown>): unknown => (parsed.ok ? parsed.value : parsed.fault.code);

describe("a date", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["31/03/2026", "2026-03-31"],
    ["1/3/2026", "2026-03-01"],
    ["2026-02-30", "FORMAT"],
    ["30/02/2026", "FORMAT"],
    ["03/31/2026", "FORMAT"],
    ["31-03-2026", "FORMAT"],
    ["2024-02", "FORMAT"],
    ["46112", "FORMAT"],
  ])("%s is read as %s", (cell, expected) => {
    expect(outcome(date(cell))).toBe(expected);
  });
});

describe("a score", () => {
  const points = decimal(0, 100, 3);

  it.each([
    ["98.68", 98.68],
    ["98,68", 98.68],
    ["0", 0],
    ["100", 100],
    ["100.000", 100],
    ["100.001", "OUT_OF_RANGE"],
    ["101", "OUT_OF_RANGE"],
    ["-1", "OUT_OF_RANGE"],
    ["98.6849", "FORMAT"],
    ["1.234,5", "FORMAT"],
    ["98.", "FORMAT"],
    ["9e1", "FORMAT"],
    ["NaN", "FORMAT"],
    ["tidak ada", "FORMAT"],
  ])("%s is read as %s", (cell, expected) => {
    expect(outcome(points(cell))).toBe(expected);
  });
});

describe("a whole number", () => {
  it.each([
    ["7", 7],
    ["VII", "FORMAT"],
    ["7.0", "FORMAT"],
    ["0", "OUT_OF_RANGE"],
    ["99999999999", "FORMAT"],
  ])("%s is read as %s", (cell, expected) => {
    expect(outcome(integer(1, 100)(cell))).toBe(expected);
  });
});

describe("a word of a list", () => {
  it("is read in any spelling of case, spaces, hyphens and underscores", () => {
    const stage = word(["PUBLIC_TEST", "VISIT"]);
    expect(["public_test", "Public Test", "PUBLIC-TEST", "visit"].map((cell) => outcome(stage(cell)))).toEqual(["PUBLIC_TEST", "PUBLIC_TEST", "PUBLIC_TEST", "VISIT"]);
  });

  it("is refused with the words that are known", () => {
    const parsed = labelledWord({ Informatif: "INFORMATIVE" })("Sangat Informatif");
    expect(parsed).toMatchObject({ ok: false, fault: { code: "UNKNOWN_WORD", mend: "Pilih salah satu: Informatif." } });
  });
});
