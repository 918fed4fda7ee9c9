import type { CellParser } from "./cells.ts";
import type { Fault, RejectedRow } from "./rejection.ts";

/** A data row of a file: its cells by column name. */
export interface FileRow {
  /** First data row is 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  /** What the reader of the file could not read in this row. Left out: nothing. */
  readonly faults?: readonly RejectedRow[];
}

/** A row that keeps every rule, with its place in the file. */
export type Numbered<Fields> = Fields & { readonly row: number };

/** What a file amounts to: rows to store and places to mend. Anything rejected means that nothing is stored. */
export interface Checked<Fields> {
  readonly accepted: readonly Numbered<Fields>[];
  readonly rejected: readonly RejectedRow[];
}

/** Reads the cells of one row and remembers what is wrong with them. */
export interface RowReader {
  /** Undefined: empty or unreadable, and then rejected. */
  required<Value>(column: string, parse: CellParser<Value>): Value | undefined;
  /** Null: empty; or unreadable, and then rejected. */
  optional<Value>(column: string, parse: CellParser<Value>): Value | null;
  reject(column: string | null, fault: Fault): void;
  /** Whether the file has this column at all. */
  has(column: string): boolean;
  /** Whether the cell holds nothing. An unreadable one holds something, and is rejected already. */
  isEmpty(column: string): boolean;
}

export interface RowRules<Fields> {
  /** Reads one row. Undefined when a required cell could not be read. */
  readonly read: (cells: RowReader) => Fields | undefined;
  /** What makes a row the same thing as another, e.g. its code. */
  readonly naturalKey: (fields: Fields) => string;
  /** The column named when two rows are the same thing. */
  readonly keyColumn: string;
}

/** Reads all rows by the same rules. The result does not depend on the order of the rows, apart from their numbers. */
export function checkRows<Fields>(rows: readonly FileRow[], rules: RowRules<Fields>): Checked<Fields> {
  const accepted: Numbered<Fields>[] = [];
  const rejected: RejectedRow[] = [];
  const firstRowOfKey = new Map<string, number>();
  const reader = new CellsOfRow();
  for (const fileRow of rows) {
    const faults: RejectedRow[] = fileRow.faults === undefined ? [] : [...fileRow.faults];
    reader.turnTo(fileRow, faults);
    const isReadable = faults.every(({ column }) => column !== null);
    const fields = isReadable ? rules.read(reader) : undefined;
    if (fields !== undefined) {
      const key = rules.naturalKey(fields);
      const first = firstRowOfKey.get(key);
      if (first === undefined) firstRowOfKey.set(key, fileRow.row);
      else reader.reject(rules.keyColumn, { code: "DUPLICATE", rule: `sama dengan baris ${first}`, mend: "Hapus salah satu, atau bedakan kuncinya." });
      if (faults.length === 0) accepted.push({ ...fields, row: fileRow.row });
    }
    if (faults.length > 0) rejected.push(...faults);
  }
  return { accepted, rejected };
}

/** Rows in reading order, then columns in the order in which the rules look at them. */
export function byPlace(a: RejectedRow, b: RejectedRow): number {
  return a.row - b.row;
}

/** Reads the rows one after another: one reader for all of them, since a file may have hundreds of thousands. */
class CellsOfRow implements RowReader {
  #row: FileRow = { row: 0, cells: new Map() };
  #faults: RejectedRow[] = [];

  turnTo(row: FileRow, faults: RejectedRow[]): void {
    this.#row = row;
    this.#faults = faults;
  }

  has(column: string): boolean {
    return this.#row.cells.has(column);
  }

  isEmpty(column: string): boolean {
    return this.#cell(column) === "";
  }

  required<Value>(column: string, parse: CellParser<Value>): Value | undefined {
    if (this.#row.faults?.some((unread) => unread.column === column)) return undefined;
    if (this.isEmpty(column)) {
      this.reject(column, { code: "REQUIRED", rule: "sel ini wajib diisi", mend: "Isi sel ini, atau hapus barisnya." });
      return undefined;
    }
    return this.optional(column, parse) ?? undefined;
  }

  optional<Value>(column: string, parse: CellParser<Value>): Value | null {
    const cell = this.#cell(column);
    if (cell === "") return null;
    const parsed = parse(cell);
    if (parsed.ok) return parsed.value;
    this.reject(column, parsed.fault);
    return null;
  }

  reject(column: string | null, fault: Fault): void {
    const value = column === null || fault.code === "PERSONAL_DATA" ? null : this.#cell(column);
    this.#faults.push({ row: this.#row.row, column, value, ...fault });
  }

  #cell(column: string): string {
    return this.#row.cells.get(column) ?? "";
  }
}
