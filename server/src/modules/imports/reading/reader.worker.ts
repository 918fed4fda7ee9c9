import { open } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { Refusal } from "./fileRefused.ts";
import { fileTooLarge } from "./fileSize.ts";
import { readBytes } from "./readBytes.ts";
import type { ReaderAnswer, ReaderQuestion } from "./tableMessages.ts";
import type { ReadingOrder, TableReading } from "./tableReading.ts";

// Runs in a thread of its own, with limits of its own: whatever a file does to it, the server goes on.

let reading: TableReading | null = null;

parentPort?.on("message", (question: ReaderQuestion) => {
  void answered(question).then((answer) => parentPort?.postMessage(answer, []));
});

async function answered(question: ReaderQuestion): Promise<ReaderAnswer> {
  try {
    if (question.ask === "open") {
      reading = await readBytes(await bytesOf(question.source, question.order), question.order);
      return { tell: "head", head: reading.head, warnings: reading.warnings() };
    }
    if (reading === null) return { tell: "failed", message: "no table is open" };
    const { value: batch, done } = await reading.batches.next();
    if (!done) return { tell: "batch", batch };
    const warnings = reading.warnings();
    reading = null;
    return { tell: "end", warnings };
  } catch (error) {
    reading = null;
    return error instanceof Refusal ? { tell: "refused", refusal: error.refusal } : { tell: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function bytesOf(source: Uint8Array | { readonly path: string }, { limits }: ReadingOrder): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  const file = await open(source.path, "r");
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) throw fileTooLarge(limits);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
