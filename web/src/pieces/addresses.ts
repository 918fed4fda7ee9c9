import { ownPathCodec } from "../lib/ownPath.ts";
import { formatQuery, oneOf, slugCodec, textCodec, yearCodec, type QueryValues } from "../lib/url.ts";

/**
 * Version of the words of addresses. It goes up when a page writes a word differently from before; the former words stay readable (formerly in
 * lib/url.ts), so an address needs no version to be understood. One that names a newer version than this product knows is told so.
 */
export const GRAMMAR_VERSION = 2;

/** Words that every page understands: /33?bahasa=en&v=2 */
export const commonQuery = {
  bahasa: oneOf("id", "en"),
  v: { parse: (raw: string) => (/^[1-9]\d{0,3}$/.test(raw) && Number(raw) <= GRAMMAR_VERSION ? Number(raw) : null), format: String },
} as const;

export type SatkerTypeWord = "kabupaten" | "kota";
export type ViewWord = "grafik" | "tabel";

const satkerTypeCodec = oneOf("kabupaten", "kota");
const viewCodec = oneOf("grafik", "tabel");
/** Absent: the province of the path. */
export const areaCodec = oneOf("nasional");

/** Parts of a published list: whose result was announced, those of each class, and why there is none. */
export const CLASS_GROUPS = ["diumumkan", "informatif", "menuju-informatif", "cukup-informatif", "kurang-informatif", "tidak-informatif", "tanpa-kelas", "tahap", "tidak-diumumkan"] as const;
export type ClassGroupWord = (typeof CLASS_GROUPS)[number];

/** Which published result is looked at: /33?penerbit=ki-jawa-tengah&periode=2024 */
export const periodQuery = { penerbit: slugCodec, periode: yearCodec } as const;
/** /33/peringkat?penerbit=…&periode=…&jenis=kabupaten&kelas=informatif&tampil=tabel; with another basis the address is of rankingAddresses.ts */
export const rankingQuery = { dasar: oneOf("komisi"), ...periodQuery, jenis: satkerTypeCodec, kelas: oneOf(...CLASS_GROUPS), urut: oneOf("-peringkat", "nama", "-nama", "kelas", "-kelas", "poin", "-poin", "tahap", "-tahap"), tampil: viewCodec } as const;
/** /33/peta?penerbit=…&periode=…&tampil=tabel */
export const mapQuery = { ...periodQuery, tampil: viewCodec } as const;
/** /33/satker?cari=magelang&jenis=kota */
export const satkersQuery = { cari: textCodec, jenis: satkerTypeCodec } as const;
/** /masuk?tujuan=/33/peringkat, and what the server adds when the identity provider did not let somebody in */
export const signInQuery = { tujuan: ownPathCodec, gagal: oneOf("oidc") } as const;
/** /33/pemutakhiran?kelompok=nasional&golongan=berkala&urut=terlambat&tampil=tabel */
export const updatesQuery = {
  kelompok: areaCodec,
  golongan: oneOf("berkala", "serta-merta", "setiap-saat", "dikecualikan"),
  urut: oneOf("kurang", "terlambat", "diperiksa", "kode"),
  tampil: viewCodec,
} as const;
export const noQuery = {} as const;

export type PeriodSearch = QueryValues<typeof periodQuery>;
export type RankingSearch = QueryValues<typeof rankingQuery>;
export type MapSearch = QueryValues<typeof mapQuery>;
export type UpdatesSearch = QueryValues<typeof updatesQuery>;
export type SatkersSearch = QueryValues<typeof satkersQuery>;

/** The one place that knows how addresses look. province: code, "33". */
export const addresses = {
  home: (province: string, search: Partial<PeriodSearch> = {}) => `/${province}${formatQuery(periodQuery, search)}`,
  ranking: (province: string, search: Partial<RankingSearch> = {}) => `/${province}/peringkat${formatQuery(rankingQuery, search)}`,
  map: (province: string, search: Partial<MapSearch> = {}) => `/${province}/peta${formatQuery(mapQuery, search)}`,
  satkers: (province: string, search: Partial<SatkersSearch> = {}) => `/${province}/satker${formatQuery(satkersQuery, search)}`,
  satker: (code: string) => `/${code.slice(0, 2)}/satker/${code}`,
  updates: (province: string, search: Partial<UpdatesSearch> = {}) => `/${province}/pemutakhiran${formatQuery(updatesQuery, search)}`,
  updateRhythm: (province: string) => `/${province}/pemutakhiran/irama`,
  satkerUpdates: (code: string) => `/${code.slice(0, 2)}/pemutakhiran/${code}`,
  events: (province: string) => `/${province}/kegiatan`,
  event: (province: string, id: string) => `/${province}/kegiatan/${id}`,
  alerts: (province: string) => `/${province}/peringatan`,
  trends: (province: string) => `/${province}/tren`,
  data: (province: string) => `/${province}/data`,
  imports: (province: string) => `/${province}/impor`,
  requests: (province: string) => `/${province}/permohonan`,
  calendar: (province: string) => `/${province}/kalender`,
  /** returnTo: path of this site to come back to. */
  signIn: (returnTo: string | null = null) => `/masuk${formatQuery(signInQuery, { tujuan: returnTo })}`,
  ownAccount: (province: string) => `/${province}/akun`,
  settings: (province: string) => `/${province}/pengaturan`,
  accounts: (province: string) => `/${province}/pengaturan/pengguna`,
};

/** The word of the address for a satker type of the API, and back. */
export function typeWord(type: "KABUPATEN" | "KOTA"): SatkerTypeWord {
  return type === "KOTA" ? "kota" : "kabupaten";
}

export function typeOfWord(word: SatkerTypeWord): "KABUPATEN" | "KOTA" {
  return word === "kota" ? "KOTA" : "KABUPATEN";
}
