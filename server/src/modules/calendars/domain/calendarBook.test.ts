import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../../kernel/localDate.ts";
import { calendarBook, changedDays } from "./calendarBook.ts";
import { shippedYears } from "./shippedYears.ts";
import { JOINT_LEAVE_OFF, shippedFacts } from "./shippedFacts.fixture.ts";
import { workingDayIndex } from "./workingDayIndex.ts";
import { workingDaysBetween } from "./workingDays.ts";

const facts = shippedFacts();
const TODAY = localDate("2026-11-22");
const book = calendarBook(facts, JOINT_LEAVE_OFF, TODAY);
const addedDay = { decree: "Keppres 1/2026", announcedOn: localDate("2026-11-20"), date: localDate("2026-12-02"), change: "ADDED", name: "Pemungutan suara ulang", kind: "ELECTION", satkerCode: "35.20" } as const;

describe("the book of calendars", () => {
  it("counts everything recorded, also a day announced later than the day asked about", () => {
    expect(book.current(null).asOf).toBe(TODAY);
    expect(book.current(null).daysOff.has(localDate("2025-08-18"))).toBe(true);
    expect(book.asAnnounced(localDate("2025-08-06"), null).daysOff.has(localDate("2025-08-18"))).toBe(false);
  });

  it("keeps a local day off to its own satker", () => {
    const local = calendarBook({ ...facts, changes: [...facts.changes, addedDay] }, JOINT_LEAVE_OFF, TODAY);
    expect(changedDays(book.current("35.20"), local.current("35.20"))).toEqual(["2026-12-02"]);
    expect(changedDays(book.current("35.01"), local.current("35.01"))).toEqual([]);
  });

  it("tells a day that counts otherwise under another word on joint leave", () => {
    const worked = calendarBook(facts, { ...JOINT_LEAVE_OFF, jointLeaveIsNonWorking: false }, TODAY);
    expect(changedDays(book.current(null), worked.current(null))).toContain("2025-08-18");
  });
});

describe("the index of working days", () => {
  const index = workingDayIndex(book.current(null));
  const day = fc.integer({ min: 0, max: 5 * 365 }).map((days) => addDays(localDate("2022-01-01"), days));

  it("counts as walking from day to day does", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(index.between(from, to)).toBe(workingDaysBetween(book.current(null), from, to));
      }),
      { numRuns: 60 },
    );
  });

  it("says nothing outside the shipped years", () => {
    expect(index.between(localDate("2026-12-30"), localDate("2027-01-04"))).toBeNull();
  });
});

describe("shipped years", () => {
  it.each([
    [[2022, 2023, 2024], { from: 2022, to: 2024 }],
    [[2022, 2023, 2026], { from: 2022, to: 2023 }],
    [[2022, 2024, 2023, 2024], { from: 2022, to: 2024 }],
    [[2020, 2022], { from: 2022, to: 2022 }],
    [[], null],
  ])("%j are the run %j without a hole", (years, expected) => {
    expect(shippedYears(years)).toEqual(expected);
  });
});
