import { sentenceOf, type RejectedRow } from "./rejection.ts";
import type { FileRow } from "./rowReader.ts";

const MARK = "\uFEFF";
/** The extra column. Its title is known as one to pass over when the mended file comes back. */
export const REASON_COLUMN = "alasan_ditolak";

/** Titles, then the rejected rows with why behind their cells. Faults of the file as a whole stand first, in the column of reasons. */
export function rejectedRowsTable(header: readonly string[], rows: readonly FileRow[], rejected: readonly RejectedRow[]): { readonly titles: readonly string[]; readonly lines: readonly (readonly string[])[] } {
  const reasons = new Map<number, string[]>();
  for (const one of rejected) reasons.set(one.row, [...(reasons.get(one.row) ?? []), sentenceOf(one)]);
  const ofFile = reasons.get(0) ?? [];
  const lines = rows.flatMap(({ row, cells }) => {
    const why = reasons.get(row);
    return why ? [[...header.map((column) => cells.get(column) ?? ""), why.join(" ")]] : [];
  });
  const first = ofFile.length > 0 ? [[...header.map(() => ""), ofFile.join(" ")]] : [];
  return { titles: [...header, REASON_COLUMN], lines: [...first, ...lines] };
}

/** The same as CSV for an Indonesian Excel: semicolons and a byte order mark. */
export function rejectedRowsCsv({ titles, lines }: ReturnType<typeof rejectedRowsTable>): string {
  return MARK + [titles, ...lines].map((cells) => cells.map(quoted).join(";")).join("\r\n") + "\r\n";
}

/** A cell that begins like a formula would be run by a spreadsheet; a number with its sign is none. */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
