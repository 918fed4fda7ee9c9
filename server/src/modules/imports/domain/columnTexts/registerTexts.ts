import { dateColumn, numberColumn, textColumn, timeColumn, wordColumn, type KindText } from "./columnText.ts";
import { NOTE, SATKER_CODE } from "./commonTexts.ts";

// Registers. Columns that say who asked have no place here: they are dropped before anything is read.

const REGISTER_YEAR = numberColumn("Tahun register", "Tahun register; kosong berarti tahun tanggal diterima.", "2026", { rule: "Empat angka.", unit: "tahun", synonyms: ["tahun"] });
const REGIME = wordColumn("Rezim", "Aturan yang berlaku: UU 14/2008 atau informasi pemilu.", ["umum", "pemilu"], { synonyms: ["jenis informasi", "aturan"] });

export const REGISTER_PERIODS_TEXT: KindText = {
  title: "Masa register",
  about: "Hari-hari yang registernya sudah diserahkan lengkap: di dalamnya, tidak ada permohonan berarti nol.",
  columns: {
    satker_code: SATKER_CODE,
    from_on: dateColumn("Dari tanggal", "Hari pertama.", "01/01/2026", { synonyms: ["dari", "mulai", "from"] }),
    to_on: dateColumn("Sampai tanggal", "Hari terakhir.", "31/03/2026", { synonyms: ["sampai", "hingga", "selesai"] }),
    note: NOTE,
  },
};

export const REQUESTS_TEXT: KindText = {
  title: "Register permohonan",
  about: "Satu baris satu permohonan. Kolom nama, alamat, telepon, surel, dan NIK tidak dibaca dan tidak disimpan.",
  columns: {
    satker_code: SATKER_CODE,
    number: textColumn("Nomor pendaftaran", "Nomor dalam register.", "012/PPID/2026", { synonyms: ["nomor", "no", "no pendaftaran", "nomor register", "no register", "nomor permohonan", "no permohonan", "registration number"] }),
    received_on: dateColumn("Tanggal diterima", "Hari permohonan diterima.", "02/03/2026", { synonyms: ["tgl diterima", "diterima", "tanggal permohonan", "tgl permohonan", "tanggal masuk", "date received", "received"] }),
    register_year: REGISTER_YEAR,
    received_at: timeColumn("Jam diterima", "Jam permohonan diterima, bila dicatat.", "10:15", { synonyms: ["pukul", "jam", "waktu diterima"] }),
    complete_on: dateColumn("Tanggal lengkap", "Hari permohonan lengkap; kosong berarti belum lengkap.", "02/03/2026", { synonyms: ["tgl lengkap", "dinyatakan lengkap"] }),
    registered_on: dateColumn("Tanggal didaftarkan", "Hari permohonan didaftarkan.", "02/03/2026", { synonyms: ["tgl didaftarkan", "tanggal register", "tgl register", "didaftarkan"] }),
    regime: REGIME,
    regime_decided_by: textColumn("Rezim ditetapkan oleh", "Peran yang menetapkan rezim.", "petugas PPID", { synonyms: ["penetap rezim"] }),
    regime_reason: textColumn("Alasan rezim", "Alasan penetapan rezim.", "pokok permohonan bukan informasi pemilu", { synonyms: ["alasan penetapan rezim"] }),
    requester_type: wordColumn("Jenis pemohon", "Perorangan, kelompok, atau badan hukum; bukan namanya.", ["perorangan", "kelompok orang", "badan hukum"], { synonyms: ["kategori pemohon", "requester type"] }),
    occupation_group: wordColumn("Kelompok pekerjaan", "Kelompok besar, bukan pekerjaan seseorang.", ["pelajar atau mahasiswa", "akademisi", "wartawan", "masyarakat sipil", "partai politik", "aparatur negara", "swasta", "lainnya"], { example: "akademisi", synonyms: ["golongan pekerjaan"] }),
    purpose_group: wordColumn("Kelompok tujuan", "Untuk apa informasi dipakai.", ["penelitian", "pemberitaan", "pengawasan", "kepesertaan pemilu", "keperluan hukum", "pribadi", "lainnya"], { synonyms: ["golongan tujuan"] }),
    information_sought: textColumn("Informasi yang diminta", "Rincian informasi.", "Salinan berita acara rekapitulasi", { synonyms: ["rincian informasi", "informasi diminta", "pokok permohonan", "informasi yang dimohon", "information sought"] }),
    purpose: textColumn("Tujuan penggunaan", "Tujuan seperti ditulis pemohon.", "penelitian skripsi", { synonyms: ["tujuan", "tujuan penggunaan informasi", "alasan permohonan"] }),
    forwarded_on: dateColumn("Tanggal diteruskan", "Hari diteruskan ke unit lain.", "", { synonyms: ["tgl diteruskan", "diteruskan"] }),
    forwarded_to: textColumn("Diteruskan ke", "Unit penerima terusan.", "", { synonyms: ["unit penerima"] }),
    extended_on: dateColumn("Tanggal perpanjangan", "Hari pemberitahuan perpanjangan tertulis.", "", { synonyms: ["tgl perpanjangan", "diperpanjang", "diperpanjang tertulis"] }),
    extension_reason: textColumn("Alasan perpanjangan", "Alasan tertulis.", "", { synonyms: ["sebab perpanjangan"] }),
    oral_answer_on: dateColumn("Tanggal jawaban lisan", "Jawaban lisan tidak menghentikan jangka waktu.", "", { synonyms: ["jawaban lisan"] }),
    notice_on: dateColumn("Tanggal pemberitahuan tertulis", "Hari pemberitahuan tertulis disampaikan.", "10/03/2026", { synonyms: ["tgl pemberitahuan tertulis", "pemberitahuan tertulis", "tanggal jawaban", "tgl jawaban", "tanggal pemberitahuan", "tanggal ditanggapi"] }),
    decision: wordColumn("Keputusan", "Isi pemberitahuan tertulis.", ["dikabulkan", "dikabulkan sebagian", "ditolak", "tidak lengkap"], { synonyms: ["keputusan ppid", "hasil", "status permohonan"] }),
    refusal_ground: textColumn("Alasan penolakan", "Huruf Pasal 17, atau tidak dikuasai.", "", { rule: "Huruf a sampai j, atau tidak dikuasai.", synonyms: ["alasan ditolak", "dasar penolakan", "huruf pasal 17"] }),
    consequence_test: wordColumn("Uji konsekuensi", "Apakah ada uji konsekuensi.", ["ya", "tidak"], { example: "", synonyms: ["ada uji konsekuensi"] }),
    delivered_on: dateColumn("Tanggal diserahkan", "Hari informasi diserahkan.", "11/03/2026", { synonyms: ["tgl diserahkan", "diserahkan", "tanggal penyerahan", "tanggal pemberian informasi"] }),
    closed_on: dateColumn("Tanggal ditutup", "Hari permohonan ditutup.", "", { synonyms: ["tgl ditutup", "ditutup"] }),
    closing_reason: wordColumn("Alasan ditutup", "Mengapa ditutup.", ["dijawab", "dicabut", "gugur karena tidak lengkap"], { example: "", synonyms: ["alasan penutupan"] }),
    retain_until: dateColumn("Disimpan sampai", "Hari terakhir baris disimpan menurut jadwal retensi.", "", { synonyms: ["retensi", "masa simpan"] }),
  },
};

export const OBJECTIONS_TEXT: KindText = {
  title: "Register keberatan",
  about: "Satu baris satu keberatan kepada atasan PPID. Kolom yang menyebut orang tidak dibaca.",
  columns: {
    satker_code: SATKER_CODE,
    number: textColumn("Nomor keberatan", "Nomor dalam register keberatan.", "003/KBR/2026", { synonyms: ["nomor", "no", "no keberatan", "nomor register", "no register"] }),
    ground: wordColumn("Alasan keberatan", "Huruf Pasal 35 ayat (1).", ["a", "b", "c", "d", "e", "f", "g"], { example: "c", synonyms: ["alasan", "huruf pasal 35", "alasan huruf pasal 35 ayat 1"] }),
    ground_found_on: dateColumn("Alasan ditemukan", "Hari alasan keberatan ditemukan.", "17/03/2026", { synonyms: ["tanggal alasan ditemukan", "tgl alasan ditemukan"] }),
    received_on: dateColumn("Tanggal diterima", "Hari keberatan diterima.", "20/03/2026", { synonyms: ["tgl diterima", "diterima", "tanggal keberatan", "date received"] }),
    regime: REGIME,
    register_year: REGISTER_YEAR,
    request_number: textColumn("Nomor permohonan", "Permohonan yang dikeberatkan; kosong hanya untuk huruf b.", "012/PPID/2026", { synonyms: ["no permohonan", "nomor pendaftaran permohonan"] }),
    request_year: numberColumn("Tahun permohonan", "Tahun register permohonannya.", "2026", { rule: "Empat angka.", unit: "tahun" }),
    oral_answer_on: dateColumn("Tanggal jawaban lisan", "Jawaban lisan tidak menghentikan jangka waktu.", "", { synonyms: ["jawaban lisan"] }),
    answered_on: dateColumn("Tanggal tanggapan tertulis", "Hari atasan PPID menjawab tertulis.", "", { synonyms: ["tanggal tanggapan", "dijawab tertulis", "tgl tanggapan"] }),
  },
};

export const DISPUTES_TEXT: KindText = {
  title: "Register sengketa",
  about: "Satu baris satu sengketa di komisi informasi.",
  columns: {
    satker_code: SATKER_CODE,
    number: textColumn("Nomor sengketa", "Nomor dalam catatan satker.", "001/PSI/2026", { synonyms: ["nomor", "no", "no sengketa", "nomor register", "no register"] }),
    objection_number: textColumn("Nomor keberatan", "Keberatan yang mendahuluinya.", "003/KBR/2026", { synonyms: ["no keberatan"] }),
    forum: wordColumn("Forum", "Komisi yang memeriksa.", ["ki pusat", "ki provinsi", "ki kabupaten", "ki kota"], { example: "ki provinsi", synonyms: ["komisi"] }),
    respondents: textColumn("Termohon", "Badan publik termohon, dipisah titik koma.", "KPU Kabupaten Magelang", { synonyms: ["badan publik termohon"] }),
    filed_on: dateColumn("Tanggal diajukan", "Hari sengketa diajukan.", "15/05/2026", { synonyms: ["tgl diajukan", "diajukan"] }),
    register_year: REGISTER_YEAR,
    objection_year: numberColumn("Tahun keberatan", "Tahun register keberatannya.", "2026", { rule: "Empat angka.", unit: "tahun" }),
    registered_on: dateColumn("Tanggal diregister", "Hari diregister komisi.", "", { synonyms: ["tgl diregister", "diregister"] }),
    started_on: dateColumn("Tanggal sidang pertama", "Hari pemeriksaan dimulai.", "", { synonyms: ["sidang pertama", "pemeriksaan awal"] }),
    mediation_on: dateColumn("Tanggal mediasi", "Hari mediasi.", "", { synonyms: ["mediasi"] }),
    adjudication_on: dateColumn("Tanggal ajudikasi", "Hari ajudikasi.", "", { synonyms: ["ajudikasi"] }),
    decided_on: dateColumn("Tanggal putusan", "Hari putusan.", "", { synonyms: ["diputus", "tgl putusan"] }),
    court_on: dateColumn("Tanggal gugatan", "Hari gugatan ke pengadilan.", "", { synonyms: ["gugatan", "banding"] }),
    executed_on: dateColumn("Tanggal dilaksanakan", "Hari putusan dilaksanakan.", "", { synonyms: ["dilaksanakan", "eksekusi"] }),
    ruling: wordColumn("Putusan", "Isi putusan.", ["prematur", "tidak diterima", "damai", "dibuka seluruhnya", "dibuka sebagian", "tetap tertutup", "dicabut", "gugur"], { example: "", synonyms: ["amar", "hasil"] }),
  },
};
