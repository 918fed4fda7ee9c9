import { describe, expect, it } from "vitest";
import { eventAxis, type AxisWish } from "./eventAxis.ts";

const LABELS = { due: "Jatuh tempo", firstDue: "Tenggat pertama", today: "Hari ini" };
const EID_2023 = new Map(["2023-04-19", "2023-04-20", "2023-04-21", "2023-04-22", "2023-04-24", "2023-04-25", "2023-05-01"].map((date) => [date, "libur"]));
const APRIL_2023: AxisWish = {
  events: [{ id: "1", kind: "RECEIVED", on: "2023-04-12", label: "Diterima" }],
  dayZero: "2023-04-12",
  firstDueOn: "2023-05-04",
  dueOn: "2023-05-04",
  today: null,
  daysOff: EID_2023,
  width: 800,
};

describe("the event line of a request", () => {
  it("counts as the law does: the tenth working day after 12 April 2023 stands at 4 May", () => {
    const axis = eventAxis(APRIL_2023, LABELS);
    expect(axis?.days.find((day) => day.date === "2023-05-04")?.workingDay).toBe(10);
    expect(axis?.days[0]).toMatchObject({ date: "2023-04-12", workingDay: 0, isOff: false });
  });

  it("shades weekends and decreed days off, draws them narrower, and numbers neither", () => {
    const axis = eventAxis(APRIL_2023, LABELS);
    const off = axis?.days.filter((day) => day.isOff) ?? [];
    expect(off.map((day) => day.date)).toEqual(["2023-04-15", "2023-04-16", "2023-04-19", "2023-04-20", "2023-04-21", "2023-04-22", "2023-04-23", "2023-04-24", "2023-04-25", "2023-04-29", "2023-04-30", "2023-05-01"]);
    expect(off.every((day) => day.workingDay === null && day.width < (axis?.days[0]?.width ?? 0))).toBe(true);
  });

  it("fills its width to the last pixel", () => {
    const last = eventAxis(APRIL_2023, LABELS)?.days.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(800, 6);
  });

  it("draws what is late from the due date to the notice, and nothing late when it came in time", () => {
    const notice = (on: string) => eventAxis({ ...APRIL_2023, events: [...APRIL_2023.events, { id: "2", kind: "WRITTEN_NOTICE", on, label: "Pemberitahuan" }] }, LABELS);
    expect(notice("2023-05-09")?.late).toEqual({ from: expect.any(Number), to: expect.any(Number) });
    expect(notice("2023-05-03")?.late).toBeNull();
  });

  it("gives an oral answer no power: without a notice the line runs on to today", () => {
    const axis = eventAxis({ ...APRIL_2023, today: "2023-05-10", events: [...APRIL_2023.events, { id: "2", kind: "ORAL_ANSWER", on: "2023-05-02", label: "Lisan" }] }, LABELS);
    expect(axis?.late).not.toBeNull();
    expect(axis?.marks.map((mark) => mark.kind)).toContain("today");
  });

  it("keeps words of one day apart in lanes", () => {
    const events = ["a", "b", "c"].map((id) => ({ id, kind: "RECEIVED", on: "2023-04-12", label: "Diterima" }));
    const axis = eventAxis({ ...APRIL_2023, events }, LABELS);
    expect(new Set(axis?.marks.filter((mark) => mark.kind === "event").map((mark) => mark.lane)).size).toBe(3);
  });

  it("has no clock to draw while none runs, and no line when nothing happened", () => {
    expect(eventAxis({ ...APRIL_2023, dayZero: null, dueOn: null, firstDueOn: null }, LABELS)?.inTime).toBeNull();
    expect(eventAxis({ ...APRIL_2023, events: [], dayZero: null, dueOn: null, firstDueOn: null }, LABELS)).toBeNull();
  });

  it("is cut two weeks after the last mark when it would be unreadable, says so, and stays late up to the edge", () => {
    const axis = eventAxis({ ...APRIL_2023, today: "2024-04-12" }, LABELS);
    expect(axis?.days.at(-1)?.date).toBe("2023-05-18");
    expect(axis?.daysLeftOut).toBe(367 - 37);
    expect(axis?.late?.to).toBe(800);
  });
});
