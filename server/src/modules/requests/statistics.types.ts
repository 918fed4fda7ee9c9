import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, MeasureType, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { LegalRegime } from "./domain/legalRule.ts";
import type { ReportingState } from "./domain/reporting.ts";
import type { ExemptionLetter } from "./domain/requestEvent.ts";
import { ExemptionLetterEnum, LegalRegimeEnum, RegisterFindingKindEnum, ReportingStateEnum } from "./requestEnums.types.ts";

@InputType("MonthPeriodInput", { description: "A run of months of one year." })
export class MonthPeriodInput {
  @Field(() => Int, { description: "Calendar year, 2000-2100." })
  year!: number;
  @Field(() => Int, { defaultValue: 1, description: "First month, 1-12." })
  fromMonth?: number;
  @Field(() => Int, { defaultValue: 12, description: "Last month, 1-12, not before the first." })
  toMonth?: number;
}

@ObjectType("SatkerReporting", { description: "What is known of one satker's register." })
export class SatkerReportingType {
  @Field(() => String, { description: "Kemendagri code." })
  satkerCode!: string;
  @Field(() => ReportingStateEnum, { description: "Whether no request means zero or no data." })
  state!: ReportingState;
}

@ObjectType("RegisterCoverage", { description: "How many satker the figures speak for." })
export class RegisterCoverageType {
  @Field(() => Int, { description: "Number of satker asked about within the reader's scope." })
  satkerCount!: number;
  @Field(() => Int, { description: "Number of satker whose registers are known in full." })
  reportedCount!: number;
  @Field(() => Int, { description: "Number of satker whose registers are known in part." })
  partlyReportedCount!: number;
  @Field(() => Int, { description: "Number of satker whose registers were not handed in, or are not due." })
  notReportedCount!: number;
  @Field(() => [SatkerReportingType], { description: "Each satker, by code." })
  satkers!: readonly SatkerReportingType[];
}

@ObjectType("RequestOutcomes", { description: "How requests were decided. Numbers of requests." })
export class RequestOutcomesType {
  @Field(() => MeasureType, { description: "Granted in full." })
  granted!: MeasureType;
  @Field(() => MeasureType, { description: "Granted in part, refused for the rest." })
  grantedInPart!: MeasureType;
  @Field(() => MeasureType, { description: "Refused under Pasal 17." })
  refusedExempt!: MeasureType;
  @Field(() => MeasureType, { description: "Refused because not held." })
  refusedNotHeld!: MeasureType;
  @Field(() => MeasureType, { description: "Withdrawn before a notice." })
  withdrawn!: MeasureType;
  @Field(() => MeasureType, { description: "Closed because never complete." })
  lapsedIncomplete!: MeasureType;
  @Field(() => MeasureType, { description: "Neither answered nor ended." })
  open!: MeasureType;
}

@ObjectType("LetterCount", { description: "Refusals, in full and in part, under one letter of Pasal 17." })
export class LetterCountType {
  @Field(() => ExemptionLetterEnum, { description: "The letter." })
  letter!: ExemptionLetter;
  @Field(() => MeasureType, { description: "Number of requests." })
  count!: MeasureType;
}

@ObjectType("RegimeStatistics", { description: "Figures of one regime. Never an average of offices' figures." })
export class RegimeStatisticsType {
  @Field(() => LegalRegimeEnum, { description: "The regime." })
  regime!: LegalRegime;
  @Field(() => MeasureType, { description: "Number of requests." })
  requests!: MeasureType;
  @Field(() => MeasureType, { description: "Share in percent with a written notice within the limit and its lawful extension, of those whose limit is decided; Wilson 95 % interval." })
  onTime!: MeasureType;
  @Field(() => MeasureType, { description: "The same by the first limit alone." })
  onTimeWithoutExtension!: MeasureType;
  @Field(() => MeasureType, { description: "Median working days from day 0 to the written notice, from the records; n is their number." })
  medianWorkingDays!: MeasureType;
  @Field(() => MeasureType, { description: "90th percentile of the same." })
  p90WorkingDays!: MeasureType;
}

@ObjectType("AgeBand", { description: "Open requests of about the same age." })
export class AgeBandType {
  @Field(() => Int, { description: "From this many working days since day 0 on." })
  fromWorkingDays!: number;
  @Field(() => Int, { nullable: true, description: "Up to this many working days. Null: no upper end." })
  toWorkingDays!: number | null;
  @Field(() => MeasureType, { description: "Number of open requests." })
  count!: MeasureType;
}

@ObjectType("OpenRequests", { description: "What is open on the day, whenever it was received. Numbers of requests." })
export class OpenRequestsType {
  @Field(() => LocalDateScalar, { description: "The day." })
  on!: LocalDate;
  @Field(() => MeasureType, { description: "Open: neither answered in writing nor ended." })
  open!: MeasureType;
  @Field(() => MeasureType, { description: "Past the last day." })
  overdue!: MeasureType;
  @Field(() => MeasureType, { description: "Open, but the clock has not started or the age cannot be told." })
  withoutAge!: MeasureType;
  @Field(() => [AgeBandType], { description: "By age, youngest first." })
  byAge!: readonly AgeBandType[];
}

@ObjectType("OldOpenRequest", { description: "A request that has waited long." })
export class OldOpenRequestType {
  @Field(() => ID, { description: "Identifier of the request." })
  id!: string;
  @Field(() => String, { description: "Registration number." })
  number!: string;
  @Field(() => String, { description: "Kemendagri code of the satker." })
  satkerCode!: string;
  @Field(() => LocalDateScalar, { description: "Day 0." })
  dayZero!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day in time. Null: not known." })
  dueOn!: LocalDate | null;
  @Field(() => Int, { nullable: true, description: "Working days since day 0. Null: outside the shipped calendar." })
  workingDaysOpen!: number | null;
}

@ObjectType("CaseFunnel", { description: "From request over objection to dispute. Each share says of what." })
export class CaseFunnelType {
  @Field(() => MeasureType, { description: "Number of requests received." })
  requests!: MeasureType;
  @Field(() => MeasureType, { description: "Number of objections received." })
  objections!: MeasureType;
  @Field(() => MeasureType, { description: "Number of those that rest on no request (ground b)." })
  objectionsWithoutRequest!: MeasureType;
  @Field(() => MeasureType, { description: "Number of disputes filed." })
  disputes!: MeasureType;
  @Field(() => MeasureType, { description: "Number of those filed before their time." })
  prematureDisputes!: MeasureType;
  @Field(() => MeasureType, { description: "Number of those decided." })
  decidedDisputes!: MeasureType;
  @Field(() => MeasureType, { description: "Share in percent of requests with at least one objection." })
  requestsObjected!: MeasureType;
  @Field(() => MeasureType, { description: "Share in percent of objections answered in writing in time, of those answered or overdue." })
  objectionsAnsweredOnTime!: MeasureType;
  @Field(() => MeasureType, { description: "Share in percent of objections with at least one dispute." })
  objectionsDisputed!: MeasureType;
  @Field(() => MeasureType, { description: "Share in percent of disputes decided." })
  disputesDecided!: MeasureType;
}

@ObjectType("RequestStatistics", { description: "The four figures of UU 14/2008 Pasal 12 and those around them, for requests received in the months asked about. No rank is made of them." })
export class RequestStatisticsType {
  @Field(() => ID, { description: "Synthetic: scope, months and day." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "First day of the months." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day of the months." })
  to!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "As a report of this day would have had it. Null: as recorded now." })
  asKnownOn!: LocalDate | null;
  @Field(() => DatasetEnum, { description: "Real registers, or the demo scenario where there are none; never both." })
  dataset!: Dataset;
  @Field(() => Boolean, { description: "True: counts under five are held back from this reader, and as many more as could tell them." })
  smallCountsAreHeldBack!: boolean;
  @Field(() => RegisterCoverageType, { description: "How many satker the figures speak for." })
  coverage!: RegisterCoverageType;
  @Field(() => MeasureType, { description: "Number of requests received. NOT_REPORTED: no register was handed in." })
  requests!: MeasureType;
  @Field(() => RequestOutcomesType, { description: "How they were decided." })
  outcomes!: RequestOutcomesType;
  @Field(() => [LetterCountType], { description: "Refusals by letter of Pasal 17, a to j." })
  refusalsByLetter!: readonly LetterCountType[];
  @Field(() => MeasureType, { description: "Share in percent of refusals under Pasal 17 with a consequence test, of those that say whether there is one." })
  withConsequenceTest!: MeasureType;
  @Field(() => [RegimeStatisticsType], { description: "By regime: general, then election." })
  byRegime!: readonly RegimeStatisticsType[];
  @Field(() => MeasureType, { description: "Share in percent of requests without a regime." })
  unclassified!: MeasureType;
  @Field(() => OpenRequestsType, { description: "What is open on the day." })
  open!: OpenRequestsType;
  @Field(() => [OldOpenRequestType], { description: "The ten that have waited longest, oldest first. Empty: none is open, or single requests are not for this reader." })
  oldestOpen!: readonly OldOpenRequestType[];
  @Field(() => CaseFunnelType, { description: "Objections and disputes." })
  funnel!: CaseFunnelType;
  @Field(() => ProvenanceType, { description: "What the figures rest on." })
  provenance!: ProvenanceFacts;
}

@ObjectType("RegisterFinding", { description: "Something to ask a satker about, with the requests that show it. A finding, not an accusation." })
export class RegisterFindingType {
  @Field(() => ID, { description: "Synthetic: satker, kind and what tells it apart." })
  id!: string;
  @Field(() => String, { description: "Kemendagri code of the satker." })
  satkerCode!: string;
  @Field(() => RegisterFindingKindEnum, { description: "What pattern." })
  kind!: "CONSTANT_GAP" | "NOTICE_BEFORE_REQUEST" | "ACTS_ON_DAY_OFF" | "REFUSED_WITHOUT_CONSEQUENCE_TEST";
  @Field(() => Int, { nullable: true, description: "The gap in calendar days. Null: another kind." })
  gapCalendarDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of rows compared. Null: another kind." })
  rowsCompared!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "The day off. Null: another kind." })
  on!: LocalDate | null;
  @Field(() => [ID], { description: "Requests that show it." })
  requestIds!: readonly string[];
}
