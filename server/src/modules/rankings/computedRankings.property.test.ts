import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../../kernel/localDate.ts";
import type { Actor } from "../access/domain/actor.ts";
import { measureOf, type MeasureKey } from "../measures/domain/catalogue.ts";
import type { MeasureCell } from "../measures/domain/cell.ts";
import type { MeasuredSatker } from "../measures/domain/measureGroup.ts";
import type { MeasureQuestion, MeasuresRead } from "../measures/measureReader.service.ts";
import type { SatkerRecord } from "../satkers/domain/satker.ts";
import { ComputedRankingsService, type ComputedRanking } from "./computedRankings.service.ts";
import type { MethodRecord } from "./domain/methodRecord.ts";
import type { Observation } from "./domain/observation.ts";
import { methodOf, type WrittenMethod, type WrittenNode } from "./domain/writtenMethod.ts";

// The properties on the way from measures to places, with invented figures and the shape of the shipped method.

const node = (code: string, parentCode: string | null, weight: number, told: Partial<WrittenNode> = {}): WrittenNode => ({
  code, parentCode, kind: "MEASURE", name: code, weight, aggregation: null, minimumShare: null, goalpostWorst: 0, goalpostBest: 100, halfWeightCases: null, rationale: null, ...told,
});
const branch = (code: string, parentCode: string | null, weight: number): WrittenNode =>
  node(code, parentCode, weight, { kind: parentCode === null ? "INDEX" : "DIMENSION", aggregation: "ARITHMETIC", minimumShare: 0.5, goalpostWorst: null, goalpostBest: null });
const written: WrittenMethod = {
  id: "uji-1",
  key: "uji",
  version: 1,
  title: "Uji",
  source: "uji",
  rules: {
    issuer: "uji", validFrom: localDate("2024-01-01"), validTo: null, notReported: "REWEIGHT", notReportedPoints: null, notReportedSource: null, suppressed: "WITHHOLD",
    minimumDataShare: 0.6, minimumAssessableShare: 0.5, minimumReliability: 0.5, tieDecimals: 2, peerGroupRule: "PROVINCE", classSource: null,
    seed: "uji", runs: 50, weightConcentration: 60, otherAggregationShare: 0.2, separationShare: 0.95,
  },
  nodes: [
    branch("INDEX", null, 1),
    branch("ASSESSMENT", "INDEX", 1 / 3), node("assessment.score", "ASSESSMENT", 1),
    branch("REQUEST_HANDLING", "INDEX", 1 / 3),
    node("requests.answeredInTimeShare", "REQUEST_HANDLING", 0.5, { halfWeightCases: 20 }),
    node("requests.medianWorkingDays", "REQUEST_HANDLING", 0.5, { halfWeightCases: 20, goalpostWorst: 17, goalpostBest: 0 }),
    branch("UPDATE_DISCIPLINE", "INDEX", 1 / 3), node("publications.currentShare", "UPDATE_DISCIPLINE", 1),
  ],
  classes: [],
};
const source = { text: "uji", confidence: "LOW", fileName: "uji.csv", fileRow: 1, importBatchId: "uji", dataset: "DEMO", dataAsOf: null } as const;
const record: MethodRecord = { written, method: methodOf(written), note: null, source, recordedAt: new Date(0), nodeSources: new Map(), adoptions: [] };
const KEYS = written.nodes.flatMap(({ kind, code }) => (kind === "MEASURE" ? [code] : []));

type Figures = Readonly<Record<string, Observation>>;
type Office = { readonly code: string; readonly figures: Figures };

function serviceOver(offices: readonly Office[]): ComputedRankingsService {
  const satkers = offices.map(({ code }): MeasuredSatker => ({ code, name: code, type: "KABUPATEN", provinceCode: "33", formerResidency: null }));
  const recordOf = (code: string): SatkerRecord => ({ code, name: code, type: "KABUPATEN", provinceCode: "33", seat: "", latitude: 0, longitude: 0, formerResidency: null, webHost: null, webHostBasis: null, homonymCode: null, note: null, source });
  const cell = (observation: Observation): MeasureCell => ({ observation, completeness: "WHOLE", dataAsOf: null, sources: [], peerGroup: null });
  const read = async ({ keys, buckets }: MeasureQuestion): Promise<MeasuresRead> => ({
    buckets,
    satkers,
    groups: [],
    issuerIds: new Map(),
    series: new Map(keys.map((key: MeasureKey) => [key, { definition: measureOf(key), dataset: "DEMO", methodVersion: "uji", groups: new Map(), cells: new Map(offices.map(({ code, figures }) => [code, buckets.map(() => cell(figures[key] ?? { kind: "missing", reason: "NOT_REPORTED" }))])) }])),
    computedAt: new Date(0),
    today: localDate("2026-11-22"),
  });
  const actor: Actor = { id: "uji", displayName: "Uji", role: "DIVISION_LEGAL", scope: { kind: "ALL" }, publishedScope: { kind: "ALL" }, via: "session", grants: null };
  const province = { code: "33", name: "Jawa Tengah", satkerCount: offices.length };
  return new ComputedRankingsService({ province: async () => province, provinces: async () => [province], satker: async (code) => recordOf(code) }, { choose: async () => record }, { read }, actor);
}

async function ranked(offices: readonly Office[]): Promise<ComputedRanking> {
  return serviceOver(offices).ranking({ provinceCode: "33", basis: null, peerGroup: null, methodId: null, asKnownOn: null }, { from: localDate("2025-01-01"), to: localDate("2025-12-31") });
}

const placesOf = ({ groups }: ComputedRanking): readonly (readonly [string, number])[] => groups.flatMap(({ ranking }) => ranking.ranked.map(({ code, rank }) => [code, rank] as const));
const orderOf = (ranking: ComputedRanking): readonly string[] => placesOf(ranking).map(([code]) => code);
const scoreOf = ({ groups }: ComputedRanking, code: string): number | undefined => groups[0]?.ranking.ranked.find((each) => each.code === code)?.points;

const gone = fc.constantFrom("NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE").map((reason): Observation => ({ kind: "missing", reason }));
const points = fc.integer({ min: 0, max: 100 }).map((value): Observation => ({ kind: "value", value, cases: null }));
const shareOf = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 })).map(([hits, trials]): Observation => ({ kind: "count", successes: Math.min(hits, trials), trials }));
const days = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 30 })).map(([value, cases]): Observation => ({ kind: "value", value, cases }));
const often = (known: fc.Arbitrary<Observation>): fc.Arbitrary<Observation> => fc.oneof({ arbitrary: known, weight: 4 }, { arbitrary: gone, weight: 1 });
const figures = fc.record({
  "assessment.score": often(points),
  "requests.answeredInTimeShare": often(shareOf),
  "requests.medianWorkingDays": often(days),
  "publications.currentShare": often(points),
});
const offices = fc.array(figures, { minLength: 2, maxLength: 12 }).map((all) => all.map((each, at): Office => ({ code: `33.${String(at + 1).padStart(2, "0")}`, figures: each })));
const RUNS = { numRuns: 60 };

describe("a computed ranking, from measures to places", () => {
  it("keeps the order of the others when one satker is left out", async () => {
    await fc.assert(
      fc.asyncProperty(offices, fc.nat(), async (all, pick) => {
        const left = all[pick % all.length]?.code ?? "";
        const before = orderOf(await ranked(all)).filter((code) => code !== left);
        expect(orderOf(await ranked(all.filter(({ code }) => code !== left)))).toEqual(before);
      }),
      RUNS,
    );
  });

  it("is the same, intervals included, in whatever order satker come", async () => {
    await fc.assert(
      fc.asyncProperty(offices, async (all) => {
        const [first, second] = [await ranked(all), await ranked(all.toReversed())];
        expect(placesOf(second)).toEqual(placesOf(first));
        expect(second.groups.map(({ robustness }) => robustness)).toEqual(first.groups.map(({ robustness }) => robustness));
      }),
      RUNS,
    );
  });

  it("gives equal figures the same place", async () => {
    await fc.assert(
      fc.asyncProperty(offices, async (all) => {
        const twin: Office = { code: "33.90", figures: all[0]?.figures ?? {} };
        const places = new Map(placesOf(await ranked([...all, twin])));
        expect(places.get("33.90")).toBe(places.get("33.01"));
      }),
      RUNS,
    );
  });

  it("never lowers a score when a figure with weight improves", async () => {
    await fc.assert(
      fc.asyncProperty(offices, fc.constantFrom(...KEYS), async (all, key) => {
        const before = scoreOf(await ranked(all), "33.01") ?? 0;
        const bettered = all.map(({ code, figures: known }): Office => ({ code, figures: code === "33.01" ? { ...known, [key]: improved(known[key] ?? { kind: "missing", reason: "NOT_REPORTED" }) } : known }));
        expect(scoreOf(await ranked(bettered), "33.01") ?? 0).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      RUNS,
    );
  });

  it("never takes a missing figure for zero: with zeros in its place nobody scores more, and whoever has too little is not ranked", async () => {
    await fc.assert(
      fc.asyncProperty(offices, async (all) => {
        const before = await ranked(all);
        const zeroed = await ranked(all.map(({ code, figures: known }) => ({ code, figures: { ...known, ...zerosFor(known) } })));
        for (const [code] of placesOf(before)) expect(scoreOf(zeroed, code) ?? Number.NaN).toBeLessThanOrEqual((scoreOf(before, code) ?? Number.NaN) + 1e-9);
        const silent: Office = { code: "33.91", figures: {} };
        expect((await ranked([...all, silent])).groups[0]?.ranking.belowLine.find(({ code }) => code === "33.91")?.reason).toBe("NOT_REPORTED");
      }),
      RUNS,
    );
  });
});

function improved(observation: Observation): Observation {
  if (observation.kind === "count") return { ...observation, successes: observation.trials };
  if (observation.kind === "missing") return observation;
  return observation.cases === null ? { ...observation, value: 100 } : { ...observation, value: 0 };
}

/** Zero points for every figure over all cases that was not reported: of those over cases a zero would be a case. */
function zerosFor(known: Figures): Figures {
  return Object.fromEntries(
    ["assessment.score", "publications.currentShare"].flatMap((key) => (known[key]?.kind === "missing" ? [[key, { kind: "value", value: 0, cases: null }]] : [])),
  );
}
