import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsAt, type MissingStagePolicy } from "./instrument.ts";
import { anInstrument, someParts } from "./instrument.fixture.ts";
import { scoreOf, type ScoreInput } from "./score.ts";

type Answer = ScoreInput["answers"][number];
const yes = (itemCode: string, claimedPoints: number, verification: Answer["verification"] = "ACCEPTED"): Answer => ({ itemCode, answer: "YES", claimedPoints, verification });
const input = (answers: readonly Answer[], visit: number | null = null): ScoreInput => ({ answers, stagePoints: new Map(visit === null ? [] : [["visit", visit]]) });

const full = [yes("a", 10), yes("b", 5), yes("c", 2), yes("d", 1)];

describe("the arithmetic of an instrument", () => {
  it("rounds each indicator to two decimals and then sums, where that is the rule", () => {
    // 10/15 of 60 = 40; 2/3 of 40 = 26.666… → 26.67; SAQ 66.67 alone, as the visit's weight is carried by it
    const score = scoreOf(anInstrument(), input([yes("a", 10), yes("c", 2)]), "VERIFIED");
    expect(score.terms.find(({ part }) => part.code === "layanan")?.contributionPoints).toBe(26.67);
    expect(score.points).toBe(66.67);
  });

  it("rounds only the total where that is the rule", () => {
    const thirds = someParts(["saq", "STAGE", null, 100], ["x", "INDICATOR", "saq", 50], ["a", "ITEM", "x", 3], ["y", "INDICATOR", "saq", 50], ["b", "ITEM", "y", 3]);
    const answers = input([yes("a", 1), yes("b", 1)]);
    expect(scoreOf(anInstrument({ parts: thirds }), answers, "VERIFIED").points).toBe(33.34);
    expect(scoreOf(anInstrument({ parts: thirds, roundingRule: "TOTAL_TO_2" }), answers, "VERIFIED").points).toBe(33.33);
  });

  it("weighs the stages: 100 in the SAQ and 50 in the visit make 90", () => {
    const score = scoreOf(anInstrument(), input(full, 50), "VERIFIED");
    expect(score.points).toBe(90);
    expect(score.terms.filter(({ part }) => part.level === "STAGE").map(({ part, contributionPoints }) => [part.code, contributionPoints])).toEqual([
      ["saq", 80],
      ["visit", 10],
    ]);
  });

  it.each<[MissingStagePolicy | null, number | null, string[]]>([
    ["RESCALE", 100, []],
    ["ZERO", 80, []],
    ["NO_TOTAL", null, ["STAGE_MISSING"]],
    [null, null, ["RULE_UNKNOWN"]],
  ])("under the policy %s a missing visit leaves %d", (missingStagePolicy, points, obstacles) => {
    const score = scoreOf(anInstrument({ missingStagePolicy }), input(full), "VERIFIED");
    expect(score.points).toBe(points);
    expect(score.obstacles.map(({ code }) => code)).toEqual(obstacles);
  });

  it("guesses no weight: without it there is no number, and the score says why", () => {
    const parts = someParts(["saq", "STAGE", null, null], ["i", "INDICATOR", "saq", 100], ["a", "ITEM", "i", 1]);
    const score = scoreOf(anInstrument({ parts }), input([yes("a", 1)]), "VERIFIED");
    expect([score.points, score.obstacles[0]]).toEqual([null, { code: "WEIGHT_UNKNOWN", partCode: "saq" }]);
  });

  it("counts no answer as zero unless the instrument says so", () => {
    expect(scoreOf(anInstrument(), input([yes("a", 10)]), "SELF").points).toBe(40);
    expect(scoreOf(anInstrument({ unansweredItemPolicy: "NO_SCORE" }), input([yes("a", 10)]), "SELF").points).toBeNull();
    expect(scoreOf(anInstrument({ unansweredItemPolicy: null }), input([yes("a", 10)]), "SELF").points).toBeNull();
  });

  it("leaves items that do not apply out of the possible points", () => {
    const answers = [yes("a", 10), { itemCode: "b", answer: "NOT_APPLICABLE", claimedPoints: null, verification: "NOT_YET" } as const, yes("c", 2), yes("d", 1)];
    expect(scoreOf(anInstrument(), input(answers), "VERIFIED").points).toBe(100);
  });

  it("tells claimed, accepted and still waiting apart", () => {
    const answers = [yes("a", 10), yes("b", 5, "REJECTED"), yes("c", 2, "NOT_YET"), yes("d", 1)];
    expect(scoreOf(anInstrument(), input(answers), "SELF").points).toBe(100);
    expect(scoreOf(anInstrument(), input(answers), "PROJECTED").points).toBe(80);
    expect(scoreOf(anInstrument(), input(answers), "VERIFIED")).toMatchObject({ points: null, obstacles: expect.arrayContaining([{ code: "NOT_VERIFIED", partCode: "layanan" }]) });
  });
});

const items = partsAt(anInstrument().parts, "ITEM");
const anyAnswers = fc.tuple(...items.map((item) => fc.integer({ min: 0, max: 1000 * (item.weight ?? 0) }).map((thousandths) => yes(item.code, thousandths / 1000))));
const anyRounding = fc.constantFrom("EACH_INDICATOR_TO_2", "TOTAL_TO_2", "UNROUNDED" as const);

describe("the arithmetic, whatever the answers", () => {
  it("never falls when one more point is accepted", () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(items.length - 1), anyRounding, fc.option(fc.integer({ min: 0, max: 100 })), (answers, position, roundingRule, visit) => {
        const instrument = anInstrument({ roundingRule });
        const better = answers.map((answer, index) => (index === position ? yes(answer.itemCode, items[index]?.weight ?? 0) : answer));
        const [before, after] = [answers, better].map((some) => scoreOf(instrument, input(some, visit), "VERIFIED").points);
        expect(after).toBeGreaterThanOrEqual(before ?? Number.NaN);
      }),
    );
  });

  it("does not depend on the order of the answers", () => {
    fc.assert(
      fc.property(anyAnswers.chain((answers) => fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length }))), ([answers, shuffled]) => {
        expect(scoreOf(anInstrument(), input(shuffled), "VERIFIED")).toEqual(scoreOf(anInstrument(), input(answers), "VERIFIED"));
      }),
    );
  });

  it("rescales weights only where the policy says so", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom<MissingStagePolicy>("RESCALE", "ZERO", "NO_TOTAL"), fc.option(fc.integer({ min: 0, max: 100 })), (answers, missingStagePolicy, visit) => {
        const score = scoreOf(anInstrument({ missingStagePolicy }), input(answers, visit), "VERIFIED");
        const saq = score.terms.find(({ part }) => part.code === "saq");
        expect(saq?.effectiveWeightPercent).toBe(visit === null && missingStagePolicy === "RESCALE" ? 100 : 80);
      }),
    );
  });

  it("stays within 0 and 100, and its terms add up to it", () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 0, max: 100 }), (answers, visit) => {
        const score = scoreOf(anInstrument({ roundingRule: "UNROUNDED" }), input(answers, visit), "VERIFIED");
        const stages = score.terms.filter(({ part }) => part.level === "STAGE").map((term) => term.contributionPoints ?? 0);
        expect(score.points).toBeCloseTo(stages.reduce((a, b) => a + b), 9);
        expect(score.points).toBeGreaterThanOrEqual(0);
        expect(score.points).toBeLessThanOrEqual(100);
      }),
    );
  });
});
