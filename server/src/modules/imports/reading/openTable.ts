import type { FileRow } from "../domain/rowReader.ts";
import type { PlannedColumn } from "../domain/titles.ts";
import { FileRefused, Refusal } from "./fileRefused.ts";
import { collectBytes, fileTooLarge } from "./fileSize.ts";
import { ReaderThread } from "./readerThread.ts";
import { DEFAULT_READING_LIMITS } from "../domain/readingLimits.ts";
import { fileRows, isHandedOn, keyOf } from "./rowsOfBatch.ts";
import type { OpenTable, ReadingWarning, TableSource, TableWish } from "./table.ts";
import type { ReaderAnswer } from "./tableMessages.ts";
import type { ReadingOrder, RowBatch } from "./tableReading.ts";

/**
 * Opens a CSV or XLSX file and reads its titles; the rows come in batches, once. What the file is, is told from its content. It is read in
 * a thread of its own, within the limits; the next batch is read while the caller works on this one.
 * @throws FileRefused naming place, rule and mend, and the limit where one is passed; the signal's reason where it is called off.
 */
export async function openTable(source: TableSource, wish: TableWish): Promise<OpenTable> {
  const { fileName, signal } = wish;
  const order: ReadingOrder = { sheet: wish.sheet ?? null, known: wish.columns ?? null, mapping: wish.mapping ?? new Map(), limits: { ...DEFAULT_READING_LIMITS, ...wish.limits } };
  signal?.throwIfAborted();
  const readable = await withName(fileName, () => readableIn(source, order, signal));
  const thread = new ReaderThread(order.limits, signal);
  const opened = await withName(fileName, async () => accepted(await thread.ask({ ask: "open", source: readable, order }), thread));
  if (opened.tell !== "head") throw new Error(`the reader answered ${opened.tell} instead of the head`);
  const { head } = opened;
  const state: { warnings: readonly ReadingWarning[]; share: number } = { warnings: opened.warnings, share: 0 };
  const next = async (): Promise<RowBatch | null> => {
    const answer = accepted(await thread.ask({ ask: "next" }), thread);
    if (answer.tell === "batch") return answer.batch;
    if (answer.tell === "end") state.warnings = answer.warnings;
    thread.rest();
    return null;
  };
  const droppedColumns = head.columns.filter(({ fate }) => fate === "PERSONAL").map(({ title }) => title);
  return {
    ...head,
    header: head.columns.filter(isHandedOn).map(keyOf),
    droppedColumns,
    rows: rowsOf(next, { fileName, columns: head.columns, onBatch: ({ share }) => void (state.share = share) }),
    warnings: () => state.warnings,
    progress: () => state.share,
    close: () => thread.stop(),
  };
}

/** A whole table in memory, for files that are known to be small. */
export async function readTable(source: TableSource, wish: TableWish): Promise<Omit<OpenTable, "rows"> & { readonly rows: readonly FileRow[] }> {
  const table = await openTable(source, wish);
  try {
    const rows: FileRow[] = [];
    for await (const batch of table.rows) rows.push(...batch);
    return { ...table, rows };
  } finally {
    await table.close();
  }
}

interface RowsSetting {
  readonly fileName: string;
  readonly columns: readonly PlannedColumn[];
  readonly onBatch: (batch: RowBatch) => void;
}

async function* rowsOf(next: () => Promise<RowBatch | null>, { fileName, columns, onBatch }: RowsSetting): AsyncGenerator<readonly FileRow[], void> {
  let coming = ahead(next);
  for (;;) {
    const waiting = coming;
    const batch = await withName(fileName, () => waiting);
    if (batch === null) return;
    coming = ahead(next);
    onBatch(batch);
    if (batch.rows.length > 0) yield fileRows(batch, columns);
  }
}

/** Asks for the next batch at once; whoever wants it hears of a failure when he takes it. */
function ahead(next: () => Promise<RowBatch | null>): Promise<RowBatch | null> {
  const coming = next();
  coming.catch(() => undefined);
  return coming;
}

/** After a refusal the thread is well and may read another file; after a fault of its own it is not. */
function accepted(answer: ReaderAnswer, thread: ReaderThread): ReaderAnswer {
  if (answer.tell === "refused") {
    thread.rest();
    throw new Refusal(answer.refusal.reason, answer.refusal);
  }
  if (answer.tell === "failed") {
    void thread.stop();
    throw new Error(`reading a file failed: ${answer.message}`);
  }
  return answer;
}

/** What the thread can read: a path, or bytes of its own. */
async function readableIn(source: TableSource, { limits }: ReadingOrder, signal: AbortSignal | undefined): Promise<Uint8Array | { readonly path: string }> {
  if (!(source instanceof Uint8Array)) return "path" in source ? { path: source.path } : collectBytes(source, limits, signal);
  if (source.length > limits.fileBytes) throw fileTooLarge(limits);
  // A copy of its own, because the thread takes the bytes for itself.
  return new Uint8Array(source);
}

async function withName<Value>(fileName: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? new FileRefused(fileName, error.refusal) : error;
  }
}
