import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { localDate } from "../../kernel/localDate.ts";
import { RowsChanged, type FileCell, type FileStamp, type TableFile } from "./tableFile.ts";
import { writeTable, type TableFormat } from "./writeTable.ts";
import { writeXlsx } from "./xlsxWriter.ts";
import { xmlText } from "./xlsxCells.ts";

const stamp: FileStamp = {
  title: "Peringkat; KI Jawa Tengah 2024",
  filters: ["Provinsi: Jawa Tengah"],
  methodVersion: "publication-1",
  dataAsOf: localDate("2024-12-16"),
  computedAt: new Date("2026-11-22T03:00:00Z"),
  containsDemoData: false,
  sources: ["ki-jateng.csv"],
  notes: ["Nilai: 0 sampai 100."],
};
const columns = [
  { key: "satker", label: "Satker" },
  { key: "score", label: "Nilai" },
  { key: "heldOn", label: "Tanggal" },
];
const UNPUBLISHED = { missing: "tidak dipublikasikan", status: "NOT_REPORTED" };
const rows: readonly (readonly FileCell[])[] = [
  ["Kab. Kudus", 98.68, { date: localDate("2024-12-16") }],
  ["Kab. Demak", UNPUBLISHED, { missing: "belum ada", status: "NOT_DUE" }],
  ["=HYPERLINK(1)", 0, { date: localDate("2025-01-30") }],
  ["Kab. Pati", -5, { at: new Date("2024-12-31T18:00:00Z") }],
];
const table = (changes: Partial<TableFile> = {}): TableFile => ({ stamp, columns, rowCount: rows.length, rows, ...changes });

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

const textOf = async (file: TableFile, format: TableFormat) => (await bytesOf(writeTable(file, format))).toString("utf8");

/** Names and contents by the central directory, as a spreadsheet finds them. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const found = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < archive.readUInt16LE(end + 10); entry += 1) {
    const [size, nameLength, offset] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const begin = offset + 30 + archive.readUInt16LE(offset + 26);
    found.set(name, inflateRawSync(archive.subarray(begin, begin + size)).toString("utf8"));
    at += 46 + nameLength;
  }
  return found;
}

const sheetsOf = async (file: TableFile, rowsOfASheet = 1_048_576) => unzip(await bytesOf(writeXlsx(file, { rowsOfASheet })));

describe("a CSV for an Indonesian spreadsheet", () => {
  it("has semicolons, decimal commas, dd/mm/yyyy, a byte order mark and CRLF", async () => {
    const text = await textOf(table(), "excel.csv");
    expect(text.startsWith('\uFEFF"Peringkat; KI Jawa Tengah 2024"\r\n')).toBe(true);
    expect(text).toContain("\r\n\r\nSatker;Nilai;Tanggal\r\nKab. Kudus;98,68;16/12/2024\r\n");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("says first its title, filters, method, data as of and rows", async () => {
    const [, ...lines] = (await textOf(table(), "excel.csv")).split("\r\n");
    expect(lines.slice(0, 4)).toEqual(["Saringan: Provinsi: Jawa Tengah", "Versi metode: publication-1", '"Data sampai: 16/12/2024; dihitung 22/11/2026 10:00 WIB"', "Jumlah baris: 4"]);
  });

  it("marks invented data before anything else that it says", async () => {
    const text = await textOf(table({ stamp: { ...stamp, containsDemoData: true } }), "excel.csv");
    expect(text.split("\r\n")[1]).toMatch(/^DATA DEMO/);
  });
});

describe("a CSV by RFC 4180", () => {
  it("gives every record the same number of fields, decimal points and ISO dates", async () => {
    const text = await textOf(table(), "csv");
    expect(text.startsWith("Peringkat; KI Jawa Tengah 2024,,\r\n")).toBe(true);
    expect(text).toContain("\r\n,,\r\nSatker,Nilai,Tanggal\r\nKab. Kudus,98.68,2024-12-16\r\n");
    expect(text).toContain("Kab. Pati,-5,2024-12-31T18:00:00.000Z\r\n");
  });

  it("begins with its heading when nothing is to be said of it", async () => {
    expect(await textOf(table({ stamp: null }), "csv")).toMatch(/^Satker,Nilai,Tanggal\r\n/);
  });
});

describe("a JSON file", () => {
  it("has null with status and word where a value is missing, and zero where zero was reported", async () => {
    const file = JSON.parse(await textOf(table(), "json")) as { rowCount: number; methodVersion: string; rows: object[] };
    expect(file).toMatchObject({ rowCount: 4, methodVersion: "publication-1" });
    expect(file.rows[1]).toEqual({ satker: "Kab. Demak", score: null, scoreStatus: "NOT_REPORTED", scoreMissing: "tidak dipublikasikan", heldOn: null, heldOnStatus: "NOT_DUE", heldOnMissing: "belum ada" });
    expect(file.rows[2]).toEqual({ satker: "=HYPERLINK(1)", score: 0, heldOn: "2025-01-30" });
  });

  it("is JSON for a bare table and for none of its rows too", async () => {
    expect(JSON.parse(await textOf(table({ stamp: null, rowCount: 0, rows: [] }), "json"))).toMatchObject({ rowCount: 0, rows: [] });
  });
});

describe("a workbook", () => {
  it("keeps numbers and dates as numbers and dates, and texts as texts", async () => {
    const sheet = (await sheetsOf(table())).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<c r="B8"><v>98.68</v></c><c r="C8" s="3"><v>45642</v></c>');
    expect(sheet).toContain('<c r="B11"><v>-5</v></c><c r="C11" s="4"><v>45658.04166667</v></c>');
    expect(sheet).toContain('<c r="A10" s="6" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(1)</t></is></c><c r="B10"><v>0</v></c>');
    expect(sheet).not.toContain("<f>");
  });

  it("freezes what stands above the rows, has widths and buttons to filter by", async () => {
    const sheet = (await sheetsOf(table())).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A7:C11"/>');
    expect(sheet).toMatch(/<col min="1" max="1" width="\d+" customWidth="1"\/>/);
  });

  it("explains itself on the sheet Metode", async () => {
    const sheets = await sheetsOf(table());
    expect(sheets.get("xl/workbook.xml")).toContain('<sheet name="Metode" sheetId="2"');
    for (const words of ["publication-1", "16/12/2024", "22/11/2026 10:00 WIB", "ki-jateng.csv", "Angka 0 berarti nol yang dilaporkan"]) expect(sheets.get("xl/worksheets/sheet2.xml")).toContain(words);
  });

  it("goes on upon the next sheet instead of cutting off", async () => {
    const many = Array.from({ length: 25 }, (_, index): FileCell[] => [`baris ${index}`, index, UNPUBLISHED]);
    const sheets = await sheetsOf(table({ rows: many, rowCount: 25 }), 17);
    expect([...sheets.keys()].filter((name) => name.startsWith("xl/worksheets"))).toHaveLength(4);
    const written = [...sheets].filter(([name]) => name.startsWith("xl/worksheets")).flatMap(([, xml]) => [...xml.matchAll(/baris (\d+)</g)].map(([, index]) => Number(index)));
    expect(written).toEqual(many.map((_, index) => index));
  });
});

describe("a file of any kind", () => {
  it.each(["xlsx", "excel.csv", "csv", "json"] as const)("%s is whole or it fails: fewer or more rows than promised are no file", async (format) => {
    await expect(bytesOf(writeTable(table({ rowCount: 5 }), format))).rejects.toThrow(RowsChanged);
    await expect(bytesOf(writeTable(table({ rowCount: 3 }), format))).rejects.toThrow(RowsChanged);
  });

  it.each(["xlsx", "excel.csv", "csv", "json"] as const)("%s keeps what the rows failed with", async (format) => {
    async function* failing() {
      yield rows[0] ?? [];
      await Promise.resolve();
      throw new Error("the database went away");
    }
    await expect(bytesOf(writeTable(table({ rows: failing() }), format))).rejects.toThrow("the database went away");
  });
});

describe("a text that a spreadsheet would run", () => {
  const hostile = ["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "  =1", "＝1", "＋1", "－1", "＠1"];

  it.each(hostile)("%j begins with an apostrophe in every CSV, as a cell, as a heading, as a reason and as a title", async (text) => {
    const file = { stamp: { ...stamp, title: text }, columns: [{ key: "a", label: text }], rowCount: 2, rows: [[text], [{ missing: text, status: "NOT_REPORTED" }]] };
    for (const format of ["csv", "excel.csv"] as const) {
      const cells = (await textOf(file, format)).replace("\uFEFF", "").split("\r\n").filter((line) => line !== "" && !/^"?(Saringan|Versi|Data sampai|Jumlah)/.test(line));
      expect(cells).toHaveLength(4);
      expect(cells.every((cell) => /^"?'/.test(cell)), JSON.stringify(cells)).toBe(true);
    }
  });

  it.each(hostile)("%j is a typed text in a workbook, kept as a text when it is edited", async (text) => {
    const sheet = (await sheetsOf({ stamp: null, columns: [{ key: "a", label: "a" }], rowCount: 1, rows: [[text]] })).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain(`<c r="A2" s="6" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`);
  });

  it("numbers stay numbers, negative ones too, and so do texts that only contain such signs", async () => {
    expect(await textOf({ stamp: null, columns: [{ key: "a", label: "a" }], rowCount: 3, rows: [[-1.5], ["3 - 2"], ["a=b"]] }, "csv")).toBe("a\r\n-1.5\r\n3 - 2\r\na=b\r\n");
  });
});

describe("XML of a text", () => {
  it("holds any text, whatever it is made of", () => {
    const decoded = (xml: string) =>
      xml.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&").replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constantFrom("\0", "\t", "\n", "\r", "_x0041_", "_", "<", "&", '"', "\uffff", "😀"), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })) }), (text) => {
        expect(decoded(xmlText(text))).toBe(text);
        // eslint-disable-next-line no-control-regex
        expect(xmlText(text)).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff<]/);
      }),
    );
  });
});
