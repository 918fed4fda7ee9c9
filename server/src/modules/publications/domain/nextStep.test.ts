import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import type { DutyStanding } from "./dutyStanding.ts";
import { byNextStep, nextStep, type DutyAtHand } from "./nextStep.ts";

const TODAY = localDate("2026-06-30");
const duty = (itemCode: string, standing: Partial<DutyStanding>, overrides: Partial<DutyAtHand> = {}): DutyAtHand => ({
  itemCode,
  class: "PERIODIC",
  standing: { state: "CURRENT", since: null, dueOn: null, refreshedOn: null, ...standing },
  isLinkDead: false,
  exemption: null,
  ...overrides,
});

describe("what to do next", () => {
  it("begins with what must be published without delay and ends with what needs nothing", () => {
    const duties = [
      duty("T01", {}),
      duty("B09", { state: "UNKNOWN" }),
      duty("X01", { state: "NOT_APPLICABLE" }, { exemption: { state: "NO_DECISION", decision: null } }),
      duty("B03", { state: "CURRENT", dueOn: localDate("2026-07-30") }),
      duty("B02", { state: "LATE", since: localDate("2026-05-01") }),
      duty("B01", { state: "LATE", since: localDate("2026-02-01") }),
      duty("B07", { state: "MISSING", since: localDate("2026-06-01") }),
      duty("B08", { state: "MISSING", since: localDate("2026-06-20") }, { isLinkDead: true }),
      duty("I02", { state: "MISSING" }, { class: "IMMEDIATE" }),
    ];
    expect(byNextStep(duties, TODAY).map((each) => [each.itemCode, nextStep(each, TODAY)])).toEqual([
      ["I02", "PUBLISH_NOW"],
      ["B08", "MEND_LINK"],
      ["B07", "PUBLISH"],
      ["B01", "REFRESH"],
      ["B02", "REFRESH"],
      ["B03", "RENEW_SOON"],
      ["X01", "ASK_DECISION"],
      ["B09", "CHECK"],
      ["T01", "NOTHING"],
    ]);
  });

  it.each([
    ["2026-06-30", "RENEW_SOON"],
    ["2026-07-30", "RENEW_SOON"],
    ["2026-07-31", "NOTHING"],
  ])("what is due on %s calls for %s", (dueOn, step) => {
    expect(nextStep(duty("B01", { dueOn: localDate(dueOn) }), TODAY)).toBe(step);
  });
});
