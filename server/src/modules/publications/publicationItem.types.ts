import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Confidence, ProvenanceFacts } from "../../kernel/provenance.ts";
import { ConfidenceEnum, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { CadenceCounting } from "./domain/cadenceRule.ts";
import type { ConsequenceTestLevel, ExemptionState } from "./domain/exemption.ts";
import type { Cadence, InformationClass } from "./domain/informationItem.ts";
import { CadenceCountingEnum, CadenceEnum, ConsequenceTestLevelEnum, ExemptionStateEnum, InformationClassEnum } from "./publicationEnums.types.ts";

@ObjectType("CadenceLimit", { description: "What a cadence means in time for a class of information: a row of the cadence table." })
export class CadenceLimitType {
  @Field(() => CadenceCountingEnum, { description: "From when it counts." })
  counting!: CadenceCounting;
  @Field(() => Int, { nullable: true, description: "Calendar months that a refresh holds; counted in number of months. Null: no such limit." })
  everyMonths!: number | null;
  @Field(() => Int, { nullable: true, description: "Calendar days that a refresh holds. Null: no such limit." })
  everyDays!: number | null;
  @Field(() => String, { nullable: true, description: '"03-31", month and day of each year by which it must be there. Null: no such date.' })
  dueMonthDay!: string | null;
  @Field(() => Int, { nullable: true, description: "Calendar days after the event, the change or the beginning of the stage. Null: no such limit was found." })
  withinDays!: number | null;
  @Field(() => String, { description: "Article or practice on which the limit rests." })
  legalBasis!: string;
  @Field(() => String, { nullable: true, description: "Remark of the transcriber, in Indonesian. Null: none." })
  note!: string | null;
  @Field(() => ProvenanceType, { description: "Where the row was read, and how sure it is." })
  provenance!: ProvenanceFacts;
}

@ObjectType("PublicInformationItem", { description: "An item of the list of public information (DIP) as worded in one year. Its code stays through the years." })
export class PublicInformationItemType {
  @Field(() => ID, { description: "Synthetic: code and year of the list." })
  id!: string;
  @Field(() => String, { description: 'Stable code, "B09".' })
  code!: string;
  @Field(() => Int, { description: "First calendar year in which this wording holds." })
  listYear!: number;
  @Field(() => String, { description: "Title in Indonesian, as listed." })
  title!: string;
  @Field(() => String, { description: "Title in English." })
  titleEn!: string;
  @Field(() => InformationClassEnum, { description: "Class under UU 14/2008." })
  class!: InformationClass;
  @Field(() => CadenceEnum, { description: "How often it is renewed, as listed." })
  cadence!: Cadence;
  @Field(() => CadenceLimitType, { nullable: true, description: "What that means in time. Null: the cadence table has no row for it, so nothing is ever late." })
  limit!: CadenceLimitType | null;
  @Field(() => String, { description: "Legal ground, as transcribed." })
  legalBasis!: string;
  @Field(() => ConfidenceEnum, { description: "How sure the ground is." })
  confidence!: Confidence;
  @Field(() => String, { description: "Subsection that usually holds it." })
  ownerUnit!: string;
  @Field(() => [String], { description: 'Election stages during which it is due; "*" any. Empty: not bound to stages.' })
  stageCodes!: readonly string[];
  @Field(() => String, { nullable: true, description: "Remark of the transcriber, in Indonesian. Null: none." })
  note!: string | null;
  @Field(() => ProvenanceType, { description: "Where the row was read." })
  provenance!: ProvenanceFacts;
}

@ObjectType("ConsequenceTestDecision", { description: "A decision on a consequence test (uji konsekuensi)." })
export class ConsequenceTestDecisionType {
  @Field(() => ConsequenceTestLevelEnum, { description: "Who decided." })
  level!: ConsequenceTestLevel;
  @Field(() => String, { description: "Number and title of the decree, as transcribed." })
  decree!: string;
  @Field(() => LocalDateScalar, { description: "When it was decided." })
  decidedOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day on which it holds. Null: the decree names none." })
  validUntil!: LocalDate | null;
  @Field(() => ProvenanceType, { description: "Where it was read." })
  provenance!: ProvenanceFacts;
}

@ObjectType("ExemptionStanding", { description: "Whether an exempted item rests on a decision of a level that was entitled to it." })
export class ExemptionStandingType {
  @Field(() => ExemptionStateEnum, { description: "The finding." })
  state!: ExemptionState;
  @Field(() => ConsequenceTestDecisionType, { nullable: true, description: "The decision it speaks of. Null: none is known." })
  decision!: ConsequenceTestDecisionType | null;
}
