import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum, MeasureType } from "../../platform/graphql/measure.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { Granularity, MeasureDefinition } from "../measures/domain/catalogue.ts";
import { GranularityEnum, MeasureDefinitionType } from "../measures/measures.types.ts";
import { ProvinceType, SatkerObjectType } from "../satkers/satkers.types.ts";
import { AlertBasisEnum, AlertDirectionEnum, AlertKindEnum, AlertNoteKindEnum, AlertRunHealthEnum, AlertRunStateEnum, AlertRunTriggerEnum, AlertStateEnum, AlertSubjectEnum, AlertUnknownReasonEnum, DigestSectionEnum } from "./alertEnums.types.ts";
import type { AlertNoteKind } from "./domain/alert.ts";
import type { AlertBasis, AlertDirection, AlertKind, AlertSubject } from "./domain/alertRule.ts";
import type { AlertRunHealth, AlertRunState, AlertRunTrigger } from "./domain/alertRun.ts";
import type { AlertState } from "./domain/alertState.ts";
import type { UnknownReason } from "./domain/reading.ts";
import type { DigestSection } from "./domain/weeklyDigest.ts";

@ObjectType("AlertRule", { description: "What is watched, and when it is told. Data with issuer, period and source; every change is a new version." })
export class AlertRuleType {
  @Field(() => ID, { description: "The rule and its version; the same version is never edited." })
  id!: string;
  @Field(() => ID, { description: "The same for all versions." })
  rule!: string;
  @Field(() => Int, { description: "Number of the version: 1, 2, …" })
  version!: number;
  @Field(() => ID, { description: "Province it is about." })
  province!: string;
  @Field(() => String, { description: "Name, in the words of whoever set it." })
  title!: string;
  @Field(() => AlertKindEnum, { description: "What it watches." })
  kind!: AlertKind;
  @Field(() => MeasureDefinitionType, { description: "Which measure." })
  measure!: MeasureDefinition;
  @Field(() => GranularityEnum, { description: "Length of the periods that are judged." })
  granularity!: Granularity;
  @Field(() => AlertSubjectEnum, { description: "Whom it is about." })
  subject!: AlertSubject;
  @Field(() => ID, { nullable: true, description: "Code of the one satker it is about. Null: every satker, or the province." })
  satker!: string | null;
  @Field(() => AlertDirectionEnum, { nullable: true, description: "Which side of the threshold is told. Null: the rule is about absence." })
  direction!: AlertDirection | null;
  @Field(() => Float, { nullable: true, description: "Limit, in the unit of the measure; of a trend the size of the change. Null: the rule is about absence." })
  threshold!: number | null;
  @Field(() => Float, { description: "How far beyond the threshold a figure must come back before the alert recovers, in the unit of the threshold." })
  recoveryMargin!: number;
  @Field(() => Float, { nullable: true, description: "The number that ends an alert, in the unit of the threshold. Null: the rule is about absence." })
  recoveryLine!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of periods between the two figures of a trend. Null: not a trend." })
  periods!: number | null;
  @Field(() => Int, { description: "Number of evaluations on different days in a row until it fires." })
  pendingEvaluations!: number;
  @Field(() => Int, { description: "Number of evaluations on different days in a row until it is over." })
  recoveryEvaluations!: number;
  @Field(() => Int, { description: "Calendar days after the end of a period before it is judged." })
  graceDays!: number;
  @Field(() => Int, { description: "Number of periods by which a figure may be older than the last one that is due." })
  maxAgePeriods!: number;
  @Field(() => String, { description: "Who set it." })
  issuer!: string;
  @Field(() => AlertBasisEnum, { description: "What the threshold rests on." })
  basis!: AlertBasis;
  @Field(() => String, { description: "Decree, article, or what the default rests on." })
  source!: string;
  @Field(() => LocalDateScalar, { description: "First day on which it is evaluated." })
  validFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it is evaluated. Null: open." })
  validTo!: LocalDate | null;
  @Field(() => DatasetEnum, { description: "Real records, or the demo scenario's." })
  dataset!: Dataset;
  @Field(() => DateTimeScalar, { description: "When this version was written." })
  createdAt!: Date;
  @Field(() => String, { description: "Who wrote this version." })
  createdBy!: string;
  @Field(() => String, { description: "Why it was made or changed." })
  changeReason!: string;
}

@ObjectType("AlertNote", { description: "What somebody said of an alert. Never edited." })
export class AlertNoteType {
  @Field(() => ID, { description: "Identifier." })
  id!: string;
  @Field(() => AlertNoteKindEnum, { description: "What was done." })
  kind!: AlertNoteKind;
  @Field(() => String, { description: "Why." })
  reason!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it is muted. Null: not a mute." })
  untilDay!: LocalDate | null;
  @Field(() => DateTimeScalar, { description: "When." })
  at!: Date;
  @Field(() => String, { description: "Who." })
  byName!: string;
}

@ObjectType("AlertFinding", { description: "What the state of an alert rests on." })
export class AlertFindingType {
  @Field(() => MeasureType, { nullable: true, description: "The figure that was judged; of a trend the change. Null: the rule is about absence, which is about no figure." })
  figure!: MeasureType | null;
  @Field(() => AlertUnknownReasonEnum, { nullable: true, description: "Why nothing can be said. Null: something can." })
  unknownReason!: UnknownReason | null;
  @Field(() => ID, { description: 'Period that was judged, "2026-06".' })
  period!: string;
  @Field(() => LocalDateScalar, { description: "First day of the period." })
  periodFrom!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day of the period." })
  periodTo!: LocalDate;
  @Field(() => Int, { nullable: true, description: "Number of satker of which something is known. Null: the alert is about one satker." })
  toldMembers!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of satker of the group. Null: the alert is about one satker." })
  toldOf!: number | null;
}

@ObjectType("AlertEvent", { description: "A change of state, with threshold and figure as they were then. Never edited." })
export class AlertEventType {
  @Field(() => ID, { description: "Identifier." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "Day of the evaluation, Asia/Jakarta." })
  onDay!: LocalDate;
  @Field(() => DateTimeScalar, { description: "When it was written down." })
  recordedAt!: Date;
  @Field(() => AlertStateEnum, { description: "State before." })
  fromState!: AlertState;
  @Field(() => AlertStateEnum, { description: "State from then on." })
  toState!: AlertState;
  @Field(() => Int, { description: "Number of the version of the rule that judged." })
  ruleVersion!: number;
  @Field(() => Float, { nullable: true, description: "Threshold as it was, in its unit. Null: the rule is about absence." })
  threshold!: number | null;
  @Field(() => Float, { nullable: true, description: "Recovery line as it was, in the unit of the threshold. Null: the rule is about absence." })
  recoveryLine!: number | null;
  @Field(() => AlertFindingType, { description: "What it rested on." })
  finding!: AlertFindingType;
}

@ObjectType("Alert", { description: "One rule for one subject as it stands after the last evaluation. Small counts are held back from alerts, whoever reads." })
export class AlertType {
  @Field(() => ID, { description: 'Rule and subject, "<rule>:33.08".' })
  id!: string;
  @Field(() => AlertRuleType, { description: "The rule in force." })
  rule!: AlertRuleType;
  @Field(() => SatkerObjectType, { nullable: true, description: "Satker it is about. Null: the province." })
  satker!: SatkerObjectType | null;
  @Field(() => ProvinceType, { description: "Province it is about, or of its satker." })
  province!: ProvinceType;
  @Field(() => AlertStateEnum, { description: "How it stands." })
  state!: AlertState;
  @Field(() => LocalDateScalar, { description: "Day on which the state began." })
  since!: LocalDate;
  @Field(() => Int, { description: "Evaluations on different days in a row that count towards the next state." })
  streak!: number;
  @Field(() => Boolean, { description: "True: it was firing when its data ceased; it takes a recovery to end it." })
  wasFiring!: boolean;
  @Field(() => LocalDateScalar, { description: "Day of the last evaluation." })
  evaluatedOn!: LocalDate;
  @Field(() => AlertFindingType, { description: "What the state rests on." })
  finding!: AlertFindingType;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it is muted. Null: it is not muted." })
  mutedUntil!: LocalDate | null;
  @Field(() => AlertNoteType, { nullable: true, description: "The last acknowledgement since the state began. Null: nobody has." })
  acknowledgement!: AlertNoteType | null;
  @Field(() => String, { description: "The finding as a sentence, Indonesian." })
  sentence!: string;
}

@ObjectType("AlertRun", { description: "One evaluation of all rules." })
export class AlertRunType {
  @Field(() => ID, { description: "Identifier." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "Day, Asia/Jakarta." })
  onDay!: LocalDate;
  @Field(() => AlertRunTriggerEnum, { description: "Why it took place." })
  trigger!: AlertRunTrigger;
  @Field(() => AlertRunStateEnum, { description: "How it went." })
  state!: AlertRunState;
  @Field(() => DateTimeScalar, { description: "When it began." })
  startedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended. Null: it is at work." })
  endedAt!: Date | null;
  @Field(() => Int, { nullable: true, description: "Number of pairs of rule and subject. Null: it did not come to its end." })
  evaluated!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of changes of state. Null: it did not come to its end." })
  changed!: number | null;
  @Field(() => String, { nullable: true, description: "What went wrong, a sentence. Null: nothing." })
  problem!: string | null;
}

@ObjectType("AlertRunStatus", { description: "Whether what is shown is today's." })
export class AlertRunStatusType {
  @Field(() => AlertRunHealthEnum, { description: "In a word." })
  health!: AlertRunHealth;
  @Field(() => AlertRunType, { nullable: true, description: "The newest evaluation. Null: there was none." })
  last!: AlertRunType | null;
  @Field(() => AlertRunType, { nullable: true, description: "The newest that came to its end. Null: there was none." })
  lastDone!: AlertRunType | null;
}

@ObjectType("AlertStateCount", { description: "Alerts in one state." })
export class AlertStateCountType {
  @Field(() => AlertStateEnum, { description: "In which they are." })
  state!: AlertState;
  @Field(() => Int, { description: "Number of alerts, muted ones not counted." })
  count!: number;
}

@ObjectType("AlertList", { description: "How the rules of a province stand, within the reader's scope." })
export class AlertListType {
  @Field(() => ID, { description: "Name for caches: province and day." })
  id!: string;
  @Field(() => ProvinceType, { description: "Whose rules these are." })
  province!: ProvinceType;
  @Field(() => [AlertStateCountType], { description: "Counts by state, every state once." })
  counts!: AlertStateCountType[];
  @Field(() => Int, { description: "Number of muted alerts, of any state." })
  mutedCount!: number;
  @Field(() => [AlertType], { description: "Firing first, then pending, recovering, unknown, normal; the longest first." })
  alerts!: AlertType[];
  @Field(() => Boolean, { description: "True: at least one rule is of the demo scenario." })
  containsDemoData!: boolean;
  @Field(() => AlertRunStatusType, { description: "Whether this is today's." })
  status!: AlertRunStatusType;
}

@ObjectType("AlertStory", { description: "One alert with its history." })
export class AlertStoryType {
  @Field(() => ID, { description: "Name for caches." })
  id!: string;
  @Field(() => AlertType, { description: "As it stands." })
  alert!: AlertType;
  @Field(() => [AlertEventType], { description: "Changes of state, newest first, 200 at most." })
  events!: AlertEventType[];
  @Field(() => [AlertNoteType], { description: "What was said of it, newest first." })
  notes!: AlertNoteType[];
  @Field(() => [AlertRuleType], { description: "Versions of its rule, newest first." })
  versions!: AlertRuleType[];
}

@ObjectType("AlertRuns", { description: "Evaluations." })
export class AlertRunsType {
  @Field(() => AlertRunStatusType, { description: "Whether what is shown is today's." })
  status!: AlertRunStatusType;
  @Field(() => [AlertRunType], { description: "Newest first." })
  runs!: AlertRunType[];
}

@ObjectType("DigestEntry", { description: "An alert in a weekly digest, by its last change up to the week's end." })
export class DigestEntryType {
  @Field(() => ID, { description: "Identifier of the alert." })
  alert!: string;
  @Field(() => DigestSectionEnum, { description: "Where it stands." })
  section!: DigestSection;
  @Field(() => AlertRuleType, { description: "The rule in the version that judged." })
  rule!: AlertRuleType;
  @Field(() => SatkerObjectType, { nullable: true, description: "Satker it is about. Null: the province." })
  satker!: SatkerObjectType | null;
  @Field(() => AlertEventType, { description: "The change." })
  event!: AlertEventType;
  @Field(() => String, { description: "The finding as a sentence, Indonesian." })
  sentence!: string;
}

@ObjectType("WeeklyDigest", { description: "What happened in a week, as this reader may see it. Made when it is read." })
export class WeeklyDigestType {
  @Field(() => ID, { description: "Name for caches: province and week." })
  id!: string;
  @Field(() => String, { description: 'ISO week, "2026-W27".' })
  week!: string;
  @Field(() => LocalDateScalar, { description: "Monday." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Sunday." })
  to!: LocalDate;
  @Field(() => Boolean, { description: "False: the week is not over." })
  isOver!: boolean;
  @Field(() => ProvinceType, { description: "Whose rules these are." })
  province!: ProvinceType;
  @Field(() => [DigestEntryType], { description: "By section, then in the order in which it happened." })
  entries!: DigestEntryType[];
  @Field(() => [LocalDateScalar], { description: "Days of the week, up to today, on which no evaluation came to its end." })
  daysWithoutRun!: readonly LocalDate[];
  @Field(() => AlertRunStatusType, { description: "Whether alerts are up to date now." })
  status!: AlertRunStatusType;
  @Field(() => Boolean, { description: "True: at least one rule is of the demo scenario." })
  containsDemoData!: boolean;
  @Field(() => String, { description: "The whole digest as plain text, Indonesian, to be copied or read out." })
  text!: string;
}
