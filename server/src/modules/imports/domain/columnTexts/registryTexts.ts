import { dateColumn, numberColumn, satkerColumn, textColumn, wordColumn, type KindText } from "./columnText.ts";
import { CONFIDENCE, DECREE, LEGAL_BASIS, NOTE, ORIGIN, PROVINCE_CODE, SATKER_CODE, VALID_FROM, VALID_TO } from "./commonTexts.ts";

export const SOURCES_TEXT: KindText = {
  title: "Sumber",
  about: "Terbitan yang menjadi sumber angka.",
  columns: {
    key: textColumn("Kunci", "Nama pendek sumber, dipakai sebagai rujukan.", "S90", { rule: "Huruf, lalu huruf atau angka, paling banyak 20.", synonyms: ["kode sumber", "id"] }),
    locator: textColumn("Tempat terbit", "Di mana sumber itu ditemukan.", "ppid.kpu.go.id", { synonyms: ["lokasi", "tautan", "url", "link"] }),
    subject: textColumn("Pokok", "Tentang apa sumber itu.", "Laporan layanan informasi publik 2026", { synonyms: ["judul", "title", "isi"] }),
  },
};

export const PROVINCES_TEXT: KindText = {
  title: "Provinsi",
  about: "Provinsi yang dipantau.",
  columns: {
    code: textColumn("Kode provinsi", "Kode Kemendagri.", "33", { rule: "Dua angka.", synonyms: ["kode", "province code"] }),
    name: textColumn("Nama provinsi", "Nama resmi.", "Jawa Tengah", { synonyms: ["nama", "provinsi", "province", "province name"] }),
  },
};

export const SATKERS_TEXT: KindText = {
  title: "Satker",
  about: "KPU kabupaten dan kota: satu baris satu kantor.",
  columns: {
    code: satkerColumn("Kode satker", "Kode Kemendagri kabupaten atau kota.", "33.08", { synonyms: ["kode", "kode kab/kota", "kode kabupaten/kota", "satker code"] }),
    name: textColumn("Nama satker", "Nama lengkap, dengan Kabupaten atau Kota.", "KPU Kabupaten Magelang", { synonyms: ["nama", "satker", "nama kantor"] }),
    type: wordColumn("Jenis", "Kabupaten atau kota.", ["kabupaten", "kota"], { synonyms: ["tipe", "jenis daerah"] }),
    province_code: PROVINCE_CODE,
    seat: textColumn("Ibu kota", "Tempat kedudukan kantor.", "Mungkid", { synonyms: ["kedudukan", "tempat kedudukan", "ibukota"] }),
    latitude: numberColumn("Lintang", "Letak kantor, selatan negatif.", "-7.5901", { unit: "derajat WGS 84", synonyms: ["lat", "garis lintang"] }),
    longitude: numberColumn("Bujur", "Letak kantor.", "110.2188", { unit: "derajat WGS 84", synonyms: ["lon", "lng", "long", "garis bujur"] }),
    ...ORIGIN,
    former_residency: textColumn("Eks karesidenan", "Karesidenan tempat daerah ini dahulu.", "Kedu", { synonyms: ["karesidenan", "bakorwil"] }),
    web_host: textColumn("Situs web", "Nama host situs, tanpa https://.", "kab-magelang.kpu.go.id", { synonyms: ["situs", "website", "laman", "web"] }),
    web_host_basis: textColumn("Dasar situs web", "Bagaimana alamat situs diketahui.", "terlihat dalam sumber", { synonyms: ["dasar situs"] }),
    homonym_code: satkerColumn("Kode satker senama", "Satker lain yang namanya mirip.", "", { synonyms: ["satker senama"] }),
    note: NOTE,
  },
};

export const ISSUERS_TEXT: KindText = {
  title: "Penerbit",
  about: "Lembaga yang menilai keterbukaan.",
  columns: {
    id: textColumn("Id penerbit", "Nama pendek yang tidak berubah.", "ki-contoh", { rule: "Huruf kecil, angka, tanda hubung.", synonyms: ["id", "kode penerbit", "issuer id"] }),
    name: textColumn("Nama penerbit", "Nama resmi.", "Komisi Informasi Contoh", { synonyms: ["nama", "penerbit", "issuer"] }),
    level: wordColumn("Tingkat", "Tingkat lembaga.", ["national", "province", "regency", "internal"], { example: "province", synonyms: ["jenjang"] }),
    province_code: PROVINCE_CODE,
  },
};

const DAY_KINDS = ["national", "joint_leave", "election", "other"] as const;

export const CALENDAR_YEARS_TEXT: KindText = {
  title: "Tahun kalender",
  about: "Tahun yang hari liburnya sudah disalin lengkap; di luarnya tidak ada hari kerja yang dihitung.",
  columns: {
    year: numberColumn("Tahun", "Tahun kalender.", "2027", { rule: "Empat angka.", unit: "tahun", synonyms: ["tahun kalender"] }),
    decree: DECREE,
    ...ORIGIN,
    note: NOTE,
  },
};

export const HOLIDAYS_TEXT: KindText = {
  title: "Hari libur",
  about: "Hari libur yang ditetapkan dengan keputusan.",
  columns: {
    date: dateColumn("Tanggal", "Hari liburnya.", "01/01/2027", { synonyms: ["tgl", "hari", "tanggal libur"] }),
    name: textColumn("Nama hari", "Nama hari libur.", "Tahun Baru 2027 Masehi", { synonyms: ["nama", "nama libur", "hari libur", "holiday"] }),
    kind: wordColumn("Jenis", "Apa yang membuatnya libur.", DAY_KINDS, { synonyms: ["jenis libur"] }),
    confidence: CONFIDENCE,
    satker_code: satkerColumn("Kode satker", "Satker tempat hari ini libur; kosong bila di seluruh negeri.", "", { synonyms: ["satker", "satker code", "kode kab/kota"] }),
    decree: DECREE,
    announced_on: dateColumn("Diumumkan", "Hari keputusan diumumkan.", "", { synonyms: ["tanggal diumumkan", "tgl pengumuman"] }),
    note: NOTE,
  },
};

export const CALENDAR_CHANGES_TEXT: KindText = {
  title: "Perubahan hari libur",
  about: "Hari libur yang ditetapkan, ditambah, atau dicabut oleh suatu keputusan.",
  columns: {
    decree: DECREE,
    announced_on: dateColumn("Diumumkan", "Hari keputusan diumumkan.", "11/10/2026", { synonyms: ["tanggal diumumkan", "tgl pengumuman"] }),
    date: dateColumn("Tanggal", "Hari yang diubah.", "01/01/2027", { synonyms: ["tgl", "hari", "tanggal libur"] }),
    change: wordColumn("Perubahan", "Apa yang dilakukan keputusan itu.", ["declared", "added", "withdrawn"], { synonyms: ["jenis perubahan"] }),
    name: textColumn("Nama hari", "Nama hari libur.", "Tahun Baru 2027 Masehi", { synonyms: ["nama", "hari libur", "holiday"] }),
    ...ORIGIN,
    satker_code: satkerColumn("Kode satker", "Satker tempat perubahan berlaku; kosong bila di seluruh negeri.", "", { synonyms: ["satker", "satker code", "kode kab/kota"] }),
    kind: wordColumn("Jenis", "Apa yang membuatnya libur.", DAY_KINDS, { synonyms: ["jenis libur"] }),
  },
};

export const ELECTION_STAGES_TEXT: KindText = {
  title: "Tahapan pemilu",
  about: "Tahapan pemilihan menurut peraturan.",
  columns: {
    election: textColumn("Pemilihan", "Pemilihan dan tahunnya.", "pemilu-2029", { rule: "Huruf kecil, tanda hubung, tahun.", synonyms: ["pemilu", "nama pemilihan"] }),
    stage_code: textColumn("Kode tahapan", "Nama pendek tahapan.", "voter_list", { rule: "Huruf kecil dan garis bawah.", synonyms: ["kode"] }),
    name_id: textColumn("Nama tahapan", "Nama dalam bahasa Indonesia.", "Pemutakhiran daftar pemilih", { synonyms: ["tahapan", "nama indonesia"] }),
    name_en: textColumn("Nama tahapan (Inggris)", "Nama dalam bahasa Inggris.", "Voter list", { synonyms: ["nama inggris", "stage"] }),
    scope: textColumn("Lingkup", "Di mana tahapan berlaku.", "national", { synonyms: ["cakupan"] }),
    legal_basis: LEGAL_BASIS,
    ...ORIGIN,
    starts_on: dateColumn("Mulai", "Hari pertama.", "01/06/2028", { synonyms: ["tanggal mulai", "start"] }),
    ends_on: dateColumn("Selesai", "Hari terakhir.", "31/12/2028", { synonyms: ["tanggal selesai", "end"] }),
  },
};

export const LEGAL_RULES_TEXT: KindText = {
  title: "Jangka waktu hukum",
  about: "Jangka waktu menurut undang-undang dan peraturan, dengan pasalnya.",
  columns: {
    regime: wordColumn("Rezim", "UU 14/2008 atau informasi pemilu.", ["GENERAL", "ELECTION"], { synonyms: ["aturan"] }),
    clock: wordColumn("Jangka", "Jangka waktu yang dimaksud.", ["REQUEST_RESPONSE", "OBJECTION_FILING", "OBJECTION_RESPONSE", "DISPUTE_FILING"], { synonyms: ["jenis jangka waktu"] }),
    article: textColumn("Pasal", "Pasal yang menetapkannya.", "UU 14/2008 Pasal 22 ayat (7)", { synonyms: ["dasar hukum"] }),
    ...ORIGIN,
    verified: wordColumn("Sudah dicocokkan", "Apakah sudah dicocokkan dengan naskah resmi.", ["true", "false"], { example: "false", synonyms: ["terverifikasi"] }),
    limit_working_days: numberColumn("Batas", "Lamanya.", "10", { unit: "hari kerja", synonyms: ["batas hari kerja", "limit"] }),
    extension_working_days: numberColumn("Perpanjangan", "Lamanya perpanjangan.", "7", { unit: "hari kerja", synonyms: ["perpanjangan hari kerja"] }),
    due_month_day: textColumn("Jatuh tempo tahunan", "Untuk kewajiban tahunan: bulan-hari.", "", { rule: "Bulan-hari, misalnya 03-31.", synonyms: ["jatuh tempo"] }),
    effective_from: { ...VALID_FROM, rule: "Tanggal: 2026-03-31.", example: "2010-04-30" },
    effective_to: { ...VALID_TO, rule: "Tanggal: 2026-03-31." },
    note: NOTE,
  },
};

export const PUBLISHED_DISPUTES_TEXT: KindText = {
  title: "Sengketa menurut terbitan",
  about: "Yang dimuat media atau komisi tentang sengketa suatu satker, tanpa register di belakangnya.",
  columns: {
    satker_code: SATKER_CODE,
    respondent: textColumn("Termohon", "Badan publik yang disengketakan.", "KPU Kabupaten Magelang", { synonyms: ["badan publik termohon"] }),
    forum: textColumn("Forum", "Komisi yang memeriksa.", "KI Jawa Tengah", { synonyms: ["komisi"] }),
    subject: textColumn("Pokok sengketa", "Informasi yang disengketakan.", "Salinan berita acara rekapitulasi", { synonyms: ["pokok", "materi"] }),
    outcome: textColumn("Hasil", "Yang diketahui tentang putusannya.", "Putusan sela: prematur", { synonyms: ["putusan"] }),
    ...ORIGIN,
    requested_on: dateColumn("Tanggal permohonan", "Hari permohonan informasi.", "", { synonyms: ["tgl permohonan"] }),
    objection_on: dateColumn("Tanggal keberatan", "Hari keberatan.", "", { synonyms: ["tgl keberatan"] }),
    hearing_on: dateColumn("Tanggal sidang", "Hari sidang.", "29/07/2026", { synonyms: ["tgl sidang"] }),
    note: NOTE,
  },
};
