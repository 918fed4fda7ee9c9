import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { dayMark, endOfDayInJakarta, inForceAt } from "./knownOn.ts";

describe("what was known on a day", () => {
  it("ends at midnight in Jakarta, which is five in the afternoon in Greenwich", () => {
    expect(endOfDayInJakarta(localDate("2026-03-31")).toISOString()).toBe("2026-03-31T17:00:00.000Z");
  });
  it("crosses the year", () => {
    expect(endOfDayInJakarta(localDate("2025-12-31")).toISOString()).toBe("2025-12-31T17:00:00.000Z");
  });
});

describe("rows that others took the place of", () => {
  const changedAt = new Date("2026-06-01T03:00:00Z");
  const old = { name: "old", recordedAt: new Date("2026-03-01T03:00:00Z"), supersededAt: changedAt };
  const fresh = { name: "new", recordedAt: changedAt, supersededAt: null };
  const on = (day: string | null) => inForceAt([old, fresh], day === null ? null : endOfDayInJakarta(localDate(day))).map(({ name }) => name);

  it.each([
    ["before anything was known", "2026-02-28", []],
    ["between the two", "2026-05-31", ["old"]],
    ["on the day of the change", "2026-06-01", ["new"]],
    ["now", null, ["new"]],
  ] as const)("are in force one at a time: %s", (_when, day, names) => {
    expect(on(day)).toEqual(names);
  });

  it("carry the day in their id, and nothing when they are of today", () => {
    expect([dayMark(null), dayMark(localDate("2026-03-31"))]).toEqual(["", "@2026-03-31"]);
  });
});
