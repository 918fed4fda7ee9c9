import fc from "fast-check";
import type { QuerySpec } from "../lib/url.ts";
import { GRAMMAR_VERSION } from "../pieces/addresses.ts";
import { ALERT_STATE_WORDS } from "../pieces/alertAddresses.ts";
import { ALL_DEED_WORDS } from "../pieces/auditAddresses.ts";
import type { AddressWord } from "../pieces/pageGrammar.ts";
import { PEER_WORDS, STANDING_VIEWS } from "../pieces/rankingAddresses.ts";
import { CLOCK_WORDS, DUE_WORDS, REGIME_WORDS, STATUS_WORDS } from "../pieces/requestAddresses.ts";
import { ORDER_WORDS, SPAN_WORDS } from "../pieces/trendAddresses.ts";

const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const code = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,12}$/);
const satker = fc.stringMatching(/^[1-9]\d\.\d\d$/);
const year = fc.integer({ min: 2000, max: 2099 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, number]) => `${of}-${String(number).padStart(2, "0")}`);
const period = fc.oneof(year, month, fc.tuple(year, fc.constantFrom("S1", "S2", "T1", "T2", "T3", "T4")).map((parts) => parts.join("-")));
const text = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).map((raw) => raw.trim()).filter((raw) => raw !== "");
const uuid = fc.uuid();

/** What may stand after each word, written as a person could write it. A word of the grammar without a line here does not compile. */
export const RAW: Readonly<Record<AddressWord, fc.Arbitrary<string>>> = {
  bahasa: fc.constantFrom("id", "en"),
  v: fc.integer({ min: 1, max: GRAMMAR_VERSION }).map(String),
  penerbit: slug,
  periode: period,
  banding: fc.oneof(period, fc.constant("tanpa")),
  tahun: year,
  dari: month,
  sampai: month,
  tiap: fc.constantFrom(...SPAN_WORDS),
  per: day,
  kalender: day,
  "data-per": day,
  dasar: fc.oneof(fc.constantFrom("komisi", "komposit", "INDEX", "permohonan", "verifikasi", "klaim", "perkiraan"), code),
  metode: slug,
  kelompok: fc.constantFrom(...PEER_WORDS),
  grup: fc.constantFrom("33", "33:KOTA", "33:Kedu"),
  bobot: fc.uniqueArray(fc.tuple(code, fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 5, selector: ([name]) => name }).map((parts) => parts.map(([name, tenths]) => `${name}:${tenths / 10}`).join(",")),
  gabung: fc.constantFrom("aritmetik", "geometrik"),
  cara: fc.constantFrom("satu", "masing"),
  ukuran: fc.constantFrom("nilai", "peringkat", "permohonan", "keberatan", "sengketa"),
  siklus: slug,
  coba: fc.array(code, { minLength: 1, maxLength: 4 }).map((codes) => codes.join(",")),
  golongan: fc.constantFrom("berkala", "serta-merta", "setiap-saat", "dikecualikan"),
  satker,
  sorot: satker,
  jenis: fc.constantFrom("kabupaten", "kota"),
  kelas: fc.constantFrom("diumumkan", "informatif", "menuju-informatif", "tidak-informatif", "tanpa-kelas", "tahap", "tidak-diumumkan"),
  cari: text,
  tempo: fc.constantFrom(...DUE_WORDS),
  rezim: fc.constantFrom(...REGIME_WORDS),
  keadaan: fc.constantFrom(...STATUS_WORDS, ...ALERT_STATE_WORDS, "dibisukan"),
  aturan: uuid,
  minggu: fc.tuple(year, fc.integer({ min: 1, max: 52 })).map(([of, week]) => `${of}-W${String(week).padStart(2, "0")}`),
  tahan: fc.constant("ya"),
  jam: fc.constantFrom(...CLOCK_WORDS),
  mulai: day,
  perpanjang: fc.constant("ya"),
  diterima: day,
  ditanggapi: day,
  diajukan: day,
  urut: fc.constantFrom(...ORDER_WORDS, "kurang", "terlambat", "diperiksa", "nama", "-nama", "tempo", "-tempo", "-poin", "-peringkat", "-permohonan", "requests.received"),
  lihat: fc.constantFrom(...STANDING_VIEWS),
  tampil: fc.constantFrom("grafik", "tabel"),
  tugas: fc.constantFrom("permohonan", "bukti", "kewajiban", "saq"),
  divisi: fc.constantFrom("hukum", "data", "semua"),
  tujuan: fc.constantFrom("/33/peringkat", "/35/satker?jenis=kota"),
  simpan: fc.constantFrom("/33/peringkat?dasar=komposit", "/33"),
  gagal: fc.constant("oidc"),
  peristiwa: fc.constantFrom(...ALL_DEED_WORDS),
  isi: slug,
  pekerjaan: uuid,
  unggahan: uuid,
  sesudah: fc.oneof(fc.integer({ min: 0, max: 999_999_999 }).map(String), uuid),
};

/** Searches of a page as people write them: some of its words in any order, each with a value that the page reads. */
export const searchesOf = (spec: QuerySpec) =>
  fc
    .shuffledSubarray(Object.keys(spec) as AddressWord[])
    .chain((words) => fc.tuple(...words.map((word) => RAW[word].filter((raw) => spec[word]?.parse(raw) !== null).map((raw): [string, string] => [word, raw]))))
    .map((pairs) => new URLSearchParams(pairs));
