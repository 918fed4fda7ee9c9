import { valueOf, type GroupCell, type MeasureCell } from "../../measures/domain/cell.ts";
import type { TrendBreak } from "./trendBreak.ts";

/** Buckets in a row of which something is known, without a cut between them. Places, both included. */
export interface TrendRun {
  readonly from: number;
  readonly to: number;
}

type Told = Pick<MeasureCell, "observation" | "completeness"> & Partial<Pick<GroupCell, "contributors">>;

/** The runs of a series: a missing bucket ends one, and so does a break that cuts the line. A gap is never bridged. */
export function runsOf(cells: readonly Told[], breaks: readonly Pick<TrendBreak, "at" | "cutsLine">[]): TrendRun[] {
  const cuts = new Set(breaks.filter(({ cutsLine }) => cutsLine).map(({ at }) => at));
  const runs: TrendRun[] = [];
  for (const [at, { observation }] of cells.entries()) {
    if (observation.kind === "missing") continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === at - 1 && !cuts.has(at)) runs[runs.length - 1] = { from: last.from, to: at };
    else runs.push({ from: at, to: at });
  }
  return runs;
}

export const CHANGE_VERDICTS = ["COMPARED", "CUT", "MEMBERS_DIFFER", "TOO_FEW"] as const;
/**
 * COMPARED: a difference is told. CUT: a break lies between the first and the last. MEMBERS_DIFFER: no two whole buckets of a group rest on the
 * same satker. TOO_FEW: fewer than two whole buckets are known.
 */
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

/** From the first to the last whole bucket that is known. */
export interface TrendChange {
  readonly verdict: ChangeVerdict;
  /** Places of the two buckets. Null: there are none to compare. */
  readonly from: number | null;
  readonly to: number | null;
  /** Last minus first, in the unit of the measure; for shares percentage points. Null unless COMPARED. */
  readonly difference: number | null;
}

/**
 * The difference between the first and the last bucket that are over and wholly known. Gaps between them do not matter, breaks that cut
 * do. A running bucket and one known in part are no ends: they are less than a whole one, which would look like a fall. Of a group both ends
 * rest on the same satker: who reports must not look like a change of what is reported.
 */
export function changeOf(cells: readonly Told[], breaks: readonly Pick<TrendBreak, "at" | "cutsLine">[]): TrendChange {
  const whole = cells.flatMap(({ observation, completeness, contributors }, at) => {
    const value = valueOf(observation);
    return value.kind === "value" && completeness === "WHOLE" ? [{ at, value: value.value, who: contributors?.join() ?? "" }] : [];
  });
  const last = whole.at(-1);
  const first = whole.find(({ who }) => who === last?.who);
  if (first === undefined || last === undefined || whole.length < 2) return { verdict: "TOO_FEW", from: whole[0]?.at ?? null, to: null, difference: null };
  if (first.at === last.at) return { verdict: "MEMBERS_DIFFER", from: whole[0]?.at ?? null, to: last.at, difference: null };
  const isCut = breaks.some(({ at, cutsLine }) => cutsLine && first.at < at && at <= last.at);
  return isCut ? { verdict: "CUT", from: first.at, to: last.at, difference: null } : { verdict: "COMPARED", from: first.at, to: last.at, difference: last.value - first.value };
}
