import { describe, expect, it } from "vitest";
import { fixedClock } from "./clock.ts";

describe("the clock", () => {
  it.each([
    { instant: "2026-03-31T16:59:59Z", date: "2026-03-31", because: "it is 23.59 in Jakarta" },
    { instant: "2026-03-31T17:00:00Z", date: "2026-04-01", because: "midnight in Jakarta is 17.00 UTC" },
    { instant: "2026-12-31T20:00:00Z", date: "2027-01-01", because: "the new year begins earlier in Jakarta" },
  ])("says $date at $instant: $because", ({ instant, date }) => {
    expect(fixedClock(instant).today()).toBe(date);
  });

  it("cannot be moved by whoever got its instant", () => {
    const clock = fixedClock("2026-11-22T03:00:00Z");
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe("2026-11-22T03:00:00.000Z");
  });

  it("refuses an instant that nobody can read", () => {
    expect(() => fixedClock("kemarin")).toThrow(RangeError);
  });
});
