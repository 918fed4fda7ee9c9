import { describe, expect, it } from "vitest";
import { parsePeriod, periodBefore, periodsOfYear, periodsUpTo, periodWord } from "./monthPeriod.ts";

const words = (["year", "half", "quarter", "month"] as const).flatMap((span) => periodsOfYear(2026, span)).map(periodWord);

describe("a period of months", () => {
  it("is a year, a half, a quarter or a month in the address, and nothing else", () => {
    expect(parsePeriod("2026-S2")).toEqual({ year: 2026, fromMonth: 7, toMonth: 12 });
    expect(parsePeriod("2026-T1")).toEqual({ year: 2026, fromMonth: 1, toMonth: 3 });
    expect(parsePeriod("2026-05")).toEqual({ year: 2026, fromMonth: 5, toMonth: 5 });
    expect(["2026-13", "2026-S3", "2026-T0", "26", "2026-5", ""].map(parsePeriod)).toEqual([null, null, null, null, null, null]);
  });

  it("reads back every word that it writes", () => {
    const readBack = (word: string) => periodWord(parsePeriod(word) ?? { year: 0, fromMonth: 1, toMonth: 12 });
    expect(words.map(readBack)).toEqual(words);
  });

  it("has the one of its own kind before it, over the turn of the year too", () => {
    expect(["2026", "2026-S1", "2026-T1", "2026-01", "2026-T4"].map((word) => periodWord(periodBefore(parsePeriod(word) ?? { year: 0, fromMonth: 1, toMonth: 1 })))).toEqual([
      "2025",
      "2025-S2",
      "2025-T4",
      "2025-12",
      "2026-T3",
    ]);
  });

  it("counts back in order", () => {
    expect(periodsUpTo({ year: 2026, fromMonth: 1, toMonth: 6 }, 3).map(periodWord)).toEqual(["2025-S1", "2025-S2", "2026-S1"]);
  });
});
