import { LEAST_SHOWN_COUNT } from "../../requests/domain/suppression.ts";

/** Counts that add up to a total which is shown too. Places in the list of counts. */
export interface Equation {
  readonly members: readonly number[];
  readonly total: number;
}

/**
 * Which counts a shared view holds back: every count of 1 to 4, and as many of the next smallest as it takes that no equation gives
 * one away (at least two hidden in it, and together 5 or more unless the total is hidden). A null is no count. A true zero stays.
 * Two equations may need each other, so it goes on until nothing changes; hiding only grows, so it ends.
 */
export function heldBack(counts: readonly (number | null)[], equations: readonly Equation[]): ReadonlySet<number> {
  const hidden = new Set(counts.flatMap((count, place) => (count !== null && count > 0 && count < LEAST_SHOWN_COUNT ? [place] : [])));
  const valueAt = (place: number): number => counts[place] ?? 0;
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const { members, total } of equations) close(members, total);
  }
  return hidden;

  function close(members: readonly number[], total: number): void {
    const hiddenMembers = members.filter((place) => hidden.has(place));
    if (hiddenMembers.length === 0 && !hidden.has(total)) return;
    const isTotalHidden = hidden.has(total);
    const open = members.filter((place) => !hidden.has(place) && valueAt(place) > 0).toSorted((a, b) => valueAt(a) - valueAt(b) || a - b);
    const isReckonable = (): boolean =>
      isTotalHidden ? hiddenMembers.length === 0 : hiddenMembers.length < 2 || hiddenMembers.reduce((sum, place) => sum + valueAt(place), 0) < LEAST_SHOWN_COUNT;
    while (isReckonable()) {
      const next = open.shift();
      if (next === undefined) {
        // Nothing else could hide it: then the total must not be told.
        hidden.add(total);
        return;
      }
      hidden.add(next);
      hiddenMembers.push(next);
    }
  }
}
