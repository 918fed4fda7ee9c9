import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { REVISION } from "../../platform/graphql/revision.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { PageInfoType } from "../access/audit.types.ts";
import type { DueGroup } from "./domain/dueGroup.ts";
import type { LegalRegime } from "./domain/legalRule.ts";
import type { LegalHold, OccupationGroup, PurposeGroup, RecordedRequest, RequesterType } from "./domain/recordedRequest.ts";
import type { ClosingReason, ExemptionLetter, NoticeDecision, RefusalGround, RequestEventKind } from "./domain/requestEvent.ts";
import type { RequestStatus } from "./domain/requestState.ts";
import { DeadlineReceiptType } from "./receipts.types.ts";
import { ClosingReasonEnum, DueGroupEnum, ExemptionLetterEnum, LegalRegimeEnum, NoticeDecisionEnum, OccupationGroupEnum, PurposeGroupEnum, RefusalGroundEnum, RequesterTypeEnum, RequestEventKindEnum, RequestStatusEnum } from "./requestEnums.types.ts";

@ObjectType("LegalHold", { description: "Keeps a request from being destroyed, whatever the retention schedule says." })
export class LegalHoldType {
  @Field(() => String, { description: "Why." })
  reason!: string;
  @Field(() => DateTimeScalar, { description: "Since when." })
  setAt!: Date;
  @Field(() => String, { description: "Account that set it." })
  setBy!: string;
}

@ObjectType("RegisterOrigin", { description: "Where a row of a register came from." })
export class RegisterOriginType {
  @Field(() => DateTimeScalar, { description: "When it was recorded here." })
  recordedAt!: Date;
  @Field(() => String, { description: "Account or command that recorded it." })
  recordedBy!: string;
  @Field(() => String, { nullable: true, description: "File that brought it. Null: recorded by form." })
  fileName!: string | null;
  @Field(() => Int, { nullable: true, description: "Data row of that file, the first row is 1. Null: recorded by form." })
  fileRow!: number | null;
}

@ObjectType("RequestEvent", { description: "One entry of a request's event line. Never edited: a wrong one is retracted by another." })
export class RequestEventType {
  @Field(() => ID, { description: "Identifier of the entry; a retraction names it." })
  id!: string;
  @Field(() => RequestEventKindEnum, { description: "What happened." })
  kind!: RequestEventKind;
  @Field(() => LocalDateScalar, { description: "Day it happened, by the office's own calendar." })
  on!: LocalDate;
  @Field(() => String, { nullable: true, description: 'Time of receipt, "16:05", Asia/Jakarta. Null: another kind, or the register kept no time.' })
  at!: string | null;
  @Field(() => Boolean, { description: "False: it was retracted, or is itself a retraction." })
  isStanding!: boolean;
  @Field(() => LegalRegimeEnum, { nullable: true, description: "Regime decided at registration. Null: another kind." })
  regime!: LegalRegime | null;
  @Field(() => String, { nullable: true, description: "Role or account that decided regime or retraction. Null: another kind." })
  decidedBy!: string | null;
  @Field(() => String, { nullable: true, description: "Reason an officer gave. Null: another kind, or not for this reader (satker and legal division only)." })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: "Unit it was forwarded to. Null: another kind." })
  toUnit!: string | null;
  @Field(() => NoticeDecisionEnum, { nullable: true, description: "What the notice decided. Null: another kind." })
  decision!: NoticeDecision["kind"] | null;
  @Field(() => RefusalGroundEnum, { nullable: true, description: "Why information was refused. Null: it was not, or the register does not say." })
  refusalGround!: RefusalGround["kind"] | null;
  @Field(() => ExemptionLetterEnum, { nullable: true, description: "Letter of Pasal 17. Null: not refused under it." })
  exemptionLetter!: ExemptionLetter | null;
  @Field(() => Boolean, { nullable: true, description: "Whether a consequence test exists. Null: not refused under Pasal 17, or the register does not say." })
  hasConsequenceTest!: boolean | null;
  @Field(() => ClosingReasonEnum, { nullable: true, description: "Why the file was closed. Null: another kind." })
  closingReason!: ClosingReason | null;
  @Field(() => ID, { nullable: true, description: "Entry that this one retracts. Null: another kind." })
  retractsEventId!: string | null;
  @Field(() => RegisterOriginType, { description: "Where the entry came from." })
  origin!: RegisterOriginType;
}

@ObjectType("RegimeDeadline", { description: "The date under one regime while none is decided, or why it cannot be told." })
export class RegimeDeadlineType {
  @Field(() => LegalRegimeEnum, { description: "The regime." })
  regime!: LegalRegime;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day in time. Null: it cannot be told; see unknownBecause." })
  dueOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Why it cannot be told, a sentence in Indonesian. Null: it is told." })
  unknownBecause!: string | null;
}

@ObjectType("DeadlineVersion", { description: "The due date by the calendar as it stood from a day until the next version." })
export class DeadlineVersionType {
  @Field(() => LocalDateScalar, { description: "The calendar announced by this day gives the date." })
  calendarAnnouncedOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: "The date." })
  dueOn!: LocalDate;
}

@ObjectType("DeadlineMove", { description: "A recount that moved a stored date after a calendar or a rule changed." })
export class DeadlineMoveType {
  @Field(() => DateTimeScalar, { description: "When." })
  at!: Date;
  @Field(() => String, { description: "What had changed." })
  change!: string;
  @Field(() => String, { description: "Date before, or the code of why it was not known." })
  before!: string;
  @Field(() => String, { description: "Date after, or the code of why it is not known." })
  after!: string;
}

@ObjectType("InformationRequest", { description: "A citizen's request for information, as the register keeps it. No field says who asked." })
export class InformationRequestType {
  @Field(() => ID, { description: "Satker code and identifier." })
  id!: string;
  @Field(() => String, { description: "Registration number, as the register has it." })
  number!: string;
  @Field(() => Int, { description: "Calendar year in which the number was given." })
  registerYear!: number;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => String, { description: "Kemendagri code of the satker." })
  satkerCode!: string;
  @Field(() => RequesterTypeEnum, { nullable: true, description: "What kind of requester. Null: the register does not say, or not for this reader (satker and legal division only)." })
  requesterType!: RequesterType | null;
  @Field(() => OccupationGroupEnum, { nullable: true, description: "Broad occupation. Null: the register does not say, or not for this reader." })
  occupationGroup!: OccupationGroup | null;
  @Field(() => PurposeGroupEnum, { nullable: true, description: "Broad purpose. Null: the register does not say, or not for this reader." })
  purposeGroup!: PurposeGroup | null;
  @Field(() => RequestStatusEnum, { description: "Where it stands today." })
  status!: RequestStatus;
  @Field(() => LegalRegimeEnum, { nullable: true, description: "Regime decided at registration. Null: unclassified." })
  regime!: LegalRegime | null;
  @Field(() => LocalDateScalar, { description: "Day of receipt." })
  receivedOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day 0 of the answer's clock. Null: it has not started, or cannot be told." })
  dayZero!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day of the first limit. Null: not known." })
  firstDueOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day in time by every decree recorded now, with the extension. Null: not known; see dueUnknownBecause." })
  dueOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "The due date as first computed; another than dueOn when a later decree moved it. Null: there was none." })
  firstNotifiedDueOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Code of why the date is not known, e.g. CALENDAR_NOT_SHIPPED. Null: it is known, or nothing is due." })
  dueUnknownBecause!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the written extension. Null: not extended." })
  extendedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the written notice. Null: none." })
  noticeOn!: LocalDate | null;
  @Field(() => NoticeDecisionEnum, { nullable: true, description: "What it decided. Null: no notice." })
  decision!: "GRANTED" | "GRANTED_IN_PART" | "REFUSED" | null;
  @Field(() => RefusalGroundEnum, { nullable: true, description: "Why information was refused. Null: it was not, or the register does not say." })
  refusalGround!: RefusalGround["kind"] | null;
  @Field(() => ExemptionLetterEnum, { nullable: true, description: "Letter of Pasal 17. Null: not refused under it." })
  exemptionLetter!: ExemptionLetter | null;
  @Field(() => Boolean, { nullable: true, description: "Whether a consequence test exists. Null: not refused under Pasal 17, or the register does not say." })
  hasConsequenceTest!: boolean | null;
  @Field(() => Boolean, { description: "True: somebody answered by mouth. It stopped nothing." })
  hasOralAnswer!: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day the information was handed over. Null: not." })
  deliveredOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day the file was closed. Null: open." })
  closedOn!: LocalDate | null;
  @Field(() => Int, { nullable: true, description: "Working days from day 0 to the written notice. Null: no notice, or outside the shipped calendar." })
  workingDaysToNotice!: number | null;
  @Field(() => LegalHoldType, { nullable: true, description: "Legal hold. Null: none." })
  legalHold!: LegalHold | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day of keeping by the retention schedule. Null: not set." })
  retainUntil!: LocalDate | null;
  @Field(() => RegisterOriginType, { description: "Where the row came from." })
  origin!: RegisterOriginType;

  /** Not in the API: what field resolvers need. */
  record!: RecordedRequest;
}

@ObjectType("RequestExplanation", { description: "Everything that explains one request: its event line, its receipt, how its date moved." })
export class RequestExplanationType {
  @Field(() => ID, { description: "Synthetic: of the request." })
  id!: string;
  @Field(() => [RequestEventType], { description: "All entries in the order of recording, retractions too." })
  events!: readonly RequestEventType[];
  @Field(() => String, { description: REVISION })
  revision!: string;
  @Field(() => DeadlineReceiptType, { nullable: true, description: "The due date with its reasons. Null: no regime is decided, the clock has not started, or the date cannot be told." })
  receipt!: DeadlineReceiptType | null;
  @Field(() => String, { nullable: true, description: "Why there is no receipt, a sentence in Indonesian. Null: there is one, or nothing is due." })
  receiptUnknownBecause!: string | null;
  @Field(() => [RegimeDeadlineType], { description: "Dates under both regimes while none is decided. Empty: it is decided, or the clock has not started." })
  deadlineByRegime!: readonly RegimeDeadlineType[];
  @Field(() => [DeadlineVersionType], { description: "How the date moved as decrees were announced. One entry: it never moved. Empty: no date is known." })
  versions!: readonly DeadlineVersionType[];
  @Field(() => [DeadlineMoveType], { description: "Recounts that moved the stored date, oldest first." })
  moves!: readonly DeadlineMoveType[];
  @Field(() => Boolean, { description: "True: this reader may ask for the text (informationRequestText); each reading is written down." })
  mayReadText!: boolean;
}

@ObjectType("InformationRequestText", { description: "What was asked for, in the requester's words. For the satker and its legal division; each reading is in the audit trail." })
export class InformationRequestTextType {
  @Field(() => ID, { description: "Of the request." })
  id!: string;
  @Field(() => String, { nullable: true, description: "Information sought; identity numbers and contacts are blotted out. Null: the register keeps none." })
  informationSought!: string | null;
  @Field(() => String, { nullable: true, description: "Purpose as stated. Null: the register keeps none." })
  purpose!: string | null;
}

@ObjectType("InformationRequestEdge", { description: "A request in a page." })
export class InformationRequestEdgeType {
  @Field(() => String, { description: "Where to go on after it." })
  cursor!: string;
  @Field(() => InformationRequestType, { description: "The request." })
  node!: InformationRequestType;
}

@ObjectType("InformationRequestConnection", { description: "A page of requests, latest received first; the order is stable." })
export class InformationRequestConnectionType {
  @Field(() => [InformationRequestEdgeType], { description: "The page." })
  edges!: readonly InformationRequestEdgeType[];
  @Field(() => PageInfoType, { description: "Where the page ends." })
  pageInfo!: PageInfoType;
  @Field(() => DatasetEnum, { description: "Real registers, or the demo scenario where there are none; never both." })
  dataset!: Dataset;
}

@InputType("InformationRequestFilter", { description: "Which requests. Everything left out: all within the reader's scope." })
export class InformationRequestFilterInput {
  @Field(() => ID, { nullable: true, description: 'Kemendagri code of a province, "33". Null: all.' })
  province?: string | null;
  @Field(() => ID, { nullable: true, description: 'Kemendagri code of a satker, "33.08". Null: all.' })
  satker?: string | null;
  @Field(() => LegalRegimeEnum, { nullable: true, description: "Only this regime. Null: both, and unclassified." })
  regime?: LegalRegime | null;
  @Field(() => [RequestStatusEnum], { nullable: true, description: "Only these. Null or empty: every status." })
  statuses?: readonly RequestStatus[] | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Received on or after. Null: any." })
  receivedFrom?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Received on or before. Null: any." })
  receivedTo?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Due on or after. Null: any." })
  dueFrom?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Due on or before. Null: any." })
  dueTo?: LocalDate | null;
  @Field(() => Boolean, { nullable: true, description: "Only with, or only without, a legal hold. Null: both." })
  hasLegalHold?: boolean | null;
}

@ObjectType("DueItem", { description: "An open request on the board." })
export class DueItemType {
  @Field(() => ID, { description: "Of the request." })
  id!: string;
  @Field(() => InformationRequestType, { description: "The request." })
  request!: InformationRequestType;
  @Field(() => Int, { nullable: true, description: "Working days left; 0 on the last day and after. Null: no date is known." })
  leftWorkingDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Working days past the last day; 0 when it has not passed. Null: no date is known." })
  lateWorkingDays!: number | null;
  @Field(() => [RegimeDeadlineType], { description: "Dates under both regimes while none is decided. Empty: it is decided, or the clock has not started." })
  deadlineByRegime!: readonly RegimeDeadlineType[];
}

@ObjectType("DueRegimeCount", { description: "Open requests of one regime in a group." })
export class DueRegimeCountType {
  @Field(() => LegalRegimeEnum, { nullable: true, description: "The regime. Null: unclassified." })
  regime!: LegalRegime | null;
  @Field(() => Int, { description: "Number of open requests." })
  count!: number;
}

@ObjectType("DueGroupOfBoard", { description: "Open requests that fall due at about the same time." })
export class DueGroupOfBoardType {
  @Field(() => DueGroupEnum, { description: "When." })
  group!: DueGroup;
  @Field(() => Int, { description: "Number of open requests in the group, those not listed too." })
  count!: number;
  @Field(() => [DueRegimeCountType], { description: "The same by regime." })
  byRegime!: readonly DueRegimeCountType[];
  @Field(() => [DueItemType], { description: "The first 100, earliest due first." })
  items!: readonly DueItemType[];
}

@ObjectType("DueBoard", { description: "What falls due when, seen from today." })
export class DueBoardType {
  @Field(() => ID, { description: "Synthetic: scope, week and today." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "Today in Jakarta." })
  today!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Monday of the week asked about." })
  weekFrom!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Sunday of that week." })
  weekTo!: LocalDate;
  @Field(() => Int, { description: "Number of satker the board covers within the reader's scope." })
  satkerCount!: number;
  @Field(() => DatasetEnum, { description: "Real registers, or the demo scenario where there are none; never both." })
  dataset!: Dataset;
  @Field(() => [DueGroupOfBoardType], { description: "All five groups, the most urgent first." })
  groups!: readonly DueGroupOfBoardType[];
}
