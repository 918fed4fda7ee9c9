import { parseQuery, slugCodec, textCodec, yearCodec, formatQuery, type ParsedQuery, type QueryCodec, type QuerySpec } from "../lib/url.ts";
import { commonQuery, mapQuery, noQuery, periodQuery, rankingQuery, satkersQuery, signInQuery, updatesQuery } from "./addresses.ts";
import { alertsQuery, digestQuery } from "./alertAddresses.ts";
import { auditQuery } from "./auditAddresses.ts";
import { calendarQuery } from "./calendarAddresses.ts";
import { cycleQuery, evaluationYearQuery, historyQuery, itemsQuery, resultsQuery } from "./evaluationAddresses.ts";
import { batchQuery, importQuery, uuidCodec } from "./importAddresses.ts";
import { explainQuery, methodQuery, standingQuery, whatIfQuery } from "./rankingAddresses.ts";
import { boardQuery, casesQuery, figuresQuery, listQuery, receiptQuery, requestQuery, satkerCodeCodec, windowQuery } from "./requestAddresses.ts";
import { trendQuery } from "./trendAddresses.ts";
import { homeQuery, worklistQuery } from "./worklistAddresses.ts";
import { viewsQuery } from "./viewAddresses.ts";

/** One page: where it stands and which words its address understands. */
export interface Page {
  /** ":code" and the like stand for what PARAMS reads. */
  readonly path: string;
  readonly query: QuerySpec;
  /** Where one path has two grammars: true for the searches that are of this one. */
  readonly when?: (search: URLSearchParams) => boolean;
}

const isPublishedBasis = (search: URLSearchParams) => ["komisi", null].includes(search.get("dasar"));

/**
 * Every page of the product and the words of its address; a new page gets a line here. AppRoutes says which component shows it, and
 * pageGrammar.test.ts holds the two together. Only lazily loaded parts and the server read this list: a page itself imports its own words.
 */
export const PAGES = [
  { path: "/masuk", query: signInQuery },
  { path: "/undangan", query: noQuery },
  { path: "/:province", query: homeQuery },
  { path: "/:province/pekerjaan", query: worklistQuery },
  { path: "/:province/peringkat", query: rankingQuery, when: isPublishedBasis },
  { path: "/:province/peringkat", query: standingQuery, when: (search: URLSearchParams) => !isPublishedBasis(search) },
  { path: "/:province/peringkat/andai", query: whatIfQuery },
  { path: "/:province/peringkat/metode", query: methodQuery },
  { path: "/:province/peringkat/mengapa/:code", query: explainQuery },
  { path: "/:province/peta", query: mapQuery },
  { path: "/:province/tren", query: trendQuery },
  { path: "/:province/peringatan", query: alertsQuery },
  { path: "/:province/peringatan/aturan", query: noQuery },
  { path: "/:province/peringatan/ringkasan", query: digestQuery },
  { path: "/:province/peringatan/p/:alert", query: noQuery },
  { path: "/:province/satker", query: satkersQuery },
  { path: "/:province/satker/:code", query: noQuery },
  { path: "/:province/satker/:code/evaluasi", query: historyQuery },
  { path: "/:province/satker/:code/evaluasi/:issuer/:year", query: evaluationYearQuery },
  { path: "/:province/pemutakhiran", query: updatesQuery },
  { path: "/:province/pemutakhiran/irama", query: noQuery },
  { path: "/:province/pemutakhiran/:code", query: noQuery },
  { path: "/:province/kegiatan", query: noQuery },
  { path: "/:province/kegiatan/:id", query: noQuery },
  { path: "/:province/permohonan", query: boardQuery },
  { path: "/:province/permohonan/p/:request", query: requestQuery },
  { path: "/:province/permohonan/hitung", query: receiptQuery },
  { path: "/:province/permohonan/angka", query: figuresQuery },
  { path: "/:province/permohonan/baru", query: noQuery },
  { path: "/:province/permohonan/daftar", query: listQuery },
  { path: "/:province/permohonan/keberatan", query: casesQuery },
  { path: "/:province/permohonan/keberatan/:objection", query: noQuery },
  { path: "/:province/permohonan/jendela", query: windowQuery },
  { path: "/:province/kalender", query: calendarQuery },
  { path: "/:province/evaluasi", query: cycleQuery },
  { path: "/:province/evaluasi/butir", query: itemsQuery },
  { path: "/:province/evaluasi/hasil", query: resultsQuery },
  { path: "/:province/evaluasi/badan/:body", query: historyQuery },
  { path: "/:province/impor", query: importQuery },
  { path: "/:province/impor/:batch", query: batchQuery },
  { path: "/:province/data", query: noQuery },
  { path: "/:province/akun", query: noQuery },
  { path: "/:province/tampilan", query: viewsQuery },
  { path: "/:province/pengaturan", query: noQuery },
  { path: "/:province/pengaturan/pengguna", query: noQuery },
  { path: "/:province/pengaturan/jejak-audit", query: auditQuery },
] as const satisfies readonly Page[];

/** Reports on paper: the server's own pages, with the words of the screens they are printed from. */
export const PAPERS = [
  { path: "/laporan/satker/:code", query: noQuery },
  { path: "/laporan/pleno/:province", query: periodQuery },
  { path: "/laporan/layanan/:province", query: figuresQuery },
] as const satisfies readonly Page[];

type Keys<T> = T extends unknown ? keyof T : never;
/** Any word that some address may hold before "=". */
export type AddressWord = Keys<(typeof PAGES)[number]["query"]> | keyof typeof commonQuery;

/** What each word says. A word says the same on every page, in every file to take out (/ekspor) and in every report (/laporan). */
export const WORDS: Readonly<Record<AddressWord, string>> = {
  bahasa: "language of the page: id or en",
  v: "version of the grammar the address was written in; one that is newer than the product is told so",
  penerbit: "who published the result: an issuer",
  periode: "the year, half, quarter or month that is looked at",
  banding: "the period it is compared with; tanpa: none",
  tahun: "the year of a register or a calendar",
  dari: "first month shown",
  sampai: "last month shown",
  tiap: "length of a bucket: bulan, triwulan, tahun",
  per: "as known on this day; absent: as known today",
  kalender: "the working calendar as known on this day; absent: as known today",
  "data-per": "the day for which a file to take in speaks",
  dasar: "what the numbers stand on: a published list, a node of the method; of a trial: verified, claimed or estimated points",
  metode: "version of the ranking method",
  kelompok: "rule of the peer group: provinsi, jenis, zona, nasional",
  grup: "one peer group of that rule",
  bobot: "the reader's own weights, in percent",
  gabung: "how the reader's trial joins the parts",
  cara: "whether a comparison takes one method for both periods or each its own",
  ukuran: "the measure followed over time",
  siklus: "the evaluation cycle",
  coba: "items that a trial takes as fulfilled",
  golongan: "class of information",
  satker: "one satker by its code",
  sorot: "the satker that stands out among the lines",
  jenis: "Kabupaten or Kota",
  kelas: "the class that was published, or why there is none; diumumkan: whose result was announced",
  cari: "text that is looked for in names",
  tempo: "when something is due",
  tugas: "kind of work on the worklist",
  divisi: "whose work: hukum, data, semua",
  rezim: "regime of the clock: umum or pemilu",
  keadaan: "where a request or an alert stands",
  aturan: "one rule of alerts",
  minggu: "the ISO week of a digest",
  tahan: "only what is held for a case",
  jam: "which legal clock is counted",
  mulai: "day 0 of the clock",
  perpanjang: "with the extension",
  diterima: "day on which the objection was received",
  ditanggapi: "day on which it was answered",
  diajukan: "day on which the dispute was filed",
  urut: "order of the rows",
  lihat: "which picture of the same state",
  tampil: "figure or table",
  tujuan: "path of this site to go to after signing in",
  gagal: "way of signing in that did not let somebody in",
  peristiwa: "kind of deed in the audit trail",
  simpan: "path of this site to keep under a name",
  isi: "what a file to take in holds",
  pekerjaan: "the import that is under way",
  unggahan: "the upload it takes",
  sesudah: "where the list goes on",
};

const idCodec: QueryCodec<string> = { parse: (raw) => (/^[\w:.-]{1,160}$/.test(raw) ? raw : null), format: (value) => value };
const provinceCodec: QueryCodec<string> = { parse: (raw) => (/^\d{2}$/.test(raw) ? raw : null), format: (value) => value };

/** What stands in a path for a name that begins with ":". */
const PARAMS: Readonly<Record<string, QueryCodec<unknown>>> = {
  province: provinceCodec,
  code: satkerCodeCodec,
  issuer: slugCodec,
  year: yearCodec,
  batch: uuidCodec,
  id: idCodec,
  alert: idCodec,
  request: idCodec,
  objection: idCodec,
  body: textCodec,
};

/** An address that was understood as one of a page. */
export interface ReadAddress {
  readonly page: Page;
  /** By the names of the path. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: ParsedQuery<QuerySpec>;
}

/** Reads a path of this site with its query. Null: no page stands there. */
export function readAddress(address: string): ReadAddress | null {
  const [path = "", query = ""] = (address.split("#")[0] ?? "").split(/\?(.*)/s);
  const search = new URLSearchParams(query);
  for (const page of [...PAGES, ...PAPERS] as readonly Page[]) {
    const params = paramsOf(page.path, path);
    if (params !== null && (page.when?.(search) ?? true)) return { page, params, query: parseQuery(page.query, search, commonQuery) };
  }
  return null;
}

/** The one way to write an address: without language, version and what was not understood. */
export function printAddress({ page, params, query }: ReadAddress): string {
  const path = page.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(PARAMS[name]?.format(params[name]) ?? ""));
  return `${path}${formatQuery(page.query, query.values)}`;
}

function paramsOf(pattern: string, path: string): Record<string, unknown> | null {
  const wanted = pattern.split("/");
  const given = path.replace(/(?<=.)\/$/, "").split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, unknown> = {};
  for (const [place, segment] of wanted.entries()) {
    const raw = decoded(given[place] ?? "");
    if (!segment.startsWith(":")) {
      if (segment !== raw) return null;
      continue;
    }
    const value = raw === null ? null : (PARAMS[segment.slice(1)]?.parse(raw) ?? null);
    if (value === null) return null;
    params[segment.slice(1)] = value;
  }
  return params;
}

/** Null: percent signs that mean nothing. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
