import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { DataKind } from "./domain/freshness.ts";

export const DataKindEnum = {
  SATKERS: "SATKERS",
  SCALES: "SCALES",
  EVALUATION_RESULTS: "EVALUATION_RESULTS",
  HOLIDAYS: "HOLIDAYS",
  CALENDAR_CHANGES: "CALENDAR_CHANGES",
  ELECTION_STAGES: "ELECTION_STAGES",
  SOURCES: "SOURCES",
} as const satisfies Record<DataKind, DataKind>;
registerEnumType(DataKindEnum, {
  name: "DataKind",
  description: "Kind of data held.",
  valuesConfig: {
    SATKERS: { description: "Registry of satker." },
    SCALES: { description: "Class bands of issuers and years." },
    EVALUATION_RESULTS: { description: "Published outcomes of evaluations." },
    HOLIDAYS: { description: "Decreed days off." },
    CALENDAR_CHANGES: { description: "Days declared, added or withdrawn during a year." },
    ELECTION_STAGES: { description: "Stages of elections." },
    SOURCES: { description: "Publications in which facts were read." },
  },
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
  @Field(() => Int, { description: "Number of rows in force from this file." })
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
