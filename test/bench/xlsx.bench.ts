import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ExcelJS from "exceljs";

// Prints how fast a workbook is read, and at what memory, beside ExcelJS streaming: each run in a process of its own, one after the other in
// turn, so that both meet the same machine. The built server is measured. Run in server: npx tsx ../test/bench/xlsx.bench.ts [rows, 100000]
const ROOT = path.resolve(import.meta.dirname, "../..");
const ROWS = Number(process.argv[2] ?? 100_000);
const PAIRS = 5;
const COLUMNS = ["satker_code", "number", "received_on", "requester_type", "information_sought", "purpose", "regime", "notice_on", "decision", "delivered_on", "closed_on", "score"];
const DATES = [3, 8, 10, 11];

interface Run {
  readonly rows: number;
  /** Wall clock. */
  readonly ms: number;
  /** Work of all threads. */
  readonly cpuMs: number;
  /** Highest resident memory of the process. */
  readonly megabytes: number;
}

// oxlint-disable-next-line no-console -- a benchmark is read at a terminal
const say = (...words: readonly string[]) => console.log(words.join(" "));
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const MEASURED = `
const begun = performance.now();
const before = process.cpuUsage();
let rows = 0;
await read(process.argv[1], () => { rows += 1; });
const spent = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ rows, ms: performance.now() - begun, cpuMs: (spent.user + spent.system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);`;

const OURS = `
import { openTable } from ${JSON.stringify(pathToFileURL(path.join(ROOT, "server/dist/modules/imports/reading/openTable.js")).href)};
async function read(file, onRow) {
  const table = await openTable({ path: file }, { fileName: "uji.xlsx" });
  for await (const batch of table.rows) for (const { cells } of batch) if (cells.size === ${COLUMNS.length}) onRow();
  await table.close();
}${MEASURED}`;

const EXCELJS = `
import ExcelJS from ${JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve("exceljs")).href)};
async function read(file, onRow) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, { worksheets: "emit", sharedStrings: "cache", styles: "cache", hyperlinks: "ignore" });
  for await (const sheet of workbook) for await (const row of sheet) if (row.number > 1 && row.values.length > ${COLUMNS.length}) onRow();
}${MEASURED}`;

/** A register as a spreadsheet writes it: shared texts, days by style. */
async function writeWorkbook(filename: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet("Register");
  sheet.addRow(COLUMNS).commit();
  for (let at = 0; at < ROWS; at += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + (at % 700)));
    const row = sheet.addRow([`33.${String(1 + (at % 35)).padStart(2, "0")}`, `${at}/PPID/2024`, day, "perorangan", `Salinan daftar pemilih TPS ${at % 997}`, "penelitian", "umum", day, "dikabulkan", day, day, 98.68 + (at % 3)]);
    for (const column of DATES) row.getCell(column).numFmt = "dd/mm/yyyy";
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
}

async function run(script: string, file: string): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, file], { cwd: ROOT });
  const measured = JSON.parse(stdout) as Run;
  if (measured.rows !== ROWS) throw new Error(`${measured.rows} of ${ROWS} rows were read`);
  return measured;
}

const folder = await mkdtemp(path.join(os.tmpdir(), "pantau-bench-"));
try {
  const file = path.join(folder, "register.xlsx");
  await writeWorkbook(file);
  say(`${ROWS.toLocaleString("en")} rows of ${COLUMNS.length} cells, ${((await stat(file)).size / 1e6).toFixed(1)} MB, ${PAIRS} pairs in turn, Node ${process.version}`);
  const pairs: { readonly ours: Run; readonly theirs: Run }[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) pairs.push({ ours: await run(OURS, file), theirs: await run(EXCELJS, file) });
  for (const [name, runs] of [["Pantau", pairs.map(({ ours }) => ours)], ["ExcelJS stream", pairs.map(({ theirs }) => theirs)]] as const)
    say(`${name}: ${Math.round(ROWS / (median(runs.map(({ ms }) => ms)) / 1000)).toLocaleString("en")} rows/s, ${Math.round(median(runs.map(({ cpuMs }) => cpuMs)))} ms of work, ${Math.round(median(runs.map(({ megabytes }) => megabytes)))} MB at most (medians)`);
  const ratio = (of: (pair: { readonly ours: Run; readonly theirs: Run }) => number): string => median(pairs.map(of)).toFixed(2);
  say(`speed ${ratio(({ ours, theirs }) => theirs.ms / ours.ms)} times ExcelJS; work ${ratio(({ ours, theirs }) => ours.cpuMs / theirs.cpuMs)} of its; memory ${ratio(({ ours, theirs }) => ours.megabytes / theirs.megabytes)} of its (medians of pairs)`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
