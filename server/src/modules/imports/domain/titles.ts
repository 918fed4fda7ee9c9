import { isPersonalColumn } from "../../requests/domain/personalData.ts";
import type { Fault, RejectedRow } from "./rejection.ts";

/** What the cells of a column hold. It tells the reader of workbooks how to write down a number: a day, an hour, a code with two decimals. */
export type ColumnForm = "text" | "number" | "date" | "time" | "moment" | "satkerCode";

/** A column that a kind of file has. */
export interface KnownColumn {
  /** Name in the rules of the kind. */
  readonly name: string;
  readonly required: boolean;
  readonly form: ColumnForm;
  /** Other titles under which it is found, Indonesian and English. */
  readonly synonyms: readonly string[];
}

/** What became of a column of the file. */
export type ColumnFate = "READ" | "IGNORED" | "PERSONAL" | "UNKNOWN" | "UNTITLED";

export interface PlannedColumn {
  /** The first is 0. */
  readonly index: number;
  /** As the file has it. */
  readonly title: string;
  readonly fate: ColumnFate;
  /** Name in the rules of the kind. Null: it is not read. */
  readonly name: string | null;
  readonly form: ColumnForm;
}

export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[];
  /** Columns that are missing, unknown or there twice. */
  readonly faults: readonly RejectedRow[];
}

/** A person's word on titles: title of the file to column of the kind; null passes the column over. */
export type ColumnMapping = ReadonlyMap<string, string | null>;

/** A title without regard to case, accents, spaces and punctuation: "Tgl. Diterima" and "tgl_diterima" are the same. */
export function titleKey(title: string): string {
  return title.normalize("NFKD").toLowerCase().replaceAll(/[\u0300-\u036f]/g, "").replaceAll(/[^\p{Letter}\p{Number}]+/gu, " ").trim();
}

/**
 * Finds the row of titles: the one that holds the most columns of the kind, the first of equals. A file may begin with lines that say what
 * it is. Where no title is known it is the first row that holds anything. Unit of the result: index in `rows`, -1 where all are blank.
 */
export function findTitles(rows: readonly (readonly string[])[], known: readonly KnownColumn[], mapping: ColumnMapping): number {
  const names = lookUp(known, mapping);
  let best = rows.findIndex((cells) => cells.some((cell) => cell !== ""));
  let most = 0;
  rows.forEach((cells, index) => {
    const found = new Set(cells.map((cell) => names.get(titleKey(cell))).filter((name) => name)).size;
    if (found > most) [best, most] = [index, found];
  });
  return best;
}

/** How many columns of the kind the titles hold. */
export function knownTitles(titles: readonly string[], known: readonly KnownColumn[], mapping: ColumnMapping): number {
  const names = lookUp(known, mapping);
  return new Set(titles.map((title) => names.get(titleKey(title))).filter((name) => name)).size;
}

/**
 * Which column of the file is which of the kind. A person's mapping wins over names and synonyms. A column that says who somebody is, and
 * is none of the kind's own, is never read, whatever the mapping says.
 */
export function planColumns(titles: readonly string[], known: readonly KnownColumn[], mapping: ColumnMapping): ColumnPlan {
  const own = lookUp(known, new Map());
  const names = lookUp(known, mapping);
  const forms = new Map(known.map(({ name, form }) => [name, form]));
  const columns = titles.map((title, index): PlannedColumn => {
    const key = titleKey(title);
    const name = names.get(key);
    const unread = (fate: ColumnFate): PlannedColumn => ({ index, title, fate, name: null, form: "text" });
    if (title === "") return unread("UNTITLED");
    if (!own.has(key) && isPersonalColumn(title)) return unread("PERSONAL");
    if (name === null) return unread("IGNORED");
    return name === undefined ? unread("UNKNOWN") : { index, title, fate: "READ", name, form: forms.get(name) ?? "text" };
  });
  return { columns, faults: faultsOf(columns, known) };
}

/** Name by title. Null: passed over by a person's word. */
function lookUp(known: readonly KnownColumn[], mapping: ColumnMapping): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { name, synonyms } of known) for (const synonym of synonyms) names.set(titleKey(synonym), name);
  for (const { name } of known) names.set(titleKey(name), name);
  const kindNames = new Set(known.map(({ name }) => name));
  for (const [title, name] of mapping) if (name === null || kindNames.has(name)) names.set(titleKey(title), name);
  return names;
}

function faultsOf(columns: readonly PlannedColumn[], known: readonly KnownColumn[]): RejectedRow[] {
  const expected = `Kolom yang dikenal: ${known.map(({ name }) => name).join(", ")}.`;
  const faultOf = (column: string, fault: Fault): RejectedRow => ({ row: 0, column, value: null, ...fault });
  const names = columns.map(({ name }) => name);
  const missing = known.filter(({ name, required }) => required && !names.includes(name));
  const unknown = columns.filter(({ fate }) => fate === "UNKNOWN");
  const twice = columns.filter(({ name, index }) => name !== null && names.indexOf(name) !== index);
  return [
    ...missing.map(({ name }) => faultOf(name, { code: "COLUMN_MISSING", rule: "kolom ini tidak ada", mend: `Tambahkan kolom ${name} pada baris judul, atau tunjuk kolom yang memuatnya. ${expected}` })),
    ...unknown.map(({ title }) => faultOf(title, { code: "COLUMN_UNKNOWN", rule: "kolom ini tidak dikenal", mend: `Ganti judulnya, tunjuk kolom yang dimaksud, atau nyatakan dilewati. ${expected}` })),
    ...twice.map(({ title, name, index }) => faultOf(title, { code: "DUPLICATE", rule: `kolom ke-${index + 1} sama artinya dengan kolom ke-${names.indexOf(name) + 1} (${name})`, mend: "Hapus salah satu, atau nyatakan dilewati." })),
  ];
}
