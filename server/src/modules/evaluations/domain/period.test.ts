import { describe, expect, it } from "vitest";
import type { IssuerLevel } from "./claim.ts";
import { defaultPeriod, type EvaluationPeriod } from "./period.ts";

const aPeriod = (issuerId: string, year: number, announcedCount: number, level: IssuerLevel = "PROVINCE", dataset: "PUBLISHED" | "DEMO" = "PUBLISHED"): EvaluationPeriod => ({
  provinceCode: "35",
  issuer: { id: issuerId, name: issuerId, level, provinceCode: "35", dataset },
  year,
  announcedCount,
  stageOnlyCount: 1,
});

describe("the period a province opens with", () => {
  it("is the newest year of the commission with a published result", () => {
    expect(defaultPeriod([aPeriod("ki", 2020, 5), aPeriod("ki", 2024, 6)])?.year).toBe(2024);
  });

  it("is never demo data while real results exist, however old or thin they are", () => {
    expect(defaultPeriod([aPeriod("contoh", 2025, 30, "PROVINCE", "DEMO"), aPeriod("ki", 2022, 0)])?.issuer.id).toBe("ki");
  });

  it("prefers the province's commission to one of a single kabupaten", () => {
    expect(defaultPeriod([aPeriod("ki-sumenep", 2023, 0, "REGENCY"), aPeriod("ki-jatim", 2022, 0)])?.issuer.id).toBe("ki-jatim");
  });

  it("is none where nothing is known", () => {
    expect(defaultPeriod([])).toBeNull();
  });
});
