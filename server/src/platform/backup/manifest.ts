import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "../database/isRecord.ts";
import { StartProblem } from "../database/startProblem.ts";

/** The form of the folder. A program reads its own and no later one. */
export const BACKUP_FORMAT = 1;
const MANIFEST = "manifest.json";

/** One table as it was: its rows in PostgreSQL's COPY text format, compressed with gzip. */
export interface BackedUpTable {
  readonly name: string;
  /** In the order of the file; computed columns are left out. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the uncompressed file, hexadecimal. */
  readonly sha256: string;
}

/** Where a sequence stood; `isCalled` false: its next number is `lastValue` itself. */
export interface BackedUpSequence {
  readonly name: string;
  /** As text: PostgreSQL's bigint does not fit a number. */
  readonly lastValue: string;
  readonly isCalled: boolean;
}

/** What a backup holds, as one moment saw it. */
export interface BackupManifest {
  readonly format: number;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly tables: readonly BackedUpTable[];
  readonly sequences: readonly BackedUpSequence[];
}

/** The name of a table's file in the folder. */
export function fileOfTable(table: string): string {
  return `${table}.copy.gz`;
}

/** The manifest as a file: it carries a digest of itself, so that a changed digit is noticed. */
export function manifestFile(manifest: BackupManifest): { readonly name: string; readonly text: string } {
  return { name: MANIFEST, text: `${JSON.stringify({ ...manifest, digest: digestOf(manifest) }, null, 1)}\n` };
}

/** Reads and checks the manifest of a folder. @throws StartProblem when it is missing, changed or of a later form. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const place = path.join(folder, MANIFEST);
  const text = await readFile(place, "utf8").catch(() => undefined);
  if (text === undefined) throw new StartProblem(`${folder} bukan folder cadangan Pantau: ${MANIFEST} tidak ada di dalamnya. Tulis folder yang dicetak oleh perintah backup.`);
  const read = parsed(text);
  if (!isRecord(read)) throw damaged(place);
  if (typeof read["format"] === "number" && read["format"] > BACKUP_FORMAT) throw new StartProblem(`${folder} dibuat oleh Pantau yang lebih baru. Pulihkan dengan versi itu.`);
  const { digest, ...rest } = read;
  if (!isManifest(rest) || digest !== digestOf(rest)) throw damaged(place);
  return rest;
}

/** What to say of a file that is not as it was written. */
export function damaged(place: string): StartProblem {
  return new StartProblem(`Cadangan rusak: ${place} tidak sama dengan saat dibuat. Pakai cadangan lain; tidak ada yang dipulihkan.`);
}

function digestOf(manifest: BackupManifest): string {
  const { format, takenAt, migrations, tables, sequences } = manifest;
  return createHash("sha256").update(JSON.stringify([format, takenAt, migrations, tables, sequences])).digest("hex");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Its form is vouched for by the digest; this tells the compiler, and refuses what is no manifest at all. */
function isManifest(value: Record<string, unknown>): value is Record<string, unknown> & BackupManifest {
  return value["format"] === BACKUP_FORMAT && typeof value["takenAt"] === "string" && ["migrations", "tables", "sequences"].every((key) => Array.isArray(value[key]));
}
