import type { Observations } from "./aggregate.ts";
import { pointsBetween } from "./goalposts.ts";
import type { IndexLeaf } from "./indexTree.ts";
import type { NodeResult } from "./nodeResult.ts";
import { randomStream } from "./seededRandom.ts";
import type { SimulationPlan } from "./simulationPlan.ts";

/** A satker as the simulation needs it: its observations and its nominal result, which says what takes part. */
export type SimulatedSatker = { readonly code: string; readonly observations: Observations; readonly result: NodeResult };

/** One part of a satker's tree that takes part in every run; a part without a case has reliability 0 and adds no points. */
type Part = {
  readonly position: number;
  readonly parent: number | null;
  readonly kind: "leaf" | "branch";
  readonly arithmetic: boolean;
  readonly parentArithmetic: boolean;
  readonly reliability: number;
  /** Points in every run, or one number for each run. */
  readonly points: number | Float64Array;
};

/**
 * Scores of one satker in every run. Unit: points 0-100. Which parts take part is fixed by the nominal result:
 * a threshold is not crossed by noise. Draws come from a stream of the satker's own code, so no other satker changes them.
 */
export function simulateScores(plan: SimulationPlan, satker: SimulatedSatker, seed: string): Float64Array {
  const parts = partsOf(plan, satker, seed);
  const sums: Sums = { points: new Float64Array(plan.nodes.length), carried: new Float64Array(plan.nodes.length), nominal: new Float64Array(plan.nodes.length) };
  const scores = new Float64Array(plan.runs);
  for (let run = 0; run < plan.runs; run += 1) scores[run] = scoreOfRun(plan, parts, run, sums);
  return scores;
}

/** Sums per branch while a run climbs the tree: weighted points (or their logarithms), weight carried, weight before reliability. */
type Sums = { readonly points: Float64Array; readonly carried: Float64Array; readonly nominal: Float64Array };

function scoreOfRun(plan: SimulationPlan, parts: readonly Part[], run: number, sums: Sums): number {
  const swapped = plan.swapped[run] === 1;
  sums.points.fill(0);
  sums.carried.fill(0);
  sums.nominal.fill(0);
  let score = Number.NaN;
  for (const { position, parent, parentArithmetic, kind, arithmetic, reliability, points } of parts) {
    let trust = reliability;
    if (kind === "branch") {
      const mean = at(sums.points, position) / at(sums.carried, position);
      score = arithmetic === swapped ? Math.exp(mean) : mean;
      trust = at(sums.carried, position) / at(sums.nominal, position);
    } else {
      score = typeof points === "number" ? points : at(points, run);
    }
    if (parent === null) continue;
    const weight = at(plan.weights, run * plan.nodes.length + position);
    sums.nominal[parent] = at(sums.nominal, parent) + weight;
    if (weight * trust === 0) continue;
    sums.points[parent] = at(sums.points, parent) + weight * trust * (parentArithmetic === swapped ? Math.log(score) : score);
    sums.carried[parent] = at(sums.carried, parent) + weight * trust;
  }
  return score;
}

/** Read within the bounds of a typed array. */
function at(numbers: Float64Array, position: number): number {
  return numbers[position] ?? Number.NaN;
}

function partsOf({ nodes, runs }: SimulationPlan, satker: SimulatedSatker, seed: string): readonly Part[] {
  const results = new Map(allResults(satker.result).map((result) => [result.code, result]));
  return nodes.flatMap(({ node, parent }, position): readonly Part[] => {
    const result = results.get(node.code);
    if (result === undefined || result.reliability === null) return [];
    const above = parent === null ? null : (nodes[parent]?.node ?? null);
    return [
      {
        position,
        parent,
        kind: result.points.kind === "missing" ? "leaf" : node.kind,
        arithmetic: node.kind === "branch" && node.aggregation === "ARITHMETIC",
        parentArithmetic: above !== null && above.kind === "branch" && above.aggregation === "ARITHMETIC",
        reliability: result.reliability,
        points: (node.kind === "leaf" ? drawnPoints(node, satker, seed, runs) : null) ?? (result.points.kind === "missing" ? 0 : result.points.value),
      },
    ];
  });
}

function allResults(result: NodeResult): readonly NodeResult[] {
  return [result, ...result.children.flatMap(allResults)];
}

/**
 * Points a share could as well have had by chance: Beta(successes + 1/2, failures + 1/2), between the measure's goalposts.
 * Null: the measure is no share over cases, or the method does not treat it as one.
 * Source: Jeffreys interval for a proportion; Brown, Cai and DasGupta (2001).
 */
function drawnPoints(leaf: IndexLeaf, satker: SimulatedSatker, seed: string, runs: number): Float64Array | null {
  const observation = satker.observations.get(leaf.code);
  if (leaf.smallCounts === null || observation?.kind !== "count" || observation.trials === 0) return null;
  const stream = randomStream(`${seed}|${satker.code}|${leaf.code}`);
  const { successes, trials } = observation;
  const points = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) points[run] = pointsBetween(100 * stream.beta(successes + 0.5, trials - successes + 0.5), leaf.goalposts);
  return points;
}
