import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../../kernel/localDate.ts";
import { CALENDAR_CHANGE_KINDS, type CalendarChange, type CalendarFacts, type DecreedDay } from "./calendarFacts.ts";
import { announcementDates, calendarDifference } from "./calendarHistory.ts";
import { JOINT_LEAVE_OFF, JOINT_LEAVE_WORKED, shippedFacts } from "./shippedFacts.fixture.ts";
import { calendarAsAnnounced } from "./workingCalendar.ts";
import { isWorkingDay } from "./workingDays.ts";

const facts = shippedFacts();
const knownOn = (asOf: string, satkerCode: string | null = null) => calendarAsAnnounced(facts, localDate(asOf), JOINT_LEAVE_OFF, satkerCode);
const isOff = (asOf: string, date: string) => !isWorkingDay(knownOn(asOf), localDate(date));
const aDay = (over: Partial<DecreedDay> = {}): DecreedDay => ({
  date: localDate("2025-03-21"), name: "Hari uji", kind: "OTHER", decree: "SK 1/2025", announcedOn: localDate("2025-03-03"), satkerCode: null, ...over,
});
const withOnly = (days: DecreedDay[], changes: CalendarChange[] = []): CalendarFacts => ({ days, changes, shippedYears: { from: 2022, to: 2026 } });

describe("the calendar as announced on a date", () => {
  it.each([
    { date: "2023-04-26", asOf: "2022-10-10", off: false, because: "SKB 1066/2022 was not yet announced" },
    { date: "2023-04-26", asOf: "2022-10-11", off: true, because: "SKB 1066/2022 declared it that day" },
    { date: "2023-04-26", asOf: "2023-03-28", off: true, because: "it stood until the amendment" },
    { date: "2023-04-26", asOf: "2023-03-29", off: false, because: "SKB 327/2023 withdrew it" },
    { date: "2023-04-26", asOf: "2026-01-01", off: false, because: "it was never restored" },
    { date: "2023-04-19", asOf: "2023-03-28", off: false, because: "SKB 327/2023 had not come" },
    { date: "2023-04-19", asOf: "2023-03-29", off: true, because: "SKB 327/2023 added it" },
    { date: "2023-04-21", asOf: "2022-10-11", off: true, because: "both decrees name it" },
    { date: "2023-06-28", asOf: "2023-06-15", off: false, because: "SKB 624/2023 came on the 16th" },
    { date: "2023-06-28", asOf: "2023-06-16", off: true, because: "SKB 624/2023 added it" },
    { date: "2024-11-27", asOf: "2024-11-20", off: false, because: "Keppres 33/2024 came six days before the vote" },
    { date: "2024-11-27", asOf: "2024-11-21", off: true, because: "Keppres 33/2024 declared it" },
    { date: "2025-08-18", asOf: "2025-08-06", off: false, because: "SKB 933/2025 came on 7 August" },
    { date: "2025-08-18", asOf: "2025-08-07", off: true, because: "SKB 933/2025 added it" },
    { date: "2026-01-01", asOf: "2025-09-18", off: false, because: "the decree for 2026 came on 19 September 2025" },
    { date: "2026-01-01", asOf: "2025-09-19", off: true, because: "the decree for 2026 is known a season ahead" },
  ])("$date, as known on $asOf, is a day off: $off, because $because", ({ date, asOf, off }) => {
    expect(isOff(asOf, date)).toBe(off);
  });

  it("counts a day without announcement date as known from 1 January of its year, and says that this is not verified", () => {
    expect(isOff("2024-12-31", "2025-01-01")).toBe(false);
    expect(isOff("2025-01-01", "2025-01-01")).toBe(true);
    expect(knownOn("2025-01-01").daysOff.get(localDate("2025-05-01"))?.[0]).toMatchObject({ verified: false, announcedOn: null });
    expect(knownOn("2025-08-07").daysOff.get(localDate("2025-08-18"))?.[0]).toMatchObject({ verified: true, announcedOn: "2025-08-07" });
  });

  it("lists the days it leaves out only because nobody knows when they were announced", () => {
    expect(knownOn("2024-12-20").assumedUnknown.map((day) => day.date)).toContain("2025-01-01");
    expect(knownOn("2025-01-01").assumedUnknown.filter((day) => day.date.startsWith("2025"))).toEqual([]);
  });

  it.each([
    { year: "2022", national: 16, jointLeave: 4, election: 0 },
    { year: "2023", national: 16, jointLeave: 11, election: 0 },
    { year: "2024", national: 17, jointLeave: 10, election: 2 },
    { year: "2025", national: 17, jointLeave: 11, election: 0 },
    { year: "2026", national: 17, jointLeave: 8, election: 0 },
  ])("$year ends with $national national days, $jointLeave days of joint leave and $election voting days", ({ year, national, jointLeave, election }) => {
    const days = [...knownOn("2026-12-31").daysOff.values()].flat().filter((day) => day.date.startsWith(year));
    const count = (kind: string) => days.filter((day) => day.kind === kind).length;
    expect([count("NATIONAL"), count("JOINT_LEAVE"), count("ELECTION")]).toEqual([national, jointLeave, election]);
  });

  it("keeps a withdrawn day joint leave, which its name alone still says", () => {
    expect(knownOn("2023-03-28").daysOff.get(localDate("2023-04-26"))?.[0]?.kind).toBe("JOINT_LEAVE");
  });

  it("counts joint leave as working only when the cited setting says so", () => {
    const worked = calendarAsAnnounced(facts, localDate("2026-01-02"), JOINT_LEAVE_WORKED);
    expect(isWorkingDay(worked, localDate("2025-01-28"))).toBe(true);
    expect(isWorkingDay(worked, localDate("2025-01-29"))).toBe(false);
  });

  it("gives a local day off to its own satker and to nobody else", () => {
    const local = { ...facts, days: [...facts.days, aDay({ satkerCode: "35.20" })] };
    const on = (satker: string | null) => isWorkingDay(calendarAsAnnounced(local, localDate("2025-03-21"), JOINT_LEAVE_OFF, satker), localDate("2025-03-21"));
    expect([on("35.20"), on("35.19"), on(null)]).toEqual([false, true, true]);
  });

  it("treats a day withdrawn without a transcribed declaration as off until then, from an unknown date", () => {
    const withdrawal: CalendarChange = { decree: "SKB 2", announcedOn: localDate("2024-03-01"), date: localDate("2024-07-01"), change: "WITHDRAWN", name: "Cuti bersama X", kind: null, satkerCode: null };
    const asOf = (date: string) => calendarAsAnnounced(withOnly([], [withdrawal]), localDate(date), JOINT_LEAVE_OFF).daysOff.get(localDate("2024-07-01"))?.[0];
    expect(asOf("2024-02-29")).toMatchObject({ verified: false, kind: "JOINT_LEAVE" });
    expect(asOf("2024-03-01")).toBeUndefined();
  });

  it("comes out the same in whatever order the facts are given", () => {
    const change = fc.record({
      decree: fc.constantFrom("A", "B", "C"), announcedOn: fc.constantFrom("2024-01-05", "2024-02-05", "2024-03-05").map(localDate),
      date: fc.constantFrom("2024-05-06", "2024-05-07").map(localDate), change: fc.constantFrom(...CALENDAR_CHANGE_KINDS), name: fc.constant("Hari"), kind: fc.constant(null), satkerCode: fc.constantFrom(null, "33.28"),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }).chain((changes) => fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length }))), ([changes, shuffled]) => {
        const off = (list: CalendarChange[]) => [...calendarAsAnnounced(withOnly([], list), localDate("2024-02-20"), JOINT_LEAVE_OFF, "33.28").daysOff.keys()].toSorted();
        expect(off(shuffled)).toEqual(off(changes));
      }),
    );
  });
});

describe("how a calendar changed", () => {
  it("names the days that SKB 327/2023 added and withdrew", () => {
    const { added, withdrawn } = calendarDifference(knownOn("2023-03-28"), knownOn("2023-03-29"));
    expect(added.map((day) => day.date)).toEqual(["2023-04-19", "2023-04-20"]);
    expect(withdrawn.map((day) => day.date)).toEqual(["2023-04-26"]);
  });

  it("lists each date on which open deadlines must be counted anew, once", () => {
    expect(announcementDates(facts, localDate("2023-01-01"), localDate("2023-12-31"))).toEqual(["2023-03-29", "2023-06-16"]);
  });

  it("does not call a calendar changed when it is compared with itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1800 }), (days) => {
        const asOf = addDays(localDate("2022-01-01"), days);
        expect(calendarDifference(knownOn(asOf), knownOn(asOf))).toEqual({ added: [], withdrawn: [] });
      }),
      { numRuns: 20 },
    );
  });
});
