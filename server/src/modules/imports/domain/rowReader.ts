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
  for (const fileRow of rows) {
    const faults: RejectedRow[] = [...(fileRow.faults ?? [])];
    const reader = rowReader(fileRow, faults);
    const isReadable = faults.every(({ column }) => column !== null);
    const fields = isReadable ? rules.read(reader) : undefined;
    if (fields !== undefined) {
      const key = rules.naturalKey(fields);
      const first = firstRowOfKey.get(key);
      if (first === undefined) firstRowOfKey.set(key, fileRow.row);
      else reader.reject(rules.keyColumn, { code: "DUPLICATE", rule: `sama dengan baris ${first}`, mend: "Hapus salah satu, atau bedakan kuncinya." });
      if (faults.length === 0) accepted.push({ ...fields, row: fileRow.row });
    }
    rejected.push(...faults);
  }
  return { accepted, rejected };
}

/** Rows in reading order, then columns in the order in which the rules look at them. */
export function byPlace(a: RejectedRow, b: RejectedRow): number {
  return a.row - b.row;
}

function rowReader(fileRow: FileRow, faults: RejectedRow[]): RowReader {
  const cell = (column: string): string => fileRow.cells.get(column) ?? "";
  const reject = (column: string | null, fault: Fault): void => {
    faults.push({ row: fileRow.row, column, value: column === null || fault.code === "PERSONAL_DATA" ? null : cell(column), ...fault });
  };
  function optional<Value>(column: string, parse: CellParser<Value>): Value | null {
    if (cell(column) === "") return null;
    const parsed = parse(cell(column));
    if (parsed.ok) return parsed.value;
    reject(column, parsed.fault);
    return null;
  }
  return {
    reject,
    has: (column) => fileRow.cells.has(column),
    isEmpty: (column) => cell(column) === "",
    optional,
    required(column, parse) {
      if (fileRow.faults?.some((unread) => unread.column === column)) return undefined;
      if (cell(column) === "") {
        reject(column, { code: "REQUIRED", rule: "sel ini wajib diisi", mend: "Isi sel ini, atau hapus barisnya." });
        return undefined;
      }
      return optional(column, parse) ?? undefined;
    },
  };
}
