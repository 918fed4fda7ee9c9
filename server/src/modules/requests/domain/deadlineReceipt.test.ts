import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate, type LocalDate } from "../../../kernel/localDate.ts";
import { JOINT_LEAVE_WORKED } from "../../calendars/domain/shippedFacts.fixture.ts";
import { withDayOff, withJointLeavePolicy } from "../../calendars/domain/workingCalendar.ts";
import { clockStart, type StartPolicy } from "./clockStart.ts";
import { codeOf, groundOn, OFFICE, replayGround, valueOf } from "./countingGround.fixture.ts";
import { deadlineOf, NOT_EXTENDED, type Extension } from "./deadline.ts";
import { deadlineReceipt } from "./deadlineReceipt.ts";
import { deadlineVersions } from "./deadlineReplay.ts";
import type { ClockKind, LegalRegime } from "./legalRule.ts";
import { localTime } from "./localMoment.ts";

const NOW = "2026-11-01";
const asked = (clock: ClockKind, regime: LegalRegime, startsOn: string, extension: Extension = NOT_EXTENDED) => ({ clock, regime, startsOn: localDate(startsOn), extension });
const dueOf = (question: ReturnType<typeof asked>, asOf = NOW) => valueOf(deadlineOf(question, groundOn(asOf))).dueOn;
const receiptOf = (question: ReturnType<typeof asked>, { asOf = NOW, today = NOW, noticeOn = null as string | null } = {}) =>
  valueOf(deadlineReceipt(question, groundOn(asOf), { today: localDate(today), stopped: noticeOn === null ? null : { on: localDate(noticeOn), by: "STOPPING_ACT" } }));

describe("the due date of a written notice", () => {
  it.each([
    { received: "2025-02-03", due: "2025-02-17", because: "a Monday is day 0, the Monday two weeks on is the tenth" },
    { received: "2025-02-07", due: "2025-02-21", because: "a Friday is day 0 as well" },
    { received: "2025-02-08", due: "2025-02-24", because: "a Saturday counts as Monday, which is then day 0" },
    { received: "2025-01-27", due: "2025-02-13", because: "Isra Mikraj, joint leave and Imlek: day 0 is Thursday 30 January" },
    { received: "2025-03-20", due: "2025-04-14", because: "Nyepi, Idul Fitri and their joint leave: day 5 is 27 March, day 6 is 8 April" },
    { received: "2025-08-11", due: "2025-08-26", because: "18 August 2025 was made joint leave" },
    { received: "2024-12-20", due: "2025-01-08", because: "Christmas with its joint leave, and New Year" },
    { received: "2023-04-12", due: "2023-05-04", because: "19, 20, 21, 24 and 25 April and 1 May do not count" },
  ])("received $received under the general regime is $due: $because", ({ received, due }) => {
    expect(dueOf(asked("REQUEST_RESPONSE", "GENERAL", received))).toBe(due);
  });

  it.each([
    { received: "2024-02-12", first: "2024-02-16", extended: "2024-02-20", because: "14 February 2024 was voting day" },
    { received: "2024-11-25", first: "2024-11-29", extended: "2024-12-03", because: "27 November 2024 was voting day" },
    { received: "2024-09-13", first: "2024-09-19", extended: "2024-09-23", because: "Monday 16 September was Maulid" },
  ])("election information received $received is due $first, extended $extended: $because", ({ received, first, extended }) => {
    expect(dueOf(asked("REQUEST_RESPONSE", "ELECTION", received))).toBe(first);
    expect(dueOf(asked("REQUEST_RESPONSE", "ELECTION", received, { kind: "ASSUMED" }))).toBe(extended);
  });
});

describe("a decree that comes while the clock runs", () => {
  it("makes 2023-05-03 of the first decree 2023-05-04 of the revised one", () => {
    const question = asked("REQUEST_RESPONSE", "GENERAL", "2023-04-12");
    expect(dueOf(question, "2023-03-28")).toBe("2023-05-03");
    expect(dueOf(question, "2023-03-29")).toBe("2023-05-04");
    expect(valueOf(deadlineVersions(question, replayGround, localDate("2023-03-28"), localDate("2023-12-31")))).toEqual([
      { calendarAnnouncedOn: "2023-03-28", dueOn: "2023-05-03" },
      { calendarAnnouncedOn: "2023-03-29", dueOn: "2023-05-04" },
    ]);
  });

  it("moves an election clock from 28 to 29 November 2024 when Keppres 33/2024 comes six days before the vote", () => {
    const question = asked("REQUEST_RESPONSE", "ELECTION", "2024-11-25");
    expect([dueOf(question, "2024-11-20"), dueOf(question, "2024-11-21")]).toEqual(["2024-11-28", "2024-11-29"]);
  });

  it("leaves one version where no decree touched the span", () => {
    const versions = valueOf(deadlineVersions(asked("REQUEST_RESPONSE", "GENERAL", "2025-02-03"), replayGround, localDate("2025-02-03"), localDate("2026-06-30")));
    expect(versions).toEqual([{ calendarAnnouncedOn: "2025-02-03", dueOn: "2025-02-17" }]);
  });
});

describe("the start day", () => {
  const calendar = groundOn(NOW).calendar;
  const startOf = (on: string, at: string | null, over: { completeOn?: string | null; registeredOn?: string | null; startPolicy?: StartPolicy } = {}) => {
    const date = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
    const dates = { received: { on: localDate(on), at: at === null ? null : localTime(at) }, completeOn: date(over.completeOn === undefined ? on : over.completeOn), registeredOn: date(over.registeredOn ?? null) };
    const start = clockStart(dates, { ...OFFICE, startPolicy: over.startPolicy ?? "RECEIVED" }, calendar);
    return start.kind === "STARTED" ? `${start.dayZero} ${start.movedBecause ?? "as received"}` : start.because;
  };

  it.each([
    { on: "2025-02-03", at: "09:00", start: "2025-02-03 as received", because: "within office hours" },
    { on: "2025-02-03", at: "16:00", start: "2025-02-03 as received", because: "the closing minute is still in time" },
    { on: "2025-02-03", at: "16:01", start: "2025-02-04 AFTER_HOURS", because: "after hours counts from the next working day" },
    { on: "2025-02-07", at: "16:20", start: "2025-02-07 as received", because: "Friday closes later here" },
    { on: "2025-02-07", at: "19:00", start: "2025-02-10 AFTER_HOURS", because: "Friday evening counts from Monday" },
    { on: "2025-02-08", at: "10:00", start: "2025-02-10 DAY_OFF", because: "Saturday counts from Monday" },
    { on: "2025-03-28", at: "08:00", start: "2025-04-08 DAY_OFF", because: "joint leave closes the office until 8 April" },
    { on: "2025-02-03", at: null, start: "2025-02-03 as received", because: "a register without times is taken at its date" },
  ])("received $on at $at starts $start: $because", ({ on, at, start }) => {
    expect(startOf(on, at)).toBe(start);
  });

  it.each([
    { startPolicy: "RECEIVED", start: "2025-02-03 as received" },
    { startPolicy: "COMPLETE", start: "2025-02-05 as received" },
    { startPolicy: "REGISTERED", start: "2025-02-10 DAY_OFF" },
  ] as const)("follows the policy: $startPolicy gives $start", ({ startPolicy, start }) => {
    expect(startOf("2025-02-03", "09:00", { startPolicy, completeOn: "2025-02-05", registeredOn: "2025-02-08" })).toBe(start);
  });

  it.each(["RECEIVED", "COMPLETE", "REGISTERED"] as const)("does not exist while the request is incomplete, also under %s", (startPolicy) => {
    expect(startOf("2025-02-03", "09:00", { startPolicy, completeOn: null, registeredOn: "2025-02-03" })).toBe("INCOMPLETE");
  });

  it("does not exist before registration where registration starts the clock", () => {
    expect(startOf("2025-02-03", "09:00", { startPolicy: "REGISTERED" })).toBe("NOT_REGISTERED");
  });
});

describe("an extension", () => {
  const extendedOn = (on: string, policy = OFFICE) => deadlineOf(asked("REQUEST_RESPONSE", "GENERAL", "2025-02-03", { kind: "WRITTEN", on: localDate(on) }), { ...groundOn(NOW), policy });

  it("adds seven working days to the end of the first ten", () => {
    expect(valueOf(extendedOn("2025-02-10"))).toMatchObject({ firstDueOn: "2025-02-17", dueOn: "2025-02-26", workingDays: 17 });
  });

  it("may be given up to the day of the first limit, and not a day later", () => {
    expect([codeOf(extendedOn("2025-02-17")), codeOf(extendedOn("2025-02-18"))]).toEqual(["ACCEPTED", "EXTENSION_AFTER_LIMIT"]);
  });

  it("must come before the limit's own day where the office's setting says so", () => {
    const strict = { ...OFFICE, extensionLatest: "DAY_BEFORE_LIMIT" } as const;
    expect([codeOf(extendedOn("2025-02-16", strict)), codeOf(extendedOn("2025-02-17", strict))]).toEqual(["ACCEPTED", "EXTENSION_AFTER_LIMIT"]);
  });

  it("cannot come before the clock has started", () => {
    expect(codeOf(extendedOn("2025-02-02"))).toBe("EXTENSION_BEFORE_START");
  });

  it.each([
    ["OBJECTION_RESPONSE", "GENERAL", "2025-02-03", "EXTENSION_NOT_PROVIDED"],
    ["ANNUAL_REPORT", "GENERAL", "2025-01-01", "EXTENSION_NOT_PROVIDED"],
  ] as const)("is not known to %s", (clock, regime, startsOn, code) => {
    expect(codeOf(deadlineOf(asked(clock, regime, startsOn, { kind: "ASSUMED" }), groundOn(NOW)))).toBe(code);
  });
});

describe("the other clocks", () => {
  it.each([
    { clock: "OBJECTION_RESPONSE", regime: "GENERAL", start: "2025-01-30", due: "2025-03-13", because: "thirty working days without a holiday in between (KPU Kab. Tegal)" },
    { clock: "OBJECTION_RESPONSE", regime: "ELECTION", start: "2024-11-25", due: "2024-11-29", because: "three days, and voting day does not count" },
    { clock: "OBJECTION_FILING", regime: "GENERAL", start: "2025-02-17", due: "2025-04-09", because: "day 28 is 27 March, the last two follow Idul Fitri" },
    { clock: "DISPUTE_FILING", regime: "GENERAL", start: "2025-03-13", due: "2025-04-11", because: "ten days to 27 March, four after Idul Fitri" },
    { clock: "COMMISSION_FINISH", regime: "GENERAL", start: "2025-01-02", due: "2025-06-17", because: "one hundred working days" },
    { clock: "COMMISSION_FINISH", regime: "ELECTION", start: "2025-06-02", due: "2025-06-24", because: "fourteen working days, with Idul Adha and its joint leave" },
    { clock: "ANNUAL_REPORT", regime: "GENERAL", start: "2026-01-01", due: "2026-03-31", because: "three months after the budget year" },
  ] as const)("$clock ($regime) from $start ends $due: $because", ({ clock, regime, start, due }) => {
    expect(dueOf(asked(clock, regime, start))).toBe(due);
  });

  it("leave the annual report on 31 March 2025 although that was Idul Fitri, and say so", () => {
    const receipt = receiptOf(asked("ANNUAL_REPORT", "GENERAL", "2025-01-01"), { noticeOn: "2025-03-18" });
    expect(receipt).toMatchObject({ dueOn: "2025-03-31", workingDays: null, skippedDays: [] });
    expect(receipt.caveats).toContain("DUE_ON_DAY_OFF");
    expect(receipt.lateness).toMatchObject({ isLate: false, basis: "STOPPING_ACT" });
  });
});

describe("a deadline that cannot be told is refused", () => {
  const refusalOf = (question: ReturnType<typeof asked>) => deadlineReceipt(question, groundOn(NOW), { today: localDate(NOW), stopped: null });

  it.each([
    ["a window that no text gives", asked("DISPUTE_FILING", "ELECTION", "2025-02-03"), "LIMIT_NOT_FOUND"],
    ["a due date in a year that is not shipped", asked("REQUEST_RESPONSE", "GENERAL", "2026-12-23"), "CALENDAR_NOT_SHIPPED"],
    ["a start in a year that is not shipped", asked("REQUEST_RESPONSE", "GENERAL", "2021-12-30"), "CALENDAR_NOT_SHIPPED"],
    ["a time before the law", asked("REQUEST_RESPONSE", "GENERAL", "2009-01-05"), "RULE_NOT_FOUND"],
  ] as const)("%s", (_what, question, code) => {
    expect(codeOf(refusalOf(question))).toBe(code);
  });

  it("and the refusal names the shipped range", () => {
    expect(refusalOf(asked("REQUEST_RESPONSE", "GENERAL", "2026-12-23"))).toMatchObject({ refusal: { details: { date: "2027-01-01", from: 2022, to: 2026 } } });
  });
});

describe("a deadline receipt", () => {
  const receipt = receiptOf(asked("REQUEST_RESPONSE", "GENERAL", "2023-04-12"), { asOf: "2023-04-12", today: "2023-04-12" });

  it("names rule, day 0 and due date", () => {
    expect(receipt).toMatchObject({ rule: { article: "UU 14/2008 Pasal 22 ayat (7) dan (8)" }, start: { dayZero: "2023-04-12" }, dueOn: "2023-05-04", workingDays: 10, calendarAnnouncedOn: "2023-04-12" });
  });

  it("lists every skipped day with its decree", () => {
    expect(receipt.skippedDays.filter((day) => day.reason !== "WEEKEND").map(({ date, reason, decree }) => [date, reason, decree?.slice(0, 13)])).toEqual([
      ["2023-04-19", "JOINT_LEAVE", "SKB 327/2023"],
      ["2023-04-20", "JOINT_LEAVE", "SKB 327/2023"],
      ["2023-04-21", "JOINT_LEAVE", "SKB 1066/2022"],
      ["2023-04-24", "JOINT_LEAVE", "SKB 1066/2022"],
      ["2023-04-25", "JOINT_LEAVE", "SKB 1066/2022"],
      ["2023-05-01", "NATIONAL", "SKB 1066/2022"],
    ]);
    expect(receipt.skippedDays.filter((day) => day.reason === "WEEKEND")).toHaveLength(6);
  });

  it("says what would change the date: an extension, a further decree, the other regime, joint leave", () => {
    expect(receipt.wouldChange).toEqual([
      { kind: "EXTENSION", latestOn: "2023-05-04", due: { kind: "DUE", dueOn: "2023-05-15" } },
      { kind: "FURTHER_DECREE", after: "2023-04-12", due: { kind: "DUE", dueOn: "2023-05-05" } },
      { kind: "OTHER_REGIME", regime: "ELECTION", due: { kind: "DUE", dueOn: "2023-04-17" } },
      { kind: "JOINT_LEAVE_SETTING", due: { kind: "DUE", dueOn: "2023-04-26" } },
    ]);
  });

  it("offers the extension up to the day of the first limit, and no longer", () => {
    const kindsOn = (today: string) => receiptOf(asked("REQUEST_RESPONSE", "GENERAL", "2023-04-12"), { today }).wouldChange.map((change) => change.kind);
    expect(kindsOn("2023-05-04")).toContain("EXTENSION");
    expect(kindsOn("2023-05-05")).not.toContain("EXTENSION");
  });

  it("lists no extension and no further decree once a written notice has stopped the clock", () => {
    const stopped = receiptOf(asked("REQUEST_RESPONSE", "GENERAL", "2023-04-12"), { asOf: "2023-04-12", today: "2023-04-27", noticeOn: "2023-04-27" });
    expect(stopped.wouldChange.map((change) => change.kind)).toEqual(["OTHER_REGIME", "JOINT_LEAVE_SETTING"]);
  });

  it("says that the rule and some days off are not verified", () => {
    expect(receipt.caveats).toEqual(["RULE_NOT_VERIFIED", "DAY_OFF_NOT_VERIFIED"]);
  });

  it("says when days of the next year were left out for want of an announcement date", () => {
    expect(receiptOf(asked("REQUEST_RESPONSE", "GENERAL", "2024-12-20"), { asOf: "2024-12-20" })).toMatchObject({ dueOn: "2025-01-07", caveats: ["RULE_NOT_VERIFIED", "DAY_OFF_NOT_VERIFIED", "DAYS_OFF_LEFT_OUT"] });
    expect(receiptOf(asked("REQUEST_RESPONSE", "GENERAL", "2025-02-03"), { asOf: "2024-12-20" }).caveats).toEqual(["RULE_NOT_VERIFIED"]);
  });

  it.each([
    { today: "2025-02-10", noticeOn: null, lateness: { isLate: false, lateWorkingDays: 0, leftWorkingDays: 5, basis: "TODAY" } },
    { today: "2025-02-17", noticeOn: null, lateness: { isLate: false, lateWorkingDays: 0, leftWorkingDays: 0, basis: "TODAY" } },
    { today: "2025-02-20", noticeOn: null, lateness: { isLate: true, lateWorkingDays: 3, leftWorkingDays: 0, basis: "TODAY" } },
    { today: "2025-06-02", noticeOn: "2025-02-18", lateness: { isLate: true, lateWorkingDays: 1, leftWorkingDays: 0, basis: "STOPPING_ACT" } },
    { today: "2025-06-02", noticeOn: "2025-02-17", lateness: { isLate: false, lateWorkingDays: 0, leftWorkingDays: 0, basis: "STOPPING_ACT" } },
  ])("due 2025-02-17, notice $noticeOn, today $today: $lateness", ({ today, noticeOn, lateness }) => {
    expect(receiptOf(asked("REQUEST_RESPONSE", "GENERAL", "2025-02-03"), { today, noticeOn }).lateness).toMatchObject(lateness);
  });

  it("calls a notice on the Saturday after a Friday deadline late, by no working day", () => {
    expect(receiptOf(asked("REQUEST_RESPONSE", "GENERAL", "2025-02-07"), { noticeOn: "2025-02-22" }).lateness).toMatchObject({ isLate: true, lateWorkingDays: 0 });
  });
});

describe("laws of counting", () => {
  const date = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(localDate("2022-01-03"), days));
  const question = fc.record({
    clock: fc.constantFrom<ClockKind>("REQUEST_RESPONSE", "OBJECTION_RESPONSE", "COMMISSION_FINISH"),
    regime: fc.constantFrom<LegalRegime>("GENERAL", "ELECTION"),
    startsOn: date,
    extension: fc.constant(NOT_EXTENDED),
  });

  it("a later start never means an earlier due date", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 40 }), (earlier, days) => {
        const later = { ...earlier, startsOn: addDays(earlier.startsOn, days) };
        expect(dueOf(earlier) <= dueOf(later)).toBe(true);
      }),
    );
  });

  it("a later hour of receipt never means an earlier start", () => {
    const minute = fc.integer({ min: 0, max: 1439 }).map((minutes) => localTime(`${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`));
    fc.assert(
      fc.property(date, minute, minute, (on, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const zero = (at: typeof a) => clockStart({ received: { on, at }, completeOn: on, registeredOn: on }, OFFICE, groundOn(NOW).calendar);
        const [first, second] = [zero(early), zero(late)];
        expect(first.kind === "STARTED" && second.kind === "STARTED" && first.dayZero <= second.dayZero).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("adding a day off never shortens a deadline", () => {
    const ground = groundOn(NOW);
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 160 }), (asking, days) => {
        const added = { date: addDays(asking.startsOn, days), name: "Hari uji", kind: "OTHER", decree: "SK", announcedOn: null, verified: false, satkerCode: null } as const;
        const more = { ...ground, calendar: withDayOff(ground.calendar, added) };
        expect(valueOf(deadlineOf(asking, more)).dueOn >= valueOf(deadlineOf(asking, ground)).dueOn).toBe(true);
      }),
    );
  });

  it("working through joint leave never lengthens a deadline", () => {
    const ground = groundOn(NOW);
    const worked = { ...ground, calendar: withJointLeavePolicy(ground.calendar, JOINT_LEAVE_WORKED) };
    fc.assert(
      fc.property(question, (asking) => {
        expect(valueOf(deadlineOf(asking, worked)).dueOn <= valueOf(deadlineOf(asking, ground)).dueOn).toBe(true);
      }),
    );
  });

  it("a replay with the same calendar is identical", () => {
    fc.assert(
      fc.property(question, date, (asking, asOf) => {
        const moment = { today: localDate(NOW), stopped: null };
        expect(deadlineReceipt(asking, groundOn(asOf), moment)).toEqual(deadlineReceipt(asking, groundOn(asOf), moment));
      }),
      { numRuns: 30 },
    );
  });
});
