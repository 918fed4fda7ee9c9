import { methodLines, stampLines } from "./stampLines.ts";
import { checkedRows, type FileColumn, type FileRow, type TableFile } from "./tableFile.ts";
import { cellXml, columnName, LOOK, textXml } from "./xlsxCells.ts";
import { sheetBegin, sheetEnd, workbookParts } from "./xlsxParts.ts";
import { zipStream, type ZipEntry } from "./zipStream.ts";

/** Rows of one sheet that spreadsheets can show; what is beyond goes on upon the next sheet. */
const ROWS_OF_A_SHEET = 1_048_576;
/** Unit: characters. XML is handed to the packer in pieces of about this size. */
const PIECE = 65_536;

/** Sizes that tests make smaller. */
export interface XlsxLimits {
  readonly rowsOfASheet: number;
}

/**
 * A workbook, written while its rows arrive: the table on sheet "Data" (as many sheets as it needs, nothing is cut off)
 * and what it means on sheet "Metode". Memory does not grow with the number of rows.
 */
export function writeXlsx(file: TableFile, limits: XlsxLimits = { rowsOfASheet: ROWS_OF_A_SHEET }): AsyncGenerator<Uint8Array> {
  const above = file.stamp === null ? [] : [...stampLines(file.stamp, file.rowCount), ""];
  const perSheet = limits.rowsOfASheet - above.length - 1;
  const sheets = Math.max(1, Math.ceil(file.rowCount / perSheet));
  const dataNames = Array.from({ length: sheets }, (_, index) => (index === 0 ? "Data" : `Data ${index + 1}`));
  return zipStream(entries(file, { above, perSheet, dataNames }));
}

interface Layout {
  readonly above: readonly string[];
  readonly perSheet: number;
  readonly dataNames: readonly string[];
}

async function* entries(file: TableFile, layout: Layout): AsyncGenerator<ZipEntry> {
  const names = [...layout.dataNames, ...(file.stamp === null ? [] : ["Metode"])];
  for (const [name, xml] of workbookParts(names)) yield { name, pieces: [xml] };
  const rows = checkedRows(file);
  for (const [index] of layout.dataNames.entries()) {
    const rowsHere = Math.min(layout.perSheet, file.rowCount - index * layout.perSheet);
    const isLast = index === layout.dataNames.length - 1;
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, pieces: dataSheet(isLast ? rows : firstOf(rows, rowsHere), file.columns, layout.above, rowsHere) };
  }
  if (file.stamp !== null) yield { name: `xl/worksheets/sheet${names.length}.xml`, pieces: methodSheet(methodLines(file.stamp, file.rowCount)) };
}

/** The next rows, without closing what they come from. */
async function* firstOf(rows: AsyncGenerator<FileRow>, count: number): AsyncGenerator<FileRow> {
  for (let taken = 0; taken < count; taken += 1) {
    const next = await rows.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function* dataSheet(rows: AsyncIterable<FileRow>, columns: readonly FileColumn[], above: readonly string[], rowCount: number): AsyncGenerator<string> {
  const headingRow = above.length + 1;
  const letters = columns.map((_, index) => columnName(index));
  let piece = sheetBegin({ frozenRows: headingRow, widths: columns.map(widthOf) });
  above.forEach((text, index) => {
    if (text !== "") piece += `<row r="${index + 1}">${textXml(text, `A${index + 1}`, index === 0 ? LOOK.title : LOOK.plain)}</row>`;
  });
  piece += `<row r="${headingRow}">${columns.map(({ label }, index) => textXml(label, `${letters[index]}${headingRow}`, LOOK.heading)).join("")}</row>`;
  let at = headingRow;
  for await (const row of rows) {
    at += 1;
    piece += `<row r="${at}">`;
    for (const [index, cell] of row.entries()) piece += cellXml(cell, `${letters[index]}${at}`);
    piece += "</row>";
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece + sheetEnd(rowCount === 0 || letters.length === 0 ? null : `A${headingRow}:${letters.at(-1)}${at}`);
}

function* methodSheet(lines: readonly (readonly [string, string])[]): Generator<string> {
  const rows = lines.map(([name, value], index) => `<row r="${index + 1}">${textXml(name, `A${index + 1}`, LOOK.wrapped)}${textXml(value, `B${index + 1}`, LOOK.wrapped)}</row>`);
  yield `${sheetBegin({ frozenRows: 0, widths: [18, 100] })}${rows.join("")}${sheetEnd(null)}`;
}

/** Unit: characters. */
function widthOf({ label, width }: FileColumn): number {
  return width ?? Math.min(40, Math.max(10, label.length + 3));
}
