import { createReadStream } from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Client, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { holdMigrationLock, makeTablesOf, readMigrations } from "../database/migrations.ts";
import type { MigrationFile } from "../database/migrationPlan.ts";
import { errorCode, StartProblem } from "../database/startProblem.ts";
import { checkHeldByTriggers, hasTables, liftChecks, setSequence, tableShapes } from "./catalogue.queries.ts";
import { countedRows } from "./countedRows.ts";
import { damaged, fileOfTable, readManifest, type BackedUpTable, type BackupManifest } from "./manifest.ts";
import type { BackupProgress } from "./takeBackup.ts";

/** Reads every file of a backup and compares it with what was written. @throws StartProblem that names the first damaged file. */
export async function verifyBackup(folder: string, progress: BackupProgress = () => undefined): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await readTable(folder, table, new Writable({ write: (_chunk, _encoding, done) => done() }), progress);
  return manifest;
}

/**
 * Fills an empty database from a backup, in one transaction: tables as they were then, every row, every foreign key checked again.
 * A damaged file, a missing row or a kill leaves the database as empty as before. Newer migrations come afterwards, as at every start.
 */
export async function restoreBackup(connectionString: string, folder: string, migrationsFolder: string, progress: BackupProgress = () => undefined): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  const migrations = chosenMigrations(manifest, await readMigrations(migrationsFolder));
  const client = new Client({ connectionString, application_name: "pantau restore" });
  client.on("error", () => {}); // the statement that was running reports it
  try {
    await client.connect();
    await client.query("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
    await client.query("BEGIN");
    await holdMigrationLock(client);
    if (await hasTables(client))
      throw new StartProblem("Basis data tujuan sudah berisi tabel. Cadangan hanya dipulihkan ke basis data kosong: buat basis data baru, atau pakai folder PANTAU_DATA yang baru.");
    await makeTablesOf(client, migrations);
    await fill(client, folder, manifest, progress);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return manifest;
  } finally {
    await client.end().catch(() => undefined); // what was not committed is rolled back
  }
}

/** The migrations that made the tables of the backup, as this program has them. */
function chosenMigrations(manifest: BackupManifest, known: readonly MigrationFile[]): readonly MigrationFile[] {
  const byName = new Map(known.map((file) => [file.name, file]));
  return manifest.migrations
    .map(({ name, checksum }) => {
      const file = byName.get(name);
      if (file === undefined) throw new StartProblem(`Cadangan ini memuat migrasi "${name}" yang tidak dikenal versi Pantau ini. Pulihkan dengan versi Pantau yang lebih baru.`);
      if (file.checksum !== checksum) throw new StartProblem(`Berkas migrasi "${name}" tidak sama dengan saat cadangan dibuat. Kembalikan isinya seperti semula.`);
      return file;
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function fill(client: Client, folder: string, manifest: BackupManifest, progress: BackupProgress): Promise<void> {
  const putBack = await liftChecks(client);
  const shapes = new Map((await tableShapes(client)).map(({ name, columns }) => [name, columns]));
  const strange = manifest.tables.find(({ name, columns }) => shapes.get(name)?.join() !== columns.join());
  if (strange !== undefined || shapes.size !== manifest.tables.length)
    throw new StartProblem(`Tabel dalam cadangan tidak sama dengan yang dibuat migrasinya${strange === undefined ? "" : ` (${strange.name})`}. Tidak ada yang dipulihkan.`);
  // What migrations themselves put in is in the backup too, as it was then.
  if (shapes.size > 0) await client.query(`TRUNCATE ${[...shapes.keys()].map((name) => escapeIdentifier(name)).join(", ")}`);
  for (const table of manifest.tables) await copyIn(client, folder, table, progress);
  for (const sequence of manifest.sequences) await setSequence(client, sequence);
  for (const statement of putBack) await client.query(statement);
  await checkHeldByTriggers(client);
}

async function copyIn(client: Client, folder: string, table: BackedUpTable, progress: BackupProgress): Promise<void> {
  const columns = table.columns.map((column) => escapeIdentifier(column)).join(", ");
  const stream = client.query(copyFrom(`COPY ${escapeIdentifier(table.name)} (${columns}) FROM STDIN`));
  await readTable(folder, table, stream, progress);
  if (stream.rowCount !== table.rows) throw damaged(path.join(folder, fileOfTable(table.name)));
}

/** Sends the rows of one file on and compares them with the manifest. */
async function readTable(folder: string, { name, sha256 }: BackedUpTable, sink: Writable, progress: BackupProgress): Promise<void> {
  const place = path.join(folder, fileOfTable(name));
  const counted = countedRows(
    (rows) => progress(name, rows),
    (digest) => {
      if (digest !== sha256) throw damaged(place);
    },
  );
  try {
    await pipeline(createReadStream(place), createGunzip(), counted.stream, sink);
  } catch (error) {
    throw isDamage(error) ? damaged(place) : error;
  }
}

/** Missing, cut short, or no gzip. */
function isDamage(error: unknown): boolean {
  const code = errorCode(error) ?? "";
  return code === "ENOENT" || code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE";
}
