import type { Database } from "../../platform/database/openDatabase.ts";
import type { ImportJob } from "./domain/importJob.ts";
import { rejectedRowsCsv } from "./domain/rejectedRows.ts";
import { judgeFile } from "./imports.judging.service.ts";
import { inImportTransaction } from "./imports.queries.ts";

/** The rows of a job's file that break rules, judged anew, with an extra column of reasons. Columns that say who somebody is are not in it. */
export async function rejectedRowsFile(database: Database, job: ImportJob, bytes: Uint8Array): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const { kind, dataset, fileName, dataAsOf, sheet, mapping, requestedBy: importedBy, authority } = job;
  const judged = await inImportTransaction(database, (transaction) => judgeFile(transaction, { kind, dataset, fileName, bytes, dataAsOf, sheet, mapping, importedBy, scope: authority.scope }));
  const header = judged.head.columns.flatMap(({ name, title, fate }) => (name !== null ? [name] : fate === "UNKNOWN" ? [title.toLowerCase()] : []));
  return { fileName: `ditolak-${fileName.replace(/\.[^.]*$/, "")}.csv`, bytes: Buffer.from(rejectedRowsCsv(header, judged.rows, judged.rejected)) };
}
