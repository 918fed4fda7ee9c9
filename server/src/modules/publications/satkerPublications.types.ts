import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import type { EntryKind, EvidenceOutcome, UpdateVerdict } from "./domain/dutyLog.ts";
import type { DutyState } from "./domain/dutyStanding.ts";
import type { NextStep } from "./domain/nextStep.ts";
import { DutyStateEnum, EntryKindEnum, EvidenceOutcomeEnum, NextStepEnum, UpdateVerdictEnum } from "./publicationEnums.types.ts";
import { ExemptionStandingType, PublicInformationItemType } from "./publicationItem.types.ts";
import { PublicationComplianceType } from "./publications.types.ts";

@ObjectType("PublicationEntry", { description: "A row of the update log. Rows are never edited: a correction is a new row, the old one stays." })
export class PublicationEntryType {
  @Field(() => ID, { description: "Identifier, to correct it by." })
  id!: string;
  @Field(() => EntryKindEnum, { description: "An update or a look." })
  kind!: EntryKind;
  @Field(() => LocalDateScalar, { description: "Date in Asia/Jakarta of the refresh or the look." })
  on!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "When this content was first published. Null: not said." })
  publishedOn!: LocalDate | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was renewed. Null: a look, or only the day is known." })
  refreshedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Where it can be seen. Null: not said." })
  evidenceUrl!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of the content, hexadecimal. Null: not read, or too long to read." })
  contentHash!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "When somebody looked. Null: nobody did." })
  checkedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Who or what looked. Null: nobody did." })
  checkedBy!: string | null;
  @Field(() => Int, { nullable: true, description: "HTTP status, a number from 100 to 599 without unit. Null: no answer, or not asked over HTTP." })
  httpStatus!: number | null;
  @Field(() => EvidenceOutcomeEnum, { nullable: true, description: "What the look came to. Null: nobody looked." })
  outcome!: EvidenceOutcome | null;
  @Field(() => UpdateVerdictEnum, { nullable: true, description: "What the update is worth. Null: a look." })
  verdict!: UpdateVerdict | null;
  @Field(() => String, { nullable: true, description: "Remark, in Indonesian. Null: none." })
  note!: string | null;
  @Field(() => String, { description: "Account, command or file that recorded it." })
  recordedBy!: string;
  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  recordedAt!: Date;
  @Field(() => ID, { nullable: true, description: "The entry whose place this one took. Null: it corrects none." })
  correctsId!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was corrected. Null: it corrects none." })
  correctionReason!: string | null;
  @Field(() => ProvenanceType, { description: "Where it comes from." })
  provenance!: ProvenanceFacts;
}

@ObjectType("SatkerDuty", { description: "One duty of one satker, with what to do next." })
export class SatkerDutyType {
  @Field(() => ID, { description: "Synthetic: day, dataset, satker and item." })
  id!: string;
  @Field(() => PublicInformationItemType, { description: "The item." })
  item!: PublicInformationItemType;
  @Field(() => DutyStateEnum, { description: "Where it stands." })
  state!: DutyState;
  @Field(() => LocalDateScalar, { nullable: true, description: "First day of that state. Null: since before the records began, or it does not apply." })
  since!: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it is, or was, in time. Null: no date follows from the rule." })
  dueOn!: LocalDate | null;
  @Field(() => Int, { nullable: true, description: "Calendar days past dueOn. Null: not late and not missing, or without a due date." })
  daysOverdue!: number | null;
  @Field(() => NextStepEnum, { description: "What to do." })
  nextStep!: NextStep;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last real refresh. Null: none is known." })
  refreshedOn!: LocalDate | null;
  @Field(() => Int, { description: "Number of new dates on unchanged content." })
  redatedCount!: number;
  @Field(() => PublicationEntryType, { nullable: true, description: "Last update, of any worth. Null: none is recorded." })
  lastUpdate!: PublicationEntryType | null;
  @Field(() => PublicationEntryType, { nullable: true, description: "Last look. Null: nobody has looked." })
  lastCheck!: PublicationEntryType | null;
  @Field(() => ExemptionStandingType, { nullable: true, description: "On what the exemption rests. Null: the item is not exempted." })
  exemption!: ExemptionStandingType | null;
  @Field(() => String, { nullable: true, description: "What the satker's own list says of it (does not apply, or since when it does), in Indonesian. Null: it does not speak of it." })
  listNote!: string | null;
}

@ObjectType("SatkerPublications", { description: "A satker's duties in the order of what to do next, and its discipline." })
export class SatkerPublicationsType {
  @Field(() => ID, { description: "Synthetic: satker, day, day of knowledge and dataset." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => LocalDateScalar, { description: "At the end of which day." })
  asOf!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "As the log was known at the end of this day. Null: as it is known now." })
  asKnownOn!: LocalDate | null;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => [SatkerDutyType], { description: "Every item of the list, most pressing first." })
  duties!: readonly SatkerDutyType[];
  @Field(() => PublicationComplianceType, { description: "The satker's discipline on the same day." })
  compliance!: PublicationComplianceType;
  @Field(() => ProvenanceType, { description: "The list and the files of the log." })
  provenance!: ProvenanceFacts;
}
