import { CsvError, parse } from "csv-parse/sync";
import type { Fault, RejectedRow } from "./domain/rejection.ts";
import type { FileRow } from "./domain/rowReader.ts";

/** A file read as a table, or the places where it is no table. */
export type CsvReading =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly FileRow[] }
  | { readonly ok: false; readonly rejected: readonly RejectedRow[] };

/**
 * Reads a CSV file: UTF-8 with or without byte order mark, cells divided by comma or semicolon, quotes as in RFC 4180.
 * Blank rows are passed over but counted, so that row + 1 is the row of the spreadsheet. Cells come trimmed.
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  const decoded = decodeUtf8(bytes);
  if (typeof decoded !== "string") return { ok: false, rejected: [decoded] };
  if (decoded.trim() === "") return { ok: false, rejected: [wholeFile("berkas kosong", "Isi baris judul dan paling sedikit satu baris data.")] };
  const parsed = parseRecords(decoded);
  if (!Array.isArray(parsed)) return { ok: false, rejected: [parsed] };
  const [first, ...records] = parsed;
  const header = (first?.cells ?? []).map((column) => column.toLowerCase());
  const rejected: RejectedRow[] = [];
  const rows: FileRow[] = [];
  records.forEach(({ cells, line }, index) => {
    if (cells.every((cell) => cell === "")) return;
    if (cells.length === header.length) rows.push({ row: index + 1, cells: new Map(cells.map((cell, at) => [header[at] ?? "", cell])) });
    else rejected.push({ row: index + 1, column: null, value: null, ...cellCount(cells.length, header.length, line) });
  });
  if (rejected.length > 0) return { ok: false, rejected };
  if (rows.length === 0) return { ok: false, rejected: [wholeFile("tidak ada baris data", "Isi paling sedikit satu baris di bawah judul.")] };
  return { ok: true, header, rows };
}

interface CsvRecord {
  readonly cells: readonly string[];
  /** Line of the file on which the record ends, the first is 1. */
  readonly line: number;
}

function parseRecords(csv: string): CsvRecord[] | RejectedRow {
  const firstLine = csv.slice(0, csv.search(/[\r\n]|$/));
  const delimiter = count(firstLine, ";") > count(firstLine, ",") ? ";" : ",";
  const records: CsvRecord[] = [];
  function collect(record: readonly string[], { lines }: { readonly lines: number }): null {
    records.push({ cells: record.map(tidy), line: lines });
    return null;
  }
  try {
    parse(csv, { delimiter, relax_column_count: true, trim: true, on_record: collect });
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (records.at(-1)?.line ?? 0) + 1;
    return wholeFile(`tanda kutip tidak seimbang, mulai baris berkas ke-${line}`, 'Tutup setiap tanda kutip ("), dan tulis kutip di dalam sel dua kali ("").');
  }
}

/** Same letters, same code points; a space from a web page is a space. */
function tidy(cell: string): string {
  return cell.normalize("NFC").replaceAll("\u00a0", " ").trim();
}

function decodeUtf8(bytes: Uint8Array): string | RejectedRow {
  try {
    const decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!decoded.includes("\0")) return decoded;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return wholeFile(`teks bukan UTF-8, mulai baris berkas ke-${firstBadLine(bytes)}`, 'Simpan ulang sebagai "CSV UTF-8" dari aplikasi lembar kerja.');
}

function firstBadLine(bytes: Uint8Array): number {
  const NEW_LINE = 10;
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEW_LINE, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      if (new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, stop)).includes("\0")) return line;
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return line;
}

function wholeFile(rule: string, mend: string): RejectedRow {
  return { row: 0, column: null, value: null, code: "FILE_UNREADABLE", rule, mend };
}

function cellCount(found: number, expected: number, line: number): Fault {
  const rule = `ada ${found} sel, seharusnya ${expected} (baris berkas ke-${line})`;
  return { code: "CELL_COUNT", rule, mend: "Periksa pemisah sel; sel yang memuat pemisah, misalnya 98,68, harus diapit tanda kutip." };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
