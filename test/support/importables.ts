import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
// First: it loads what the decorators of the API need.
import { runExportCommand } from "../../server/src/app/exportCommands.ts";
import type { ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { importFile } from "../../server/src/modules/imports/imports.service.ts";
import { previewFile } from "../../server/src/modules/imports/imports.preview.service.ts";
import type { Dataset } from "../../server/src/kernel/provenance.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { DEMO_DATE } from "../../server/src/scenarios/demo/demo.ts";
import { tableHashes } from "./tableHashes.ts";

export type Ending = "xlsx" | "csv" | "excel.csv";

/** A file as the command `export` writes it. Null: it would hold no row. */
export async function takenOut(database: Database, kind: ImportKind, ending: Ending, filters: Readonly<Record<string, string>> = {}): Promise<Buffer | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-ekspor-"));
  const said: string[] = [];
  try {
    const file = path.join(folder, `${kind}.${ending}`);
    await runExportCommand(database, { kind: "export", of: `berkas-${kind}`, file, filters: new Map(Object.entries(filters)) }, { say: (...lines) => void said.push(...lines) });
    return said.some((line) => line.endsWith(": 0 baris.")) ? null : await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What comes of a file: places that break a rule, and the counts of preview and import. */
export interface TakenIn {
  readonly refused: readonly string[];
  readonly previewed: readonly [added: number, changed: number, unchanged: number];
  readonly stored: readonly [added: number, changed: number];
}

/** Looks through a file and takes it in. */
export async function takenIn(database: Database, file: { readonly kind: ImportKind; readonly dataset: Dataset; readonly fileName: string; readonly bytes: Uint8Array }): Promise<TakenIn> {
  const request = { ...file, importedBy: "uji", ...(file.dataset === "DEMO" ? { dataAsOf: DEMO_DATE } : {}) };
  const { preview } = await previewFile(database, request);
  const refused = preview.rejected.map(({ address, column, value, sentence }) => `${address ?? ""} ${column ?? ""} ${value ?? ""}: ${sentence}`).slice(0, 3);
  const outcome = refused.length === 0 ? await importFile(database, request) : { added: 0, changed: 0 };
  return { refused, previewed: [preview.added, preview.changed, preview.unchanged], stored: [outcome.added, outcome.changed] };
}

/** Tables of facts by their content. Imports themselves and the log of recounts stay on record. */
export async function factHashes(database: Database): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await tableHashes(database)).filter(([table]) => !/^(import_|deadline_|audit)/.test(table)));
}

const OFFICE = process.env["PANTAU_SOFFICE"] ?? "soffice";
const LONGEST_CONVERSION_MS = 240_000;

/** Whether LibreOffice is here. It is not needed to run Pantau or its other tests. */
export async function hasOffice(): Promise<boolean> {
  return promisify(execFile)(OFFICE, ["--version"], { timeout: 60_000 }).then(() => true, () => false);
}

/**
 * Files as LibreOffice opens and saves them, by their names.
 * @param target as after --convert-to: "xlsx", or "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true".
 * @param reading how a CSV is opened, as after --infilter. Left out: it is a workbook.
 */
export async function savedByOffice(files: ReadonlyMap<string, Uint8Array>, target: string, reading?: string): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-kantor-"));
  try {
    const [from, to] = [path.join(folder, "dari"), path.join(folder, "ke")];
    await Promise.all([mkdir(from), mkdir(to)]);
    for (const [name, bytes] of files) await writeFile(path.join(from, name), bytes);
    const places = [...files.keys()].map((name) => path.join(from, name));
    await promisify(execFile)(OFFICE, ["--headless", `-env:UserInstallation=file://${folder}/profil`, ...(reading === undefined ? [] : [`--infilter=${reading}`]), "--convert-to", target, "--outdir", to, ...places], { timeout: LONGEST_CONVERSION_MS });
    const ending = target.split(":")[0] ?? "";
    const saved = [...files.keys()].map(async (name): Promise<[string, Buffer]> => [name, await readFile(path.join(to, `${name.slice(0, name.lastIndexOf("."))}.${ending}`))]);
    return new Map(await Promise.all(saved));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
