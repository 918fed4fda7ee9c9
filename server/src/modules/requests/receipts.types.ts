import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { ConfidenceEnum } from "../../platform/graphql/measure.types.ts";
import type { Confidence } from "../../kernel/provenance.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { SkippedDay } from "../calendars/domain/skippedDays.ts";
import type { ReceiptCaveat } from "./domain/deadlineReceipt.ts";
import type { ClockKind, LegalRegime } from "./domain/legalRule.ts";
import { AdmissibilityVerdictEnum, ClockKindEnum, LatenessBasisEnum, LegalRegimeEnum, ReceiptCaveatEnum, ReceiptChangeKindEnum, SkippedDayReasonEnum, StartMovedBecauseEnum } from "./requestEnums.types.ts";

@ObjectType("LegalRule", { description: "One clock of one regime in one period, with its citation. Data, never a constant." })
export class LegalRuleType {
  @Field(() => ID, { description: "Synthetic: regime, clock and first day." })
  id!: string;
  @Field(() => LegalRegimeEnum, { description: "Whose clock." })
  regime!: LegalRegime;
  @Field(() => ClockKindEnum, { description: "Which clock." })
  clock!: ClockKind;
  @Field(() => Int, { nullable: true, description: "Limit in working days after day 0. Null: not found in any text read, or the rule names a calendar date." })
  limitWorkingDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Extension in working days after the first limit; 0: none. Null: not found, or the rule names a calendar date." })
  extensionWorkingDays!: number | null;
  @Field(() => String, { nullable: true, description: 'Calendar date, "03-31". Null: the limit is in working days.' })
  dueMonthDay!: string | null;
  @Field(() => String, { description: "Article, as cited." })
  article!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: "First day 0 to which it applies. Null: from before any record." })
  effectiveFrom!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day 0 to which it applies. Null: still in force." })
  effectiveTo!: LocalDate | null;
  @Field(() => String, { description: "Where it was read." })
  source!: string;
  @Field(() => ConfidenceEnum, { description: "How sure the transcriber was." })
  confidence!: Confidence;
  @Field(() => Boolean, { description: "True: checked against the gazetted text." })
  verified!: boolean;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note!: string | null;
}

@ObjectType("SkippedDay", { description: "A day that a deadline passed over, with the decree that made it so." })
export class SkippedDayType {
  @Field(() => LocalDateScalar, { description: "The day." })
  date!: LocalDate;
  @Field(() => SkippedDayReasonEnum, { description: "Why it does not count. A day off on a weekend is a weekend: it took nothing away." })
  reason!: SkippedDay["reason"];
  @Field(() => String, { nullable: true, description: "Name of the day off. Null: an ordinary weekend." })
  name!: string | null;
  @Field(() => String, { nullable: true, description: "Decree. Null: an ordinary weekend, or not known." })
  decree!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day the decree was made public. Null: an ordinary weekend, or not known." })
  announcedOn!: LocalDate | null;
  @Field(() => Boolean, { description: "False: the announcement date is assumed." })
  verified!: boolean;
}

@ObjectType("Lateness", { description: "How far from the deadline an act, or today, lies." })
export class LatenessType {
  @Field(() => LocalDateScalar, { description: "The day measured." })
  measuredOn!: LocalDate;
  @Field(() => LatenessBasisEnum, { description: "What happened on it." })
  basis!: "STOPPING_ACT" | "WITHDRAWAL" | "TODAY";
  @Field(() => Boolean, { description: "True from the day after the due date, working day or not." })
  isLate!: boolean;
  @Field(() => Int, { nullable: true, description: "Working days after the due date; 0 although late when only days off have passed. Null: the day lies outside the shipped calendar." })
  lateWorkingDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Working days left. Null: the day lies outside the shipped calendar." })
  leftWorkingDays!: number | null;
}

@ObjectType("ReceiptChange", { description: "Something that would move the due date, and where to." })
export class ReceiptChangeType {
  @Field(() => ReceiptChangeKindEnum, { description: "What." })
  kind!: "EXTENSION" | "FURTHER_DECREE" | "OTHER_REGIME" | "JOINT_LEAVE_SETTING";
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which an extension may be given. Null: not about an extension." })
  latestOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "The decree would have to name a day after this one. Null: not about a decree." })
  after!: LocalDate | null;
  @Field(() => LegalRegimeEnum, { nullable: true, description: "The other regime. Null: not about the regime." })
  regime!: LegalRegime | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "The date that would hold. Null: it cannot be told; see unknownBecause." })
  dueOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Why the date cannot be told, a sentence in Indonesian. Null: it is told." })
  unknownBecause!: string | null;
}

@ObjectType("DeadlineReceipt", { description: "Everything that explains one due date, fit to be printed and attached to the answer." })
export class DeadlineReceiptType {
  @Field(() => ID, { description: "Synthetic: everything the date was computed from." })
  id!: string;
  @Field(() => ClockKindEnum, { description: "Which clock." })
  clock!: ClockKind;
  @Field(() => LegalRegimeEnum, { description: "Under which regime." })
  regime!: LegalRegime;
  @Field(() => LocalDateScalar, { description: "The event that starts the clock." })
  eventOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Day 0. Counting starts with the next working day." })
  startsOn!: LocalDate;
  @Field(() => StartMovedBecauseEnum, { nullable: true, description: "Why day 0 is another day than the event. Null: it is the same day." })
  movedBecause!: "AFTER_HOURS" | "DAY_OFF" | null;
  @Field(() => LocalDateScalar, { description: "Last day of the first limit." })
  firstDueOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day on which it is still in time, with the extension if there is one." })
  dueOn!: LocalDate;
  @Field(() => Int, { nullable: true, description: "Working days from day 0 to dueOn. Null: the rule names a calendar date." })
  workingDays!: number | null;
  @Field(() => Boolean, { description: "True: an extension is counted in." })
  isExtended!: boolean;
  @Field(() => LegalRuleType, { description: "The rule." })
  rule!: LegalRuleType;
  @Field(() => [SkippedDayType], { description: "Every day that was not counted after day 0 and up to the due date, in order." })
  skippedDays!: readonly SkippedDay[];
  @Field(() => LocalDateScalar, { description: "The calendar as known on this date was used." })
  calendarAnnouncedOn!: LocalDate;
  @Field(() => LatenessType, { description: "How far from it today, or what stopped the clock, lies." })
  lateness!: LatenessType;
  @Field(() => String, { description: "On whose word joint leave counts as it does." })
  jointLeaveCitation!: string;
  @Field(() => String, { description: "On whose word days are counted as they are." })
  countingCitation!: string;
  @Field(() => [ReceiptChangeType], { description: "What would move the date." })
  wouldChange!: readonly ReceiptChangeType[];
  @Field(() => [ReceiptCaveatEnum], { description: "What to know before relying on it." })
  caveats!: readonly ReceiptCaveat[];
}

@ObjectType("DisputeAdmissibility", { description: "The two-sided window for a dispute at the Information Commission." })
export class DisputeAdmissibilityType {
  @Field(() => ID, { description: "Synthetic: everything it was computed from." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "The day the verdict is for." })
  on!: LocalDate;
  @Field(() => AdmissibilityVerdictEnum, { description: "Whether a dispute may be filed on that day." })
  verdict!: "PREMATURE" | "OPEN" | "LAPSED" | "UNDETERMINED";
  @Field(() => Boolean, { description: "True: the written answer came in time and opens the window. False: the superior's time lapsed first." })
  isAnsweredInTime!: boolean;
  @Field(() => LocalDateScalar, { description: "Last day for the superior's written answer." })
  answerDueOn!: LocalDate;
  @Field(() => LegalRuleType, { description: "The superior's clock." })
  answerRule!: LegalRuleType;
  @Field(() => LocalDateScalar, { description: "First day on which a dispute may be filed." })
  earliestOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day. Null: it cannot be told; see latestUnknownBecause." })
  latestOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Why the last day cannot be told, a sentence in Indonesian. Null: it is told." })
  latestUnknownBecause!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day if a late answer opens the window anew, which no text read says. Null: no late answer, or not to be told." })
  latestByLateAnswerOn!: LocalDate | null;
}
