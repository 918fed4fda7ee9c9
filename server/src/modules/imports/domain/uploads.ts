import { DomainError } from "../../../kernel/domainError.ts";
import { LIMIT_SETTINGS, type ImportLimits } from "./readingLimits.ts";

/** How large files may be, and how long they wait. */
export interface UploadLimits {
  /** Unit: bytes, of a whole file. */
  readonly fileBytes: number;
  /** Unit: bytes, of one piece. */
  readonly chunkBytes: number;
  /** Unit: hours after which a file that was not imported is deleted. */
  readonly keptHours: number;
  /** New uploads of one account within an hour. */
  readonly uploadsAnHour: number;
  /** Unit: bytes that one account may have waiting. */
  readonly waitingBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_UPLOAD_LIMITS: UploadLimits = { fileBytes: 50 * MEGABYTE, chunkBytes: MEGABYTE, keptHours: 6, uploadsAnHour: 60, waitingBytes: 150 * MEGABYTE };

/** What may be sent follows from what may be read. */
export function uploadLimits({ reading }: ImportLimits): UploadLimits {
  return { ...DEFAULT_UPLOAD_LIMITS, fileBytes: reading.fileBytes, waitingBytes: Math.max(DEFAULT_UPLOAD_LIMITS.waitingBytes, reading.fileBytes) };
}

/** What a sender announces before the first piece. */
export interface AnnouncedFile {
  readonly fileName: string;
  readonly totalBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** An upload as its sender sees it. */
export interface Upload extends AnnouncedFile {
  readonly id: string;
  /** Where to go on. Unit: bytes. */
  readonly receivedBytes: number;
  readonly expiresAt: Date;
  /** True: every piece is there and the whole is what was announced. */
  readonly complete: boolean;
}

/** Announced wrongly: no name, no bytes, no SHA-256. */
export class UploadInvalid extends DomainError {
  readonly code = "UPLOAD_INVALID";
}

export class UploadTooLarge extends DomainError {
  readonly code = "UPLOAD_TOO_LARGE";

  constructor(fileName: string, limitBytes: number) {
    super(`Berkas ${fileName} terlalu besar. Batasnya ${Math.floor(limitBytes / MEGABYTE)} MB; bagi menjadi beberapa berkas. Pengelola dapat mengubah batas ini dengan ${LIMIT_SETTINGS.fileBytes}.`, { limitBytes });
  }
}

/** A piece that does not begin where the last one ended. details.receivedBytes says where to go on. */
export class UploadOffset extends DomainError {
  readonly code = "UPLOAD_OFFSET";

  constructor(receivedBytes: number) {
    super(`Potongan ini tidak menyambung. Lanjutkan dari byte ke-${receivedBytes}.`, { receivedBytes });
  }
}

/** The whole is not what was announced; it begins anew. */
export class UploadDamaged extends DomainError {
  readonly code = "UPLOAD_DAMAGED";

  constructor(fileName: string) {
    super(`Berkas ${fileName} berubah selama dikirim (sidik SHA-256 tidak cocok). Kirim lagi dari awal.`, { receivedBytes: 0 });
  }
}

const SHA256 = /^[0-9a-f]{64}$/;
const LONGEST_NAME = 200;

/** The announcement as it may be stored: the name without folders and control characters. @throws UploadInvalid, UploadTooLarge. */
export function checkedAnnouncement({ fileName, totalBytes, sha256 }: AnnouncedFile, limits: UploadLimits): AnnouncedFile {
  const bare = (fileName.split(/[/\\]/).at(-1) ?? "").replaceAll(/\p{Control}/gu, "").trim().slice(0, LONGEST_NAME);
  if (bare === "") throw new UploadInvalid("Berkas harus bernama.");
  if (!Number.isSafeInteger(totalBytes) || totalBytes < 1) throw new UploadInvalid(`Berkas ${bare} kosong, atau ukurannya tidak disebut.`);
  if (!SHA256.test(sha256)) throw new UploadInvalid("Sidik SHA-256 berkas harus 64 angka heksadesimal, huruf kecil.");
  if (totalBytes > limits.fileBytes) throw new UploadTooLarge(bare, limits.fileBytes);
  return { fileName: bare, totalBytes, sha256 };
}
