import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Dataset, ProvenanceFacts } from "../../kernel/provenance.ts";
import { DatasetEnum, ProvenanceType } from "../../platform/graphql/measure.types.ts";
import type { Issuer, Qualification } from "../evaluations/domain/claim.ts";
import { EvaluationResultType, IssuerType, PeerGroupType, QualificationEnum, QualificationScaleType } from "../evaluations/evaluations.types.ts";
import { ProvinceType, SatkerObjectType } from "../satkers/satkers.types.ts";

export const RankingBasisEnum = { PUBLISHED_RESULT: "PUBLISHED_RESULT" } as const;
export type RankingBasis = keyof typeof RankingBasisEnum;
registerEnumType(RankingBasisEnum, {
  name: "RankingBasis",
  description: "What a ranking orders by.",
  valuesConfig: { PUBLISHED_RESULT: { description: "The places that the issuer published for the year. Nothing is computed." } },
});

@InputType("PeriodInput", { description: "A period of time." })
export class PeriodInput {
  @Field(() => Int, { description: "Calendar year, 2000-2100." })
  year!: number;
}

@ObjectType("QualificationCount", { description: "Satker in one class." })
export class QualificationCountType {
  @Field(() => QualificationEnum, { nullable: true, description: "The class. Null: no class was published." })
  qualification!: Qualification | null;
  @Field(() => Int, { description: "Number of satker of the province." })
  count!: number;
}

@ObjectType("RankedSatker", { description: "One satker's line in a ranking." })
export class RankedSatkerType {
  @Field(() => ID, { description: "Synthetic: ranking and satker." })
  id!: string;
  @Field(() => SatkerObjectType, { description: "The satker." })
  satker!: SatkerObjectType;
  @Field(() => EvaluationResultType, { description: "Its result, with place, class, score and peer group as far as published." })
  result!: EvaluationResultType;
}

@ObjectType("Ranking", { description: "Ranking of a province's satker for one period." })
export class RankingType {
  @Field(() => ID, { description: "Synthetic: basis, province, issuer and year." })
  id!: string;
  @Field(() => ProvinceType, { description: "Whose satker are listed." })
  province!: ProvinceType;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => RankingBasisEnum, { description: "What the ranking orders by." })
  basis!: RankingBasis;
  @Field(() => IssuerType, { description: "Who published the places." })
  issuer!: Issuer;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => [PeerGroupType], { description: "Groups in which places were given. Empty: no place was published." })
  peerGroups!: readonly PeerGroupType[];
  @Field(() => String, { description: "How equal bodies share a place: as_published, since nothing is computed." })
  tieRule!: string;
  @Field(() => QualificationScaleType, { nullable: true, description: "Bands in force. Null: the issuer's bands of that year are not known." })
  scale!: QualificationScaleType | null;
  @Field(() => [QualificationCountType], { description: "Satker in each class, best first; the last entry counts those without a published class." })
  qualificationCounts!: readonly QualificationCountType[];
  @Field(() => Int, { description: "Number of satker with a published place, class or score." })
  announcedCount!: number;
  @Field(() => Int, { description: "Number of satker of which only a stage, label or note is known." })
  stageOnlyCount!: number;
  @Field(() => Int, { description: "Number of satker about which nothing was announced. Not a low result." })
  notAnnouncedCount!: number;
  @Field(() => [RankedSatkerType], {
    description: "Every satker once: by place, then class only, stage only, not announced by code. The last is not the worst.",
  })
  rows!: readonly RankedSatkerType[];
  @Field(() => [EvaluationResultType], { description: "Bodies that are not satker and stand in the same published list, by place." })
  otherBodies!: readonly EvaluationResultType[];
  @Field(() => ProvenanceType, { description: "Sources of every line." })
  provenance!: ProvenanceFacts;
}
