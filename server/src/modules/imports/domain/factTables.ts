/** Who may read rows of a table back, beyond what the file's list of imports says. */
export type FactReading = "PUBLISHED" | "REQUESTS" | "PUBLICATIONS" | "SELF_ASSESSMENTS";

/** A table whose rows imports store. What a journal, a preview and a withdrawal need to know of it. */
export interface FactTable {
  readonly name: string;
  /** What a row is, for people: "permohonan". */
  readonly noun: string;
  /** Columns that name a row to a person, the most telling ones first. */
  readonly named: readonly string[];
  /** True: rows carry batch_id, so that additions are found by it. */
  readonly carriesBatch: boolean;
  /** Columns that make a new row the successor of a superseded one. Left out: rows are changed in place. */
  readonly successionKey?: readonly string[];
  /** Columns that the rules compute from other rows; they may differ later without anybody having changed the row. */
  readonly derived?: readonly string[];
  /** True: a row goes with its parent, and only then. */
  readonly goesWithParent?: boolean;
  /** True: an added row stays when rows of another batch use it by then. */
  readonly staysWhenUsed?: boolean;
  /** Column with the satker, and who may read rows. Left out: never shown, only its parent is. */
  readonly reading?: FactReading;
  readonly satkerColumn?: string;
}

const STANDING = ["received_on", "standing", "regime", "day_zero", "first_due_on", "due_on", "first_notified_due_on", "due_unknown_because", "extended_on", "notice_on", "decision",
  "refusal_ground", "exemption_letter", "has_consequence_test", "has_oral_answer", "delivered_on", "closed_on", "working_days_to_notice", "computed_at"];

const published = { carriesBatch: true, reading: "PUBLISHED" } as const;
const register = { carriesBatch: true, reading: "REQUESTS", satkerColumn: "satker_code" } as const;
const publication = { carriesBatch: true, reading: "PUBLICATIONS" } as const;

/**
 * Every table that an import may write, those that stand on others first: in this order rows are taken away again. A new
 * table of facts is a line here and a call of journal_imports_of in its migration; test/acceptance/importsJournal.spec.ts looks.
 */
export const FACT_TABLES: readonly FactTable[] = [
  { name: "dispute_respondent", noun: "termohon", named: ["name"], carriesBatch: false, goesWithParent: true },
  { name: "dispute_event", noun: "tahap sengketa", named: ["stage", "happened_on"], ...register },
  { name: "dispute", noun: "sengketa", named: ["satker_code", "number"], derived: ["filed_on", "stage", "ruling", "decided_on", "admissibility", "computed_at"], ...register },
  { name: "objection_event", noun: "peristiwa keberatan", named: ["kind", "happened_on"], ...register },
  { name: "objection", noun: "keberatan", named: ["satker_code", "number"], derived: ["due_on", "due_unknown_because", "answered_on", "filing", "request_received_on", "computed_at"], ...register },
  { name: "request_event", noun: "peristiwa permohonan", named: ["kind", "happened_on"], ...register },
  { name: "request_text", noun: "teks permohonan", named: ["satker_code"], carriesBatch: false, goesWithParent: true },
  { name: "information_request", noun: "permohonan", named: ["satker_code", "register_year", "number"], derived: STANDING, ...register },
  { name: "register_period", noun: "masa register", named: ["satker_code", "from_on", "to_on"], ...register },
  { name: "published_dispute", noun: "sengketa yang diberitakan", named: ["respondent", "forum"], satkerColumn: "satker_code", ...published },
  { name: "assistance_attendance", noun: "kehadiran", named: ["satker_code"], carriesBatch: false, goesWithParent: true },
  { name: "assistance_event", noun: "asistensi", named: ["title", "held_on"], successionKey: ["key", "dataset"], ...publication },
  { name: "publication_update", noun: "catatan pemutakhiran", named: ["satker_code", "item_code", "entry_on"], successionKey: ["satker_code", "item_code", "dataset", "kind", "entry_on", "refreshed_at", "checked_at", "checked_by", "evidence_url"], satkerColumn: "satker_code", ...publication },
  { name: "publication_trigger", noun: "peristiwa yang wajib diumumkan", named: ["satker_code", "item_code", "occurred_on"], satkerColumn: "satker_code", ...publication },
  { name: "publication_duty", noun: "kewajiban pemutakhiran", named: ["satker_code", "item_code", "year"], satkerColumn: "satker_code", ...publication },
  { name: "consequence_test", noun: "uji konsekuensi", named: ["item_code", "decree"], ...publication },
  { name: "exemption_authority", noun: "kewenangan pengecualian", named: ["level", "valid_from"], ...published },
  { name: "public_information_item", noun: "butir DIP", named: ["code", "year", "title"], ...published },
  { name: "publication_cadence", noun: "irama pemutakhiran", named: ["cadence", "class", "valid_from"], ...published },
  { name: "self_assessment_evidence", noun: "data dukung SAQ", named: ["satker_code", "item_code", "url"], successionKey: ["cycle_id", "satker_code", "item_code", "url"], carriesBatch: true, reading: "SELF_ASSESSMENTS", satkerColumn: "satker_code" },
  { name: "self_assessment_answer", noun: "jawaban SAQ", named: ["satker_code", "item_code"], successionKey: ["cycle_id", "satker_code", "item_code"], carriesBatch: true, reading: "SELF_ASSESSMENTS", satkerColumn: "satker_code" },
  { name: "stage_score", noun: "nilai tahap", named: ["satker_code", "stage_code"], successionKey: ["cycle_id", "satker_code", "stage_code"], satkerColumn: "satker_code", ...published },
  { name: "cycle_participation", noun: "keikutsertaan", named: ["cycle_id", "satker_code"], successionKey: ["cycle_id", "satker_code"], satkerColumn: "satker_code", ...published },
  { name: "cycle_revision", noun: "revisi siklus", named: ["cycle_id", "field", "on_date"], ...published },
  { name: "evaluation_cycle", noun: "siklus penilaian", named: ["id"], ...published },
  { name: "instrument_crosswalk", noun: "padanan dimensi", named: ["from_instrument_id", "from_code", "to_code"], successionKey: ["from_instrument_id", "from_code", "to_instrument_id", "to_code"], ...published },
  { name: "instrument_part", noun: "bagian instrumen", named: ["instrument_id", "code"], carriesBatch: false },
  { name: "instrument", noun: "instrumen", named: ["id", "title"], ...published },
  { name: "ranking_method_adoption", noun: "penetapan metode", named: ["method_id", "province_code"], ...published },
  { name: "ranking_method_class", noun: "kelas metode", named: ["label"], carriesBatch: false, goesWithParent: true },
  { name: "ranking_method_node", noun: "bagian metode", named: ["code"], carriesBatch: false, goesWithParent: true },
  { name: "ranking_method", noun: "metode pemeringkatan", named: ["id", "title"], ...published },
  { name: "result_correction", noun: "koreksi hasil", named: ["reason"], carriesBatch: false },
  { name: "evaluation_result", noun: "hasil penilaian", named: ["issuer_id", "year", "body_id"], successionKey: ["body_id", "issuer_id", "year", "source_text", "stage_reached", "round"], ...published },
  { name: "evaluation_aggregate", noun: "hitungan penilaian", named: ["issuer_id", "year", "scope"], successionKey: ["issuer_id", "year", "scope"], ...published },
  { name: "qualification_band", noun: "rentang kualifikasi", named: ["published_label"], carriesBatch: false },
  { name: "qualification_scale", noun: "skala kualifikasi", named: ["issuer_id", "year"], successionKey: ["issuer_id", "year"], ...published },
  { name: "public_body", noun: "badan publik", named: ["name"], carriesBatch: false, staysWhenUsed: true },
  { name: "legal_rule", noun: "aturan tenggat", named: ["regime", "clock", "effective_from"], ...published },
  { name: "election_stage", noun: "tahapan", named: ["election", "stage_code"], ...published },
  { name: "calendar_change", noun: "perubahan hari libur", named: ["date", "change", "decree"], ...published },
  { name: "calendar_day", noun: "hari libur", named: ["date", "name"], ...published },
  { name: "calendar_year", noun: "tahun kalender", named: ["year"], ...published },
  { name: "issuer", noun: "penilai", named: ["id", "name"], carriesBatch: false },
  { name: "satker", noun: "satker", named: ["code", "name"], satkerColumn: "code", ...published },
  { name: "province", noun: "provinsi", named: ["code", "name"], carriesBatch: false },
  { name: "source", noun: "sumber", named: ["key", "locator"], ...published },
];

/** Columns that say how a row is kept, not what it says. Never shown as a change. */
export const BOOKKEEPING: readonly string[] = ["id", "batch_id", "batch_row", "recorded_at", "recorded_on", "recorded_by", "superseded_at", "computed_at"];

/** The table of this name. @throws for one that no import writes: a bug. */
export function factTable(name: string): FactTable {
  const found = FACT_TABLES.find((table) => table.name === name);
  if (!found) throw new Error(`No import writes ${name}`);
  return found;
}
