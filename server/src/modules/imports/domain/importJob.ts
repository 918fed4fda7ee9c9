import { DomainError } from "../../../kernel/domainError.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Dataset } from "../../../kernel/provenance.ts";
import type { ReadScope } from "../../access/domain/actor.ts";
import type { AuditActor } from "../../access/domain/auditChain.ts";
import type { ImportKind } from "./fileKind.ts";
import type { ImportSteps } from "./importProgress.ts";
import type { ImportPreview } from "./preview.ts";
import type { ColumnMapping } from "./titles.ts";

export const IMPORT_JOB_STATES = ["QUEUED", "PREVIEWING", "PREVIEWED", "REJECTED", "CONFIRMED", "COMMITTING", "COMMITTED", "CANCELLED", "FAILED"] as const;
export type ImportJobState = (typeof IMPORT_JOB_STATES)[number];

/** States in which a server has to do something. One that works and died leaves the job in such a state too. */
export const RUNNABLE: readonly ImportJobState[] = ["QUEUED", "PREVIEWING", "CONFIRMED", "COMMITTING"];
/** States that end a job: its file is deleted. */
export const ENDED: readonly ImportJobState[] = ["COMMITTED", "CANCELLED", "FAILED"];

/** Begun this often without an end, a job is given up: its file may be what brings the server down. */
export const MOST_ATTEMPTS = 3;

/** On whose word a job runs, as it was when the person asked. */
export interface ImportAuthority {
  readonly scope: ReadScope;
  readonly actor: AuditActor;
}

/** Why a job did not do what was asked. */
export interface JobProblem {
  readonly code: string;
  /** Indonesian. */
  readonly message: string;
}

/** What a person asks to have previewed. */
export interface ImportWish {
  readonly uploadId: string;
  readonly kind: ImportKind;
  readonly dataAsOf: LocalDate | null;
  readonly sheet: string | null;
  /** Whose files these are. Null: not said. */
  readonly source: string | null;
  readonly mapping: ColumnMapping;
}

export interface ImportJob extends Omit<ImportWish, "uploadId"> {
  readonly id: string;
  /** Null: the file was deleted. */
  readonly uploadId: string | null;
  readonly accountId: string;
  readonly requestedBy: string;
  readonly authority: ImportAuthority;
  readonly dataset: Dataset;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly state: ImportJobState;
  readonly steps: ImportSteps;
  readonly preview: ImportPreview | null;
  readonly basis: string | null;
  readonly problem: JobProblem | null;
  readonly batchId: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
}

/** The job is not in a state in which this can be asked of it. */
export class JobNotReady extends DomainError {
  readonly code = "IMPORT_JOB_NOT_READY";
}

/** Somebody changed the very rows that the file would change, after its preview. The preview is made anew. */
export class WorldChanged extends DomainError {
  readonly code = "WORLD_CHANGED";

  constructor(fileName: string) {
    super(`Data yang akan diubah oleh ${fileName} sudah berubah sejak pratinjau. Pratinjau dibuat ulang; periksa lagi sebelum menyimpan.`, { fileName });
  }
}

/** A person asked to stop. */
export class ImportCancelled extends DomainError {
  readonly code = "IMPORT_CANCELLED";

  constructor() {
    super("Impor dibatalkan; tidak ada yang disimpan.");
  }
}

/** The bytes are no longer there: they expired, or were lost in a crash. */
export class UploadGone extends DomainError {
  readonly code = "UPLOAD_GONE";

  constructor(fileName: string) {
    super(`Berkas ${fileName} tidak lagi ada di server. Unggah lagi.`, { fileName });
  }
}
