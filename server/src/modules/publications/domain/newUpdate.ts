import { InvalidInput } from "../../../kernel/domainError.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { EntryKind, EvidenceOutcome } from "./dutyLog.ts";

/** What a person writes into a form. */
export interface GivenUpdate {
  readonly kind: EntryKind;
  /** Null: now. */
  readonly happenedAt: Date | null;
  readonly publishedOn: LocalDate | null;
  readonly evidenceUrl: string | null;
  readonly contentHash: string | null;
  /** For a look: FOUND or ABSENT. The other outcomes are the evidence checker's. */
  readonly outcome: EvidenceOutcome | null;
  readonly note: string | null;
}

/** The same after all rules: what goes into the log. */
export interface CheckedUpdate {
  readonly happenedAt: Date;
  readonly evidenceUrl: string | null;
  readonly contentHash: string | null;
  readonly note: string | null;
}

const LONGEST_URL = 2_000;
const LONGEST_NOTE = 1_000;

/**
 * The rules a form keeps to. Times: not in the future; the publication not after the refresh (`happenedOn`, the Jakarta
 * date of the moment).
 * @throws InvalidInput naming the field and the mend.
 */
export function checkUpdate(given: GivenUpdate, now: Date, happenedOn: LocalDate): CheckedUpdate {
  const refuse = (field: string, message: string): never => {
    throw new InvalidInput(message, { field });
  };
  const happenedAt = given.happenedAt ?? now;
  if (happenedAt > now) refuse("happenedAt", "Waktunya belum tiba. Isi waktu pemutakhiran yang sudah terjadi.");
  if (given.publishedOn !== null && given.publishedOn > happenedOn) refuse("publishedOn", `Tanggal terbit (${given.publishedOn}) sesudah pemutakhiran (${happenedOn}). Periksa keduanya.`);
  if (given.kind === "CHECK" && given.outcome !== "FOUND" && given.outcome !== "ABSENT") refuse("outcome", "Pilih hasil pemeriksaan: ditemukan atau tidak ditemukan.");
  if (given.kind === "CHECK" && given.publishedOn !== null) refuse("publishedOn", "Tanggal terbit hanya untuk pemutakhiran. Kosongkan.");
  if (given.kind === "UPDATE" && given.outcome !== null) refuse("outcome", "Hasil pemeriksaan hanya untuk pemeriksaan. Kosongkan.");
  const hash = trimmed(given.contentHash)?.toLowerCase() ?? null;
  if (hash !== null && !/^[0-9a-f]{64}$/.test(hash)) refuse("contentHash", "Sidik isi harus SHA-256: 64 angka heksadesimal. Kosongkan bila tidak punya.");
  const note = trimmed(given.note);
  if (note !== null && note.length > LONGEST_NOTE) refuse("note", `Catatan paling panjang ${LONGEST_NOTE} huruf.`);
  return { happenedAt, evidenceUrl: webAddress(trimmed(given.evidenceUrl)), contentHash: hash, note };
}

/** An http(s) address without name and password, as the URL standard writes it. @throws InvalidInput */
export function webAddress(given: string | null): string | null {
  if (given === null) return null;
  const url = URL.canParse(given) && given.length <= LONGEST_URL ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new InvalidInput("Tautan bukti harus alamat web lengkap (https://…), tanpa nama pengguna dan sandi.", { field: "evidenceUrl" });
  return url.href;
}

function trimmed(text: string | null): string | null {
  const without = text?.trim() ?? "";
  return without === "" ? null : without;
}
