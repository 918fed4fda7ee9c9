import { Field, ID, InputType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { EXPECTED_REVISION } from "../../platform/graphql/revision.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { AssistanceKind } from "./domain/assistanceEffect.ts";
import type { EntryKind, EvidenceOutcome } from "./domain/dutyLog.ts";
import { AssistanceKindEnum, EntryKindEnum, EvidenceOutcomeEnum } from "./publicationEnums.types.ts";

@InputType("PublicationUpdateInput", { description: "An update or a look to write into the log." })
export class PublicationUpdateInput {
  @Field(() => ID, { description: 'Kemendagri code of the satker, "33.08".' })
  satker!: string;
  @Field(() => ID, { description: 'Code of the item, "B09".' })
  item!: string;
  @Field(() => EntryKindEnum, { defaultValue: "UPDATE", description: "An update, or a look." })
  kind!: EntryKind;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was renewed or looked at. Null: now." })
  happenedAt?: Date | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "When this content was first published. Null: not said, or a look." })
  publishedOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Where it can be seen, https://…; at most 2000 characters. Null: not said." })
  evidenceUrl?: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256 of the content, hexadecimal. Null: not known." })
  contentHash?: string | null;
  @Field(() => EvidenceOutcomeEnum, { nullable: true, description: "For a look: FOUND or ABSENT. Null: an update." })
  outcome?: EvidenceOutcome | null;
  @Field(() => String, { nullable: true, description: "Remark; at most 1000 characters, no names of citizens. Null: none." })
  note?: string | null;
  @Field(() => ID, { nullable: true, description: "Entry whose place this one takes. Null: it corrects none." })
  corrects?: string | null;
  @Field(() => String, { nullable: true, description: "Why it is corrected. Null: it corrects none." })
  correctionReason?: string | null;
  @Field(() => DatasetEnum, { defaultValue: "PUBLISHED", description: "DEMO: part of the invented scenario, and removed with it." })
  dataset!: Dataset;
}

@InputType("AssistanceEventInput", { description: "An assistance event to write down." })
export class AssistanceEventInput {
  @Field(() => ID, { description: 'Key that stays when it is told anew: "rakor-jateng-2026-06-30".' })
  key!: string;
  @Field(() => ID, { description: 'Kemendagri code of the province, "33".' })
  province!: string;
  @Field(() => AssistanceKindEnum, { description: "Kind of event." })
  kind!: AssistanceKind;
  @Field(() => String, { description: "Title; at most 300 characters." })
  title!: string;
  @Field(() => LocalDateScalar, { description: "First day." })
  heldOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day. Null: one day." })
  endedOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Where. Null: not known." })
  place?: string | null;
  @Field(() => [String], { defaultValue: [], description: "What it was about; at most 20." })
  topics!: string[];
  @Field(() => [ID], { nullable: true, description: "Codes of the satker invited. Null: not known." })
  invited?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Codes of the satker that came. Null: not known; empty: nobody came." })
  attending?: string[] | null;
  @Field(() => String, { description: "Where this is known from; at most 300 characters." })
  source!: string;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note?: string | null;
  @Field(() => DatasetEnum, { defaultValue: "PUBLISHED", description: "DEMO: part of the invented scenario, and removed with it." })
  dataset!: Dataset;
  @Field(() => String, { nullable: true, description: `Identifier of the telling that the form saw, or "none". ${EXPECTED_REVISION}` })
  expectedRevision?: string | null;
}

@InputType("ReadinessRequirementInput", { description: "An item of an assessment instrument and the public information it asks for." })
export class ReadinessRequirementInput {
  @Field(() => ID, { description: "Key, given back with the finding." })
  key!: string;
  @Field(() => [ID], { description: "Codes of public information; all have to be there." })
  items!: string[];
}
