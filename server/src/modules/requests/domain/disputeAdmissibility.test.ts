import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { codeOf, groundOn, valueOf } from "./countingGround.fixture.ts";
import { disputeAdmissibility } from "./disputeAdmissibility.ts";

const ask = (objection: string, answer: string | null, on: string, regime: "GENERAL" | "ELECTION" = "GENERAL") =>
  disputeAdmissibility({ objectionReceivedOn: localDate(objection), answerReceivedOn: answer === null ? null : localDate(answer), regime, on: localDate(on) }, groundOn("2026-01-05"));

describe("KPU Kab. Tegal: an objection of 2025-01-30 without a written answer", () => {
  it.each([
    { on: "2025-02-20", verdict: "PREMATURE", because: "the superior still has time" },
    { on: "2025-03-13", verdict: "PREMATURE", because: "the thirtieth working day is the superior's" },
    { on: "2025-03-14", verdict: "OPEN", because: "the thirty working days have lapsed" },
    { on: "2025-04-11", verdict: "OPEN", because: "fourteen working days, Idul Fitri left out" },
    { on: "2025-04-12", verdict: "LAPSED", because: "the fourteen working days are over" },
  ])("filed $on is $verdict: $because", ({ on, verdict }) => {
    expect(valueOf(ask("2025-01-30", null, on))).toMatchObject({ verdict, path: "UNANSWERED", answerDueOn: "2025-03-13", earliestOn: "2025-03-14", latest: { kind: "KNOWN", on: "2025-04-11" } });
  });
});

describe("an answered objection", () => {
  it.each([
    { on: "2025-02-09", verdict: "PREMATURE", because: "the answer had not come on that day" },
    { on: "2025-02-10", verdict: "OPEN", because: "the day of the answer is day 0" },
    { on: "2025-02-28", verdict: "OPEN", because: "it is the fourteenth working day" },
    { on: "2025-03-01", verdict: "LAPSED", because: "the window is over" },
  ])("answered 2025-02-10, filed $on is $verdict: $because", ({ on, verdict }) => {
    expect(valueOf(ask("2025-01-30", "2025-02-10", on)).verdict).toBe(verdict);
  });

  it("has the window begin with the answer itself", () => {
    expect(valueOf(ask("2025-01-30", "2025-02-10", "2025-02-10"))).toMatchObject({ path: "ANSWERED", earliestOn: "2025-02-10", latest: { kind: "KNOWN", on: "2025-02-28" } });
  });

  it("is in time when the answer comes on the superior's last day", () => {
    expect(valueOf(ask("2025-01-30", "2025-03-13", "2025-03-13"))).toMatchObject({ path: "ANSWERED", verdict: "OPEN", latestByLateAnswer: null });
  });

  it("keeps the lapse's window when the answer came too late, and tells the other date beside it", () => {
    expect(valueOf(ask("2025-01-30", "2025-03-20", "2025-04-14"))).toMatchObject({ path: "UNANSWERED", verdict: "LAPSED", latest: { on: "2025-04-11" }, latestByLateAnswer: { kind: "KNOWN", on: "2025-04-21" } });
  });

  it("cannot have been answered before it was made", () => {
    expect(codeOf(ask("2025-01-30", "2025-01-29", "2025-03-14"))).toBe("ANSWER_BEFORE_OBJECTION");
  });
});

describe("election information", () => {
  it("lapses after three working days; the length of the window was not found, and no verdict is made up", () => {
    expect(valueOf(ask("2024-11-25", null, "2024-11-29", "ELECTION"))).toMatchObject({ verdict: "PREMATURE", earliestOn: "2024-11-30" });
    expect(valueOf(ask("2024-11-25", null, "2024-12-02", "ELECTION"))).toMatchObject({ verdict: "UNDETERMINED", latest: { kind: "UNKNOWN", refusal: { code: "LIMIT_NOT_FOUND" } } });
  });
});

it("refuses a case whose answer would be due in a year without a calendar", () => {
  expect(codeOf(ask("2026-12-01", null, "2026-12-02"))).toBe("CALENDAR_NOT_SHIPPED");
});
