import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Confidence, Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { ConfidenceEnum, DatasetEnum, MeasureType, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { ComparabilityReason } from "../evaluations/domain/comparability.ts";
import type { CycleDate } from "../evaluations/domain/cycle.ts";
import { ComparabilityReasonEnum, CycleDateEnum } from "../evaluations/evaluationEnums.types.ts";
import type { Granularity, MeasureFamily } from "../measures/domain/catalogue.ts";
import { GranularityEnum, MeasureDefinitionType, MeasureFamilyEnum } from "../measures/measures.types.ts";
import type { BreakKind } from "./domain/trendBreak.ts";
import type { ChangeVerdict } from "./domain/trendChange.ts";
import type { MarkKind } from "./domain/trendMark.ts";
import { BreakKindEnum, ChangeVerdictEnum, MarkKindEnum, SeriesKindEnum, type SeriesKind } from "./trendEnums.types.ts";

@ObjectType("TrendBucket", { description: "A span of whole months on the axis." })
export class TrendBucketType {
  @Field(() => String, { description: '"2026-03", "2026-Q1", "2026".' })
  key!: string;
  @Field(() => LocalDateScalar, { description: "First day." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day, included." })
  to!: LocalDate;
}

@ObjectType("TrendBreak", { description: "Where a series before and after is not, or not surely, of the same kind." })
export class TrendBreakType {
  @Field(() => BreakKindEnum, { description: "Why." })
  kind!: BreakKind;
  @Field(() => LocalDateScalar, { description: "First day of the new." })
  on!: LocalDate;
  @Field(() => Int, { description: "Place of the first bucket of the new, from 0." })
  at!: number;
  @Field(() => Boolean, { description: "True: no line joins the two sides and no difference is told across." })
  cutsLine!: boolean;
  @Field(() => [ComparabilityReasonEnum], { description: "What differs between two instruments. Empty: another kind." })
  reasons!: readonly ComparabilityReason[];
  @Field(() => String, { nullable: true, description: "Article, decree or list, as transcribed. Null: see reasons." })
  detail!: string | null;
  @Field(() => String, { nullable: true, description: "Where that is written. Null: it follows from comparing two instruments." })
  source!: string | null;
}

@ObjectType("TrendChange", { description: "From the first to the last span that is over and wholly known." })
export class TrendChangeType {
  @Field(() => ChangeVerdictEnum, { description: "Whether a difference is told." })
  verdict!: ChangeVerdict;
  @Field(() => Int, { nullable: true, description: "Place of the first of the two, from 0. Null: none is known." })
  from!: number | null;
  @Field(() => Int, { nullable: true, description: "Place of the last of the two. Null: there are no two." })
  to!: number | null;
  @Field(() => Float, { nullable: true, description: "Last minus first, in the unit of the measure; of shares in percentage points. Null: unless COMPARED." })
  difference!: number | null;
}

@ObjectType("TrendSeries", { description: "A line: values, statuses, completeness and n go by the chart's buckets." })
export class TrendSeriesType {
  @Field(() => ID, { description: "Synthetic: chart and whose line." })
  id!: string;
  @Field(() => SeriesKindEnum, { description: "Whose line it is." })
  kind!: SeriesKind;
  @Field(() => ID, { description: 'Satker code, or the group: "PROVINCE:33", "TYPE:33:KOTA", "ZONE:33:Banyumas", "COUNTRY".' })
  key!: string;
  @Field(() => String, { nullable: true, description: "Name of the satker, type or zone. Null: a province or the country." })
  name!: string | null;
  @Field(() => Int, { nullable: true, description: "Number of satker in the group. Null: a satker's own line." })
  members!: number | null;
  @Field(() => [Float], { nullable: "items", description: "Values in the unit of the measure. Null in it: see statuses; a gap is a gap, never zero." })
  values!: readonly (number | null)[];
  @Field(() => String, {
    description: "One letter a bucket, why a value is there or not: R reported, Z reported zero, N not reported, A not applicable, D not due, S suppressed.",
  })
  statuses!: string;
  @Field(() => String, { description: "One letter a bucket: W the bucket is over and all of it known, P only some of its months are known, R it is still running." })
  completeness!: string;
  @Field(() => [Int], { nullable: "items", description: "Number of records behind each value; for a group without such, of satker that speak. Null in it: not a figure over records." })
  n!: readonly (number | null)[];
  @Field(() => TrendChangeType, { description: "From the first to the last whole span." })
  change!: TrendChangeType;
}

@ObjectType("TrendChart", { description: "One measure over time; all lines on the same axis." })
export class TrendChartType {
  @Field(() => ID, { description: "Synthetic: all that the chart depends on." })
  id!: string;
  @Field(() => MeasureDefinitionType, { description: "What is measured." })
  measure!: MeasureDefinitionType;
  @Field(() => DatasetEnum, { description: "Real data, or the demo scenario where there is none; never both." })
  dataset!: Dataset;
  @Field(() => GranularityEnum, { description: "As asked, or the measure's smallest where that is coarser." })
  granularity!: Granularity;
  @Field(() => [TrendBucketType], { description: "The axis, oldest first." })
  buckets!: readonly TrendBucketType[];
  @Field(() => [TrendBreakType], { description: "Where the measure changes its kind." })
  breaks!: readonly TrendBreakType[];
  @Field(() => [TrendSeriesType], { description: "Groups first, then satker by code." })
  series!: readonly TrendSeriesType[];
  @Field(() => ProvenanceType, { description: "What the lines rest on." })
  provenance!: ProvenanceFacts;
}

@ObjectType("TrendMark", { description: "Something that happened meanwhile. It explains nothing by itself." })
export class TrendMarkType {
  @Field(() => ID, { description: "Synthetic: what and when." })
  id!: string;
  @Field(() => MarkKindEnum, { description: "What happened." })
  kind!: MarkKind;
  @Field(() => LocalDateScalar, { description: "First day." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day. Null: one day." })
  to!: LocalDate | null;
  @Field(() => String, { description: "In the words of the source." })
  label!: string;
  @Field(() => CycleDateEnum, { nullable: true, description: "Which date of an evaluation. Null: another kind of mark." })
  cycleDate!: CycleDate | null;
  @Field(() => String, { description: "Where it is written." })
  source!: string;
  @Field(() => ConfidenceEnum, { description: "How sure the transcriber was." })
  confidence!: Confidence;
  @Field(() => DatasetEnum, { description: "Real, or invented for the demo." })
  dataset!: Dataset;
  @Field(() => [MeasureFamilyEnum], { description: "Measures beside which it is shown." })
  families!: readonly MeasureFamily[];
  @Field(() => [ID], { description: "Codes of the satker it is about. Empty: all, or the source does not say." })
  satkerCodes!: readonly string[];
}

@ObjectType("Trends", { description: "Measures over time and what happened meanwhile." })
export class TrendsType {
  @Field(() => ID, { description: "Synthetic: all that the answer depends on." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "First day of the axis." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day of the axis." })
  to!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Today: what comes after has not happened." })
  today!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "As known at the end of this day. Null: now." })
  asKnownOn!: LocalDate | null;
  @Field(() => Boolean, { description: "True: counts under five are held back from this reader, and as many more as could tell them." })
  smallCountsAreHeldBack!: boolean;
  @Field(() => [TrendChartType], { description: "One a measure, in the order asked." })
  charts!: readonly TrendChartType[];
  @Field(() => [TrendMarkType], { description: "In order of their first day. Assistance events only for who may read publications." })
  marks!: readonly TrendMarkType[];
}

@ObjectType("TrendPoint", { description: "One bucket of a line, as a number that can be questioned." })
export class TrendPointType {
  @Field(() => TrendBucketType, { description: "The span." })
  bucket!: TrendBucketType;
  @Field(() => MeasureType, { description: "The number. Its provenance is that of this satker and span." })
  measure!: MeasureType;
  @Field(() => String, { description: "W: the bucket is over and all of it known. P: part of it is known. R: it is still running." })
  completeness!: string;
  @Field(() => Int, { nullable: true, description: "Number of satker of the group with a figure of their own. Null: a satker's own line." })
  contributing!: number | null;
  @Field(() => String, { nullable: true, description: "Among whom a rank was given, as published. Null: not a rank, or not published." })
  peerGroup!: string | null;
}

@ObjectType("Trend", { description: "One measure of one satker or province over time, point by point." })
export class TrendType {
  @Field(() => ID, { description: "Synthetic: all that the line depends on." })
  id!: string;
  @Field(() => MeasureDefinitionType, { description: "What is measured." })
  measure!: MeasureDefinitionType;
  @Field(() => GranularityEnum, { description: "As asked, or the measure's smallest where that is coarser." })
  granularity!: Granularity;
  @Field(() => [TrendPointType], { description: "Oldest first." })
  points!: readonly TrendPointType[];
  @Field(() => [TrendBreakType], { description: "Where the measure changes its kind." })
  breaks!: readonly TrendBreakType[];
  @Field(() => [TrendMarkType], { description: "What happened meanwhile and may concern the measure." })
  marks!: readonly TrendMarkType[];
  @Field(() => TrendChangeType, { description: "From the first to the last whole span." })
  change!: TrendChangeType;
}
