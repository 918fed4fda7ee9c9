import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi } from "../support/api.ts";
import { manySatkers } from "../support/manySatkers.ts";

const few = useTestApi();
const many = useTestApi();
beforeAll(async () => {
  for (const api of [few(), many()]) await loadDemo(api.testDatabase.database);
  await manySatkers(many().testDatabase.database, 514);
});

const NATIONAL = { provinceCode: null } as const;
const MATRIX = "{ publicationMatrix { id province { code } rows { satker { code } states } } }";
const TREND = '{ trends(measures: ["requests.received"], groups: [PROVINCE, COUNTRY], from: "2025-01-01", to: "2025-12-31") { charts { series { key kind values } } } }';
const RANKING = "{ computedRanking(period: { year: 2025 }, peerGroup: NATIONAL) { rankedCount belowLineCount hiddenCount groups { entries { satker { code } } belowLine { satker { code } } } } }";

describe("a commissioner of the whole country", () => {
  it("reads the duties of all 514 satker in one matrix of bounded size", async () => {
    const reader = await many().as("COMMISSIONER", NATIONAL);
    const { data, errors } = await reader.query(MATRIX);
    expect(errors).toEqual([]);
    const { publicationMatrix: matrix } = data as { publicationMatrix: { province: unknown; rows: { satker: { code: string }; states: string }[] } };
    expect(matrix.province).toBeNull();
    expect(new Set(matrix.rows.map(({ satker }) => satker.code)).size).toBe(514);
    expect(JSON.stringify(data).length / matrix.rows.length).toBeLessThan(250);
  });

  it("follows a measure of all provinces, of each, and of each satker", async () => {
    const reader = await many().as("COMMISSIONER", NATIONAL);
    const { data, errors } = await reader.query(TREND);
    expect(errors).toEqual([]);
    const [chart] = (data as { trends: { charts: { series: { key: string; kind: string }[] }[] } }).trends.charts;
    const kinds = (kind: string) => chart?.series.filter((one) => one.kind === kind).length;
    expect([kinds("COUNTRY"), kinds("SATKER")]).toEqual([1, 514]);
    expect(kinds("PROVINCE")).toBeGreaterThan(12);
  });

  it("sees every line of the national ranking", async () => {
    const reader = await many().as("COMMISSIONER", NATIONAL);
    const { computedRanking: ranking } = (await reader.query(RANKING)).data as { computedRanking: { rankedCount: number; belowLineCount: number; hiddenCount: number; groups: { entries: unknown[]; belowLine: unknown[] }[] } };
    expect(ranking.hiddenCount).toBe(0);
    expect(ranking.groups.flatMap(({ entries, belowLine }) => [...entries, ...belowLine])).toHaveLength(514);
  });

  it.each([
    { name: "matrix", document: MATRIX, most: 16 },
    { name: "trend", document: TREND, most: 20 },
    { name: "ranking", document: RANKING, most: 30 },
  ])("asks the database as often for 514 satker as for 73: $name", async ({ document, most }) => {
    const counts: number[] = [];
    for (const api of [few(), many()]) counts.push((await (await api.as("COMMISSIONER", NATIONAL)).query(document)).statements.length);
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(most);
  });

  it("records nothing and reads no text of a request", async () => {
    const reader = await many().as("COMMISSIONER", NATIONAL);
    const { errors } = await reader.query('mutation { setLegalHold(request: "00000000-0000-0000-0000-000000000000", reason: "uji") { __typename } }');
    expect(errors.map(({ extensions }) => extensions?.["code"])).toEqual(["FORBIDDEN"]);
    expect((await reader.query("{ viewer { permissions } }")).data).toMatchObject({ viewer: { permissions: expect.not.arrayContaining(["REQUEST_TEXTS_READ", "CASES_RECORD", "REQUESTS_RECORD", "IMPORTS_COMMIT"]) } });
  });
});

describe("somebody who asks for the country without having it", () => {
  it("gets the own province only, whatever the page", async () => {
    const reader = await many().as("COMMISSIONER", { provinceCode: "33" });
    const matrix = (await reader.query(MATRIX)).data as { publicationMatrix: { rows: { satker: { code: string } }[] } };
    expect(new Set(matrix.publicationMatrix.rows.map(({ satker }) => satker.code.slice(0, 2)))).toEqual(new Set(["33"]));
    const trend = (await reader.query(TREND)).data as { trends: { charts: { series: { key: string; kind: string }[] }[] } };
    expect(trend.trends.charts[0]?.series.filter(({ kind, key }) => kind === "SATKER" && !key.startsWith("33."))).toEqual([]);
    expect(trend.trends.charts[0]?.series.some(({ kind }) => kind === "COUNTRY")).toBe(false);
  });

  it("does not get it from an administrator of one province either", async () => {
    const administrator = await many().as("ADMINISTRATOR", { provinceCode: "33" });
    const { errors } = await administrator.query('mutation { inviteAccount(input: { email: "ri@uji.pantau", displayName: "RI", role: COMMISSIONER }) { expiresAt } }');
    expect(errors.map(({ extensions }) => extensions?.["code"])).toEqual(["FORBIDDEN"]);
  });

  it("gets it from an administrator of all provinces", async () => {
    const administrator = await many().as("ADMINISTRATOR", NATIONAL);
    const { errors } = await administrator.query('mutation { inviteAccount(input: { email: "ri@uji.pantau", displayName: "RI", role: COMMISSIONER }) { expiresAt } }');
    expect(errors).toEqual([]);
  });
});
