/** Words of files and reports for the codes of the API; the same words as on the screens. Tables without a type take codes of any kind. */
type Words = Readonly<Record<string, string>>;

export const CONFIDENCE_WORDS = { HIGH: "tinggi", MEDIUM: "sedang", LOW: "rendah" } as const;

export const QUALIFICATION_WORDS: Words = {
  INFORMATIVE: "Informatif",
  APPROACHING_INFORMATIVE: "Menuju Informatif",
  FAIRLY_INFORMATIVE: "Cukup Informatif",
  LESS_INFORMATIVE: "Kurang Informatif",
  NOT_INFORMATIVE: "Tidak Informatif",
};

export const STANDING_WORDS: Words = { RANKED: "berperingkat", CLASS_ONLY: "tanpa peringkat", STAGE_ONLY: "hanya tahap yang diketahui", NOT_ANNOUNCED: "tidak diumumkan" };

export const ROUND_WORDS: Words = { PROVISIONAL: "sementara", FINAL: "final" };

export const STAGE_WORDS: Words = {
  WEBSITE: "Penilaian situs web",
  SAQ: "Kuesioner mandiri (SAQ)",
  VISIT: "Visitasi",
  VERIFICATION: "Verifikasi faktual",
  PRESENTATION: "Presentasi",
  INTERVIEW: "Wawancara",
  PUBLIC_TEST: "Uji publik",
};

export const TYPE_WORDS: Words = { KABUPATEN: "Kabupaten", KOTA: "Kota" };

export const CYCLE_STATE_WORDS: Words = {
  ANNOUNCED: "diumumkan",
  OPEN: "kuesioner dibuka",
  EXTENDED: "kuesioner diperpanjang",
  VERIFYING: "verifikasi",
  PUBLIC_TEST: "uji publik",
  PROVISIONAL: "hasil sementara",
  FINAL: "hasil final",
  CANCELLED: "dibatalkan",
};

export const PARTICIPATION_WORDS: Words = {
  NOT_INVITED: "tidak diundang",
  INVITED: "diundang",
  NOT_RETURNED: "tidak mengembalikan kuesioner",
  RETURNED: "mengembalikan kuesioner",
  STOPPED_AT_STAGE: "berhenti di tahap ini",
  SCORED: "dinilai, nilai tidak dipublikasikan",
  PUBLISHED: "hasil dipublikasikan",
};

export const DUTY_STATE_WORDS: Words = {
  CURRENT: "mutakhir",
  LATE: "terlambat",
  MISSING: "belum ada",
  NOT_DUE: "belum waktunya",
  DORMANT: "tidur",
  NOT_APPLICABLE: "tidak berlaku",
  UNKNOWN: "belum diperiksa",
};

/** What the states of a duty mean, for the sheet "Metode". */
export const DUTY_STATE_NOTES: readonly string[] = [
  "mutakhir: ada dan diperbarui tepat waktu.",
  "terlambat: ada, tetapi pembaruannya lewat waktu.",
  "belum ada: dicari dan tidak ada, padahal sudah jatuh tempo.",
  "belum waktunya: waktunya belum tiba.",
  "tidur: terikat tahapan pemilu, dan tahapannya tidak sedang berjalan.",
  "tidak berlaku: tidak berlaku bagi satker ini, atau informasinya dikecualikan.",
  "belum diperiksa: belum ada yang memeriksa dan belum ada laporan; tidak dihitung sebagai belum ada.",
];

export const INFORMATION_CLASS_WORDS: Words = { PERIODIC: "Berkala", IMMEDIATE: "Serta-merta", ANYTIME: "Setiap saat", EXEMPT: "Dikecualikan" };

export const REGIME_WORDS: Words = { GENERAL: "umum", ELECTION: "informasi pemilu dan pemilihan" };

export const REQUEST_STATUS_WORDS: Words = {
  INCOMPLETE: "menunggu kelengkapan, tenggat belum berjalan",
  UNREGISTERED: "belum didaftar, rezim belum diputuskan",
  RUNNING: "tenggat berjalan",
  DUE_TODAY: "jatuh tempo hari ini",
  OVERDUE: "terlambat",
  DUE_UNKNOWN: "tenggat berjalan, tanggalnya belum dapat dihitung",
  ANSWERED_ON_TIME: "dijawab tertulis tepat waktu",
  ANSWERED_LATE: "dijawab tertulis, terlambat",
  ANSWERED_DUE_UNKNOWN: "dijawab tertulis; tenggatnya tidak diketahui",
  WITHDRAWN: "dicabut pemohon",
  LAPSED_INCOMPLETE: "gugur karena tidak lengkap",
};

export const DECISION_WORDS: Words = { GRANTED: "dikabulkan seluruhnya", GRANTED_IN_PART: "dikabulkan sebagian", REFUSED: "ditolak" };

export const REFUSAL_WORDS: Words = { EXEMPT: "dikecualikan (Pasal 17)", NOT_HELD: "tidak dikuasai" };

export const DUE_GROUP_WORDS: Words = { OVERDUE: "terlambat", TODAY: "hari ini", THIS_WEEK: "minggu ini", LATER: "nanti", UNKNOWN: "belum ada tenggat" };

export const REPORTING_WORDS: Words = { REPORTED: "melapor", PARTLY: "melapor sebagian", NOT_REPORTED: "tidak melapor", NOT_DUE: "belum jatuh tempo" };

export const OUTCOME_WORDS = {
  granted: "dikabulkan seluruhnya",
  grantedInPart: "dikabulkan sebagian",
  refusedExempt: "ditolak, dikecualikan",
  refusedNotHeld: "ditolak, tidak dikuasai",
  withdrawn: "dicabut pemohon",
  lapsedIncomplete: "gugur karena tidak lengkap",
  open: "masih terbuka",
} as const;

export const REQUESTER_WORDS: Words = { INDIVIDUAL: "perorangan", GROUP: "kelompok orang", LEGAL_ENTITY: "badan hukum" };

export const OCCUPATION_WORDS: Words = {
  STUDENT: "pelajar atau mahasiswa",
  ACADEMIC: "akademisi",
  JOURNALIST: "wartawan",
  CIVIL_SOCIETY: "masyarakat sipil",
  POLITICAL_PARTY: "partai politik",
  PUBLIC_SERVANT: "aparatur negara",
  PRIVATE_SECTOR: "swasta",
  OTHER: "lain-lain",
};

export const PURPOSE_WORDS: Words = {
  RESEARCH: "penelitian",
  JOURNALISM: "pemberitaan",
  OVERSIGHT: "pengawasan",
  ELECTION_CONTEST: "kepesertaan pemilu",
  LEGAL_MATTER: "keperluan hukum",
  PERSONAL: "keperluan pribadi",
  OTHER: "lain-lain",
};

export const OBJECTION_STATUS_WORDS: Words = { RUNNING: "tenggat atasan berjalan", OVERDUE: "terlambat", ANSWERED_ON_TIME: "dijawab tertulis tepat waktu", ANSWERED_LATE: "dijawab tertulis, terlambat", DUE_UNKNOWN: "tenggatnya belum dapat dihitung" };

export const FILING_WORDS: Words = { IN_TIME: "tepat waktu", LATE: "lewat waktu", UNKNOWN: "tidak dapat dihitung" };

export const DISPUTE_STAGE_WORDS: Words = {
  FILED: "diajukan",
  REGISTERED: "diregistrasi",
  STARTED: "penyelesaian dimulai",
  MEDIATION: "mediasi",
  ADJUDICATION: "ajudikasi nonlitigasi",
  DECIDED: "diputus",
  COURT: "gugatan ke pengadilan",
  EXECUTED: "putusan dilaksanakan",
};

export const RULING_WORDS: Words = {
  INADMISSIBLE_PREMATURE: "tidak diterima, prematur",
  INADMISSIBLE_OTHER: "tidak diterima",
  SETTLED: "kesepakatan mediasi",
  OPEN_ALL: "dibuka seluruhnya",
  OPEN_PART: "dibuka sebagian",
  STAYS_CLOSED: "tetap dikecualikan",
  WITHDRAWN: "dicabut",
  DROPPED: "gugur",
};

export const FORUM_WORDS: Words = { KI_PUSAT: "Komisi Informasi Pusat", KI_PROVINSI: "Komisi Informasi Provinsi", KI_KABUPATEN_KOTA: "Komisi Informasi Kabupaten/Kota" };

export const ADMISSIBILITY_WORDS: Words = { PREMATURE: "prematur", OPEN: "dalam jangka waktu", LAPSED: "lewat waktu", UNDETERMINED: "belum dapat ditentukan", UNKNOWN: "tidak dapat dihitung" };

export const EVENT_KIND_WORDS: Words = { COORDINATION_MEETING: "rapat koordinasi", ASSISTANCE: "asistensi", TECHNICAL_GUIDANCE: "bimbingan teknis", BRIEFING: "sosialisasi" };

export const DAY_KIND_WORDS: Words = { NATIONAL: "libur nasional", JOINT_LEAVE: "cuti bersama", ELECTION: "hari pemungutan suara", OTHER: "libur lain" };

export const AUDIT_OUTCOME_WORDS: Words = { DONE: "dilakukan", REFUSED: "ditolak" };

export const ANSWER_WORDS: Words = { YES: "ya", NO: "tidak", NOT_APPLICABLE: "tidak berlaku" };

export const VERIFICATION_WORDS: Words = { NOT_YET: "belum diverifikasi", ACCEPTED: "diterima", REJECTED: "ditolak" };
