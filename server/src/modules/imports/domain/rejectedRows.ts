import { sentenceOf, type RejectedRow } from "./rejection.ts";
import type { FileRow } from "./rowReader.ts";

const MARK = "\uFEFF";
/** The extra column. Its title is known as one to pass over when the mended file comes back. */
export const REASON_COLUMN = "alasan_ditolak";

/**
 * Rejected rows as CSV for an Indonesian Excel: semicolons, byte order mark, and behind the cells of each row why it was rejected. Faults of
 * the file as a whole stand in the first line, in the column of reasons.
 */
export function rejectedRowsCsv(header: readonly string[], rows: readonly FileRow[], rejected: readonly RejectedRow[]): string {
  const reasons = new Map<number, string[]>();
  for (const one of rejected) reasons.set(one.row, [...(reasons.get(one.row) ?? []), sentenceOf(one)]);
  const ofFile = reasons.get(0) ?? [];
  const lines = rows.flatMap(({ row, cells }) => {
    const why = reasons.get(row);
    return why ? [[...header.map((column) => cells.get(column) ?? ""), why.join(" ")]] : [];
  });
  const first = ofFile.length > 0 ? [[...header.map(() => ""), ofFile.join(" ")]] : [];
  return MARK + [[...header, REASON_COLUMN], ...first, ...lines].map((cells) => cells.map(quoted).join(";")).join("\r\n") + "\r\n";
}

/** A cell that begins like a formula would be run by a spreadsheet; a number with its sign is none. */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
