import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate, type LocalDate } from "../../../kernel/localDate.ts";
import { completed, event, groundOn, notified, opened, received, registered, valueOf } from "./countingGround.fixture.ts";
import { handlingFigures } from "./handlingFigures.ts";
import { handlingRecord, type HandlingRecord } from "./handlingRecord.ts";
import { figuresOfTotals, NO_REQUESTS, quantileOfHistogram, totalsBetween, totalsSum, type HandlingTotals, type RequestClass } from "./handlingTotals.ts";
import { bandCutoffs } from "./openRequests.ts";
import { quantile } from "./quantile.ts";
import type { RequestEvent } from "./requestEvent.ts";
import { requestState } from "./requestState.ts";
import { AGE_BANDS } from "./settings.ts";
import { standingGround, standingOf, statusOn, type Standing } from "./standing.ts";

const TODAY = localDate("2026-11-20");
const ground = groundOn("2026-11-20");
const remembering = standingGround(ground);
const day = (from: string, span: number) => fc.integer({ min: 0, max: span }).map((days) => addDays(localDate(from), days));

/** A request as any register may hold it: open or ended, extended or not, refused, withdrawn, incomplete, or received after the shipped years' end. */
const anyEvents: fc.Arbitrary<RequestEvent[]> = fc
  .record({
    on: day("2024-01-02", 1080),
    regime: fc.constantFrom("GENERAL" as const, "ELECTION" as const, null),
    isComplete: fc.boolean(),
    isExtended: fc.boolean(),
    isOral: fc.boolean(),
    answer: fc.constantFrom("GRANTED", "REFUSED", "NOT_HELD", "PART", "WITHDRAWN", "OPEN", "LAPSED"),
    gap: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ on, regime, isComplete, isExtended, isOral, answer, gap }) => {
    const later: LocalDate = addDays(on, gap);
    const opening = [received(on), ...(isComplete ? [completed(on)] : []), ...(regime && isComplete ? [registered(on, regime)] : [])];
    const oral = isOral ? [event(later, { kind: "ORAL_ANSWER" })] : [];
    const extended = regime && isComplete && isExtended ? [event(on, { kind: "EXTENDED", inWriting: true, reason: "dokumen dicari" })] : [];
    return [...opening, ...oral, ...extended, ...ending(answer, later, regime !== null && isComplete, isComplete)];
  });

function ending(answer: string, on: LocalDate, mayNotify: boolean, isComplete: boolean): RequestEvent[] {
  if (answer === "WITHDRAWN") return [event(on, { kind: "CLOSED", reason: "WITHDRAWN" })];
  if (answer === "LAPSED") return isComplete ? [] : [event(on, { kind: "CLOSED", reason: "INCOMPLETE_LAPSED" })];
  if (!mayNotify || answer === "OPEN") return [];
  if (answer === "GRANTED") return [notified(on)];
  if (answer === "NOT_HELD") return [event(on, { kind: "WRITTEN_NOTICE", decision: { kind: "REFUSED", ground: { kind: "NOT_HELD" } } })];
  const kind = answer === "PART" ? "GRANTED_IN_PART" : "REFUSED";
  return [event(on, { kind: "WRITTEN_NOTICE", decision: { kind, ground: { kind: "EXEMPT", letter: "h", hasConsequenceTest: answer === "PART" } } })];
}

describe("what is kept beside the events", () => {
  it("agrees with the full fold of the events, whatever the request went through", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = valueOf(requestState(events, ground, TODAY));
        const kept = valueOf(standingOf(events, remembering));
        const record = valueOf(handlingRecord("r", "33.08", events, ground, TODAY));
        expect(statusOn(kept, TODAY)).toBe(state.status);
        expect([kept.dueOn, kept.noticeOn, kept.regime, kept.workingDaysToNotice]).toEqual([state.dueOn, state.stoppedBy?.on ?? null, state.registration?.regime ?? null, record.workingDaysToNotice]);
      }),
      { numRuns: 400 },
    );
  });

  it("is the same whatever day it is: only what is told of it changes from running to overdue", () => {
    const kept = valueOf(standingOf(opened("2025-02-03"), remembering));
    expect([statusOn(kept, localDate("2025-02-14")), statusOn(kept, localDate("2025-02-17")), statusOn(kept, localDate("2025-02-18"))]).toEqual(["RUNNING", "DUE_TODAY", "OVERDUE"]);
  });

  it("says why a date is not known when the clock runs into a year that was not shipped", () => {
    const kept = valueOf(standingOf(opened("2026-12-22"), remembering));
    expect([kept.standing, kept.dueOn, kept.dueUnknownBecause]).toEqual(["DUE_UNKNOWN", null, "CALENDAR_NOT_SHIPPED"]);
  });
});

describe("figures from totals", () => {
  it("are the figures from the single records", () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 30 }), (requests) => {
        const records = requests.map((events, at) => valueOf(handlingRecord(`r${at}`, "33.08", events, ground, TODAY)));
        const standings = requests.map((events) => valueOf(standingOf(events, remembering)));
        const fromRecords = handlingFigures([{ satkerCode: "33.08", kind: "REPORTED", records }, { satkerCode: "33.09", kind: "NOT_REPORTED" }]);
        const fromTotals = figuresOfTotals(totalsOf(standings), { GENERAL: overdueOf(records, "GENERAL"), ELECTION: overdueOf(records, "ELECTION") }, { reported: 1, notReported: 1 });
        expect(fromTotals).toEqual(fromRecords);
      }),
      { numRuns: 150 },
    );
  });

  it("of nobody's report are missing, not zero", () => {
    const none = { GENERAL: NO_REQUESTS, ELECTION: NO_REQUESTS, UNCLASSIFIED: NO_REQUESTS };
    const noOverdue = { pastLimit: 0, pastFirstLimit: 0 };
    expect(figuresOfTotals(none, { GENERAL: noOverdue, ELECTION: noOverdue }, { reported: 0, notReported: 3 })).toEqual(
      handlingFigures([1, 2, 3].map((at) => ({ satkerCode: `33.0${at}`, kind: "NOT_REPORTED" as const }))),
    );
  });

  it("running totals taken apart give back what happened between", () => {
    const [early, late] = [totalsOf([valueOf(standingOf([...opened("2025-02-03"), notified("2025-02-10")], remembering))]).GENERAL, totalsOf([valueOf(standingOf([...opened("2025-03-03"), notified("2025-03-26")], remembering))]).GENERAL];
    const between = totalsBetween(early, totalsSum([early, late]));
    expect([between.requests, quantileOfHistogram(between.days, 0.5)]).toEqual([1, quantileOfHistogram(late.days, 0.5)]);
  });

  it("quantiles of a histogram are those of the numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 50 }), fc.constantFrom(0, 0.5, 0.9, 1), (numbers, level) => {
        const histogram = Array.from({ length: 61 }, (_, number) => numbers.filter((one) => one === number).length);
        expect(quantileOfHistogram(histogram, level)).toBeCloseTo(quantile(numbers, level) ?? Number.NaN, 10);
      }),
    );
  });
});

/** An independent count of standings, one by one. */
function totalsOf(standings: readonly Standing[]): Readonly<Record<RequestClass, HandlingTotals>> {
  const of = (name: RequestClass): HandlingTotals => totalsSum(standings.filter(({ regime }) => (regime ?? "UNCLASSIFIED") === name).map(totalOf));
  return { GENERAL: of("GENERAL"), ELECTION: of("ELECTION"), UNCLASSIFIED: of("UNCLASSIFIED") };
}

function totalOf(kept: Standing): HandlingTotals {
  const { decision, refusalGround, standing, noticeOn, dueOn, firstDueOn, hasConsequenceTest, exemptionLetter, workingDaysToNotice } = kept;
  const one = (holds: boolean): number => (holds ? 1 : 0);
  const isAnswered = standing === "ANSWERED" && noticeOn !== null && dueOn !== null && firstDueOn !== null;
  return {
    requests: 1,
    granted: one(decision === "GRANTED"),
    grantedInPart: one(decision === "GRANTED_IN_PART"),
    refusedExempt: one(decision === "REFUSED" && refusalGround === "EXEMPT"),
    refusedNotHeld: one(decision === "REFUSED" && refusalGround === "NOT_HELD"),
    withdrawn: one(standing === "WITHDRAWN"),
    lapsedIncomplete: one(standing === "LAPSED_INCOMPLETE"),
    metLimit: one(isAnswered && noticeOn <= dueOn),
    missedLimit: one(isAnswered && noticeOn > dueOn),
    metFirstLimit: one(isAnswered && noticeOn <= firstDueOn),
    missedFirstLimit: one(isAnswered && noticeOn > firstDueOn),
    withTest: one(hasConsequenceTest === true),
    withoutTest: one(hasConsequenceTest === false),
    openWithLimit: one(isOpenStanding(standing) && dueOn !== null),
    openWithFirstLimit: one(isOpenStanding(standing) && firstDueOn !== null),
    refusalsByLetter: Array.from("abcdefghij", (letter) => one(letter === exemptionLetter)),
    days: workingDaysToNotice === null ? [] : [...Array.from({ length: workingDaysToNotice }, () => 0), 1],
  };
}

function isOpenStanding(standing: Standing["standing"]): boolean {
  return ["INCOMPLETE", "UNREGISTERED", "RUNNING", "DUE_UNKNOWN"].includes(standing);
}

function overdueOf(records: readonly HandlingRecord[], regime: "GENERAL" | "ELECTION"): { pastLimit: number; pastFirstLimit: number } {
  const open = records.filter((record) => record.regime === regime && record.noticeOn === null);
  return { pastLimit: open.filter(({ limit }) => limit === "MISSED").length, pastFirstLimit: open.filter(({ firstLimit }) => firstLimit === "MISSED").length };
}

describe("start days that part the bands of age", () => {
  const between = (dayZero: LocalDate) => remembering.workingDays.between(dayZero, TODAY);

  it("put every request into the band that its age says", () => {
    const cutoffs = bandCutoffs(AGE_BANDS, TODAY, between) ?? [];
    fc.assert(
      fc.property(day("2025-06-01", 537), (dayZero) => {
        const age = Math.max(0, between(dayZero) ?? Number.NaN);
        const byAge = AGE_BANDS.findIndex(({ toWorkingDays }) => toWorkingDays === null || age <= toWorkingDays);
        expect(AGE_BANDS.length - 1 - cutoffs.filter((cutoff) => cutoff <= dayZero).length).toBe(byAge);
      }),
      { numRuns: 300 },
    );
  });

  it("are none when today lies outside the shipped calendar: no age is told then", () => {
    expect(bandCutoffs(AGE_BANDS, localDate("2027-02-01"), () => null)).toBeNull();
  });
});
