import { describe, expect, it } from "vitest";
import { daysBetween, localDate } from "../../../kernel/localDate.ts";
import { bucketsOf, monthsIn } from "./bucket.ts";
import { granularityFor, MEASURE_KEYS, measureOf, MEASURES } from "./catalogue.ts";

const day = localDate;

describe("buckets", () => {
  it.each([
    ["MONTH", ["2025-11", "2025-12", "2026-01", "2026-02"]],
    ["QUARTER", ["2025-Q4", "2026-Q1"]],
    ["YEAR", ["2025", "2026"]],
  ] as const)("by %s cover every calendar span that the days touch", (granularity, ids) => {
    expect(bucketsOf(granularity, day("2025-11-30"), day("2026-02-01")).map(({ id }) => id)).toEqual(ids);
  });

  it("follow each other without a gap and without overlap, leap years included", () => {
    for (const granularity of ["MONTH", "QUARTER", "YEAR"] as const) {
      const buckets = bucketsOf(granularity, day("2019-06-15"), day("2029-06-15"));
      for (const [at, bucket] of buckets.slice(1).entries()) expect(daysBetween(buckets[at]?.to ?? bucket.to, bucket.from)).toBe(1);
    }
    expect(bucketsOf("MONTH", day("2024-02-10"), day("2024-02-10"))[0]?.to).toBe("2024-02-29");
  });

  it("are none when the span ends before it begins", () => {
    expect(bucketsOf("MONTH", day("2026-02-01"), day("2026-01-31"))).toEqual([]);
  });

  it("know their months", () => {
    expect(monthsIn(bucketsOf("QUARTER", day("2026-05-01"), day("2026-05-01"))[0] ?? { from: day("2026-01-01"), to: day("2026-01-01") })).toEqual(["2026-04", "2026-05", "2026-06"]);
  });
});

describe("the catalogue", () => {
  it("has one definition a key, in the order of the keys", () => {
    expect(MEASURES.map(({ key }) => key)).toEqual(MEASURE_KEYS);
  });

  it("never averages shares or medians for a group", () => {
    expect(MEASURES.filter(({ unit }) => unit === "PERCENT").map(({ groupRule }) => groupRule).every((rule) => rule === "POOLED_COUNTS")).toBe(true);
    expect(MEASURES.filter(({ unit }) => unit === "WORKING_DAYS").map(({ groupRule }) => groupRule).every((rule) => rule === "POOLED_MEDIAN")).toBe(true);
  });

  it("tells an evaluation by year, whoever asks by month", () => {
    expect(granularityFor(measureOf("assessment.score"), "MONTH")).toBe("YEAR");
    expect(granularityFor(measureOf("requests.received"), "QUARTER")).toBe("QUARTER");
  });
});
