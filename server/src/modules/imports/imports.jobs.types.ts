import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Dataset } from "../../kernel/provenance.ts";
import { DatasetEnum } from "../../platform/graphql/measure.types.ts";
import { DateTimeScalar, LocalDateScalar } from "../../platform/graphql/scalars.types.ts";
import type { ImportJobState } from "./domain/importJob.ts";
import type { PreviewColumn } from "./domain/preview.ts";

export const ImportJobStateEnum = {
  QUEUED: "QUEUED",
  PREVIEWING: "PREVIEWING",
  PREVIEWED: "PREVIEWED",
  REJECTED: "REJECTED",
  CONFIRMED: "CONFIRMED",
  COMMITTING: "COMMITTING",
  COMMITTED: "COMMITTED",
  CANCELLED: "CANCELLED",
  FAILED: "FAILED",
} as const satisfies Record<ImportJobState, ImportJobState>;
registerEnumType(ImportJobStateEnum, {
  name: "ImportJobState",
  description: "Where an import is.",
  valuesConfig: {
    QUEUED: { description: "Waits for its preview." },
    PREVIEWING: { description: "The preview is being made." },
    PREVIEWED: { description: "Can be committed." },
    REJECTED: { description: "The file breaks rules; nothing is stored until it is mended and sent again." },
    CONFIRMED: { description: "Waits for its commit." },
    COMMITTING: { description: "Is being stored; whole or not at all." },
    COMMITTED: { description: "Stored, or exactly this file was stored before." },
    CANCELLED: { description: "Stopped by a person; nothing was stored." },
    FAILED: { description: "Could not be done, for a reason that is not in the rows; nothing was stored." },
  },
});

export const ColumnFateEnum = { READ: "READ", IGNORED: "IGNORED", PERSONAL: "PERSONAL", UNKNOWN: "UNKNOWN", UNTITLED: "UNTITLED" } as const satisfies Record<PreviewColumn["fate"], PreviewColumn["fate"]>;
registerEnumType(ColumnFateEnum, {
  name: "ImportColumnFate",
  description: "What became of a column of a file.",
  valuesConfig: {
    READ: { description: "Its cells are read." },
    IGNORED: { description: "Passed over, because a person said so." },
    PERSONAL: { description: "Says who somebody is: dropped unread, never stored." },
    UNKNOWN: { description: "Not a column of this kind; give it a meaning or pass it over." },
    UNTITLED: { description: "Without a title." },
  },
});

@ObjectType("ImportKindColumn", { description: "A column that files of a kind have." })
export class ImportKindColumnType {
  @Field(() => String, { description: "Name of the column." })
  name!: string;
  @Field(() => String, { description: "Title in the template, in Indonesian; found in files too." })
  title!: string;
  @Field(() => Boolean, { description: "True: a file without it is rejected." })
  required!: boolean;
}

@ObjectType("ImportableKind", { description: "A kind of file that the reader may import." })
export class ImportableKindType {
  @Field(() => ID, { description: "Name of the kind, requests." })
  kind!: string;
  @Field(() => [ImportKindColumnType], { description: "Columns that files of this kind have." })
  columns!: readonly ImportKindColumnType[];
}

@ObjectType("ImportOptions", { description: "What the reader may import, and how large a file may be." })
export class ImportOptionsType {
  @Field(() => Int, { description: "Largest file. Unit: bytes." })
  uploadLimitBytes!: number;
  @Field(() => Int, { description: "Largest piece of an upload. Unit: bytes." })
  chunkBytes!: number;
  @Field(() => [ImportableKindType], { description: "Kinds, in the order in which they build on each other. Empty: none." })
  kinds!: readonly ImportableKindType[];
}

@ObjectType("ColumnMeaning", { description: "How a column of a file is read." })
export class ColumnMeaningType {
  @Field(() => String, { description: "Title in the file." })
  title!: string;
  @Field(() => String, { nullable: true, description: "Column of the kind. Null: it is passed over." })
  column!: string | null;
}

@InputType("ColumnMeaningInput", { description: "How a column of a file is to be read." })
export class ColumnMeaningInput {
  @Field(() => String, { description: "Title in the file; case and punctuation do not matter." })
  title!: string;
  @Field(() => String, { nullable: true, description: "Column of the kind. Null: pass it over." })
  column?: string | null;
}

@InputType("ImportInput", { description: "A file to preview. It was uploaded before." })
export class ImportInput {
  @Field(() => ID, { description: "The upload." })
  upload!: string;
  @Field(() => ID, { description: "Kind of file, requests." })
  kind!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: "Last day about which the file's author vouches for it. Null: the file does not say." })
  dataAsOf?: LocalDate | null;
  @Field(() => String, { nullable: true, description: "Sheet of a workbook. Null: the first that is shown." })
  sheet?: string | null;
  @Field(() => String, { nullable: true, description: "Whose files these are; how their columns are read is remembered under this name. Null: not said." })
  source?: string | null;
  @Field(() => [ColumnMeaningInput], { nullable: true, description: "What columns mean that are not found by their titles. Null: as remembered for the source, if anything is." })
  mapping?: ColumnMeaningInput[] | null;
}

@ObjectType("ImportProgress", { description: "How far an import is. Unit: data rows." })
export class ImportProgressType {
  @Field(() => Int, { nullable: true, description: "Rows of the file. Null: not known yet." })
  rowsTotal!: number | null;
  @Field(() => Int, { description: "Rows of the file that have been read so far." })
  rowsRead!: number;
  @Field(() => Int, { description: "Rows looked at by the rules of their kind so far." })
  rowsJudged!: number;
  @Field(() => Int, { description: "Rows stored; they count once the import is committed." })
  rowsStored!: number;
}

@ObjectType("ImportProblem", { description: "Why an import did not do what was asked." })
export class ImportProblemType {
  @Field(() => String, { description: "Stable code: WORLD_CHANGED, UPLOAD_GONE, FILE_REFUSED, INTERNAL." })
  code!: string;
  @Field(() => String, { description: "The reason and the way on, in Indonesian." })
  message!: string;
}

@ObjectType("ImportColumn", { description: "A column of the file and what became of it." })
export class ImportColumnType {
  @Field(() => String, { description: "Title in the file." })
  title!: string;
  @Field(() => ColumnFateEnum, { description: "What became of it." })
  fate!: PreviewColumn["fate"];
  @Field(() => String, { nullable: true, description: "Column of the kind. Null: it is not read." })
  column!: string | null;
}

@ObjectType("ImportRejection", { description: "A place of the file that breaks a rule." })
export class ImportRejectionType {
  @Field(() => Int, { description: "Data row, the first is 1; 0 is the file as a whole." })
  row!: number;
  @Field(() => String, { nullable: true, description: "Cell as the spreadsheet names it, C7. Null: not one cell." })
  address!: string | null;
  @Field(() => String, { nullable: true, description: "Column of the kind. Null: the row or the file as a whole." })
  column!: string | null;
  @Field(() => String, { nullable: true, description: "The cell as written. Null: not about one cell, or a cell that is not repeated." })
  value!: string | null;
  @Field(() => String, { description: "Stable code of the rule." })
  code!: string;
  @Field(() => String, { description: "The rule that is broken, in Indonesian." })
  rule!: string;
  @Field(() => String, { description: "How to mend it, in Indonesian." })
  mend!: string;
  @Field(() => String, { description: "Place, rule and mend in one sentence, in Indonesian." })
  sentence!: string;
}

@ObjectType("ImportColumnChange", { description: "One column of a row, before and after." })
export class ImportColumnChangeType {
  @Field(() => String, { description: "Column of the record." })
  column!: string;
  @Field(() => String, { nullable: true, description: "As recorded. Null: nothing was said." })
  before!: string | null;
  @Field(() => String, { nullable: true, description: "As the file says. Null: nothing is said." })
  after!: string | null;
}

@ObjectType("ImportChange", { description: "A record that the file would change. What it said before is kept." })
export class ImportChangeType {
  @Field(() => String, { description: "What the record is, in Indonesian." })
  noun!: string;
  @Field(() => String, { description: "Which one." })
  name!: string;
  @Field(() => Int, { nullable: true, description: "Data row of the file. Null: it follows from another row." })
  row!: number | null;
  @Field(() => [ImportColumnChangeType], { description: "Columns that change." })
  columns!: readonly ImportColumnChangeType[];
}

@ObjectType("ImportSuspicion", { description: "A pattern that breaks no rule and deserves a second look." })
export class ImportSuspicionType {
  @Field(() => String, { description: "Stable code of the pattern." })
  code!: string;
  @Field(() => String, { description: "What is odd, in Indonesian." })
  sentence!: string;
  @Field(() => [Int], { description: "First data rows it is about. Empty: the file as a whole." })
  rows!: readonly number[];
}

@ObjectType("ImportWarning", { description: "Something to know of the file that keeps no row out." })
export class ImportWarningType {
  @Field(() => String, { description: "Stable code." })
  code!: string;
  @Field(() => String, { description: "What it is, in Indonesian." })
  sentence!: string;
  @Field(() => [String], { description: "First places it is about." })
  places!: readonly string[];
}

@ObjectType("ImportPreview", { description: "What an import would do. Made by doing it and taking it back, so that the commit does the same." })
export class ImportPreviewType {
  @Field(() => DateTimeScalar, { nullable: true, description: "Exactly this file was taken in then and is in force. Null: it was not." })
  alreadyImportedAt!: Date | null;
  @Field(() => Int, { description: "Data rows of the file." })
  rowCount!: number;
  @Field(() => Int, { description: "Rows that keep every rule." })
  acceptedCount!: number;
  @Field(() => Int, { description: "Rows that break one. Any means that nothing is stored." })
  rejectedCount!: number;
  @Field(() => Int, { description: "Number of records not there before, in the unit of the kind." })
  added!: number;
  @Field(() => Int, { description: "Number of records that would say something else." })
  changed!: number;
  @Field(() => Int, { description: "Number of records that say the same already." })
  unchanged!: number;
  @Field(() => [String], { description: "Sheets of the workbook. Empty: a file without sheets." })
  sheetNames!: readonly string[];
  @Field(() => String, { nullable: true, description: "The sheet that was read. Null: a file without sheets." })
  sheetName!: string | null;
  @Field(() => [ImportColumnType], { description: "Columns of the file." })
  columns!: readonly ImportColumnType[];
  @Field(() => [String], { description: "Titles of columns that say who somebody is. They were not read and are never stored." })
  droppedColumns!: readonly string[];
  @Field(() => [ImportRejectionType], { description: "First 200 places that break rules; all of them stand in the file of rejected rows." })
  rejected!: readonly ImportRejectionType[];
  @Field(() => [ImportChangeType], { description: "Up to 50 of the records that would change." })
  changes!: readonly ImportChangeType[];
  @Field(() => [ImportSuspicionType], { description: "Patterns that deserve a second look." })
  suspicions!: readonly ImportSuspicionType[];
  @Field(() => [ImportWarningType], { description: "What to know of the file." })
  warnings!: readonly ImportWarningType[];
}

@ObjectType("ImportJob", { description: "An import as its person runs it: preview, then commit." })
export class ImportJobType {
  @Field(() => ID, { description: "Number of the job." })
  id!: string;
  @Field(() => String, { description: "Kind of file." })
  kind!: string;
  @Field(() => DatasetEnum, { description: "DEMO: asked for by an account of the demo scenario." })
  dataset!: Dataset;
  @Field(() => String, { description: "Name of the file." })
  fileName!: string;
  @Field(() => String, { nullable: true, description: "Whose file it is. Null: not said." })
  source!: string | null;
  @Field(() => ImportJobStateEnum, { description: "Where it is." })
  state!: ImportJobState;
  @Field(() => ImportProgressType, { description: "How far it is." })
  progress!: ImportProgressType;
  @Field(() => ImportPreviewType, { nullable: true, description: "What it would do. Null: not made yet." })
  preview!: ImportPreviewType | null;
  @Field(() => ImportProblemType, { nullable: true, description: "Why it did not do what was asked. Null: nothing is wrong." })
  problem!: ImportProblemType | null;
  @Field(() => ID, { nullable: true, description: "The import on record. Null: nothing is stored." })
  batchId!: string | null;
  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  createdAt!: Date;
}
