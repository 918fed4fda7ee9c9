import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { rhythmDays, streakOf, type RefreshMark } from "./rhythm.ts";

const mark = (on: string, itemCode = "B01", satkerCode = "33.08"): RefreshMark => ({ satkerCode, itemCode, on: localDate(on) });
const coverage = { from: localDate("2026-06-02"), to: localDate("2026-06-04") };

describe("the calendar of refreshes", () => {
  it("is empty outside the records and a true zero within them", () => {
    const days = rhythmDays([mark("2026-06-03"), mark("2026-06-03", "B02"), mark("2026-06-03", "B01", "33.09")], coverage, localDate("2026-06-01"), localDate("2026-06-05"));
    expect(days.map(({ refreshes }) => (refreshes.kind === "value" ? refreshes.value : refreshes.reason))).toEqual(["NOT_REPORTED", 0, 3, 0, "NOT_REPORTED"]);
    expect(days[2]?.satkerCount).toBe(2);
  });

  it("is not reported at all without a log", () => {
    expect(rhythmDays([], null, localDate("2026-06-01"), localDate("2026-06-01"))[0]?.refreshes).toEqual({ kind: "missing", reason: "NOT_REPORTED" });
  });

  it("has no day when it ends before it begins", () => {
    expect(rhythmDays([], coverage, localDate("2026-06-05"), localDate("2026-06-01"))).toEqual([]);
  });
});

describe("a streak", () => {
  const marks = ["2026-05-06", "2026-06-10", "2026-06-15", "2026-06-28"].map((on) => mark(on));
  const long = { from: localDate("2026-05-01"), to: localDate("2026-06-30") };

  it.each([
    ["2026-06-28", 3, "Wednesday, Monday and Sunday of three weeks in a row"],
    ["2026-07-01", 3, "the running week has not broken it yet"],
    ["2026-07-06", 0, "a whole week without a refresh has"],
  ])("on %s it is %i weeks: %s", (on, weeks) => {
    expect(streakOf(marks, long, localDate(on))).toEqual({ currentWeeks: { kind: "value", value: weeks }, longestWeeks: { kind: "value", value: 3 } });
  });

  it("is unknown where no log says anything", () => {
    expect(streakOf([], null, localDate("2026-06-30")).currentWeeks.kind).toBe("missing");
  });
});
