import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate, type LocalDate } from "../../../kernel/localDate.ts";
import { aDuty, RULES } from "./cadenceRule.fixture.ts";
import { dutyHistory, EVIDENCE_OUTCOMES, inOrder, type LogEntry } from "./dutyLog.ts";
import { dutyStanding, type Duty, type DutyState } from "./dutyStanding.ts";
import { dutyTimeline } from "./dutyTimeline.ts";

const START = localDate("2024-01-01");
const day = (offset: number): LocalDate => addDays(START, offset);

/** How far a duty is from being met. What does not apply or sleeps has no place in it. */
const CURRENCY: Readonly<Record<DutyState, number>> = { UNKNOWN: 0, MISSING: 0, LATE: 1, NOT_DUE: 2, CURRENT: 3, DORMANT: Number.NaN, NOT_APPLICABLE: Number.NaN };

const hash = fc.constantFrom(null, "a".repeat(64), "b".repeat(64), "c".repeat(64));
const entry: fc.Arbitrary<LogEntry> = fc
  .record({ offset: fc.integer({ min: 0, max: 900 }), kind: fc.constantFrom("UPDATE" as const, "CHECK" as const), contentHash: hash, outcome: fc.constantFrom(...EVIDENCE_OUTCOMES) })
  .map(({ offset, kind, contentHash, outcome }) => ({ kind, on: day(offset), at: new Date(Date.UTC(2024, 0, 1 + offset, 3)), contentHash, outcome: kind === "CHECK" ? outcome : null }));

interface Case {
  readonly duty: Duty;
  readonly log: readonly LogEntry[];
}
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    rule: fc.constantFrom(...Object.values(RULES)),
    log: fc.array(entry, { maxLength: 12 }),
    obliged: fc.option(fc.integer({ min: 0, max: 900 })),
    events: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 3 }),
    stage: fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })),
  })
  .map(({ rule, log, obliged, events, stage: [from, length] }) => ({
    log,
    duty: aDuty({
      rule,
      obligedFrom: obliged === null ? null : day(obliged),
      events: events.map(day).toSorted(),
      windows: rule.counting === "STAGE" ? [{ from: day(from), to: day(from + length) }] : [],
      history: dutyHistory(log),
    }),
  }));

describe("any duty with any log", () => {
  it("an update never lowers its currency", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 60 }), hash, fc.integer({ min: 0, max: 400 }), ({ duty, log }, after, contentHash, wait) => {
        const last = inOrder(log).at(-1)?.on ?? START;
        const on = addDays(last, after);
        const update: LogEntry = { kind: "UPDATE", on, at: new Date(Date.UTC(2024, 0, 1, 12) + 86_400_000 * 2000), contentHash, outcome: null };
        const before = dutyStanding(duty, addDays(on, wait)).state;
        const afterwards = dutyStanding({ ...duty, history: dutyHistory([...log, update]) }, addDays(on, wait)).state;
        expect(Number.isNaN(CURRENCY[afterwards])).toBe(Number.isNaN(CURRENCY[before]));
        if (!Number.isNaN(CURRENCY[before])) expect(CURRENCY[afterwards]).toBeGreaterThanOrEqual(CURRENCY[before]);
      }),
      { numRuns: 500 },
    );
  });

  it("time alone never raises it", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), ({ duty, log }, after, wait) => {
        const last = [...log.map(({ on }) => on), START].toSorted().at(-1) ?? START;
        const [from, to] = [addDays(last, after), addDays(last, after + wait)];
        const [early, late] = [from, to].map((on) => CURRENCY[dutyStanding(duty, on).state]);
        // An event, or a stage that begins or ends, is more than time alone: what slept wakes, what was due sleeps.
        if (duty.events.some((event) => from < event && event <= to)) return;
        if (early === undefined || late === undefined || Number.isNaN(early) || Number.isNaN(late)) return;
        expect(late).toBeLessThanOrEqual(early);
      }),
      { numRuns: 500 },
    );
  });

  it("has a timeline that says of every day what is said of that day alone, without gaps", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 1000 }), ({ duty }, probe) => {
        const timeline = dutyTimeline(duty, START, day(1000));
        expect(timeline.map(({ from }) => from)).toEqual([START, ...timeline.slice(0, -1).map(({ to }) => addDays(to, 1))]);
        expect(timeline.at(-1)?.to).toBe(day(1000));
        expect(timeline.find(({ to }) => to >= day(probe))?.state).toBe(dutyStanding(duty, day(probe)).state);
      }),
      { numRuns: 500 },
    );
  });
});
