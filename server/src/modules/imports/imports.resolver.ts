import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { InvalidInput } from "../../kernel/domainError.ts";
import { IMPORT_KINDS, type ImportKind } from "./domain/fileKind.ts";
import type { RecordedBatch } from "./domain/importBatch.ts";
import type { ImportableTablesService } from "./importableTables.service.ts";
import type { ImportBatchesService } from "./imports.batches.service.ts";
import { ImportBatchConnectionType, ImportBatchFilterInput, ImportBatchType, ImportedRowType } from "./imports.batches.types.ts";
import type { ImportJobsService } from "./imports.jobs.service.ts";
import { ColumnMeaningType, ImportInput, ImportJobType, ImportOptionsType } from "./imports.jobs.types.ts";
import type { UploadsService } from "./imports.uploads.service.ts";
import { toImportBatchConnectionType, toImportedRowType, toImportJobType } from "./imports.view.types.ts";

export interface ImportsContext {
  readonly uploads: UploadsService;
  readonly importJobs: ImportJobsService;
  readonly importBatches: ImportBatchesService;
  /** Asked by exports, not by a field. */
  readonly importables: ImportableTablesService;
}

@Resolver()
export class ImportJobsResolver {
  @Query(() => ImportOptionsType, { description: "What the reader may import, and how large a file may be." })
  importOptions(@Ctx() { importJobs, uploads }: ImportsContext): ImportOptionsType {
    return { uploadLimitBytes: uploads.limits.fileBytes, chunkBytes: uploads.limits.chunkBytes, kinds: importJobs.kinds() };
  }

  @Query(() => [ColumnMeaningType], { description: "How columns of this source's files were read the last time. Empty: nothing is remembered. Error INVALID_INPUT: no such kind." })
  async columnMapping(
    @Arg("kind", () => ID, { description: "Kind of file." }) kind: string,
    @Arg("source", () => String, { description: "Whose files these are." }) source: string,
    @Ctx() { importJobs }: ImportsContext,
  ): Promise<ColumnMeaningType[]> {
    return [...(await importJobs.mapping(kindNamed(kind), source))].map(([title, column]) => ({ title, column }));
  }

  @Query(() => [ImportJobType], { description: "The reader's own imports at work or done, newest first." })
  async importJobs(
    @Arg("first", () => Int, { defaultValue: 20, description: "Number of jobs, 1-100." }) first: number,
    @Ctx() { importJobs }: ImportsContext,
  ): Promise<ImportJobType[]> {
    return (await importJobs.jobs(first)).map(toImportJobType);
  }

  @Query(() => ImportJobType, { nullable: true, description: "One of the reader's own imports. Null: there is none with this number." })
  async importJob(@Arg("id", () => ID, { description: "Number of the job." }) id: string, @Ctx() { importJobs }: ImportsContext): Promise<ImportJobType | null> {
    const job = await importJobs.job(id);
    return job && toImportJobType(job);
  }

  @Mutation(() => ImportJobType, { description: "Asks for the preview of an uploaded file. Nothing is stored. Errors INVALID_INPUT: no such kind; UPLOAD_GONE: the file is not there or not complete; FORBIDDEN: not this kind." })
  async previewImport(@Arg("input", () => ImportInput, { description: "The file and how to read it." }) input: ImportInput, @Ctx() { importJobs }: ImportsContext): Promise<ImportJobType> {
    const { upload: uploadId, kind, dataAsOf = null, sheet = null, source = null, mapping } = input;
    const pairs = (mapping ?? []).map(({ title, column }) => [title, column ?? null] as const);
    const named = source?.trim() || null;
    return toImportJobType(await importJobs.preview({ uploadId, kind: kindNamed(kind), dataAsOf, sheet, source: named, mapping: new Map(pairs) }));
  }

  @Mutation(() => ImportJobType, { description: "Asks for the commit of a previewed import; refused at work (problem WORLD_CHANGED) where the records changed meanwhile. Errors NOT_FOUND, IMPORT_JOB_NOT_READY." })
  async commitImport(@Arg("job", () => ID, { description: "Number of the job." }) job: string, @Ctx() { importJobs }: ImportsContext): Promise<ImportJobType> {
    return toImportJobType(await importJobs.commit(job));
  }

  @Mutation(() => ImportJobType, { description: "Stops an import; nothing of it stays. Errors NOT_FOUND, IMPORT_JOB_NOT_READY: it has ended." })
  async cancelImport(@Arg("job", () => ID, { description: "Number of the job." }) job: string, @Ctx() { importJobs }: ImportsContext): Promise<ImportJobType> {
    return toImportJobType(await importJobs.cancel(job));
  }
}

@Resolver(() => ImportBatchType)
export class ImportBatchesResolver {
  @Query(() => ImportBatchConnectionType, { description: "Files taken in, newest first: about the reader's area, or about the whole country. Error INVALID_INPUT: page size or cursor." })
  async importBatches(
    @Arg("filter", () => ImportBatchFilterInput, { nullable: true, description: "Which imports. Null: all." }) filter: ImportBatchFilterInput | null | undefined,
    @Arg("first", () => Int, { defaultValue: 50, description: "Number of imports, 1-100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last import seen. Null: from the newest." }) after: string | null | undefined,
    @Ctx() { importBatches }: ImportsContext,
  ): Promise<ImportBatchConnectionType> {
    const { province = null, kind = null, includeWithdrawn } = filter ?? {};
    return toImportBatchConnectionType(await importBatches.batches({ provinceCode: province, kind, includesWithdrawn: includeWithdrawn ?? true }, { first, after: after ?? null }));
  }

  @Query(() => ImportBatchType, { nullable: true, description: "One import. Null: there is none, or not for this reader." })
  importBatch(@Arg("id", () => ID, { description: "Number of the import." }) id: string, @Ctx() { importBatches }: ImportsContext): Promise<ImportBatchType | null> {
    return importBatches.batch(id);
  }

  @Query(() => ImportedRowType, { description: "What a row of a file said, as far as it is stored and the reader may see it: the way back from a number to its row." })
  async importedRow(
    @Arg("batch", () => ID, { description: "The import, importBatchId of a source." }) batch: string,
    @Arg("row", () => Int, { description: "Data row of the file, the first is 1." }) row: number,
    @Ctx() { importBatches }: ImportsContext,
  ): Promise<ImportedRowType> {
    return toImportedRowType(await importBatches.row(batch, row));
  }

  @FieldResolver(() => Boolean, { description: "True: the reader may take it back, unless later records stand on it." })
  canWithdraw(@Root() batch: RecordedBatch, @Ctx() { importBatches }: ImportsContext): boolean {
    return importBatches.canWithdraw(batch);
  }

  @FieldResolver(() => [ImportedRowType], { description: "Rows of the file with what they became. Rows of which nothing is stored or to be seen are absent. Error INVALID_INPUT: page size." })
  async rows(
    @Root() batch: RecordedBatch,
    @Arg("first", () => Int, { defaultValue: 20, description: "Number of rows, 1-100." }) first: number,
    @Arg("after", () => Int, { defaultValue: 0, description: "Data row after which to begin; 0: from the first." }) after: number,
    @Ctx() { importBatches }: ImportsContext,
  ): Promise<ImportedRowType[]> {
    return (await importBatches.rows(batch.id, { first, after })).map(toImportedRowType);
  }

  @Mutation(() => ImportBatchType, { description: "Takes an import back: every record is as before, the import stays on record. Errors NOT_FOUND, FORBIDDEN, WITHDRAWAL_REFUSED naming what stands on it." })
  withdrawImport(
    @Arg("batch", () => ID, { description: "Number of the import." }) batch: string,
    @Arg("reason", () => String, { description: "Why; it is kept." }) reason: string,
    @Ctx() { importBatches }: ImportsContext,
  ): Promise<ImportBatchType> {
    return importBatches.withdraw(batch, reason);
  }
}

function kindNamed(name: string): ImportKind {
  const kind = IMPORT_KINDS.find((known) => known === name);
  if (kind === undefined) throw new InvalidInput(`Jenis berkas "${name}" tidak dikenal.`, { kind: name });
  return kind;
}
