import { indonesianNumber } from "../../../kernel/indonesianNumber.ts";
import type { MissingReason } from "../../../kernel/measure.ts";
import type { MeasureDefinition, MeasureUnit } from "./catalogue.ts";
import { casesOf, type Observation } from "./cell.ts";

const UNIT_WORDS: Readonly<Record<MeasureUnit, string>> = { POINTS: " poin", PERCENT: " %", WORKING_DAYS: " hari kerja", COUNT: "", RANK: "" };

/** Why there is no number, as a sentence, Indonesian. Missing is never zero. */
const WHY_MISSING: Readonly<Record<MissingReason, string>> = {
  NOT_REPORTED: "Tidak ada angka: belum ada yang melaporkan atau mengumumkannya. Itu bukan nol.",
  NOT_APPLICABLE: "Tidak ada angka: tidak ada yang dapat dihitung dalam rentang ini. Itu bukan nol.",
  NOT_DUE: "Tidak ada angka: batas waktunya belum tiba.",
  SUPPRESSED: "Angkanya ada, tetapi disembunyikan: kurang dari lima kasus, atau dapat ditebak dari angka lain.",
};

/** The numbers that went in and what came of them, Indonesian: "12 dari 13 = 92,31 %". */
export function inputsSentence(observation: Observation, { unit }: Pick<MeasureDefinition, "unit">): string {
  if (observation.kind === "missing") return WHY_MISSING[observation.reason];
  if (observation.kind === "count") return `${indonesianNumber(observation.successes)} dari ${indonesianNumber(observation.trials)} = ${indonesianNumber((100 * observation.successes) / observation.trials)} %.`;
  const cases = unit === "COUNT" ? null : casesOf(observation);
  return `${indonesianNumber(observation.value)}${UNIT_WORDS[unit]}${cases === null ? "" : `, dari ${indonesianNumber(cases)} catatan`}.`;
}
