import { isLocalDate } from "../lib/localDay.ts";
import { formatQuery, oneOf, yearCodec, type QueryCodec, type QueryValues } from "../lib/url.ts";
import { addresses } from "./addresses.ts";

/** A calendar date, "2023-04-12". */
export const dateCodec: QueryCodec<string> = { parse: (raw) => (isLocalDate(raw) ? raw : null), format: (value) => value };
/** Kemendagri code of a satker, "33.08". */
export const satkerCodeCodec: QueryCodec<string> = { parse: (raw) => (/^\d{2}\.\d{2}$/.test(raw) ? raw : null), format: (value) => value };

export const DUE_WORDS = ["terlambat", "hari-ini", "minggu-ini", "nanti", "belum-diketahui"] as const;
export type DueWord = (typeof DUE_WORDS)[number];
export const REGIME_WORDS = ["umum", "pemilu"] as const;
export type RegimeWord = (typeof REGIME_WORDS)[number];
export const CLOCK_WORDS = ["jawaban", "keberatan", "tanggapan", "sengketa", "mulai-sidang", "selesai-sidang", "gugatan", "laporan"] as const;
export type ClockWord = (typeof CLOCK_WORDS)[number];

/** /33/permohonan?tempo=terlambat&rezim=umum&satker=33.08 */
export const boardQuery = { tempo: oneOf(...DUE_WORDS), rezim: oneOf(...REGIME_WORDS), satker: satkerCodeCodec } as const;
/** /33/permohonan/hitung?jam=jawaban&rezim=umum&mulai=2023-04-12&perpanjang=ya&kalender=2023-03-29&satker=33.08 */
export const receiptQuery = {
  jam: oneOf(...CLOCK_WORDS),
  rezim: oneOf(...REGIME_WORDS),
  mulai: dateCodec,
  perpanjang: oneOf("ya"),
  kalender: dateCodec,
  satker: satkerCodeCodec,
} as const;
/** /33/permohonan/angka?tahun=2026&satker=33.08 */
export const figuresQuery = { tahun: yearCodec, satker: satkerCodeCodec } as const;
/** /33/permohonan/p/33.08:… keeps the filters of the board it was opened from. */
export const requestQuery = boardQuery;
export const STATUS_WORDS = ["terbuka", "dijawab", "tepat-waktu", "terlambat", "dicabut", "gugur"] as const;
export type StatusWord = (typeof STATUS_WORDS)[number];
/** /33/permohonan/daftar?keadaan=dijawab&tahun=2026&rezim=umum&satker=33.08&tahan=ya */
export const listQuery = { keadaan: oneOf(...STATUS_WORDS), tahun: yearCodec, rezim: oneOf(...REGIME_WORDS), satker: satkerCodeCodec, tahan: oneOf("ya") } as const;
/** /33/permohonan/keberatan?satker=33.08, and of one objection /33/permohonan/keberatan/33.08:… */
export const casesQuery = { satker: satkerCodeCodec } as const;
/** /33/permohonan/jendela?diterima=2025-01-30&ditanggapi=2025-03-10&diajukan=2025-03-03&rezim=umum&kalender=2025-03-01&satker=33.08 */
export const windowQuery = { diterima: dateCodec, ditanggapi: dateCodec, diajukan: dateCodec, rezim: oneOf(...REGIME_WORDS), kalender: dateCodec, satker: satkerCodeCodec } as const;

export type BoardSearch = QueryValues<typeof boardQuery>;
export type ReceiptSearch = QueryValues<typeof receiptQuery>;
export type FiguresSearch = QueryValues<typeof figuresQuery>;
export type ListSearch = QueryValues<typeof listQuery>;
export type CasesSearch = QueryValues<typeof casesQuery>;
export type WindowSearch = QueryValues<typeof windowQuery>;

/** How the addresses of requests look. province: code, "33"; request: its id, "33.08:5f0c…". */
export const requestAddresses = {
  board: (province: string, search: Partial<BoardSearch> = {}) => `${addresses.requests(province)}${formatQuery(boardQuery, search)}`,
  request: (province: string, request: string, search: Partial<BoardSearch> = {}) => `${addresses.requests(province)}/p/${encodeURIComponent(request)}${formatQuery(requestQuery, search)}`,
  receipt: (province: string, search: Partial<ReceiptSearch> = {}) => `${addresses.requests(province)}/hitung${formatQuery(receiptQuery, search)}`,
  figures: (province: string, search: Partial<FiguresSearch> = {}) => `${addresses.requests(province)}/angka${formatQuery(figuresQuery, search)}`,
  newRequest: (province: string) => `${addresses.requests(province)}/baru`,
  list: (province: string, search: Partial<ListSearch> = {}) => `${addresses.requests(province)}/daftar${formatQuery(listQuery, search)}`,
  cases: (province: string, search: Partial<CasesSearch> = {}) => `${addresses.requests(province)}/keberatan${formatQuery(casesQuery, search)}`,
  objection: (province: string, objection: string) => `${addresses.requests(province)}/keberatan/${encodeURIComponent(objection)}`,
  window: (province: string, search: Partial<WindowSearch> = {}) => `${addresses.requests(province)}/jendela${formatQuery(windowQuery, search)}`,
};

const REGIME_OF_WORD = { umum: "GENERAL", pemilu: "ELECTION" } as const;
const CLOCK_OF_WORD = {
  jawaban: "REQUEST_RESPONSE",
  keberatan: "OBJECTION_FILING",
  tanggapan: "OBJECTION_RESPONSE",
  sengketa: "DISPUTE_FILING",
  "mulai-sidang": "COMMISSION_START",
  "selesai-sidang": "COMMISSION_FINISH",
  gugatan: "COURT_FILING",
  laporan: "ANNUAL_REPORT",
} as const;

/** The regime of the API for the word of the address, and back. */
export function regimeOfWord(word: RegimeWord): "GENERAL" | "ELECTION" {
  return REGIME_OF_WORD[word];
}

export function regimeWord(regime: "GENERAL" | "ELECTION"): RegimeWord {
  return regime === "ELECTION" ? "pemilu" : "umum";
}

/** The clock of the API for the word of the address. */
export function clockOfWord(word: ClockWord): (typeof CLOCK_OF_WORD)[ClockWord] {
  return CLOCK_OF_WORD[word];
}

export function clockWord(clock: (typeof CLOCK_OF_WORD)[ClockWord]): ClockWord {
  return CLOCK_WORDS.find((word) => CLOCK_OF_WORD[word] === clock) ?? "jawaban";
}
