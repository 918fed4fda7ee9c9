import { describe, expect, it } from "vitest";
import { branch, leaf, reweighting } from "./fixtures/treeBuilders.fixture.ts";
import { aMethod } from "./fixtures/method.fixture.ts";
import type { Method } from "./method.ts";
import { type MethodProblemCode, methodProblems } from "./methodValidation.ts";

const cases: readonly { readonly because: string; readonly changes: Partial<Method>; readonly code: MethodProblemCode }[] = [
  { because: "weights of siblings sum to 0.9", changes: { index: branch("i", [leaf("a", 0.5), leaf("b", 0.4)]) }, code: "WEIGHTS_DO_NOT_SUM_TO_ONE" },
  { because: "a weight is negative", changes: { index: branch("i", [leaf("a", -0.5), leaf("b", 1.5)]) }, code: "WEIGHT_OUT_OF_RANGE" },
  { because: "a weight is not a number", changes: { index: branch("i", [leaf("a", Number.NaN), leaf("b", 1)]) }, code: "WEIGHTS_DO_NOT_SUM_TO_ONE" },
  { because: "two measures share a code", changes: { index: branch("i", [leaf("a", 0.5), leaf("a", 0.5)]) }, code: "DUPLICATE_CODE" },
  { because: "a dimension is empty", changes: { index: branch("i", []) }, code: "EMPTY_BRANCH" },
  { because: "goalposts coincide", changes: { index: branch("i", [leaf("a", 1, { goalposts: { worst: 5, best: 5 } })]) }, code: "GOALPOSTS_COINCIDE" },
  { because: "a half-weight count is zero", changes: { index: branch("i", [leaf("a", 1, { smallCounts: { halfWeightCases: 0 } })]) }, code: "HALF_WEIGHT_CASES_NOT_POSITIVE" },
  { because: "a data threshold is above 1", changes: { index: branch("i", [leaf("a")], { minimumShare: 1.1 }) }, code: "SHARE_OUT_OF_RANGE" },
  { because: "empty answers get points without the assessor's rule", changes: { missingPolicy: { ...reweighting, notReported: { kind: "COUNT_AS", points: 0, source: " " } } }, code: "RULE_WITHOUT_SOURCE" },
  { because: "classes leave a hole at the bottom", changes: { classScale: { id: "x", source: "x", bands: [{ code: "A", label: "A", fromPoints: 90 }] } }, code: "CLASS_BANDS_NOT_DESCENDING" },
  { because: "ties are compared to half a decimal", changes: { tieRule: { decimals: 0.5 } }, code: "TIE_DECIMALS_OUT_OF_RANGE" },
  { because: "the simulation has no runs", changes: { uncertainty: { ...aMethod().uncertainty, runs: 0 } }, code: "UNCERTAINTY_OUT_OF_RANGE" },
];

describe("a method", () => {
  it("that keeps every rule may be used", () => {
    expect(methodProblems(aMethod())).toEqual([]);
  });

  it.each(cases)("is refused when $because", ({ changes, code }) => {
    expect(methodProblems(aMethod(changes)).map((each) => each.code)).toContain(code);
  });
});
