import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../../kernel/localDate.ts";
import { groundOn } from "./countingGround.fixture.ts";
import { registerFindings, type RegisterRow } from "./suspiciousRegister.ts";

const { calendar } = groundOn("2026-01-05");
const policy = { leastRows: 5, constantGapPercent: 80, leastOnOneDayOff: 3 };
const row = (requestId: string, receivedOn: string, noticeOn: string | null): RegisterRow => ({ requestId, receivedOn: localDate(receivedOn), noticeOn: noticeOn === null ? null : localDate(noticeOn), refusal: null });
const found = (rows: RegisterRow[]) => registerFindings(rows, calendar, policy);
const withGaps = (gaps: number[]): RegisterRow[] =>
  gaps.map((gap, index) => ({ requestId: `P${index + 1}`, receivedOn: addDays(localDate("2025-02-03"), index * 7), noticeOn: addDays(localDate("2025-02-03"), index * 7 + gap), refusal: null }));

describe("a register worth asking about", () => {
  it("has notices that follow their requests by the same three days, as one PPID program writes them", () => {
    expect(found(withGaps([3, 3, 3, 3, 3]))).toEqual([{ kind: "CONSTANT_GAP", gapCalendarDays: 3, rowsCompared: 5, requestIds: ["P1", "P2", "P3", "P4", "P5"] }]);
  });

  it("names only the rows that share the gap", () => {
    expect(found(withGaps([3, 3, 3, 3, 8]))).toMatchObject([{ kind: "CONSTANT_GAP", rowsCompared: 5, requestIds: ["P1", "P2", "P3", "P4"] }]);
  });

  it.each([
    ["too few rows", [3, 3, 3, 3]],
    ["gaps that differ", [3, 3, 3, 7, 9]],
  ])("is not one with %s", (_what, gaps) => {
    expect(found(withGaps(gaps))).toEqual([]);
  });

  it("has a notice before its request", () => {
    expect(found([row("P1", "2025-02-10", "2025-02-07"), row("P2", "2025-02-10", "2025-02-10"), row("P3", "2025-02-10", null)])).toEqual([{ kind: "NOTICE_BEFORE_REQUEST", requestIds: ["P1"] }]);
  });

  it("has three notices dated on one Sunday, or on one day of joint leave", () => {
    const onOneDay = (noticeOn: string) => found([row("P3", "2025-03-17", noticeOn), row("P1", "2025-03-18", noticeOn), row("P2", "2025-03-19", noticeOn)]);
    expect(onOneDay("2025-03-23")).toEqual([{ kind: "ACTS_ON_DAY_OFF", act: "WRITTEN_NOTICE", on: "2025-03-23", requestIds: ["P1", "P2", "P3"] }]);
    expect(onOneDay("2025-03-28")).toMatchObject([{ on: "2025-03-28" }]);
    expect(onOneDay("2025-03-27")).toEqual([]);
  });

  it("has three requests received on one Saturday", () => {
    expect(found(["P1", "P2", "P3"].map((id) => row(id, "2025-02-08", null)))).toMatchObject([{ kind: "ACTS_ON_DAY_OFF", act: "RECEIVED", on: "2025-02-08" }]);
  });

  it("has a refusal under Pasal 17 without a consequence test; not saying whether there is one is another matter", () => {
    const refusedWith = (requestId: string, hasConsequenceTest: boolean | null): RegisterRow => ({ ...row(requestId, "2025-02-10", "2025-02-14"), refusal: { kind: "EXEMPT", letter: "i", hasConsequenceTest } });
    expect(found([refusedWith("P1", false), refusedWith("P2", null), refusedWith("P3", true)])).toEqual([{ kind: "REFUSED_WITHOUT_CONSEQUENCE_TEST", requestIds: ["P1"] }]);
  });

  it("is nothing when there is nothing in it", () => {
    expect(found([])).toEqual([]);
  });
});
