import "reflect-metadata";
import { existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "../modules/access/domain/actor.ts";
import { systemClock } from "../platform/clock.ts";
import type { Database } from "../platform/database/openDatabase.ts";
import { StartProblem } from "../platform/database/startProblem.ts";
import { createLogger } from "../platform/logger.ts";
import { printPdf } from "../platform/printPdf.ts";
import { createContext } from "./context.ts";
import { createApolloServer } from "./graphql/apolloServer.ts";
import { readTrustedDocuments } from "./graphql/trustedDocuments.ts";
import { askWithin } from "./http/pagePainter.ts";
import { loadReportRenderer } from "./http/reportHandler.ts";

/** "report satker 33.08 rapor.pdf bahasa=en". */
export interface ReportCommand {
  readonly kind: "report";
  readonly of: string;
  readonly code: string;
  readonly file: string;
  readonly search: URLSearchParams;
}

const REPORTS = ["satker", "pleno", "layanan"] as const;

export const REPORT_HELP = `  report JENIS KODE BERKAS [PILIHAN=NILAI …]
                 menulis laporan sebagai .html, atau sebagai .pdf lewat peramban Chromium yang disebut PANTAU_CHROMIUM;
                 JENIS: satker (KODE 33.08), pleno (KODE 33), layanan (KODE 33, misalnya tahun=2026); bahasa=en untuk Inggris;
                 berkas yang sudah ada tidak ditimpa`;

/** Reads the command. Undefined: another one. A text: what is wrong with it. */
export function reportCommandOf([name, of, code, file, ...choices]: readonly string[]): ReportCommand | string | undefined {
  if (name !== "report") return undefined;
  if (!REPORTS.some((known) => known === of)) return `Jenis laporan tidak dikenal: ${of ?? "(kosong)"}. Pakai: ${REPORTS.join(", ")}.`;
  if (code === undefined || file === undefined) return "Tulis kode dan berkas tujuannya sesudah jenisnya.";
  if (!/\.(html|pdf)$/.test(file)) return `Akhiran berkas tidak dikenal: ${file}. Pakai .html atau .pdf.`;
  const pairs = choices.map((choice) => /^([a-z-]+)=(.+)$/.exec(choice));
  const wrong = choices.find((_, index) => pairs[index] === null);
  if (wrong !== undefined) return `Pilihan tidak dimengerti: ${wrong}. Tulis nama=nilai, misalnya tahun=2026.`;
  return { kind: "report", of: of ?? "", code, file, search: new URLSearchParams(pairs.flatMap((pair): [string, string][] => (pair === null ? [] : [[pair[1] ?? "", pair[2] ?? ""]]))) };
}

/** Who has the machine has the database; small counts stay held back as for a division of data. */
const READER: Actor = { id: "perintah", displayName: "perintah", role: "DIVISION_DATA", scope: { kind: "ALL" }, publishedScope: { kind: "ALL" }, via: "token", grants: null };

interface Place {
  /** Folder of the built page. */
  readonly webFolder: string;
  /** Path of a Chromium. Undefined: none is named. */
  readonly chromium: string | undefined;
}

/** Writes the report beside its place first: what stands there at last is whole. @throws StartProblem with a sentence. */
export async function runReportCommand(database: Database, { of, code, file, search }: ReportCommand, { webFolder, chromium }: Place, terminal: { say(...lines: readonly string[]): void }): Promise<void> {
  if (existsSync(file)) throw new StartProblem(`${file} sudah ada. Pilih nama lain, atau pindahkan berkas itu.`);
  const isPdf = file.endsWith(".pdf");
  if (isPdf && chromium === undefined) throw new StartProblem("Tidak ada peramban untuk membuat PDF. Isi PANTAU_CHROMIUM dengan letak Chromium, Chrome, atau Edge; atau tulis .html lalu cetak dari peramban.");
  if (isPdf && chromium !== undefined && !existsSync(chromium)) throw new StartProblem(`PANTAU_CHROMIUM menyebut ${chromium}, tetapi tidak ada peramban di sana.`);
  const renderReport = await loadReportRenderer(webFolder);
  if (renderReport === null) throw new StartProblem("Laporan tidak dapat dibuat: halaman belum dibangun. Jalankan npm run generate.");
  const context = createContext({
    database,
    clock: systemClock,
    actor: READER,
    accessChoices: { publicView: false, demoAccountsUsable: false, hasOpenIdConnect: false },
    address: "",
    sessionCookie: { secret: null, keep: () => undefined, drop: () => undefined },
    requestId: "perintah",
    isProduction: true,
    isTrustedDocument: true,
  });
  const apollo = await createApolloServer({ logger: createLogger("silent"), production: true });
  try {
    const ask = askWithin(context, { apollo, trustedDocuments: readTrustedDocuments(path.join(webFolder, "documents.json")) });
    const { status, html } = await renderReport({ kind: of, code, search: search.size === 0 ? "" : `?${search.toString()}`, today: systemClock.today(), ask });
    if (status !== 200) throw new StartProblem(`Laporan ini tidak dapat dibuat: ${textOf(html)}`);
    const unfinished = `${file}.belum-selesai`;
    try {
      await writeFile(unfinished, isPdf && chromium !== undefined ? await pdfOf(html, chromium) : html, { flag: "wx" });
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  } finally {
    await apollo.stop();
  }
  terminal.say(`${path.basename(file)}: laporan ${of} ${code}.`);
}

async function pdfOf(html: string, chromium: string): Promise<Buffer> {
  try {
    return await printPdf(html, chromium);
  } catch (error) {
    throw new StartProblem(`Peramban yang disebut PANTAU_CHROMIUM tidak mencetak: ${error instanceof Error ? error.message : String(error)}. Tulis .html lalu cetak dari peramban.`);
  }
}

/** The sentence of a refusal without its tags. */
function textOf(html: string): string {
  return html.replace(/^.*<body>/s, "").replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ").trim();
}
