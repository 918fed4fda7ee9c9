import { DomainError } from "../../kernel/domainError.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { appendAuditEntry } from "../access/access.queries.ts";
import { ImportCancelled, MOST_ATTEMPTS, UploadGone, WorldChanged, type ImportJob } from "./domain/importJob.ts";
import type { ImportSteps } from "./domain/importProgress.ts";
import { DEFAULT_IMPORT_LIMITS, type ImportLimits } from "./domain/readingLimits.ts";
import { ImportRejected } from "./domain/rejection.ts";
import { watchForCancel, type Cancelling } from "./imports.cancelling.service.ts";
import { judgeFile } from "./imports.judging.service.ts";
import { basisOf } from "./imports.journal.queries.ts";
import { beginAttempt, deleteEndedUploads, findRunnableJob, hasRunnableJob, noteCommitted, notePreview, noteProblem, noteSteps } from "./imports.jobs.queries.ts";
import { previewWithin, type PreviewedImport } from "./imports.preview.service.ts";
import { inImportTransaction, type ImportTransaction } from "./imports.queries.ts";
import { findKnown, importedEvent, storeJudged, type ImportRequest } from "./imports.service.ts";
import { deleteExpiredUploads, readChunks } from "./imports.uploads.queries.ts";

/** The runner of each open database: one a process. */
const RUNNERS = new WeakMap<Database, ImportRunner>();

/** Gives a database its runner, for as long as this process serves it. */
export function provideRunner(database: Database, clock: Clock, log: RunnerLog, limits: ImportLimits = DEFAULT_IMPORT_LIMITS, onStored: () => void = () => {}): ImportRunner {
  const runner = RUNNERS.get(database) ?? new ImportRunner(database, clock, log, limits, onStored);
  RUNNERS.set(database, runner);
  return runner;
}

/** The runner of a database. Where none was provided, jobs wait for a server that has one. */
export function runnerOf(database: Database): Pick<ImportRunner, "wake" | "limits"> {
  return RUNNERS.get(database) ?? { wake() {}, limits: DEFAULT_IMPORT_LIMITS };
}

/** Ends the work of this process for a database. */
export async function dismissRunner(database: Database): Promise<void> {
  const runner = RUNNERS.get(database);
  RUNNERS.delete(database);
  await runner?.stop();
}

/** What the runner tells of bugs; nothing of a file's content. */
export interface RunnerLog {
  error(facts: object, sentence: string): void;
}

/**
 * Works through the jobs of imports, one at a time over all servers: the lock of imports is the queue. A job that is found "working" under
 * that lock was left by a process that died; it begins anew, since nothing of it was stored.
 */
export class ImportRunner {
  #working: Promise<void> | undefined;
  #isWanted = false;
  #isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: RunnerLog,
    readonly limits: ImportLimits = DEFAULT_IMPORT_LIMITS,
    /** A file was stored: whoever reckons with records may look again. */
    private readonly onStored: () => void = () => {},
  ) {}

  /** There may be something to do. Returns at once. */
  wake(): void {
    this.#isWanted = true;
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
      if (this.#isWanted && !this.#isStopped) this.wake();
    });
  }

  /** Resolves when nothing is being done. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Takes up no further job and waits for the one at work. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.settled();
  }

  async #work(): Promise<void> {
    this.#isWanted = false;
    try {
      await deleteExpiredUploads(this.database.prisma, this.clock.now());
      while (!this.#isStopped && (await hasRunnableJob(this.database.prisma))) if (!(await this.#next())) break;
      await deleteEndedUploads(this.database.prisma);
    } catch (error) {
      // The database is away, or a lock was not to be had: whoever asks next wakes the runner again.
      this.log.error({ err: error }, "the import runner stopped");
    }
  }

  /** False: another server took the last one. */
  async #next(): Promise<boolean> {
    let job: ImportJob | undefined;
    let previewed: PreviewedImport | undefined;
    let cancelling: Cancelling | undefined;
    let isStored = false;
    try {
      await inImportTransaction(this.database, async (transaction) => {
        job = await findRunnableJob(transaction);
        if (!job) return;
        if (job.attempts >= MOST_ATTEMPTS) throw new Error("begun too often");
        const isCommit = job.state === "CONFIRMED" || job.state === "COMMITTING";
        if (!(await beginAttempt(this.database.prisma, job, isCommit ? "COMMITTING" : "PREVIEWING", this.clock.now()))) return;
        cancelling = await watchForCancel(this.database, transaction, job.id);
        const request = { ...(await this.#requestOf(transaction, job)), signal: cancelling.signal };
        if (isCommit) {
          await commit(transaction, job, request, this.clock.now());
          isStored = true;
          return;
        }
        previewed = await previewWithin(transaction, request);
        throw new PreviewDone();
      }, this.limits);
      if (isStored) this.onStored();
    } catch (error) {
      if (!job) throw error;
      cancelling?.stop();
      if (cancelling?.signal.aborted) await this.#noteFailure(job, new ImportCancelled());
      else if (error instanceof PreviewDone && previewed) await notePreview(this.database.prisma, job, { ...previewed, problem: job.problem?.code === "WORLD_CHANGED" ? job.problem : null }, this.clock.now());
      else await this.#noteFailure(job, error);
    } finally {
      cancelling?.stop();
    }
    return job !== undefined;
  }

  async #requestOf(transaction: ImportTransaction, job: ImportJob): Promise<ImportRequest> {
    const bytes = job.uploadId === null ? new Uint8Array() : Buffer.concat(await readChunks(transaction, job.uploadId));
    if (bytes.length === 0) throw new UploadGone(job.fileName);
    const { kind, dataset, fileName, dataAsOf, sheet, mapping, requestedBy: importedBy, authority } = job;
    const onProgress = async (steps: ImportSteps): Promise<void> => {
      if (await noteSteps(this.database.prisma, job.id, steps, this.clock.now())) throw new ImportCancelled();
    };
    return { kind, dataset, fileName, bytes, dataAsOf, sheet, mapping, importedBy, scope: authority.scope, auditActor: authority.actor, onProgress, limits: this.limits };
  }

  async #noteFailure(job: ImportJob, error: unknown): Promise<void> {
    const at = this.clock.now();
    const { prisma } = this.database;
    if (error instanceof ImportCancelled) return noteProblem(prisma, job.id, "CANCELLED", null, at);
    if (error instanceof UploadGone) return noteProblem(prisma, job.id, "FAILED", error, at);
    // The rows are judged anew in a preview that shows what is wrong with them now.
    if (error instanceof WorldChanged || error instanceof ImportRejected) return noteProblem(prisma, job.id, "QUEUED", { code: "WORLD_CHANGED", message: new WorldChanged(job.fileName).message }, at);
    if (error instanceof DomainError) return noteProblem(prisma, job.id, "REJECTED", error, at);
    this.log.error({ err: error, job: job.id }, "an import failed");
    return noteProblem(prisma, job.id, "FAILED", { code: "INTERNAL", message: "Impor ini gagal karena kesalahan di Pantau; tidak ada yang disimpan. Sampaikan nomor impor ini kepada pengelola." }, at);
  }
}

/** Ends the transaction of a preview. */
class PreviewDone extends Error {}

/** Judges anew, stores, and refuses where the records are no longer those of the preview. */
async function commit(transaction: ImportTransaction, job: ImportJob, request: ImportRequest, at: Date): Promise<void> {
  const known = await findKnown(transaction, request);
  if (known) return noteCommitted(transaction, job.id, known.id, at);
  const judged = await judgeFile(transaction, request);
  if (judged.rejected.length > 0) throw new ImportRejected(request.fileName, judged.rejected);
  const outcome = await storeJudged(transaction, request, judged);
  const { preview } = job;
  const isAsPreviewed = preview && preview.added === outcome.added && preview.changed === outcome.changed && (await basisOf(transaction, outcome.batchId)) === job.basis;
  if (!isAsPreviewed) throw new WorldChanged(request.fileName);
  await noteCommitted(transaction, job.id, outcome.batchId, at);
  const { provinceCode, satkerCode } = judged.place;
  await appendAuditEntry(transaction, { ...importedEvent(request, outcome), provinceCode, satkerCode }, outcome.importedAt);
}
