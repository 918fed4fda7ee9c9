import type { Qualification } from "../../evaluations/domain/claim.ts";

/** Best first, as UU and commissions order them. */
const CLASS_ORDER: readonly Qualification[] = ["INFORMATIVE", "APPROACHING_INFORMATIVE", "FAIRLY_INFORMATIVE", "LESS_INFORMATIVE", "NOT_INFORMATIVE"];

export const CLASS_MOVES = ["ROSE", "FELL", "SAME", "NOT_COMPARABLE", "APPEARED", "WENT_SILENT", "SILENT"] as const;
/**
 * What became of a satker's class from one published result to the next of the same issuer. NOT_COMPARABLE: both were announced, and the rules
 * changed or are not known, so better or worse may not be said. APPEARED, WENT_SILENT: announced on one side only. SILENT: on neither.
 */
export type ClassMoveKind = (typeof CLASS_MOVES)[number];

/** The class of one satker on both sides. Null: no class was announced. */
export interface ClassPair {
  readonly satkerCode: string;
  readonly before: Qualification | null;
  readonly now: Qualification | null;
  /** The verdict allows better or worse to be said. */
  readonly isComparable: boolean;
}

export interface ClassMove extends ClassPair {
  readonly move: ClassMoveKind;
  /** Classes up, negative down. Null: may not be said. */
  readonly steps: number | null;
}

/** Moves in the order given. */
export function classMoves(pairs: readonly ClassPair[]): ClassMove[] {
  return pairs.map((pair) => {
    const { before, now, isComparable } = pair;
    if (before === null || now === null) return { ...pair, steps: null, move: now !== null ? "APPEARED" : before !== null ? "WENT_SILENT" : "SILENT" };
    if (!isComparable) return { ...pair, steps: null, move: "NOT_COMPARABLE" };
    const steps = CLASS_ORDER.indexOf(before) - CLASS_ORDER.indexOf(now);
    return { ...pair, steps, move: steps > 0 ? "ROSE" : steps < 0 ? "FELL" : "SAME" };
  });
}
