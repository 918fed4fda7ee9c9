import type { Fault } from "../domain/rejection.ts";
import type { PlannedColumn } from "../domain/titles.ts";
import { warning } from "./columnChoice.ts";
import { Refusal } from "./fileRefused.ts";
import type { MergedRange, SheetCell, SheetNotes, SheetRow } from "./sheetRows.ts";
import { columnLetters, type ReadingWarning } from "./table.ts";
import { shownCell, tooManyColumns, tooManyRows, whyUnread } from "./tableCells.ts";
import { BatchMaker } from "./batchMaker.ts";
import type { ReadingOrder, RowBatch } from "./tableReading.ts";
import { CellReader } from "./xlsxCells.ts";

export interface SheetSetting {
  readonly order: ReadingOrder;
  readonly cells: CellReader;
  readonly notes: SheetNotes;
  readonly columns: readonly PlannedColumn[];
  readonly titleRow: number;
  readonly sheetName: string;
}

const SHOWN_PLACES = 5;

/** Turns the rows of a sheet into rows of the table under its titles. */
export class SheetTable {
  readonly #batch: BatchMaker;
  readonly #formulas = new Places();
  readonly #hidden = new Places();
  readonly #rounded = new Places();
  #count = 0;
  #lastRow = 0;

  constructor(private readonly setting: SheetSetting) {
    this.#batch = new BatchMaker(setting.columns);
  }

  /** @param share how much of the sheet is read. */
  *batches(rows: readonly SheetRow[], share: number): Generator<RowBatch, void> {
    for (const row of rows) {
      this.#add(row);
      if (this.#batch.isFull()) yield this.#batch.take(share);
    }
  }

  /** The last batch. Only now is known which cells are merged. */
  end(): RowBatch {
    const { sheetName, notes } = this.setting;
    if (this.#count === 0) throw new Refusal("NO_DATA_ROWS", { place: `lembar ${sheetName}`, rule: "tidak ada baris data", mend: "Isi paling sedikit satu baris di bawah judul." });
    const merged = notes.merged.filter((range) => this.#touchesTable(range)).map(({ name }) => name);
    if (merged.length > 0)
      throw new Refusal("MERGED_CELLS", { place: `sel ${merged.slice(0, SHOWN_PLACES).join(", ")}`, rule: "sel digabung di dalam tabel, sehingga tidak jelas nilai setiap baris", mend: "Batalkan penggabungan selnya, lalu isi setiap sel." });
    return this.#batch.take(1);
  }

  warnings(): ReadingWarning[] {
    const hiddenColumns = this.setting.columns.filter(({ index }) => this.setting.notes.hiddenColumns.some(([first, last]) => index >= first && index <= last)).map(({ title }) => title);
    return [
      ...(this.#formulas.count > 0 ? [warning("FORMULAS", `${this.#formulas.count} sel berisi rumus; yang dipakai nilai tersimpannya, rumus tidak dihitung.`, this.#formulas.first)] : []),
      ...(this.#hidden.count > 0 ? [warning("HIDDEN_ROWS", `${this.#hidden.count} baris tersembunyi ikut dibaca.`, this.#hidden.first)] : []),
      ...(hiddenColumns.length > 0 ? [warning("HIDDEN_COLUMNS", `Kolom tersembunyi ikut dibaca: ${hiddenColumns.slice(0, SHOWN_PLACES).join(", ")}.`, hiddenColumns)] : []),
      ...(this.#rounded.count > 0 ? [warning("LONG_NUMBERS", `${this.#rounded.count} angka lebih dari 15 digit sudah dibulatkan oleh lembar kerja; tulis nomor sepanjang itu sebagai teks.`, this.#rounded.first)] : []),
    ];
  }

  #add({ number, isHidden, cells }: SheetRow): void {
    const { columns, titleRow, order } = this.setting;
    const row = number - titleRow;
    const texts: string[] = [];
    let hasContent = false;
    for (const cell of cells) {
      const column = columns[cell.index];
      const read = this.#read(cell, column);
      if (read === "") continue;
      hasContent = true;
      if (cell.index >= order.limits.columns) throw tooManyColumns(cell.index + 1, `sel ${addressIn(number, cell)}`, order.limits);
      if (column === undefined || column.fate === "UNTITLED") {
        this.#refuse(row, null, { code: "CELL_COUNT", rule: `sel ${addressIn(number, cell)} berisi tetapi kolomnya tidak berjudul`, mend: "Beri judul pada kolom itu, atau kosongkan selnya." });
        continue;
      }
      if (column.name === null && column.fate !== "UNKNOWN") continue;
      if (cell.hasFormula) this.#formulas.add(addressIn(number, cell));
      if (CellReader.isRounded(cell)) this.#rounded.add(addressIn(number, cell));
      const fault = typeof read !== "string" ? read : cell.type === "n" ? null : whyUnread(read, order.limits.cellCharacters);
      if (fault) this.#refuse(row, cell, fault);
      else if (typeof read === "string") texts[cell.index] = read;
    }
    if (!hasContent) return;
    this.#count += 1;
    this.#lastRow = number;
    if (this.#count > order.limits.rows || row > order.limits.rows) throw tooManyRows(`baris ${number.toLocaleString("id")}`, order.limits);
    if (isHidden) this.#hidden.add(`baris ${number}`);
    this.#batch.add(row, texts);
  }

  /** A cell that nobody asks for is not read; that it holds something is enough to know. */
  #read(cell: SheetCell, column: PlannedColumn | undefined): string | Fault {
    const isWanted = column !== undefined && (column.name !== null || column.fate === "UNKNOWN");
    if (isWanted || cell.type === "s") return this.setting.cells.read(cell, column?.form ?? "text");
    return cell.value === null || cell.value.trim() !== "" ? " " : "";
  }

  #refuse(row: number, cell: SheetCell | null, fault: Fault): void {
    const value = cell === null || cell.value === null || cell.type === "s" ? null : shownCell(cell.value);
    this.#batch.refuse({ row, index: cell?.index ?? null, value, ...fault });
  }

  #touchesTable({ firstRow, lastRow, firstIndex }: MergedRange): boolean {
    const { titleRow, columns } = this.setting;
    return lastRow >= titleRow && firstRow <= this.#lastRow && firstIndex < columns.length && !(firstRow === titleRow && lastRow === titleRow);
  }
}

function addressIn(row: number, { index }: SheetCell): string {
  return `${columnLetters(index)}${row}`;
}

/** How many places there are, and the first of them. */
class Places {
  readonly first: string[] = [];
  count = 0;

  add(place: string): void {
    this.count += 1;
    if (this.first.length < SHOWN_PLACES) this.first.push(place);
  }
}
