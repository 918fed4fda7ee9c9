import { InvalidInput } from "../../../kernel/domainError.ts";
import { isMeasureKey, measureOf } from "../../measures/domain/catalogue.ts";
import type { AlertRule } from "./alertRule.ts";

/** Unit: evaluations, days, periods. Limits of the form, not of law. */
const MOST_EVALUATIONS = 60;
const MOST_GRACE_DAYS = 120;
const MOST_AGE_PERIODS = 12;
const MOST_PERIODS = 24;
const FINENESS = { MONTH: 0, QUARTER: 1, YEAR: 2 } as const;

/** What a form says of a rule; the measure is not known to exist yet. */
export type RuleDraft = Omit<AlertRule, "id" | "version" | "measure"> & { readonly measure: string };

/** The rule of a form. @throws InvalidInput, extensions.field names which. */
export function checkedRule(draft: RuleDraft, { id, version }: Pick<AlertRule, "id" | "version">): AlertRule {
  const refuse = (field: keyof RuleDraft, sentence: string): never => {
    throw new InvalidInput(sentence, { field });
  };
  const { kind, measure } = draft;
  if (!isMeasureKey(measure)) return refuse("measure", `Ukuran ${measure} tidak ada. Pilih salah satu dari katalog ukuran.`);
  const definition = measureOf(measure);
  if (draft.title.trim() === "") refuse("title", "Beri nama aturan ini, misalnya: Jawaban tepat waktu di bawah 80 %.");
  if (draft.issuer.trim() === "") refuse("issuer", "Sebut siapa yang menetapkan ambang ini.");
  if (draft.sourceText.trim() === "") refuse("sourceText", "Sebut dasar ambang ini: keputusan, pasal, atau alasan usulannya.");
  if (FINENESS[draft.granularity] < FINENESS[definition.smallestGranularity]) refuse("granularity", "Ukuran ini diumumkan per tahun. Pilih periode tahun.");
  if (draft.subject === "PROVINCE" && (draft.satkerCode !== null || definition.groupRule === "NONE")) refuse("subject", "Ukuran ini tidak punya angka untuk provinsi, atau aturan provinsi menyebut satu satker.");
  if (kind === "ABSENCE") {
    if (draft.subject !== "SATKER") refuse("subject", "Ketiadaan laporan diperiksa untuk tiap satker.");
    if (draft.threshold !== null || draft.direction !== null) refuse("threshold", "Ketiadaan laporan tidak punya ambang.");
  } else {
    const { threshold } = draft;
    if (threshold === null || draft.direction === null || !Number.isFinite(threshold)) return refuse("threshold", "Isi ambang dan arahnya.");
    if (kind === "TREND" && threshold <= 0) refuse("threshold", "Besar perubahan harus lebih dari nol; arahnya dipilih tersendiri.");
    if (definition.unit === "PERCENT" && (threshold < 0 || threshold > 100)) refuse("threshold", "Ambang persentase harus 0 sampai 100.");
  }
  if (!(draft.recoveryMargin >= 0) || (kind === "TREND" && draft.recoveryMargin > (draft.threshold ?? 0))) refuse("recoveryMargin", "Jarak pemulihan harus nol atau lebih, dan tidak melebihi besar perubahan.");
  if ((kind === "TREND") !== (draft.periods !== null) || !isBetween(draft.periods ?? 1, 1, MOST_PERIODS)) refuse("periods", `Hanya perubahan yang memakai jumlah periode, 1 sampai ${MOST_PERIODS}.`);
  if (!isBetween(draft.pendingEvaluations, 1, MOST_EVALUATIONS) || !isBetween(draft.recoveryEvaluations, 1, MOST_EVALUATIONS)) refuse("pendingEvaluations", `Banyaknya pemeriksaan berturut-turut harus 1 sampai ${MOST_EVALUATIONS}.`);
  if (!isBetween(draft.graceDays, 0, MOST_GRACE_DAYS)) refuse("graceDays", `Tenggang harus 0 sampai ${MOST_GRACE_DAYS} hari.`);
  if (!isBetween(draft.maxAgePeriods, 0, kind === "ABSENCE" ? 0 : MOST_AGE_PERIODS)) refuse("maxAgePeriods", `Umur angka paling lama ${MOST_AGE_PERIODS} periode; untuk ketiadaan laporan nol.`);
  if (draft.validTo !== null && draft.validTo < draft.validFrom) refuse("validTo", "Akhir berlakunya aturan tidak boleh sebelum awalnya.");
  return { ...draft, id, version, measure, title: draft.title.trim(), issuer: draft.issuer.trim(), sourceText: draft.sourceText.trim() };
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
