import { CONFIDENCES } from "../../../kernel/provenance.ts";
import type { Qualification } from "../../evaluations/domain/claim.ts";
import { decimal, integer, labelledWord, remembering, shaped, word, type CellParser } from "./cells.ts";

// Cells that mean the same in several kinds of files.

/** Kemendagri code of a province: "33". */
export const provinceCode = shaped(/^\d{2}$/, "33 (dua angka)");

const shapedSatkerCode = shaped(/^\d{2}\.\d{2}$/, "33.08 (dua angka, titik, dua angka)");

/** Kemendagri code of a kabupaten or kota: "33.08". */
export const satkerCode: CellParser<string> = remembering((cell) => {
  // A spreadsheet that takes 33.20 for a number shows 33.2; a person who writes 33.2 may mean 33.02.
  if (/^\d{2}[.,]\d$/.test(cell))
    return { ok: false, fault: { code: "FORMAT", rule: "satu angkanya hilang, seperti bila lembar kerja membacanya sebagai bilangan", mend: `Tulis ${cell.replace(",", ".")}0 bila itu maksudnya, dan beri format Teks pada kolomnya.` } };
  return shapedSatkerCode(cell);
});

/** Short stable name of an issuer: "ki-jawa-tengah". */
export const slug = shaped(/^[a-z0-9]+(-[a-z0-9]+)*$/, "ki-jawa-tengah (huruf kecil, angka, tanda hubung)");

/** Calendar year of an evaluation. */
export const year = integer(2000, 2100);

/** Points 0-100, up to three decimals as the column holds. */
export const points = decimal(0, 100, 3);

export const confidence = word(CONFIDENCES);

/** The five statutory classes by the names the law gives them (Perki 1/2022). */
export const QUALIFICATION_LABELS = {
  Informatif: "INFORMATIVE",
  "Menuju Informatif": "APPROACHING_INFORMATIVE",
  "Cukup Informatif": "FAIRLY_INFORMATIVE",
  "Kurang Informatif": "LESS_INFORMATIVE",
  "Tidak Informatif": "NOT_INFORMATIVE",
} as const satisfies Readonly<Record<string, Qualification>>;
export const qualification = labelledWord<Qualification>(QUALIFICATION_LABELS);
