import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum, SourceReferenceType } from "../../platform/graphql/measure.types.ts";
import type { EvaluationStage, Issuer } from "./domain/claim.ts";
import type { BodyKindEvaluated, CrosswalkLine, CrosswalkRelation, InstrumentFrame, InstrumentLevel, InstrumentPart, InstrumentStatus, MissingStagePolicy, RoundingRule, UnansweredItemPolicy } from "./domain/instrument.ts";
import { dayMark } from "./domain/knownOn.ts";
import { BodyKindEvaluatedEnum, CrosswalkRelationEnum, InstrumentLevelEnum, InstrumentStatusEnum, MissingStagePolicyEnum, RoundingRuleEnum, UnansweredItemPolicyEnum } from "./evaluationEnums.types.ts";
import { EvaluationStageEnum, IssuerType } from "./evaluations.types.ts";

@ObjectType("InstrumentPart", { description: "A stage, dimension, indicator or item of an instrument." })
export class InstrumentPartType {
  @Field(() => ID, { description: "Synthetic: instrument and code." })
  id!: string;
  @Field(() => String, { description: "Code within the instrument." })
  code!: string;
  @Field(() => InstrumentLevelEnum, { description: "Level of the part." })
  level!: InstrumentLevel;
  @Field(() => String, { nullable: true, description: "Code of the part above. Null: a stage." })
  parentCode!: string | null;
  @Field(() => Int, { description: "Place in reading order, the first is 1." })
  position!: number;
  @Field(() => String, { description: "Title as published." })
  title!: string;
  @Field(() => Float, { nullable: true, description: "Stage, dimension, indicator: percent of the part above. Item: points. Null: not published, and never guessed." })
  weight!: number | null;
  @Field(() => EvaluationStageEnum, { nullable: true, description: "Which step of an evaluation the stage is. Null: not a stage." })
  stage!: EvaluationStage | null;
  @Field(() => String, { nullable: true, description: "Evidence that the item asks for. Null: none, or not known." })
  evidenceRequired!: string | null;
  @Field(() => SourceReferenceType, { description: "Where the part was read." })
  source!: SourceReferenceType;
}

@ObjectType("CrosswalkLine", { description: "What became of a dimension from one instrument to another." })
export class CrosswalkLineType {
  @Field(() => ID, { description: "Synthetic: both sides." })
  id!: string;
  @Field(() => ID, { description: "The instrument on the one side." })
  fromInstrumentId!: string;
  @Field(() => String, { nullable: true, description: "Code of its dimension. Null: added on the other side." })
  fromCode!: string | null;
  @Field(() => ID, { description: "The instrument on the other side." })
  toInstrumentId!: string;
  @Field(() => String, { nullable: true, description: "Code of its dimension. Null: dropped." })
  toCode!: string | null;
  @Field(() => CrosswalkRelationEnum, { description: "What became of it." })
  relation!: CrosswalkRelation;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note!: string | null;
  @Field(() => SourceReferenceType, { description: "Who says so." })
  source!: SourceReferenceType;
}

@ObjectType("Instrument", { description: "One version of an assessment instrument. Published: immutable." })
export class InstrumentType {
  @Field(() => ID, { description: "Issuer, year, body kind and version: ki-pusat-2025-all-v1; with @2026-03-31 when asked as known on that day." })
  id!: string;
  @Field(() => IssuerType, { description: "Whose instrument it is." })
  issuer!: Issuer;
  @Field(() => Int, { description: "Calendar year of the evaluation." })
  year!: number;
  @Field(() => BodyKindEvaluatedEnum, { description: "Which bodies it is for." })
  bodyKind!: BodyKindEvaluated;
  @Field(() => Int, { description: "Version number, a count from 1." })
  version!: number;
  @Field(() => String, { description: "What it is called, by the issuer or by us." })
  title!: string;
  @Field(() => InstrumentStatusEnum, { description: "Whether it may still be edited." })
  status!: InstrumentStatus;
  @Field(() => RoundingRuleEnum, { nullable: true, description: "How it rounds. Null: not known; then no score is computed." })
  roundingRule!: RoundingRule | null;
  @Field(() => MissingStagePolicyEnum, { nullable: true, description: "What a missing stage does to the total. Null: not known." })
  missingStagePolicy!: MissingStagePolicy | null;
  @Field(() => UnansweredItemPolicyEnum, { nullable: true, description: "What an unanswered item counts. Null: not known." })
  unansweredItemPolicy!: UnansweredItemPolicy | null;
  @Field(() => String, { nullable: true, description: "Remark. Null: none." })
  note!: string | null;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;

  /** Not in the API: what field resolvers need. */
  instrument!: InstrumentFrame;
  asKnownOn!: LocalDate | null;
}

export function toInstrumentType(instrument: InstrumentFrame, asKnownOn: LocalDate | null): InstrumentType {
  const { issuer, year, bodyKind, version, title, status, roundingRule, missingStagePolicy, unansweredItemPolicy, note, dataset } = instrument;
  const id = `${instrument.id}${dayMark(asKnownOn)}`;
  const rules = { roundingRule, missingStagePolicy, unansweredItemPolicy };
  return { id, issuer, year, bodyKind, version, title, status, ...rules, note, dataset, instrument, asKnownOn };
}

export function toPartType(part: InstrumentPart, instrumentId: string): InstrumentPartType {
  return { ...part, id: `${instrumentId}:${part.code}` };
}

export function toCrosswalkLineType(line: CrosswalkLine, asKnownOn: LocalDate | null): CrosswalkLineType {
  return { ...line, id: `${line.fromInstrumentId}:${line.fromCode ?? ""}:${line.toInstrumentId}:${line.toCode ?? ""}${dayMark(asKnownOn)}` };
}
