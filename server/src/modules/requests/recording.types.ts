import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import { EXPECTED_REVISION } from "../../platform/graphql/revision.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { CalendarDayKindEnum } from "../calendars/calendars.types.ts";
import type { CalendarDayKind } from "../calendars/domain/calendarFacts.ts";
import { DisputeType, ObjectionType } from "./cases.types.ts";
import type { DisputeForum, DisputeRuling, DisputeStage } from "./domain/dispute.ts";
import type { LegalRegime } from "./domain/legalRule.ts";
import type { ObjectionGround } from "./domain/objection.ts";
import type { ObjectionEventKind } from "./domain/recordedCase.ts";
import type { OccupationGroup, PurposeGroup, RequesterType } from "./domain/recordedRequest.ts";
import type { ClosingReason, ExemptionLetter, NoticeDecision, RefusalGround, RequestEventKind } from "./domain/requestEvent.ts";
import {
  ClosingReasonEnum, DisputeForumEnum, DisputeRulingEnum, DisputeStageEnum, ExemptionLetterEnum, LegalRegimeEnum, NoticeDecisionEnum, ObjectionEventKindEnum,
  ObjectionGroundEnum, OccupationGroupEnum, PurposeGroupEnum, RecountCauseEnum, RefusalGroundEnum, RequesterTypeEnum, RequestEventKindEnum,
} from "./requestEnums.types.ts";
import { InformationRequestType } from "./requests.types.ts";

@ObjectType("RecordingRefusal", { description: "Why nothing was recorded: something that the user can mend. The register is as it was." })
export class RecordingRefusalType {
  @Field(() => String, { description: "Stable code, e.g. EXTENSION_AFTER_LIMIT, EVENT_BEFORE_CAUSE, NUMBER_TAKEN, PERSONAL_DATA, CALENDAR_NOT_SHIPPED." })
  code!: string;
  @Field(() => String, { description: "Sentence in Indonesian that names the place and the rule." })
  message!: string;
  @Field(() => String, { nullable: true, description: 'Path of the field of the input that was refused: "number", "events.1.on". Null: it is about no single field.' })
  field!: string | null;
}

const refusalOr = (name: string) => (value: object): string => ("message" in value ? "RecordingRefusal" : name);

export const RecordRequestResult = createUnionType({
  name: "RecordRequestResult",
  description: "The request as it now stands, or why nothing was recorded.",
  types: () => [InformationRequestType, RecordingRefusalType] as const,
  resolveType: refusalOr("InformationRequest"),
});

export const RecordObjectionResult = createUnionType({
  name: "RecordObjectionResult",
  description: "The objection as it now stands, or why nothing was recorded.",
  types: () => [ObjectionType, RecordingRefusalType] as const,
  resolveType: refusalOr("Objection"),
});

export const RecordDisputeResult = createUnionType({
  name: "RecordDisputeResult",
  description: "The dispute as it now stands, or why nothing was recorded.",
  types: () => [DisputeType, RecordingRefusalType] as const,
  resolveType: refusalOr("Dispute"),
});

@ObjectType("RegisterPeriodRecorded", { description: "Days for which a satker's register is now known in full." })
export class RegisterPeriodRecordedType {
  @Field(() => ID, { description: "Kemendagri code of the satker." })
  id!: string;
  @Field(() => LocalDateScalar, { description: "First day." })
  from!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day." })
  to!: LocalDate;
}

export const RecordPeriodResult = createUnionType({
  name: "RecordPeriodResult",
  description: "The period, or why nothing was recorded.",
  types: () => [RegisterPeriodRecordedType, RecordingRefusalType] as const,
  resolveType: refusalOr("RegisterPeriodRecorded"),
});

@InputType("RequestEventInput", { description: "Something that happened to a request. Which fields are needed depends on the kind." })
export class RequestEventInput {
  @Field(() => RequestEventKindEnum, { description: "What happened." })
  kind!: RequestEventKind;
  @Field(() => LocalDateScalar, { description: "Day it happened; not in the future." })
  on!: LocalDate;
  @Field(() => String, { nullable: true, description: 'RECEIVED: time "16:05", Asia/Jakarta. Null: not known; counts as within office hours.' })
  at?: string | null;
  @Field(() => LegalRegimeEnum, { nullable: true, description: "REGISTERED: the regime decided by the officer." })
  regime?: LegalRegime | null;
  @Field(() => String, { nullable: true, description: "REGISTERED, EXTENDED, RETRACTED: why. No personal data." })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: "FORWARDED: the unit." })
  toUnit?: string | null;
  @Field(() => Boolean, { nullable: true, description: "EXTENDED: must be true; an extension counts only in writing." })
  inWriting?: boolean | null;
  @Field(() => NoticeDecisionEnum, { nullable: true, description: "WRITTEN_NOTICE: what it decided." })
  decision?: NoticeDecision["kind"] | null;
  @Field(() => RefusalGroundEnum, { nullable: true, description: "WRITTEN_NOTICE: why refused; needed for REFUSED." })
  refusalGround?: RefusalGround["kind"] | null;
  @Field(() => ExemptionLetterEnum, { nullable: true, description: "WRITTEN_NOTICE: letter of Pasal 17; needed for EXEMPT." })
  exemptionLetter?: ExemptionLetter | null;
  @Field(() => Boolean, { nullable: true, description: "WRITTEN_NOTICE: whether a consequence test exists. Null: not known." })
  hasConsequenceTest?: boolean | null;
  @Field(() => ClosingReasonEnum, { nullable: true, description: "CLOSED: why." })
  closingReason?: ClosingReason | null;
  @Field(() => ID, { nullable: true, description: "RETRACTED: the entry that was wrong." })
  retractsEventId?: string | null;
}

@InputType("RecordRequestInput", { description: "A new request. No name, identity number, address or contact of the requester has a place here." })
export class RecordRequestInput {
  @Field(() => ID, { description: "Kemendagri code of the satker." })
  satker!: string;
  @Field(() => String, { description: "Registration number, unique in the satker's year." })
  number!: string;
  @Field(() => RequesterTypeEnum, { nullable: true, description: "What kind of requester. Null: not said." })
  requesterType?: RequesterType | null;
  @Field(() => OccupationGroupEnum, { nullable: true, description: "Broad occupation. Null: not said." })
  occupationGroup?: OccupationGroup | null;
  @Field(() => PurposeGroupEnum, { nullable: true, description: "Broad purpose. Null: not said." })
  purposeGroup?: PurposeGroup | null;
  @Field(() => String, { nullable: true, description: "Information sought; identity numbers and contacts in it are blotted out. Null: not kept." })
  informationSought?: string | null;
  @Field(() => String, { nullable: true, description: "Purpose as stated. Null: not kept." })
  purpose?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day of keeping by the retention schedule. Null: not set." })
  retainUntil?: LocalDate | null;
  @Field(() => [RequestEventInput], { description: "First events; RECEIVED must be among them." })
  events!: readonly RequestEventInput[];
}

@InputType("RecordObjectionInput", { description: "A new objection." })
export class RecordObjectionInput {
  @Field(() => ID, { description: "Kemendagri code of the satker." })
  satker!: string;
  @Field(() => String, { description: "Number in the objection register, unique in the satker's year." })
  number!: string;
  @Field(() => String, { nullable: true, description: "Registration number of the request. Null: only for ground b." })
  requestNumber?: string | null;
  @Field(() => Int, { nullable: true, description: "Calendar year of that number, where it stands in several. Null: it stands once." })
  requestYear?: number | null;
  @Field(() => ObjectionGroundEnum, { description: "Letter of Pasal 35." })
  ground!: ObjectionGround;
  @Field(() => LocalDateScalar, { description: "Day the ground was found." })
  groundFoundOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Day the superior received it." })
  receivedOn!: LocalDate;
  @Field(() => LegalRegimeEnum, { description: "Whose clocks run." })
  regime!: LegalRegime;
}

@InputType("ObjectionEventInput", { description: "Something that happened to an objection." })
export class ObjectionEventInput {
  @Field(() => ObjectionEventKindEnum, { description: "What happened. Only a written answer stops the clock." })
  kind!: ObjectionEventKind;
  @Field(() => LocalDateScalar, { description: "Day it happened." })
  on!: LocalDate;
  @Field(() => ID, { nullable: true, description: "RETRACTED: the entry that was wrong." })
  retractsEventId?: string | null;
  @Field(() => String, { nullable: true, description: "RETRACTED: why." })
  reason?: string | null;
}

@InputType("RecordDisputeInput", { description: "A new dispute." })
export class RecordDisputeInput {
  @Field(() => ID, { description: "Kemendagri code of the satker." })
  satker!: string;
  @Field(() => String, { description: "Number, at the commission or in the register." })
  number!: string;
  @Field(() => String, { description: "Number of the objection it rests on." })
  objectionNumber!: string;
  @Field(() => Int, { nullable: true, description: "Calendar year of that number, where it stands in several. Null: it stands once." })
  objectionYear?: number | null;
  @Field(() => DisputeForumEnum, { description: "Which commission." })
  forum!: DisputeForum;
  @Field(() => [String], { description: "Public bodies that answer it; never a person." })
  respondents!: readonly string[];
  @Field(() => LocalDateScalar, { description: "Day of filing." })
  filedOn!: LocalDate;
}

@InputType("DisputeStepInput", { description: "A stage that a dispute reached, or the retraction of one." })
export class DisputeStepInput {
  @Field(() => DisputeStageEnum, { nullable: true, description: "The stage. Null: a retraction." })
  stage?: DisputeStage | null;
  @Field(() => DisputeRulingEnum, { nullable: true, description: "Ruling told with it. Null: none." })
  ruling?: DisputeRuling | null;
  @Field(() => LocalDateScalar, { description: "Day it was reached." })
  on!: LocalDate;
  @Field(() => ID, { nullable: true, description: "The entry that was wrong. Null: a stage." })
  retractsEventId?: string | null;
  @Field(() => String, { nullable: true, description: "Why it was wrong. Null: a stage." })
  reason?: string | null;
}

@InputType("DayOffInput", { description: "A decreed day off, or its withdrawal by a later decree." })
export class DayOffInput {
  @Field(() => LocalDateScalar, { description: "The day." })
  date!: LocalDate;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => CalendarDayKindEnum, { description: "What makes it a day off." })
  kind!: CalendarDayKind;
  @Field(() => String, { description: "The decree." })
  decree!: string;
  @Field(() => LocalDateScalar, { description: "Day the decree was made public; not in the future." })
  announcedOn!: LocalDate;
  @Field(() => ID, { nullable: true, description: "The one satker it holds for. Null: the whole country." })
  satker?: string | null;
  @Field(() => String, { description: "Where the decree was read." })
  source!: string;
  @Field(() => String, { nullable: true, description: EXPECTED_REVISION })
  expectedRevision?: string | null;
}

@ObjectType("DeadlineRecount", { description: "A recount of deadlines after a calendar or a rule changed." })
export class DeadlineRecountType {
  @Field(() => ID, { description: "Synthetic: when and what." })
  id!: string;
  @Field(() => DateTimeScalar, { description: "When." })
  at!: Date;
  @Field(() => String, { description: "Account or command whose change it was." })
  by!: string;
  @Field(() => RecountCauseEnum, { description: "Why." })
  cause!: "CALENDAR" | "RULES";
  @Field(() => String, { description: "What had changed." })
  change!: string;
  @Field(() => Int, { description: "Number of requests, objections and disputes looked at." })
  examined!: number;
  @Field(() => Int, { description: "Number of those whose date or verdict is now another." })
  changed!: number;
}
