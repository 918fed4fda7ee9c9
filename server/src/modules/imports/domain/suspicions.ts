import type { FileRow } from "./rowReader.ts";

/** A pattern that breaks no rule and still deserves a second look before the file is committed. */
export interface Suspicion {
  readonly code: "SAME_VALUE" | "SAME_DATE" | "TWIN_ROWS" | "ROUND_NUMBERS" | "MANY_CHANGES" | "FEWER_ROWS" | "EMPTY_COLUMN";
  /** Indonesian. */
  readonly sentence: string;
  /** First rows it is about. Empty: the file as a whole. */
  readonly rows: readonly number[];
}

export interface SuspiciousFile {
  readonly rows: readonly FileRow[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of the last import of this kind about the same place. Null: there was none. */
  readonly previousRowCount: number | null;
}

/** Fewer rows than this say nothing about a pattern. */
const ENOUGH_ROWS = 8;
const SHOWN_ROWS = 10;
const DATE = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/;
const NUMBER = /^-?\d{1,3}([.,]\d+)?$/;
const MEASURED_COLUMN = /score|points|nilai|skor/;
/** Columns in which one value throughout is the rule: what the file is about, and where it comes from. */
const HEADING_COLUMN = /code|id$|year|source|confidence|kind|issuer|stage|state|round|class|province|regime|body/;

/** Everything that looks odd about a file whose rows keep the rules. Unit of all counts: data rows. */
export function suspicionsOf(file: SuspiciousFile): Suspicion[] {
  return [...ofColumns(file.rows), ...twinRows(file.rows), ...manyChanges(file), ...fewerRows(file)];
}

function ofColumns(rows: readonly FileRow[]): Suspicion[] {
  if (rows.length < ENOUGH_ROWS) return [];
  const columns = [...(rows[0]?.cells.keys() ?? [])];
  return columns.flatMap((column): Suspicion[] => {
    const cells = rows.map(({ cells: row }) => row.get(column) ?? "");
    const filled = cells.filter((cell) => cell !== "");
    if (filled.length === 0) return [{ code: "EMPTY_COLUMN", sentence: `Kolom ${column} kosong di semua baris.`, rows: [] }];
    if (filled.length < ENOUGH_ROWS) return [];
    const isOne = new Set(filled).size === 1;
    if (isOne && filled.every((cell) => DATE.test(cell))) return [{ code: "SAME_DATE", sentence: `Semua ${filled.length} isi kolom ${column} bertanggal sama: ${filled[0]}. Apakah itu tanggal pencatatannya?`, rows: [] }];
    if (isOne && !HEADING_COLUMN.test(column) && NUMBER.test(filled[0] ?? "")) return [{ code: "SAME_VALUE", sentence: `Semua ${filled.length} isi kolom ${column} sama: ${filled[0]}.`, rows: [] }];
    const isRound = MEASURED_COLUMN.test(column) && filled.every((cell) => NUMBER.test(cell) && Number(cell.replace(",", ".")) % 5 === 0);
    return isRound ? [{ code: "ROUND_NUMBERS", sentence: `Semua ${filled.length} angka di kolom ${column} kelipatan lima; mungkin dibulatkan.`, rows: [] }] : [];
  });
}

/** Rows that say the same in every column but their number or code. */
function twinRows(rows: readonly FileRow[]): Suspicion[] {
  const first = new Map<string, number>();
  const twins: number[] = [];
  for (const { row, cells } of rows) {
    const said = [...cells].filter(([column]) => !/^(number|key|no)$/.test(column)).map(([, cell]) => cell);
    if (said.filter((cell) => cell !== "").length < 3) continue;
    const content = said.join("\u0000");
    if (first.has(content)) twins.push(row);
    else first.set(content, row);
  }
  return twins.length === 0 ? [] : [{ code: "TWIN_ROWS", sentence: `${twins.length} baris hanya berbeda nomornya dari baris lain. Apakah tercatat dua kali?`, rows: twins.slice(0, SHOWN_ROWS) }];
}

function manyChanges({ added, changed, unchanged }: SuspiciousFile): Suspicion[] {
  const known = changed + unchanged;
  if (known < ENOUGH_ROWS || changed * 2 <= known) return [];
  return [{ code: "MANY_CHANGES", sentence: `${changed} dari ${known} baris yang sudah tersimpan akan berubah (${added} baris baru). Pastikan ini berkas yang benar.`, rows: [] }];
}

function fewerRows({ rows, previousRowCount }: SuspiciousFile): Suspicion[] {
  if (previousRowCount === null || previousRowCount < ENOUGH_ROWS || rows.length * 2 > previousRowCount) return [];
  return [{ code: "FEWER_ROWS", sentence: `Berkas ini ${rows.length} baris; impor sebelumnya dari jenis dan tempat yang sama ${previousRowCount} baris. Baris yang tidak ada di berkas ini tetap tersimpan.`, rows: [] }];
}
