import { registerEnumType } from "type-graphql";
import type { Aggregation } from "./domain/indexTree.ts";
import type { PeerGroupRule } from "./domain/method.ts";
import type { DifferenceKind } from "./domain/methodDifferences.ts";
import type { BelowLineReason } from "./domain/rankSatkers.ts";
import type { WeightProblem } from "./domain/whatIf.ts";
import type { NodeKind } from "./domain/writtenMethod.ts";

export const PeerGroupRuleEnum = {
  PROVINCE: "PROVINCE",
  PROVINCE_AND_TYPE: "PROVINCE_AND_TYPE",
  PROVINCE_AND_ZONE: "PROVINCE_AND_ZONE",
  NATIONAL: "NATIONAL",
} as const satisfies Record<PeerGroupRule, PeerGroupRule>;
registerEnumType(PeerGroupRuleEnum, {
  name: "PeerGroupRule",
  description: "Among whom places are given.",
  valuesConfig: {
    PROVINCE: { description: "All satker of one province." },
    PROVINCE_AND_TYPE: { description: "Kabupaten and kota of one province, each among themselves." },
    PROVINCE_AND_ZONE: { description: "Satker of one former residency (karesidenan) of one province." },
    NATIONAL: { description: "All satker that Pantau holds." },
  },
});

export const NodeKindEnum = { INDEX: "INDEX", DIMENSION: "DIMENSION", MEASURE: "MEASURE" } as const satisfies Record<NodeKind, NodeKind>;
registerEnumType(NodeKindEnum, {
  name: "RankingNodeKind",
  description: "What a node of a method is.",
  valuesConfig: {
    INDEX: { description: "The whole index." },
    DIMENSION: { description: "A group of measures." },
    MEASURE: { description: "One measure of the catalogue." },
  },
});

export const AggregationEnum = { ARITHMETIC: "ARITHMETIC", GEOMETRIC: "GEOMETRIC" } as const satisfies Record<Aggregation, Aggregation>;
registerEnumType(AggregationEnum, {
  name: "IndexAggregation",
  description: "How parts become a whole.",
  valuesConfig: {
    ARITHMETIC: { description: "Weighted mean: a strong part makes up for a weak one." },
    GEOMETRIC: { description: "Weighted geometric mean: a weak part pulls more than a strong one lifts." },
  },
});

export const BelowLineReasonEnum = {
  NOT_REPORTED: "NOT_REPORTED",
  NOT_APPLICABLE: "NOT_APPLICABLE",
  NOT_DUE: "NOT_DUE",
  SUPPRESSED: "SUPPRESSED",
  TOO_LITTLE_DATA: "TOO_LITTLE_DATA",
  TOO_LITTLE_ASSESSABLE: "TOO_LITTLE_ASSESSABLE",
  TOO_FEW_CASES: "TOO_FEW_CASES",
} as const satisfies Record<BelowLineReason, BelowLineReason>;
registerEnumType(BelowLineReasonEnum, {
  name: "BelowLineReason",
  description: "Why a satker has no place. None of these is a low result.",
  valuesConfig: {
    NOT_REPORTED: { description: "Nothing was reported." },
    NOT_APPLICABLE: { description: "There was no case to measure." },
    NOT_DUE: { description: "The time to report has not come." },
    SUPPRESSED: { description: "The source withholds the figure." },
    TOO_LITTLE_DATA: { description: "Less was reported than the method needs for a place." },
    TOO_LITTLE_ASSESSABLE: { description: "Too little of the method applies or is due." },
    TOO_FEW_CASES: { description: "Too few cases to rank by this alone." },
  },
});

export const MethodStatusEnum = { PROPOSED: "PROPOSED", ADOPTED: "ADOPTED", WHAT_IF: "WHAT_IF" } as const;
export type MethodStatus = keyof typeof MethodStatusEnum;
registerEnumType(MethodStatusEnum, {
  name: "RankingMethodStatus",
  description: "How binding a method is.",
  valuesConfig: {
    PROPOSED: { description: "Proposed; the province has not decreed it." },
    ADOPTED: { description: "Decreed by the province." },
    WHAT_IF: { description: "One reader's trial with other weights. Stored nowhere." },
  },
});

export const DifferenceKindEnum = {
  MEASURES: "MEASURES",
  WEIGHT: "WEIGHT",
  AGGREGATION: "AGGREGATION",
  GOALPOSTS: "GOALPOSTS",
  DATA_THRESHOLD: "DATA_THRESHOLD",
  SMALL_COUNTS: "SMALL_COUNTS",
  MISSING_POLICY: "MISSING_POLICY",
  PLACE_REQUIREMENTS: "PLACE_REQUIREMENTS",
  TIE_RULE: "TIE_RULE",
  PEER_GROUP: "PEER_GROUP",
  CLASS_SCALE: "CLASS_SCALE",
} as const satisfies Record<DifferenceKind, DifferenceKind>;
registerEnumType(DifferenceKindEnum, {
  name: "MethodDifferenceKind",
  description: "What differs between two methods.",
  valuesConfig: {
    MEASURES: { description: "A node is new, gone, or stands elsewhere." },
    WEIGHT: { description: "A weight." },
    AGGREGATION: { description: "How parts become a whole." },
    GOALPOSTS: { description: "Values that give 0 and 100 points." },
    DATA_THRESHOLD: { description: "Share of data a score needs." },
    SMALL_COUNTS: { description: "How few cases are treated." },
    MISSING_POLICY: { description: "What unreported means." },
    PLACE_REQUIREMENTS: { description: "What a place needs." },
    TIE_RULE: { description: "When a place is shared." },
    PEER_GROUP: { description: "Among whom places are given." },
    CLASS_SCALE: { description: "Class boundaries; scores stay comparable." },
  },
});

export const WeightProblemCodeEnum = { UNKNOWN_CODE: "UNKNOWN_CODE", WEIGHT_OUT_OF_RANGE: "WEIGHT_OUT_OF_RANGE", NO_WEIGHT_LEFT: "NO_WEIGHT_LEFT" } as const satisfies Record<WeightProblem["code"], WeightProblem["code"]>;
registerEnumType(WeightProblemCodeEnum, {
  name: "WeightProblemCode",
  description: "Why weights cannot be tried.",
  valuesConfig: {
    UNKNOWN_CODE: { description: "The method has no such node." },
    WEIGHT_OUT_OF_RANGE: { description: "Below zero, or no number." },
    NO_WEIGHT_LEFT: { description: "All weights below a node are zero." },
  },
});
