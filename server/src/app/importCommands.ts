import { readFile } from "node:fs/promises";
import path from "node:path";
import { isLocalDate, type LocalDate } from "../kernel/localDate.ts";
import { COMMAND_LINE } from "../modules/access/audit.service.ts";
import { IMPORT_KINDS, type ImportKind } from "../modules/imports/domain/fileKind.ts";
import type { ImportSteps } from "../modules/imports/domain/importProgress.ts";
import { DEFAULT_IMPORT_LIMITS, type ImportLimits } from "../modules/imports/domain/readingLimits.ts";
import { ImportRejected } from "../modules/imports/domain/rejection.ts";
import { listImports } from "../modules/imports/imports.batches.service.ts";
import { mappingOfSource } from "../modules/imports/imports.jobs.service.ts";
import { previewFile } from "../modules/imports/imports.preview.service.ts";
import { importFile, type ImportOutcome, type ImportRequest } from "../modules/imports/imports.service.ts";
import { withdrawImport } from "../modules/imports/imports.withdrawal.service.ts";
import type { Database } from "../platform/database/openDatabase.ts";
import { errorCode, StartProblem } from "../platform/database/startProblem.ts";

/** Commands of the command line about files that come in. */
export type ImportCommand =
  | { readonly kind: "import"; readonly of: ImportKind; readonly file: string; readonly options: ImportOptions; readonly bytes: Uint8Array | null }
  | { readonly kind: "withdraw"; readonly batchId: string; readonly reason: string }
  | { readonly kind: "imports"; readonly all: boolean };

interface ImportOptions {
  readonly dryRun: boolean;
  readonly dataAsOf: LocalDate | null;
  readonly sheet: string | null;
  readonly source: string | null;
  readonly mapping: ReadonlyMap<string, string | null>;
}

/** Options of these commands, for the parser. */
export const IMPORT_OPTIONS = {
  "dry-run": { type: "boolean" },
  "data-as-of": { type: "string" },
  sheet: { type: "string" },
  map: { type: "string", multiple: true },
  source: { type: "string" },
  reason: { type: "string" },
  all: { type: "boolean" },
} as const;

/** What the parser found of IMPORT_OPTIONS. */
export interface ImportOptionValues {
  readonly "dry-run"?: boolean | undefined;
  readonly "data-as-of"?: string | undefined;
  readonly sheet?: string | undefined;
  readonly map?: string[] | undefined;
  readonly source?: string | undefined;
  readonly reason?: string | undefined;
  readonly all?: boolean | undefined;
}

const OPTIONS_OF: Readonly<Record<ImportCommand["kind"], readonly (keyof ImportOptionValues)[]>> = {
  import: ["dry-run", "data-as-of", "sheet", "map", "source"],
  withdraw: ["reason"],
  imports: ["all"],
};

export const IMPORT_HELP = `  import JENIS BERKAS [--dry-run] [--data-as-of TANGGAL] [--sheet LEMBAR] [--map "JUDUL=KOLOM"]... [--source ASAL]
                 menyimpan berkas CSV atau XLSX; --dry-run menunjukkan apa yang akan terjadi, tanpa menyimpan;
                 TANGGAL (tahun-bulan-hari): sampai kapan isi berkas dijamin penyusunnya;
                 --map memberi arti judul kolom yang tidak dikenal ("Tgl Masuk=received_on"; tanpa KOLOM: lewati),
                 diingat untuk ASAL yang sama
  withdraw IMPOR --reason ALASAN
                 menarik sebuah impor: data kembali seperti sebelumnya, catatannya tetap; IMPOR: nomor dari imports
  imports [--all]
                 daftar impor terbaru; --all juga yang sudah ditarik`;

/** The command that these words name; a sentence where it is misused. Undefined: none of them. */
export function importCommandOf(words: readonly string[], values: ImportOptionValues): ImportCommand | string | undefined {
  const [name, first, second, ...rest] = words;
  if (name !== "import" && name !== "withdraw" && name !== "imports") return undefined;
  const stray = (Object.keys(values) as (keyof ImportOptionValues)[]).find((option) => values[option] !== undefined && !OPTIONS_OF[name].includes(option));
  if (stray !== undefined) return `Pilihan --${stray} bukan untuk perintah ${name}.`;
  if (name === "imports") return first === undefined ? { kind: name, all: values.all === true } : `Perintah tidak dikenal: imports ${first}.`;
  if (name === "withdraw") {
    if (first === undefined || second !== undefined) return "Tulis tepat satu nomor impor; lihat perintah imports.";
    return values.reason === undefined || values.reason.trim() === "" ? "Tulis alasannya: --reason ALASAN." : { kind: name, batchId: first, reason: values.reason };
  }
  const of = IMPORT_KINDS.find((kind) => kind === first);
  if (of === undefined) return `Jenis berkas tidak dikenal: ${first ?? "(kosong)"}. Pilih salah satu: ${IMPORT_KINDS.join(", ")}.`;
  if (second === undefined || rest.length > 0) return "Tulis tepat satu berkas sesudah jenisnya.";
  const dataAsOf = values["data-as-of"];
  if (dataAsOf !== undefined && !isLocalDate(dataAsOf)) return `Tanggal tidak ada: ${dataAsOf}. Tulis tahun-bulan-hari, misalnya 2026-03-31.`;
  const pairs = (values.map ?? []).map((pair) => [pair.slice(0, pair.lastIndexOf("=")).trim(), pair.slice(pair.lastIndexOf("=") + 1).trim()] as const);
  if ((values.map ?? []).some((pair) => pair.lastIndexOf("=") < 1)) return 'Tulis arti kolom sebagai --map "JUDUL=KOLOM".';
  const mapping = new Map(pairs.map(([title, column]) => [title, column === "" ? null : column]));
  return { kind: name, of, file: second, bytes: null, options: { dryRun: values["dry-run"] === true, dataAsOf: dataAsOf ?? null, sheet: values.sheet ?? null, source: values.source ?? null, mapping } };
}

/** The file is read first: without it no database is needed. */
export async function withFile(command: ImportCommand): Promise<ImportCommand> {
  if (command.kind !== "import") return command;
  const bytes = await readFile(command.file).catch((error: unknown) => {
    const reason = errorCode(error) === "ENOENT" ? "berkas itu tidak ada" : `berkas itu tidak dapat dibaca (${errorCode(error) ?? "sebab tidak diketahui"})`;
    throw new StartProblem(`${command.file}: ${reason}; periksa nama dan haknya.`);
  });
  return { ...command, bytes };
}

interface ImportTerminal {
  say(...lines: readonly string[]): void;
  /** Where progress is shown. Left out: nowhere. */
  readonly progress?: (sentence: string | null) => void;
}

/** @throws ImportRejected, FileRefused, WithdrawalRefused, NotFound. */
export async function runImportCommand(database: Database, command: ImportCommand, terminal: ImportTerminal, limits: ImportLimits = DEFAULT_IMPORT_LIMITS): Promise<void> {
  if (command.kind === "imports") return terminal.say(...(await importLines(database, command.all)));
  if (command.kind === "withdraw") {
    const at = await withdrawImport(database, { batchId: command.batchId, by: "perintah withdraw", reason: command.reason, auditActor: COMMAND_LINE });
    return terminal.say(`Impor ${command.batchId} ditarik (${at.toISOString()}). Data kembali seperti sebelumnya; catatannya tetap di daftar impor.`);
  }
  const { of: kind, file, bytes, options } = command;
  const { dryRun, dataAsOf, sheet, source } = options;
  const mapping = await mappingOfSource(database, { kind, source, mapping: options.mapping }, "perintah import");
  const onProgress = terminal.progress && ((steps: ImportSteps): Promise<void> => Promise.resolve(terminal.progress?.(stepsSentence(steps))));
  const request: ImportRequest = { kind, dataset: "PUBLISHED", fileName: path.basename(file), bytes: bytes ?? new Uint8Array(), importedBy: "perintah import", dataAsOf, sheet, mapping, limits, ...(onProgress ? { onProgress } : {}) };
  try {
    terminal.say(...(dryRun ? await previewLines(database, request) : [told(await importFile(database, request))]));
  } finally {
    terminal.progress?.(null);
  }
}

async function previewLines(database: Database, request: ImportRequest): Promise<string[]> {
  const { preview, basis } = await previewFile(database, request);
  if (basis === null) throw new ImportRejected(request.fileName, preview.rejected);
  const { added, changed, unchanged, changes, suspicions, droppedColumns } = preview;
  const first = `${request.fileName}: ${preview.rowCount} baris memenuhi semua aturan. Tidak ada yang disimpan (--dry-run).`;
  return [
    first,
    `  akan menjadi: ${added} baru, ${changed} mengganti yang lama, ${unchanged} tetap.${dropped(droppedColumns)}`,
    ...changes.flatMap(({ noun, name, columns }) => columns.map(({ column, before, after }) => `  ${noun} ${name}: ${column}: ${before ?? "(kosong)"} → ${after ?? "(kosong)"}`)),
    ...suspicions.map(({ sentence }) => `  Perhatikan: ${sentence}`),
  ];
}

async function importLines(database: Database, all: boolean): Promise<string[]> {
  const batches = await listImports(database, { includesWithdrawn: all });
  if (batches.length === 0) return ["Belum ada impor."];
  return batches.map(({ id, importedAt, kind, dataset, fileName, rowCount, importedBy, withdrawnAt, withdrawnReason }) =>
    [id, importedAt.toISOString().slice(0, 16), kind, dataset === "DEMO" ? "demo" : "nyata", fileName, `${rowCount} baris`, importedBy, ...(withdrawnAt ? [`DITARIK ${withdrawnAt.toISOString().slice(0, 16)}: ${withdrawnReason ?? ""}`] : [])].join("  "),
  );
}

function stepsSentence({ rowsTotal, rowsRead, rowsJudged, rowsStored }: ImportSteps): string {
  if (rowsStored > 0) return `${rowsStored} baris disimpan`;
  if (rowsJudged > 0) return `${rowsJudged} baris diperiksa, menyimpan`;
  return rowsTotal === null ? `${rowsRead} baris dibaca` : `${rowsRead} dari ${rowsTotal} baris dibaca`;
}

/** What came of a file, for the person at the terminal. */
export function told({ status, kind, fileName, rowCount, added, changed, importedAt, droppedColumns }: ImportOutcome): string {
  if (status === "unchanged") return `${fileName}: sudah pernah disimpan (${importedAt.toISOString()}), tidak ada yang berubah.`;
  const unit = kind === "scales" ? "skala" : "baris";
  return `${fileName}: ${rowCount} baris dibaca; ${added} ${unit} baru, ${changed} ${unit} mengganti yang lama.${dropped(droppedColumns)}`;
}

function dropped(columns: readonly string[]): string {
  return columns.length > 0 ? ` Kolom data pribadi dibuang dan tidak disimpan: ${columns.join(", ")}.` : "";
}
