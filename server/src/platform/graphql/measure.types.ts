import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { statusOf, type Measured, type MeasureStatus } from "../../kernel/measure.ts";
import type { Confidence, Dataset, FactSource, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DateTimeScalar, LocalDateScalar } from "./scalars.types.ts";

export const MeasureStatusEnum = {
  REPORTED: "REPORTED",
  REPORTED_ZERO: "REPORTED_ZERO",
  NOT_REPORTED: "NOT_REPORTED",
  NOT_APPLICABLE: "NOT_APPLICABLE",
  NOT_DUE: "NOT_DUE",
  SUPPRESSED: "SUPPRESSED",
} as const satisfies Record<MeasureStatus, MeasureStatus>;
registerEnumType(MeasureStatusEnum, {
  name: "MeasureStatus",
  description: "Why a number is there, or is not. Missing is never zero.",
  valuesConfig: {
    REPORTED: { description: "A number other than zero was reported." },
    REPORTED_ZERO: { description: "Zero was reported. Not the same as nothing reported." },
    NOT_REPORTED: { description: "Nobody reported a number, or it was not published." },
    NOT_APPLICABLE: { description: "The measure does not apply here." },
    NOT_DUE: { description: "The time to report has not come." },
    SUPPRESSED: { description: "Known, but withheld because so small a count could identify a person." },
  },
});

export const UnitEnum = {
  POINTS: "POINTS",
  PERCENT: "PERCENT",
  WORKING_DAYS: "WORKING_DAYS",
  DAYS: "DAYS",
  COUNT: "COUNT",
  RANK: "RANK",
} as const;
export type Unit = keyof typeof UnitEnum;
registerEnumType(UnitEnum, {
  name: "Unit",
  description: "Unit of a measure.",
  valuesConfig: {
    POINTS: { description: "Points, 0-100." },
    PERCENT: { description: "Percent, 0-100." },
    WORKING_DAYS: { description: "Working days of the decreed calendar." },
    DAYS: { description: "Calendar days." },
    COUNT: { description: "Number of things." },
    RANK: { description: "Place in a peer group, the first is 1." },
  },
});

export const ConfidenceEnum = { HIGH: "HIGH", MEDIUM: "MEDIUM", LOW: "LOW" } as const satisfies Record<Confidence, Confidence>;
registerEnumType(ConfidenceEnum, {
  name: "Confidence",
  description: "How sure the transcriber was of a fact.",
  valuesConfig: {
    HIGH: { description: "Read in the source." },
    MEDIUM: { description: "Read, with a reading between the lines that the note names." },
    LOW: { description: "From memory or inference; treat as open." },
  },
});

export const DatasetEnum = { PUBLISHED: "PUBLISHED", DEMO: "DEMO" } as const satisfies Record<Dataset, Dataset>;
registerEnumType(DatasetEnum, {
  name: "Dataset",
  description: "Where rows come from.",
  valuesConfig: {
    PUBLISHED: { description: "Real material with a source." },
    DEMO: { description: "Invented for demonstration, labelled Data demo everywhere." },
  },
});

@ObjectType("SourceReference", { description: "Where one fact stands: the publication and the row of the file that brought it." })
export class SourceReferenceType {
  @Field(() => String, { description: "Address or name of the publication as transcribed; several are separated by semicolons." })
  text!: string;
  @Field(() => ConfidenceEnum, { description: "How sure the transcriber was." })
  confidence!: Confidence;
  @Field(() => String, { description: "File that brought the fact." })
  fileName!: string;
  @Field(() => Int, { description: "Data row of that file; the first is 1." })
  fileRow!: number;
  @Field(() => ID, { description: "Import batch that brought the fact." })
  importBatchId!: string;
}

@ObjectType("Provenance", { description: "What a number rests on." })
export class ProvenanceType {
  @Field(() => [SourceReferenceType], { description: "Sources of every input. Empty: nothing was published, so nothing is cited." })
  sources!: readonly FactSource[];
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day the sources vouch for. Null: they do not say." })
  dataAsOf!: LocalDate | null;
  @Field(() => DateTimeScalar, { description: "When this answer was computed." })
  computedAt!: Date;
  @Field(() => String, { description: "Rule that made the number; publication-1 means as published, nothing computed." })
  methodVersion!: string;
  @Field(() => Boolean, { description: "True: at least one input is invented demo data." })
  containsDemoData!: boolean;
}

@ObjectType("Interval", { description: "Range that covers the true value with the given probability." })
export class IntervalType {
  @Field(() => Float, { description: "Lower end, in the unit of the measure." })
  low!: number;
  @Field(() => Float, { description: "Upper end, in the unit of the measure." })
  high!: number;
  @Field(() => Float, { description: "Probability, a share from 0 to 1." })
  level!: number;
}

@ObjectType("Measure", { description: "A number that can be questioned. No measured number leaves the API bare." })
export class MeasureType {
  @Field(() => Float, { nullable: true, description: "The number, in unit. Null: status says why there is none; it is not zero." })
  value!: number | null;
  @Field(() => UnitEnum, { description: "Unit of value and interval." })
  unit!: Unit;
  @Field(() => Int, { nullable: true, description: "Size of the group or number of records behind the value. Null: not published or not applicable." })
  n!: number | null;
  @Field(() => IntervalType, { nullable: true, description: "Uncertainty of the value. Null: published without one." })
  interval!: IntervalType | null;
  @Field(() => MeasureStatusEnum, { description: "Why the number is there, or is not." })
  status!: MeasureStatus;
  @Field(() => ProvenanceType, { description: "What the number rests on." })
  provenance!: ProvenanceFacts;
}

/** Dresses a domain measure for the API. */
export function toMeasureType(measure: Measured, unit: Unit, n: number | null, provenance: ProvenanceFacts): MeasureType {
  return { value: measure.kind === "value" ? measure.value : null, unit, n, interval: null, status: statusOf(measure), provenance };
}
