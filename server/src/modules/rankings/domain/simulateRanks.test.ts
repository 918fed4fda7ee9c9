import { describe, expect, it } from "vitest";
import { measured } from "../../../kernel/measure.ts";
import { aMethod, candidate, someObservations } from "./fixtures/method.fixture.ts";
import { branch, leaf } from "./fixtures/treeBuilders.fixture.ts";
import { indistinctBands } from "./indistinctBands.ts";
import type { Method, UncertaintyRule } from "./method.ts";
import { counted, observed } from "./observation.ts";
import { rankSatkers } from "./rankSatkers.ts";
import { randomStream } from "./seededRandom.ts";
import { simulateRanks } from "./simulateRanks.ts";
import { meanOf } from "./statistics.ts";

const base = aMethod();
const shaken = (changes: Partial<UncertaintyRule>, others: Partial<Method> = {}) => aMethod({ ...others, uncertainty: { ...base.uncertainty, ...changes } });
const calm = { weightConcentration: null, otherAggregationShare: 0 };
const graded = (entries: Record<string, number>) => new Map(Object.entries(entries).map(([code, points]) => [code, observed(measured(points))]));
const province = [95, 91, 90, 89, 72, 40, 39].map((level, position) => candidate(`33.0${position + 1}`, someObservations(level)));

describe("how sure a place is", () => {
  it("is as sure as the nominal ranking when nothing is shaken", () => {
    const peers = [50, 80, 65].map((level, position) => candidate(`s${position}`, graded({ questionnaire: level, website: level, medianDays: 3, freshItems: level, deadLinks: 4 })));
    const withoutCases = candidate("s3", new Map([...(peers[0]?.observations ?? []), ["onTime", counted(0, 0)], ["writtenNotice", observed(measured(70), 30)]]));
    peers.push(withoutCases);
    const [nominal] = rankSatkers(shaken(calm), peers);
    const { satkers } = simulateRanks(shaken(calm), peers);
    expect(satkers).toHaveLength(4);
    expect(satkers.map(({ code, rank }) => [code, rank])).toEqual(nominal?.ranked.map(({ code, rank }) => [code, { mean: rank, median: rank, low: rank, high: rank }]));
    satkers.forEach(({ points }, position) => {
      expect(points.low).toBeCloseTo(nominal?.ranked[position]?.points ?? Number.NaN, 9);
      expect(points.high).toBeCloseTo(points.low, 9);
    });
  });

  it("swaps every mean when told to, down to the same score as a geometric index has", () => {
    const children = [branch("one", [leaf("a", 0.25), leaf("b", 0.75)], { weight: 0.5 }), leaf("c", 0.5)];
    const geometric = branch("index", [branch("one", [leaf("a", 0.25), leaf("b", 0.75)], { weight: 0.5, aggregation: "GEOMETRIC" }), leaf("c", 0.5)], { aggregation: "GEOMETRIC" });
    const peers = [candidate("s1", graded({ a: 10, b: 90, c: 40 }))];
    const { satkers } = simulateRanks(shaken({ ...calm, otherAggregationShare: 1 }, { index: branch("index", children) }), peers);
    const [expected] = rankSatkers(aMethod({ index: geometric }), peers);
    expect(satkers[0]?.points.low).toBeCloseTo(expected?.ranked[0]?.points ?? Number.NaN, 9);
  });

  it("is the same for the same input, in whatever order it comes, and another for another seed", () => {
    expect(simulateRanks(base, province.toReversed())).toEqual(simulateRanks(base, province));
    expect(simulateRanks(shaken({ seed: "lain" }), province)).not.toEqual(simulateRanks(base, province));
  });

  it("gives the same simulated scores when another satker is left out", () => {
    const all = simulateRanks(base, province).satkers;
    const fewer = simulateRanks(base, province.slice(1)).satkers;
    expect(fewer.map(({ code, points, classShares }) => ({ code, points, classShares }))).toEqual(all.slice(1).map(({ code, points, classShares }) => ({ code, points, classShares })));
  });

  it("is less sure of three of four than of thirty of forty", () => {
    const lenient = { placeRequirements: { ...base.placeRequirements, minimumReliability: 0 } };
    const { satkers } = simulateRanks(shaken(calm, lenient), [candidate("few", new Map([["onTime", counted(3, 4)]])), candidate("many", new Map([["onTime", counted(30, 40)]]))], "onTime");
    const width = (code: string) => {
      const points = satkers.find((each) => each.code === code)?.points;
      return points === undefined ? Number.NaN : points.high - points.low;
    };
    expect(width("few")).toBeGreaterThan(2 * width("many"));
  });

  it("shares the runs out over classes, so that a score near a boundary shows both", () => {
    const near = simulateRanks(base, province).satkers.find(({ code }) => code === "33.03");
    const shares = new Map(near?.classShares.map(({ code, share }) => [code, share]));
    expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(Math.min(shares.get("A") ?? 0, shares.get("B") ?? 0)).toBeGreaterThan(0.05);
  });

  it("counts a run as top five at place five or better", () => {
    const { satkers } = simulateRanks(base, province);
    expect(satkers.map(({ topFiveShare }) => topFiveShare)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });

  it("leaves satker below the line out", () => {
    expect(simulateRanks(base, [...province, candidate("33.99", new Map())]).satkers).toHaveLength(province.length);
  });

  it("puts satker that cannot be told apart into one band", () => {
    const { bands } = simulateRanks(base, province);
    expect(bands.map(({ codes }) => codes)).toEqual([["33.01"], ["33.02", "33.03", "33.04"], ["33.05"], ["33.06", "33.07"]]);
  });

  it("lets bands overlap where neighbours are alike but the ends are not", () => {
    const keys = (...each: number[]) => Float64Array.from(each);
    const ordered = [
      { code: "a", keys: keys(3, 3, 3, 3) },
      { code: "b", keys: keys(2, 2, 4, 4) },
      { code: "c", keys: keys(1, 2, 1, 5) },
      { code: "d", keys: keys(0, 0, 0, 0) },
    ];
    expect(indistinctBands(ordered, 0.75).map(({ codes }) => codes)).toEqual([["a", "b"], ["b", "c"], ["d"]]);
    expect(indistinctBands([], 0.9)).toEqual([]);
  });
});

describe("a seeded stream", () => {
  it.each([
    { a: 8.5, b: 2.5, mean: 8.5 / 11 },
    { a: 0.5, b: 6.5, mean: 0.5 / 7 },
  ])("draws beta($a, $b) around its mean, inside 0 and 1", ({ a, b, mean }) => {
    const stream = randomStream("beta");
    const draws = Array.from({ length: 20_000 }, () => stream.beta(a, b));
    expect(meanOf(draws)).toBeCloseTo(mean, 2);
    expect(draws.every((draw) => draw >= 0 && draw <= 1)).toBe(true);
  });

  it("spreads uniform numbers evenly and never gives 0", () => {
    const stream = randomStream("uniform");
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 20_000; draw += 1) {
      const tenth = Math.floor(10 * stream.uniform());
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(1800);
    expect(Math.max(...tenths)).toBeLessThan(2200);
  });
});
