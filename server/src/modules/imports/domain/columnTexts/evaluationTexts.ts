import { dateColumn, numberColumn, satkerColumn, textColumn, wordColumn, type ColumnText, type KindText } from "./columnText.ts";
import { CYCLE, ISSUER_ID, NOTE, ORIGIN, SATKER_CODE, YEAR } from "./commonTexts.ts";

const STAGES = ["website", "saq", "visit", "presentation", "interview", "public_test"] as const;
const CLASSES = ["Informatif", "Menuju Informatif", "Cukup Informatif", "Kurang Informatif", "Tidak Informatif"] as const;
const POINTS = { unit: "poin 0-100" } as const;
const counted = (title: string, of: string, synonyms: readonly string[] = []): ColumnText => numberColumn(title, `Banyaknya badan publik ${of}; kosong bila tidak diumumkan.`, "", { rule: "Bilangan bulat.", unit: "badan publik", synonyms });

export const SCALES_TEXT: KindText = {
  title: "Skala kualifikasi",
  about: "Rentang nilai setiap kelas, seperti diumumkan penerbit untuk satu tahun.",
  columns: {
    issuer_id: ISSUER_ID,
    year: YEAR,
    label: textColumn("Sebutan", "Sebutan kelas seperti ditulis penerbit.", "Informatif", { synonyms: ["kategori", "predikat"] }),
    min: numberColumn("Nilai terendah", "Batas bawah, termasuk.", "90", { ...POINTS, synonyms: ["batas bawah", "minimum"] }),
    max: numberColumn("Nilai tertinggi", "Batas atas, termasuk.", "100", { ...POINTS, synonyms: ["batas atas", "maksimum", "maximum"] }),
    ...ORIGIN,
    class: wordColumn("Kelas", "Kelas menurut undang-undang; kosong bila sebutannya bukan salah satu dari lima.", CLASSES, { synonyms: ["kualifikasi"] }),
    note: NOTE,
  },
};

const RESULT: Readonly<Record<string, ColumnText>> = {
  body: textColumn("Badan publik", "Nama lengkap badan publik.", "KPU Kabupaten Magelang", { synonyms: ["nama badan publik", "nama badan", "nama satker"] }),
  body_kind: wordColumn("Jenis badan", "Jenis badan publik.", ["satker", "kpu_province", "kpu_national", "bawaslu", "government", "other"], { synonyms: ["jenis badan publik"] }),
  issuer_id: ISSUER_ID,
  year: YEAR,
  ...ORIGIN,
  satker_code: SATKER_CODE,
  score: numberColumn("Nilai", "Nilai yang diumumkan; kosong bila tidak diumumkan, jangan nol.", "98,68", { ...POINTS, synonyms: ["skor", "nilai akhir", "points"] }),
  class: wordColumn("Kelas", "Kelas yang diumumkan.", CLASSES, { synonyms: ["kualifikasi", "predikat", "kategori"] }),
  published_label: textColumn("Sebutan terbit", "Sebutan seperti ditulis penerbit.", "", { synonyms: ["sebutan", "label"] }),
  rank: numberColumn("Peringkat", "Peringkat yang diumumkan.", "3", { rule: "Bilangan bulat.", synonyms: ["ranking", "urutan"] }),
  peer_group: textColumn("Kelompok pembanding", "Di antara siapa peringkat itu diberikan.", "35 KPU kab/kota Jateng", { synonyms: ["kelompok", "peer group"] }),
  peer_group_size: numberColumn("Besar kelompok", "Banyaknya anggota kelompok pembanding.", "35", { rule: "Bilangan bulat.", unit: "badan publik", synonyms: ["jumlah anggota kelompok", "dari"] }),
  stage_reached: wordColumn("Tahap tercapai", "Tahap terakhir yang dicapai.", STAGES, { example: "", synonyms: ["tahap"] }),
  round: wordColumn("Putaran", "Hasil sementara atau akhir; kosong berarti akhir.", ["final", "provisional"], { synonyms: ["status hasil"] }),
  note: NOTE,
};

export const EVALUATION_RESULTS_TEXT: KindText = { title: "Hasil evaluasi", about: "Hasil seperti diumumkan: kosong berarti tidak diumumkan, tidak pernah nol.", columns: RESULT };

export const CORRECTIONS_TEXT: KindText = {
  title: "Ralat hasil evaluasi",
  about: "Hasil sebagaimana seharusnya; hasil yang lama tetap tersimpan.",
  columns: {
    ...RESULT,
    corrects_source: textColumn("Sumber yang diralat", "Sumber hasil yang diganti, disalin persis.", "berita acara lama", { synonyms: ["meralat sumber"] }),
    reason: textColumn("Alasan", "Mengapa diralat.", "Salah ketik pada pengumuman pertama", { synonyms: ["alasan ralat"] }),
    corrects_stage_reached: wordColumn("Tahap yang diralat", "Bila sumber itu memuat beberapa hasil.", STAGES, { example: "" }),
    corrects_round: wordColumn("Putaran yang diralat", "Bila sumber itu memuat beberapa hasil.", ["final", "provisional"], { example: "" }),
    corrected_by: textColumn("Diralat oleh", "Peran atau lembaga yang meralat.", "", { synonyms: ["peralat"] }),
  },
};

export const EVALUATION_AGGREGATES_TEXT: KindText = {
  title: "Jumlah menurut terbitan",
  about: "Yang dihitung penerbit atau media atas banyak badan publik.",
  columns: {
    issuer_id: ISSUER_ID,
    year: YEAR,
    scope: textColumn("Lingkup", "Badan publik mana yang dihitung.", "semua badan publik", { synonyms: ["cakupan"] }),
    ...ORIGIN,
    participants: { ...counted("Peserta", "yang diundang", ["jumlah peserta"]), example: "345" },
    returned: counted("Mengembalikan kuesioner", "yang mengembalikan kuesioner", ["mengembalikan saq"]),
    informative: counted("Informatif", "berkelas Informatif"),
    approaching_informative: counted("Menuju Informatif", "berkelas Menuju Informatif"),
    fairly_informative: counted("Cukup Informatif", "berkelas Cukup Informatif"),
    less_informative: counted("Kurang Informatif", "berkelas Kurang Informatif"),
    not_informative: counted("Tidak Informatif", "berkelas Tidak Informatif"),
    note: NOTE,
  },
};

const partCode = (title: string, meaning: string, example: string, synonyms: readonly string[] = []): ColumnText => textColumn(title, meaning, example, { rule: "Huruf kecil, angka, titik, garis.", synonyms });

export const INSTRUMENTS_TEXT: KindText = {
  title: "Instrumen",
  about: "Instrumen utuh: satu baris instrument, lalu tahap, dimensi, indikator, dan butirnya.",
  columns: {
    ...CYCLE,
    version: numberColumn("Versi", "Versi instrumen.", "1", { rule: "Bilangan bulat.", synonyms: ["versi instrumen"] }),
    level: wordColumn("Tingkat", "Bagian mana dari instrumen.", ["instrument", "stage", "dimension", "indicator", "item"], { synonyms: ["tingkat bagian"] }),
    title: textColumn("Judul", "Judul bagian.", "Instrumen KI Jawa Tengah 2026", { synonyms: ["nama", "uraian", "pertanyaan"] }),
    ...ORIGIN,
    code: partCode("Kode", "Kode bagian; kosong pada baris instrument.", "", ["kode bagian", "kode butir"]),
    parent_code: partCode("Kode induk", "Kode bagian di atasnya.", "", ["induk"]),
    weight: numberColumn("Bobot", "Bobot dalam induknya; butir: poin. Kosong bila tidak diumumkan.", "", { unit: "persen; butir: poin", synonyms: ["bobot persen"] }),
    stage: wordColumn("Tahap", "Pada baris tahap saja.", STAGES, { example: "" }),
    evidence_required: textColumn("Data dukung", "Pada baris butir saja: bukti yang diminta.", "", { synonyms: ["bukti"] }),
    rounding_rule: wordColumn("Pembulatan", "Pada baris instrument saja.", ["each_indicator_to_2", "total_to_2", "unrounded"], { example: "", synonyms: ["aturan pembulatan"] }),
    missing_stage_policy: wordColumn("Tahap yang tidak diikuti", "Pada baris instrument saja.", ["no_total", "rescale", "zero"], { example: "" }),
    unanswered_item_policy: wordColumn("Butir yang tidak dijawab", "Pada baris instrument saja.", ["zero", "no_score"], { example: "" }),
    status: wordColumn("Status", "Rancangan atau terbit.", ["draft", "published"], { synonyms: ["keadaan"] }),
    note: NOTE,
  },
};

export const CROSSWALKS_TEXT: KindText = {
  title: "Padanan instrumen",
  about: "Apa jadinya dimensi antara dua versi instrumen.",
  columns: {
    from_instrument_id: textColumn("Instrumen lama", "Id instrumen asal.", "ki-jawa-tengah-2024-regency-v1", { synonyms: ["dari instrumen"] }),
    to_instrument_id: textColumn("Instrumen baru", "Id instrumen tujuan.", "ki-jawa-tengah-2026-regency-v1", { synonyms: ["ke instrumen"] }),
    relation: wordColumn("Hubungan", "Apa jadinya dimensi itu.", ["equivalent", "same_name", "changed", "dropped", "added"], { synonyms: ["padanan"] }),
    ...ORIGIN,
    from_code: partCode("Kode lama", "Dimensi asal; kosong bila ditambah.", "jenis_informasi", ["dari kode"]),
    to_code: partCode("Kode baru", "Dimensi tujuan; kosong bila dihapus.", "jenis_informasi", ["ke kode"]),
    note: NOTE,
  },
};

export const CYCLES_TEXT: KindText = {
  title: "Siklus evaluasi",
  about: "Keadaan dan tanggal siklus, satu baris satu ketetapan, yang lama lebih dahulu.",
  columns: {
    ...CYCLE,
    field: wordColumn("Yang ditetapkan", "Keadaan, atau tanggal yang mana.", ["state", "announced_on", "opens_on", "saq_due_on", "verification_from", "public_test_on", "provisional_on", "results_on"], { synonyms: ["ketetapan"] }),
    ...ORIGIN,
    state: wordColumn("Keadaan", "Pada baris state saja.", ["announced", "open", "extended", "verifying", "public_test", "provisional", "final", "cancelled"], { synonyms: ["status"] }),
    on_date: dateColumn("Tanggal", "Tanggal yang ditetapkan; kosong bila dicabut.", "", { synonyms: ["tgl"] }),
    announced_on: dateColumn("Diumumkan", "Hari ketetapan diumumkan.", "01/02/2026", { synonyms: ["tanggal diumumkan"] }),
    reason: textColumn("Alasan", "Alasan ketetapan.", "", { synonyms: ["keterangan"] }),
    instrument_id: textColumn("Instrumen", "Id instrumen yang dipakai.", "", { synonyms: ["id instrumen"] }),
  },
};

export const PARTICIPATIONS_TEXT: KindText = {
  title: "Kepesertaan siklus",
  about: "Sejauh mana setiap satker ikut dalam satu siklus.",
  columns: {
    ...CYCLE,
    satker_code: SATKER_CODE,
    state: wordColumn("Keadaan", "Sejauh mana satker ikut.", ["not_invited", "invited", "not_returned", "returned", "stopped_at_stage", "scored", "published"], { example: "returned", synonyms: ["status"] }),
    ...ORIGIN,
    stage: wordColumn("Tahap", "Tahap tempat berhenti.", STAGES, { example: "" }),
    since: dateColumn("Sejak", "Sejak kapan keadaan ini.", "", { synonyms: ["tanggal"] }),
    note: NOTE,
  },
};

export const STAGE_SCORES_TEXT: KindText = {
  title: "Nilai per tahap",
  about: "Nilai satker pada setiap tahap.",
  columns: {
    ...CYCLE,
    satker_code: SATKER_CODE,
    stage_code: partCode("Kode tahap", "Tahap dalam instrumen.", "saq", ["tahap"]),
    points: numberColumn("Nilai", "Nilai tahap.", "87,5", { ...POINTS, synonyms: ["skor", "score"] }),
    ...ORIGIN,
  },
};

export const SELF_ASSESSMENT_ANSWERS_TEXT: KindText = {
  title: "Jawaban SAQ",
  about: "Jawaban satker atas kuesioner; butir tanpa baris belum dijawab, bukan tidak.",
  columns: {
    ...CYCLE,
    satker_code: SATKER_CODE,
    item_code: partCode("Kode butir", "Butir dalam instrumen.", "jenis_informasi.01", ["butir"]),
    answer: wordColumn("Jawaban", "Jawaban satker.", ["yes", "no", "not_applicable"], { synonyms: ["jawab"] }),
    ...ORIGIN,
    claimed_points: numberColumn("Nilai mandiri", "Nilai yang diisi satker.", "2", { unit: "poin butir", synonyms: ["nilai klaim", "skor mandiri"] }),
    verification: wordColumn("Verifikasi", "Hasil pemeriksaan verifikator.", ["not_yet", "accepted", "rejected"], { synonyms: ["hasil verifikasi"] }),
    verification_note: textColumn("Catatan verifikasi", "Catatan verifikator.", "", { synonyms: ["catatan verifikator"] }),
  },
};

export const SELF_ASSESSMENT_EVIDENCE_TEXT: KindText = {
  title: "Data dukung SAQ",
  about: "Tautan di belakang jawaban.",
  columns: {
    ...CYCLE,
    satker_code: satkerColumn("Kode satker", "Satker yang menjawab.", "33.08", { synonyms: ["satker", "satker code", "kode kab/kota"] }),
    item_code: partCode("Kode butir", "Butir dalam instrumen.", "jenis_informasi.01", ["butir"]),
    url: textColumn("Tautan", "Alamat lengkap data dukung.", "https://kab-magelang.kpu.go.id/dip", { rule: "Diawali https:// atau http://.", synonyms: ["link", "alamat tautan", "data dukung"] }),
    link_state: wordColumn("Keadaan tautan", "Apakah tautan terbuka ketika diperiksa.", ["alive", "dead", "unknown"], { example: "unknown" }),
    checked_on: dateColumn("Diperiksa", "Hari tautan diperiksa.", "", { synonyms: ["tanggal diperiksa"] }),
    note: NOTE,
  },
};
