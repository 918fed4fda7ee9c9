import type { FileStamp } from "./tableFile.ts";
import { dateInWords, instantInWords } from "./moments.ts";

const DEMO = "DATA DEMO: memuat angka rekaan, bukan keadaan sebenarnya";
const AS_OF_UNKNOWN = "tidak dinyatakan oleh sumber";

/** The lines on top of a table: title, filters, method, data as of, rows. Always in this order, the mark of invented data first after the title. */
export function stampLines(stamp: FileStamp, rowCount: number): string[] {
  return [
    stamp.title,
    ...(stamp.containsDemoData ? [DEMO] : []),
    `Saringan: ${filtersInWords(stamp)}`,
    `Versi metode: ${stamp.methodVersion}`,
    `Data sampai: ${asOfInWords(stamp)}; dihitung ${instantInWords(stamp.computedAt)}`,
    `Jumlah baris: ${rowCount}`,
  ];
}

/** The sheet "Metode": one line a fact, name and value. */
export function methodLines(stamp: FileStamp, rowCount: number): (readonly [string, string])[] {
  return [
    ["Judul", stamp.title],
    ...(stamp.containsDemoData ? ([["Tanda", DEMO]] as const) : []),
    ["Saringan", filtersInWords(stamp)],
    ["Versi metode", stamp.methodVersion],
    ["Data sampai", asOfInWords(stamp)],
    ["Dihitung", instantInWords(stamp.computedAt)],
    ["Jumlah baris", String(rowCount)],
    ...listed("Sumber", stamp.sources, "tidak ada sumber yang tercatat untuk isi ini"),
    ...listed("Cara membaca", stamp.notes, "-"),
    ["Sel tanpa nilai", "Tidak ada sel yang dibiarkan kosong tanpa arti: kata di tempat angka atau tanggal menyebut sebabnya. Angka 0 berarti nol yang dilaporkan."],
  ];
}

function listed(name: string, lines: readonly string[], otherwise: string): (readonly [string, string])[] {
  return lines.length === 0 ? [[name, otherwise]] : lines.map((line, index) => [index === 0 ? name : "", line] as const);
}

function filtersInWords({ filters }: FileStamp): string {
  return filters.length === 0 ? "tidak ada" : filters.join("; ");
}

function asOfInWords({ dataAsOf }: FileStamp): string {
  return dataAsOf === null ? AS_OF_UNKNOWN : dateInWords(dataAsOf);
}
