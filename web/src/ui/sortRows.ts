export interface SortOrder {
  column: string;
  direction: "ascending" | "descending";
}

/** Value to sort by; null means "nothing there" and goes last in both directions, for absence is not a low value. */
export type SortValue = string | number | null;

/** Rows in the wanted order; equal rows keep their places. */
export function sortRows<R>(rows: readonly R[], valueOf: (row: R) => SortValue, direction: SortOrder["direction"], locale: string): R[] {
  const sign = direction === "ascending" ? 1 : -1;
  const collator = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((first, second) => {
    const a = valueOf(first);
    const b = valueOf(second);
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}
