import { NotFound } from "../../kernel/domainError.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { Actor } from "../access/domain/actor.ts";
import { isUuid } from "../access/domain/identifier.ts";
import { authorize } from "../access/domain/policy.ts";
import { RateLimited } from "../access/domain/refusals.ts";
import { checkedAnnouncement, UploadDamaged, UploadInvalid, UploadOffset, UploadTooLarge, type AnnouncedFile, type Upload, type UploadLimits } from "./domain/uploads.ts";
import { sha256Of } from "./imports.service.ts";
import { inUploadTransaction } from "./imports.jobs.queries.ts";
import { deleteExpiredUploads, dropChunks, findUpload, holdUpload, insertChunk, markComplete, openUpload, readChunks, readUploadLoad } from "./imports.uploads.queries.ts";

const HOUR_MS = 3_600_000;
const SECONDS_TO_WAIT = 600;

/**
 * Files on their way in, of one account. A piece is stored whole or not at all, so that a connection that breaks, a restart or another server
 * goes on where the last piece ended.
 */
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actor: Actor,
    readonly limits: UploadLimits,
  ) {}

  /** Begins an upload, or finds the same one again. @throws Forbidden, UploadInvalid, UploadTooLarge, RateLimited. */
  async begin(announced: AnnouncedFile): Promise<Upload> {
    authorize(this.actor, "IMPORTS_COMMIT");
    const file = checkedAnnouncement(announced, this.limits);
    const now = this.clock.now();
    await deleteExpiredUploads(this.database.prisma, now);
    const { begun, waitingBytes } = await readUploadLoad(this.database.prisma, this.actor.id, new Date(now.getTime() - HOUR_MS));
    if (begun >= this.limits.uploadsAnHour || waitingBytes + file.totalBytes > this.limits.waitingBytes) throw new RateLimited(SECONDS_TO_WAIT);
    return openUpload(this.database.prisma, this.actor.id, file, { now, expiresAt: new Date(now.getTime() + this.limits.keptHours * HOUR_MS) });
  }

  /** @throws Forbidden, NotFound. */
  async upload(id: string): Promise<Upload> {
    authorize(this.actor, "IMPORTS_COMMIT");
    const upload = isUuid(id) ? await findUpload(this.database.prisma, this.actor.id, id) : undefined;
    if (!upload || upload.expiresAt <= this.clock.now()) throw gone(id);
    return upload;
  }

  /**
   * Adds a piece. The last one completes the file, if it is what was announced.
   * @throws Forbidden, NotFound, UploadOffset, UploadInvalid, UploadTooLarge, UploadDamaged.
   */
  async add(id: string, offsetBytes: number, bytes: Uint8Array): Promise<Upload> {
    await this.upload(id);
    if (bytes.length === 0) throw new UploadInvalid("Potongan ini kosong.");
    const added = await inUploadTransaction(this.database, async (transaction) => {
      const upload = await holdUpload(transaction, this.actor.id, id);
      if (!upload) throw gone(id);
      if (upload.receivedBytes !== offsetBytes) throw new UploadOffset(upload.receivedBytes);
      if (offsetBytes + bytes.length > upload.totalBytes) throw new UploadTooLarge(upload.fileName, upload.totalBytes);
      await insertChunk(transaction, id, offsetBytes, bytes);
      const receivedBytes = offsetBytes + bytes.length;
      if (receivedBytes < upload.totalBytes) return { ...upload, receivedBytes };
      const isWhole = sha256Of(Buffer.concat(await readChunks(transaction, id))) === upload.sha256;
      if (isWhole) await markComplete(transaction, id, this.clock.now());
      else await dropChunks(transaction, id);
      return { ...upload, receivedBytes, complete: isWhole };
    });
    if (added.receivedBytes === added.totalBytes && !added.complete) throw new UploadDamaged(added.fileName);
    return added;
  }
}

function gone(id: string): NotFound {
  return new NotFound("Unggahan ini tidak ada, atau sudah kedaluwarsa. Unggah lagi.", { upload: id });
}
