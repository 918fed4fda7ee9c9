import type { FileRefusal } from "./fileRefused.ts";
import type { ReadingOrder, RowBatch } from "./tableReading.ts";
import type { ReadingWarning, TableHead } from "./table.ts";

// What the thread that reads files and the one that asks for them say to each other. One question, one answer.

export type ReaderQuestion =
  | { readonly ask: "open"; readonly source: Uint8Array | { readonly path: string }; readonly order: ReadingOrder }
  | { readonly ask: "next" };

export type ReaderAnswer =
  | { readonly tell: "head"; readonly head: TableHead; readonly warnings: readonly ReadingWarning[] }
  | { readonly tell: "batch"; readonly batch: RowBatch }
  | { readonly tell: "end"; readonly warnings: readonly ReadingWarning[] }
  | { readonly tell: "refused"; readonly refusal: FileRefusal }
  | { readonly tell: "failed"; readonly message: string };
