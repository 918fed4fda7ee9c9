import type { ColumnMapping, KnownColumn } from "../domain/titles.ts";
import { knownTitles } from "../domain/titles.ts";
import type { CellSeparator } from "./table.ts";

const SEPARATORS: readonly CellSeparator[] = [",", ";", "\t"];
/** Rows among which titles are looked for. */
export const ROWS_TO_LOOK_AT = 30;

/**
 * What divides the cells: the sign under which a row holds the most titles of the kind, else the one that stands most often in the first
 * row that has any. A comma where there is none.
 */
export function detectSeparator(text: string, known: readonly KnownColumn[], mapping: ColumnMapping): CellSeparator {
  const judged = SEPARATORS.map((separator) => {
    const rows = firstRows(text, separator);
    return {
      separator,
      titles: Math.max(0, ...rows.map((cells) => knownTitles(cells, known, mapping))),
      signs: (rows.find((cells) => cells.length > 1)?.length ?? 1) - 1,
    };
  });
  const best = judged.toSorted((a, b) => b.titles - a.titles || b.signs - a.signs)[0];
  return best === undefined || (best.titles === 0 && best.signs === 0) ? "," : best.separator;
}

/** The beginning of a text as rows of cells, quotes minded; good enough to look at. */
function firstRows(text: string, separator: CellSeparator): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === separator) {
      rows.at(-1)?.push(cell.trim());
      cell = "";
    } else if (!quoted && (sign === "\n" || sign === "\r")) {
      rows.at(-1)?.push(cell.trim());
      cell = "";
      if (rows.length > ROWS_TO_LOOK_AT) return rows;
      rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}
