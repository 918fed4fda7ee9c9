import { describe, expect, it } from "vitest";
import { daysFrom, isLocalDate, isWeekendDay, plusDays, weekdayOf } from "./localDay.ts";

describe("a calendar date without a time zone", () => {
  it("knows its day of the week: 2023-04-12 was a Wednesday, 2026-11-22 a Sunday", () => {
    expect([weekdayOf("2023-04-12"), weekdayOf("2026-11-22"), weekdayOf("1969-12-31")]).toEqual([3, 7, 3]);
    expect([isWeekendDay("2026-11-21"), isWeekendDay("2026-11-23")]).toEqual([true, false]);
  });

  it("counts over the end of a year and of February", () => {
    expect(plusDays("2023-12-31", 1)).toBe("2024-01-01");
    expect(plusDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(daysFrom("2024-02-28", "2024-03-01")).toBe(2);
  });

  it("is told from a text that only looks like one", () => {
    expect(["2026-02-28", "2026-02-29", "2026-13-01", "12-04-2023", ""].map(isLocalDate)).toEqual([true, false, false, false, false]);
  });
});
