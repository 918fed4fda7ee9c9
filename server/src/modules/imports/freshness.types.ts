import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { DATA_KINDS, type DataKind } from "./domain/freshness.ts";

/** One value a kind of file: a new kind without a line here does not compile. */
const DESCRIPTIONS: Readonly<Record<DataKind, string>> = {
  SOURCES: "Publications in which facts were read.",
  PROVINCES: "Registry of provinces.",
  SATKERS: "Registry of satker.",
  ISSUERS: "Who evaluates.",
  SCALES: "Class bands of issuers and years.",
  EVALUATION_RESULTS: "Published outcomes of evaluations.",
  EVALUATION_AGGREGATES: "Published counts over many bodies.",
  INSTRUMENTS: "Assessment instruments.",
  CROSSWALKS: "Maps of dimensions between instruments.",
  CYCLES: "Dates and states of evaluation cycles.",
  CYCLE_PARTICIPATIONS: "How far satker are in a cycle.",
  STAGE_SCORES: "Scores of whole stages.",
  SELF_ASSESSMENT_ANSWERS: "Answers to questionnaires.",
  SELF_ASSESSMENT_EVIDENCE: "Links behind answers.",
  CORRECTIONS: "Corrections of results, by file or by form.",
  CALENDAR_YEARS: "Years of which the days off are decreed.",
  HOLIDAYS: "Decreed days off.",
  CALENDAR_CHANGES: "Days declared, added or withdrawn during a year.",
  ELECTION_STAGES: "Stages of elections.",
  LEGAL_RULES: "Limits of time by law.",
  PUBLISHED_DISPUTES: "Disputes the press wrote about.",
  REGISTER_PERIODS: "Spans of which a register is complete.",
  REQUESTS: "Register of requests.",
  OBJECTIONS: "Register of objections.",
  DISPUTES: "Register of disputes.",
  PUBLICATION_CADENCES: "How often items are renewed.",
  PUBLICATION_ITEMS: "Items of public information.",
  EXEMPTION_AUTHORITIES: "Who may exempt information.",
  CONSEQUENCE_TESTS: "Consequence tests.",
  PUBLICATION_DUTIES: "Which satker has to keep which item current.",
  PUBLICATION_TRIGGERS: "Events that have to be announced.",
  PUBLICATION_UPDATES: "Log of updates.",
  ASSISTANCE_EVENTS: "Assistance and meetings.",
  RANKING_METHODS: "Methods by which rankings are computed.",
};
export const DataKindEnum: Readonly<Record<string, DataKind>> = Object.fromEntries(DATA_KINDS.map((kind) => [kind, kind]));
registerEnumType(DataKindEnum, {
  name: "DataKind",
  description: "Kind of data held: one for each kind of file.",
  valuesConfig: Object.fromEntries(DATA_KINDS.map((kind) => [kind, { description: DESCRIPTIONS[kind] }])),
});

@ObjectType("SourceFreshness", { description: "One file whose rows are in force." })
export class SourceFreshnessType {
  @Field(() => ID, { description: "Kind and import batch." })
  id!: string;
  @Field(() => DataKindEnum, { description: "What the file holds." })
  kind!: DataKind;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => String, { description: "Name of the file." })
  fileName!: string;
  @Field(() => String, { description: "SHA-256 of its bytes, hexadecimal." })
  fileSha256!: string;
  @Field(() => Int, { description: "Number of rows in force from this file, within the place asked about; of files of registers and of lists without a place the rows of the file." })
  rowCount!: number;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day the file vouches for. Null: it does not say." })
  dataAsOf!: LocalDate | null;
  @Field(() => DateTimeScalar, { description: "When it was taken in." })
  importedAt!: Date;
  @Field(() => String, { description: "Account or command that took it in." })
  importedBy!: string;
}

@ObjectType("Source", { description: "A publication in which facts were read." })
export class SourceType {
  @Field(() => ID, { description: "Key in the registry; the same as key." })
  id!: string;
  @Field(() => String, { description: "Key in the registry, S01." })
  key!: string;
  @Field(() => String, { description: "Address or name of the publication, as transcribed." })
  locator!: string;
  @Field(() => String, { description: "What was read there." })
  subject!: string;
}
