import type { RejectedRow } from "./rejection.ts";
import type { Suspicion } from "./suspicions.ts";

/** What an import would do, as shown before it is done. Unit of counts: data rows; added, changed and unchanged as in the outcome. */
export interface ImportPreview {
  /** Exactly this file is in force already. Null: it is not. */
  readonly alreadyImportedAt: string | null;
  readonly rowCount: number;
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly sheetNames: readonly string[];
  readonly sheetName: string | null;
  readonly columns: readonly PreviewColumn[];
  readonly droppedColumns: readonly string[];
  /** The first ones; rejectedCount counts rows, this lists places. */
  readonly rejected: readonly PreviewRejection[];
  readonly changes: readonly PreviewChange[];
  readonly suspicions: readonly Suspicion[];
  readonly warnings: readonly { readonly code: string; readonly sentence: string; readonly places: readonly string[] }[];
}

export interface PreviewColumn {
  readonly title: string;
  readonly fate: "READ" | "IGNORED" | "PERSONAL" | "UNKNOWN" | "UNTITLED";
  /** Null: it is not read. */
  readonly column: string | null;
}

export interface PreviewRejection extends RejectedRow {
  /** Cell as the spreadsheet names it. Null: no one cell. */
  readonly address: string | null;
  /** The whole sentence, with its place. */
  readonly sentence: string;
}

export interface PreviewChange {
  readonly noun: string;
  readonly name: string;
  /** Row of the file. Null: it follows from another. */
  readonly row: number | null;
  readonly columns: readonly { readonly column: string; readonly before: string | null; readonly after: string | null }[];
}

export const SHOWN_REJECTIONS = 200;
export const SHOWN_CHANGES = 50;
