import { describe, expect, it } from "vitest";
import { calendarMonths, onWorkingDays, type DayOffFacts } from "./calendarMonths.ts";

const EID: DayOffFacts = { date: "2026-03-20", name: "Idul Fitri", kind: "NATIONAL", satkerCode: null };
const REVOTE: DayOffFacts = { date: "2026-03-21", name: "Pemungutan suara ulang", kind: "ELECTION", satkerCode: "35.20" };

describe("the year in twelve months", () => {
  it("has every day once, in weeks from Monday to Sunday", () => {
    const months = calendarMonths(2024, []);
    const days = months.flatMap((month) => month.weeks.flat()).filter((day) => day !== null);
    expect(days).toHaveLength(366);
    expect(months.every((month) => month.weeks.every((week) => week.length === 7))).toBe(true);
    expect(months[0]?.weeks[0]?.[0]?.date).toBe("2024-01-01");
  });

  it("marks a decreed day by its kind and a satker's own day as local", () => {
    const march = calendarMonths(2026, [EID, REVOTE])[2];
    const off = march?.weeks.flat().filter((day) => day?.off) ?? [];
    expect(off.map((day) => [day?.date, day?.off?.kind])).toEqual([
      ["2026-03-20", "NATIONAL"],
      ["2026-03-21", "LOCAL"],
    ]);
  });

  it("tells days off that take a working day away from those on a weekend", () => {
    expect(onWorkingDays([EID, REVOTE])).toEqual([EID]);
  });
});
