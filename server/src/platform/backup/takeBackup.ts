import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client, escapeIdentifier } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { recordedMigrations } from "../database/migrations.ts";
import { sequencePlaces, tableShapes, type TableShape } from "./catalogue.queries.ts";
import { countedRows } from "./countedRows.ts";
import { BACKUP_FORMAT, fileOfTable, manifestFile, type BackedUpTable, type BackupManifest } from "./manifest.ts";

/** What a backup says while it is made: how many rows of which table. */
export type BackupProgress = (table: string, rows: number) => void;

/** Between the name of a folder that is whole and one in the making. */
const UNFINISHED = ".belum-selesai-";
const NAME = /^pantau-\d{8}T\d{6}Z$/;
/** Rows are many and alike: the quickest level already takes them to a fifth. */
const GZIP = { level: 1 };

/**
 * Writes everything that the database holds into a new folder below `parent`, as one moment saw it, while others read and write.
 * The folder gets its name last and after a flush: what bears it is whole. Returns its path.
 */
export async function takeBackup(connectionString: string, parent: string, takenAt: Date, progress: BackupProgress = () => undefined): Promise<{ readonly folder: string; readonly manifest: BackupManifest }> {
  const name = `pantau-${takenAt.toISOString().replaceAll(/[-:]|\.\d+/g, "")}`;
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const fresh = await mkdtemp(path.join(parent, `${name}${UNFINISHED}`));
  const client = new Client({ connectionString, application_name: "pantau backup" });
  client.on("error", () => {}); // the statement that was running reports it
  try {
    await client.connect();
    await client.query("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // A role that sees only a part of the rows must fail, not write a part.
    await client.query("SET LOCAL row_security = off");
    const migrations = (await recordedMigrations(client)).map((migration) => ({ name: migration.name, checksum: migration.checksum }));
    const tables: BackedUpTable[] = [];
    for (const shape of await tableShapes(client)) tables.push(await copyOut(client, shape, fresh, progress));
    const sequences = await sequencePlaces(client);
    await client.query("COMMIT");
    const manifest: BackupManifest = { format: BACKUP_FORMAT, takenAt: takenAt.toISOString(), migrations, tables, sequences };
    const file = manifestFile(manifest);
    await writeFile(path.join(fresh, file.name), file.text, { mode: 0o600, flush: true });
    const folder = path.join(parent, name);
    await rename(fresh, folder);
    await flushFolder(parent);
    return { folder, manifest };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Removes all but the newest backups below `parent`; touches nothing that does not bear a backup's name. Returns what went. */
export async function keepNewest(parent: string, count: number): Promise<readonly string[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  const backups = entries.filter((entry) => entry.isDirectory() && NAME.test(entry.name)).map((entry) => entry.name).toSorted();
  const old = backups.slice(0, Math.max(0, backups.length - count));
  for (const name of old) await rm(path.join(parent, name), { recursive: true });
  return old;
}

async function copyOut(client: Client, { name, columns }: TableShape, folder: string, progress: BackupProgress): Promise<BackedUpTable> {
  let sha256 = "";
  const counted = countedRows((rows) => progress(name, rows), (digest) => (sha256 = digest));
  const statement = `COPY (SELECT ${columns.map((column) => escapeIdentifier(column)).join(", ")} FROM ${escapeIdentifier(name)}) TO STDOUT`;
  await pipeline(client.query(copyTo(statement)), counted.stream, createGzip(GZIP), createWriteStream(path.join(folder, fileOfTable(name)), { mode: 0o600, flush: true }));
  return { name, columns, rows: counted.rows(), sha256 };
}

/** A folder's new name is lasting once the folder above it is flushed. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
