import { CsvError, parse, type Parser } from "csv-parse";
import { withoutGuard } from "../../../platform/spreadsheet/harmlessText.ts";
import { findTitles, type PlannedColumn } from "../domain/titles.ts";
import { planOf, warningsOf } from "./columnChoice.ts";
import { LIMIT_SETTINGS } from "../domain/readingLimits.ts";
import { Refusal } from "./fileRefused.ts";
import { detectSeparator, ROWS_TO_LOOK_AT } from "./separator.ts";
import { cellsOfLine, PlainLines } from "./plainLines.ts";
import { shownCell, tidy, tooManyColumns, tooManyRows, whyUnread } from "./tableCells.ts";
import { BatchMaker } from "./batchMaker.ts";
import type { ReadingOrder, RowBatch, TableReading } from "./tableReading.ts";
import { detectEncoding, type EncodedText } from "./textEncoding.ts";
import type { CellSeparator, ReadingWarning } from "./table.ts";

const SLICE_BYTES = 64 * 1024;

/** A record of a CSV file. */
interface CsvRecord {
  /** Row of the spreadsheet, the first is 1: a line break inside quotes makes no new row. */
  readonly number: number;
  /** Line of the file on which the record ends, the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** No cell can hold a sign that nobody types. */
  readonly isPlain: boolean;
}

/** Reads a CSV file: cells divided by comma, semicolon or tab, quotes as in RFC 4180. Blank rows are passed over but counted. */
export async function readCsvTable(bytes: Uint8Array, order: ReadingOrder): Promise<TableReading> {
  const encoded = detectEncoding(bytes);
  const text = new SlicedText(bytes, encoded);
  const start = text.next();
  if (start === null || (start.trim() === "" && text.isDone())) throw new Refusal("FILE_EMPTY", { rule: "berkas kosong", mend: "Isi baris judul dan paling sedikit satu baris data." });
  const told = /^sep=([,;\t])\r?\n/i.exec(start);
  const separator = (told?.[1] as CellSeparator | undefined) ?? detectSeparator(start.slice(0, SLICE_BYTES), order.known ?? [], order.mapping);
  const records = recordsOf(told ? start.slice(told[0].length) : start, text, separator, order);
  const first = await take(records, ROWS_TO_LOOK_AT);
  const at = findTitles(first.slice(0, ROWS_TO_LOOK_AT).map(({ cells }) => cells), order.known ?? [], order.mapping);
  const titles = first[at];
  if (titles === undefined) throw new Refusal("FILE_EMPTY", { rule: "tidak ada baris judul", mend: "Isi baris judul dan paling sedikit satu baris data." });
  const width = titles.cells.findLastIndex((cell) => cell !== "") + 1;
  if (width > order.limits.columns) throw tooManyColumns(width, `baris ${titles.number}`, order.limits);
  const plan = planOf(titles.cells, order);
  const notes: ReadingWarning[] = [...warningsOf(plan.columns, titles.number), ...guessed(encoded)];
  return {
    head: { format: "csv", encoding: encoded.encoding, separator, sheetNames: [], sheetName: null, titleRow: titles.number, ...plan },
    batches: batchesOf(plan.columns, { titles, waiting: first.slice(at + 1), records, text, order }),
    warnings: () => notes,
  };
}

/** The first records, at least as many as are asked for where the file has them. */
async function take(records: AsyncGenerator<readonly CsvRecord[], void>, least: number): Promise<CsvRecord[]> {
  const taken: CsvRecord[] = [];
  while (taken.length < least) {
    const { value, done } = await records.next();
    if (done) break;
    taken.push(...value);
  }
  return taken;
}

interface Rest {
  readonly titles: CsvRecord;
  readonly waiting: readonly CsvRecord[];
  readonly records: AsyncGenerator<readonly CsvRecord[], void>;
  readonly text: SlicedText;
  readonly order: ReadingOrder;
}

async function* batchesOf(columns: readonly PlannedColumn[], { titles, waiting, records, text, order }: Rest): AsyncGenerator<RowBatch, void> {
  const batch = new BatchMaker(columns);
  let count = 0;
  const add = (record: CsvRecord): void => {
    if (isBlank(record.cells)) return;
    count += 1;
    if (count > order.limits.rows) throw tooManyRows(`baris ${record.number.toLocaleString("id")}`, order.limits);
    addRecord(batch, record, { titles, columns, limit: order.limits.cellCharacters });
  };
  for (let ready = waiting; ; ) {
    for (const record of ready) {
      add(record);
      if (batch.isFull()) yield batch.take(text.share());
    }
    const { value, done } = await records.next();
    if (done) break;
    ready = value;
  }
  if (count === 0) throw new Refusal("NO_DATA_ROWS", { rule: "tidak ada baris data", mend: "Isi paling sedikit satu baris di bawah judul." });
  yield batch.take(1);
}

function isBlank(cells: readonly string[]): boolean {
  return cells[0] === "" && cells.every((cell) => cell === "");
}

function addRecord(batch: BatchMaker, { number, line, cells, isPlain }: CsvRecord, { titles, columns, limit }: { readonly titles: CsvRecord; readonly columns: readonly PlannedColumn[]; readonly limit: number }): void {
  const row = number - titles.number;
  const expected = titles.cells.length;
  const hasMore = cells.length > expected && cells.slice(expected).some((cell) => cell !== "");
  if (cells.length < expected || hasMore) {
    batch.refuse({ row, index: null, value: null, ...cellCount(cells.length, expected, line) });
    batch.add(row, []);
    return;
  }
  const kept = columns.map(({ index, name, fate }) => {
    const cell = cells[index] ?? "";
    if (fate === "UNTITLED" && cell !== "") batch.refuse({ row, index: null, value: shownCell(cell), code: "CELL_COUNT", rule: `kolom ke-${index + 1} berisi tetapi tidak berjudul`, mend: "Beri judul pada kolom itu, atau kosongkan selnya." });
    if (name === null && fate !== "UNKNOWN") return "";
    const fault = isPlain && cell.length <= limit ? null : whyUnread(cell, limit);
    if (fault === null) return cell;
    batch.refuse({ row, index, value: shownCell(cell), ...fault });
    return "";
  });
  batch.add(row, kept);
}

function cellCount(found: number, expected: number, line: number): { readonly code: "CELL_COUNT"; readonly rule: string; readonly mend: string } {
  const rule = `ada ${found} sel, seharusnya ${expected} (baris berkas ke-${line})`;
  return { code: "CELL_COUNT", rule, mend: "Periksa pemisah sel; sel yang memuat pemisah, misalnya 98,68, harus diapit tanda kutip." };
}

/** Lines as long as there are plain ones, then whatever csv-parse makes of the rest. */
async function* recordsOf(start: string, text: SlicedText, separator: CellSeparator, order: ReadingOrder): AsyncGenerator<readonly CsvRecord[], void> {
  const lines = new PlainLines(longestRecord(order));
  let read = 0;
  for (let slice: string | null = start; slice !== null; slice = text.next()) {
    const whole = lines.take(slice);
    if (whole === null) {
      yield* parsedRecords(lines.rest, text, separator, { order, read, ending: lines.ending });
      return;
    }
    yield whole.map((line): CsvRecord => {
      read += 1;
      return { number: read, line: read, ...cellsOfLine(line, separator) };
    });
  }
  if (lines.rest !== "") yield [{ number: read + 1, line: read + 1, ...cellsOfLine(lines.rest, separator) }];
}

function longestRecord({ limits }: ReadingOrder): number {
  return limits.columns * limits.cellCharacters;
}

interface Before {
  readonly order: ReadingOrder;
  /** Records before these, each of one line. */
  readonly read: number;
  /** How they ended. Null: there were none. */
  readonly ending: string | null;
}

async function* parsedRecords(start: string, text: SlicedText, separator: CellSeparator, { order, read, ending }: Before): AsyncGenerator<readonly CsvRecord[], void> {
  let ready: CsvRecord[] = [];
  let count = read;
  let lastLine = read;
  function collect(record: readonly string[], { lines }: { readonly lines: number }): null {
    count += 1;
    lastLine = read + lines;
    ready.push({ number: count, line: lastLine, cells: record.map((cell) => withoutGuard(tidy(cell))), isPlain: false });
    return null;
  }
  // Trimming would take a tab that divides cells for a space around them.
  const parser = parse({ delimiter: separator, relax_column_count: true, trim: separator !== "\t", max_record_size: longestRecord(order), on_record: collect, ...(ending !== null && { record_delimiter: [ending] }) });
  const failure = failureOf(parser);
  try {
    for (let slice: string | null = start; slice !== null; slice = text.next()) {
      await feed(parser, slice, failure);
      const full = ready;
      ready = [];
      yield full;
    }
    await finish(parser, failure);
    yield ready;
  } catch (error) {
    if (error instanceof CsvError) throw refusalOf(error, lastLine + 1, longestRecord(order));
    throw error;
  } finally {
    parser.destroy();
  }
}

/** The parser tells of a fault by an event; this promise fails with it and never succeeds. */
function failureOf(parser: Parser): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) => parser.once("error", reject));
  failure.catch(() => undefined);
  return failure;
}

function feed(parser: Parser, slice: string, failure: Promise<never>): Promise<unknown> {
  return Promise.race([failure, new Promise<void>((resolve) => void parser.write(slice, () => resolve()))]);
}

function finish(parser: Parser, failure: Promise<never>): Promise<unknown> {
  parser.resume();
  return Promise.race([failure, new Promise<void>((resolve) => void parser.once("end", resolve).end())]);
}

function refusalOf(error: CsvError, line: number, most: number): Refusal {
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return new Refusal("RECORD_TOO_LONG", {
      place: `mulai baris berkas ke-${line}`,
      rule: `satu baris lebih dari ${most.toLocaleString("id")} karakter`,
      mend: 'Tutup setiap tanda kutip ("), dan periksa apakah baris-barisnya diakhiri ganti baris.',
      limit: { name: "panjang satu baris", most, unit: "karakter", setting: LIMIT_SETTINGS.cellCharacters },
    });
  return new Refusal("QUOTES_UNBALANCED", {
    place: `mulai baris berkas ke-${line}`,
    rule: "tanda kutip tidak seimbang",
    mend: 'Tutup setiap tanda kutip ("), dan tulis kutip di dalam sel dua kali ("").',
  });
}

function guessed({ guessed: isGuess }: EncodedText): ReadingWarning[] {
  return isGuess ? [{ code: "ENCODING_GUESSED", sentence: 'Berkas ini bukan UTF-8 dan dibaca sebagai Windows-1252. Periksa huruf beraksen, atau simpan ulang sebagai "CSV UTF-8".', places: [] }] : [];
}

/** A text decoded slice by slice. */
class SlicedText {
  #at: number;
  readonly #decoder: InstanceType<typeof TextDecoder>;

  constructor(
    private readonly bytes: Uint8Array,
    { encoding, markBytes }: EncodedText,
  ) {
    this.#at = markBytes;
    this.#decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  }

  /** Null: nothing is left. */
  next(): string | null {
    if (this.isDone()) return null;
    const from = this.#at;
    this.#at = Math.min(this.bytes.length, from + SLICE_BYTES);
    const broken = new Refusal("TEXT_BINARY", { place: `byte ke-${from + 1} sampai ${this.#at}`, rule: "isinya bukan teks", mend: 'Simpan ulang sebagai "CSV UTF-8" dari aplikasi lembar kerja.' });
    try {
      const slice = this.#decoder.decode(this.bytes.subarray(from, this.#at), { stream: !this.isDone() });
      if (slice.includes("\0")) throw broken;
      return slice;
    } catch (error) {
      throw error instanceof TypeError ? broken : error;
    }
  }

  isDone(): boolean {
    return this.#at >= this.bytes.length;
  }

  share(): number {
    return this.bytes.length === 0 ? 1 : this.#at / this.bytes.length;
  }
}
