import { readFile } from "node:fs/promises";
import path from "node:path";
import { isLocalDate, type LocalDate } from "../../kernel/localDate.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import { IMPORT_KINDS, type ImportKind } from "./domain/fileKind.ts";
import { ImportRejected } from "./domain/rejection.ts";
import { readCsv } from "./imports.csv.ts";
import { inImportTransaction, type ImportTransaction } from "./imports.queries.ts";
import { takeFile, type ImportOutcome } from "./imports.service.ts";

/** A line of registry.csv: a file of the folder, in the order of taking in. */
interface RegistryFile {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly dataAsOf: LocalDate | null;
}

const LIST = "registry.csv";

/** Takes in the registry files of a folder that are not there yet, all or none. Quick when nothing is new. */
export function loadRegistry(database: Database, folder: string, importedBy: string): Promise<readonly ImportOutcome[]> {
  return inImportTransaction(database, (transaction) => takeRegistry(transaction, folder, importedBy));
}

/** loadRegistry within a transaction that does more. */
export async function takeRegistry(transaction: ImportTransaction, folder: string, importedBy: string): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const file of await readList(folder)) {
    const bytes = await readFile(path.join(folder, file.fileName));
    outcomes.push(await takeFile(transaction, { ...file, dataset: "PUBLISHED", bytes, importedBy }));
  }
  return outcomes;
}

async function readList(folder: string): Promise<readonly RegistryFile[]> {
  const reading = readCsv(await readFile(path.join(folder, LIST)));
  if (!reading.ok) throw new ImportRejected(LIST, reading.rejected);
  return reading.rows.map(({ row, cells }) => {
    const kind = IMPORT_KINDS.find((known) => known === cells.get("kind"));
    const fileName = cells.get("file") ?? "";
    const dataAsOf = cells.get("data_as_of") ?? "";
    if (kind === undefined || path.basename(fileName) !== fileName || fileName === "" || (dataAsOf !== "" && !isLocalDate(dataAsOf)))
      throw new ImportRejected(LIST, [{ row, column: null, value: null, code: "FORMAT", rule: "baris daftar tidak dapat dibaca", mend: "Isi kind, file, dan data_as_of (tahun-bulan-hari atau kosong)." }]);
    return { kind, fileName, dataAsOf: isLocalDate(dataAsOf) ? dataAsOf : null };
  });
}
