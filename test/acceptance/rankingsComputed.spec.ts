import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type Reader } from "../support/api.ts";
import { COMPUTED_RANKING, EXPLAIN, HISTORY, METHODS, MOVEMENT, WHAT_IF, type ComputedAnswer, type EntryAnswer, type ExplainAnswer, type HistoryAnswer, type MethodAnswer, type MovementAnswer, type WhatIfAnswer } from "./rankingDocuments.fixture.ts";

const api = useTestApi();
beforeAll(async () => {
  await loadDemo(api().testDatabase.database);
});

const commissioner = (): Promise<Reader> => api().as("COMMISSIONER", { provinceCode: "33" });
const legal = (): Promise<Reader> => api().as("DIVISION_LEGAL", { provinceCode: "33" });

async function ranking(reader: Reader, variables: Record<string, unknown>): Promise<ComputedAnswer> {
  const { data, errors } = await reader.query(COMPUTED_RANKING, variables);
  expect(errors).toEqual([]);
  return (data as { computedRanking: ComputedAnswer }).computedRanking;
}

const entriesOf = ({ groups }: Pick<ComputedAnswer, "groups">): readonly EntryAnswer[] => groups.flatMap(({ entries }) => entries);

describe("the method that ships", () => {
  it("says of itself that it is the province's own, proposed, and not the commission's score, and where every weight comes from", async () => {
    const { data, errors } = await api().query(METHODS, { province: "33" });
    expect(errors).toEqual([]);
    const [method] = (data as { rankingMethods: MethodAnswer[] }).rankingMethods;
    expect(method).toMatchObject({ methodId: "indeks-provinsi-1", status: "PROPOSED", isInForce: true, decree: null });
    expect(method?.label).toContain("bukan nilai Komisi Informasi");
    expect(method?.nodes.filter(({ parent }) => parent === "INDEX").map(({ code }) => code)).toEqual(["ASSESSMENT", "REQUEST_HANDLING", "UPDATE_DISCIPLINE"]);
    expect(method?.nodes.every(({ source }) => source.includes("usulan Pantau"))).toBe(true);
  });
});

describe("the ranking of the demo province", () => {
  it.each(["33", "35"])("places satker of %s with an interval, and puts those with too little data below the line with a sentence, not last", async (provinceCode) => {
    const reader = await api().as("COMMISSIONER", { provinceCode });
    const told = await ranking(reader, { province: provinceCode, year: 2025 });
    expect(told.dataset).toBe("DEMO");
    expect(told.provenance).toMatchObject({ methodVersion: "indeks-provinsi-1", containsDemoData: true });
    expect(told.rankedCount).toBeGreaterThanOrEqual(20);
    expect(told.rankedCount + told.belowLineCount).toBe(provinceCode === "33" ? 35 : 38);
    expect(told.hiddenCount).toBe(0);
    const entries = entriesOf(told);
    expect(entries.every(({ rank }) => rank.n === told.rankedCount && rank.interval.level === 0.9 && rank.interval.low <= rank.interval.high)).toBe(true);
    expect(entries.some(({ rank }) => rank.interval.high - rank.interval.low >= 3)).toBe(true);
    expect(entries.map(({ rank }) => rank.value)).toEqual(entries.map(({ rank }) => rank.value).toSorted((a, b) => a - b));
    expect(entries.every(({ classShares }) => Math.abs(classShares.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9)).toBe(true);
    const below = told.groups.flatMap(({ belowLine }) => belowLine);
    expect(below.every(({ sentence }) => sentence.includes("bukan peringkat terakhir"))).toBe(true);
  });

  it("explains each place: the lines' contributions sum to the score that is ranked", async () => {
    const reader = await legal();
    const told = await ranking(reader, { province: "33", year: 2025 });
    for (const entry of entriesOf(told).slice(0, 3)) {
      const { data, errors } = await reader.query(EXPLAIN, { satker: entry.satker.code, year: 2025 });
      expect(errors).toEqual([]);
      const { explain } = data as { explain: ExplainAnswer };
      expect(explain.rank.value).toBe(entry.rank.value);
      expect(explain.score.value).toBe(entry.score.value);
      const parts = explain.lines.filter(({ parent }) => parent === "INDEX");
      expect(parts.reduce((sum, { contributionPoints }) => sum + (contributionPoints ?? 0), 0)).toBeCloseTo(entry.score.value ?? Number.NaN, 9);
      expect(explain.formula).toContain("×");
      expect(explain.provenance.sources.length).toBeGreaterThan(0);
    }
  });
});

describe("movement, history and trials", () => {
  it("give differences only where both periods were measured by the same measures", async () => {
    const { data, errors } = await (await legal()).query(MOVEMENT, { from: 2024, to: 2025 });
    expect(errors).toEqual([]);
    const { rankingMovement } = data as { rankingMovement: MovementAnswer };
    expect(rankingMovement.official?.verdict).toBe("COMPARABLE");
    expect(rankingMovement.frozen).toBeNull();
    const entries = (rankingMovement.official?.groups ?? []).flatMap((group) => group.entries);
    expect(new Set(entries.map(({ verdict }) => verdict))).toEqual(new Set(["COMPARABLE", "PARTIAL_DATA", "NOT_COMPARABLE"]));
    for (const { verdict, pointsDelta, rankDelta, from, to } of entries) {
      if (verdict === "COMPARABLE") expect(pointsDelta.value).toBeCloseTo((to?.score.value ?? 0) - (from?.score.value ?? 0), 9);
      else expect([pointsDelta.status, rankDelta.status]).toEqual(["NOT_APPLICABLE", "NOT_APPLICABLE"]);
    }
  });

  it("set the commission's published places beside the computed ones, each with its own group", async () => {
    const { data, errors } = await (await commissioner()).query(HISTORY, { years: [{ year: 2025 }, { year: 2024 }, { year: 2026, toMonth: 6 }] });
    expect(errors).toEqual([]);
    const { rankingHistory } = data as { rankingHistory: HistoryAnswer };
    expect(rankingHistory.periods.map(({ id }) => id)).toEqual(["2024-01..2024-12", "2025-01..2025-12", "2026-01..2026-06"]);
    const points = rankingHistory.lines.flatMap((line) => line.points);
    expect(points.some(({ publishedRank, publishedClass }) => publishedRank.value !== null && publishedClass !== null)).toBe(true);
    expect(points.filter(({ periodId }) => periodId === "2026-01..2026-06").every(({ publishedRank }) => publishedRank.status === "NOT_APPLICABLE")).toBe(true);
    expect(points.every(({ frozenRank }) => frozenRank.value !== null || frozenRank.status !== "REPORTED")).toBe(true);
  });

  it("try other weights without storing them, and refuse impossible ones with a sentence", async () => {
    const reader = await commissioner();
    const tried = ((await reader.query(WHAT_IF, { year: 2025, weights: [{ code: "ASSESSMENT", weight: 2 }] })).data as { whatIf: WhatIfAnswer }).whatIf;
    expect(tried.problems).toEqual([]);
    expect(tried.ranking?.method.status).toBe("WHAT_IF");
    expect(tried.ranking?.method.nodes.find(({ code }) => code === "ASSESSMENT")?.weight).toBeCloseTo(0.75, 9);
    expect(tried.differences.some(({ rankDelta }) => (rankDelta ?? 0) !== 0)).toBe(true);
    const refused = ((await reader.query(WHAT_IF, { year: 2025, weights: [{ code: "TIDAK_ADA", weight: 1 }, { code: "ASSESSMENT", weight: -1 }] })).data as { whatIf: WhatIfAnswer }).whatIf;
    expect(refused.ranking).toBeNull();
    expect(refused.problems.map(({ code }) => code)).toEqual(["UNKNOWN_CODE", "WEIGHT_OUT_OF_RANGE"]);
    expect(refused.problems[0]?.message).toContain("TIDAK_ADA");
  });
});
