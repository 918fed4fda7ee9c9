import type { AuditAction } from "../gql/graphql.ts";
import { formatQuery, oneOf, type QueryCodec, type QueryValues } from "../lib/url.ts";

/** The words of the address for what the trail tells of, in the order in which they are offered. */
const DEED_WORDS = {
  masuk: "SIGN_IN",
  keluar: "SIGN_OUT",
  ditolak: "ACCESS_REFUSED",
  undangan: "ACCOUNT_INVITED",
  "ubah-peran": "ACCOUNT_CHANGED",
  nonaktif: "ACCOUNT_DISABLED",
  "aktif-lagi": "ACCOUNT_ENABLED",
  "tautan-sandi": "PASSWORD_RESET_ISSUED",
  "ganti-sandi": "PASSWORD_CHANGED",
  "buat-token": "TOKEN_CREATED",
  "cabut-token": "TOKEN_REVOKED",
  "teks-permohonan": "REQUEST_TEXT_VIEWED",
  catatan: "RECORD_EDITED",
  impor: "IMPORT_COMMITTED",
  "tarik-impor": "IMPORT_WITHDRAWN",
  unduh: "EXPORT_TAKEN",
  metode: "METHOD_CHANGED",
  kalender: "CALENDAR_CHANGED",
  "aturan-peringatan": "ALERT_RULE_CHANGED",
  "tanggapan-peringatan": "ALERT_ANSWERED",
  "akun-contoh": "DEMO_ACCOUNTS_CREATED",
  "hapus-akun-contoh": "DEMO_ACCOUNTS_REMOVED",
} as const satisfies Readonly<Record<string, AuditAction>>;
export type DeedWord = keyof typeof DEED_WORDS;
export const ALL_DEED_WORDS = Object.keys(DEED_WORDS) as readonly DeedWord[];

const satkerCodec: QueryCodec<string> = { parse: (raw) => (/^\d{2}\.\d{2}$/.test(raw) ? raw : null), format: (value) => value };
const cursorCodec: QueryCodec<string> = { parse: (raw) => (/^\d{1,15}$/.test(raw) ? raw : null), format: (value) => value };

/** /33/pengaturan/jejak-audit?peristiwa=masuk&satker=33.08&sesudah=120 */
export const auditQuery = { peristiwa: oneOf(...ALL_DEED_WORDS), satker: satkerCodec, sesudah: cursorCodec } as const;
export type AuditSearch = QueryValues<typeof auditQuery>;

export function auditAddress(province: string, search: Partial<AuditSearch> = {}): string {
  return `/${province}/pengaturan/jejak-audit${formatQuery(auditQuery, search)}`;
}

/** What the API calls it. */
export function deedOfWord(word: DeedWord): AuditAction {
  return DEED_WORDS[word];
}
