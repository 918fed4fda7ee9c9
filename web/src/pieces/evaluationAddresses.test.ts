import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuery, parseQuery } from "../lib/url.ts";
import { dayCodec, evaluationAddresses, evaluationYearQuery } from "./evaluationAddresses.ts";

describe("addresses of evaluations", () => {
  it("bring back exactly the view that they were made from", () => {
    const view = fc.record({
      per: fc.option(fc.constantFrom("2026-03-31", "2024-02-29")),
      dasar: fc.option(fc.constantFrom("verifikasi" as const, "klaim" as const, "perkiraan" as const)),
      coba: fc.option(fc.array(fc.stringMatching(/^[a-z_]{1,12}(\.[0-9a-z]{1,2}){0,2}$/), { minLength: 1, maxLength: 5 })),
      tampil: fc.option(fc.constantFrom("grafik" as const, "tabel" as const)),
    });
    fc.assert(
      fc.property(view, (values) => {
        expect(parseQuery(evaluationYearQuery, new URLSearchParams(formatQuery(evaluationYearQuery, values)))).toEqual({ values, unknownKeys: [], misread: [], former: [] });
      }),
    );
  });

  it("refuse a day that is not in the calendar", () => {
    expect(["2026-02-29", "2026-13-01", "kemarin", "2026-1-1"].map((raw) => dayCodec.parse(raw))).toEqual([null, null, null, null]);
  });

  it("look as people write them", () => {
    expect(evaluationAddresses.year({ satkerCode: "33.08", issuerId: "ki-jawa-tengah", year: 2024 }, { per: "2025-01-31" })).toBe("/33/satker/33.08/evaluasi/ki-jawa-tengah/2024?per=2025-01-31");
    expect(evaluationAddresses.board("33", { siklus: "ki-jawa-tengah-2025-all" })).toBe("/33/evaluasi?siklus=ki-jawa-tengah-2025-all");
  });
});
