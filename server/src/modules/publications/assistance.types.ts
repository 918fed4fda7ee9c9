import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import { LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { SatkerObjectType } from "../satkers/satkers.types.ts";
import type { AssistanceKind, EffectVerdict } from "./domain/assistanceEffect.ts";
import { AssistanceKindEnum, EffectVerdictEnum } from "./publicationEnums.types.ts";

@ObjectType("AssistanceEvent", { description: "A meeting at which a province helped its satker: rakor, asistensi, bimtek, briefing." })
export class AssistanceEventType {
  @Field(() => ID, { description: "Identifier of this telling." })
  id!: string;
  @Field(() => String, { description: "Key that stays when the event is told anew." })
  key!: string;
  @Field(() => AssistanceKindEnum, { description: "Kind of event." })
  kind!: AssistanceKind;
  @Field(() => String, { description: "Title, in Indonesian." })
  title!: string;
  @Field(() => LocalDateScalar, { description: "First day." })
  heldOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day. Null: one day." })
  endedOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Where. Null: not known." })
  place!: string | null;
  @Field(() => [String], { description: "What it was about. Empty: not said." })
  topics!: readonly string[];
  @Field(() => Boolean, { description: "False: the source does not say who was invited; invited is then empty, which is not nobody." })
  invitationKnown!: boolean;
  @Field(() => Boolean, { description: "False: the source does not say who came; attending is then empty, which is not nobody." })
  attendanceKnown!: boolean;
  @Field(() => [SatkerObjectType], { description: "Satker invited, by code, as far as the reader may see them." })
  invited!: readonly SatkerObjectType[];
  @Field(() => [SatkerObjectType], { description: "Satker that came, by code, as far as the reader may see them." })
  attending!: readonly SatkerObjectType[];
  @Field(() => String, { nullable: true, description: "Remark, in Indonesian. Null: none." })
  note!: string | null;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => ProvenanceType, { description: "Where it is known from." })
  provenance!: ProvenanceFacts;
}

@ObjectType("AssistanceGroupChange", { description: "One group before and after the event. Means over its satker, each satker counting the same." })
export class AssistanceGroupChangeType {
  @Field(() => Int, { description: "Number of satker with something due and known on both sides." })
  n!: number;
  @Field(() => Float, { description: "Mean share of due duty-days that were current before. Percent, 0-100." })
  beforePercent!: number;
  @Field(() => Float, { description: "The same after. Percent, 0-100." })
  afterPercent!: number;
  @Field(() => Float, { description: "After minus before. Percentage points." })
  changePoints!: number;
}

@ObjectType("AssistanceEffect", { description: "Before and after an event, the attending against the others. It describes; it proves no effect, since nobody was drawn by lot to attend." })
export class AssistanceEffectType {
  @Field(() => ID, { description: "Synthetic: event and day." })
  id!: string;
  @Field(() => AssistanceEventType, { description: "The event." })
  event!: AssistanceEventType;
  @Field(() => EffectVerdictEnum, { description: "Why there is a comparison, or none." })
  verdict!: EffectVerdict;
  @Field(() => Int, { description: "Number of satker that came, with records on both sides. 0 also where it is not known who came." })
  attendingCount!: number;
  @Field(() => Int, { description: "Number of other satker with records on both sides. 0 also where it is not known who came." })
  othersCount!: number;
  @Field(() => AssistanceGroupChangeType, { nullable: true, description: "Those that came. Null: unless COMPARED." })
  attending!: AssistanceGroupChangeType | null;
  @Field(() => AssistanceGroupChangeType, { nullable: true, description: "The others. Null: unless COMPARED." })
  others!: AssistanceGroupChangeType | null;
  @Field(() => Float, { nullable: true, description: "Change of the attending minus change of the others. Percentage points. Null: unless COMPARED." })
  differencePoints!: number | null;
  @Field(() => LocalDateScalar, { description: "First day looked at." })
  beforeFrom!: LocalDate;
  @Field(() => LocalDateScalar, { description: "Last day looked at." })
  afterTo!: LocalDate;
  @Field(() => Int, { description: "Fewest satker that each group must have; number of satker." })
  leastGroupSize!: number;
  @Field(() => Int, { description: "Length of each window in calendar days." })
  windowDays!: number;
  @Field(() => String, { description: "Name and version of the method." })
  methodVersion!: string;
  @Field(() => String, { description: "On what the method's limits rest, in Indonesian." })
  methodCitation!: string;
  @Field(() => ProvenanceType, { description: "The list and the files of the log." })
  provenance!: ProvenanceFacts;
}
