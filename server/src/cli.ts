import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { accessCommandOf, runAccessCommand, type AccessCommand } from "./app/accessCommands.ts";
import { readEnvironment } from "./app/environment.ts";
import { evidenceCommandOf, runEvidenceCommand, type EvidenceCommand } from "./app/evidenceCommands.ts";
import { DomainError } from "./kernel/domainError.ts";
import { isLocalDate, type LocalDate } from "./kernel/localDate.ts";
import { IMPORT_KINDS, type ImportKind } from "./modules/imports/domain/fileKind.ts";
import { ImportRejected, sentenceOf } from "./modules/imports/domain/rejection.ts";
import { checkFile, importFile, type ImportOutcome, type ImportRequest } from "./modules/imports/imports.service.ts";
import { applyMigrations } from "./platform/database/migrations.ts";
import { openDatabase, type Database } from "./platform/database/openDatabase.ts";
import { startEmbeddedPostgres } from "./platform/database/embeddedPostgres.ts";
import { checkConnection } from "./platform/database/connectionCheck.ts";
import { POSTGRES_PART } from "./platform/database/dataFolder.ts";
import { errorCode, StartProblem } from "./platform/database/startProblem.ts";
import { say, sayProblem } from "./platform/terminal.ts";
import { loadDemo, removeDemo } from "./scenarios/demo/demo.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

const DONE = 0;
const REFUSED = 1;
const MISUSED = 2;
type ExitCode = typeof DONE | typeof REFUSED | typeof MISUSED;

const HELP = `Pantau: perintah untuk data

  import JENIS BERKAS [--dry-run] [--data-as-of TANGGAL]
                 menyimpan berkas CSV; --dry-run hanya memeriksa, tidak menyimpan;
                 TANGGAL (tahun-bulan-hari): sampai kapan isi berkas dijamin penyusunnya
  demo load      memuat data demo (angka rekaan, berlabel "Data demo")
  demo remove    menghapus semua data demo; data nyata tidak tersentuh
  account create-admin SUREL [NAMA]
                 membuat administrator pertama (semua provinsi) dan mencetak tautan sekali pakai untuk kata sandinya
  evidence check membuka tautan bukti pemutakhiran satu per satu dan mencatat jawabannya;
                 tidak pernah berjalan sendiri, boleh dihentikan (Ctrl-C) dan dilanjutkan
  audit verify   memeriksa rantai jejak audit dan menyebut catatan pertama yang rusak
  --help         menampilkan bantuan ini

JENIS: ${IMPORT_KINDS.join(", ")}
Nama kolom setiap jenis: prisma/seed/registry/README.md

Berkas disimpan seluruhnya atau tidak sama sekali. Baris yang ditolak dicetak sebagai
  berkas:baris:kolom: penjelasan      (baris data pertama = 1, baris judul = 0)
Berkas yang sama untuk kedua kalinya tidak mengubah apa-apa.

Basis data: DATABASE_URL bila diisi, selain itu PostgreSQL di folder data (PANTAU_DATA, bawaan .data),
juga selagi Pantau berjalan.

Kode keluar: 0 selesai, 1 ditolak atau tidak dapat dijalankan (tidak ada yang disimpan), 2 salah pakai.`;

/** Where the lines for the person at the terminal go. */
export interface Terminal {
  say(...lines: readonly string[]): void;
  sayProblem(sentence: string): void;
}

type Command =
  | { readonly kind: "help" }
  | { readonly kind: "misused"; readonly problem: string }
  | { readonly kind: "import"; readonly of: ImportKind; readonly file: string; readonly dryRun: boolean; readonly dataAsOf: LocalDate | null }
  | { readonly kind: "demo"; readonly action: "load" | "remove" }
  | AccessCommand
  | EvidenceCommand;

/** Runs one command line and returns what the process ends with: 0 done, 1 refused and nothing stored, 2 misused. */
export async function runCli(args: readonly string[], variables: Readonly<Record<string, string | undefined>>, terminal: Terminal): Promise<ExitCode> {
  const command = parseCommand(args);
  if (command.kind === "help") {
    terminal.say(HELP);
    return DONE;
  }
  if (command.kind === "misused") {
    terminal.sayProblem(`${command.problem} Bantuan: --help.`);
    return MISUSED;
  }
  try {
    const request = command.kind === "import" ? await requestOf(command) : undefined;
    await withDatabase(variables, async (database) => {
      if (command.kind === "import" && request) return runImport(database, command.dryRun, request, terminal);
      if (command.kind === "demo") return runDemo(database, command.action, terminal);
      if (command.kind === "createAdministrator" || command.kind === "verifyAudit") return runAccessCommand(database, command, terminal);
      if (command.kind === "checkEvidence") return runEvidenceCommand(database, terminal);
    });
    return DONE;
  } catch (error) {
    return explained(error, terminal);
  }
}

function parseCommand(args: readonly string[]): Command {
  const misused = (problem: string): Command => ({ kind: "misused", problem });
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h" }, "dry-run": { type: "boolean" }, "data-as-of": { type: "string" } },
    });
  } catch {
    return misused("Pilihan tidak dikenal.");
  }
  const [name, first, second, ...rest] = parsed.positionals;
  const { help, "dry-run": dryRun, "data-as-of": dataAsOf } = parsed.values;
  if (help === true) return { kind: "help" };
  if (name === undefined) return misused("Perintah belum ditulis.");
  if (name === "demo" && (first === "load" || first === "remove") && second === undefined && dryRun === undefined && dataAsOf === undefined)
    return { kind: "demo", action: first };
  const accessCommand = dryRun === undefined && dataAsOf === undefined ? accessCommandOf(parsed.positionals) : undefined;
  if (accessCommand) return accessCommand;
  const evidenceCommand = dryRun === undefined && dataAsOf === undefined ? evidenceCommandOf(parsed.positionals) : undefined;
  if (evidenceCommand) return evidenceCommand;
  if (name !== "import") return misused(`Perintah tidak dikenal: ${[name, first].filter(Boolean).join(" ")}.`);
  const of = IMPORT_KINDS.find((kind) => kind === first);
  if (of === undefined) return misused(`Jenis berkas tidak dikenal: ${first ?? "(kosong)"}. Pilih salah satu: ${IMPORT_KINDS.join(", ")}.`);
  if (second === undefined || rest.length > 0) return misused("Tulis tepat satu berkas sesudah jenisnya.");
  if (dataAsOf !== undefined && !isLocalDate(dataAsOf)) return misused(`Tanggal tidak ada: ${dataAsOf}. Tulis tahun-bulan-hari, misalnya 2026-03-31.`);
  return { kind: "import", of, file: second, dryRun: dryRun === true, dataAsOf: dataAsOf ?? null };
}

/** The file is read first: without it no database is needed. */
async function requestOf(command: Extract<Command, { kind: "import" }>): Promise<ImportRequest> {
  const bytes = await readFile(command.file).catch((error: unknown) => {
    const reason = errorCode(error) === "ENOENT" ? "berkas itu tidak ada" : `berkas itu tidak dapat dibaca (${errorCode(error) ?? "sebab tidak diketahui"})`;
    throw new StartProblem(`${command.file}: ${reason}; periksa nama dan haknya.`);
  });
  const fileName = path.basename(command.file);
  return { kind: command.of, dataset: "PUBLISHED", fileName, bytes, importedBy: "perintah import", dataAsOf: command.dataAsOf };
}

async function withDatabase(variables: Readonly<Record<string, string | undefined>>, work: (database: Database) => Promise<void>): Promise<void> {
  const { databaseUrl, dataFolder } = readEnvironment(variables, ROOT);
  if (databaseUrl !== undefined) await checkConnection(databaseUrl);
  // Joins the PostgreSQL of a running Pantau, or starts the folder's own for the length of the command.
  const postgres = databaseUrl === undefined ? await startEmbeddedPostgres(path.join(dataFolder, POSTGRES_PART)) : undefined;
  const connectionString = databaseUrl ?? postgres?.url ?? "";
  try {
    await applyMigrations(connectionString, path.join(ROOT, "prisma/migrations"));
    const database = openDatabase(connectionString);
    try {
      await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await postgres?.stop();
  }
}

async function runImport(database: Database, dryRun: boolean, request: ImportRequest, { say: tell }: Terminal): Promise<void> {
  if (dryRun) tell(`${request.fileName}: ${await checkFile(database, request)} baris memenuhi semua aturan. Tidak ada yang disimpan (--dry-run).`);
  else tell(told(await importFile(database, request)));
}

async function runDemo(database: Database, action: "load" | "remove", { say: tell }: Terminal): Promise<void> {
  if (action === "load") {
    tell(...(await loadDemo(database)).map(told));
    return;
  }
  const { results, scales, issuers, batches } = await removeDemo(database);
  tell(`Data demo dihapus: ${results} hasil, ${scales} skala, ${issuers} penerbit, ${batches} berkas. Data nyata tidak tersentuh.`);
}

function told({ status, kind, fileName, rowCount, added, changed, importedAt, droppedColumns }: ImportOutcome): string {
  if (status === "unchanged") return `${fileName}: sudah pernah disimpan (${importedAt.toISOString()}), tidak ada yang berubah.`;
  const unit = kind === "scales" ? "skala" : "baris";
  const dropped = droppedColumns.length > 0 ? ` Kolom data pribadi dibuang dan tidak disimpan: ${droppedColumns.join(", ")}.` : "";
  return `${fileName}: ${rowCount} baris dibaca; ${added} ${unit} baru, ${changed} ${unit} mengganti yang lama.${dropped}`;
}

function explained(error: unknown, { sayProblem: tell }: Terminal): ExitCode {
  if (error instanceof ImportRejected) {
    for (const rejected of error.rejectedRows) tell(`${error.fileName}:${rejected.row}:${rejected.column ?? "-"}: ${sentenceOf(rejected)}`);
    tell(`${error.fileName}: ditolak, ${error.rejectedRows.length} kesalahan. Tidak ada yang disimpan.`);
    return REFUSED;
  }
  if (!(error instanceof StartProblem) && !(error instanceof DomainError)) throw error;
  tell(error.message);
  return REFUSED;
}

const startedFile = process.argv[1];
if (startedFile !== undefined && realpathSync(startedFile) === import.meta.filename) {
  process.exitCode = await runCli(process.argv.slice(2), process.env, { say, sayProblem });
}
