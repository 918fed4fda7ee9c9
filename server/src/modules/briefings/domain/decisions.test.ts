import { describe, expect, it } from "vitest";
import { classMoves } from "./classMoves.ts";
import { chosenDecisions, judgeDecisions, type DecisionFacts } from "./decisions.ts";
import { standoutsOf } from "./standouts.ts";
import type { Task } from "./task.ts";

function aTask(change: Partial<Task>): Task {
  return { id: "t", kind: "REQUEST", satkerCode: "33.08", reason: "CLOCK_RUNNING", time: "OVERDUE", dueOn: null, since: null, daysLeft: null, dayUnit: "WORKING_DAYS", record: "r", title: "t", detail: null, ...change };
}
const NOTHING: DecisionFacts = { requests: [], duties: [], assessments: [], moves: [] };
const judged = (facts: Partial<DecisionFacts>, rule: string) => judgeDecisions({ ...NOTHING, ...facts }).find((decision) => decision.rule === rule);
const dead = (satkerCode: string) => aTask({ kind: "EVIDENCE", reason: "LINK_DEAD", satkerCode });

describe("what became of a class", () => {
  it("rises, falls, and says nothing where the rules differ or one side is silent", () => {
    const moves = classMoves([
      { satkerCode: "33.01", before: "NOT_INFORMATIVE", now: "FAIRLY_INFORMATIVE", isComparable: true },
      { satkerCode: "33.02", before: "INFORMATIVE", now: "FAIRLY_INFORMATIVE", isComparable: true },
      { satkerCode: "33.03", before: "INFORMATIVE", now: "NOT_INFORMATIVE", isComparable: false },
      { satkerCode: "33.04", before: null, now: "INFORMATIVE", isComparable: false },
      { satkerCode: "33.05", before: "INFORMATIVE", now: null, isComparable: false },
      { satkerCode: "33.06", before: null, now: null, isComparable: false },
      { satkerCode: "33.07", before: "INFORMATIVE", now: "INFORMATIVE", isComparable: true },
    ]);
    expect(moves.map(({ move, steps }) => [move, steps])).toEqual([["ROSE", 2], ["FELL", -2], ["NOT_COMPARABLE", null], ["APPEARED", null], ["WENT_SILENT", null], ["SILENT", null], ["SAME", 0]]);
  });
});

describe("what is to be decided", () => {
  it("nothing recorded is not nothing to decide", () => {
    expect(judgeDecisions({ requests: null, duties: null, assessments: null, moves: null }).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => "CANNOT_TELL"));
    expect(judgeDecisions(NOTHING).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => "DOES_NOT_HOLD"));
  });

  it("asks about overdue objections and requests from the first one on", () => {
    expect(judged({ requests: [aTask({ kind: "OBJECTION" })] }, "OBJECTIONS_OVERDUE")).toMatchObject({ state: "HOLDS", count: 1, cases: [{ satkerCode: "33.08", count: 1 }] });
    expect(judged({ requests: [aTask({ time: "TODAY" })] }, "REQUESTS_OVERDUE")).toMatchObject({ state: "DOES_NOT_HOLD" });
  });

  it("asks about a class that fell by two, not by one, and not where it may not be said", () => {
    const fall = (now: "FAIRLY_INFORMATIVE" | "APPROACHING_INFORMATIVE", isComparable: boolean) => judged({ moves: classMoves([{ satkerCode: "33.08", before: "INFORMATIVE", now, isComparable }]) }, "CLASS_FELL")?.state;
    expect([fall("FAIRLY_INFORMATIVE", true), fall("APPROACHING_INFORMATIVE", true), fall("FAIRLY_INFORMATIVE", false)]).toEqual(["HOLDS", "DOES_NOT_HOLD", "DOES_NOT_HOLD"]);
  });

  it("asks about dead evidence of satker with three dead addresses or more, the gravest first", () => {
    const duties = ["33.01", "33.01", "33.02", "33.02", "33.02", "33.03", "33.03", "33.03", "33.03"].map(dead);
    expect(judged({ duties }, "EVIDENCE_DEAD")?.cases).toEqual([{ satkerCode: "33.03", count: 4 }, { satkerCode: "33.02", count: 3 }]);
  });

  it.each([
    [7, "HOLDS"],
    [8, "DOES_NOT_HOLD"],
    [-3, "HOLDS"],
    [null, "DOES_NOT_HOLD"],
  ])("asks about a self-assessment that closes in %s days: %s", (daysLeft, state) => {
    expect(judged({ assessments: [aTask({ kind: "SELF_ASSESSMENT", daysLeft })] }, "ASSESSMENT_CLOSING")?.state).toBe(state);
  });

  it("counts all that the worklist shows, and names only those who reach the threshold", () => {
    expect(judged({ duties: ["33.01", "33.02", "33.02", "33.02"].map(dead) }, "EVIDENCE_DEAD")).toMatchObject({ count: 4, satkerCount: 2, cases: [{ satkerCode: "33.02", count: 3 }] });
  });

  it("chooses at most three, what may become a dispute first", () => {
    const facts = { ...NOTHING, requests: [aTask({}), aTask({ kind: "OBJECTION" })], assessments: [aTask({ kind: "SELF_ASSESSMENT", daysLeft: 1 })], duties: [dead("33.01"), dead("33.01"), dead("33.01")] };
    expect(chosenDecisions(judgeDecisions(facts)).map(({ rule }) => rule)).toEqual(["OBJECTIONS_OVERDUE", "REQUESTS_OVERDUE", "ASSESSMENT_CLOSING"]);
  });
});

describe("who stands out", () => {
  it("shares a first place among equals, within each peer group", () => {
    const places = [{ satkerCode: "33.01", rank: 2, peerGroup: "A", peerGroupSize: 44 }, { satkerCode: "33.02", rank: 2, peerGroup: "A", peerGroupSize: 44 }, { satkerCode: "33.03", rank: 5, peerGroup: "B", peerGroupSize: null }];
    expect(standoutsOf(places, [])).toEqual([
      { kind: "FIRST_PLACE", value: 2, peerGroup: "A", peerGroupSize: 44, satkerCodes: ["33.01", "33.02"] },
      { kind: "FIRST_PLACE", value: 5, peerGroup: "B", peerGroupSize: null, satkerCodes: ["33.03"] },
    ]);
  });

  it("names nobody where no move may be said", () => {
    expect(standoutsOf([], classMoves([{ satkerCode: "33.01", before: "INFORMATIVE", now: "NOT_INFORMATIVE", isComparable: false }]))).toEqual([]);
  });
});
