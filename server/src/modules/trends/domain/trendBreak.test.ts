import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { bucketsOf } from "../../measures/domain/bucket.ts";
import { assessmentBreaks, ruleBreaks } from "./trendBreak.ts";

const years = bucketsOf("YEAR", localDate("2022-01-01"), localDate("2024-01-01"));
const months = bucketsOf("MONTH", localDate("2024-01-01"), localDate("2024-06-30"));

describe("breaks of an evaluation", () => {
  it("stand between two announced years whose instrument is not known: points are then not joined", () => {
    const unknown = { issuerId: "ki", instrument: null, scale: null };
    const told = years.flatMap((bucket, at) => (at === 1 ? [] : [{ bucket, at, method: unknown }]));
    expect(assessmentBreaks(told, [])).toEqual([{ kind: "METHOD_UNKNOWN", on: "2024-01-01", at: 2, cutsLine: true, reasons: ["INSTRUMENT_UNKNOWN", "SCALE_UNKNOWN"], detail: null, source: null }]);
  });

  it("cut the line when another commission announced", () => {
    const told = years.map((bucket, at) => ({ bucket, at, method: { issuerId: at === 0 ? "ki-a" : "ki-b", instrument: null, scale: null } }));
    expect(assessmentBreaks(told, []).map(({ kind, cutsLine }) => [kind, cutsLine])).toEqual([["METHOD", true], ["METHOD_UNKNOWN", true]]);
  });

  it("are none before the second announced year", () => {
    const first = years.slice(0, 1).map((bucket, at) => ({ bucket, at, method: { issuerId: "ki", instrument: null, scale: null } }));
    expect(assessmentBreaks(first, [])).toEqual([]);
  });
});

describe("breaks of a rule", () => {
  const change = (on: string) => ({ kind: "LAW" as const, on: localDate(on), detail: "Perki 1/2019 Pasal 12", source: "S34" });

  it("stand in the bucket in which the rule begins, and leave the line whole", () => {
    expect(ruleBreaks([change("2024-03-15")], months)).toMatchObject([{ at: 2, on: "2024-03-15", cutsLine: false, detail: "Perki 1/2019 Pasal 12", source: "S34" }]);
  });

  it("divide nothing on the first day of the axis, before it or after it", () => {
    expect(ruleBreaks([change("2024-01-01"), change("2023-12-31"), change("2024-07-01")], months)).toEqual([]);
  });
});
