import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { ImportRejected } from "../../server/src/modules/imports/domain/rejection.ts";
import { checkFile, importFile } from "../../server/src/modules/imports/imports.service.ts";
import { FileRefused } from "../../server/src/modules/imports/reading/fileRefused.ts";
import { openTable } from "../../server/src/modules/imports/reading/openTable.ts";
import type { Database } from "../../server/src/platform/database/openDatabase.ts";
import { useTestDatabase } from "../support/database.ts";
import { goodCsv, goodWorkbook, malformedFiles } from "../support/malformedFiles.ts";
import { ROOT } from "../support/places.ts";
import { tableHashes } from "../support/tableHashes.ts";

const MALFORMED = path.join(ROOT, "test/fixtures/imports/malformed");
const WRITTEN = path.join(ROOT, "test/fixtures/imports/written");
const SEED = 20_261_122;
/** What files may add to the process: the reader's heap, the file twice, the rows while they are judged, and what is not yet swept up. The bombs
 *  among them would unpack to many times as much. Unit: bytes. */
const MOST_MEMORY = 1024 * 1024 * 1024;

/** What comes of a file that is only looked at: rows, or a refusal that names place, rule and mend. Anything else is a bug and thrown. */
async function lookedAt(database: Database, file: { readonly kind: ImportKind; readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  try {
    return `${await checkFile(database, { kind: file.kind, dataset: "PUBLISHED", fileName: file.name, bytes: file.bytes, importedBy: "uji" })} rows`;
  } catch (error) {
    if (error instanceof FileRefused) return `${error.reason}: ${error.message}`;
    if (error instanceof ImportRejected) return `${error.rejectedRows[0]?.code}: ${error.message}`;
    throw new Error(`${file.name} ends in neither a refusal nor a preview`, { cause: error });
  }
}

describe("a file that nobody should send", () => {
  const testDatabase = useTestDatabase();

  it("ends in a clear refusal or a preview, more than 200 times, and changes nothing", { timeout: 300_000 }, async () => {
    const { database } = testDatabase();
    const before = await tableHashes(database);
    const files = malformedFiles(SEED);
    const memoryBefore = process.memoryUsage().rss;
    const outcomes = new Map<string, string>();
    let mostMemory = 0;
    for (const file of files) {
      outcomes.set(file.name, await lookedAt(database, { ...file, bytes: file.bytes() }));
      mostMemory = Math.max(mostMemory, process.memoryUsage().rss);
    }

    expect(outcomes.size).toBe(files.length);
    expect(files.length).toBeGreaterThanOrEqual(200);
    expect([...outcomes].filter(([, outcome]) => /undefined|\[object|null/.test(outcome))).toEqual([]);
    expect([...outcomes].filter(([name, outcome]) => /^(csv|zip|xlsx): /.test(name) && outcome.endsWith(" rows")).map(([name]) => name)).toEqual([
      "zip: no styles",
      "zip: no shared texts",
    ]);
    expect(mostMemory - memoryBefore).toBeLessThan(MOST_MEMORY);
    expect(await tableHashes(database)).toEqual(before);
  });

  it("keeps nobody from asking something else meanwhile", { timeout: 60_000 }, async () => {
    const { database } = testDatabase();
    const large = Buffer.from(`${goodCsv().split("\n")[0]}\n${"x;y;z;a;b;c;d;e;f\n".repeat(150_000)}`);
    let answers = 0;
    const asking = setInterval(() => (answers += 1), 5);
    const table = await openTable(large, { fileName: "besar.csv" });
    for await (const batch of table.rows) expect(batch.length).toBeGreaterThan(0);
    clearInterval(asking);

    expect(answers).toBeGreaterThan(10);
    expect((await database.pool.query("SELECT 1")).rowCount).toBe(1);
  });
});

describe("a file of the collection of bad ones", () => {
  const testDatabase = useTestDatabase();

  it("is refused or looked at as its name says", async () => {
    const { database } = testDatabase();
    const names = (await readdir(MALFORMED)).filter((name) => name !== "README.md").toSorted();
    const outcomes = [];
    for (const name of names) outcomes.push(`${name}: ${(await lookedAt(database, { kind: "evaluation-results", name, bytes: await readFile(path.join(MALFORMED, name)) })).split(":")[0]}`);

    expect(outcomes).toEqual([
      "archive-in-archive.xlsx: FORMAT_OTHER",
      "bomb-ratio.xlsx: ARCHIVE_RATIO",
      "error-cells.xlsx: CELL_ERROR",
      "external-entity.xlsx: XML_DOCTYPE",
      "formula-without-value.xlsx: FORMULA_WITHOUT_VALUE",
      "formulas.csv: FORMAT",
      "half.xlsx: ARCHIVE_DAMAGED",
      "image.csv: FORMAT_OTHER",
      "last-cell.xlsx: TOO_MANY_COLUMNS",
      "laughs.xlsx: XML_DOCTYPE",
      "libreoffice.ods: FORMAT_OTHER",
      "libreoffice.pdf: FORMAT_OTHER",
      "libreoffice.xls: FORMAT_OTHER",
      "locked-part.xlsx: PASSWORD_PROTECTED",
      "lying-size.xlsx: ARCHIVE_DAMAGED",
      "merged.xlsx: MERGED_CELLS",
      "nul.csv: TEXT_BINARY",
      "path-above.xlsx: ARCHIVE_DAMAGED",
      "proto-title.csv: COLUMN_UNKNOWN",
      "proto-title.xlsx: COLUMN_MISSING",
      "row-too-long.csv: CELL_COUNT",
      "thousand-parts.xlsx: ARCHIVE_TOO_MANY_ENTRIES",
      "two-encodings.csv: ENCODING_MIXED",
      "unfinished.xlsx: XML_DAMAGED",
      "utf16-without-mark.csv: TEXT_BINARY",
      "web-page.xls: FORMAT_OTHER",
      "wrong-checksum.xlsx: ARCHIVE_DAMAGED",
    ]);
  });
});

describe("a file that a spreadsheet has saved", () => {
  const testDatabase = useTestDatabase();
  const taken = async (kind: ImportKind, fileName: string, bytes: Uint8Array): Promise<unknown> => {
    const { rowCount, added, changed } = await importFile(testDatabase().database, { kind, dataset: "PUBLISHED", fileName, bytes, importedBy: "uji" });
    return [rowCount, added, changed];
  };

  it.each([
    ["evaluation-results", "evaluation-results.workbook-saved.xlsx", 95],
    ["evaluation-results", "evaluation-results.workbook-saved-windows-1252.csv", 95],
    ["evaluation-results", "evaluation-results.csv-saved.xlsx", 95],
    ["evaluation-results", "evaluation-results.csv-saved.csv", 95],
    ["holidays", "holidays.workbook-saved.xlsx", 129],
    ["holidays", "holidays.workbook-saved.csv", 129],
  ] as const)("changes nothing: %s in %s", async (kind, fileName, rows) => {
    expect(await taken(kind, fileName, await readFile(path.join(WRITTEN, fileName)))).toEqual([rows, 0, 0]);
  });

  it.each([
    ["evaluation-results", "evaluation-results.workbook-saved.xlsx", 95],
    ["holidays", "holidays.workbook-saved.xlsx", 129],
  ] as const)("changes nothing after an Excel-like writer has saved it again: %s", async (kind, fileName, rows) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(WRITTEN, fileName));
    expect(await taken(kind, `lagi-${fileName}`, Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual([rows, 0, 0]);
  });

  it("is refused, not misread, where the spreadsheet took codes for numbers", async () => {
    const fileName = "evaluation-results.csv-saved-english.csv";
    const refused: unknown = await taken("evaluation-results", fileName, await readFile(path.join(WRITTEN, fileName))).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRejected);
    expect((refused as ImportRejected).rejectedRows.map(({ row, column, value }) => [row, column, value])[0]).toEqual([5, "satker_code", "33.2"]);
  });
});

describe("reading", () => {
  it.each([
    ["rows", { rows: 1 }, "lebih dari 1 baris data", "PANTAU_IMPORT_ROWS"],
    ["columns", { columns: 1 }, "ada 2 kolom, batasnya 1", "PANTAU_IMPORT_COLUMNS"],
    ["bytes", { fileBytes: 3 }, "lebih besar dari", "PANTAU_IMPORT_FILE_MB"],
  ])("says which setting holds it back: %s", async (_what, limits, rule, setting) => {
    const reading = openTable(new TextEncoder().encode("a,b\n1,2\n3,4\n"), { fileName: "uji.csv", limits }).then(async ({ rows }) => {
      for await (const _batch of rows);
    });
    await expect(reading).rejects.toMatchObject({ message: expect.stringMatching(new RegExp(`${rule}.*Pengelola dapat mengubah batas ini dengan ${setting}\\.$`)), refusal: { limit: { setting } } });
  });

  it("ends when its time is over, and names the limit", async () => {
    const reading = openTable(goodWorkbook(), { fileName: "uji.xlsx", limits: { workMs: 0 } });
    await expect(reading).rejects.toMatchObject({ reason: "TIME_LIMIT", refusal: { limit: { name: "waktu membaca", most: 0 } } });
  });

  it("ends when its memory is used up, and names the limit; the next file is read", { timeout: 60_000 }, async () => {
    const many = Buffer.from(`a;b\n${Array.from({ length: 190_000 }, (_, at) => `${at};"${"x".repeat(200)}${at}"`).join("\n")}`);
    const hungry = openTable(many, { fileName: "uji.csv", limits: { heapMegabytes: 4 } }).then(async (table) => {
      for await (const batch of table.rows) expect(batch.length).toBeGreaterThan(0);
    });
    await expect(hungry).rejects.toMatchObject({ reason: "MEMORY_LIMIT", refusal: { limit: { most: 4 } } });
    expect((await openTable(Buffer.from(goodCsv()), { fileName: "uji.csv" })).header).toContain("score");
  });

  it("stops when it is called off", async () => {
    const controller = new AbortController();
    const table = await openTable(Buffer.from(`a\n${"1\n".repeat(100_000)}`), { fileName: "uji.csv", signal: controller.signal });
    const read = async (): Promise<void> => {
      for await (const batch of table.rows) if (batch.length > 0) controller.abort(new Error("called off"));
    };
    await expect(read()).rejects.toThrow("called off");
  });
});
