import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestPath, pointsWith } from "./cheapestPath.ts";
import { anInstrument, anIssuer, aSource } from "./instrument.fixture.ts";
import type { QualificationScale } from "./scale.ts";
import type { ScoreInput } from "./score.ts";

const band = (publishedMin: number, publishedMax: number) => ({ qualification: null, publishedLabel: `dari ${publishedMin}`, publishedMin, publishedMax, confidence: "HIGH", note: null, source: aSource }) as const;
const scale: QualificationScale = { id: "s", issuer: anIssuer, year: 2025, bands: [band(90, 100), band(80, 89.9), band(60, 79.9), band(0, 59.9)] };
const yes = (itemCode: string, claimedPoints: number, verification: "NOT_YET" | "ACCEPTED" | "REJECTED" = "ACCEPTED") => ({ itemCode, answer: "YES", claimedPoints, verification }) as const;
const input = (...answers: ScoreInput["answers"]): ScoreInput => ({ answers, stagePoints: new Map([["visit", 50]]) });

// Of the total, by 80 for the SAQ: a 32, b 16, c 21.33, d 10.67 points.
describe("the cheapest path to the next class", () => {
  it("puts the unmet item that gains most first, rejected and unanswered alike", () => {
    const { steps } = cheapestPath(anInstrument(), input(yes("a", 10), yes("c", 2, "REJECTED")), scale);
    expect(steps.map(({ item, gainPoints }) => [item.code, gainPoints])).toEqual([
      ["c", 21.34],
      ["b", 16],
      ["d", 10.66],
    ]);
  });

  it("says how far the next class is and which item crosses the line", () => {
    const path = cheapestPath(anInstrument(), input(yes("a", 10), yes("b", 5)), scale);
    expect(path.score.points).toBe(58);
    expect(path.next).toMatchObject({ missingPoints: 2, band: { publishedMin: 60 } });
    expect(path.steps.map(({ item, reachedPoints, crosses }) => [item.code, reachedPoints, crosses])).toEqual([
      ["c", 79.34, true],
      ["d", 90, false],
    ]);
  });

  it("counts what still waits for the verifier as met, and leaves alone what does not apply", () => {
    const answers = input(yes("a", 10, "NOT_YET"), yes("b", 5), { itemCode: "c", answer: "NOT_APPLICABLE", claimedPoints: null, verification: "NOT_YET" });
    expect(cheapestPath(anInstrument(), answers, scale).steps.map(({ item }) => item.code)).toEqual(["d"]);
  });

  it("is empty, with the reason, where no score can be computed", () => {
    expect(cheapestPath(anInstrument({ roundingRule: null }), input(), scale)).toMatchObject({ steps: [], next: null, score: { points: null, obstacles: [{ code: "RULE_UNKNOWN" }] } });
  });

  it("reaches the same total in whatever order a set of items is met", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["a", "b", "c", "d"]), (codes) => {
        expect(pointsWith(anInstrument(), input(), codes)).toBe(pointsWith(anInstrument(), input(), codes.toSorted()));
      }),
    );
  });
});
