import { readFile } from "node:fs/promises";
import type { RejectedRow } from "../domain/rejection.ts";
import type { FileRow } from "../domain/rowReader.ts";
import type { PlannedColumn } from "../domain/titles.ts";
import { FileRefused, Refusal } from "./fileRefused.ts";
import { readBytes } from "./readBytes.ts";
import { DEFAULT_READING_LIMITS } from "./readingLimits.ts";
import type { OpenTable, TableHead, TableSource, TableWish } from "./table.ts";
import { CELL_END, type ReadingOrder, type RowBatch } from "./tableReading.ts";

/**
 * Opens a CSV or XLSX file and reads its titles; the rows come in batches, once. What the file is, is told from its content.
 * @throws FileRefused naming place, rule and mend, and the limit where one is passed; the signal's reason where it is called off.
 */
export async function openTable(source: TableSource, wish: TableWish): Promise<OpenTable> {
  const order: ReadingOrder = { sheet: wish.sheet ?? null, known: wish.columns ?? null, mapping: wish.mapping ?? new Map(), limits: { ...DEFAULT_READING_LIMITS, ...wish.limits } };
  wish.signal?.throwIfAborted();
  const reading = await named(wish.fileName, async () => readBytes(await bytesOf(source), order));
  let share = 0;
  async function* rows(): AsyncGenerator<readonly FileRow[], void> {
    for (;;) {
      wish.signal?.throwIfAborted();
      const { value: batch, done } = await named(wish.fileName, () => reading.batches.next());
      if (done) return;
      share = batch.share;
      yield fileRows(batch, reading.head.columns);
    }
  }
  return {
    ...reading.head,
    ...headerOf(reading.head),
    rows: rows(),
    warnings: () => reading.warnings(),
    progress: () => share,
    close: async () => void (await reading.batches.return()),
  };
}

/** A whole table in memory, for files that are known to be small. */
export async function readTable(source: TableSource, wish: TableWish): Promise<Omit<OpenTable, "rows"> & { readonly rows: readonly FileRow[] }> {
  const table = await openTable(source, wish);
  const rows: FileRow[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  await table.close();
  return { ...table, rows };
}

function headerOf({ columns }: TableHead): Pick<OpenTable, "header" | "droppedColumns"> {
  const header = columns.filter(isHandedOn).map(keyOf);
  return { header, droppedColumns: columns.filter(({ fate }) => fate === "PERSONAL").map(({ title }) => title) };
}

const isHandedOn = ({ name, fate }: PlannedColumn): boolean => name !== null || fate === "UNKNOWN";
const keyOf = ({ name, title }: PlannedColumn): string => name ?? title.toLowerCase();

function fileRows({ rows, text, unread }: RowBatch, columns: readonly PlannedColumn[]): FileRow[] {
  const keys = columns.filter(isHandedOn).map(keyOf);
  const cells = text.split(CELL_END);
  const faults = new Map<number, RejectedRow[]>();
  for (const { row, index, ...fault } of unread) {
    const column = index === null ? null : columns[index];
    const rejected = { row, column: column ? keyOf(column) : null, ...fault };
    faults.set(row, [...(faults.get(row) ?? []), rejected]);
  }
  return rows.map((row, at) => {
    const named = new Map(keys.map((key, index) => [key, cells[at * keys.length + index] ?? ""]));
    const unreadHere = faults.get(row);
    return unreadHere ? { row, cells: named, faults: unreadHere } : { row, cells: named };
  });
}

async function named<Value>(fileName: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? new FileRefused(fileName, error.refusal) : error;
  }
}

async function bytesOf(source: TableSource): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if ("path" in source) return readFile(source.path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
