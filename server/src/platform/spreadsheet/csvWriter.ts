import { harmless } from "./harmlessText.ts";
import { dateInWords, instantForSpreadsheet } from "./moments.ts";
import { stampLines } from "./stampLines.ts";
import { checkedRows, isMissing, type DateCell, type FileCell, type InstantCell, type TableFile } from "./tableFile.ts";

/** How the numbers and dates of one kind of CSV are written. */
interface CsvDialect {
  readonly separator: "," | ";";
  readonly begin: string;
  /** True: each line has as many cells as the table, the lines on top too. */
  readonly isRectangular: boolean;
  number(value: number): string;
  date(cell: DateCell): string;
  instant(cell: InstantCell): string;
}

/** For a spreadsheet set to Indonesian: semicolons, decimal comma, dd/mm/yyyy, byte order mark. No digit is rounded, nothing is grouped. */
const INDONESIAN: CsvDialect = {
  separator: ";",
  begin: "\uFEFF",
  isRectangular: false,
  number: (value) => String(value).replace(".", ","),
  date: ({ date }) => dateInWords(date),
  instant: ({ at }) => instantForSpreadsheet(at),
};

/** RFC 4180: commas, decimal point, ISO 8601, each record with the same number of fields. */
const STANDARD: CsvDialect = {
  separator: ",",
  begin: "",
  isRectangular: true,
  number: String,
  date: ({ date }) => date,
  instant: ({ at }) => at.toISOString(),
};

/** CSV that an Indonesian spreadsheet opens by a double click. Lines end in CRLF. */
export function writeCsvIndonesia(file: TableFile): AsyncGenerator<string> {
  return writeCsv(file, INDONESIAN);
}

/** CSV by RFC 4180, UTF-8 without byte order mark. Lines end in CRLF. */
export function writeCsvStandard(file: TableFile): AsyncGenerator<string> {
  return writeCsv(file, STANDARD);
}

/** Unit: characters. Lines are handed on in pieces of about this size. */
const PIECE = 32_768;

async function* writeCsv(file: TableFile, dialect: CsvDialect): AsyncGenerator<string> {
  const { columns, stamp, rowCount } = file;
  const line = (cells: readonly FileCell[]) => `${cells.map((cell) => quoted(cellText(cell, dialect), dialect.separator)).join(dialect.separator)}\r\n`;
  const alone = (text: string) => line(dialect.isRectangular ? columns.map((_, index) => (index === 0 ? text : "")) : [text]);
  let piece = dialect.begin;
  if (stamp !== null) piece += [...stampLines(stamp, rowCount), ""].map(alone).join("");
  piece += line(columns.map(({ label }) => label));
  for await (const row of checkedRows(file)) {
    piece += line(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function cellText(cell: FileCell, dialect: CsvDialect): string {
  if (typeof cell === "number") return dialect.number(cell);
  if (typeof cell === "string") return harmless(cell);
  if (isMissing(cell)) return harmless(cell.missing);
  return "date" in cell ? dialect.date(cell) : dialect.instant(cell);
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
