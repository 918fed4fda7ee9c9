import { describe, expect, it } from "vitest";
import type { DutyState } from "./dutyStanding.ts";
import { readinessOf } from "./readiness.ts";

const states = new Map<string, DutyState>([
  ["B01", "CURRENT"],
  ["B02", "LATE"],
  ["B03", "MISSING"],
  ["B04", "UNKNOWN"],
  ["E01", "DORMANT"],
]);

describe("if the evaluation closed today", () => {
  it.each([
    [["B01"], "MET", []],
    [["B01", "B02", "B03"], "UNMET", ["B02", "B03"]],
    [["B02", "B04"], "UNMET", ["B02"]],
    [["B01", "B04"], "UNKNOWN", ["B04"]],
    [["Z99"], "UNKNOWN", ["Z99"]],
    [["B01", "E01"], "MET", []],
    [["E01"], "NOT_APPLICABLE", []],
    [[], "NOT_APPLICABLE", []],
  ] as const)("a requirement of %j would be %s because of %j", (itemCodes, state, decisiveItemCodes) => {
    expect(readinessOf([{ key: "q1", itemCodes }], states)[0]).toMatchObject({ state, decisiveItemCodes });
  });
});
