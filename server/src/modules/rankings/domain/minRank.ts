/** How equal places are given: scores that agree to `decimals` share a place, the next place is skipped (1, 2, 2, 4). */
export type TieRule = { readonly decimals: number };

export type Scored = { readonly code: string; readonly points: number };

export type Placed = Scored & {
  /** 1 + number of strictly larger scores. Unit: place. */
  readonly rank: number;
  /** How many stand on this place, itself included. */
  readonly sharedBy: number;
};

/**
 * Key on which scores are compared: points in whole steps of 10^-decimals, so that "equal" is transitive
 * (a tolerance on differences is not: a = b and b = c would not give a = c). It depends on one score alone.
 */
export function tieKey(points: number, { decimals }: TieRule): number {
  return Math.round(points * 10 ** decimals);
}

/**
 * Places of a group, best first, equal scores by code. Rank = 1 + number of strictly larger scores (min-rank).
 * Removing one never changes the order of the others; the order of the input changes nothing.
 */
export function minRank<T extends Scored>(scored: readonly T[], rule: TieRule): readonly (T & Placed)[] {
  const keyed = scored
    .map((each) => ({ each, key: tieKey(each.points, rule) }))
    .toSorted((a, b) => b.key - a.key || compareCodes(a.each.code, b.each.code));
  const firstAt = new Map<number, number>();
  const countAt = new Map<number, number>();
  keyed.forEach(({ key }, position) => {
    if (!firstAt.has(key)) firstAt.set(key, position);
    countAt.set(key, (countAt.get(key) ?? 0) + 1);
  });
  return keyed.map(({ each, key }) => ({ ...each, rank: 1 + (firstAt.get(key) ?? 0), sharedBy: countAt.get(key) ?? 1 }));
}

/** Order of codes that no locale changes. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
