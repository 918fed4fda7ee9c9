import { describe, expect, it } from "vitest";
import { measured } from "../../../kernel/measure.ts";
import { aggregate } from "./aggregate.ts";
import { TAI_COUNTRIES, TAI_INDICATORS, type TaiCountry } from "./fixtures/oecdTai.fixture.ts";
import { branch, leaf, reweighting } from "./fixtures/treeBuilders.fixture.ts";
import { type Goalposts, pointsBetween } from "./goalposts.ts";
import type { Aggregation } from "./indexTree.ts";
import { minRank } from "./minRank.ts";
import { observed } from "./observation.ts";
import { meanOf, standardDeviationOf } from "./statistics.ts";
import { weightedMean } from "./weightedMean.ts";

const TIES = { decimals: 9 };
const SCHOOLING = TAI_INDICATORS.findIndex(({ code }) => code === "schooling");

function indexOf({ country, raw }: TaiCountry, goalpostsOf: (position: number) => Goalposts, aggregation: Aggregation = "ARITHMETIC") {
  const tree = branch("tai", TAI_INDICATORS.map(({ code }, position) => leaf(code, 1 / 8, { goalposts: goalpostsOf(position) })), { aggregation });
  const result = aggregate(tree, new Map(TAI_INDICATORS.map(({ code }, position) => [code, observed(measured(raw[position] ?? Number.NaN))])), reweighting);
  if (result.points.kind === "missing") throw new Error(`${country} has no score`);
  return { code: country, points: result.points.value };
}

const ranksOf = (scored: readonly { code: string; points: number }[]) => new Map(minRank(scored, TIES).map(({ code, rank }) => [code, rank]));
const fixed = (position: number) => TAI_INDICATORS[position]?.goalposts ?? { worst: 0, best: 1 };
const column = (position: number) => TAI_COUNTRIES.map(({ raw }) => raw[position] ?? Number.NaN);
const sampleEnds = (position: number) => ({ worst: Math.min(...column(position)), best: Math.max(...column(position)) });

function report(what: string, largestError: number) {
  // oxlint-disable-next-line no-console -- the largest error is part of the result
  console.info(`OECD/JRC Handbook, ${what}: largest error ${largestError}`);
}

describe("the OECD/JRC Handbook's Technology Achievement Index", () => {
  it("has the published ranks of 23 countries under equal weights and UNDP's fixed goalposts (Table 23, EW)", () => {
    const scored = TAI_COUNTRIES.map((country) => indexOf(country, fixed));
    const ranks = ranksOf(scored);
    const largestError = Math.max(...TAI_COUNTRIES.map(({ country, rankEqualWeights }) => Math.abs((ranks.get(country) ?? 99) - rankEqualWeights)));
    report("Table 23 EW ranks", largestError);
    expect(largestError).toBe(0);
    // Human Development Report 2001 prints 0.744 for Finland.
    expect(scored.find(({ code }) => code === "Finland")?.points).toBeCloseTo(74.4, 0);
  });

  it("moves Norway from 12th to 4th with the sample's own ends, which is why goalposts are fixed", () => {
    expect(ranksOf(TAI_COUNTRIES.map((country) => indexOf(country, fixed))).get("Norway")).toBe(12);
    expect(ranksOf(TAI_COUNTRIES.map((country) => indexOf(country, sampleEnds))).get("Norway")).toBe(4);
  });

  it("has the published ranks under the geometric mean of raw values (Table 38, GME)", () => {
    const ranks = ranksOf(TAI_COUNTRIES.map(({ country, raw }) => ({ code: country, points: weightedMean("GEOMETRIC", raw.map((points) => ({ points, weight: 1 / 8 }))) ?? Number.NaN })));
    const largestError = Math.max(...TAI_COUNTRIES.map(({ country, rankGeometric }) => Math.abs((ranks.get(country) ?? 99) - rankGeometric)));
    report("Table 38 GME ranks", largestError);
    expect(largestError).toBe(0);
  });

  it("has the published min-max and z-scores of schooling to the two decimals printed (Table 15)", () => {
    const schooling = column(SCHOOLING);
    const mean = meanOf(schooling) ?? Number.NaN;
    const deviation = standardDeviationOf(schooling) ?? Number.NaN;
    const minMaxError = Math.max(...TAI_COUNTRIES.map(({ raw, schoolingMinMax }) => Math.abs(pointsBetween(raw[SCHOOLING] ?? Number.NaN, sampleEnds(SCHOOLING)) / 100 - schoolingMinMax)));
    const zError = Math.max(...TAI_COUNTRIES.map(({ raw, schoolingZ }) => Math.abs(((raw[SCHOOLING] ?? Number.NaN) - mean) / deviation - schoolingZ)));
    report("Table 15 min-max", minMaxError);
    report("Table 15 z", zError);
    expect(minMaxError).toBeLessThanOrEqual(0.005);
    expect(zError).toBeLessThanOrEqual(0.005);
  });
});
