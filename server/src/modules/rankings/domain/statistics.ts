/** Mean of a sample. Null: empty. */
export function meanOf(sample: readonly number[]): number | null {
  return sample.length === 0 ? null : sample.reduce((sum, each) => sum + each, 0) / sample.length;
}

/** Standard deviation with n - 1. Null: fewer than two. */
export function standardDeviationOf(sample: readonly number[]): number | null {
  const mean = meanOf(sample);
  if (mean === null || sample.length < 2) return null;
  return Math.sqrt(sample.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (sample.length - 1));
}

/** Anything that can be read by position; typed arrays included. */
type Positions = { readonly length: number; readonly [position: number]: number };

/**
 * Quantile by linear interpolation between order statistics, R's type 7: h = (n - 1) p.
 * @param sorted ascending. @param probability 0-1. Null: empty.
 * Source: Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, definition 7.
 */
export function quantileOfSorted(sorted: Positions, probability: number): number | null {
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (position - Math.floor(position)) * (above - below);
}

/** Where a unit stood over many rankings. Unit: places. Low and high hold the middle 90 %. */
export type RankStatistics = { readonly mean: number; readonly median: number; readonly low: number; readonly high: number };

/** Mean, median, 5 % and 95 % quantile (type 7) of simulated ranks. @throws RangeError when there are none. */
export function rankStatistics(ranks: ArrayLike<number>): RankStatistics {
  const sorted = Float64Array.from(ranks).toSorted();
  const [median, low, high] = [0.5, 0.05, 0.95].map((probability) => quantileOfSorted(sorted, probability));
  if (!isFound(median) || !isFound(low) || !isFound(high)) throw new RangeError("No ranks to describe");
  let sum = 0;
  for (const rank of sorted) sum += rank;
  return { mean: sum / sorted.length, median, low, high };
}

function isFound(quantile: number | null | undefined): quantile is number {
  return quantile !== null && quantile !== undefined;
}
