import { indonesianNumber } from "../../../kernel/indonesianNumber.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { MeasureUnit } from "../../measures/domain/catalogue.ts";
import type { AlertFinding } from "./alert.ts";
import type { AlertRule } from "./alertRule.ts";
import type { UnknownReason } from "./reading.ts";

const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;
const UNIT_WORDS: Readonly<Record<MeasureUnit, string>> = { POINTS: " poin", PERCENT: " %", WORKING_DAYS: " hari kerja", COUNT: "", RANK: "" };
const UNKNOWN_WORDS: Readonly<Record<UnknownReason, string>> = {
  NOT_REPORTED: "belum ada laporan",
  NOT_APPLICABLE: "tidak ada yang dapat dihitung",
  NOT_DUE: "belum waktunya",
  SUPPRESSED: "angkanya kecil dan disembunyikan",
  NOT_WHOLE: "baru dilaporkan sebagian",
  CUT: "cara menghitung berubah di antara kedua periode",
  MEMBERS_DIFFER: "satker yang melapor berbeda di antara kedua periode",
};

/** "30 Juni 2026". */
export function indonesianDate(day: LocalDate): string {
  return `${Number(day.slice(8, 10))} ${monthWord(day)} ${day.slice(0, 4)}`;
}

/** "Juni 2026", "triwulan II 2026", "tahun 2026". */
export function periodWords({ id, from }: AlertFinding["period"]): string {
  if (id.includes("Q")) return `triwulan ${["I", "II", "III", "IV"][Number(id.slice(-1)) - 1] ?? ""} ${id.slice(0, 4)}`;
  return id.length === 4 ? `tahun ${id}` : `${monthWord(from)} ${id.slice(0, 4)}`;
}

/** What an alert rests on, Indonesian: "71,43 % (ambang 80 %), Juni 2026, n = 14, data per 30 Juni 2026". `limit`: the threshold as it was then. */
export function findingSentence(finding: AlertFinding, { kind, direction }: Pick<AlertRule, "kind" | "direction">, { unit, limit }: { readonly unit: MeasureUnit; readonly limit: number | null }): string {
  const period = periodWords(finding.period);
  const asOf = finding.dataAsOf === null ? "" : `, data per ${indonesianDate(finding.dataAsOf)}`;
  if (kind === "ABSENCE") return finding.unknownReason === null ? `laporan ${period}${asOf}` : `${period}: ${UNKNOWN_WORDS[finding.unknownReason]}`;
  if (finding.value === null) return `${period}: ${UNKNOWN_WORDS[finding.unknownReason ?? "NOT_REPORTED"]}${asOf}`;
  const size = (value: number): string => (kind === "TREND" && unit === "PERCENT" ? `${indonesianNumber(value)} poin persentase` : `${indonesianNumber(value)}${UNIT_WORDS[unit]}`);
  const value = kind === "TREND" ? `${finding.value < 0 ? "turun" : "naik"} ${size(Math.abs(finding.value))}` : size(finding.value);
  const bound = limit === null ? "" : ` (ambang ${kind === "TREND" ? (direction === "BELOW" ? "turun " : "naik ") : direction === "BELOW" ? "di bawah " : "di atas "}${size(limit)})`;
  const cases = finding.cases === null ? "" : `, n = ${indonesianNumber(finding.cases)}`;
  const members = finding.told === null ? "" : `, ${finding.told.members} dari ${finding.told.of} satker`;
  return `${value}${bound}, ${period}${cases}${members}${asOf}`;
}

function monthWord(day: LocalDate): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}
