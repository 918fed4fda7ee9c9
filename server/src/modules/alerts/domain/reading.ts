import type { LocalDate } from "../../../kernel/localDate.ts";
import { casesOf, valueOf, type Completeness, type MeasureCell, type Observation } from "../../measures/domain/cell.ts";
import { recoveryLine, type AlertRule } from "./alertRule.ts";

export const UNKNOWN_REASONS = ["NOT_REPORTED", "NOT_APPLICABLE", "NOT_DUE", "SUPPRESSED", "NOT_WHOLE", "CUT", "MEMBERS_DIFFER"] as const;
/**
 * Why nothing can be said. NOT_WHOLE: the period is known in part only. CUT: a method, list or limit changed between the two figures of a trend.
 * MEMBERS_DIFFER: they rest on different satker.
 */
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** What one evaluation found. BETWEEN: no longer beyond the threshold, not yet past the recovery line. */
export interface Reading {
  readonly verdict: "BREACH" | "BETWEEN" | "CLEAR" | "UNKNOWN";
  /** Null: the verdict rests on a figure. */
  readonly unknownReason: UnknownReason | null;
  /** Place of the period that was judged. */
  readonly at: number;
  /** Unit: the measure's own; of a trend the change. Null: unknown, or a rule about absence, which is about no figure. */
  readonly value: number | null;
  /** Records behind the value. Null: not a figure over cases. */
  readonly cases: number | null;
  readonly dataAsOf: LocalDate | null;
  /** Of a group: satker of which something is known, of how many. Null: a satker. */
  readonly told: { readonly members: number; readonly of: number } | null;
}

/** A cell of a satker, or of a group with those it speaks of. */
export type ReadCell = Pick<MeasureCell, "observation" | "completeness" | "dataAsOf"> & { readonly members?: number; readonly contributors?: readonly string[] };

/**
 * One rule on one line of periods, the last being the last one that is due. A figure counts if it is whole; the newest that is not older
 * than the rule allows is judged. `cuts`: places at which a new kind of figure begins.
 */
export function readingOf(rule: AlertRule, cells: readonly ReadCell[], cuts: readonly number[]): Reading {
  const last = cells.length - 1;
  const cell = cells[last];
  if (cell === undefined) throw new RangeError("A rule is judged by at least one period");
  if (rule.kind === "ABSENCE") return absenceOf(cell, last);
  const oldest = Math.max(0, last - rule.maxAgePeriods);
  const at = lastWhole(cells, oldest);
  if (at === undefined) return unknown(cell, last, reasonOf(cell));
  return rule.kind === "TREND" ? trendOf(rule, cells, { at, cuts }) : thresholdOf(rule, cells, at);
}

/** Reported or not: a figure of zero, one held back and one that does not apply are reports. */
function absenceOf(cell: ReadCell, at: number): Reading {
  const { observation } = cell;
  if (observation.kind === "missing" && observation.reason === "NOT_DUE") return unknown(cell, at, "NOT_DUE");
  const isAbsent = observation.kind === "missing" && observation.reason === "NOT_REPORTED";
  return { ...told(cell, at), verdict: isAbsent ? "BREACH" : "CLEAR", cases: null, value: null };
}

function thresholdOf(rule: AlertRule, cells: readonly ReadCell[], at: number): Reading {
  const cell = cells[at];
  const value = cell === undefined ? null : numberOf(cell.observation);
  const [limit, line] = [rule.threshold, recoveryLine(rule)];
  if (cell === undefined || value === null || limit === null || line === null) throw new RangeError("A threshold needs a figure and a limit");
  const isBreach = rule.direction === "BELOW" ? value < limit : value > limit;
  const isClear = rule.direction === "BELOW" ? value >= line : value <= line;
  return { ...told(cell, at), verdict: isBreach ? "BREACH" : isClear ? "CLEAR" : "BETWEEN", value };
}

function trendOf(rule: AlertRule, cells: readonly ReadCell[], { at, cuts }: { readonly at: number; readonly cuts: readonly number[] }): Reading {
  const [now, before] = [cells[at], cells[at - (rule.periods ?? 1)]];
  const [limit, line] = [rule.threshold, recoveryLine(rule)];
  if (now === undefined || limit === null || line === null) throw new RangeError("A trend needs a figure and a limit");
  if (before === undefined || !isWhole(before)) return unknown(now, at, before === undefined ? "NOT_REPORTED" : reasonOf(before));
  if (cuts.some((cut) => cut > at - (rule.periods ?? 1) && cut <= at)) return unknown(now, at, "CUT");
  if ((now.contributors ?? []).join() !== (before.contributors ?? []).join()) return unknown(now, at, "MEMBERS_DIFFER");
  const change = (numberOf(now.observation) ?? 0) - (numberOf(before.observation) ?? 0);
  const size = rule.direction === "BELOW" ? -change : change;
  return { ...told(now, at), verdict: size >= limit ? "BREACH" : size < line || line === limit ? "CLEAR" : "BETWEEN", value: change };
}

function told(cell: ReadCell, at: number): Omit<Reading, "verdict" | "value"> {
  const { members, contributors } = cell;
  return { at, unknownReason: null, cases: casesOf(cell.observation), dataAsOf: cell.dataAsOf, told: members === undefined || contributors === undefined ? null : { members: contributors.length, of: members } };
}

function unknown(cell: ReadCell, at: number, unknownReason: UnknownReason): Reading {
  return { ...told(cell, at), cases: null, verdict: "UNKNOWN", unknownReason, value: null };
}

function lastWhole(cells: readonly ReadCell[], oldest: number): number | undefined {
  for (let at = cells.length - 1; at >= oldest; at -= 1) {
    const cell = cells[at];
    if (cell !== undefined && isWhole(cell)) return at;
  }
  return undefined;
}

function isWhole({ observation, completeness }: { readonly observation: Observation; readonly completeness: Completeness }): boolean {
  return observation.kind !== "missing" && completeness === "WHOLE";
}

function reasonOf({ observation }: ReadCell): UnknownReason {
  return observation.kind === "missing" ? observation.reason : "NOT_WHOLE";
}

function numberOf(observation: Observation): number | null {
  const value = valueOf(observation);
  return value.kind === "value" ? value.value : null;
}
