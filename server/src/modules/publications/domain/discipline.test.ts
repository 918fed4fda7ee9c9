import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { aDuty, aLook, anUpdate, RULES } from "./cadenceRule.fixture.ts";
import { disciplineByClass, disciplineOf, type TrackedDuty } from "./discipline.ts";
import { dutyHistory, type LogEntry } from "./dutyLog.ts";
import { dutyStanding, type Duty } from "./dutyStanding.ts";
import { dutyTimeline } from "./dutyTimeline.ts";

const TODAY = localDate("2026-06-30");
const BEGIN = localDate("2025-01-01");

function tracked(log: readonly LogEntry[], overrides: Partial<Duty> = {}, itemCode = "B01"): TrackedDuty {
  const duty = aDuty({ history: dutyHistory(log), ...overrides });
  return { satkerCode: "33.08", itemCode, class: "PERIODIC", state: dutyStanding(duty, TODAY).state, timeline: dutyTimeline(duty, BEGIN, TODAY), history: duty.history };
}

describe("the share of duties current today", () => {
  it("counts only what is due: unknown, dormant, not applicable and not due stand in no denominator", () => {
    const duties = [
      tracked([anUpdate("2026-06-01")]),
      tracked([anUpdate("2025-06-01")]),
      tracked([aLook("2026-06-01", "ABSENT")]),
      tracked([]),
      tracked([], { applies: false }),
      tracked([], { rule: RULES.stage }),
      tracked([], { obligedFrom: TODAY }),
    ];
    const { currentShare, stateCounts } = disciplineOf(duties, TODAY);
    expect(stateCounts).toEqual({ CURRENT: 1, LATE: 1, MISSING: 1, UNKNOWN: 1, NOT_APPLICABLE: 1, DORMANT: 1, NOT_DUE: 1 });
    expect(currentShare.n).toBe(3);
    expect(currentShare.measured).toEqual({ kind: "value", value: 100 / 3 });
  });

  it.each<[TrackedDuty[], string, string]>([
    [[tracked([])], "NOT_REPORTED", "nobody has looked"],
    [[tracked([], { obligedFrom: TODAY })], "NOT_DUE", "nothing is due yet"],
    [[tracked([], { applies: false })], "NOT_APPLICABLE", "nothing applies"],
    [[], "NOT_APPLICABLE", "there is no duty"],
  ])("is missing, not zero: %#", (duties, reason) => {
    expect(disciplineOf(duties, TODAY).currentShare).toEqual({ measured: { kind: "missing", reason }, n: 0 });
  });

  it("is a true zero where everything due is late", () => {
    expect(disciplineOf([tracked([anUpdate("2025-06-01")])], TODAY).currentShare).toEqual({ measured: { kind: "value", value: 0 }, n: 1 });
  });
});

describe("on time over the last days", () => {
  it("counts each due day once and nothing from before the records", () => {
    // Renewed on 1 January it holds through 1 July of 2025; late from 2 July until the renewal on 15 June 2026.
    const { onTime } = disciplineOf([tracked([anUpdate("2025-01-01"), anUpdate("2026-06-15")])], TODAY);
    expect(onTime.map(({ windowDays, n, measured }) => [windowDays, n, measured.kind === "value" ? Math.round(measured.value * 100) / 100 : null])).toEqual([
      [30, 30, 53.33],
      [90, 90, 17.78],
      [365, 365, 4.66],
    ]);
  });

  it("leaves unknown days out and says how many", () => {
    const { onTime } = disciplineOf([tracked([anUpdate("2026-06-21")])], TODAY);
    expect(onTime[0]).toMatchObject({ measured: { kind: "value", value: 100 }, n: 10, duties: 1, unknownDutyDays: 20 });
  });

  it("renewing every day is worth no more than being current", () => {
    const daily = tracked(Array.from({ length: 30 }, (_, day) => anUpdate(`2026-06-${String(day + 1).padStart(2, "0")}`)));
    const once = tracked([anUpdate("2026-06-01")]);
    expect(disciplineOf([daily], TODAY).onTime[0]).toEqual(disciplineOf([once], TODAY).onTime[0]);
  });
});

describe("silence", () => {
  it("is the longest run of days without any refresh, up to today", () => {
    const { longestSilence, daysSinceUpdate } = disciplineOf([tracked([anUpdate("2026-06-01")]), tracked([anUpdate("2026-06-11"), anUpdate("2026-06-12")])], TODAY);
    expect(longestSilence).toEqual({ measured: { kind: "value", value: 18 }, n: 3 });
    expect(daysSinceUpdate).toEqual({ measured: { kind: "value", value: 18 }, n: 3 });
  });

  it("says nothing where no log says anything", () => {
    const { longestSilence, daysSinceUpdate } = disciplineOf([tracked([])], TODAY);
    expect([longestSilence.measured.kind, daysSinceUpdate.measured.kind]).toEqual(["missing", "missing"]);
  });

  it("counts a new date on old content as silence", () => {
    const hash = "a".repeat(64);
    expect(disciplineOf([tracked([anUpdate("2026-01-01", hash), anUpdate("2026-06-30", hash)])], TODAY).daysSinceUpdate.measured).toEqual({ kind: "value", value: 180 });
  });
});

it("every class has a line, also one without duties", () => {
  expect(disciplineByClass([tracked([anUpdate("2026-06-01")])]).map(({ class: name, currentShare }) => [name, currentShare.n])).toEqual([
    ["PERIODIC", 1],
    ["IMMEDIATE", 0],
    ["ANYTIME", 0],
    ["EXEMPT", 0],
  ]);
});
