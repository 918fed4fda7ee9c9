import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { addDays, daysBetween, isLocalDate, localDate, weekday } from "./localDate.ts";

describe("a calendar date", () => {
  it.each([
    ["2024-02-29", true, "2024 is a leap year"],
    ["2023-02-29", false, "2023 is not"],
    ["2023-13-01", false, "there is no month 13"],
    ["1/2/2023", false, "only year-month-day is a date here"],
    ["2023-1-2", false, "digits are not left out"],
  ])("%s is %s: %s", (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  it("refuses a date that does not exist", () => {
    expect(() => localDate("2023-02-30")).toThrow(RangeError);
  });

  it("knows that 17 August 2025 was a Sunday", () => {
    expect(weekday(localDate("2025-08-17"))).toBe(7);
  });

  it("comes back after going forth any number of days", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const start = localDate("2026-03-31");
        const there = addDays(start, days);
        expect(daysBetween(start, there)).toBe(days);
        expect(addDays(there, -days)).toBe(start);
      }),
    );
  });
});
