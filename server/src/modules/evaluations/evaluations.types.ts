import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { ConfidenceEnum, DatasetEnum, MeasureType, ProvenanceType, SourceReferenceType } from "../../platform/graphql/measure.types.ts";
import type { ProvenanceFacts } from "../../kernel/provenance.ts";
import type { EvaluationRound, EvaluationStage, Issuer, IssuerLevel, Qualification } from "./domain/claim.ts";
import type { EvaluationOutcome, EvaluationStanding } from "./domain/outcome.ts";
import { EvaluationRoundEnum } from "./evaluationEnums.types.ts";

export const QualificationEnum = {
  INFORMATIVE: "INFORMATIVE",
  APPROACHING_INFORMATIVE: "APPROACHING_INFORMATIVE",
  FAIRLY_INFORMATIVE: "FAIRLY_INFORMATIVE",
  LESS_INFORMATIVE: "LESS_INFORMATIVE",
  NOT_INFORMATIVE: "NOT_INFORMATIVE",
} as const satisfies Record<Qualification, Qualification>;
registerEnumType(QualificationEnum, {
  name: "Qualification",
  description: "The five statutory classes, best first. Which score means which class is data of issuer and year.",
  valuesConfig: {
    INFORMATIVE: { description: "Informatif." },
    APPROACHING_INFORMATIVE: { description: "Menuju Informatif." },
    FAIRLY_INFORMATIVE: { description: "Cukup Informatif." },
    LESS_INFORMATIVE: { description: "Kurang Informatif." },
    NOT_INFORMATIVE: { description: "Tidak Informatif." },
  },
});

export const EvaluationStageEnum = {
  WEBSITE: "WEBSITE",
  SAQ: "SAQ",
  VISIT: "VISIT",
  PRESENTATION: "PRESENTATION",
  INTERVIEW: "INTERVIEW",
  PUBLIC_TEST: "PUBLIC_TEST",
} as const satisfies Record<EvaluationStage, EvaluationStage>;
registerEnumType(EvaluationStageEnum, {
  name: "EvaluationStage",
  description: "Steps of an evaluation.",
  valuesConfig: {
    WEBSITE: { description: "Check of website and social media." },
    SAQ: { description: "Self-assessment questionnaire." },
    VISIT: { description: "Visit (visitasi)." },
    PRESENTATION: { description: "Presentation." },
    INTERVIEW: { description: "Interview (wawancara)." },
    PUBLIC_TEST: { description: "Public test (uji publik)." },
  },
});

export const EvaluationStandingEnum = {
  RANKED: "RANKED",
  CLASS_ONLY: "CLASS_ONLY",
  STAGE_ONLY: "STAGE_ONLY",
  NOT_ANNOUNCED: "NOT_ANNOUNCED",
} as const satisfies Record<EvaluationStanding, EvaluationStanding>;
registerEnumType(EvaluationStandingEnum, {
  name: "EvaluationStanding",
  description: "What is known of a satker's evaluation by one issuer in one year.",
  valuesConfig: {
    RANKED: { description: "A place was published." },
    CLASS_ONLY: { description: "A class or a score was published, without a place." },
    STAGE_ONLY: { description: "Only a stage is known; the final result was not found." },
    NOT_ANNOUNCED: { description: "Nothing was announced about it. Not a low result: no result." },
  },
});

export const IssuerLevelEnum = { NATIONAL: "NATIONAL", PROVINCE: "PROVINCE", REGENCY: "REGENCY", INTERNAL: "INTERNAL" } as const satisfies Record<
  IssuerLevel,
  IssuerLevel
>;
registerEnumType(IssuerLevelEnum, {
  name: "IssuerLevel",
  description: "Level of an issuer.",
  valuesConfig: {
    NATIONAL: { description: "Komisi Informasi Pusat." },
    PROVINCE: { description: "Information commission of a province." },
    REGENCY: { description: "Information commission of a kabupaten." },
    INTERNAL: { description: "A body rating its own offices; not a commission." },
  },
});

@ObjectType("Issuer", { description: "Who evaluates: an information commission, or a body rating its own offices." })
export class IssuerType implements Omit<Issuer, "provinceCode"> {
  @Field(() => ID, { description: "Slug, e.g. ki-jawa-tengah." })
  id!: string;
  @Field(() => String, { description: "Name, e.g. KI Jawa Tengah." })
  name!: string;
  @Field(() => IssuerLevelEnum, { description: "Level of the issuer." })
  level!: IssuerLevel;
  @Field(() => DatasetEnum, { description: "DEMO: an invented issuer of the demo scenario." })
  dataset!: Dataset;
}

@ObjectType("EvaluationPeriod", { description: "An issuer's year in which anything is known about a province's satker." })
export class EvaluationPeriodType {
  @Field(() => ID, { description: "Synthetic: province, issuer and year." })
  id!: string;
  @Field(() => IssuerType, { description: "Who evaluated." })
  issuer!: Issuer;
  @Field(() => Int, { description: "Calendar year of the evaluation." })
  year!: number;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => Int, { description: "Number of satker with a published place, class or score." })
  announcedCount!: number;
  @Field(() => Int, { description: "Number of satker of which only a stage, label or note is known." })
  stageOnlyCount!: number;
}

@ObjectType("ResultYear", { description: "An issuer's year that holds results of any bodies." })
export class ResultYearType {
  @Field(() => ID, { description: "Synthetic: issuer and year." })
  id!: string;
  @Field(() => IssuerType, { description: "Who evaluated." })
  issuer!: Issuer;
  @Field(() => Int, { description: "Calendar year of the evaluation." })
  year!: number;
  @Field(() => Int, { description: "Number of bodies of which anything is known, satker within the reader's scope among them." })
  bodyCount!: number;
  @Field(() => Int, { description: "Number of satker among them." })
  satkerCount!: number;
}

@ObjectType("PeerGroup", { description: "Among whom a place was given. A place means nothing without it." })
export class PeerGroupType {
  @Field(() => ID, { description: "Synthetic: issuer, year and label." })
  id!: string;
  @Field(() => String, { description: "The group as published." })
  label!: string;
  @Field(() => Int, { nullable: true, description: "Number of bodies in the group. Null: not published." })
  n!: number | null;
}

@ObjectType("QualificationBand", { description: "One class of a scale, with its bounds as published." })
export class QualificationBandType {
  @Field(() => QualificationEnum, { nullable: true, description: "Statutory class. Null: the issuer's label is not one of the five." })
  qualification!: Qualification | null;
  @Field(() => String, { description: "Class name as the issuer wrote it." })
  publishedLabel!: string;
  @Field(() => Float, { description: "Lower bound in points, inclusive, as published." })
  publishedMin!: number;
  @Field(() => Float, { description: "Upper bound in points, inclusive, as published. A hole may follow before the next band." })
  publishedMax!: number;
  @Field(() => ConfidenceEnum, { description: "How sure the transcriber was." })
  confidence!: "HIGH" | "MEDIUM" | "LOW";
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note!: string | null;
}

@ObjectType("QualificationScale", { description: "Class bands of one issuer in one year." })
export class QualificationScaleType {
  @Field(() => ID, { description: "Identifier of the scale." })
  id!: string;
  @Field(() => IssuerType, { description: "Whose bands these are." })
  issuer!: Issuer;
  @Field(() => Int, { description: "Calendar year in which they were in force." })
  year!: number;
  @Field(() => [QualificationBandType], { description: "Bands, best first." })
  bands!: readonly QualificationBandType[];
  @Field(() => ProvenanceType, { description: "Where the bands were read." })
  provenance!: ProvenanceFacts;
}

@ObjectType("ConflictStatement", { description: "What one source says of a figure on which sources disagree." })
export class ConflictStatementType {
  @Field(() => String, { description: "The figure as that source gives it; a number has a decimal point." })
  value!: string;
  @Field(() => Boolean, { description: "True: this is the one in use." })
  inUse!: boolean;
  @Field(() => SourceReferenceType, { description: "Who says so." })
  source!: SourceReferenceType;
}

@ObjectType("SourceConflict", { description: "A figure on which sources disagree. Each statement stays; the one in use is marked." })
export class SourceConflictType {
  @Field(() => String, { description: "Name of the figure: score, qualification or rank." })
  field!: string;
  @Field(() => [ConflictStatementType], { description: "All statements, the one in use first." })
  statements!: readonly ConflictStatementType[];
}

@ObjectType("EvaluationResult", { description: "What is known of one body's evaluation by one issuer in one year. A published class is stored, never recomputed." })
export class EvaluationResultType {
  @Field(() => ID, { description: "Synthetic: issuer, year and body." })
  id!: string;
  @Field(() => ID, { nullable: true, description: "Identifier of a body that is no satker: a KPU Provinsi, a Bawaslu, a government. Null: a satker." })
  bodyId!: string | null;
  @Field(() => String, { description: "Name of the body." })
  bodyName!: string;
  @Field(() => IssuerType, { description: "Who evaluated." })
  issuer!: Issuer;
  @Field(() => Int, { description: "Calendar year of the evaluation." })
  year!: number;
  @Field(() => EvaluationStandingEnum, { description: "What is known at all." })
  standing!: EvaluationStanding;
  @Field(() => MeasureType, { description: "Final score in points, 0-100. NOT_REPORTED: none was published." })
  score!: MeasureType;
  @Field(() => MeasureType, { description: "Place in peerGroup, as published; n is the size of the group. NOT_REPORTED: none was published." })
  rank!: MeasureType;
  @Field(() => QualificationEnum, { nullable: true, description: "Class as published. Null: none was published." })
  qualification!: Qualification | null;
  @Field(() => String, { nullable: true, description: "Published words that are not one of the five classes. Null: none." })
  publishedLabel!: string | null;
  @Field(() => EvaluationStageEnum, { nullable: true, description: "Furthest stage known to have been reached. Null: none is known." })
  stageReached!: EvaluationStage | null;
  @Field(() => EvaluationRoundEnum, { nullable: true, description: "Whether the figures are provisional or final. Null: no figure was announced." })
  round!: EvaluationRound | null;
  @Field(() => PeerGroupType, { nullable: true, description: "Among whom the place was given. Null: no place was published." })
  peerGroup!: PeerGroupType | null;
  @Field(() => [String], { description: "Remarks of the transcriber, from each source." })
  notes!: readonly string[];
  @Field(() => [SourceConflictType], { description: "Figures on which sources disagree. Empty: none." })
  conflicts!: readonly SourceConflictType[];
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => ProvenanceType, { description: "Sources of every figure above." })
  provenance!: ProvenanceFacts;

  /** Not in the API: what field resolvers need. */
  outcome!: EvaluationOutcome;
  asKnownOn!: LocalDate | null;
}
