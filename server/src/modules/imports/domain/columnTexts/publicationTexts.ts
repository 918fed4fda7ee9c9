import { dateColumn, momentColumn, numberColumn, textColumn, wordColumn, type KindText } from "./columnText.ts";
import { DECREE, LEGAL_BASIS, NOTE, ORIGIN, PROVINCE_CODE, PUBLIC_ITEM_CODE, SATKER_CODE, VALID_FROM, VALID_TO } from "./commonTexts.ts";

const CADENCES = ["on_change_min_semiannual", "semiannual", "annual", "annual_by_date", "quarterly", "monthly", "weekly", "five_year", "on_event", "continuous", "stage", "none"] as const;
const CADENCE = wordColumn("Irama", "Seberapa sering dimutakhirkan.", CADENCES, { example: "semiannual", synonyms: ["irama pemutakhiran", "frekuensi"] });
const CLASS = wordColumn("Kelas", "Kelas informasi.", ["Berkala", "Serta-merta", "Setiap saat", "Dikecualikan"], { synonyms: ["kelas informasi", "klasifikasi", "jenis informasi"] });
const LEVELS = ["kpu_national", "kpu_province", "satker"] as const;
const LIST_YEAR = numberColumn("Tahun", "Tahun daftar informasi publik.", "2026", { rule: "Empat angka.", unit: "tahun", synonyms: ["tahun daftar", "tahun dip"] });
const whole = { rule: "Bilangan bulat." } as const;

export const PUBLICATION_CADENCES_TEXT: KindText = {
  title: "Arti irama",
  about: "Apa arti setiap irama dalam waktu, dengan dasarnya.",
  columns: {
    cadence: CADENCE,
    class: CLASS,
    valid_from: VALID_FROM,
    counting: wordColumn("Cara menghitung", "Sejak apa batasnya dihitung.", ["age", "yearly_date", "event", "stage", "standing", "none"], { synonyms: ["hitungan"] }),
    legal_basis: LEGAL_BASIS,
    ...ORIGIN,
    valid_to: VALID_TO,
    every_months: numberColumn("Setiap berapa bulan", "Umur terbesar.", "6", { ...whole, unit: "bulan", synonyms: ["bulan"] }),
    every_days: numberColumn("Setiap berapa hari", "Umur terbesar.", "", { ...whole, unit: "hari kalender", synonyms: ["hari"] }),
    due_month_day: textColumn("Jatuh tempo tahunan", "Untuk irama tahunan bertanggal.", "", { rule: "Bulan-hari, misalnya 03-31.", synonyms: ["jatuh tempo"] }),
    within_days: numberColumn("Dalam berapa hari", "Sejak peristiwanya.", "", { ...whole, unit: "hari kalender" }),
    note: NOTE,
  },
};

export const PUBLICATION_ITEMS_TEXT: KindText = {
  title: "Daftar informasi publik",
  about: "Butir daftar informasi publik satu tahun.",
  columns: {
    code: textColumn("Kode", "Kode butir; tetap dari tahun ke tahun.", "B01", { rule: "Satu huruf besar dan dua angka.", synonyms: ["kode informasi", "kode butir", "kode dip"] }),
    year: LIST_YEAR,
    title: textColumn("Judul", "Nama informasi.", "Profil KPU Kabupaten/Kota", { synonyms: ["nama informasi", "ringkasan isi informasi", "informasi"] }),
    title_en: textColumn("Judul (Inggris)", "Nama informasi dalam bahasa Inggris.", "Office profile", { synonyms: ["judul inggris"] }),
    class: CLASS,
    cadence: CADENCE,
    legal_basis: LEGAL_BASIS,
    owner_unit: textColumn("Penanggung jawab", "Unit yang menguasai informasi.", "Subbagian Hukum dan SDM", { synonyms: ["unit", "unit penguasa", "pejabat penguasa informasi"] }),
    ...ORIGIN,
    stage_codes: textColumn("Kode tahapan", "Untuk irama stage: kode tahapan dipisah titik koma, atau *.", "", { synonyms: ["tahapan"] }),
    note: NOTE,
  },
};

export const EXEMPTION_AUTHORITIES_TEXT: KindText = {
  title: "Wewenang uji konsekuensi",
  about: "Siapa yang boleh memutus uji konsekuensi, sejak kapan.",
  columns: { level: wordColumn("Tingkat", "Tingkat kantor.", LEVELS, { example: "kpu_province" }), valid_from: VALID_FROM, legal_basis: LEGAL_BASIS, ...ORIGIN, valid_to: VALID_TO, note: NOTE },
};

export const CONSEQUENCE_TESTS_TEXT: KindText = {
  title: "Uji konsekuensi",
  about: "Keputusan uji konsekuensi atas informasi yang dikecualikan.",
  columns: {
    item_code: { ...PUBLIC_ITEM_CODE, example: "X01" },
    level: wordColumn("Tingkat", "Kantor yang memutus.", LEVELS, { example: "kpu_province" }),
    decree: DECREE,
    decided_on: dateColumn("Tanggal keputusan", "Hari diputus.", "15/01/2026", { synonyms: ["tgl keputusan", "diputus"] }),
    ...ORIGIN,
    province_code: PROVINCE_CODE,
    valid_until: dateColumn("Berlaku sampai", "Hari terakhir berlaku.", "", { synonyms: ["berakhir"] }),
    note: NOTE,
  },
};

export const PUBLICATION_DUTIES_TEXT: KindText = {
  title: "Kewajiban publikasi",
  about: "Butir mana yang berlaku bagi setiap satker.",
  columns: {
    satker_code: SATKER_CODE,
    item_code: PUBLIC_ITEM_CODE,
    year: LIST_YEAR,
    applies: wordColumn("Berlaku", "Apakah butir ini berlaku bagi satker.", ["ya", "tidak"], { synonyms: ["wajib"] }),
    ...ORIGIN,
    obliged_from: dateColumn("Wajib sejak", "Sejak kapan wajib.", "", { synonyms: ["mulai wajib"] }),
    reason: textColumn("Alasan", "Wajib diisi bila tidak berlaku.", "", { synonyms: ["sebab"] }),
    decree: DECREE,
  },
};

export const PUBLICATION_TRIGGERS_TEXT: KindText = {
  title: "Peristiwa yang wajib diumumkan",
  about: "Yang terjadi dan harus diumumkan.",
  columns: {
    satker_code: SATKER_CODE,
    item_code: PUBLIC_ITEM_CODE,
    occurred_on: dateColumn("Tanggal kejadian", "Hari kejadian.", "14/02/2026", { synonyms: ["tgl kejadian", "terjadi"] }),
    what: textColumn("Peristiwa", "Apa yang terjadi.", "Gudang logistik terendam banjir", { synonyms: ["kejadian"] }),
    ...ORIGIN,
  },
};

export const PUBLICATION_UPDATES_TEXT: KindText = {
  title: "Catatan pemutakhiran",
  about: "Satu baris satu pemutakhiran, atau satu pemeriksaan halaman.",
  columns: {
    satker_code: SATKER_CODE,
    item_code: PUBLIC_ITEM_CODE,
    ...ORIGIN,
    published_on: dateColumn("Tanggal terbit", "Hari pertama terbit.", "30/06/2026", { synonyms: ["terbit", "tgl terbit"] }),
    refreshed_at: momentColumn("Dimutakhirkan", "Kapan dimutakhirkan; kosong pada baris pemeriksaan.", "2026-06-30", { synonyms: ["tanggal pemutakhiran", "tgl pemutakhiran", "waktu pemutakhiran"] }),
    evidence_url: textColumn("Tautan bukti", "Alamat lengkap halaman.", "https://kab-magelang.kpu.go.id/profil", { rule: "Diawali https:// atau http://.", synonyms: ["tautan", "link", "url"] }),
    content_hash: textColumn("Sidik isi", "SHA-256 isi halaman.", "", { rule: "64 angka heksadesimal.", synonyms: ["hash", "sha256"] }),
    checked_at: momentColumn("Diperiksa", "Kapan halaman diperiksa.", "", { synonyms: ["tanggal pemeriksaan", "waktu pemeriksaan"] }),
    checked_by: textColumn("Diperiksa oleh", "Peran atau alat pemeriksa, bukan nama warga.", "", { synonyms: ["pemeriksa"] }),
    http_status: numberColumn("Kode jawaban", "Kode jawaban HTTP.", "", { ...whole, synonyms: ["status http"] }),
    outcome: wordColumn("Hasil pemeriksaan", "Apa yang ditemukan.", ["found", "absent", "gone", "inconclusive"], { example: "", synonyms: ["hasil"] }),
    note: NOTE,
  },
};

export const ASSISTANCE_EVENTS_TEXT: KindText = {
  title: "Kegiatan pendampingan",
  about: "Rapat koordinasi, asistensi, bimbingan teknis, sosialisasi. Daftar satker yang kosong berarti tidak diketahui.",
  columns: {
    key: textColumn("Kunci", "Nama pendek kegiatan.", "bimtek-jateng-2026-03", { rule: "Huruf kecil, angka, tanda hubung.", synonyms: ["id kegiatan"] }),
    province_code: PROVINCE_CODE,
    kind: wordColumn("Jenis", "Jenis kegiatan.", ["rakor", "asistensi", "bimtek", "sosialisasi"], { example: "bimtek", synonyms: ["jenis kegiatan"] }),
    title: textColumn("Judul", "Nama kegiatan.", "Bimbingan teknis pengelolaan informasi", { synonyms: ["kegiatan", "nama kegiatan"] }),
    held_on: dateColumn("Tanggal", "Hari pertama kegiatan.", "12/03/2026", { synonyms: ["tanggal kegiatan", "tgl", "mulai"] }),
    ...ORIGIN,
    ended_on: dateColumn("Tanggal selesai", "Hari terakhir kegiatan.", "", { synonyms: ["selesai", "sampai"] }),
    place: textColumn("Tempat", "Tempat kegiatan.", "Semarang", { synonyms: ["lokasi"] }),
    topics: textColumn("Pokok bahasan", "Dipisah titik koma.", "daftar informasi publik", { synonyms: ["topik", "materi"] }),
    invited: { ...textColumn("Satker diundang", "Kode satker, dipisah titik koma.", "33.08; 33.71", { synonyms: ["diundang"] }), form: "satkerCode" },
    attending: { ...textColumn("Satker hadir", "Kode satker, dipisah titik koma.", "33.08", { synonyms: ["hadir", "kehadiran"] }), form: "satkerCode" },
    note: NOTE,
  },
};
