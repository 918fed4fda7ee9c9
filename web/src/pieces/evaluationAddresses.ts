import { formatQuery, oneOf, slugCodec, yearCodec, type QueryCodec, type QueryValues } from "../lib/url.ts";
import { addresses } from "./addresses.ts";

/** A calendar date that exists, "2026-03-31". */
export const dayCodec: QueryCodec<string> = {
  parse: (raw) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(raw) ? new Date(`${raw}T00:00:00Z`) : null;
    return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(raw) ? raw : null;
  },
  format: (value) => value,
};

/** Codes of items, joined by commas: "jenis_informasi.1.a,digitalisasi.2.b". */
export const itemsCodec: QueryCodec<readonly string[]> = {
  parse: (raw) => (/^[\w.-]+(?:,[\w.-]+)*$/.test(raw) ? raw.split(",") : null),
  format: (codes) => codes.join(","),
};

export type BasisWord = "verifikasi" | "klaim" | "perkiraan";
const viewCodec = oneOf("grafik", "tabel");

/** /33/satker/33.08/evaluasi?per=2025-01-31 */
export const historyQuery = { per: dayCodec } as const;
/** /33/satker/33.08/evaluasi/ki-jawa-tengah/2024?per=…&dasar=klaim&coba=butir.1,butir.2&tampil=tabel */
export const evaluationYearQuery = { per: dayCodec, dasar: oneOf("verifikasi", "klaim", "perkiraan"), coba: itemsCodec, tampil: viewCodec } as const;
/** /33/evaluasi?siklus=ki-jawa-tengah-2025-all&per=… */
export const cycleQuery = { siklus: slugCodec, per: dayCodec } as const;
/** /33/evaluasi/butir?siklus=…&per=…&tampil=tabel */
export const itemsQuery = { siklus: slugCodec, per: dayCodec, tampil: viewCodec } as const;
/** /33/evaluasi/hasil?penerbit=ki-pusat&periode=2025&per=… */
export const resultsQuery = { penerbit: slugCodec, periode: yearCodec, per: dayCodec } as const;

export type EvaluationYearSearch = QueryValues<typeof evaluationYearQuery>;
export type CycleSearch = QueryValues<typeof cycleQuery>;
export type ResultsSearch = QueryValues<typeof resultsQuery>;
export type ItemsSearch = QueryValues<typeof itemsQuery>;

export interface EvaluationYearKey {
  satkerCode: string;
  issuerId: string;
  year: number;
}

/** How the addresses of evaluations look. province and satkerCode: Kemendagri codes, "33" and "33.08". */
export const evaluationAddresses = {
  board: (province: string, search: Partial<CycleSearch> = {}) => `/${province}/evaluasi${formatQuery(cycleQuery, search)}`,
  items: (province: string, search: Partial<ItemsSearch> = {}) => `/${province}/evaluasi/butir${formatQuery(itemsQuery, search)}`,
  results: (province: string, search: Partial<ResultsSearch> = {}) => `/${province}/evaluasi/hasil${formatQuery(resultsQuery, search)}`,
  /** A rated body that is no satker. */
  body: (province: string, bodyId: string, search: { per?: string | null } = {}) => `/${province}/evaluasi/badan/${bodyId}${formatQuery(historyQuery, search)}`,
  history: (satkerCode: string, search: { per?: string | null } = {}) => `${addresses.satker(satkerCode)}/evaluasi${formatQuery(historyQuery, search)}`,
  year: ({ satkerCode, issuerId, year }: EvaluationYearKey, search: Partial<EvaluationYearSearch> = {}) =>
    `${addresses.satker(satkerCode)}/evaluasi/${issuerId}/${year}${formatQuery(evaluationYearQuery, search)}`,
};
