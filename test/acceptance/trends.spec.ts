import { beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../server/src/app/context.ts";
import { CLOSED } from "../../server/src/app/serverOptions.ts";
import { localDate } from "../../server/src/kernel/localDate.ts";
import type { Actor } from "../../server/src/modules/access/domain/actor.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi, type GraphqlAnswer, type Reader } from "../support/api.ts";
import { statementsOf } from "../support/database.ts";
import { manySatkers } from "../support/manySatkers.ts";

const api = useTestApi();
beforeAll(() => loadDemo(api().testDatabase.database));

const TRENDS = /* GraphQL */ `
  query Trends($province: ID, $measures: [ID!]!, $satkers: [ID!], $groups: [TrendGroupKind!], $from: LocalDate, $to: LocalDate, $granularity: Granularity!, $dataset: Dataset, $asKnownOn: LocalDate) {
    trends(province: $province, measures: $measures, satkers: $satkers, groups: $groups, from: $from, to: $to, granularity: $granularity, dataset: $dataset, asKnownOn: $asKnownOn) {
      id from to smallCountsAreHeldBack
      charts {
        id granularity dataset measure { key unit } buckets { key from to }
        breaks { kind at on cutsLine reasons detail source }
        series { id key kind name members values statuses completeness n change { verdict from to difference } }
        provenance { dataAsOf methodVersion containsDemoData sources { fileName } }
      }
      marks { id kind from to label source dataset families satkerCodes cycleDate }
    }
  }
`;
interface Series { key: string; kind: string; name: string | null; members: number | null; values: (number | null)[]; statuses: string; completeness: string; n: (number | null)[]; change: { verdict: string; to: number | null; difference: number | null } }
interface Chart { granularity: string; dataset: string; measure: { key: string }; buckets: { key: string }[]; breaks: { kind: string; cutsLine: boolean; reasons: string[]; detail: string | null }[]; series: Series[]; provenance: { dataAsOf: string | null; containsDemoData: boolean; sources: { fileName: string }[] } }
interface Trends { charts: Chart[]; marks: { kind: string; label: string; source: string; from: string; families: string[] }[]; smallCountsAreHeldBack: boolean }

async function ask(reader: Reader, measures: readonly string[], more: object = {}): Promise<{ trends: Trends; answer: GraphqlAnswer }> {
  const answer = await reader.query(TRENDS, { province: "33", measures, granularity: "MONTH", from: "2025-12-01", to: "2026-11-22", groups: ["PROVINCE"], ...more });
  expect(answer.errors).toEqual([]);
  return { trends: (answer.data as { trends: Trends }).trends, answer };
}
const lineOf = (chart: Chart | undefined, key: string): Series => {
  const found = chart?.series.find((series) => series.key === key);
  if (found === undefined) throw new Error(`No line of ${key}`);
  return found;
};

describe("a trend", () => {
  it("of a province shows each satker and the province on one axis; what is not known is a gap with its reason", async () => {
    const { trends } = await ask(await api().as("DIVISION_LEGAL"), ["requests.received"]);
    const [chart] = trends.charts;
    expect(chart?.buckets.map(({ key }) => key)).toEqual(["2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]);
    expect(chart?.series).toHaveLength(36);
    for (const { values, statuses, completeness, n } of chart?.series ?? []) {
      expect([values.length, statuses.length, completeness.length, n.length]).toEqual([12, 12, 12, 12]);
      for (const [at, value] of values.entries()) {
        expect(value === null).toBe("NADS".includes(statuses[at] ?? ""));
        if (value === 0) expect(statuses[at]).toBe("Z");
      }
    }
    const province = lineOf(chart, "PROVINCE:33");
    const members = chart?.series.filter(({ kind }) => kind === "SATKER") ?? [];
    for (const at of chart?.buckets.keys() ?? []) {
      const sum = members.reduce((total, { values }) => total + (values[at] ?? 0), 0);
      const whole = province.values[at] ?? null;
      if (whole !== null) expect(sum).toBe(whole);
    }
  });

  it("of a share in a group is the share of all its members' cases, not the mean of their shares", async () => {
    const { trends } = await ask(await api().as("DIVISION_LEGAL"), ["requests.answeredInTimeShare"], { granularity: "YEAR", from: "2025-01-01", to: "2025-12-31" });
    const [chart] = trends.charts;
    const members = chart?.series.filter(({ kind, values }) => kind === "SATKER" && values[0] !== null) ?? [];
    const successes = members.reduce((sum, { values, n }) => sum + Math.round(((values[0] ?? 0) * (n[0] ?? 0)) / 100), 0);
    const trials = members.reduce((sum, { n }) => sum + (n[0] ?? 0), 0);
    const province = lineOf(chart, "PROVINCE:33");
    expect(province.n[0]).toBe(trials);
    expect(province.values[0]).toBeCloseTo((100 * successes) / trials, 9);
    expect(province.values[0]).not.toBeCloseTo(members.reduce((sum, { values }) => sum + (values[0] ?? 0), 0) / members.length, 3);
  });

  it("of an evaluation stays yearly beside monthly measures, is cut where the method changed and tells no difference across", async () => {
    const { trends } = await ask(await api().as("COMMISSIONER"), ["assessment.score", "publications.currentShare"], { from: "2021-01-01", to: "2026-11-22", granularity: "QUARTER", dataset: "DEMO", groups: ["PROVINCE", "TYPE"] });
    const [score, current] = trends.charts;
    expect([score?.granularity, current?.granularity]).toEqual(["YEAR", "QUARTER"]);
    expect(score?.buckets.map(({ key }) => key)).toEqual(["2021", "2022", "2023", "2024", "2025", "2026"]);
    expect(score?.breaks.length).toBeGreaterThan(0);
    const cuts = score?.breaks.filter(({ cutsLine }) => cutsLine) ?? [];
    const told = score?.series.filter(({ kind }) => kind === "SATKER") ?? [];
    expect(cuts.length).toBeGreaterThan(0);
    expect(told.some(({ change }) => change.verdict === "CUT" && change.difference === null)).toBe(true);
    expect(score?.series.map(({ kind }) => kind).filter((kind) => kind !== "SATKER")).toEqual(["PROVINCE", "TYPE", "TYPE"]);
    expect(score?.provenance.containsDemoData).toBe(true);
    expect(score?.provenance.sources.length).toBeGreaterThan(0);
  });

  it("of duties ends where the log does: the demo log vouches for days up to 30 June 2026, and what follows is a gap, no fall", async () => {
    const { trends } = await ask(await api().as("COMMISSIONER"), ["publications.currentShare"]);
    const [chart] = trends.charts;
    const after = (chart?.buckets ?? []).flatMap(({ key }, at) => (key > "2026-06" ? [at] : []));
    expect(after).toHaveLength(5);
    for (const { statuses, values } of chart?.series ?? []) {
      for (const at of after) expect([values[at], statuses[at]]).toEqual([null, "N"]);
    }
    expect(lineOf(chart, "PROVINCE:33").change.to).toBe(6); // place of June
    expect(chart?.provenance.dataAsOf).toBe("2026-06-30");
  });

  it("carries what happened meanwhile, each with its source", async () => {
    const { trends } = await ask(await api().as("COMMISSIONER"), ["publications.currentShare"], { from: "2022-01-01", to: "2025-12-31", granularity: "QUARTER" });
    const kinds = new Set(trends.marks.map(({ kind }) => kind));
    for (const kind of ["STAGE", "CYCLE", "ASSISTANCE"]) expect(kinds).toContain(kind);
    expect(trends.marks.every(({ label, source, families }) => label !== "" && source !== "" && families.length > 0)).toBe(true);
    expect(trends.marks.map(({ from }) => from)).toEqual(trends.marks.map(({ from }) => from).toSorted());
    expect(trends.charts[0]?.breaks.map(({ kind }) => kind)).toContain("LIST");
  });

  it("of one satker tells each point with its provenance, and of a rank its peer group", async () => {
    const reader = await api().as("COMMISSIONER");
    const answer = await reader.query('{ trend(scope: { satker: "33.08" }, measure: "assessment.rank", from: "2020-01-01", granularity: YEAR) { points { bucket { key } measure { value n status provenance { sources { text } } } peerGroup } breaks { kind } marks { kind } change { verdict } } }');
    expect(answer.errors).toEqual([]);
    const { points } = (answer.data as { trend: { points: { bucket: { key: string }; measure: { value: number | null; n: number | null; status: string; provenance: { sources: unknown[] } }; peerGroup: string | null }[] } }).trend;
    expect(points.map(({ bucket }) => bucket.key)).toEqual(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
    for (const { measure, peerGroup } of points) {
      if (measure.value === null) continue;
      expect(peerGroup).not.toBeNull();
      expect(measure.provenance.sources.length).toBeGreaterThan(0);
    }
    expect(points.some(({ measure }) => measure.value !== null)).toBe(true);
    expect(points.at(-1)?.measure.status).toBe("NOT_DUE");
  });
});

describe("who reads", () => {
  it("from the province office gets small counts held back, with what could tell them", async () => {
    const { trends } = await ask(await api().as("COMMISSIONER"), ["requests.received"]);
    expect(trends.smallCountsAreHeldBack).toBe(true);
    const values = trends.charts[0]?.series.flatMap((series) => series.values) ?? [];
    expect(values.filter((value) => value !== null && value > 0 && value < 5)).toEqual([]);
    expect(trends.charts[0]?.series.some(({ statuses }) => statuses.includes("S"))).toBe(true);
  });

  it("sees the same numbers of a satker whether it asks for that one or for all", async () => {
    const reader = await api().as("COMMISSIONER");
    const all = await ask(reader, ["requests.received"]);
    const one = await ask(reader, ["requests.received"], { satkers: ["33.74"], groups: [] });
    expect(one.trends.charts[0]?.series).toHaveLength(1);
    expect(lineOf(one.trends.charts[0], "33.74").statuses).toBe(lineOf(all.trends.charts[0], "33.74").statuses);
  });

  it("as a satker's operator sees its own records alone, and the published results of the province", async () => {
    const operator = await api().as("SATKER_OPERATOR", { satkerCode: "33.08" });
    const { trends } = await ask(operator, ["requests.received"]);
    expect(trends.charts[0]?.series.map(({ key }) => key)).toEqual(["33.08"]);
    const published = await ask(operator, ["assessment.rank"], { granularity: "YEAR", from: "2020-01-01" });
    expect(published.trends.charts[0]?.series.filter(({ kind }) => kind === "SATKER")).toHaveLength(35);
  });

  it("without the right to a measure is refused; the liaison sees no events of coaching; a visitor sees what was published", async () => {
    const liaison = await api().as("KI_LIAISON");
    const refused = await liaison.query(TRENDS, { province: "33", measures: ["publications.currentShare"], granularity: "MONTH" });
    expect(refused.errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    const allowed = await ask(liaison, ["requests.received"], { from: "2024-01-01" });
    expect(allowed.trends.marks.map(({ kind }) => kind)).not.toContain("ASSISTANCE");
    const catalogue = await api().query("{ measureCatalogue { key family formula ruleSource } }");
    expect((catalogue.data as { measureCatalogue: { family: string }[] }).measureCatalogue.map(({ family }) => family)).toEqual(["ASSESSMENT", "ASSESSMENT"]);
  });

  it("asks for nothing that cannot be told: unknown measure, too many buckets, a past day of knowledge for registers, another province", async () => {
    const reader = await api().as("COMMISSIONER");
    const codeOf = async (variables: object): Promise<unknown> => (await reader.query(TRENDS, { province: "33", measures: ["requests.received"], granularity: "MONTH", ...variables })).errors[0]?.extensions["code"];
    expect(await codeOf({ measures: ["requests.guessed"] })).toBe("INVALID_INPUT");
    expect(await codeOf({ from: "2001-01-01" })).toBe("INVALID_INPUT");
    expect(await codeOf({ from: "2026-05-01", to: "2026-04-01" })).toBe("INVALID_INPUT");
    expect(await codeOf({ asKnownOn: "2026-01-31" })).toBe("INVALID_INPUT");
    expect(await codeOf({ province: "35" })).toBe("NOT_FOUND");
    expect(await codeOf({ satkers: ["35.08"] })).toBe("NOT_FOUND");
  });
});

describe("the number of statements of a trend document", () => {
  const MEASURES = ["assessment.score", "requests.answeredInTimeShare", "requests.overdueOpen", "objections.received", "publications.onTimeShare"];

  it("is the same for 12 and 120 buckets, and for 35 and 514 satker", async () => {
    const { database } = api().testDatabase;
    const everywhere: Actor = { id: "uji", displayName: "Uji", role: "DIVISION_LEGAL", scope: { kind: "ALL" }, publishedScope: { kind: "ALL" }, via: "session", grants: null };
    const day = localDate("2026-11-22");
    const count = async (provinceCode: string | null, from: string): Promise<{ statements: number; lines: number }> => {
      const { trends } = createContext({ database, clock: api().clock, actor: everywhere, accessChoices: { ...CLOSED, hasOpenIdConnect: false }, address: "-", sessionCookie: { secret: null, keep: () => undefined, drop: () => undefined }, requestId: "uji", isProduction: true, isTrustedDocument: true });
      let lines = 0;
      const statements = await statementsOf(database, async () => {
        const told = await trends.trends({ keys: MEASURES, provinceCode, satkerCodes: null, groupKinds: ["PROVINCE"], from: localDate(from), to: day, granularity: "MONTH", asKnownOn: null, dataset: "DEMO", issuerId: null });
        lines = told.charts[1]?.series.filter(({ kind }) => kind === "SATKER").length ?? 0;
      });
      return { statements: statements.length, lines };
    };
    const [few, long] = [await count("33", "2025-12-01"), await count("33", "2016-12-01")];
    await manySatkers(database, 514);
    const wide = await count(null, "2016-12-01");
    expect([few.lines, long.lines, wide.lines]).toEqual([35, 35, 514]);
    expect(long.statements).toBe(few.statements);
    expect(wide.statements).toBeLessThanOrEqual(few.statements);
    expect(few.statements).toBeLessThanOrEqual(36);
  }, 120_000);
});
