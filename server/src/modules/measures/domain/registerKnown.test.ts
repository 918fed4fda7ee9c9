import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../../kernel/localDate.ts";
import { reportingOf } from "../../requests/domain/reporting.ts";
import { bucketsOf } from "./bucket.ts";
import { begunMonths, knownMonths, reportingIn } from "./registerKnown.ts";

const START = localDate("2025-01-01");

describe("whether a register of a bucket is known", () => {
  it("is judged as the request statistics judge it, for every month, quarter and year", () => {
    const span = fc.record({ from: fc.integer({ min: -60, max: 800 }), length: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 4 }), fc.integer({ min: 0, max: 800 }), fc.constantFrom("MONTH", "QUARTER", "YEAR"), (spans, withRequests, days, granularity) => {
        const today = addDays(START, days);
        const periods = spans.map(({ from, length }) => ({ satkerCode: "33.08", fromOn: addDays(START, from), toOn: addDays(START, from + length) }));
        const months = withRequests.map((place) => `${2025 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`);
        const buckets = bucketsOf(granularity, START, localDate("2026-12-31"));
        const known = knownMonths(periods, new Map([["33.08", months]]), { from: START, to: localDate("2026-12-31") }, today);
        for (const bucket of buckets) {
          const expected = reportingOf(["33.08"], { from: bucket.from, to: bucket.to, today }, { periods, monthsWithRequests: new Set(months.map((month) => `33.08 ${month}`)) }).get("33.08");
          expect(reportingIn(begunMonths(bucket, today), known.get("33.08"))).toBe(expected);
        }
      }),
    );
  });
});
