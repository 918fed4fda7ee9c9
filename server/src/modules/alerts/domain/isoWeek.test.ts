import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { runHealth } from "./alertRun.ts";
import { isoWeekNamed, isoWeekOf } from "./isoWeek.ts";

describe("a week", () => {
  it.each([["2026-06-30", "2026-W27"], ["2026-01-01", "2026-W01"], ["2027-01-03", "2026-W53"], ["2024-12-30", "2025-W01"], ["2023-01-01", "2022-W52"]])("of %s is %s, Monday to Sunday, as ISO 8601 counts", (day, id) => {
    expect(isoWeekOf(localDate(day)).id).toBe(id);
    expect(isoWeekNamed(id)).toEqual(isoWeekOf(localDate(day)));
  });

  it("that a year does not have has no days", () => {
    for (const id of ["2025-W53", "2026-W00", "2026-W54", "2026-w01", "minggu ini"]) expect(isoWeekNamed(id)).toBeUndefined();
  });
});

describe("the last evaluation", () => {
  const now = new Date("2026-11-22T03:00:00Z");
  const done = (endedAt: string) => ({ state: "DONE" as const, endedAt: new Date(endedAt) });

  it.each([
    ["never took place", null, null, "NEVER"],
    ["was yesterday: all is well", done("2026-11-21T00:00:00Z"), done("2026-11-21T00:00:00Z"), "OK"],
    ["is more than a day and a half ago: late", done("2026-11-20T14:59:00Z"), done("2026-11-20T14:59:00Z"), "LATE"],
    ["failed, whatever went before", { state: "FAILED" as const }, done("2026-11-22T00:00:00Z"), "FAILED"],
    ["is at work for the first time", { state: "RUNNING" as const }, null, "NEVER"],
  ] as const)("%s", (_, last, lastDone, expected) => {
    expect(runHealth(last, lastDone, now)).toBe(expected);
  });
});
