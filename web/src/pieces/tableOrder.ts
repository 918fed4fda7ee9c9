import type { SortOrder } from "../ui/sortRows.ts";

/** Columns of a table by the words that name them in an address: { nama: "satker" }. */
export type OrderColumns = Readonly<Record<string, string>>;

/** Columns of the commission's ranking that can be sorted. Its own order: as announced, then those without a place. */
export const PUBLISHED_COLUMNS = { peringkat: "place", nama: "satker", kelas: "class", poin: "score", tahap: "stage" } as const;

/** The order that "nama" or "-nama" means: the other way round with a dash. Null: none, or of no column of this table. */
export function orderOfWord(word: string | null, columns: OrderColumns): SortOrder | null {
  if (word === null) return null;
  const [name, direction] = word.startsWith("-") ? [word.slice(1), "descending" as const] : [word, "ascending" as const];
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  return column === undefined ? null : { column, direction };
}

/** The word of the address for an order. Null: the table's own order, or a column without a word. */
export function wordOfOrder(order: SortOrder | null, columns: OrderColumns): string | null {
  const name = order === null ? undefined : Object.keys(columns).find((word) => columns[word] === order.column);
  if (order === null || name === undefined) return null;
  return order.direction === "descending" ? `-${name}` : name;
}
