import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type SignedInReader } from "../support/api.ts";

const BRIEFING = /* GraphQL */ `
  query Briefing($province: ID!, $issuer: ID!) {
    commissionBriefing(province: $province, issuer: $issuer) {
      id years gapCycle gapYear
      cycles { id year state returnedCount waitingCount unknownCount }
      rows { gapPercent verifiedItems satker { code } results { year standing qualification } followUps { followUp count } }
    }
  }
`;
interface Briefing {
  years: number[]; gapCycle: string | null; gapYear: number | null;
  cycles: { id: string; returnedCount: number; waitingCount: number; unknownCount: number }[];
  rows: { gapPercent: number | null; verifiedItems: number; satker: { code: string }; results: { year: number }[]; followUps: { followUp: string; count: number }[] }[];
}

describe("what the liaison of a commission follows", () => {
  const api = useTestApi();
  let liaison: SignedInReader;
  beforeAll(async () => {
    await loadDemo(api().testDatabase.database);
    liaison = await api().as("KI_LIAISON", { provinceCode: "33" });
  });
  const ask = async (issuer: string): Promise<Briefing> => {
    const { data, errors } = await liaison.query(BRIEFING, { province: "33", issuer });
    expect(errors).toEqual([]);
    return (data as { commissionBriefing: Briefing }).commissionBriefing;
  };

  it("names every satker by code, and no result that was not announced", async () => {
    const { rows, years, gapYear } = await ask("ki-jawa-tengah");
    expect(rows.map(({ satker }) => satker.code)).toEqual(rows.map(({ satker }) => satker.code).toSorted());
    expect(rows).toHaveLength(35);
    expect(years).toContain(2024);
    expect(rows.filter(({ results }) => results.some(({ year }) => year === 2024)).length).toBeLessThan(35);
    expect([gapYear, rows.filter(({ gapPercent }) => gapPercent !== null)]).toEqual([null, []]);
  });

  it("agrees with the report of gaps, and tells what became of each finding once", async () => {
    const { rows, gapCycle, cycles } = await ask("komisi-contoh-33");
    expect(gapCycle).not.toBeNull();
    const { data, errors } = await liaison.query("query Gaps($cycle: ID!) { itemGaps(province: \"33\", cycle: $cycle) { satkers { satker { code } gap { verifiedItems gap { value } } } } }", { cycle: gapCycle });
    expect(errors).toEqual([]);
    const report = (data as { itemGaps: { satkers: { satker: { code: string }; gap: { verifiedItems: number; gap: { value: number | null } } }[] } }).itemGaps.satkers;
    expect(rows.filter(({ verifiedItems }) => verifiedItems > 0).map(({ satker, verifiedItems, gapPercent }) => [satker.code, verifiedItems, gapPercent])).toEqual(report.map(({ satker, gap }) => [satker.code, gap.verifiedItems, gap.gap.value]));
    for (const { returnedCount, waitingCount, unknownCount } of cycles) expect(returnedCount + waitingCount + unknownCount).toBeLessThanOrEqual(35);
    expect(rows.flatMap(({ followUps }) => followUps).reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
  });

  it("takes a bounded number of statements", async () => {
    expect((await liaison.query(BRIEFING, { province: "33", issuer: "komisi-contoh-33" })).statements.length).toBeLessThanOrEqual(30);
  });

  it.each([
    ["35", "ki-jawa-timur"],
    ["33", "tidak-ada"],
  ])("refuses province %s and issuer %s with NOT_FOUND", async (province, issuer) => {
    expect((await liaison.query(BRIEFING, { province, issuer })).errors.map(({ extensions }) => extensions["code"])).toEqual(["NOT_FOUND"]);
  });
});
