import type { LocalDate } from "../../kernel/localDate.ts";
import type { MeasureStatus } from "../../kernel/measure.ts";
import type { FactSource } from "../../kernel/provenance.ts";
import type { FileCell, MissingCell } from "../../platform/spreadsheet/tableFile.ts";
import { CONFIDENCE_WORDS } from "./exportWords.ts";

/** The words of the screen for a number that is not there. */
const STATUS_WORDS: Readonly<Record<MeasureStatus, string>> = {
  REPORTED: "tidak dilaporkan",
  REPORTED_ZERO: "tidak dilaporkan",
  NOT_REPORTED: "tidak dilaporkan",
  NOT_APPLICABLE: "tidak berlaku",
  NOT_DUE: "belum jatuh tempo",
  SUPPRESSED: "disamarkan",
};

/** What the words in place of numbers mean, for the sheet "Metode". */
export const STATUS_NOTES: readonly string[] = [
  "tidak dilaporkan: tidak ada angka yang dilaporkan atau dipublikasikan; itu bukan nol.",
  "tidak berlaku: ukuran ini tidak berlaku di sini.",
  "belum jatuh tempo: batas waktunya belum tiba.",
  "disamarkan: jumlahnya terlalu kecil sehingga orang dapat dikenali.",
];

/** The part of a measure that a cell shows. */
export interface ShownMeasure {
  readonly value: number | null;
  readonly status: MeasureStatus;
}

/** The number, or the word that says why there is none. */
export function measureCell({ value, status }: ShownMeasure): FileCell {
  return value ?? { missing: STATUS_WORDS[status], status };
}

/** A number that may not be known, with the word that says so. */
export function numberCell(value: number | null | undefined, otherwise: string): FileCell {
  return value ?? absent(otherwise);
}

/** A text that may not be known, with the word that says so. */
export function textCell(value: string | null | undefined, otherwise: string): FileCell {
  return value === null || value === undefined || value === "" ? absent(otherwise) : value;
}

/** A day that may not be known, with the word that says so. */
export function dateCell(date: LocalDate | null | undefined, otherwise: string): FileCell {
  return date === null || date === undefined ? absent(otherwise) : { date };
}

/** A word for a code of the API; a code without a word is shown as it is. */
export function wordCell(words: Readonly<Record<string, string>>, code: string | null | undefined, otherwise: string): FileCell {
  return code === null || code === undefined ? absent(otherwise) : (words[code] ?? code);
}

export function yesNoCell(value: boolean | null, otherwise = "tidak diketahui"): FileCell {
  return value === null ? absent(otherwise) : value ? "ya" : "tidak";
}

/** Where a row was read, with the transcriber's confidence. */
export function sourcesCell(sources: readonly Pick<FactSource, "text" | "confidence" | "fileName" | "fileRow">[]): FileCell {
  if (sources.length === 0) return absent("tidak ada: tidak ada yang diumumkan");
  return sources.map(({ text, confidence, fileName, fileRow }) => `${text} (keyakinan ${CONFIDENCE_WORDS[confidence]}; ${fileName} baris ${fileRow})`).join("; ");
}

function absent(word: string): MissingCell {
  return { missing: word, status: "NOT_REPORTED" };
}
