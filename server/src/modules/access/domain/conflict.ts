import { DomainError } from "../../../kernel/domainError.ts";
import type { AccountRole } from "./roles.ts";

/** The record is no longer as the writer saw it; nothing was stored. extensions.currentRevision is that of now. */
export class ChangedMeanwhile extends DomainError {
  readonly code = "CONFLICT";
}

/** The last that was done to a record, as the audit trail has it. */
export interface LastDeed {
  readonly at: Date;
  /** Null: a command, or nobody in particular. */
  readonly accountId: string | null;
  /** As it was then; COMMAND for the command line. */
  readonly role: string;
  readonly provinceCode: string | null;
  readonly satkerCode: string | null;
}

const OFFICES: Readonly<Record<AccountRole | "COMMAND", string>> = {
  COMMISSIONER: "komisioner",
  DIVISION_DATA: "Divisi Data",
  DIVISION_LEGAL: "Divisi Hukum",
  KI_LIAISON: "penghubung Komisi Informasi",
  SATKER_OPERATOR: "operator satker",
  ADMINISTRATOR: "administrator",
  COMMAND: "baris perintah",
};

/** "22 November 2026 pukul 10.05 WIB". */
function moment(at: Date): string {
  return `${new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", day: "numeric", month: "long", year: "numeric" }).format(at)} pukul ${new Intl.DateTimeFormat("id-ID", { timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at)} WIB`;
}

/**
 * Who changed it, in terms of the office and never of the person: the reader may be of another office. Null deed: a file, or something
 * too long ago to be looked for.
 */
export function changedBy(deed: LastDeed | null, readerId: string): string {
  if (deed === null) return "oleh sebuah impor berkas atau perubahan lain";
  if (deed.accountId === readerId) return `oleh akun Anda sendiri pada ${moment(deed.at)}, dari jendela lain`;
  return `oleh ${OFFICES[deed.role as AccountRole] ?? "pengguna lain"}${deed.satkerCode === null ? "" : ` (satker ${deed.satkerCode})`} pada ${moment(deed.at)}`;
}

/** What happened, that nothing was stored, and what to do. `what` begins the sentence: "Permohonan ini". `now` tells how it stands: "terakhir: …". */
export function conflictSentence(what: string, now: string | null, by: string): string {
  return `${what} sudah diubah ${by} sejak Anda membukanya${now === null ? "" : ` (${now})`}. Yang Anda tulis belum disimpan. Lihat keadaan yang baru, lalu tetap simpan tulisan Anda atau pakai yang baru.`;
}
