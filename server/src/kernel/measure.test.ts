import { describe, expect, it } from "vitest";
import { measured, measuredOr, missing, statusOf } from "./measure.ts";

describe("a measure", () => {
  it("tells a reported zero from a number that was not reported", () => {
    expect(statusOf(measuredOr(0, "NOT_REPORTED"))).toBe("REPORTED_ZERO");
    expect(statusOf(measuredOr(null, "NOT_REPORTED"))).toBe("NOT_REPORTED");
  });

  it.each(["NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE", "SUPPRESSED"] as const)("keeps %s apart from every other reason", (reason) => {
    expect(statusOf(missing(reason))).toBe(reason);
  });

  it("refuses what is not a number instead of storing it", () => {
    expect(() => measured(Number.NaN)).toThrow(RangeError);
  });
});
