import { beforeAll, describe, expect, it } from "vitest";
import { localDate } from "../../server/src/kernel/localDate.ts";
import type { Actor } from "../../server/src/modules/access/domain/actor.ts";
import type { AccountRole } from "../../server/src/modules/access/domain/roles.ts";
import { bucketsOf, type Bucket } from "../../server/src/modules/measures/domain/bucket.ts";
import { MEASURE_KEYS, type Granularity, type MeasureKey } from "../../server/src/modules/measures/domain/catalogue.ts";
import type { MeasureCell } from "../../server/src/modules/measures/domain/cell.ts";
import { MeasureReader, type MeasureQuestion, type MeasuresRead } from "../../server/src/modules/measures/measureReader.service.ts";
import { MeasuresService } from "../../server/src/modules/measures/measures.service.ts";
import { disciplineOf } from "../../server/src/modules/publications/domain/discipline.ts";
import { PublicationsService } from "../../server/src/modules/publications/publications.service.ts";
import { RequestStatisticsService } from "../../server/src/modules/requests/statistics.service.ts";
import { SatkersService } from "../../server/src/modules/satkers/satkers.service.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { TEST_NOW } from "../support/api.ts";
import { statementsOf, useTestDatabase } from "../support/database.ts";
import { movingClock } from "../support/movingClock.ts";
import { manySatkers } from "../support/manySatkers.ts";

const testDatabase = useTestDatabase();
const clock = movingClock(TEST_NOW);
beforeAll(() => loadDemo(testDatabase().database));

const PROVINCE = { kind: "PROVINCES", provinceCodes: ["33"] } as const;
const actor = (role: AccountRole, over: Partial<Actor> = {}): Actor => ({ id: "uji", displayName: "Uji", role, scope: PROVINCE, publishedScope: PROVINCE, via: "session", grants: null, ...over });
const OPERATOR = actor("SATKER_OPERATOR", { scope: { kind: "SATKERS", satkerCodes: ["33.08"] } });
const reader = (who: Actor = actor("DIVISION_LEGAL")): MeasureReader => new MeasureReader(testDatabase().database, clock, who);
const asked = (keys: readonly MeasureKey[], buckets: readonly Bucket[], over: Partial<MeasureQuestion> = {}): MeasureQuestion => ({ keys, buckets, provinceCode: "33", asKnownOn: null, dataset: null, issuerId: null, ...over });
const span = (granularity: Granularity, from: string, to: string): Bucket[] => bucketsOf(granularity, localDate(from), localDate(to));
const seriesOf = (read: MeasuresRead, key: MeasureKey, code: string): readonly MeasureCell[] => read.series.get(key)?.cells.get(code) ?? [];
const RECORDS = MEASURE_KEYS.filter((key) => !key.startsWith("assessment."));

describe("a measure", () => {
  it("of requests says what the request statistics say, for the satker and for the province, by month and by year", async () => {
    const statistics = new RequestStatisticsService(testDatabase().database, clock, actor("DIVISION_LEGAL"));
    const keys = ["requests.received", "requests.medianWorkingDays", "requests.consequenceTestShare", "requests.answeredInTimeShare", "objections.received", "disputes.filed", "objections.answeredInTimeShare"] as const;
    for (const buckets of [span("MONTH", "2026-01-01", "2026-04-01"), span("YEAR", "2025-01-01", "2026-01-01")]) {
      const read = await reader().read(asked(keys, buckets));
      for (const [at, bucket] of buckets.entries()) {
        for (const satkerCode of ["33.08", "33.74", null]) {
          const told = await statistics.statistics({ provinceCode: satkerCode === null ? "33" : null, satkerCode }, bucket, null);
          const cell = (key: MeasureKey) => (satkerCode === null ? read.series.get(key)?.groups.get("PROVINCE:33")?.[at] : seriesOf(read, key, satkerCode)[at])?.observation;
          const { figures, funnel } = told;
          expect(cell("requests.received")).toEqual(figures.requests.kind === "value" ? { ...figures.requests, cases: figures.requests.value } : figures.requests);
          const median = figures.byRegime.GENERAL.medianWorkingDays;
          if (median.kind === "value") expect(cell("requests.medianWorkingDays")).toEqual({ kind: "value", value: median.value, cases: median.n });
          const test = figures.withConsequenceTest;
          if (test.kind === "value") expect(cell("requests.consequenceTestShare")).toEqual({ kind: "count", successes: test.count, trials: test.n });
          const onTime = [figures.byRegime.GENERAL.onTime, figures.byRegime.ELECTION.onTime].flatMap((share) => (share.kind === "value" ? [share] : []));
          const trials = onTime.reduce((sum, { n }) => sum + n, 0);
          if (trials > 0) expect(cell("requests.answeredInTimeShare")).toEqual({ kind: "count", successes: onTime.reduce((sum, { count }) => sum + count, 0), trials });
          if (figures.requests.kind === "value") expect(cell("objections.received")).toEqual({ kind: "value", value: funnel.objections, cases: funnel.objections });
          if (figures.requests.kind === "value") expect(cell("disputes.filed")).toEqual({ kind: "value", value: funnel.disputes, cases: funnel.disputes });
          const objections = funnel.objectionsAnsweredOnTime;
          if (objections.kind === "value") expect(cell("objections.answeredInTimeShare")).toEqual({ kind: "count", successes: objections.count, trials: objections.n });
        }
      }
    }
  });

  it("of overdue requests is what is overdue today for the running year, and what was open then for an earlier month", async () => {
    const overdueOn = async (day: string): Promise<ReadonlyMap<string, number>> => {
      const { rows } = await testDatabase().database.pool.query<{ code: string; n: number }>(
        `SELECT satker_code AS code, count(*)::int AS n FROM information_request
         WHERE left(satker_code, 2) = '33' AND due_on < $1::date AND coalesce(notice_on, closed_on, 'infinity') > $1::date GROUP BY 1`,
        [day],
      );
      return new Map(rows.map(({ code, n }) => [code, n]));
    };
    const told = async (bucket: Bucket[]): Promise<ReadonlyMap<string, MeasureCell>> => new Map([...((await reader().read(asked(["requests.overdueOpen"], bucket))).series.get("requests.overdueOpen")?.cells ?? [])].flatMap(([code, [cell]]) => (cell === undefined ? [] : [[code, cell] as const])));
    for (const [bucket, day] of [[span("YEAR", "2026-01-01", "2026-11-30"), "2026-11-22"], [span("MONTH", "2026-03-01", "2026-03-31"), "2026-03-31"]] as const) {
      const [expected, cells] = [await overdueOn(day), await told(bucket)];
      expect(expected.size).toBeGreaterThan(0);
      for (const [code, { observation, completeness }] of cells) {
        if (observation.kind === "missing") continue;
        expect(observation).toMatchObject({ value: expected.get(code) ?? 0 });
        expect(completeness).toBe(day === "2026-11-22" ? "RUNNING" : "WHOLE");
      }
      expect([...cells.values()].filter(({ observation }) => observation.kind === "value").length).toBeGreaterThan(10);
    }
  });

  it("of publications says at each month's end what the publication pages say of that day", async () => {
    const { database } = testDatabase();
    const publications = new PublicationsService(database, clock, actor("DIVISION_DATA"), new SatkersService(database, actor("DIVISION_DATA")));
    const buckets = span("MONTH", "2025-11-01", "2026-05-31");
    const read = await reader().read(asked(["publications.currentShare", "publications.missingDuties"], buckets));
    for (const at of [0, 3, 6]) {
      const day = buckets[at]?.to ?? localDate("2026-05-31");
      const view = await publications.view({ provinceCode: "33", satkerCode: null, asOf: day, asKnownOn: null, dataset: null });
      for (const { code } of view.satkers) {
        const { stateCounts } = disciplineOf(view.duties.get(code) ?? [], day);
        const due = stateCounts.CURRENT + stateCounts.LATE + stateCounts.MISSING;
        expect(seriesOf(read, "publications.currentShare", code)[at]?.observation).toEqual(due === 0 ? { kind: "missing", reason: expect.any(String) } : { kind: "count", successes: stateCounts.CURRENT, trials: due });
        if (due > 0) expect(seriesOf(read, "publications.missingDuties", code)[at]?.observation).toMatchObject({ value: stateCounts.MISSING });
      }
    }
  });

  it("of an evaluation is what the province's own commission announced, and missing where it announced nothing", async () => {
    const buckets = span("YEAR", "2021-01-01", "2026-12-31");
    const read = await reader().read(asked(["assessment.score", "assessment.rank"], buckets, { dataset: "DEMO" }));
    const all = [...(read.series.get("assessment.score")?.cells.values() ?? [])];
    expect(all.length).toBe(35);
    expect(all.some((cells) => cells.some(({ observation }) => observation.kind === "value"))).toBe(true);
    expect(all.every((cells) => cells[5]?.observation.kind === "missing" && cells[5].observation.reason === "NOT_DUE")).toBe(true);
    const ranks = [...(read.series.get("assessment.rank")?.cells.values() ?? [])].flat();
    expect(ranks.filter(({ observation }) => observation.kind === "value").every(({ peerGroup }) => peerGroup !== null)).toBe(true);
  });
});

describe("what is not known", () => {
  it("is not due in a month to come and not reported before any register, never zero", async () => {
    const read = await reader().read(asked(["requests.received", "publications.currentShare", "publications.refreshes"], span("MONTH", "2012-01-01", "2012-01-01")));
    for (const key of ["requests.received", "publications.currentShare", "publications.refreshes"] as const) expect(seriesOf(read, key, "33.08")[0]?.observation.kind).toBe("missing");
    const ahead = await reader().read(asked(["requests.received", "publications.currentShare"], span("MONTH", "2026-12-01", "2026-12-01")));
    for (const key of ["requests.received", "publications.currentShare"] as const) expect(seriesOf(ahead, key, "33.08")[0]?.observation).toEqual({ kind: "missing", reason: "NOT_DUE" });
  });
});

describe("a reader", () => {
  const buckets = span("MONTH", "2026-01-01", "2026-06-30");
  const asWho = (who: Actor) => new MeasuresService(testDatabase().database, clock, who);

  it("of the province office gets no count of one to four, and none that could be reckoned back", async () => {
    const shared = await asWho(actor("COMMISSIONER")).read(asked(["requests.received", "requests.answeredInTimeShare", "objections.received"], buckets));
    const counts = [...(shared.series.get("requests.received")?.cells.values() ?? [])].flat().flatMap(({ observation }) => (observation.kind === "value" ? [observation.value] : []));
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
    for (const at of buckets.keys()) {
      const column = [...(shared.series.get("requests.received")?.cells.values() ?? [])].map((cells) => cells[at]?.observation);
      const hidden = column.filter((observation) => observation?.kind === "missing" && observation.reason === "SUPPRESSED");
      expect(hidden).not.toHaveLength(1);
    }
    const shares = [...(shared.series.get("requests.answeredInTimeShare")?.cells.values() ?? [])].flat();
    expect(shares.every(({ observation }) => observation.kind !== "count" || observation.trials >= 5)).toBe(true);
  });

  it("of a satker gets its own small counts, nobody else's records and no group of which it sees a part", async () => {
    const own = await asWho(OPERATOR).read(asked(["requests.received"], buckets));
    expect([...(own.series.get("requests.received")?.cells.keys() ?? [])]).toEqual(["33.08"]);
    expect([...(own.series.get("requests.received")?.groups.keys() ?? [])]).toEqual([]);
    const published = await asWho(OPERATOR).read(asked(["assessment.score"], span("YEAR", "2024-01-01", "2024-12-31"), { dataset: "DEMO" }));
    expect(published.series.get("assessment.score")?.cells.size).toBe(35);
  });

  it("who may not read a family is refused its measures, and is not offered them", async () => {
    const liaison = asWho(actor("KI_LIAISON"));
    expect(liaison.catalogue().map(({ family }) => family)).not.toContain("PUBLICATIONS");
    await expect(liaison.read(asked(["publications.currentShare"], buckets))).rejects.toThrow("tidak berwenang");
    await expect(asWho(actor("COMMISSIONER")).read(asked(["requests.received"], buckets, { provinceCode: "35" }))).rejects.toThrow("bukan wewenang");
  });
});

describe("the number of statements", () => {
  it("is the same for 12 and 120 months, and for 35 and 514 satker", async () => {
    const everywhere = actor("DIVISION_LEGAL", { scope: { kind: "ALL" }, publishedScope: { kind: "ALL" } });
    const count = async (question: MeasureQuestion): Promise<number> => (await statementsOf(testDatabase().database, () => reader(everywhere).read(question))).length;
    const few = await count(asked(RECORDS, span("MONTH", "2025-12-01", "2026-11-22")));
    const long = await count(asked(RECORDS, span("MONTH", "2016-12-01", "2026-11-22")));
    await manySatkers(testDatabase().database, 514);
    const wide = await count(asked(RECORDS, span("MONTH", "2016-12-01", "2026-11-22"), { provinceCode: null }));
    const yearly = await count(asked(["assessment.score", "assessment.rank"], span("YEAR", "2017-01-01", "2026-11-22"), { provinceCode: null }));
    expect({ few, long, wide, yearly }).toEqual({ few: 15, long: 15, wide: 15, yearly: 2 });
  }, 120_000);
});
