import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { anIssuer, aSource } from "./instrument.fixture.ts";
import { daysLeft, inForce, stateOf, wrongOrder, type CycleRevision, type EvaluationCycle } from "./cycle.ts";

const revision = (facts: Partial<CycleRevision>): CycleRevision => ({ id: "r", field: "STATE", state: null, onDate: null, announcedOn: null, reason: null, source: aSource, recordedAt: new Date("2025-09-01T00:00:00Z"), recordedBy: "impor", ...facts });
const cycle = (...revisions: CycleRevision[]): EvaluationCycle => ({ id: "c", issuer: anIssuer, year: 2025, bodyKind: "ALL", dataset: "PUBLISHED", instrumentId: null, revisions });
const open = revision({ state: "OPEN" });
const due = (day: string | null) => revision({ field: "SAQ_DUE_ON", onDate: day === null ? null : localDate(day) });

describe("a cycle", () => {
  it("keeps every deadline it had and goes by the last: 19 September, 3 October, 10 October 2025", () => {
    const extended = cycle(open, due("2025-09-19"), due("2025-10-03"), revision({ state: "EXTENDED" }), due("2025-10-10"));
    expect([stateOf(extended), inForce(extended, "SAQ_DUE_ON")?.onDate, extended.revisions.length]).toEqual(["EXTENDED", "2025-10-10", 5]);
  });

  it("counts the days to the deadline, and past it below zero", () => {
    expect(daysLeft(cycle(open, due("2025-10-10")), localDate("2025-10-07"))).toEqual({ kind: "value", value: 3 });
    expect(daysLeft(cycle(open, due("2025-10-10")), localDate("2025-10-12"))).toEqual({ kind: "value", value: -2 });
  });

  it("has no days left, which is not zero, without a deadline, after closing and when nothing is known", () => {
    const today = localDate("2025-10-07");
    expect([cycle(open, due("2025-10-10"), due(null)), cycle(due("2025-10-10"), revision({ state: "CANCELLED" })), cycle(due("2025-10-10"))].map((some) => daysLeft(some, today))).toEqual([
      { kind: "missing", reason: "NOT_REPORTED" },
      { kind: "missing", reason: "NOT_APPLICABLE" },
      { kind: "missing", reason: "NOT_REPORTED" },
    ]);
  });

  it("cannot be due before it opens", () => {
    expect(wrongOrder(new Map([["OPENS_ON", localDate("2025-10-10")], ["SAQ_DUE_ON", localDate("2025-10-09")]]))).toEqual([["OPENS_ON", "SAQ_DUE_ON"]]);
    expect(wrongOrder(new Map([["OPENS_ON", localDate("2025-10-10")], ["SAQ_DUE_ON", null]]))).toEqual([]);
  });
});
