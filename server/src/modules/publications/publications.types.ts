import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, MeasureType, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { ProvinceType, SatkerObjectType } from "../satkers/satkers.types.ts";
import type { DutyState } from "./domain/dutyStanding.ts";
import type { InformationClass } from "./domain/informationItem.ts";
import type { ReadinessState } from "./domain/readiness.ts";
import { DutyStateEnum, InformationClassEnum, ReadinessStateEnum } from "./publicationEnums.types.ts";
import { PublicInformationItemType } from "./publicationItem.types.ts";

@ObjectType("PublicationLegendEntry", { description: "What a letter of the matrix stands for." })
export class PublicationLegendEntryType {
  @Field(() => String, { description: "The letter." })
  code!: string;
  @Field(() => DutyStateEnum, { description: "The state." })
  state!: DutyState;
}

@ObjectType("DutyStateCount", { description: "Duties in one state." })
export class DutyStateCountType {
  @Field(() => DutyStateEnum, { description: "The state." })
  state!: DutyState;
  @Field(() => Int, { description: "Number of duties in it. Zero is a true zero." })
  count!: number;
}

@ObjectType("PublicationMatrixRow", { description: "One satker's line: a letter and two numbers a cell, in the order of PublicationMatrix.items." })
export class PublicationMatrixRowType {
  @Field(() => ID, { description: "Synthetic: matrix and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => String, { description: "One letter an item; PublicationMatrix.legend says what each means." })
  states!: string;
  @Field(() => String, { description: 'Calendar days that the state has lasted, one number an item, divided by commas: "12,,0". Nothing between commas: since before the records began.' })
  sinceDays!: string;
  @Field(() => String, { description: 'Calendar days since the last real refresh, one number an item, divided by commas. Nothing between commas: no refresh is known.' })
  ageDays!: string;
  @Field(() => [DutyStateCountType], { description: "Items in each state; every state has an entry." })
  stateCounts!: readonly DutyStateCountType[];
  @Field(() => MeasureType, { description: "Share of the items due on the day that are current. PERCENT; n: items due." })
  currentShare!: MeasureType;
}

@ObjectType("PublicationMatrix", { description: "Every duty of every satker of a province, or of all, on a day. Compact: letters and numbers as text, with one legend and one list of items." })
export class PublicationMatrixType {
  @Field(() => ID, { description: "Synthetic: province, day, day of knowledge and dataset." })
  id!: string;
  @Field(() => ProvinceType, { nullable: true, description: "Whose satker are listed. Null: those of every province that the reader may see." })
  province!: ProvinceType | null;
  @Field(() => LocalDateScalar, { description: "At the end of which day." })
  asOf!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "As the log was known at the end of this day. Null: as it is known now." })
  asKnownOn!: LocalDate | null;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => Int, { nullable: true, description: "Calendar year of the list in force. Null: no list had been set by then." })
  listYear!: number | null;
  @Field(() => [PublicationLegendEntryType], { description: "What the letters mean." })
  legend!: readonly PublicationLegendEntryType[];
  @Field(() => [PublicInformationItemType], { description: "Columns: the list in force, by class, then code." })
  items!: readonly PublicInformationItemType[];
  @Field(() => [PublicationMatrixRowType], { description: "Rows: most missing first, then most late, most unknown, code." })
  rows!: readonly PublicationMatrixRowType[];
  @Field(() => ProvenanceType, { description: "The list and the files of the log; dataAsOf is the last day that any of them speaks of." })
  provenance!: ProvenanceFacts;
}

@ObjectType("OnTimeShare", { description: "How much of the last days the duties were current." })
export class OnTimeShareType {
  @Field(() => Int, { description: "Length of the window in calendar days, its last day included." })
  windowDays!: number;
  @Field(() => MeasureType, { description: "Of all duty-days due in the window, the share on which the duty was current. PERCENT; n: due duty-days." })
  share!: MeasureType;
  @Field(() => Int, { description: "Number of duties with at least one due day in the window." })
  dutyCount!: number;
  @Field(() => Int, { description: "Number of duty-days about which nothing is known; they are in no denominator." })
  unknownDutyDays!: number;
}

@ObjectType("ClassCompliance", { description: "Duties of one class of information." })
export class ClassComplianceType {
  @Field(() => InformationClassEnum, { description: "The class." })
  class!: InformationClass;
  @Field(() => [DutyStateCountType], { description: "Duties in each state; every state has an entry." })
  stateCounts!: readonly DutyStateCountType[];
  @Field(() => MeasureType, { description: "Share of the duties due that are current. PERCENT; n: duties due." })
  currentShare!: MeasureType;
}

@ObjectType("SatkerCompliance", { description: "One satker's discipline." })
export class SatkerComplianceType {
  @Field(() => ID, { description: "Synthetic: day, dataset and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => [DutyStateCountType], { description: "Duties in each state; every state has an entry." })
  stateCounts!: readonly DutyStateCountType[];
  @Field(() => MeasureType, { description: "Share of the duties due that are current. PERCENT; n: duties due." })
  currentShare!: MeasureType;
  @Field(() => MeasureType, { description: "Share of due duty-days of the last 90 days that were current. PERCENT; n: due duty-days." })
  onTime90!: MeasureType;
  @Field(() => MeasureType, { description: "Calendar days since the last real refresh of any item. DAYS; n: days with a refresh." })
  daysSinceUpdate!: MeasureType;
  @Field(() => MeasureType, { description: "Longest run of calendar days without a real refresh. DAYS; n: days with a refresh." })
  longestSilence!: MeasureType;
}

@ObjectType("MeasureExplanation", { description: "What a measure counts, in Indonesian." })
export class MeasureExplanationType {
  @Field(() => ID, { description: "Name of the measure's field." })
  measure!: string;
  @Field(() => String, { description: "How it is computed." })
  formula!: string;
  @Field(() => String, { description: "What is in the denominator." })
  counted!: string;
  @Field(() => String, { description: "What is left out, and why." })
  excluded!: string;
  @Field(() => String, { description: "On what it rests." })
  ground!: string;
}

@ObjectType("PublicationCompliance", { description: "How well an area keeps its information up to date." })
export class PublicationComplianceType {
  @Field(() => ID, { description: "Synthetic: area, day, day of knowledge and dataset." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "At the end of which day." })
  asOf!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "As the log was known at the end of this day. Null: as it is known now." })
  asKnownOn!: LocalDate | null;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => Int, { nullable: true, description: "Calendar year of the list in force. Null: no list had been set by then." })
  listYear!: number | null;
  @Field(() => [DutyStateCountType], { description: "Duties in each state; every state has an entry." })
  stateCounts!: readonly DutyStateCountType[];
  @Field(() => MeasureType, { description: "Share of the duties due that are current. PERCENT; n: duties due." })
  currentShare!: MeasureType;
  @Field(() => [OnTimeShareType], { description: "Over the last 30, 90 and 365 days." })
  onTime!: readonly OnTimeShareType[];
  @Field(() => MeasureType, { description: "Longest run of calendar days without a real refresh of any item in the area. DAYS; n: days with a refresh." })
  longestSilence!: MeasureType;
  @Field(() => MeasureType, { description: "Calendar days since the last real refresh of any item in the area. DAYS; n: days with a refresh." })
  daysSinceUpdate!: MeasureType;
  @Field(() => MeasureType, { description: "New dates on unchanged content, which renew nothing. COUNT; n: all updates looked at." })
  redatedUpdates!: MeasureType;
  @Field(() => [ClassComplianceType], { description: "Class by class, in the order of the law." })
  byClass!: readonly ClassComplianceType[];
  @Field(() => [SatkerComplianceType], { description: "Satker by satker, by code. Not a ranking." })
  satkers!: readonly SatkerComplianceType[];
  @Field(() => [MeasureExplanationType], { description: "What each measure counts." })
  explanations!: readonly MeasureExplanationType[];
  @Field(() => ProvenanceType, { description: "The list and the files of the log." })
  provenance!: ProvenanceFacts;
}

@ObjectType("RhythmDay", { description: "One day of the calendar." })
export class RhythmDayType {
  @Field(() => LocalDateScalar, { description: "The day." })
  on!: LocalDate;
  @Field(() => Int, { nullable: true, description: "Number of items really refreshed, each once a day and satker. Null: outside the days of which the log speaks; not zero." })
  refreshCount!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of satker with at least one refresh. Null: outside the days of which the log speaks; not zero." })
  satkerCount!: number | null;
}

@ObjectType("PublicationRhythm", { description: "On which days an area refreshed its information. An empty day outside the log is not a zero." })
export class PublicationRhythmType {
  @Field(() => ID, { description: "Synthetic: area, span, day of knowledge, class and dataset." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "First day." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day." })
  to!: LocalDate;
  @Field(() => InformationClassEnum, { nullable: true, description: "Only this class. Null: all." })
  class!: InformationClass | null;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => LocalDateScalar, { nullable: true, description: "First day of which the log speaks. Null: it is empty." })
  coveredFrom!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day of which the log speaks. Null: it is empty." })
  coveredTo!: LocalDate | null;
  @Field(() => [RhythmDayType], { description: "Every day of the span, in order." })
  days!: readonly RhythmDayType[];
  @Field(() => MeasureType, { description: "Weeks in a row, up to the last day's, with at least one refresh. COUNT of ISO weeks; n: weeks with a refresh." })
  currentStreak!: MeasureType;
  @Field(() => MeasureType, { description: "Longest such run. COUNT of ISO weeks; n: weeks with a refresh." })
  longestStreak!: MeasureType;
  @Field(() => ProvenanceType, { description: "The list and the files of the log." })
  provenance!: ProvenanceFacts;
}

@ObjectType("ReadinessLine", { description: "Whether one requirement would be met if the evaluation closed on the day." })
export class ReadinessLineType {
  @Field(() => ID, { description: "Key that the question gave." })
  key!: string;
  @Field(() => ReadinessStateEnum, { description: "The finding." })
  state!: ReadinessState;
  @Field(() => [PublicInformationItemType], { description: "What decides it: late, missing or never looked at. Empty: nothing stands against it." })
  decisiveItems!: readonly PublicInformationItemType[];
}
