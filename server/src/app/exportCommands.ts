import "reflect-metadata";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { COMMAND_LINE } from "../modules/access/audit.service.ts";
import type { Actor } from "../modules/access/domain/actor.ts";
import { RULES } from "../modules/access/domain/rules.ts";
import { ExportsService } from "../modules/reports/exports.service.ts";
import { EXPORT_KINDS, exportKindNamed } from "../modules/reports/reports.exportKinds.ts";
import { systemClock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";
import { StartProblem } from "../platform/database/startProblem.ts";
import { writeTable } from "../platform/spreadsheet/writeTable.ts";
import { createContext } from "./context.ts";

/** "export peringkat peringkat.xlsx provinsi=33 periode=2024". */
export interface ExportCommand {
  readonly kind: "export";
  readonly of: string;
  readonly file: string;
  readonly filters: ReadonlyMap<string, string>;
}

export const EXPORT_HELP = `  export JENIS BERKAS [SARINGAN=NILAI …]
                 menulis sebuah tabel sebagai berkas; akhiran nama berkas memilih bentuknya:
                 .xlsx, .excel.csv (Excel Indonesia), .csv (RFC 4180), .json; berkas yang sudah ada tidak ditimpa;
                 dibaca sebagai bagian data semua provinsi, jejak audit sebagai administrator; jumlah kecil tetap disamarkan
                 JENIS: ${EXPORT_KINDS.map(({ name }) => name).join(", ")}`;

/** Reads the command. Undefined: another one. A text: what is wrong with it. */
export function exportCommandOf([name, of, file, ...choices]: readonly string[]): ExportCommand | string | undefined {
  if (name !== "export") return undefined;
  if (of === undefined || exportKindNamed(of) === undefined) return `Jenis berkas tidak dikenal: ${of ?? "(kosong)"}.`;
  if (file === undefined) return "Tulis berkas tujuannya sesudah jenisnya.";
  if (formatOf(file) === undefined) return `Akhiran berkas tidak dikenal: ${file}. Pakai .xlsx, .excel.csv, .csv, atau .json.`;
  const pairs = choices.map((choice) => /^([a-z-]+)=(.+)$/.exec(choice));
  const wrong = choices.find((_, index) => pairs[index] === null);
  if (wrong !== undefined) return `Saringan tidak dimengerti: ${wrong}. Tulis nama=nilai, misalnya provinsi=33.`;
  return { kind: "export", of, file, filters: new Map(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? "", pair[2] ?? ""] as const]))) };
}

/** Writes the file beside its place first: what stands there at last is whole. @throws StartProblem, DomainError with a sentence. */
export async function runExportCommand(database: Database, { of, file, filters }: ExportCommand, terminal: { say(...lines: readonly string[]): void }): Promise<void> {
  if (existsSync(file)) throw new StartProblem(`${file} sudah ada. Pilih nama lain, atau pindahkan berkas itu.`);
  const context = createContext({
    database,
    clock: systemClock,
    actor: readerFor(of),
    accessChoices: { publicView: false, demoAccountsUsable: false, hasOpenIdConnect: false },
    address: "",
    sessionCookie: { secret: null, keep: () => undefined, drop: () => undefined },
    requestId: "perintah",
    isProduction: true,
    isTrustedDocument: true,
  });
  const { table, format } = await new ExportsService(database, context, COMMAND_LINE).file({ kind: of, format: formatOf(file) ?? "", filters, isStamped: true });
  const unfinished = `${file}.belum-selesai`;
  try {
    await pipeline(Readable.from(writeTable(table, format)), createWriteStream(unfinished, { flags: "wx" }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  terminal.say(`${path.basename(file)}: ${table.rowCount} baris.`);
}

function formatOf(file: string): string | undefined {
  return ["xlsx", "excel.csv", "csv", "json"].find((ending) => file.endsWith(`.${ending}`));
}

/** Who has the machine has the database; the role only says through which rules the file goes. */
function readerFor(kind: string): Actor {
  const door = exportKindNamed(kind)?.door;
  const role = door !== undefined && RULES.Query[door] === "AUDIT_READ" ? "ADMINISTRATOR" : "DIVISION_DATA";
  return { id: "perintah", displayName: "perintah", role, scope: { kind: "ALL" }, publishedScope: { kind: "ALL" }, via: "token", grants: null };
}
