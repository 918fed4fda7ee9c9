/** Registers with texts that spreadsheets like to turn into something else. One office, with every kind of event and answer. */
const DECIDED = { regime: "umum", regime_decided_by: "petugas PPID", regime_reason: "=bukan informasi pemilu" };
const OFFICE = { satker_code: "33.10" };

export const REQUEST_ROWS: readonly Readonly<Record<string, string>>[] = [
  { ...OFFICE, ...DECIDED, number: "001/PPID/2026", received_on: "2026-01-05", received_at: "08:05", complete_on: "2026-01-05", registered_on: "2026-01-06", forwarded_on: "2026-01-07", forwarded_to: "- Subbagian Hukum", extended_on: "2026-01-14", extension_reason: "dokumen di gudang arsip", notice_on: "2026-01-20", decision: "dikabulkan", delivered_on: "2026-01-21", closed_on: "2026-01-22", closing_reason: "dijawab", requester_type: "perorangan", occupation_group: "wartawan", purpose_group: "pemberitaan", information_sought: "salinan berita acara" },
  { ...OFFICE, ...DECIDED, number: "002/PPID/2026", received_on: "2026-01-06", complete_on: "2026-01-06", oral_answer_on: "2026-01-08", notice_on: "2026-01-13", decision: "ditolak", refusal_ground: "h", consequence_test: "ya", requester_type: "badan hukum" },
  { ...OFFICE, ...DECIDED, number: "'=3", received_on: "2026-01-07", complete_on: "2026-01-08", regime: "pemilu", notice_on: "2026-01-12", decision: "dikabulkan sebagian", refusal_ground: "tidak dikuasai" },
  { ...OFFICE, number: "@4", received_on: "2026-01-08" },
  { ...OFFICE, ...DECIDED, number: "-5", received_on: "2026-01-09", complete_on: "2026-01-09", regime_reason: "+ lain-lain", notice_on: "2026-01-15", decision: "ditolak", refusal_ground: "b", consequence_test: "tidak" },
];

export const OBJECTION_ROWS: readonly Readonly<Record<string, string>>[] = [
  { ...OFFICE, number: "K-001", request_number: "002/PPID/2026", ground: "a", ground_found_on: "2026-01-13", received_on: "2026-01-15", regime: "umum", oral_answer_on: "2026-01-16", answered_on: "2026-02-02" },
  { ...OFFICE, number: "K-002", request_number: "-5", ground: "a", ground_found_on: "2026-01-15", received_on: "2026-01-19", regime: "umum" },
];

export const DISPUTE_ROWS: readonly Readonly<Record<string, string>>[] = [
  { ...OFFICE, number: "S-001", objection_number: "K-001", forum: "KI provinsi", respondents: "KPU Kabupaten Klaten; KPU Provinsi Jawa Tengah", filed_on: "2026-02-09", registered_on: "2026-02-12", mediation_on: "2026-03-05", decided_on: "2026-04-02", ruling: "damai" },
];

const ORIGIN = { source: "pemeriksaan PPID", confidence: "high" };
export const UPDATE_ROWS: readonly Readonly<Record<string, string>>[] = [
  { ...OFFICE, ...ORIGIN, item_code: "B01", refreshed_at: "2026-02-03", published_on: "2026-02-01", evidence_url: "https://kab-klaten.kpu.go.id/informasi?berkas=1", note: "=unggah ulang" },
  { ...OFFICE, ...ORIGIN, item_code: "B02", refreshed_at: "2026-02-04T09:15+07:00" },
  { ...OFFICE, ...ORIGIN, item_code: "B02", checked_at: "2026-02-05T23:30+07:00", checked_by: "petugas PPID", http_status: "404", outcome: "gone", evidence_url: "https://kab-klaten.kpu.go.id/informasi" },
];
