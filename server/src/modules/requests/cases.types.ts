import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { REVISION } from "../../platform/graphql/revision.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { KeptObjectionStatus } from "./domain/caseStanding.ts";
import type { DisputeForum, DisputeRuling, DisputeStage } from "./domain/dispute.ts";
import type { LegalRegime } from "./domain/legalRule.ts";
import type { ObjectionGround } from "./domain/objection.ts";
import type { ObjectionEventKind, RecordedDispute, RecordedObjection } from "./domain/recordedCase.ts";
import { DeadlineReceiptType, DisputeAdmissibilityType } from "./receipts.types.ts";
import { AdmissibilityVerdictEnum, DisputeForumEnum, DisputeRulingEnum, DisputeStageEnum, FilingVerdictEnum, LegalRegimeEnum, ObjectionEventKindEnum, ObjectionGroundEnum, ObjectionStatusEnum } from "./requestEnums.types.ts";
import { RegisterOriginType } from "./requests.types.ts";

@ObjectType("ObjectionEvent", { description: "An entry about an objection. Never edited: a wrong one is retracted by another." })
export class ObjectionEventType {
  @Field(() => ID, { description: "Identifier of the entry." })
  id!: string;
  @Field(() => ObjectionEventKindEnum, { description: "What happened." })
  kind!: ObjectionEventKind;
  @Field(() => LocalDateScalar, { description: "Day it happened." })
  on!: LocalDate;
  @Field(() => Boolean, { description: "False: retracted, or itself a retraction." })
  isStanding!: boolean;
  @Field(() => ID, { nullable: true, description: "Entry that this one retracts. Null: another kind." })
  retractsEventId!: string | null;
  @Field(() => RegisterOriginType, { description: "Where the entry came from." })
  origin!: RegisterOriginType;
}

@ObjectType("DisputeEvent", { description: "A stage that a dispute reached, or the retraction of one." })
export class DisputeEventType {
  @Field(() => ID, { description: "Identifier of the entry." })
  id!: string;
  @Field(() => DisputeStageEnum, { nullable: true, description: "The stage. Null: it retracts another entry." })
  stage!: DisputeStage | null;
  @Field(() => DisputeRulingEnum, { nullable: true, description: "Ruling told with it. Null: none." })
  ruling!: DisputeRuling | null;
  @Field(() => LocalDateScalar, { description: "Day it was reached." })
  on!: LocalDate;
  @Field(() => Boolean, { description: "False: retracted, or itself a retraction." })
  isStanding!: boolean;
  @Field(() => ID, { nullable: true, description: "Entry that this one retracts. Null: it is a stage." })
  retractsEventId!: string | null;
  @Field(() => RegisterOriginType, { description: "Where the entry came from." })
  origin!: RegisterOriginType;
}

@ObjectType("Dispute", { description: "A dispute before an Information Commission." })
export class DisputeType {
  @Field(() => ID, { description: "Satker code and identifier." })
  id!: string;
  @Field(() => String, { description: "Number in the register, or at the commission." })
  number!: string;
  @Field(() => Int, { description: "Calendar year of the number." })
  registerYear!: number;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => String, { description: "Kemendagri code of the satker." })
  satkerCode!: string;
  @Field(() => ID, { description: "The objection it rests on." })
  objectionId!: string;
  @Field(() => DisputeForumEnum, { description: "Which commission." })
  forum!: DisputeForum;
  @Field(() => [String], { description: "Public bodies that answer it, as the commission writes them." })
  respondents!: readonly string[];
  @Field(() => LocalDateScalar, { description: "Day of filing." })
  filedOn!: LocalDate;
  @Field(() => DisputeStageEnum, { description: "Furthest stage." })
  stage!: DisputeStage;
  @Field(() => DisputeRulingEnum, { nullable: true, description: "Ruling. Null: none, or not known." })
  ruling!: DisputeRuling | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the decision. Null: not decided." })
  decidedOn!: LocalDate | null;
  @Field(() => AdmissibilityVerdictEnum, { description: "Whether it was filed in its window, by the rules; the commission decides." })
  admissibility!: "PREMATURE" | "OPEN" | "LAPSED" | "UNDETERMINED" | "UNKNOWN";
  @Field(() => RegisterOriginType, { description: "Where the row came from." })
  origin!: RegisterOriginType;

  /** Not in the API: what field resolvers need. */
  record!: RecordedDispute;
}

@ObjectType("DisputeExplanation", { description: "Everything that explains a dispute: its stages, its window, the commission's clocks." })
export class DisputeExplanationType {
  @Field(() => ID, { description: "Synthetic: of the dispute." })
  id!: string;
  @Field(() => [DisputeEventType], { description: "All entries in the order of recording." })
  events!: readonly DisputeEventType[];
  @Field(() => String, { description: REVISION })
  revision!: string;
  @Field(() => DisputeAdmissibilityType, { nullable: true, description: "The window on the day of filing. Null: it cannot be told; see unknownBecause." })
  window!: DisputeAdmissibilityType | null;
  @Field(() => DeadlineReceiptType, { nullable: true, description: "The commission's clock to start. Null: not registered there, or the limit is not known." })
  start!: DeadlineReceiptType | null;
  @Field(() => DeadlineReceiptType, { nullable: true, description: "The commission's clock to finish. Null: not started, or the limit is not known." })
  finish!: DeadlineReceiptType | null;
  @Field(() => [String], { description: "What cannot be told and why, sentences in Indonesian. Empty: everything is told." })
  unknownBecause!: readonly string[];
}

@ObjectType("Objection", { description: "An objection (keberatan) to the superior of the PPID." })
export class ObjectionType {
  @Field(() => ID, { description: "Satker code and identifier." })
  id!: string;
  @Field(() => String, { description: "Number in the register." })
  number!: string;
  @Field(() => Int, { description: "Calendar year of the number." })
  registerYear!: number;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => String, { description: "Kemendagri code of the satker." })
  satkerCode!: string;
  @Field(() => ID, { nullable: true, description: "The request it is about. Null: ground b, which needs none." })
  requestId!: string | null;
  @Field(() => ObjectionGroundEnum, { description: "Its ground." })
  ground!: ObjectionGround;
  @Field(() => LocalDateScalar, { description: "Day the ground was found." })
  groundFoundOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Day the superior received it." })
  receivedOn!: LocalDate;
  @Field(() => LegalRegimeEnum, { description: "Whose clocks run." })
  regime!: LegalRegime;
  @Field(() => ObjectionStatusEnum, { description: "Where it stands today." })
  status!: KeptObjectionStatus;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day for the written answer. Null: it cannot be told; see dueUnknownBecause." })
  dueOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Code of why the date is not known. Null: it is known." })
  dueUnknownBecause!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the written answer. Null: none, whatever was said." })
  answeredOn!: LocalDate | null;
  @Field(() => FilingVerdictEnum, { description: "Whether it came in its window." })
  filing!: "IN_TIME" | "LATE" | "UNKNOWN";
  @Field(() => RegisterOriginType, { description: "Where the row came from." })
  origin!: RegisterOriginType;

  /** Not in the API: what field resolvers need. */
  record!: RecordedObjection;
}

@ObjectType("ObjectionExplanation", { description: "Everything that explains an objection: its entries, its receipt, disputes that rest on it." })
export class ObjectionExplanationType {
  @Field(() => ID, { description: "Synthetic: of the objection." })
  id!: string;
  @Field(() => [ObjectionEventType], { description: "All entries in the order of recording." })
  events!: readonly ObjectionEventType[];
  @Field(() => String, { description: REVISION })
  revision!: string;
  @Field(() => DeadlineReceiptType, { nullable: true, description: "The superior's clock with its reasons. Null: it cannot be told; see unknownBecause." })
  receipt!: DeadlineReceiptType | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which the objection could be filed. Null: the window was not found." })
  filingLatestOn!: LocalDate | null;
  @Field(() => [DisputeType], { description: "Disputes that rest on it." })
  disputes!: readonly DisputeType[];
  @Field(() => [String], { description: "What cannot be told and why, sentences in Indonesian. Empty: everything is told." })
  unknownBecause!: readonly string[];
}

@ObjectType("PublishedDispute", { description: "What was published about a dispute: a claim with its source; no register stands behind it." })
export class PublishedDisputeType {
  @Field(() => ID, { description: "Identifier of the claim." })
  id!: string;
  @Field(() => String, { description: "Kemendagri code of the satker concerned." })
  satkerCode!: string;
  @Field(() => String, { description: "Respondent, as published." })
  respondent!: string;
  @Field(() => String, { description: "Commission, as published." })
  forum!: string;
  @Field(() => String, { description: "What it was about." })
  subject!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the request. Null: not published." })
  requestedOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the objection. Null: not published." })
  objectionOn!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the hearing told of. Null: not published." })
  hearingOn!: LocalDate | null;
  @Field(() => String, { description: "What became of it, as published." })
  outcome!: string;
  @Field(() => String, { nullable: true, description: "Remark of the transcriber. Null: none." })
  note!: string | null;
  @Field(() => ProvenanceType, { description: "Where it was read." })
  provenance!: ProvenanceFacts;
}
