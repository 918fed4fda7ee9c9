import { describe, expect, it } from "vitest";
import { measured, missing } from "../../../kernel/measure.ts";
import { explainScore } from "./explainScore.ts";
import { aMethod, candidate, someObservations } from "./fixtures/method.fixture.ts";
import { type Influence, influencesOn } from "./influence.ts";
import { counted, observed } from "./observation.ts";
import { rankSatkers } from "./rankSatkers.ts";
import { withWeights } from "./whatIf.ts";

const method = aMethod();
const own = new Map([...someObservations(88), ["onTime", counted(20, 40)], ["deadLinks", observed(missing("NOT_APPLICABLE"))], ["website", observed(missing("NOT_REPORTED"))]]);
const report = (observations = own) => {
  const found = influencesOn(method, "33.01", observations, null);
  if (found === null) throw new Error("The satker has a score");
  return found;
};
const influence = (code: string): Influence | undefined => report().influences.find((each) => each.code === code);

describe("what moves a satker most", () => {
  it("is listed strongest first, without what is not applicable", () => {
    const { influences } = report();
    expect(influences.map(({ code }) => code)).not.toContain("deadLinks");
    const gains = influences.map(({ toBest }) => toBest);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });

  it("is what the index would really become, computed anew", () => {
    const now = report().points;
    const mended = influencesOn(method, "33.01", new Map([...own, ["onTime", counted(21, 40)]]), null)?.points ?? Number.NaN;
    expect(influence("onTime")?.perCase).toBeCloseTo(mended - now, 9);
    const perfect = influencesOn(method, "33.01", new Map([...own, ["onTime", counted(40, 40)]]), null)?.points ?? Number.NaN;
    expect(influence("onTime")?.toBest).toBeCloseTo(perfect - now, 9);
  });

  it("shows for an unreported measure what reporting would do, and no change per point", () => {
    expect(influence("website")).toMatchObject({ points: missing("NOT_REPORTED"), perPoint: null });
    expect(influence("website")?.toBest).toBeGreaterThan(0);
    expect(influence("website")?.toWorst).toBeLessThan(0);
  });

  it("tells which measure alone reaches the next class", () => {
    const { points, nextClass, influences } = report(new Map([...own, ["onTime", counted(28, 40)]]));
    expect(nextClass).toMatchObject({ band: { code: "A" }, missingPoints: 90 - points });
    expect(influences.filter(({ reachesNextClass }) => reachesNextClass).map(({ code }) => code)).toEqual(["questionnaire"]);
  });

  it("counts the places won while the others stay", () => {
    const [ranking] = rankSatkers(method, [candidate("33.01", own), candidate("33.02", someObservations(83)), candidate("33.03", someObservations(99))]);
    const found = influencesOn(method, "33.01", own, ranking ?? null)?.influences;
    expect(found?.find(({ code }) => code === "onTime")?.placesToBest).toBe(1);
    expect(found?.every(({ placesToBest }) => placesToBest === 0 || placesToBest === 1)).toBe(true);
  });

  it("is nothing for a satker without a score", () => {
    expect(influencesOn(method, "33.01", new Map(), null)).toBeNull();
  });
});

describe("other weights", () => {
  it("rescale their siblings to one and label the method as a trial", () => {
    const trial = withWeights(method, new Map([["assessment", 50], ["requests", 50], ["updates", 0]]));
    if (trial.kind === "refused") throw new Error("The trial is sound");
    expect(trial.method).toMatchObject({ id: "uji-1+coba", kind: "WHAT_IF" });
    expect(trial.method.index.children.map(({ weight }) => weight)).toEqual([0.5, 0.5, 0]);
    expect(trial.method.index.children[0]).toEqual({ ...method.index.children[0], weight: 0.5 });
  });

  it("that change nothing give the same scores", () => {
    const trial = withWeights(method, new Map([["assessment", 0.5]]));
    if (trial.kind === "refused") throw new Error("The trial is sound");
    const peers = [candidate("33.01", own)];
    expect(rankSatkers(trial.method, peers)[0]?.ranked[0]?.points).toBeCloseTo(rankSatkers(method, peers)[0]?.ranked[0]?.points ?? Number.NaN, 9);
  });

  it.each([
    { weights: [["luck", 1]], code: "UNKNOWN_CODE" },
    { weights: [["index", 1]], code: "UNKNOWN_CODE" },
    { weights: [["updates", -1]], code: "WEIGHT_OUT_OF_RANGE" },
    { weights: [["updates", Number.POSITIVE_INFINITY]], code: "WEIGHT_OUT_OF_RANGE" },
    { weights: [["assessment", 0], ["requests", 0], ["updates", 0]], code: "NO_WEIGHT_LEFT" },
  ] as const)("are refused as $code: $weights", ({ weights, code }) => {
    const trial = withWeights(method, new Map(weights));
    expect(trial.kind === "refused" && trial.problems.map((each) => each.code)).toEqual([code]);
  });
});

describe("why this number", () => {
  it("is answered by every node with its input, weights and part", () => {
    const [ranking] = rankSatkers(method, [candidate("33.01", own)]);
    const result = ranking?.ranked[0]?.result;
    if (result === undefined) throw new Error("The satker has a place");
    const lines = explainScore(method.index, result, own);
    expect(lines.map(({ depth, code }) => `${depth} ${code}`)).toEqual([
      "0 index", "1 assessment", "2 questionnaire", "2 website", "1 requests", "2 onTime", "2 writtenNotice", "2 medianDays", "1 updates", "2 freshItems", "2 deadLinks",
    ]);
    expect(lines.find(({ code }) => code === "onTime")).toMatchObject({ parent: "requests", raw: measured(50), cases: 40, points: measured(50), goalposts: { worst: 0, best: 100 } });
    expect(lines.find(({ code }) => code === "deadLinks")?.term).toMatchObject({ excluded: "NOT_APPLICABLE", weightEffective: 0, contribution: null });
    const leaves = lines.filter(({ aggregation }) => aggregation === null);
    expect(leaves.reduce((sum, { overallWeight }) => sum + overallWeight, 0)).toBeCloseTo(1, 12);
    expect(leaves.reduce((sum, { overallWeight, points }) => sum + (points.kind === "value" ? overallWeight * points.value : 0), 0)).toBeCloseTo(ranking?.ranked[0]?.points ?? Number.NaN, 9);
  });
});
