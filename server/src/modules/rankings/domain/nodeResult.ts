import type { Measured, MissingReason } from "../../../kernel/measure.ts";

/** Result of one node for one satker, with everything needed to question it. */
export type NodeResult = {
  readonly code: string;
  /** Unit: points 0-100. */
  readonly points: Measured;
  /** True: points come from the assessor's rule for empty answers, not from an observation. */
  readonly countedByRule: boolean;
  /**
   * Share of its weight that it carries above, by the number of cases behind it. Unit: share 0-1.
   * 0: there was no case, so the weight goes to all others. Null: it has no points for another reason, and its siblings take over.
   */
  readonly reliability: number | null;
  /** Share of the assessable weight below it that was really observed. Unit: share 0-1; null: nothing is assessable. */
  readonly dataShare: number | null;
  /** Share of the nominal weight below it that is applicable and due. Unit: share 0-1. */
  readonly assessableShare: number;
  /** Why a branch has no score though some of its children have. Null: it has one, or it is a measure. */
  readonly withheld: "BELOW_MINIMUM_SHARE" | "REQUIRED_MEASURE_MISSING" | null;
  readonly terms: readonly Term[];
  readonly children: readonly NodeResult[];
};

/** A child's result beside its nominal weight. */
export type WeighedChild = { readonly weight: number; readonly result: NodeResult };

/** What one child did to its branch's score. */
export type Term = {
  readonly code: string;
  /** Unit: points 0-100. */
  readonly input: Measured;
  /** Share among all siblings as the method says. Unit: share 0-1; siblings sum to 1. */
  readonly weightNominal: number;
  /** Share among the siblings that count, after exclusions and reliability. Unit: share 0-1; 0 when excluded. */
  readonly weightEffective: number;
  /** Share of its weight it carries by the number of cases behind it. Unit: share 0-1. Null: it took no part for another reason. */
  readonly reliability: number | null;
  /** Null: it took no part. */
  readonly contribution: Contribution | null;
  /** Null: it took part. */
  readonly excluded: MissingReason | "ZERO_WEIGHT" | null;
  /** True: points by the assessor's rule for empty answers. */
  readonly countedByRule: boolean;
};

/** Added points sum to an arithmetic score; factors multiply to a geometric one. */
export type Contribution = { readonly kind: "ADDED_POINTS"; readonly points: number } | { readonly kind: "FACTOR"; readonly factor: number };
