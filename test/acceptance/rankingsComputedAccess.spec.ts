import { beforeAll, describe, expect, it } from "vitest";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";
import { COMPUTED_RANKING, EXPLAIN, type ComputedAnswer, type EntryAnswer, type ExplainAnswer } from "./rankingDocuments.fixture.ts";

const api = useTestApi("registry", { publicView: false });
const open = useTestApi("registry", { publicView: true });
const YEAR = 2025;
/** Ranked in the demo year, on two cases of requests. */
let few: string;
let whole: ComputedAnswer;

beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
  whole = await ranking(await api().as("DIVISION_LEGAL", { provinceCode: "33" }), {});
  const shared = await ranking(await api().as("COMMISSIONER", { provinceCode: "33" }), {});
  few = entriesOf(shared).find(({ parts }) => parts.some(({ score }) => score.status === "SUPPRESSED"))?.satker.code ?? "";
});

async function ranking(reader: Reader, variables: Record<string, unknown>): Promise<ComputedAnswer> {
  const { data, errors } = await reader.query(COMPUTED_RANKING, { province: "33", year: YEAR, ...variables });
  expect(errors).toEqual([]);
  return (data as { computedRanking: ComputedAnswer }).computedRanking;
}

async function explained(reader: Reader, satker: string, variables: Record<string, unknown> = {}): Promise<ExplainAnswer> {
  const { data, errors } = await reader.query(EXPLAIN, { satker, year: YEAR, ...variables });
  expect(errors).toEqual([]);
  return (data as { explain: ExplainAnswer }).explain;
}

const entriesOf = ({ groups }: Pick<ComputedAnswer, "groups">): readonly EntryAnswer[] => groups.flatMap(({ entries }) => entries);
const places = (told: ComputedAnswer): readonly (readonly [string, number, number | null])[] => entriesOf(told).map(({ satker, rank, score }) => [satker.code, rank.value, score.value]);
const codesOf = async (reader: Reader, document: string, variables: Record<string, unknown>): Promise<unknown[]> => (await reader.query(document, variables)).errors.map(({ extensions }) => extensions["code"]);

describe("one ranking for all readers", () => {
  it.each(["COMMISSIONER", "DIVISION_DATA", "KI_LIAISON"] as const satisfies readonly AccountRole[])("%s finds the same places and scores as the legal division", async (role) => {
    const told = await ranking(await api().as(role, { provinceCode: "33" }), {});
    expect(places(told)).toEqual(places(whole));
    expect(told.hiddenCount).toBe(0);
  });

  it("tells an operator the place among all, and no line of another satker on any path", async () => {
    const own = entriesOf(whole)[4];
    const operator = await api().as("SATKER_OPERATOR", { provinceCode: "33", satkerCode: own?.satker.code ?? "" });
    const told = await ranking(operator, {});
    expect(places(told)).toEqual(places(whole).filter(([code]) => code === own?.satker.code));
    expect(told.groups[0]).toMatchObject({ n: whole.rankedCount, satkerCount: 35, belowLine: [] });
    expect(told.groups.flatMap(({ bands }) => bands.flatMap(({ satkerCodes }) => satkerCodes)).every((code) => code === own?.satker.code)).toBe(true);
    expect(told.hiddenCount).toBe(34);
    expect(await codesOf(operator, EXPLAIN, { satker: entriesOf(whole)[0]?.satker.code, year: YEAR })).toEqual(["NOT_FOUND"]);
    const { data } = await operator.query('{ rankingHistory(province: "33", periods: [{ year: 2025 }]) { lines { satker { code } } } whatIf(province: "33", period: { year: 2025 }, weights: []) { differences { satker { code } } } rankingMovement(province: "33", from: { year: 2024 }, to: { year: 2025 }) { official { groups { entries { satker { code } } } } } }');
    expect(new Set(JSON.stringify(data).match(/\d\d\.\d\d/g))).toEqual(new Set([own?.satker.code]));
  });

  it("ranks the country for a reader of one province, who sees the own province's lines only", async () => {
    const told = await ranking(await api().as("COMMISSIONER", { provinceCode: "33" }), { province: null, peerGroup: "NATIONAL" });
    expect(told.groups[0]).toMatchObject({ code: "ID", satkerCount: 73 });
    expect(told.hiddenCount).toBe(38);
    expect(entriesOf(told).every(({ satker }) => satker.code.startsWith("33."))).toBe(true);
    expect(Math.max(...entriesOf(told).map(({ rank }) => rank.value))).toBeGreaterThan(entriesOf(told).length);
  });

  it.each(["ADMINISTRATOR"] as const)("is not for %s, nor for visitors", async (role) => {
    expect(await codesOf(await api().as(role, { provinceCode: "33" }), COMPUTED_RANKING, { province: "33", year: YEAR })).toEqual(["FORBIDDEN"]);
    expect(await codesOf(open(), '{ computedRanking(province: "33", period: { year: 2025 }) { id } }', {})).toEqual(["UNAUTHENTICATED"]);
  });
});

describe("what is withheld from shared views", () => {
  it("is every measure over one to four cases and the dimension above it, with the weights that would tell; the index stays", async () => {
    const commissioner = await api().as("COMMISSIONER", { provinceCode: "33" });
    const told = await explained(commissioner, few);
    expect(told.score.value).toBe(entriesOf(whole).find(({ satker }) => satker.code === few)?.score.value);
    const handling = told.lines.find(({ code }) => code === "REQUEST_HANDLING");
    expect(handling).toMatchObject({ points: { value: null, status: "SUPPRESSED" }, reliability: null, weightEffective: null, contributionPoints: null });
    expect(told.lines.filter(({ depth }) => depth > 0).every(({ overallWeight, weightEffective }) => overallWeight === null && (weightEffective === null || weightEffective >= 0))).toBe(true);
    const hidden = told.lines.filter(({ raw }) => raw?.status === "SUPPRESSED");
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every(({ raw, points, formula }) => raw?.n === null && points.value === null && formula.includes("Disembunyikan"))).toBe(true);
    expect(told.influences).toEqual([]);
    expect(told.formula).not.toMatch(/[×^]/);
  });

  it("is told to the legal division, weights and all", async () => {
    const told = await explained(await api().as("DIVISION_LEGAL", { provinceCode: "33" }), few);
    expect(told.lines.filter(({ raw }) => raw?.status === "SUPPRESSED")).toEqual([]);
    const cases = told.lines.find(({ code }) => code === "requests.answeredInTimeShare");
    expect(cases?.raw?.n).toBeGreaterThan(0);
    expect(cases?.raw?.n).toBeLessThan(5);
    expect(cases?.reliability).toBeCloseTo((cases?.raw?.n ?? 0) / ((cases?.raw?.n ?? 0) + 20), 12);
    expect(told.influences.length).toBeGreaterThan(0);
  });

  it("are, for the liaison, the figures of publications too: the dimension is told, its measures are not", async () => {
    const liaison = await api().as("KI_LIAISON", { provinceCode: "33" });
    const told = await explained(liaison, few);
    expect(told.lines.map(({ code }) => code)).toContain("UPDATE_DISCIPLINE");
    expect(told.lines.some(({ code }) => code.startsWith("publications."))).toBe(false);
    expect(told.hiddenLineCount).toBe(3);
    expect(await codesOf(liaison, COMPUTED_RANKING, { province: "33", year: YEAR, basis: "publications.currentShare" })).toEqual(["FORBIDDEN"]);
  });
});

describe("a ranking by one basis", () => {
  it("orders by a measure in its own unit, among kabupaten and kota apart, and by zone", async () => {
    const reader = await api().as("COMMISSIONER", { provinceCode: "33" });
    const byType = await ranking(reader, { basis: "publications.currentShare", peerGroup: "PROVINCE_AND_TYPE" });
    expect(byType.basis).toMatchObject({ kind: "MEASURE", unit: "PERCENT" });
    expect(byType.groups.map(({ code, satkerCount }) => [code, satkerCount])).toEqual([["33:KABUPATEN", 29], ["33:KOTA", 6]]);
    for (const { entries } of byType.groups) {
      const values = entries.map(({ value }) => value.value ?? Number.NaN);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      expect(entries[0]?.rank.value).toBe(1);
    }
    const byZone = await ranking(reader, { basis: "UPDATE_DISCIPLINE", peerGroup: "PROVINCE_AND_ZONE" });
    expect(byZone.groups.length).toBeGreaterThan(3);
    expect(byZone.groups.reduce((sum, { satkerCount }) => sum + satkerCount, 0)).toBe(35);
  });

  it("places nobody by request handling alone while all have fewer cases than the method asks for", async () => {
    const told = await ranking(await api().as("COMMISSIONER", { provinceCode: "33" }), { basis: "REQUEST_HANDLING" });
    expect(told.rankedCount).toBe(0);
    expect(told.groups.flatMap(({ belowLine }) => belowLine).map(({ reason }) => reason)).toContain("TOO_FEW_CASES");
  });

  it.each([
    [{ basis: "TIDAK_ADA" }, "INVALID_INPUT", "Pilih salah satu"],
    [{ method: "tidak-ada-1" }, "NOT_FOUND", "indeks-provinsi-1"],
    [{ year: 2020 }, "RANKING_METHOD_UNKNOWN", "2020-12-31"],
    [{ toMonth: 13 }, "INVALID_INPUT", "bulan 1-12"],
    [{ province: null }, "INVALID_INPUT", "Pilih provinsi"],
    [{ province: "35" }, "NOT_FOUND", "35"],
    [{ asKnownOn: "2026-06-30" }, "RANKING_METHOD_UNKNOWN", "2025-12-31"],
  ])("that cannot be given, %o, says %s and what to do", async (variables, code, words) => {
    const { errors } = await (await api().as("COMMISSIONER", { provinceCode: "33" })).query(COMPUTED_RANKING, { province: "33", year: YEAR, ...variables });
    expect(errors[0]?.extensions["code"]).toBe(code);
    expect(errors[0]?.message).toContain(words);
  });
});
