import { describe, expect, it } from "vitest";
import { aLook, anUpdate } from "./cadenceRule.fixture.ts";
import { dutyHistory, updateVerdicts } from "./dutyLog.ts";

const [A, B] = ["a".repeat(64), "b".repeat(64)];

describe("the update log of one item", () => {
  it("a new date on unchanged content is not a refresh", () => {
    const history = dutyHistory([anUpdate("2026-01-10", A), anUpdate("2026-06-10", A)]);
    expect(history).toMatchObject({ refreshes: ["2026-01-10"], redatedCount: 1 });
  });

  it("changed content is, and so is content that nobody could read", () => {
    expect(dutyHistory([anUpdate("2026-01-10", A), anUpdate("2026-06-10", B)]).refreshes).toEqual(["2026-01-10", "2026-06-10"]);
    expect(dutyHistory([anUpdate("2026-01-10", A), anUpdate("2026-06-10")]).refreshes).toHaveLength(2);
  });

  it("is found out by the looks after two updates when the satker gave no hash", () => {
    const log = [anUpdate("2026-01-10"), aLook("2026-01-11", "FOUND", A), anUpdate("2026-06-10"), aLook("2026-06-11", "FOUND", A)];
    expect(dutyHistory(log)).toMatchObject({ refreshes: ["2026-01-10"], redatedCount: 1 });
  });

  it("several updates of one item a day are one current state", () => {
    const log = [anUpdate("2026-06-10", A, "2026-06-10T02:00:00Z"), anUpdate("2026-06-10", B, "2026-06-10T03:00:00Z")];
    expect(updateVerdicts(log)).toEqual(["REFRESH", "SAME_DAY"]);
    expect(dutyHistory(log).refreshes).toEqual(["2026-06-10"]);
  });

  it("does not depend on the order in which it was recorded", () => {
    const log = [anUpdate("2026-01-10", A), aLook("2026-02-01", "GONE"), anUpdate("2026-03-01", B), anUpdate("2026-06-10", B)];
    expect(dutyHistory(log.toReversed())).toEqual(dutyHistory(log));
  });

  it("begins with the first thing it says", () => {
    expect(dutyHistory([anUpdate("2026-03-01"), aLook("2026-02-01", "INCONCLUSIVE")]).firstEntryOn).toBe("2026-02-01");
    expect(dutyHistory([]).firstEntryOn).toBeNull();
  });
});
