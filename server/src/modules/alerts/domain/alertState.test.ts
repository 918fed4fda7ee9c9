import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../../kernel/localDate.ts";
import { ALERT_STATES, NOTHING_YET, nextStanding, type AlertStanding, type AlertState } from "./alertState.ts";
import type { Reading } from "./reading.ts";

type Verdict = Reading["verdict"];
const MONDAY = localDate("2026-06-01");
const PATIENT = { pendingEvaluations: 3, recoveryEvaluations: 2 };
const AT_ONCE = { pendingEvaluations: 1, recoveryEvaluations: 1 };

/** One verdict a day, from Monday on. */
function states(verdicts: readonly Verdict[], rule = PATIENT, from: AlertStanding = NOTHING_YET): AlertState[] {
  let standing = from;
  return verdicts.map((verdict, day) => {
    standing = nextStanding(standing, verdict, rule, addDays(MONDAY, day));
    return standing.state;
  });
}

describe("an alert", () => {
  it.each<[string, readonly Verdict[], readonly AlertState[]]>([
    ["fires after so many evaluations in a row", ["BREACH", "BREACH", "BREACH"], ["PENDING", "PENDING", "FIRING"]],
    ["counts anew after a day within the limit", ["BREACH", "BREACH", "CLEAR", "BREACH", "BREACH"], ["PENDING", "PENDING", "NORMAL", "PENDING", "PENDING"]],
    ["recovers only after so many evaluations in a row", ["BREACH", "BREACH", "BREACH", "CLEAR", "CLEAR"], ["PENDING", "PENDING", "FIRING", "RECOVERING", "NORMAL"]],
    ["fires on when the breach comes back during recovery", ["BREACH", "BREACH", "BREACH", "CLEAR", "BREACH"], ["PENDING", "PENDING", "FIRING", "RECOVERING", "FIRING"]],
    ["neither ends nor begins between threshold and recovery line", ["BETWEEN", "BREACH", "BREACH", "BREACH", "BETWEEN", "CLEAR"], ["NORMAL", "PENDING", "PENDING", "FIRING", "FIRING", "RECOVERING"]],
    ["counts its recovery anew after a day between the lines", ["BREACH", "BREACH", "BREACH", "CLEAR", "BETWEEN", "CLEAR", "CLEAR"], ["PENDING", "PENDING", "FIRING", "RECOVERING", "RECOVERING", "RECOVERING", "NORMAL"]],
    ["is unknown without data, neither normal nor firing", ["CLEAR", "UNKNOWN", "CLEAR"], ["NORMAL", "UNKNOWN", "NORMAL"]],
    ["that fired does not end because the data ceased: it takes a recovery", ["BREACH", "BREACH", "BREACH", "UNKNOWN", "UNKNOWN", "CLEAR", "CLEAR"], ["PENDING", "PENDING", "FIRING", "UNKNOWN", "UNKNOWN", "RECOVERING", "NORMAL"]],
    ["that fired fires at once when the data comes back beyond the limit", ["BREACH", "BREACH", "BREACH", "UNKNOWN", "BREACH"], ["PENDING", "PENDING", "FIRING", "UNKNOWN", "FIRING"]],
    ["that was pending counts anew after a gap", ["BREACH", "BREACH", "UNKNOWN", "BREACH"], ["PENDING", "PENDING", "UNKNOWN", "PENDING"]],
  ])("%s", (_, verdicts, expected) => {
    expect(states(verdicts)).toEqual(expected);
  });

  it("without patience fires and ends at once", () => {
    expect(states(["BREACH", "CLEAR", "BREACH"], AT_ONCE)).toEqual(["FIRING", "NORMAL", "FIRING"]);
  });

  it("counts a day once, however often it is evaluated", () => {
    const once = nextStanding(NOTHING_YET, "BREACH", PATIENT, MONDAY);
    const again = nextStanding(nextStanding(once, "BREACH", PATIENT, MONDAY), "BREACH", PATIENT, MONDAY);
    expect(again).toEqual(once);
  });
});

describe("whatever happens", () => {
  const verdicts = fc.array(fc.constantFrom<Verdict>("BREACH", "BETWEEN", "CLEAR", "UNKNOWN"), { maxLength: 40 });
  const rules = fc.record({ pendingEvaluations: fc.integer({ min: 1, max: 5 }), recoveryEvaluations: fc.integer({ min: 1, max: 5 }) });

  it("a day without data is unknown, and a day with data is not", () => {
    fc.assert(fc.property(verdicts, rules, (days, rule) => {
      for (const [day, state] of states(days, rule).entries()) expect(state === "UNKNOWN").toBe(days[day] === "UNKNOWN");
    }));
  });

  it("firing begins only after as many breaches as the rule asks for", () => {
    fc.assert(fc.property(verdicts, rules, (days, rule) => {
      const told = states(days, rule);
      const first = told.indexOf("FIRING");
      if (first < 0) return;
      expect(days.slice(first + 1 - rule.pendingEvaluations, first + 1)).toEqual(Array.from({ length: rule.pendingEvaluations }, () => "BREACH"));
    }));
  });

  it("evaluating the same day twice is the same as once", () => {
    fc.assert(fc.property(fc.constantFrom(...ALERT_STATES), fc.nat(4), fc.boolean(), fc.constantFrom<Verdict>("BREACH", "BETWEEN", "CLEAR", "UNKNOWN"), rules, (state, streak, wasFiring, verdict, rule) => {
      const once = nextStanding({ state, streak, wasFiring: state === "UNKNOWN" && wasFiring, countedOn: addDays(MONDAY, -1) }, verdict, rule, MONDAY);
      const twice = nextStanding(once, verdict, rule, MONDAY);
      expect(twice).toEqual(once);
    }));
  });
});
