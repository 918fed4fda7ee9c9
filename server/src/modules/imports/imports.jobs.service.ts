import { NotFound } from "../../kernel/domainError.ts";
import { systemClock, type Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { auditEvent } from "../access/audit.service.ts";
import type { Actor } from "../access/domain/actor.ts";
import { isUuid } from "../access/domain/identifier.ts";
import { authorize } from "../access/domain/policy.ts";
import { Forbidden } from "../access/domain/refusals.ts";
import type { ImportKind } from "./domain/fileKind.ts";
import { JobNotReady, UploadGone, type ImportJob, type ImportWish } from "./domain/importJob.ts";
import { importableKinds, mayImport } from "./domain/importRights.ts";
import { columnsOf } from "./domain/kindFiles.ts";
import { KIND_TEXTS } from "./domain/kindTexts.ts";
import type { KnownColumn, ColumnMapping } from "./domain/titles.ts";
import { cancelJob, confirmJob, findDatasetOfAccount, findJob, findJobs, findMapping, insertJob, rememberMapping } from "./imports.jobs.queries.ts";
import { rejectedRowsFile, type RejectedRowsFile } from "./imports.rejectedRows.service.ts";
import type { ImportRunner } from "./imports.runner.service.ts";
import { findUpload, readChunks } from "./imports.uploads.queries.ts";

const MOST_JOBS = 100;

/** Imports of one account: preview, commit, cancel. The work itself is the runner's. */
export class ImportJobsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    private readonly runner: Pick<ImportRunner, "wake" | "limits">,
  ) {}

  /** Kinds the actor may import, with their columns under the titles of the template. */
  kinds(): { readonly kind: ImportKind; readonly columns: readonly (KnownColumn & { readonly title: string })[] }[] {
    const titled = (kind: ImportKind) => columnsOf(kind).map((column) => ({ ...column, title: KIND_TEXTS[kind].columns[column.name]?.title ?? column.name }));
    return importableKinds(this.actor).map((kind) => ({ kind, columns: titled(kind) }));
  }

  /** Newest first. */
  jobs(first: number): Promise<ImportJob[]> {
    authorize(this.actor, "IMPORTS_COMMIT");
    return findJobs(this.database.prisma, this.actor.id, Math.min(Math.max(first, 1), MOST_JOBS));
  }

  /** Null: there is none, or it is another account's. Whoever looks also wakes a queue that a restart left. */
  async job(id: string): Promise<ImportJob | null> {
    authorize(this.actor, "IMPORTS_COMMIT");
    const job = isUuid(id) ? await findJob(this.database.prisma, this.actor.id, id) : undefined;
    if (job && ["QUEUED", "PREVIEWING", "CONFIRMED", "COMMITTING"].includes(job.state)) this.runner.wake();
    return job ?? null;
  }

  mapping(kind: ImportKind, source: string): Promise<ColumnMapping> {
    authorize(this.actor, "IMPORTS_COMMIT");
    return findMapping(this.database.prisma, { kind, source });
  }

  /** Queues a preview; remembers the mapping where a source is named. @throws Forbidden, UploadGone. */
  async preview(wish: ImportWish): Promise<ImportJob> {
    authorize(this.actor, "IMPORTS_COMMIT");
    const upload = isUuid(wish.uploadId) ? await findUpload(this.database.prisma, this.actor.id, wish.uploadId) : undefined;
    if (!upload?.complete || upload.expiresAt <= this.clock.now()) throw new UploadGone(upload?.fileName ?? "ini");
    if (!mayImport(this.actor, wish.kind)) throw new Forbidden("Akun ini tidak berwenang mengimpor jenis berkas tersebut.", { kind: wish.kind });
    const at = this.clock.now();
    const mapping = await mappingOfSource(this.database, wish, this.actor.displayName);
    const dataset = await findDatasetOfAccount(this.database.prisma, this.actor.id);
    const authority = { scope: this.actor.scope, actor: auditEvent(this.actor, "IMPORT_COMMITTED").actor };
    const id = await insertJob(this.database.prisma, { wish: { ...wish, mapping }, upload, accountId: this.actor.id, requestedBy: this.actor.displayName, authority, dataset, at });
    return this.#after(id);
  }

  /** Queues the commit of a previewed job. @throws NotFound, JobNotReady, Forbidden. */
  async commit(id: string): Promise<ImportJob> {
    const job = await this.#own(id);
    if (!mayImport(this.actor, job.kind)) throw new Forbidden("Akun ini tidak berwenang mengimpor jenis berkas tersebut.", { kind: job.kind });
    if (!(await confirmJob(this.database.prisma, this.actor.id, id, this.clock.now()))) throw new JobNotReady("Hanya impor yang pratinjaunya selesai dan tanpa penolakan yang dapat disimpan.", { job: id, state: job.state });
    return this.#after(id);
  }

  /** @throws NotFound, JobNotReady where it has ended. */
  async cancel(id: string): Promise<ImportJob> {
    const job = await this.#own(id);
    if (!(await cancelJob(this.database.prisma, this.actor.id, id, this.clock.now()))) throw new JobNotReady("Impor ini sudah selesai; yang sudah tersimpan ditarik lewat daftar impor.", { job: id, state: job.state });
    return this.#after(id);
  }

  /** The rejected rows of a job with their reasons, as a file. @throws NotFound, UploadGone. */
  async rejectedRows(id: string): Promise<RejectedRowsFile> {
    const job = await this.#own(id);
    const chunks = job.uploadId === null ? [] : await readChunks(this.database.prisma, job.uploadId);
    if (chunks.length === 0) throw new UploadGone(job.fileName);
    return rejectedRowsFile(this.database, job, Buffer.concat(chunks), this.runner.limits);
  }

  async #own(id: string): Promise<ImportJob> {
    authorize(this.actor, "IMPORTS_COMMIT");
    const job = isUuid(id) ? await findJob(this.database.prisma, this.actor.id, id) : undefined;
    if (!job) throw new NotFound("Impor ini tidak ada.", { job: id });
    return job;
  }

  async #after(id: string): Promise<ImportJob> {
    this.runner.wake();
    return this.#own(id);
  }
}

/** The mapping to read a file with: what is said now, and remembered for the source; else what was remembered. */
export async function mappingOfSource(database: Database, { kind, source, mapping }: Pick<ImportWish, "kind" | "source" | "mapping">, by: string): Promise<ColumnMapping> {
  if (source === null) return mapping;
  if (mapping.size === 0) return findMapping(database.prisma, { kind, source });
  await rememberMapping(database.prisma, { kind, source }, mapping, { name: by, at: systemClock.now() });
  return mapping;
}
