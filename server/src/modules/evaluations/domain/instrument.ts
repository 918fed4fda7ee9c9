import { groupBy } from "../../../kernel/groupBy.ts";
import type { Dataset, FactSource } from "../../../kernel/provenance.ts";
import type { EvaluationStage, Issuer } from "./claim.ts";
import { add, compare, exact, HUNDRED, toNumber, ZERO } from "./rational.ts";

/** Which bodies an instrument or a cycle is for. */
export const BODY_KINDS_EVALUATED = ["ALL", "NATIONAL", "PROVINCE", "REGENCY"] as const;
export type BodyKindEvaluated = (typeof BODY_KINDS_EVALUATED)[number];

export const INSTRUMENT_LEVELS = ["STAGE", "DIMENSION", "INDICATOR", "ITEM"] as const;
export type InstrumentLevel = (typeof INSTRUMENT_LEVELS)[number];

export const INSTRUMENT_STATUSES = ["DRAFT", "PUBLISHED"] as const;
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number];

export const ROUNDING_RULES = ["EACH_INDICATOR_TO_2", "TOTAL_TO_2", "UNROUNDED"] as const;
/** How an instrument rounds on the way from items to the total. Half goes away from zero. */
export type RoundingRule = (typeof ROUNDING_RULES)[number];

export const MISSING_STAGE_POLICIES = ["NO_TOTAL", "RESCALE", "ZERO"] as const;
/** What becomes of the total when a stage has no score. */
export type MissingStagePolicy = (typeof MISSING_STAGE_POLICIES)[number];

export const UNANSWERED_ITEM_POLICIES = ["ZERO", "NO_SCORE"] as const;
/** What becomes of an item that was not answered. */
export type UnansweredItemPolicy = (typeof UNANSWERED_ITEM_POLICIES)[number];

/** A stage, dimension, indicator or item. */
export interface InstrumentPart {
  readonly code: string;
  readonly level: InstrumentLevel;
  /** Null: a stage. */
  readonly parentCode: string | null;
  /** Order within the instrument, the first is 1. */
  readonly position: number;
  readonly title: string;
  /** Stage, dimension, indicator: percent of the parent. Item: points. Null: not published, never guessed. */
  readonly weight: number | null;
  /** Which step of an evaluation a stage is. Null: not a stage. */
  readonly stage: EvaluationStage | null;
  /** Null: none, or not known. */
  readonly evidenceRequired: string | null;
  readonly source: FactSource;
}

/** The arithmetic of an instrument. Null: not known, and then nothing is computed that would need it. */
export interface InstrumentRules {
  readonly roundingRule: RoundingRule | null;
  readonly missingStagePolicy: MissingStagePolicy | null;
  readonly unansweredItemPolicy: UnansweredItemPolicy | null;
}

/** One version of an instrument. Published: immutable; a change is a new version. */
export interface Instrument extends InstrumentRules {
  readonly id: string;
  readonly issuer: Issuer;
  readonly year: number;
  readonly bodyKind: BodyKindEvaluated;
  readonly version: number;
  readonly title: string;
  readonly status: InstrumentStatus;
  readonly dataset: Dataset;
  readonly note: string | null;
  readonly source: FactSource;
  /** In reading order. */
  readonly parts: readonly InstrumentPart[];
}

/** What of a part tells two ways of rating apart. */
export type PartFrame = Pick<InstrumentPart, "code" | "level" | "weight">;

/** An instrument without what it asks one by one. */
export interface InstrumentFrame extends Omit<Instrument, "parts"> {
  /** Its stages and dimensions in reading order; of the parts below them there may be none. */
  readonly parts: readonly PartFrame[];
}

/** "ki-pusat-2025-all-v1". */
export function instrumentIdOf(key: { issuerId: string; year: number; bodyKind: BodyKindEvaluated; version: number }): string {
  return `${key.issuerId}-${key.year}-${key.bodyKind.toLowerCase()}-v${key.version}`;
}

export function partsAt<Part extends Pick<InstrumentPart, "level">>(parts: readonly Part[], level: InstrumentLevel): Part[] {
  return parts.filter((part) => part.level === level);
}

export function childrenOf(parts: readonly InstrumentPart[], code: string): InstrumentPart[] {
  return parts.filter((part) => part.parentCode === code);
}

type Weighted = Pick<InstrumentPart, "code" | "level" | "parentCode" | "weight">;

/** Siblings whose weights break the rule. Unit: percent. */
export interface WeightFault<Part extends Weighted> {
  /** Null: the stages. */
  readonly parentCode: string | null;
  readonly siblings: readonly Part[];
  readonly sumPercent: number;
  /** True: some weights are unknown, and yet the known ones exceed 100. */
  readonly incomplete: boolean;
}

/**
 * Weights of stages, and of the dimensions or indicators below one part, sum to exactly 100 percent. Where some are
 * unknown the rest may not exceed 100, and nothing is filled in. Items carry points, which need no sum.
 */
export function weightFaults<Part extends Weighted>(parts: readonly Part[]): WeightFault<Part>[] {
  const groups = groupBy(
    parts.filter((part) => part.level !== "ITEM"),
    (part) => part.parentCode,
  );
  return [...groups].flatMap(([parentCode, siblings]) => {
    const known = siblings.flatMap((part) => (part.weight === null ? [] : [exact(part.weight)]));
    if (known.length === 0) return [];
    const incomplete = known.length < siblings.length;
    const total = known.reduce(add, ZERO);
    const distance = compare(total, HUNDRED);
    if (incomplete ? distance <= 0 : distance === 0) return [];
    return [{ parentCode, siblings, sumPercent: toNumber(total), incomplete }];
  });
}

/** Which level a part may stand below. Null: below nothing. */
export const PARENT_LEVELS: Readonly<Record<InstrumentLevel, readonly InstrumentLevel[]>> = {
  STAGE: [],
  DIMENSION: ["STAGE"],
  INDICATOR: ["STAGE", "DIMENSION"],
  ITEM: ["INDICATOR"],
};

export const CROSSWALK_RELATIONS = ["EQUIVALENT", "SAME_NAME", "CHANGED", "DROPPED", "ADDED"] as const;
/** What became of a dimension. SAME_NAME: the contents were not compared, and a name alone says nothing. */
export type CrosswalkRelation = (typeof CROSSWALK_RELATIONS)[number];

/** One line of the map between two versions. */
export interface CrosswalkLine {
  readonly fromInstrumentId: string;
  /** Null: added in the other one. */
  readonly fromCode: string | null;
  readonly toInstrumentId: string;
  /** Null: dropped. */
  readonly toCode: string | null;
  readonly relation: CrosswalkRelation;
  readonly note: string | null;
  readonly source: FactSource;
}
