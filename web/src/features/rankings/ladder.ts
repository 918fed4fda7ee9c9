import type { RankingEntry } from "./rankingModel.ts";

/** A row of the ladder: a group's name, a body at its place, or places nobody was found for. */
export type Rung =
  | { kind: "group"; label: string }
  | { kind: "place"; place: number; entry: RankingEntry }
  | { kind: "gap"; from: number; to: number };

/** Turns places as published into rungs, place 1 on top. Places that no source names stay visible as gaps. */
export function ladderRungs(placed: readonly RankingEntry[]): Rung[] {
  const rungs: Rung[] = [];
  const groups = [...new Set(placed.map((entry) => entry.groupLabel))];
  for (const group of groups) {
    if (groups.length > 1) rungs.push({ kind: "group", label: group ?? "" });
    let next = 1;
    for (const entry of placed.filter((known) => known.groupLabel === group)) {
      const place = entry.place ?? next;
      if (place > next) rungs.push({ kind: "gap", from: next, to: place - 1 });
      rungs.push({ kind: "place", place, entry });
      next = Math.max(next, place + 1);
    }
  }
  return rungs;
}
