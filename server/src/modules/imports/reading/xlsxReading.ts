import { findTitles } from "../domain/titles.ts";
import { Archive } from "./archive.ts";
import { planOf, warning, warningsOf } from "./columnChoice.ts";
import { Refusal } from "./fileRefused.ts";
import { refuseOtherArchive } from "./otherFormats.ts";
import { ROWS_TO_LOOK_AT } from "./separator.ts";
import { readSharedTexts } from "./sharedTexts.ts";
import { readSheetRows, type SheetNotes, type SheetRow } from "./sheetRows.ts";
import { SheetTable } from "./sheetTable.ts";
import type { ReadingWarning } from "./table.ts";
import { columnLetters } from "./table.ts";
import { tooManyColumns } from "./tableCells.ts";
import type { ReadingOrder, RowBatch, TableReading } from "./tableReading.ts";
import { readWorkbook, type Workbook, type WorkbookSheet } from "./workbookParts.ts";
import { CellReader } from "./xlsxCells.ts";

/** Reads one sheet of a workbook (ECMA-376, XLSX or XLSM). Nothing is calculated, nothing outside the file is looked at. */
export async function readXlsxTable(bytes: Uint8Array, order: ReadingOrder): Promise<TableReading> {
  const { limits } = order;
  const archive = await Archive.open(bytes, limits);
  refuseOtherArchive(archive);
  const workbook = await readWorkbook(archive);
  const sheet = chosenSheet(workbook, order.sheet);
  const cells = new CellReader(await readSharedTexts(archive, workbook.sharedTextsPart, limits.cellCharacters), workbook);
  const notes: SheetNotes = { merged: [], hiddenColumns: [], readBytes: 0 };
  const slices = readSheetRows(archive, sheet.part, { mostCharacters: limits.cellCharacters, notes });
  const { rows, isEnd } = await firstRows(slices);
  const written = rows.slice(0, ROWS_TO_LOOK_AT).map((row) => writtenCells(row, cells, order));
  const at = findTitles(written, order.known ?? [], order.mapping);
  const [titleRow, titles] = [rows[at], written[at]];
  if (titleRow === undefined || titles === undefined) throw new Refusal("FILE_EMPTY", { place: `lembar ${sheet.name}`, rule: "tidak berisi apa-apa", mend: "Isi baris judul dan paling sedikit satu baris data, atau pilih lembar yang lain." });
  const plan = planOf(titles, order);
  const table = new SheetTable({ order, cells, notes, columns: plan.columns, titleRow: titleRow.number, sheetName: sheet.name });
  const size = archive.sizeOf(sheet.part);
  async function* batches(): AsyncGenerator<RowBatch, void> {
    yield* table.batches(rows.slice(at + 1), 0);
    if (!isEnd) for await (const slice of slices) yield* table.batches(slice, size === 0 ? 1 : notes.readBytes / size);
    yield table.end();
  }
  const head = { format: "xlsx" as const, encoding: null, separator: null, sheetNames: workbook.sheets.map(({ name }) => name), sheetName: sheet.name, titleRow: titleRow.number, ...plan };
  const known = [...warningsOf(plan.columns, titleRow.number), ...warningsOfWorkbook(workbook, sheet, order), ...warningsOfArchive(archive)];
  return { head, batches: batches(), warnings: () => [...known, ...table.warnings()] };
}

interface ReadableSheet extends WorkbookSheet {
  readonly part: string;
}

function chosenSheet({ sheets }: Workbook, wanted: string | null): ReadableSheet {
  const names = sheets.map(({ name }) => name).join(", ");
  const tables = sheets.filter((sheet): sheet is ReadableSheet => sheet.part !== null);
  const chosen = wanted === null ? (tables.find(({ isShown }) => isShown) ?? tables[0]) : tables.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (chosen) return chosen;
  if (wanted === null) throw new Refusal("WORKBOOK_DAMAGED", { rule: "buku kerja ini tidak punya lembar tabel", mend: "Simpan ulang dari aplikasi lembar kerja sebagai XLSX atau CSV." });
  throw new Refusal("SHEET_UNKNOWN", { rule: `tidak ada lembar bernama ${wanted.slice(0, 60)}`, mend: `Pilih salah satu: ${names}.` });
}

async function firstRows(slices: AsyncGenerator<readonly SheetRow[], void>): Promise<{ rows: SheetRow[]; isEnd: boolean }> {
  const rows: SheetRow[] = [];
  while (rows.length < ROWS_TO_LOOK_AT) {
    const { value, done } = await slices.next();
    if (done) return { rows, isEnd: true };
    rows.push(...value);
  }
  return { rows, isEnd: false };
}

/** Cells of a row as texts, those without content empty, up to the last one that holds something. */
function writtenCells(row: SheetRow, cells: CellReader, { limits }: ReadingOrder): string[] {
  const written: string[] = [];
  for (const cell of row.cells) {
    if (cell.index >= limits.columns) throw tooManyColumns(cell.index + 1, `sel ${columnLetters(cell.index)}${row.number}`, limits);
    const read = cells.read(cell, "text");
    written[cell.index] = typeof read === "string" && read.length <= limits.cellCharacters ? read : "";
  }
  return Array.from(written, (text) => text ?? "");
}

function warningsOfWorkbook({ sheets }: Workbook, chosen: WorkbookSheet, { sheet }: ReadingOrder): ReadingWarning[] {
  const others = sheets.filter(({ name, part }) => part !== null && name !== chosen.name).map(({ name }) => name);
  const hidden = sheets.slice(0, sheets.indexOf(chosen)).filter(({ isShown }) => !isShown).map(({ name }) => name);
  return [
    ...(sheet === null && others.length > 0 ? [warning("OTHER_SHEETS", `Yang dibaca lembar ${chosen.name}; lembar lain tidak dibaca: ${others.slice(0, 5).join(", ")}.`, others)] : []),
    ...(sheet === null && hidden.length > 0 ? [warning("HIDDEN_SHEET_PASSED", `Lembar tersembunyi di depannya dilewati: ${hidden.slice(0, 5).join(", ")}.`, hidden)] : []),
  ];
}

function warningsOfArchive(archive: Archive): ReadingWarning[] {
  const names = archive.names();
  return [
    ...(names.some((name) => name.includes("/externallinks/")) ? [warning("EXTERNAL_LINKS", "Tautan ke berkas lain diabaikan; yang dipakai nilai yang tersimpan di berkas ini.")] : []),
    ...(names.some((name) => name.endsWith("vbaproject.bin")) ? [warning("MACROS", "Makro di dalam berkas diabaikan dan tidak dijalankan.")] : []),
  ];
}
