import { describe, expect, it } from "vitest";
import { followUpOf, tallyFollowUps, type VerifierFinding } from "./followUp.ts";

const finding = (change: Partial<VerifierFinding>): VerifierFinding => ({ satkerCode: "33.08", itemCode: "a.1", year: 2025, nextYear: 2026, isSameInstrument: true, nextAnswer: null, ...change });

describe("what became of a verifier's finding", () => {
  it.each([
    [{ nextYear: null }, "NO_NEXT_CYCLE"],
    [{ isSameInstrument: false, nextAnswer: { answer: "YES", verification: "ACCEPTED" } }, "OTHER_INSTRUMENT"],
    [{ nextAnswer: null }, "NOT_ANSWERED"],
    [{ nextAnswer: { answer: "YES", verification: "ACCEPTED" } }, "MET"],
    [{ nextAnswer: { answer: "YES", verification: "REJECTED" } }, "REPEATED"],
    [{ nextAnswer: { answer: "NO", verification: "NOT_YET" } }, "REPEATED"],
    [{ nextAnswer: { answer: "YES", verification: "NOT_YET" } }, "NOT_VERIFIED"],
  ] as const)("%j is %s", (change, expected) => {
    expect(followUpOf(finding(change))).toBe(expected);
  });

  it("counts each finding once; what may not be compared is neither met nor repeated", () => {
    expect(tallyFollowUps([finding({}), finding({ nextYear: null }), finding({})])).toEqual([{ followUp: "NOT_ANSWERED", count: 2 }, { followUp: "NO_NEXT_CYCLE", count: 1 }]);
  });
});
