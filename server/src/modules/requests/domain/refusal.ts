import { CalendarNotShipped } from "../../calendars/domain/calendarNotShipped.ts";

/**
 * Why a rule could not be applied or an event not be taken. Code for programs, sentence for people.
 * Places in braces are filled from the refusal's details.
 */
const SENTENCES = {
  CALENDAR_NOT_SHIPPED: "Kalender kerja untuk tanggal {date} belum dimuat. Yang tersedia hanya tahun {from} sampai {to}.",
  UNKNOWN_REGIME: "Rezim hukum \"{regime}\" tidak dikenal. Pilih umum atau informasi pemilu.",
  RULE_NOT_FOUND: "Tidak ada aturan {clock} untuk rezim {regime} yang berlaku pada {on}.",
  LIMIT_NOT_FOUND: "Tenggat {clock} untuk rezim {regime} belum ditemukan dalam peraturan. Administrator dapat mengisinya sebagai ketentuan yang belum terverifikasi.",
  EXTENSION_NOT_PROVIDED: "Peraturan tidak memberi perpanjangan untuk {clock}.",
  EXTENSION_LENGTH_NOT_FOUND: "Lama perpanjangan {clock} belum ditemukan dalam peraturan.",
  EXTENSION_NOT_IN_WRITING: "Perpanjangan hanya sah bila diberitahukan tertulis beserta alasannya.",
  EXTENSION_AFTER_LIMIT: "Perpanjangan tanggal {on} terlambat: paling akhir {latestOn}, sebelum tenggat pertama berakhir.",
  EXTENSION_BEFORE_START: "Perpanjangan tanggal {on} mendahului mulainya tenggat pada {dayZero}.",
  EVENT_BEFORE_CAUSE: "Peristiwa {kind} tanggal {on} mendahului {cause} tanggal {causeOn}.",
  CAUSE_MISSING: "Peristiwa {kind} belum dapat dicatat: {cause} belum ada.",
  EVENT_TWICE: "Peristiwa {kind} sudah tercatat pada {existingOn}.",
  EVENT_AFTER_CLOSING: "Permohonan sudah ditutup pada {closedOn}; peristiwa {kind} tanggal {on} tidak dapat ditambahkan.",
  EVENT_IN_FUTURE: "Peristiwa {kind} tanggal {on} berada di masa depan; hari ini {today}.",
  EVENT_UNKNOWN: "Peristiwa yang hendak dibatalkan tidak ada: {eventId}.",
  EVENT_ID_TAKEN: "Nomor peristiwa {eventId} sudah dipakai.",
  CLOSING_WITHOUT_NOTICE: "Permohonan tidak dapat ditutup sebagai terjawab tanpa pemberitahuan tertulis; jawaban lisan tidak menghentikan tenggat.",
  CLOSING_COMPLETE_AS_INCOMPLETE: "Permohonan sudah lengkap, jadi tidak dapat ditutup sebagai gugur karena tidak lengkap; tenggatnya berjalan.",
  REASON_MISSING: "Peristiwa {kind} memerlukan nama peran yang memutuskan dan alasannya.",
  OBJECTION_WITHOUT_REQUEST: "Keberatan dengan alasan huruf {ground} harus menunjuk permohonan; hanya alasan huruf b yang boleh tanpa permohonan.",
  REQUEST_UNKNOWN: "Permohonan {requestId} tidak ditemukan.",
  OBJECTION_UNKNOWN: "Keberatan {objectionId} tidak ditemukan.",
  OBJECTION_BEFORE_GROUND: "Keberatan tanggal {on} mendahului alasannya tanggal {groundFoundOn}.",
  ANSWER_BEFORE_OBJECTION: "Tanggapan tanggal {on} mendahului keberatan tanggal {objectionOn}.",
  DISPUTE_BEFORE_OBJECTION: "Sengketa tanggal {on} mendahului keberatan tanggal {objectionOn}.",
  DISPUTE_WITHOUT_RESPONDENT: "Sengketa memerlukan sekurangnya satu termohon.",
  NUMBER_TAKEN: "Nomor {number} tahun {year} sudah dipakai dalam register satker ini.",
  NUMBER_AMBIGUOUS: "Nomor {number} ada pada beberapa tahun dalam register satker ini; tuliskan tahunnya.",
  SATKER_UNKNOWN: "Satker {satkerCode} tidak ada, atau bukan wewenang akun ini.",
  PERSONAL_DATA: "Isian {field} memuat nomor identitas, alamat surel, atau nomor telepon. Data pribadi pemohon tidak boleh disimpan.",
  TEXT_MISSING: "Isian {field} wajib diisi.",
  PERIOD_TURNED: "Periode berakhir ({to}) sebelum dimulai ({from}).",
  DISPUTE_STAGE_ORDER: "Tahap sengketa {stage} tanggal {on} mendahului tahap {previous} tanggal {previousOn}.",
} as const;

export type RefusalCode = keyof typeof SENTENCES;

export interface Refusal {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number>>;
  /** Which of the events told at once it is about, counted from 0. Left out: none of them, or only one was told. */
  readonly eventIndex?: number;
}

/** A rule's answer: the value, or the reason why there is none. Refused input changes nothing. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(code: RefusalCode, details: Readonly<Record<string, string | number>> = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, details } };
}

/** The same refusal, said of one of several events that were told at once. */
export function ofEvent<T>(outcome: Outcome<T>, eventIndex: number): Outcome<T> {
  return outcome.ok ? outcome : { ok: false, refusal: { ...outcome.refusal, eventIndex } };
}

/** Key of the sentence in a table of messages: "permohonan.penolakan.EXTENSION_AFTER_LIMIT". */
export function refusalMessageKey(refusal: Refusal): string {
  return `permohonan.penolakan.${refusal.code}`;
}

/** The Indonesian sentence with its places filled. A place without a detail stays visible; words of the code are told in Indonesian. */
export function refusalSentence(refusal: Refusal): string {
  return SENTENCES[refusal.code].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const detail = refusal.details[name];
    return detail === undefined ? place : (INDONESIAN[String(detail)] ?? String(detail));
  });
}

/** A word of the code in Indonesian, as sentences tell it; one that has none stays as it is. */
export function eventWord(code: string): string {
  return INDONESIAN[code] ?? code;
}

const INDONESIAN: Readonly<Record<string, string>> = {
  RECEIVED: "permohonan diterima",
  COMPLETED: "permohonan lengkap",
  REGISTERED: "pendaftaran",
  FORWARDED: "penerusan",
  EXTENDED: "perpanjangan",
  ORAL_ANSWER: "jawaban lisan",
  WRITTEN_NOTICE: "pemberitahuan tertulis",
  DELIVERED: "penyerahan informasi",
  CLOSED: "penutupan",
  RETRACTED: "pembatalan catatan",
  FILED: "pengajuan sengketa",
  STARTED: "mulainya sidang",
  MEDIATION: "mediasi",
  ADJUDICATION: "ajudikasi",
  DECIDED: "putusan",
  COURT: "gugatan ke pengadilan",
  EXECUTED: "pelaksanaan putusan",
  GENERAL: "umum",
  ELECTION: "informasi pemilu",
  REQUEST_RESPONSE: "pemberitahuan tertulis",
  OBJECTION_FILING: "pengajuan keberatan",
  OBJECTION_RESPONSE: "tanggapan atas keberatan",
  DISPUTE_FILING: "pengajuan sengketa",
  COMMISSION_START: "mulainya penyelesaian sengketa di Komisi Informasi",
  COMMISSION_FINISH: "selesainya sengketa di Komisi Informasi",
  COURT_FILING: "pengajuan gugatan",
  ANNUAL_REPORT: "laporan tahunan",
  // Fields of forms.
  number: "nomor",
  reason: "alasan",
  note: "catatan",
  at: "jam",
  toUnit: "unit tujuan",
  regime: "rezim hukum",
  decision: "isi pemberitahuan",
  refusalGround: "alasan penolakan",
  exemptionLetter: "huruf Pasal 17",
  closingReason: "alasan penutupan",
  retractsEventId: "catatan yang dibatalkan",
  stage: "tahap",
  respondents: "termohon",
};

/** Runs a computation on the calendar; a date outside the shipped years becomes a refusal, every other error stays an error. */
export function withinShippedCalendar<T>(compute: () => Outcome<T>): Outcome<T> {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CalendarNotShipped) return refused("CALENDAR_NOT_SHIPPED", { date: error.date, ...error.shippedYears });
    throw error;
  }
}
