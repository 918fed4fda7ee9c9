import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { caseFunnel, type ObjectionRecord } from "./caseFunnel.ts";
import { completed, event, groundOn, notified, opened, received, registered, valueOf } from "./countingGround.fixture.ts";
import { handlingFigures, type SatkerRegister } from "./handlingFigures.ts";
import { handlingRecord, type HandlingRecord } from "./handlingRecord.ts";
import { oldestOpen, openRequests, type AgeBand } from "./openRequests.ts";
import type { NoticeDecision, RequestEvent } from "./requestEvent.ts";

const ground = groundOn("2026-01-05");
const TODAY = localDate("2025-03-03");
const record = (requestId: string, events: readonly RequestEvent[], satkerCode = "33.13"): HandlingRecord => valueOf(handlingRecord(requestId, satkerCode, events, ground, TODAY));
const decided = (on: string, decision: NoticeDecision) => event(on, { kind: "WRITTEN_NOTICE", decision });
const closed = (on: string, reason: "WITHDRAWN" | "INCOMPLETE_LAPSED") => event(on, { kind: "CLOSED", reason });

/** Received 2025-02-03, due 2025-02-17 (general) and 2025-02-06 (election). */
const records = [
  record("P01", [...opened("2025-02-03"), notified("2025-02-05")]),
  record("P02", [...opened("2025-02-03"), notified("2025-02-17")]),
  record("P03", [...opened("2025-02-03"), notified("2025-02-18")]),
  record("P04", [...opened("2025-02-03"), event("2025-02-14", { kind: "EXTENDED", inWriting: true, reason: "banyak" }), decided("2025-02-24", { kind: "GRANTED_IN_PART", ground: { kind: "EXEMPT", letter: "h", hasConsequenceTest: true } })]),
  record("P05", [...opened("2025-02-03"), decided("2025-02-10", { kind: "REFUSED", ground: { kind: "EXEMPT", letter: "i", hasConsequenceTest: false } })]),
  record("P06", [...opened("2025-02-03"), decided("2025-02-10", { kind: "REFUSED", ground: { kind: "NOT_HELD" } })]),
  record("P07", [...opened("2025-02-03"), event("2025-02-04", { kind: "ORAL_ANSWER" })]),
  record("P08", opened("2025-02-27")),
  record("P09", [...opened("2025-02-03"), closed("2025-02-05", "WITHDRAWN")]),
  record("P10", [received("2025-02-03"), closed("2025-02-20", "INCOMPLETE_LAPSED")]),
  record("P11", [received("2025-02-26"), completed("2025-02-26")]),
  record("P12", [...opened("2025-02-03", "ELECTION"), notified("2025-02-06")], "33.20"),
  record("P13", [...opened("2025-02-03", "ELECTION"), notified("2025-02-07")], "33.20"),
  record("P14", [received("2025-02-20"), registered("2025-02-20")]),
];
const of = (satkerCode: string): SatkerRegister => ({ satkerCode, kind: "REPORTED", records: records.filter((one) => one.satkerCode === satkerCode) });
const figures = handlingFigures([of("33.13"), of("33.20"), { satkerCode: "33.01", kind: "NOT_REPORTED" }]);

describe("the figures of UU 14/2008 Pasal 12", () => {
  it("count what was asked and how it was decided, and the counts add up", () => {
    expect(figures.requests).toEqual({ kind: "value", value: 14 });
    expect(figures.outcomes).toEqual({ granted: 5, grantedInPart: 1, refusedExempt: 1, refusedNotHeld: 1, withdrawn: 1, lapsedIncomplete: 1, open: 4 });
    expect(Object.values(figures.outcomes ?? {}).reduce((sum, count) => sum + count, 0)).toBe(14);
  });

  it("give the letters of Pasal 17, also of a part that was refused", () => {
    expect(figures.refusalsByLetter).toMatchObject({ h: 1, i: 1, a: 0 });
    expect(figures.withConsequenceTest).toMatchObject({ count: 1, n: 2, sharePercent: 50 });
  });

  it("say how many satker the figures speak of, and how many not", () => {
    expect([figures.satkerReported, figures.satkerNotReported]).toEqual([2, 1]);
  });

  it("count on time per regime: what still runs and what was withdrawn is in no denominator, an oral answer is no notice", () => {
    expect(figures.byRegime.GENERAL.onTime).toMatchObject({ count: 5, n: 7 });
    expect(figures.byRegime.GENERAL.onTimeWithoutExtension).toMatchObject({ count: 4, n: 7 });
    expect(figures.byRegime.ELECTION.onTime).toMatchObject({ count: 1, n: 2, sharePercent: 50 });
  });

  it("take median and 90th percentile from the records of both regimes apart", () => {
    // Working days to the notice: 2, 10, 11, 15, 5, 5.
    expect(figures.byRegime.GENERAL).toMatchObject({ medianWorkingDays: { value: 7.5, n: 6 }, p90WorkingDays: { value: 13, n: 6 } });
    expect(figures.byRegime.ELECTION.medianWorkingDays).toMatchObject({ value: 3.5, n: 2 });
  });

  it("take a notice of the same evening, before day 0, as answered in no working day", () => {
    const sameEvening = [...opened("2025-02-07", "GENERAL", "19:00"), notified("2025-02-07")];
    expect(record("P15", sameEvening)).toMatchObject({ dayZero: "2025-02-10", workingDaysToNotice: 0, limit: "MET" });
  });

  it("say which share is unclassified", () => {
    expect(figures.unclassified).toMatchObject({ count: 2, n: 14 });
  });

  it("are not the average of the satker's medians", () => {
    const province = handlingFigures([
      { satkerCode: "33.01", kind: "REPORTED", records: [record("A", [...opened("2025-02-03"), notified("2025-02-04")], "33.01")] },
      { satkerCode: "33.02", kind: "REPORTED", records: ["B", "C", "D"].map((id) => record(id, [...opened("2025-02-03"), notified("2025-02-14")], "33.02")) },
    ]);
    expect(province.byRegime.GENERAL.medianWorkingDays).toMatchObject({ value: 9, n: 4 });
  });

  it("come out the same in whatever order the records are given", () => {
    const backwards = handlingFigures([{ satkerCode: "33.20", kind: "REPORTED", records: records.toReversed() }]);
    expect(backwards).toEqual(handlingFigures([{ satkerCode: "33.20", kind: "REPORTED", records }]));
  });
});

describe("no data is not zero", () => {
  it("a register not handed in has no count at all", () => {
    const silent = handlingFigures([{ satkerCode: "33.01", kind: "NOT_REPORTED" }]);
    expect(silent).toMatchObject({ requests: { kind: "missing", reason: "NOT_REPORTED" }, outcomes: null, byRegime: { GENERAL: { onTime: { reason: "NOT_REPORTED" } } } });
  });

  it("an empty register has zero requests and no share", () => {
    const empty = handlingFigures([{ satkerCode: "33.01", kind: "REPORTED", records: [] }]);
    expect(empty).toMatchObject({ requests: { kind: "value", value: 0 }, outcomes: { granted: 0 }, byRegime: { GENERAL: { onTime: { reason: "NOT_APPLICABLE" } } } });
  });

  it("requests that still run have no share yet", () => {
    const running = handlingFigures([{ satkerCode: "33.01", kind: "REPORTED", records: [record("P08", opened("2025-02-27"))] }]);
    expect(running.byRegime.GENERAL.onTime).toEqual({ kind: "missing", reason: "NOT_DUE" });
  });
});

describe("what is open now", () => {
  const bands: AgeBand[] = [{ fromWorkingDays: 0, toWorkingDays: 5 }, { fromWorkingDays: 6, toWorkingDays: 10 }, { fromWorkingDays: 11, toWorkingDays: 17 }, { fromWorkingDays: 18, toWorkingDays: null }];

  it("is in one band of age each, or without age while the clock has not started", () => {
    expect(openRequests(records, bands)).toMatchObject({ open: 4, overdue: 1, withoutAge: 1, byAge: [{ count: 2 }, { count: 0 }, { count: 0 }, { count: 1 }] });
  });

  it("refuses bands with a hole or an overlap", () => {
    for (const faulty of [[], bands.slice(0, 3), bands.slice(1), [bands[0], bands[2], bands[3]], [...bands, bands[0]]]) {
      expect(() => openRequests([], faulty.filter((band) => band !== undefined))).toThrow(RangeError);
    }
  });

  it("lists the oldest first and no more than asked", () => {
    expect(oldestOpen(records, 10).map((one) => one.requestId)).toEqual(["P07", "P11", "P08"]);
    expect(oldestOpen(records, 1).map((one) => one.requestId)).toEqual(["P07"]);
  });
});

describe("the way from request to ruling", () => {
  const objections: ObjectionRecord[] = [
    { objectionId: "K1", requestId: "P03", status: "ANSWERED_ON_TIME" },
    { objectionId: "K2", requestId: "P03", status: "OVERDUE" },
    { objectionId: "K3", requestId: "P07", status: "RUNNING" },
    { objectionId: "K4", requestId: null, status: "ANSWERED_LATE" },
  ];
  const funnel = caseFunnel(new Set(records.map((one) => one.requestId)), objections, [
    { disputeId: "S1", objectionId: "K2", admissibility: "PREMATURE", isDecided: true },
    { disputeId: "S2", objectionId: "K2", admissibility: "OPEN", isDecided: false },
  ]);

  it("counts a request with two objections once, and an objection without a request apart", () => {
    expect(funnel).toMatchObject({ requests: 14, objections: 4, objectionsWithoutRequest: 1, requestsObjected: { count: 2, n: 14 } });
  });

  it("counts an objection disputed twice once, and the premature dispute by name", () => {
    expect(funnel).toMatchObject({ disputes: 2, prematureDisputes: 1, decidedDisputes: 1, objectionsDisputed: { count: 1, n: 4 }, disputesDecided: { count: 1, n: 2 } });
  });

  it("takes the running objection out of the share answered in time", () => {
    expect(funnel.objectionsAnsweredOnTime).toMatchObject({ count: 1, n: 3 });
  });

  it("has no shares without objections", () => {
    expect(caseFunnel(new Set(["P01"]), [], [])).toMatchObject({ objections: 0, objectionsAnsweredOnTime: { reason: "NOT_APPLICABLE" }, disputesDecided: { reason: "NOT_APPLICABLE" } });
  });
});
