import { describe, expect, it } from "vitest";
import { measured, missing, type MissingReason } from "../../../kernel/measure.ts";
import { aggregate } from "./aggregate.ts";
import { branch, leaf, reweighting } from "./fixtures/treeBuilders.fixture.ts";
import { counted, type Observation, observed } from "./observation.ts";

const observations = (entries: Record<string, number | MissingReason | Observation>) =>
  new Map(Object.entries(entries).map(([code, each]) => [code, typeof each === "object" ? each : observed(typeof each === "number" ? measured(each) : missing(each))]));

describe("a score from a tree of measures", () => {
  const twoLevels = branch("index", [
    branch("assessment", [leaf("website", 3), leaf("questionnaire", 1)], { weight: 0.6 }),
    leaf("updates", 0.4),
  ]);

  it("is the weighted mean, level by level", () => {
    const result = aggregate(twoLevels, observations({ website: 80, questionnaire: 40, updates: 50 }), reweighting);
    expect(result.points).toEqual(measured(0.6 * 70 + 0.4 * 50));
  });

  it("lets no strong dimension hide a zero under the geometric mean", () => {
    const geometric = branch("index", ["a", "b", "c", "d"].map((code) => leaf(code)), { aggregation: "GEOMETRIC" });
    const uneven = aggregate(geometric, observations({ a: 21, b: 1, c: 1, d: 1 }), reweighting).points;
    const even = aggregate(geometric, observations({ a: 6, b: 6, c: 6, d: 6 }), reweighting).points;
    expect(uneven.kind === "value" && uneven.value).toBeCloseTo(2.14, 2);
    expect(even.kind === "value" && even.value).toBeCloseTo(6, 12);
    expect(aggregate(geometric, observations({ a: 100, b: 100, c: 100, d: 0 }), reweighting).points).toEqual(measured(0));
  });

  it("explains each term so that contributions add up to the score", () => {
    const { terms, points } = aggregate(twoLevels, observations({ website: 80, questionnaire: 40, updates: 50 }), reweighting);
    expect(terms.map(({ code, weightNominal, weightEffective, contribution }) => ({ code, weightNominal, weightEffective, contribution }))).toEqual([
      { code: "assessment", weightNominal: 0.6, weightEffective: 0.6, contribution: { kind: "ADDED_POINTS", points: 42 } },
      { code: "updates", weightNominal: 0.4, weightEffective: 0.4, contribution: { kind: "ADDED_POINTS", points: 20 } },
    ]);
    expect(points).toEqual(measured(62));
  });
});

describe("a missing measure", () => {
  const pair = branch("index", [leaf("a", 0.75), leaf("b", 0.25)]);

  it("is left out and its weight goes to the others, instead of acting as zero", () => {
    const result = aggregate(pair, observations({ a: "NOT_REPORTED", b: 60 }), reweighting);
    expect(result.points).toEqual(measured(60));
    expect(result.terms.map(({ code, weightEffective, excluded }) => [code, weightEffective, excluded])).toEqual([["a", 0, "NOT_REPORTED"], ["b", 1, null]]);
  });

  it("is not reported when nothing is known of it at all", () => {
    expect(aggregate(pair, new Map(), reweighting).points).toEqual(missing("NOT_REPORTED"));
  });

  it.each(["NOT_APPLICABLE", "NOT_DUE"] as const)("does not lower the data share when it is %s", (reason) => {
    const strict = { ...pair, minimumShare: 1 };
    const result = aggregate(strict, observations({ a: reason, b: 60 }), reweighting);
    expect(result).toMatchObject({ points: measured(60), dataShare: 1, assessableShare: 0.25 });
  });

  it.each([
    { threshold: 0.25, points: measured(60), withheld: null, because: "exactly on the threshold is enough" },
    { threshold: 0.26, points: missing("NOT_REPORTED"), withheld: "BELOW_MINIMUM_SHARE", because: "a quarter is below it" },
  ])("leaves no score under a data threshold of $threshold: $because", ({ threshold, points, withheld }) => {
    const result = aggregate({ ...pair, minimumShare: threshold }, observations({ a: "NOT_REPORTED", b: 60 }), reweighting);
    expect(result).toMatchObject({ points, withheld, dataShare: 0.25 });
  });

  it("withholds the whole score where the method requires every report", () => {
    const result = aggregate(branch("whole", [pair, leaf("c")]), observations({ a: "NOT_REPORTED", b: 60, c: 90 }), {
      notReported: { kind: "WITHHOLD" },
      suppressed: { kind: "REWEIGHT" },
    });
    expect(result).toMatchObject({ points: missing("NOT_REPORTED"), withheld: "REQUIRED_MEASURE_MISSING" });
  });

  it("gets points only by the assessor's written rule, says so, and still counts as no data", () => {
    const result = aggregate(pair, observations({ a: "NOT_REPORTED", b: 60 }), {
      notReported: { kind: "COUNT_AS", points: 0, source: "SAQ guide, empty answers" },
      suppressed: { kind: "REWEIGHT" },
    });
    expect(result).toMatchObject({ points: measured(15), dataShare: 0.25 });
    expect(result.terms[0]).toMatchObject({ countedByRule: true, excluded: null });
  });

  it("does not fall under the assessor's rule when it is not applicable", () => {
    const result = aggregate(pair, observations({ a: "NOT_APPLICABLE", b: 60 }), {
      notReported: { kind: "COUNT_AS", points: 0, source: "SAQ guide, empty answers" },
      suppressed: { kind: "REWEIGHT" },
    });
    expect(result.points).toEqual(measured(60));
  });

  it("passes the fault of reporting upwards before what nobody could report", () => {
    expect(aggregate(pair, observations({ a: "NOT_DUE", b: "SUPPRESSED" }), reweighting).points).toEqual(missing("SUPPRESSED"));
    expect(aggregate(pair, observations({ a: "NOT_DUE", b: "NOT_APPLICABLE" }), reweighting).points).toEqual(missing("NOT_DUE"));
  });
});

describe("few cases", () => {
  const requests = branch("requests", [leaf("onTime", 1, { smallCounts: { halfWeightCases: 20 } })], { weight: 0.5 });
  const index = branch("index", [requests, leaf("assessment", 0.5)]);

  it("carry half of the weight at the method's number of cases, also one level up", () => {
    const result = aggregate(index, observations({ onTime: counted(0, 20), assessment: 90 }), reweighting);
    expect(result.terms.map(({ weightEffective }) => weightEffective)).toEqual([0.25 / 0.75, 0.5 / 0.75]);
    expect(result.points.kind === "value" && result.points.value).toBeCloseTo(60, 12);
  });

  it("hardly move a score: one request of one, late, costs little against none at all", () => {
    const none = aggregate(index, observations({ onTime: counted(0, 0), assessment: 90 }), reweighting).points;
    const oneLate = aggregate(index, observations({ onTime: counted(0, 1), assessment: 90 }), reweighting).points;
    expect(none).toEqual(measured(90));
    expect(oneLate.kind === "value" && oneLate.value).toBeCloseTo((90 * 0.5) / (0.5 + 0.5 / 21), 12);
  });

  it("give their weight to the whole index, not to their siblings: a first objection moves a score as little as the next", () => {
    const rule = { smallCounts: { halfWeightCases: 20 } };
    const services = branch("services", [leaf("onTime", 0.5, rule), leaf("objections", 0.5, rule)], { weight: 0.5 });
    const whole = branch("index", [services, leaf("assessment", 0.5)]);
    const scoreWith = (objections: number) => {
      const { points } = aggregate(whole, observations({ onTime: counted(20, 20), objections: counted(objections, objections), assessment: 0 }), reweighting);
      return points.kind === "value" ? points.value : Number.NaN;
    };
    const steps = [0, 1, 2].map((objections) => scoreWith(objections + 1) - scoreWith(objections));
    expect(steps.every((step) => step > 0 && step < 1.7)).toBe(true);
    expect(steps[0]).toBeCloseTo(steps[1] ?? Number.NaN, 0);
    expect(scoreWith(0)).toBeCloseTo((100 * 0.5 * 0.25) / (0.5 * 0.25 + 0.5), 9);
  });
});
