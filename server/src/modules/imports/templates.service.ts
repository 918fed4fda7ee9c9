import { cellXml, columnName, LOOK, textXml } from "../../platform/spreadsheet/xlsxCells.ts";
import { sheetBegin, sheetEnd, workbookParts } from "../../platform/spreadsheet/xlsxParts.ts";
import { zipStream } from "../../platform/spreadsheet/zipStream.ts";
import type { FileCell } from "../../platform/spreadsheet/tableFile.ts";
import type { ImportKind } from "./domain/fileKind.ts";
import { templateOfKind, type Template, type TemplateColumn } from "./domain/template.ts";
import { readDay } from "./domain/writtenDates.ts";

export type TemplateFormat = "csv" | "xlsx";

/** A file to hand out. */
export interface TemplateFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const NOTES_TITLES = ["Kolom", "Wajib", "Arti", "Cara mengisi", "Contoh", "Satuan", "Judul lain yang dikenali"] as const;
const NOTES_WIDTHS = [30, 8, 60, 60, 36, 18, 60] as const;

/**
 * An empty file of a kind to fill in: titles, one example row and, in a workbook, a sheet of notes. The CSV is for a spreadsheet set to
 * Indonesian: semicolons, byte order mark.
 */
export async function templateOf(kind: ImportKind, format: TemplateFormat): Promise<TemplateFile> {
  const template = templateOfKind(kind);
  if (format === "csv") return { fileName: `templat-${kind}.csv`, contentType: "text/csv; charset=utf-8", bytes: Buffer.from(csvOf(template)) };
  const pieces: Uint8Array[] = [];
  const [filled, notes] = ["Isian", "Petunjuk"];
  const parts = workbookParts([filled, notes]).map(([name, xml]) => ({ name, pieces: [xml] }));
  const sheets = [dataSheet(template), notesSheet(template)].map((xml, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, pieces: [xml] }));
  for await (const piece of zipStream([...parts, ...sheets])) pieces.push(piece);
  return { fileName: `templat-${kind}.xlsx`, contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes: Buffer.concat(pieces) };
}

function csvOf({ columns }: Template): string {
  const line = (cells: readonly string[]): string => `${cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";")}\r\n`;
  return `\uFEFF${line(columns.map(({ title }) => title))}${line(columns.map(({ example }) => example))}`;
}

function dataSheet({ columns }: Template): string {
  const titles = columns.map(({ title }, index) => textXml(title, `${columnName(index)}1`, LOOK.heading)).join("");
  const examples = columns.map((column, index) => (column.example === "" ? "" : cellXml(exampleCell(column), `${columnName(index)}2`))).join("");
  return `${sheetBegin({ frozenRows: 1, widths: columns.map(({ title, example }) => Math.min(40, Math.max(12, title.length + 3, example.length + 2))) })}<row r="1">${titles}</row><row r="2">${examples}</row>${sheetEnd(null)}`;
}

/** Days and numbers as such, so that a spreadsheet shows how it takes them. */
function exampleCell({ form, example }: TemplateColumn): FileCell {
  if (form === "number") return Number(example.replace(",", "."));
  const written = form === "date" ? readDay(example) : null;
  return written !== null && "day" in written ? { date: written.day } : example;
}

function notesSheet({ title, about, columns }: Template): string {
  const above = [title, about, "Baris kedua lembar Isian adalah contoh: hapus sebelum mengunggah. Sel kosong berarti tidak diketahui atau tidak ada, tidak pernah nol."];
  const lines = columns.map(({ title: columnTitle, isRequired, meaning, rule, example, unit, name, synonyms }) => [columnTitle, isRequired ? "ya" : "tidak", meaning, rule, example, unit ?? "", [name, ...synonyms].join("; ")]);
  const headingRow = above.length + 2;
  const rows = [
    ...above.map((text, index) => `<row r="${index + 1}">${textXml(text, `A${index + 1}`, index === 0 ? LOOK.title : LOOK.plain)}</row>`),
    rowXml(NOTES_TITLES, headingRow, LOOK.heading),
    ...lines.map((line, index) => rowXml(line, headingRow + 1 + index, LOOK.wrapped)),
  ];
  return `${sheetBegin({ frozenRows: headingRow, widths: NOTES_WIDTHS })}${rows.join("")}${sheetEnd(null)}`;
}

function rowXml(cells: readonly string[], row: number, look: (typeof LOOK)["heading" | "wrapped"]): string {
  return `<row r="${row}">${cells.map((cell, index) => (cell === "" ? "" : textXml(cell, `${columnName(index)}${row}`, look))).join("")}</row>`;
}
