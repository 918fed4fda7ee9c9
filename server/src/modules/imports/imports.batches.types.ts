import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import { PageInfoType } from "../access/audit.types.ts";

@InputType("ImportBatchFilter", { description: "Which imports; everything left out means all." })
export class ImportBatchFilterInput {
  @Field(() => ID, { nullable: true, description: "Only about this province or the whole country. Null: all." })
  province?: string | null;
  @Field(() => ID, { nullable: true, description: "Only of this kind. Null: all." })
  kind?: string | null;
  @Field(() => Boolean, { nullable: true, description: "True: withdrawn ones too. Null: they are." })
  includeWithdrawn?: boolean | null;
}

@ObjectType("ImportBatch", { description: "A file that was taken in. A withdrawn one stays on record." })
export class ImportBatchType {
  @Field(() => ID, { description: "Number of the import; the same as importBatchId of a source." })
  id!: string;
  @Field(() => String, { description: "Kind of file; manual: entered by hand." })
  kind!: string;
  @Field(() => DatasetEnum, { description: "DEMO: invented." })
  dataset!: Dataset;
  @Field(() => String, { description: "Name of the file." })
  fileName!: string;
  @Field(() => String, { description: "SHA-256 of its bytes, hexadecimal." })
  fileSha256!: string;
  @Field(() => Int, { description: "Data rows of the file." })
  rowCount!: number;
  @Field(() => Int, { nullable: true, description: "Number of records not there before. Null: taken in before this was written down." })
  added!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of records that said something else before. Null: taken in before this was written down." })
  changed!: number | null;
  @Field(() => Int, { nullable: true, description: "Number of records that said the same already. Null: taken in before this was written down." })
  unchanged!: number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day the file vouches for. Null: it does not say." })
  dataAsOf!: LocalDate | null;
  @Field(() => DateTimeScalar, { description: "When it was taken in." })
  importedAt!: Date;
  @Field(() => String, { description: "Account or command that took it in." })
  importedBy!: string;
  @Field(() => ID, { nullable: true, description: "Province that all rows are about. Null: several, or the country." })
  provinceCode!: string | null;
  @Field(() => ID, { nullable: true, description: "Satker that all rows are about. Null: several, or none." })
  satkerCode!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken back. Null: in force." })
  withdrawnAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Who took it back. Null: in force." })
  withdrawnBy!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was taken back. Null: in force." })
  withdrawnReason!: string | null;
}

@ObjectType("ImportBatchEdge", { description: "An import and where it stands." })
export class ImportBatchEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this import." })
  cursor!: string;
  @Field(() => ImportBatchType, { description: "The import." })
  node!: ImportBatchType;
}

@ObjectType("ImportBatchConnection", { description: "A page of imports, newest first." })
export class ImportBatchConnectionType {
  @Field(() => [ImportBatchEdgeType], { description: "Imports of the page." })
  edges!: readonly ImportBatchEdgeType[];
  @Field(() => PageInfoType, { description: "Where the page ends." })
  pageInfo!: PageInfoType;
}

@ObjectType("ImportedValue", { description: "What a record says in one column." })
export class ImportedValueType {
  @Field(() => String, { description: "Column of the record." })
  column!: string;
  @Field(() => String, { nullable: true, description: "What it says. Null: nothing was said." })
  value!: string | null;
}

@ObjectType("ImportedFact", { description: "A record that a row of a file became." })
export class ImportedFactType {
  @Field(() => String, { description: "What the record is, in Indonesian." })
  noun!: string;
  @Field(() => String, { description: "Which one." })
  name!: string;
  @Field(() => Boolean, { description: "False: a later record took its place; it is kept." })
  isInForce!: boolean;
  @Field(() => [ImportedValueType], { description: "What it says, column by column. Nothing that says who somebody is." })
  values!: readonly ImportedValueType[];
}

@ObjectType("ImportedRow", { description: "A row of a file and what it became." })
export class ImportedRowType {
  @Field(() => ID, { description: "Import and row." })
  id!: string;
  @Field(() => ID, { description: "The import." })
  batchId!: string;
  @Field(() => Int, { description: "Data row of the file, the first is 1." })
  row!: number;
  @Field(() => [ImportedFactType], { description: "Records it became, as far as the reader may see them. Empty: it said what was recorded already, was withdrawn, or is not for this reader." })
  facts!: readonly ImportedFactType[];
}
