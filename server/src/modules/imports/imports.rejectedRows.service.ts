import type { Database } from "../../platform/database/openDatabase.ts";
import { TABLE_FORMATS, writeTable } from "../../platform/spreadsheet/writeTable.ts";
import type { ImportJob } from "./domain/importJob.ts";
import type { ImportLimits } from "./domain/readingLimits.ts";
import { rejectedRowsCsv, rejectedRowsTable } from "./domain/rejectedRows.ts";
import { judgeFile } from "./imports.judging.service.ts";
import { inImportTransaction } from "./imports.queries.ts";

/** A file to hand out. */
export interface RejectedRowsFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The rows of a job's file that break rules, judged anew, in its own format with an extra column of reasons. Columns that say who somebody is are not in it. */
export async function rejectedRowsFile(database: Database, job: ImportJob, bytes: Uint8Array, limits: ImportLimits): Promise<RejectedRowsFile> {
  const { kind, dataset, fileName, dataAsOf, sheet, mapping, requestedBy: importedBy, authority } = job;
  const judged = await inImportTransaction(database, (transaction) => judgeFile(transaction, { kind, dataset, fileName, bytes, dataAsOf, sheet, mapping, importedBy, scope: authority.scope, limits }), limits);
  const header = judged.head.columns.flatMap(({ name, title, fate }) => (name !== null ? [name] : fate === "UNKNOWN" ? [title.toLowerCase()] : []));
  const table = rejectedRowsTable(header, judged.rows, judged.rejected);
  const { contentType, ending } = TABLE_FORMATS[judged.head.format];
  const written = judged.head.format === "csv" ? Buffer.from(rejectedRowsCsv(table)) : await workbookOf(table);
  return { fileName: `ditolak-${fileName.replace(/\.[^.]*$/, "")}.${ending}`, contentType, bytes: written };
}

async function workbookOf({ titles, lines }: ReturnType<typeof rejectedRowsTable>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const columns = titles.map((title) => ({ key: title, label: title }));
  for await (const piece of writeTable({ stamp: null, columns, rowCount: lines.length, rows: lines }, "xlsx")) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
