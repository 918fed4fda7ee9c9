import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";

const api = useTestApi();

describe("the registry", () => {
  it("holds 35 satker of Jawa Tengah and 38 of Jawa Timur", async () => {
    const { data } = await api().query("{ provinces { code name satkerCount } }");
    expect(data).toEqual({
      provinces: [
        { code: "33", name: "Jawa Tengah", satkerCount: 35 },
        { code: "35", name: "Jawa Timur", satkerCount: 38 },
      ],
    });
  });

  it("tells which issuers and years a province has results for, with how many satker were announced", async () => {
    const { data } = await api().query('{ provinces { code evaluationPeriods { year announcedCount stageOnlyCount issuer { id } } } }');
    const [jateng, jatim] = (data as { provinces: { evaluationPeriods: unknown[] }[] }).provinces;
    expect(jateng?.evaluationPeriods).toEqual([
      { year: 2024, announcedCount: 6, stageOnlyCount: 0, issuer: { id: "ki-jawa-tengah" } },
      { year: 2020, announcedCount: 5, stageOnlyCount: 0, issuer: { id: "ki-jawa-tengah" } },
    ]);
    expect(jatim?.evaluationPeriods).toEqual([
      { year: 2023, announcedCount: 0, stageOnlyCount: 1, issuer: { id: "ki-kabupaten-sumenep" } },
      { year: 2022, announcedCount: 0, stageOnlyCount: 8, issuer: { id: "ki-jawa-timur" } },
    ]);
  });

  it("never shows a name that two satker share without the other one at hand", async () => {
    const { data } = await api().query('{ satker(code: "33.71") { name type regionName homonym { code name } } }');
    expect(data).toEqual({
      satker: { name: "KPU Kota Magelang", type: "KOTA", regionName: "Magelang", homonym: { code: "33.08", name: "KPU Kabupaten Magelang" } },
    });
  });

  it("filters by type", async () => {
    const { data } = await api().query('{ satkers(province: "35", type: KOTA) { code } }');
    expect((data as { satkers: unknown[] }).satkers).toHaveLength(9);
  });

  it("answers null for a code that does not exist", async () => {
    const { data } = await api().query('{ satker(code: "33.99") { code } }');
    expect(data).toEqual({ satker: null });
  });
});

describe("freshness", () => {
  it("names every file in force with its rows, and both of its times", async () => {
    const { data } = await api().query('{ dataFreshness(scope: { province: "33" }) { kind fileName rowCount dataset dataAsOf importedAt } viewer { demoDataLoaded } }');
    const answer = data as { dataFreshness: { kind: string; rowCount: number; dataset: string }[]; viewer: { demoDataLoaded: boolean } };
    expect(answer.dataFreshness.find((file) => file.kind === "SATKERS")?.rowCount).toBe(35);
    expect(answer.dataFreshness.find((file) => file.kind === "HOLIDAYS")?.rowCount).toBe(129);
    expect(answer.dataFreshness.every((file) => file.dataset === "PUBLISHED")).toBe(true);
    expect(answer.viewer.demoDataLoaded).toBe(false);
  });
});
