import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { RULES } from "./cadenceRule.fixture.ts";
import { ruleFor } from "./cadenceRule.ts";
import { addMonths, nextMonthDay } from "./dayArithmetic.ts";
import { DUTY_STATES } from "./dutyStanding.ts";
import { listInForce, type InformationItem } from "./informationItem.ts";
import { decodeState, encodeDays, encodeStates } from "./matrixCodes.ts";
import { stageWindows, type ElectionStage } from "./stageWindow.ts";

const item = (code: string, year: number, itemClass: InformationItem["class"] = "PERIODIC"): InformationItem => ({
  code,
  year,
  title: code,
  titleEn: code,
  class: itemClass,
  cadence: "ANNUAL",
  legalBasis: "uji",
  confidence: "HIGH",
  ownerUnit: "PPID",
  stageCodes: [],
  note: null,
  source: RULES.annual.source,
});

describe("the list in force", () => {
  const versions = [item("T01", 2024, "ANYTIME"), item("B02", 2024), item("B01", 2024), item("B01", 2026)];

  it("is that of the latest year, whole: what a later list leaves out is gone", () => {
    expect(listInForce(versions, localDate("2025-06-30")).items.map(({ code }) => code)).toEqual(["B01", "B02", "T01"]);
    expect(listInForce(versions, localDate("2026-01-01"))).toMatchObject({ year: 2026, items: [{ code: "B01" }] });
  });

  it("is nobody's before the first list", () => {
    expect(listInForce(versions, localDate("2023-12-31"))).toEqual({ year: null, items: [] });
  });
});

describe("a rule of the cadence table", () => {
  const newer = { ...RULES.annual, validFrom: localDate("2026-01-01"), everyMonths: 6 };

  it("is the one in force on the day, for the class of the item", () => {
    const rules = [RULES.annual, newer];
    expect(ruleFor(rules, item("B01", 2024), localDate("2025-12-31"))?.everyMonths).toBe(12);
    expect(ruleFor(rules, item("B01", 2024), localDate("2026-01-01"))?.everyMonths).toBe(6);
    expect(ruleFor(rules, item("T01", 2024, "ANYTIME"), localDate("2026-01-01"))).toBeUndefined();
  });

  it("ends when it says so", () => {
    expect(ruleFor([{ ...RULES.annual, validTo: localDate("2025-06-30") }], item("B01", 2024), localDate("2025-07-01"))).toBeUndefined();
  });
});

describe("months", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-10", -1, "2025-12-10"],
    ["2024-02-29", 60, "2029-02-28"],
  ])("%s and %i months is %s", (date, months, result) => {
    expect(addMonths(localDate(date), months)).toBe(result);
  });

  it("a yearly day is today when it is today", () => {
    expect([nextMonthDay(localDate("2026-03-31"), "03-31"), nextMonthDay(localDate("2026-04-01"), "03-31")]).toEqual(["2026-03-31", "2027-03-31"]);
  });
});

describe("the stages of a satker", () => {
  const stage = (stageCode: string, from: string | null, to: string | null, scope = "national"): ElectionStage => ({
    election: "pilkada-2024",
    stageCode,
    startsOn: from === null ? null : localDate(from),
    endsOn: to === null ? null : localDate(to),
    scope,
  });
  const stages = [
    stage("voting", "2024-11-27", "2024-11-27"),
    stage("recapitulation", "2024-11-27", "2024-12-16"),
    stage("revote_magetan", "2025-03-22", "2025-03-22", "35.20 only"),
    stage("elected_determination", "2025-01-09", "2025-02-28", "per satker"),
    stage("planning", null, "2024-01-26"),
  ];

  it("are one span where they overlap", () => {
    expect(stageWindows(stages, ["voting", "recapitulation"], "33.08")).toEqual([{ from: "2024-11-27", to: "2024-12-16" }]);
  });

  it("run for a satker that the scope names, and for nobody where it does not say for whom", () => {
    expect(stageWindows(stages, ["*"], "35.20").at(-1)).toEqual({ from: "2025-03-22", to: "2025-03-22" });
    expect(stageWindows(stages, ["*"], "33.08")).toHaveLength(1);
    expect(stageWindows(stages, ["elected_determination", "planning"], "35.20")).toEqual([]);
  });
});

describe("a matrix in few bytes", () => {
  it("has one letter a state, each another, and reads back", () => {
    const codes = encodeStates(DUTY_STATES);
    expect(codes).toHaveLength(DUTY_STATES.length);
    expect(codes.split("").map(decodeState)).toEqual(DUTY_STATES);
    expect(decodeState("?")).toBeUndefined();
  });

  it("writes a missing number as nothing, not as zero", () => {
    expect(encodeDays([0, null, 12])).toBe("0,,12");
  });
});
