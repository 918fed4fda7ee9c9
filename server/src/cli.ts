import { realpathSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { BACKUP_HELP, BACKUP_OPTIONS, backupCommandOf, isBackupCommand, runBackupCommand, type BackupCommand } from "./app/backupCommands.ts";
import { accessCommandOf, runAccessCommand, type AccessCommand } from "./app/accessCommands.ts";
import { readEnvironment, type Environment } from "./app/environment.ts";
import { evidenceCommandOf, runEvidenceCommand, type EvidenceCommand } from "./app/evidenceCommands.ts";
import { EXPORT_HELP, exportCommandOf, runExportCommand, type ExportCommand } from "./app/exportCommands.ts";
import { IMPORT_HELP, IMPORT_OPTIONS, importCommandOf, runImportCommand, told, withFile, type ImportCommand } from "./app/importCommands.ts";
import { REPORT_HELP, reportCommandOf, runReportCommand, type ReportCommand } from "./app/reportCommands.ts";
import { DomainError } from "./kernel/domainError.ts";
import { IMPORT_KINDS } from "./modules/imports/domain/fileKind.ts";
import { ImportRejected, sentenceOf } from "./modules/imports/domain/rejection.ts";
import { DATABASE_HELP, databaseCommandOf, runDatabaseCommand, type DatabaseCommand } from "./app/databaseCommands.ts";
import { applyMigrations } from "./platform/database/migrations.ts";
import { openDatabase, type Database } from "./platform/database/openDatabase.ts";
import { startEmbeddedPostgres } from "./platform/database/embeddedPostgres.ts";
import { checkConnection } from "./platform/database/connectionCheck.ts";
import { POSTGRES_PART } from "./platform/database/dataFolder.ts";
import { StartProblem } from "./platform/database/startProblem.ts";
import { say, sayProblem, showProgress } from "./platform/terminal.ts";
import { loadDemo, removeDemo } from "./scenarios/demo/demo.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

const MIGRATIONS = path.join(ROOT, "prisma/migrations");

const WEB_FOLDER = path.join(ROOT, "web/dist");

const DONE = 0;
const REFUSED = 1;
const MISUSED = 2;
type ExitCode = typeof DONE | typeof REFUSED | typeof MISUSED;

const HELP = `Pantau: perintah untuk data

${IMPORT_HELP}
${EXPORT_HELP}
${DATABASE_HELP}
${REPORT_HELP}
  demo load      memuat data demo (angka rekaan, berlabel "Data demo")
  demo remove    menghapus semua data demo; data nyata tidak tersentuh
  account create-admin SUREL [NAMA]
                 membuat administrator pertama (semua provinsi) dan mencetak tautan sekali pakai untuk kata sandinya
  evidence check membuka tautan bukti pemutakhiran satu per satu dan mencatat jawabannya;
                 tidak pernah berjalan sendiri, boleh dihentikan (Ctrl-C) dan dilanjutkan
  audit verify   memeriksa rantai jejak audit dan menyebut catatan pertama yang rusak
${BACKUP_HELP}
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
  /** Where progress is shown; null ends it. Left out: nowhere. */
  readonly progress?: (sentence: string | null) => void;
}

type Command =
  | { readonly kind: "help" }
  | { readonly kind: "misused"; readonly problem: string }
  | { readonly kind: "demo"; readonly action: "load" | "remove" }
  | ImportCommand
  | ExportCommand
  | DatabaseCommand
  | ReportCommand
  | AccessCommand
  | EvidenceCommand
  | BackupCommand;

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
    if (isBackupCommand(command)) {
      await runBackupCommand(command, (work) => withPostgres(variables, work), MIGRATIONS, terminal);
      return DONE;
    }
    if (command.kind === "createRoles") {
      await withPostgres(variables, (connectionString) => runDatabaseCommand(connectionString, terminal));
      return DONE;
    }
    const importCommand = command.kind === "import" || command.kind === "withdraw" || command.kind === "imports" ? await withFile(command) : undefined;
    await withDatabase(variables, async (database, { importLimits }) => {
      if (command.kind === "export") return runExportCommand(database, command, terminal);
      if (importCommand) return runImportCommand(database, importCommand, terminal, importLimits);
      if (command.kind === "report") return runReportCommand(database, command, { webFolder: WEB_FOLDER, chromium: variables["PANTAU_CHROMIUM"] }, terminal);
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
      options: { help: { type: "boolean", short: "h" }, ...IMPORT_OPTIONS, ...BACKUP_OPTIONS },
    });
  } catch {
    return misused("Pilihan tidak dikenal.");
  }
  const [name, first, second] = parsed.positionals;
  const { help, keep, ...options } = parsed.values;
  if (help === true) return { kind: "help" };
  if (name === undefined) return misused("Perintah belum ditulis.");
  const backupCommand = Object.values(options).some((value) => value !== undefined) ? undefined : backupCommandOf(parsed.positionals, keep);
  if (backupCommand !== undefined) return typeof backupCommand === "string" ? misused(backupCommand) : backupCommand;
  if (keep !== undefined) return misused("Pilihan tidak dikenal.");
  const importCommand = importCommandOf(parsed.positionals, options);
  if (importCommand !== undefined) return typeof importCommand === "string" ? misused(importCommand) : importCommand;
  const exportCommand = Object.values(options).some((value) => value !== undefined) ? undefined : exportCommandOf(parsed.positionals);
  if (exportCommand !== undefined) return typeof exportCommand === "string" ? misused(exportCommand) : exportCommand;
  const reportCommand = Object.values(options).some((value) => value !== undefined) ? undefined : reportCommandOf(parsed.positionals);
  if (reportCommand !== undefined) return typeof reportCommand === "string" ? misused(reportCommand) : reportCommand;
  const other = Object.values(options).some((value) => value !== undefined) ? undefined : otherCommandOf(name, first, second, parsed.positionals);
  return other ?? misused(`Perintah tidak dikenal: ${[name, first].filter(Boolean).join(" ")}.`);
}

/** Commands without options of their own. */
function otherCommandOf(name: string, first: string | undefined, second: string | undefined, words: readonly string[]): Command | undefined {
  if (name === "demo" && (first === "load" || first === "remove") && second === undefined) return { kind: "demo", action: first };
  return accessCommandOf(words) ?? evidenceCommandOf(words) ?? databaseCommandOf(words);
}

async function withDatabase(variables: Readonly<Record<string, string | undefined>>, work: (database: Database, environment: Environment) => Promise<void>): Promise<void> {
  const environment = readEnvironment(variables, ROOT);
  await withPostgres(variables, async (connectionString) => {
    await applyMigrations(environment.migrationUrl ?? connectionString, MIGRATIONS);
    const database = openDatabase(connectionString, environment.databaseLimits);
    try {
      await work(database, environment);
    } finally {
      await database.close();
    }
  });
}

/** The database as it is, without migrations: a backup is taken before an upgrade, and restored into nothing. */
async function withPostgres(variables: Readonly<Record<string, string | undefined>>, work: (connectionString: string) => Promise<void>): Promise<void> {
  const { databaseUrl, dataFolder } = readEnvironment(variables, ROOT);
  if (databaseUrl !== undefined) await checkConnection(databaseUrl);
  // Joins the PostgreSQL of a running Pantau, or starts the folder's own for the length of the command.
  const postgres = databaseUrl === undefined ? await startEmbeddedPostgres(path.join(dataFolder, POSTGRES_PART)) : undefined;
  try {
    await work(databaseUrl ?? postgres?.url ?? "");
  } finally {
    await postgres?.stop();
  }
}

async function runDemo(database: Database, action: "load" | "remove", { say: tell }: Terminal): Promise<void> {
  if (action === "load") {
    tell(...(await loadDemo(database)).map(told));
    return;
  }
  const { results, scales, issuers, batches } = await removeDemo(database);
  tell(`Data demo dihapus: ${results} hasil, ${scales} skala, ${issuers} penerbit, ${batches} berkas. Data nyata tidak tersentuh.`);
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
  process.exitCode = await runCli(process.argv.slice(2), process.env, { say, sayProblem, progress: showProgress() });
}
