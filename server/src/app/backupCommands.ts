import { keepNewest, takeBackup, type BackupProgress } from "../platform/backup/takeBackup.ts";
import { restoreBackup, verifyBackup } from "../platform/backup/restoreBackup.ts";
import type { BackupManifest } from "../platform/backup/manifest.ts";
import { systemClock } from "../platform/clock.ts";
import { applyMigrations } from "../platform/database/migrations.ts";

/** "backup FOLDER", "backup verify FOLDER", "restore FOLDER". */
export type BackupCommand =
  | { readonly kind: "backup"; readonly parent: string; /** Undefined: all backups stay. */ readonly keep: number | undefined }
  | { readonly kind: "verifyBackup"; readonly folder: string }
  | { readonly kind: "restore"; readonly folder: string };

export const BACKUP_OPTIONS = { keep: { type: "string" } } as const;

export const BACKUP_HELP = `  backup FOLDER [--keep N]
                 mencadangkan seluruh basis data ke folder baru di dalam FOLDER, juga selagi Pantau berjalan;
                 --keep N menyisakan N cadangan terbaru. Cadangan memuat teks permohonan dan sidik kata sandi: simpan di tempat terkunci
  backup verify FOLDER
                 membaca ulang sebuah cadangan dan membandingkannya dengan saat dibuat
  restore FOLDER memulihkan cadangan ke basis data kosong, seluruhnya atau tidak sama sekali`;

interface Terminal {
  say(...lines: readonly string[]): void;
  readonly progress?: (sentence: string | null) => void;
}

const KEPT = /^[1-9]\d{0,3}$/;

/** Reads the command. Undefined: another one. A text: what is wrong with it. */
export function backupCommandOf([name, first, second, ...rest]: readonly string[], keep: string | undefined): BackupCommand | string | undefined {
  if (name !== "backup" && name !== "restore") return undefined;
  if (rest.length > 0 || (second !== undefined && first !== "verify")) return "Terlalu banyak kata sesudah perintahnya.";
  if (first === undefined || (first === "verify" && second === undefined)) return "Tulis foldernya sesudah perintah.";
  if (keep !== undefined && (name === "restore" || first === "verify")) return "--keep hanya untuk backup FOLDER.";
  if (keep !== undefined && !KEPT.test(keep)) return "--keep salah: isi bilangan bulat mulai dari 1.";
  if (name === "restore") return { kind: "restore", folder: first };
  return first === "verify" && second !== undefined ? { kind: "verifyBackup", folder: second } : { kind: "backup", parent: first, keep: keep === undefined ? undefined : Number(keep) };
}

export function isBackupCommand(command: { readonly kind: string }): command is BackupCommand {
  return command.kind === "backup" || command.kind === "verifyBackup" || command.kind === "restore";
}

/** `withPostgres` gives the database to those that need one. @throws StartProblem with a sentence that names the place and the mend. */
export async function runBackupCommand(
  command: BackupCommand,
  withPostgres: (work: (connectionString: string) => Promise<void>) => Promise<void>,
  migrationsFolder: string,
  terminal: Terminal,
): Promise<void> {
  const progress = progressOn(terminal);
  try {
    if (command.kind === "verifyBackup") {
      const manifest = await verifyBackup(command.folder, progress);
      terminal.progress?.(null);
      terminal.say(`Cadangan utuh: ${sizeOf(manifest)}, diambil ${manifest.takenAt}.`);
    } else if (command.kind === "backup") {
      await withPostgres(async (connectionString) => {
        const { folder, manifest } = await takeBackup(connectionString, command.parent, systemClock.now(), progress);
        const gone = command.keep === undefined ? [] : await keepNewest(command.parent, command.keep);
        terminal.progress?.(null);
        terminal.say(`Cadangan selesai: ${folder} (${sizeOf(manifest)}).`, ...gone.map((name) => `Cadangan lama dihapus: ${name}`));
      });
    } else {
      await withPostgres(async (connectionString) => {
        const manifest = await restoreBackup(connectionString, command.folder, migrationsFolder, progress);
        const added = await applyMigrations(connectionString, migrationsFolder);
        terminal.progress?.(null);
        terminal.say(`Cadangan dipulihkan: ${sizeOf(manifest)}, diambil ${manifest.takenAt}.`, ...(added.length > 0 ? [`Dimutakhirkan dengan ${added.length} migrasi baru.`] : []));
      });
    }
  } finally {
    terminal.progress?.(null);
  }
}

/** Unit: rows between two sentences on the terminal. */
const STEP = 10_000;

function progressOn(terminal: Terminal): BackupProgress {
  let [shownTable, shownRows] = ["", 0];
  return (table, rows) => {
    if (table === shownTable && rows - shownRows < STEP) return;
    [shownTable, shownRows] = [table, rows];
    terminal.progress?.(`${table}: ${rows.toLocaleString("id-ID")} baris`);
  };
}

function sizeOf({ tables }: BackupManifest): string {
  return `${tables.length} tabel, ${tables.reduce((sum, { rows }) => sum + rows, 0).toLocaleString("id-ID")} baris`;
}
