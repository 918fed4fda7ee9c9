import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import type { MissingReason } from "../../../kernel/measure.ts";
import type { Completeness } from "../../measures/domain/cell.ts";
import { aRule } from "./aRule.fixture.ts";
import { judgedPeriods } from "./judgedPeriods.ts";
import { readingOf, type ReadCell } from "./reading.ts";

const share = (percent: number, completeness: Completeness = "WHOLE"): ReadCell => ({ observation: { kind: "count", successes: percent, trials: 100 }, completeness, dataAsOf: localDate("2026-06-30") });
const count = (value: number): ReadCell => ({ observation: { kind: "value", value, cases: value }, completeness: "WHOLE", dataAsOf: null });
const none = (reason: MissingReason): ReadCell => ({ observation: { kind: "missing", reason }, completeness: "WHOLE", dataAsOf: null });
const group = (percent: number, contributors: readonly string[]): ReadCell => ({ ...share(percent), members: 35, contributors });
const verdict = (rule: Parameters<typeof aRule>[0], cells: readonly ReadCell[], cuts: readonly number[] = []) => readingOf(aRule(rule), cells, cuts).verdict;

describe("a threshold", () => {
  it.each([[79.9, "BREACH"], [80, "BETWEEN"], [84.9, "BETWEEN"], [85, "CLEAR"]] as const)("of 80 with a margin of 5 says of %d: %s", (value, expected) => {
    expect(verdict({}, [share(value)])).toBe(expected);
  });

  it.each([[3, "BREACH"], [2, "BETWEEN"], [1, "CLEAR"]] as const)("above 2 with a margin of 1 says of %d: %s", (value, expected) => {
    expect(verdict({ direction: "ABOVE", threshold: 2, recoveryMargin: 1 }, [count(value)])).toBe(expected);
  });

  it("without a margin has nothing in between", () => {
    expect(verdict({ recoveryMargin: 0 }, [share(80)])).toBe("CLEAR");
  });

  it.each(["NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE", "SUPPRESSED"] as const)("is neither kept nor missed by a figure that is %s", (reason) => {
    expect(readingOf(aRule(), [none(reason)], [])).toMatchObject({ verdict: "UNKNOWN", unknownReason: reason, value: null });
  });

  it("is not judged by a period that is known in part", () => {
    expect(readingOf(aRule(), [share(10, "PARTLY")], [])).toMatchObject({ verdict: "UNKNOWN", unknownReason: "NOT_WHOLE" });
  });

  it("is judged by an older figure only as far back as the rule allows, and says which", () => {
    const cells = [share(50), none("NOT_REPORTED"), none("NOT_REPORTED")];
    expect(readingOf(aRule({ maxAgePeriods: 2 }), cells, [])).toMatchObject({ verdict: "BREACH", at: 0, value: 50, dataAsOf: "2026-06-30" });
    expect(readingOf(aRule({ maxAgePeriods: 1 }), cells, [])).toMatchObject({ verdict: "UNKNOWN", unknownReason: "NOT_REPORTED" });
  });
});

describe("a trend", () => {
  const falls = { kind: "TREND", direction: "BELOW", threshold: 10, recoveryMargin: 4, periods: 2 } as const;

  it.each([[70, "BREACH"], [72, "BETWEEN"], [74, "BETWEEN"], [75, "CLEAR"], [90, "CLEAR"]] as const)("of a fall by 10 over two periods, from 80 to %d with a margin of 4: %s", (now, expected) => {
    expect(verdict(falls, [share(80), share(99), share(now)])).toBe(expected);
  });

  it("of a rise looks the other way", () => {
    expect(verdict({ ...falls, direction: "ABOVE" }, [share(60), share(60), share(70)])).toBe("BREACH");
    expect(verdict({ ...falls, direction: "ABOVE" }, [share(70), share(60), share(60)])).toBe("CLEAR");
  });

  it("is unknown without the earlier figure", () => {
    expect(readingOf(aRule(falls), [none("SUPPRESSED"), share(80), share(10)], [])).toMatchObject({ verdict: "UNKNOWN", unknownReason: "SUPPRESSED" });
  });

  it("is unknown where the kind of figure changed between the two", () => {
    expect(readingOf(aRule(falls), [share(80), share(80), share(10)], [1])).toMatchObject({ verdict: "UNKNOWN", unknownReason: "CUT" });
    expect(verdict(falls, [share(80), share(80), share(10)], [0])).toBe("BREACH");
  });

  it("of a group is unknown where the two rest on different satker", () => {
    expect(readingOf(aRule({ ...falls, subject: "PROVINCE" }), [group(80, ["33.01", "33.02"]), group(80, ["33.01"]), group(10, ["33.01"])], [])).toMatchObject({ verdict: "UNKNOWN", unknownReason: "MEMBERS_DIFFER" });
  });
});

describe("an absence", () => {
  const absent = { kind: "ABSENCE", measure: "requests.received", direction: null, threshold: null } as const;

  it("is a period of which nothing was reported", () => {
    expect(readingOf(aRule(absent), [none("NOT_REPORTED")], [])).toMatchObject({ verdict: "BREACH", unknownReason: null, value: null });
  });

  it.each([["a reported zero", count(0)], ["a count that is held back", none("SUPPRESSED")], ["a figure that does not apply", none("NOT_APPLICABLE")]])("is not %s: somebody reported", (_, cell) => {
    expect(verdict(absent, [cell])).toBe("CLEAR");
  });

  it("cannot be told of a period that is not due", () => {
    expect(verdict(absent, [none("NOT_DUE")])).toBe("UNKNOWN");
  });
});

describe("the period that is judged", () => {
  const ids = (over: Parameters<typeof aRule>[0], today: string) => judgedPeriods(aRule(over), localDate(today)).map(({ id }) => id);

  it.each([["2026-11-10", "2026-09"], ["2026-11-11", "2026-10"], ["2026-11-30", "2026-10"]])("on %s with ten days of grace is %s", (today, month) => {
    expect(ids({}, today)).toEqual([month]);
  });

  it("is never the running one", () => {
    expect(ids({ graceDays: 0 }, "2026-11-30")).toEqual(["2026-10"]);
    expect(ids({ graceDays: 0, granularity: "YEAR" }, "2026-12-31")).toEqual(["2025"]);
  });

  it("has those before it that the rule looks back to", () => {
    expect(ids({ kind: "TREND", periods: 2, maxAgePeriods: 1 }, "2026-02-28")).toEqual(["2025-10", "2025-11", "2025-12", "2026-01"]);
    expect(ids({ kind: "ABSENCE", maxAgePeriods: 5 }, "2026-02-28")).toEqual(["2026-01"]);
  });
});
