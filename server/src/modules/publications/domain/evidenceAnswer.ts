import type { EvidenceOutcome } from "./dutyLog.ts";
import { outcomeOfStatus } from "./evidenceOutcome.ts";

export type RefusalReason = "NOT_PUBLIC" | "SCHEME" | "CREDENTIALS" | "TOO_MANY_REDIRECTS" | "REDIRECT_LOOP" | "BAD_LOCATION";
export type UnreachableReason = "NAME" | "CONNECTION" | "TIME" | "CERTIFICATE" | "PROTOCOL";

/** What asking an address came to. */
export type EvidenceAnswer =
  | {
      readonly kind: "ANSWERED";
      readonly httpStatus: number;
      /** SHA-256, hexadecimal. Null: the body was too long, too slow, or not asked for. */
      readonly contentHash: string | null;
      readonly isTruncated: boolean;
    }
  | { readonly kind: "REFUSED"; readonly why: RefusalReason }
  | { readonly kind: "UNREACHABLE"; readonly why: UnreachableReason };

/** What goes into the log of an answer. */
export interface EvidenceFinding {
  readonly outcome: EvidenceOutcome;
  readonly httpStatus: number | null;
  readonly contentHash: string | null;
  /** Indonesian, for who reads the log. Null: nothing to add. */
  readonly note: string | null;
}

const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  NOT_PUBLIC: "alamat menuju jaringan yang bukan publik; tidak dibuka",
  SCHEME: "bukan alamat http atau https",
  CREDENTIALS: "alamat memuat nama pengguna atau sandi; tidak dibuka",
  TOO_MANY_REDIRECTS: "terlalu banyak pengalihan",
  REDIRECT_LOOP: "pengalihan berputar-putar",
  BAD_LOCATION: "pengalihan ke alamat yang tidak terbaca",
};
const UNREACHABLE: Readonly<Record<UnreachableReason, string>> = {
  NAME: "nama situs tidak ditemukan",
  CONNECTION: "situs tidak dapat dihubungi",
  TIME: "situs tidak menjawab dalam batas waktu",
  CERTIFICATE: "sertifikat situs tidak sah",
  PROTOCOL: "jawaban situs tidak terbaca",
};

/** Only an answer says anything: what could not be reached, or was not asked, is inconclusive and never a dead link. */
export function findingOf(answer: EvidenceAnswer): EvidenceFinding {
  switch (answer.kind) {
    case "ANSWERED": {
      const outcome = outcomeOfStatus(answer.httpStatus);
      const isThere = outcome === "FOUND";
      return { outcome, httpStatus: answer.httpStatus, contentHash: isThere ? answer.contentHash : null, note: isThere && answer.isTruncated ? "isi terlalu panjang atau lambat untuk dibaca utuh" : null };
    }
    case "REFUSED":
      return { outcome: "INCONCLUSIVE", httpStatus: null, contentHash: null, note: REFUSALS[answer.why] };
    case "UNREACHABLE":
      return { outcome: "INCONCLUSIVE", httpStatus: null, contentHash: null, note: UNREACHABLE[answer.why] };
  }
}

/** True if the answer could as well mean that our own network is down. */
export function mayBeOurFault(answer: EvidenceAnswer): boolean {
  return answer.kind === "UNREACHABLE" && (answer.why === "NAME" || answer.why === "CONNECTION" || answer.why === "TIME");
}
