import type { Aggregation } from "./indexTree.ts";
import type { Contribution, Term, WeighedChild } from "./nodeResult.ts";

/** Terms of a branch, in the tree's order. They are given even where the branch itself has no score. */
export function termsOf(aggregation: Aggregation, weighed: readonly WeighedChild[], totalWeight: number): readonly Term[] {
  const carried = weighed.map(({ weight, result }) => (result.points.kind === "value" ? weight * (result.reliability ?? 0) : 0));
  const carriedSum = carried.reduce((sum, weight) => sum + weight, 0);
  return weighed.map(({ weight, result }, position) => {
    const weightEffective = carriedSum === 0 ? 0 : (carried[position] ?? 0) / carriedSum;
    const excluded = result.points.kind === "missing" ? result.points.reason : weightEffective === 0 ? "ZERO_WEIGHT" : null;
    return {
      code: result.code,
      input: result.points,
      weightNominal: weight / totalWeight,
      weightEffective,
      reliability: result.reliability,
      contribution: result.points.kind === "missing" || excluded !== null ? null : contributionOf(aggregation, result.points.value, weightEffective),
      excluded,
      countedByRule: result.countedByRule,
    };
  });
}

function contributionOf(aggregation: Aggregation, points: number, weight: number): Contribution {
  if (aggregation === "ARITHMETIC") return { kind: "ADDED_POINTS", points: points * weight };
  return { kind: "FACTOR", factor: Math.exp(weight * Math.log(points)) };
}
