import { importFile, type ImportOutcome } from "../../server/src/modules/imports/imports.service.ts";
import type { ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";

/** A register as a user would hand it in; cells left out are empty. */
export function importRegister(database: Database, kind: ImportKind, rows: readonly Readonly<Record<string, string>>[], fileName = `${kind}.csv`): Promise<ImportOutcome> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const csv = [columns.join(","), ...rows.map((row) => columns.map((column) => row[column] ?? "").join(","))].join("\n");
  return importFile(database, { kind, dataset: "PUBLISHED", fileName, bytes: new TextEncoder().encode(csv), importedBy: "uji" });
}

/** A request of KPU Kabupaten Magelang under the general regime; received, complete and registered on one day. */
export function aRequest(number: string, receivedOn: string, over: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const decided = { regime: "umum", regime_decided_by: "petugas PPID", regime_reason: "pokok permohonan bukan informasi pemilu" };
  return { satker_code: "33.08", number, received_on: receivedOn, ...decided, ...over };
}

/** Rows of a plain statement, decoded by PostgreSQL's driver. */
export async function rowsOf(database: Database, statement: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await database.pool.query<Record<string, unknown>>(statement, [...values])).rows;
}
