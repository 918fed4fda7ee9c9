import { formatQuery, formerly, oneOf, slugCodec, type QueryCodec, type QueryValues } from "../lib/url.ts";
import { addresses, areaCodec } from "./addresses.ts";
import { satkerCodeCodec } from "./requestAddresses.ts";

/** Word of the address for each measure of the API. */
const MEASURE_OF_WORD = {
  nilai: "assessment.score",
  peringkat: "assessment.rank",
  permohonan: "requests.received",
  "permohonan-tepat-waktu": "requests.answeredInTimeShare",
  "permohonan-terjawab": "requests.writtenNoticeShare",
  "lama-jawaban": "requests.medianWorkingDays",
  "lama-jawaban-pemilu": "requests.medianWorkingDaysElection",
  "permohonan-terlambat": "requests.overdueOpen",
  "uji-konsekuensi": "requests.consequenceTestShare",
  keberatan: "objections.received",
  "keberatan-tepat-waktu": "objections.answeredInTimeShare",
  sengketa: "disputes.filed",
  "informasi-mutakhir": "publications.currentShare",
  "informasi-ada": "publications.presentShare",
  "informasi-tepat-waktu": "publications.onTimeShare",
  "informasi-diketahui": "publications.knownShare",
  "informasi-tidak-ada": "publications.missingDuties",
  pemutakhiran: "publications.refreshes",
} as const;
export type MeasureWord = keyof typeof MEASURE_OF_WORD;
export type MeasureKey = (typeof MEASURE_OF_WORD)[MeasureWord];

const MEASURE_WORDS = Object.keys(MEASURE_OF_WORD) as readonly MeasureWord[];
const measureCodec: QueryCodec<MeasureWord> = { parse: (raw) => MEASURE_WORDS.find((word) => word === raw) ?? null, format: (word) => word };
/** A month, "2026-03". */
const monthCodec: QueryCodec<string> = { parse: (raw) => (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(raw) ? raw : null), format: (value) => value };

export const SPAN_WORDS = ["bulan", "triwulan", "tahun"] as const;
export type SpanWord = (typeof SPAN_WORDS)[number];
export const ORDER_WORDS = ["kode", "nilai", "perubahan"] as const;
export type OrderWord = (typeof ORDER_WORDS)[number];

/** /33/tren?kelompok=nasional&ukuran=permohonan-tepat-waktu&tiap=bulan&dari=2025-01&sampai=2026-10&sorot=33.08&urut=nilai&tampil=tabel */
export const trendQuery = {
  kelompok: areaCodec,
  ukuran: measureCodec,
  penerbit: slugCodec,
  tiap: formerly(oneOf(...SPAN_WORDS), "per"),
  dari: monthCodec,
  sampai: monthCodec,
  sorot: satkerCodeCodec,
  urut: oneOf(...ORDER_WORDS),
  tampil: oneOf("grafik", "tabel"),
} as const;
export type TrendSearch = QueryValues<typeof trendQuery>;

/** Address of the trend explorer. */
export const trendAddress = (province: string, search: Partial<TrendSearch> = {}) => `${addresses.trends(province)}${formatQuery(trendQuery, search)}`;

export function measureOfWord(word: MeasureWord): MeasureKey {
  return MEASURE_OF_WORD[word];
}

/** Null: a measure that this page does not know, of a newer server. */
export function wordOfMeasure(key: string): MeasureWord | null {
  return MEASURE_WORDS.find((word) => MEASURE_OF_WORD[word] === key) ?? null;
}

const GRANULARITY_OF_WORD = { bulan: "MONTH", triwulan: "QUARTER", tahun: "YEAR" } as const;

export function granularityOfWord(word: SpanWord): "MONTH" | "QUARTER" | "YEAR" {
  return GRANULARITY_OF_WORD[word];
}
