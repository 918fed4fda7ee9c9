import { checkedRows, isMissing, type FileCell, type FileColumn, type FileRow, type TableFile } from "./tableFile.ts";

/**
 * JSON: what the file says of itself, its columns, its rows. A missing value is null, and beside it stand the status for
 * programs ("…Status") and the word for people ("…Missing").
 */
export async function* writeJson(file: TableFile): AsyncGenerator<string> {
  const { stamp, columns, rowCount } = file;
  const about = stamp && { title: stamp.title, containsDemoData: stamp.containsDemoData, filters: stamp.filters, methodVersion: stamp.methodVersion, dataAsOf: stamp.dataAsOf, computedAt: stamp.computedAt.toISOString() };
  const closing = stamp && { sources: stamp.sources, notes: stamp.notes };
  const head = { ...about, rowCount, ...closing, columns: columns.map(({ key, label }) => ({ key, label })) };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": [`;
  let piece = "";
  let between = "\n  ";
  for await (const row of checkedRows(file)) {
    piece += `${between}${JSON.stringify(record(row, columns))}`;
    between = ",\n  ";
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield `${piece}\n ]\n}\n`;
}

/** Unit: characters. */
const PIECE = 32_768;

function record(row: FileRow, columns: readonly FileColumn[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.flatMap(({ key }, index) => fields(key, row[index] ?? "")));
}

function fields(key: string, cell: FileCell): [string, unknown][] {
  if (typeof cell !== "object") return [[key, cell]];
  if (isMissing(cell)) {
    return [
      [key, null],
      [`${key}Status`, cell.status],
      [`${key}Missing`, cell.missing],
    ];
  }
  return [[key, "date" in cell ? cell.date : cell.at.toISOString()]];
}
