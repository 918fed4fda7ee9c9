import type { Prisma, PrismaClient } from "@pantau/database";
import { boolean, instant, integer, text, type Row } from "../../platform/database/row.ts";
import type { AnnouncedFile, Upload } from "./domain/uploads.ts";

type Reader = PrismaClient | Prisma.TransactionClient;

/** The account's upload of this very file, made if it is not there. Its time to live begins anew. */
export async function openUpload(prisma: Reader, accountId: string, { fileName, totalBytes, sha256 }: AnnouncedFile, times: { readonly now: Date; readonly expiresAt: Date }): Promise<Upload> {
  const [row] = await prisma.$queryRaw<Row[]>`
    INSERT INTO import_upload AS u (account_id, file_name, total_bytes, sha256, created_at, expires_at)
    VALUES (${accountId}::uuid, ${fileName}, ${totalBytes}, ${sha256}, ${times.now}, ${times.expiresAt})
    ON CONFLICT (account_id, sha256, file_name) DO UPDATE SET expires_at = EXCLUDED.expires_at
    RETURNING u.id::text AS id`;
  const upload = row && (await findUpload(prisma, accountId, text(row, "id")));
  if (!upload) throw new Error("INSERT … RETURNING gave no row");
  return upload;
}

/** An upload of this account. Undefined: there is none, or it is somebody else's. */
export async function findUpload(prisma: Reader, accountId: string, id: string): Promise<Upload | undefined> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT u.id::text AS id, u.file_name, u.total_bytes, u.sha256::text AS sha256, u.expires_at, u.completed_at IS NOT NULL AS completed,
      coalesce((SELECT sum(length(c.bytes)) FROM import_upload_chunk c WHERE c.upload_id = u.id), 0)::int AS received_bytes
    FROM import_upload u WHERE u.id = ${id}::uuid AND u.account_id = ${accountId}::uuid`;
  return row && uploadOf(row);
}

/** Waits for whoever else adds to it. Undefined: it is gone. */
export async function holdUpload(transaction: Prisma.TransactionClient, accountId: string, id: string): Promise<Upload | undefined> {
  const rows = await transaction.$queryRaw<Row[]>`SELECT 1 AS held FROM import_upload WHERE id = ${id}::uuid AND account_id = ${accountId}::uuid FOR UPDATE`;
  return rows.length === 0 ? undefined : findUpload(transaction, accountId, id);
}

export async function insertChunk(transaction: Prisma.TransactionClient, uploadId: string, offsetBytes: number, bytes: Uint8Array): Promise<void> {
  await transaction.$executeRaw`INSERT INTO import_upload_chunk (upload_id, offset_bytes, bytes) VALUES (${uploadId}::uuid, ${offsetBytes}, ${Buffer.from(bytes)})`;
}

export async function markComplete(transaction: Prisma.TransactionClient, uploadId: string, at: Date): Promise<void> {
  await transaction.$executeRaw`UPDATE import_upload SET completed_at = ${at} WHERE id = ${uploadId}::uuid`;
}

export async function dropChunks(transaction: Prisma.TransactionClient, uploadId: string): Promise<void> {
  await transaction.$executeRaw`DELETE FROM import_upload_chunk WHERE upload_id = ${uploadId}::uuid`;
}

/** All pieces in order. */
export async function readChunks(prisma: Reader, uploadId: string): Promise<Uint8Array[]> {
  const rows = await prisma.$queryRaw<Row[]>`SELECT bytes FROM import_upload_chunk WHERE upload_id = ${uploadId}::uuid ORDER BY offset_bytes`;
  return rows.map((row) => {
    const { bytes } = row;
    if (!(bytes instanceof Uint8Array)) throw new TypeError("Column bytes: expected bytea");
    return bytes;
  });
}

/** Deletes an upload with its pieces. Jobs keep what they found. */
export async function deleteUpload(prisma: Reader, uploadId: string): Promise<void> {
  await prisma.$executeRaw`DELETE FROM import_upload WHERE id = ${uploadId}::uuid`;
}

/** Deletes what waited too long. */
export async function deleteExpiredUploads(prisma: Reader, now: Date): Promise<void> {
  await prisma.$executeRaw`DELETE FROM import_upload WHERE expires_at <= ${now}`;
}

/** What one account has going. */
export interface UploadLoad {
  /** Begun since the given instant. */
  readonly begun: number;
  /** Unit: bytes announced and not yet deleted. */
  readonly waitingBytes: number;
}

export async function readUploadLoad(prisma: Reader, accountId: string, since: Date): Promise<UploadLoad> {
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT count(*) FILTER (WHERE created_at > ${since})::int AS begun, coalesce(sum(total_bytes), 0)::int AS waiting_bytes FROM import_upload WHERE account_id = ${accountId}::uuid`;
  if (!row) throw new Error("SELECT of aggregates gave no row");
  return { begun: integer(row, "begun"), waitingBytes: integer(row, "waiting_bytes") };
}

function uploadOf(row: Row): Upload {
  const [totalBytes, receivedBytes] = [integer(row, "total_bytes"), integer(row, "received_bytes")];
  return {
    id: text(row, "id"),
    fileName: text(row, "file_name"),
    totalBytes,
    sha256: text(row, "sha256"),
    receivedBytes,
    expiresAt: instant(row, "expires_at"),
    // Pieces are lost in a crash of PostgreSQL: the mark alone does not make a file whole.
    complete: boolean(row, "completed") && receivedBytes === totalBytes,
  };
}
