import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, localDate } from "../../../kernel/localDate.ts";
import { CalendarNotShipped } from "./calendarNotShipped.ts";
import type { DecreedDay } from "./calendarFacts.ts";
import { addDayOff, DayAlreadyOff, DecreeMissing, DecreeOutOfOrder, withdrawDayOff } from "./newDayOff.ts";
import { JOINT_LEAVE_OFF, shippedFacts } from "./shippedFacts.fixture.ts";
import { skippedDaysBetween } from "./skippedDays.ts";
import { calendarAsAnnounced, withDayOff } from "./workingCalendar.ts";
import { addWorkingDays, isWorkingDay, nextWorkingDay, sameOrNextWorkingDay, workingDaysBetween } from "./workingDays.ts";

const facts = shippedFacts();
const today = calendarAsAnnounced(facts, localDate("2026-11-01"), JOINT_LEAVE_OFF);
const date = fc.integer({ min: 0, max: 1600 }).map((days) => addDays(localDate("2022-01-01"), days));
const dayOff = { name: "Hari uji", kind: "OTHER", decree: "SK 1", announcedOn: localDate("2022-01-01"), verified: true, satkerCode: null } as const;

describe("working-day arithmetic", () => {
  it.each([
    { start: "2025-08-15", count: 0, end: "2025-08-15", because: "the start day is day 0" },
    { start: "2025-08-15", count: 1, end: "2025-08-19", because: "Monday 18 August 2025 was made joint leave" },
    { start: "2024-02-12", count: 3, end: "2024-02-16", because: "14 February 2024 was voting day" },
    { start: "2024-12-20", count: 10, end: "2025-01-08", because: "Christmas, its joint leave and New Year do not count" },
    { start: "2025-03-27", count: 1, end: "2025-04-08", because: "Nyepi and Idul Fitri with their joint leave fill eleven days" },
    { start: "2026-03-17", count: 1, end: "2026-03-25", because: "Nyepi and Idul Fitri 2026 lie side by side" },
    { start: "2025-01-02", count: 100, end: "2025-06-17", because: "18 + 20 + 19 + 16 + 17 working days end May with 90; 17 June is the tenth of June" },
  ])("$count working days after $start is $end: $because", ({ start, count, end }) => {
    expect(addWorkingDays(today, localDate(start), count)).toBe(end);
  });

  it("counts a Saturday deadline's lateness in working days, so that the Sunday after is none", () => {
    expect(workingDaysBetween(today, localDate("2025-08-15"), localDate("2025-08-18"))).toBe(0);
    expect(workingDaysBetween(today, localDate("2025-08-15"), localDate("2025-08-19"))).toBe(1);
    expect(workingDaysBetween(today, localDate("2025-08-19"), localDate("2025-08-15"))).toBe(-1);
  });

  it("moves a day off to the next working day and leaves a working day alone", () => {
    expect(sameOrNextWorkingDay(today, localDate("2025-08-16"))).toBe("2025-08-19");
    expect(sameOrNextWorkingDay(today, localDate("2025-08-15"))).toBe("2025-08-15");
    expect(nextWorkingDay(today, localDate("2025-08-15"))).toBe("2025-08-19");
  });

  it.each([
    ["a start before the first shipped year", () => addWorkingDays(today, localDate("2021-12-31"), 1)],
    ["a deadline that runs past the last shipped year", () => addWorkingDays(today, localDate("2026-12-28"), 10)],
    ["a question about a day of 2027", () => isWorkingDay(today, localDate("2027-01-04"))],
    ["a span that ends in 2027", () => workingDaysBetween(today, localDate("2026-12-01"), localDate("2027-01-04"))],
  ])("refuses %s instead of counting weekdays", (_what, ask) => {
    expect(ask).toThrow(CalendarNotShipped);
    expect(ask).toThrow(/2022 sampai 2026/);
  });

  it("refuses a number of working days that is not a whole number or runs backwards", () => {
    expect(() => addWorkingDays(today, localDate("2025-01-02"), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(today, localDate("2025-01-02"), 1.5)).toThrow(RangeError);
  });

  it("never ends earlier for a later start", () => {
    fc.assert(
      fc.property(date, date, fc.integer({ min: 0, max: 100 }), (a, b, count) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(today, earlier, count) <= addWorkingDays(today, later, count)).toBe(true);
      }),
    );
  });

  it("never ends earlier when a day off is added", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 100 }), date, (start, count, added) => {
        const more = withDayOff(today, { ...dayOff, date: added });
        expect(addWorkingDays(more, start, count) >= addWorkingDays(today, start, count)).toBe(true);
      }),
    );
  });

  it("counts back what it added: days counted and days skipped make up the whole span", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (start, count) => {
        const end = addWorkingDays(today, start, count);
        expect(workingDaysBetween(today, start, end)).toBe(count);
        expect(skippedDaysBetween(today, start, end).length + count).toBe(daysBetween(start, end));
      }),
    );
  });
});

describe("the days a deadline skipped", () => {
  it("names weekend, national day and joint leave, each with its decree", () => {
    const skipped = skippedDaysBetween(today, localDate("2023-04-20"), localDate("2023-04-26"));
    expect(skipped.map((day) => [day.date, day.reason])).toEqual([
      ["2023-04-21", "JOINT_LEAVE"],
      ["2023-04-22", "WEEKEND"],
      ["2023-04-23", "WEEKEND"],
      ["2023-04-24", "JOINT_LEAVE"],
      ["2023-04-25", "JOINT_LEAVE"],
    ]);
    expect(skipped[0]).toMatchObject({ decree: "SKB 1066/2022", announcedOn: "2022-10-11", verified: true });
    expect(skipped[1]?.name).toBe("Idul Fitri 1444 H (hari 1)");
  });

  it("says when a day is a satker's own", () => {
    const local = { ...facts, days: [...facts.days, { ...dayOff, date: localDate("2025-03-21"), satkerCode: "35.20" }] };
    const calendar = calendarAsAnnounced(local, localDate("2025-04-01"), JOINT_LEAVE_OFF, "35.20");
    expect(skippedDaysBetween(calendar, localDate("2025-03-20"), localDate("2025-03-21"))[0]?.reason).toBe("LOCAL");
  });
});

describe("a day off entered by an administrator", () => {
  const entered: DecreedDay = { date: localDate("2026-08-18"), name: "Cuti bersama", kind: "JOINT_LEAVE", decree: "SKB 9/2026", announcedOn: localDate("2026-08-06"), satkerCode: null };

  it("counts from its announcement on and leaves the earlier calendar as it was", () => {
    const after = addDayOff(facts, entered);
    const isOff = (asOf: string) => !isWorkingDay(calendarAsAnnounced(after, localDate(asOf), JOINT_LEAVE_OFF), entered.date);
    expect([isOff("2026-08-05"), isOff("2026-08-06")]).toEqual([false, true]);
    expect(facts.days).not.toContain(entered);
  });

  it.each([
    ["without a decree", { ...entered, decree: " " }, DecreeMissing],
    ["without the date of its announcement", { ...entered, announcedOn: null }, DecreeMissing],
    ["on a day that is off already", { ...entered, date: localDate("2026-08-17") }, DayAlreadyOff],
    ["in a year that is not shipped", { ...entered, date: localDate("2027-08-18") }, CalendarNotShipped],
  ])("is refused %s", (_why, day, refusal) => {
    expect(() => addDayOff(facts, day)).toThrow(refusal);
  });

  it("may bring back a day that a decree had withdrawn", () => {
    const broughtBack = localDate("2023-04-26");
    expect(isWorkingDay(calendarAsAnnounced(addDayOff(facts, { ...entered, date: broughtBack }), localDate("2026-08-06"), JOINT_LEAVE_OFF), broughtBack)).toBe(false);
  });

  it("is refused by a decree older than the last one on that day: it would change nothing", () => {
    expect(() => addDayOff(facts, { ...entered, date: localDate("2023-04-26"), announcedOn: localDate("2023-03-28") })).toThrow(DecreeOutOfOrder);
    const added = addDayOff(facts, entered);
    const withdrawal = { ...entered, decree: "SKB 8/2026", change: "WITHDRAWN" } as const;
    expect(() => withdrawDayOff(added, { ...withdrawal, announcedOn: localDate("2026-08-05") })).toThrow(DecreeOutOfOrder);
    expect(isWorkingDay(calendarAsAnnounced(withdrawDayOff(added, { ...withdrawal, announcedOn: localDate("2026-08-07") }), localDate("2026-08-07"), JOINT_LEAVE_OFF), entered.date)).toBe(true);
  });
});
