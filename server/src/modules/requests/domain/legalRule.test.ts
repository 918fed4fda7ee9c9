import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { codeOf, shippedRuleRows, shippedRules, valueOf } from "./countingGround.fixture.ts";
import { CLOCK_KINDS, legalRegime, overlap, ruleInForce, withRuleChange, type ClockKind, type LegalRegime } from "./legalRule.ts";
import { readLegalRules, type LegalRuleRow } from "./legalRuleRows.ts";

const rules = shippedRules();
const limitOn = (clock: ClockKind, regime: LegalRegime, on: string) => {
  const { limit } = valueOf(ruleInForce(rules, clock, regime, localDate(on)));
  return limit.kind === "FIXED_DATE" ? limit.monthDay : [limit.limitWorkingDays, limit.extensionWorkingDays];
};

describe("the shipped legal rules", () => {
  it.each([
    { clock: "REQUEST_RESPONSE", general: [10, 7], election: [3, 2] },
    { clock: "OBJECTION_FILING", general: [30, 0], election: [null, 0] },
    { clock: "OBJECTION_RESPONSE", general: [30, 0], election: [3, 0] },
    { clock: "DISPUTE_FILING", general: [14, 0], election: [null, 0] },
    { clock: "COMMISSION_START", general: [14, 0], election: [null, 0] },
    { clock: "COMMISSION_FINISH", general: [100, 0], election: [14, 0] },
    { clock: "COURT_FILING", general: [14, 0], election: [null, 0] },
    { clock: "ANNUAL_REPORT", general: "03-31", election: "03-31" },
  ] as const)("give $clock $general working days in general and $election for election information", ({ clock, general, election }) => {
    expect(limitOn(clock, "GENERAL", "2025-06-02")).toEqual(general);
    expect(limitOn(clock, "ELECTION", "2025-06-02")).toEqual(election);
  });

  it("know that election information once had two days, under Perki 1/2014", () => {
    expect(limitOn("REQUEST_RESPONSE", "ELECTION", "2019-04-15")).toEqual([2, null]);
    expect(limitOn("REQUEST_RESPONSE", "ELECTION", "2019-04-16")).toEqual([3, 2]);
  });

  it("name article and source for every clock, and call none verified before the gazetted text is read", () => {
    for (const rule of rules) expect([rule.article, rule.source, rule.verified]).toEqual([expect.stringMatching(/\d/), expect.stringMatching(/\w/), false]);
    expect(new Set(rules.map((rule) => rule.clock))).toEqual(new Set(CLOCK_KINDS));
  });

  it("do not reach back to a time before the law was in force", () => {
    expect(codeOf(ruleInForce(rules, "REQUEST_RESPONSE", "GENERAL", localDate("2010-04-29")))).toBe("RULE_NOT_FOUND");
  });
});

describe("a limit that somebody only supposes", () => {
  const supposed = withRuleChange(rules, { regime: "GENERAL", clock: "REQUEST_RESPONSE", effectiveFrom: localDate("2026-12-01"), limitWorkingDays: 5, extensionWorkingDays: 0 });
  const limitThen = (on: string) => valueOf(ruleInForce(supposed, "REQUEST_RESPONSE", "GENERAL", localDate(on))).limit;

  it("holds from its day on; clocks that started the day before keep theirs, and so do other clocks", () => {
    expect(limitThen("2026-11-30")).toMatchObject({ limitWorkingDays: 10 });
    expect(limitThen("2026-12-01")).toMatchObject({ limitWorkingDays: 5 });
    expect(supposed.filter(({ clock, regime }) => clock !== "REQUEST_RESPONSE" || regime !== "GENERAL")).toEqual(rules.filter(({ clock, regime }) => clock !== "REQUEST_RESPONSE" || regime !== "GENERAL"));
  });

  it("never makes two rules claim the same day, however early it begins", () => {
    const early = withRuleChange(rules, { regime: "ELECTION", clock: "REQUEST_RESPONSE", effectiveFrom: localDate("2000-01-01"), limitWorkingDays: 4, extensionWorkingDays: 0 });
    expect(early.filter((rule, at) => early.slice(at + 1).some((other) => overlap(rule, other)))).toEqual([]);
  });
});

describe("a regime from outside", () => {
  it.each(["GENERAL", "ELECTION"])("%s is known", (text) => expect(valueOf(legalRegime(text))).toBe(text));
  it.each(["general", "PEMILU", ""])("\"%s\" is refused, never taken for the general one", (text) => expect(codeOf(legalRegime(text))).toBe("UNKNOWN_REGIME"));
});

describe("a file of legal rules", () => {
  const row: LegalRuleRow = {
    regime: "GENERAL", clock: "REQUEST_RESPONSE", limit_working_days: "10", extension_working_days: "7", due_month_day: null, article: "Pasal 22",
    effective_from: "2010-04-30", effective_to: null, source: "S40", confidence: "high", verified: "false", note: null,
  };
  const faultsOf = (...rows: LegalRuleRow[]) => {
    const read = readLegalRules(rows);
    return read.ok ? [] : read.faults.map((fault) => `${fault.row} ${fault.column}`);
  };

  it("is read whole when every row is right", () => {
    expect(faultsOf(...shippedRuleRows)).toEqual([]);
  });

  it.each([
    ["an unknown regime", { regime: "PILKADA" }, "regime"],
    ["an unknown clock", { clock: "REPLY" }, "clock"],
    ["a limit in words", { limit_working_days: "sepuluh" }, "limit_working_days"],
    ["a limit of no days", { limit_working_days: "0" }, "limit_working_days"],
    ["a negative extension", { extension_working_days: "-1" }, "extension_working_days"],
    ["a rule with both days and date", { due_month_day: "03-31" }, "limit_working_days"],
    ["a date that does not exist", { limit_working_days: null, due_month_day: "02-30" }, "due_month_day"],
    ["no article", { article: null }, "article"],
    ["no source", { source: null }, "source"],
    ["an Indonesian date order", { effective_from: "30/04/2010" }, "effective_from"],
    ["an end before its start", { effective_to: "2009-01-01" }, "effective_to"],
    ["an unknown confidence", { confidence: "sure" }, "confidence"],
    ["verified as a word", { verified: "ya" }, "verified"],
  ])("is refused for %s, which it names", (_what, over, column) => {
    expect(faultsOf({ ...row, ...over })).toEqual([`1 ${column}`]);
  });

  it("is refused when two rules claim the same day", () => {
    expect(faultsOf(row, { ...row, effective_from: "2020-01-01" })).toEqual(["2 effective_from"]);
    expect(faultsOf({ ...row, effective_to: "2019-12-31" }, { ...row, effective_from: "2020-01-01" })).toEqual([]);
  });

  it("names every fault of every row at once", () => {
    expect(faultsOf({ ...row, regime: "X", article: null }, { ...row, clock: "Y" })).toEqual(["1 regime", "1 article", "2 clock"]);
  });
});
