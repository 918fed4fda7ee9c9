import { describe, expect, it } from "vitest";
import { localDate } from "../../../kernel/localDate.ts";
import { RULES } from "./cadenceRule.fixture.ts";
import { exemptionStanding, type ConsequenceTest, type ExemptionAuthority } from "./exemption.ts";

const AUTHORITIES: readonly ExemptionAuthority[] = [
  { level: "KPU_NATIONAL", validFrom: localDate("2010-04-30"), validTo: null, legalBasis: "UU 14/2008 Pasal 19" },
  { level: "KPU_PROVINCE", validFrom: localDate("2025-12-29"), validTo: null, legalBasis: "PKPU 4/2025" },
];
const test = (level: ConsequenceTest["level"], decidedOn: string, overrides: Partial<ConsequenceTest> = {}): ConsequenceTest => ({
  itemCode: "X01",
  level,
  provinceCode: level === "KPU_NATIONAL" ? null : "33",
  decree: `${level} ${decidedOn}`,
  decidedOn: localDate(decidedOn),
  validUntil: null,
  source: RULES.annual.source,
  ...overrides,
});
const on = (tests: readonly ConsequenceTest[], day = "2026-06-30") => exemptionStanding(tests, AUTHORITIES, { code: "X01", provinceCode: "33" }, localDate(day)).state;

describe("an exempted item needs a consequence test by the level entitled to it", () => {
  it.each<[ConsequenceTest[], string, string]>([
    [[], "NO_DECISION", "there is none"],
    [[test("KPU_NATIONAL", "2024-01-01")], "EXEMPTED", "KPU RI decided"],
    [[test("KPU_PROVINCE", "2025-12-29")], "EXEMPTED", "the province, on the first day of its delegation"],
    [[test("KPU_PROVINCE", "2025-12-28")], "NOT_ENTITLED", "the province, a day too early"],
    [[test("SATKER", "2026-01-10")], "NOT_ENTITLED", "a satker cannot exempt by itself"],
    [[test("KPU_NATIONAL", "2024-01-01", { validUntil: localDate("2026-06-29") })], "EXPIRED", "exemptions are not permanent (Pasal 20)"],
    [[test("KPU_NATIONAL", "2024-01-01", { validUntil: localDate("2026-06-30") })], "EXEMPTED", "its last day still counts"],
    [[test("KPU_NATIONAL", "2024-01-01"), test("SATKER", "2026-01-10")], "EXEMPTED", "a later one of no standing takes nothing away"],
    [[test("KPU_PROVINCE", "2026-01-10", { provinceCode: "35" })], "NO_DECISION", "another province's decision is not ours"],
    [[test("KPU_NATIONAL", "2026-07-01")], "NO_DECISION", "not decided yet on that day"],
  ])("%#: %s", (tests, state) => {
    expect(on(tests)).toBe(state);
  });
});
