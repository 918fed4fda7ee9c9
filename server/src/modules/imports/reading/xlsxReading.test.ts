import { describe, expect, it } from "vitest";
import type { KnownColumn } from "../domain/titles.ts";
import { FileRefused } from "./fileRefused.ts";
import { readTable } from "./openTable.ts";
import type { TableWish } from "./table.ts";
import { textRows, workbookOf, type WorkbookWish } from "./workbook.fixture.ts";

async function readingOf(wish: WorkbookWish, asked: Partial<TableWish> = {}): Promise<unknown> {
  try {
    const { rows } = await readTable(workbookOf(wish), { fileName: "uji.xlsx", ...asked });
    return rows.map(({ row, cells, faults }) => (faults ? faults.map(({ column, code }) => `${row} ${column ?? "-"} ${code}`).join() : [row, ...cells.values()].join(" | ")));
  } catch (error) {
    if (error instanceof FileRefused) return `${error.reason} ${error.refusal.place ?? "-"}`;
    throw error;
  }
}

async function warningsOf(wish: WorkbookWish): Promise<unknown> {
  const table = await readTable(workbookOf(wish), { fileName: "uji.xlsx" });
  return table.warnings().map(({ code, places }) => `${code} ${places.join()}`.trim());
}

const sheet = (rows: string, more: { readonly before?: string; readonly after?: string } = {}): WorkbookWish => ({ sheets: [{ name: "Data", rows, ...more }] });
const known = (name: string, form: KnownColumn["form"]): KnownColumn => ({ name, required: true, form, synonyms: [] });
const FORMATS = ["dd/mm/yyyy", "h:mm", '[$-421]d mmmm yyyy "pukul" hh:mm', "0.00%", '"hari" 0', "[h]:mm", "#,##0.00"];

describe("a workbook", () => {
  it("gives shared, inline, true, number and formula cells as texts", async () => {
    const rows = `${textRows(["a", "b", "c", "d", "e"])}<row r="2"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>satu </t><r><t>dua</t></r></is></c><c t="b"><v>1</v></c><c><v>98.679999999999993</v></c><c t="str"><f>A1&amp;B1</f><v>ab</v></c></row>`;
    expect(await readingOf({ ...sheet(rows), sharedTexts: ["<t>Bagian </t><rPh><t>x</t></rPh><r><t>tebal</t></r>"] })).toEqual(["1 | Bagian tebal | satu dua | TRUE | 98.68 | ab"]);
  });

  it("gives days and hours by the style of the cell", async () => {
    const cells = [[1, 46_112], [2, 0.385_416_666_7], [3, 46_112.5], [4, 0.9868], [5, 46_112], [6, 0.5], [7, 1234.5]].map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join("");
    expect(await readingOf({ ...sheet(`${textRows(["a", "b", "c", "d", "e", "f", "g"])}<row r="2">${cells}</row>`), formats: FORMATS })).toEqual([
      "1 | 2026-03-31 | 09:15 | 2026-03-31T12:00 | 98.68% | 46112 | 12:00 | 1234.5",
    ]);
  });

  it("may count its days from 1904", async () => {
    const wish = { ...sheet(`${textRows(["a", "b"])}<row r="2"><c s="1"><v>44650</v></c><c><v>44650</v></c></row>`), formats: FORMATS, countsFrom1904: true };
    expect(await readingOf(wish, { columns: [known("a", "date"), known("b", "date")] })).toEqual(["1 | 2026-03-31 | 2026-03-31"]);
  });

  it("gives numbers so that they mean one thing in their column", async () => {
    const columns = [known("kode", "satkerCode"), known("nilai", "number"), known("tgl", "date"), known("jam", "time")];
    const wish = sheet(`${textRows(["kode", "nilai", "tgl", "jam"])}<row r="2"><c><v>33.1</v></c><c><v>1.234</v></c><c><v>46112</v></c><c><v>0.25</v></c></row><row r="3"><c><v>33.08</v></c><c><v>1234</v></c><c><v>2024</v></c><c><v>7</v></c></row>`);
    expect(await readingOf(wish, { columns })).toEqual(["1 | 33.10 | 1.2340 | 2026-03-31 | 06:00", "2 | 33.08 | 1234 | 2024 | 7"]);
  });

  it("takes an hour of a cell for WIB, because a cell has no time zone", async () => {
    const wish = { ...sheet(`${textRows(["a"])}<row r="2"><c s="3"><v>46112.5</v></c></row>`), formats: FORMATS };
    expect(await readingOf(wish, { columns: [known("a", "moment")] })).toEqual(["1 | 2026-03-31T12:00+07:00"]);
  });

  it("keeps the numbers of its rows, with blank rows, empty cells and lines above the titles", async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Register 2026</t></is></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>a</t></is></c><c r="C3" t="inlineStr"><is><t>b</t></is></c></row><row r="5"><c r="A5" s="1"/></row><row r="7"><c r="C7"><v>2</v></c></row>';
    const table = await readTable(workbookOf(sheet(rows)), { fileName: "uji.xlsx", columns: [known("a", "text"), known("b", "text")] });
    expect([table.titleRow, ...table.rows.map(({ row, cells }) => [row, ...cells])]).toEqual([3, [4, ["a", ""], ["b", "2"]]]);
  });

  it("says which cells cannot be read", async () => {
    const rows = `${textRows(["a", "b", "c", "d"])}<row r="2"><c t="e"><v>#N/A</v></c><c><f>1+1</f></c><c><v>x1</v></c><c t="s"><v>9</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="F3"><v>1</v></c></row>`;
    expect(await readingOf(sheet(rows))).toEqual(["1 a CELL_ERROR,1 b FORMULA_WITHOUT_VALUE,1 c CELL_UNREADABLE,1 d CELL_UNREADABLE", "2 - CELL_COUNT"]);
  });

  it("warns of formulas, hidden rows and columns, rounded numbers, other sheets, links and macros", async () => {
    const rows = `${textRows(["a", "b"])}<row r="2" hidden="1"><c><f>1+1</f><v>2</v></c><c><v>33740112345678901</v></c></row>`;
    const parts = [{ name: "xl/externalLinks/externalLink1.xml", content: "<x/>" }, { name: "xl/vbaProject.bin", content: "x" }];
    const sheets = [{ name: "Lama", rows, state: "hidden" as const }, { name: "Data", rows, before: '<cols><col min="2" max="2" hidden="1"/></cols>' }];
    expect(await warningsOf({ sheets, parts })).toEqual(["OTHER_SHEETS Lama", "HIDDEN_SHEET_PASSED Lama", "EXTERNAL_LINKS", "MACROS", "FORMULAS A2", "HIDDEN_ROWS baris 2", "HIDDEN_COLUMNS b", "LONG_NUMBERS B2"]);
  });

  it("is read from the sheet that is asked for", async () => {
    const sheets = [{ name: "Petunjuk", rows: textRows(["x"], ["1"]) }, { name: "Data", rows: textRows(["a"], ["2"]) }];
    expect(await readingOf({ sheets }, { sheet: " data" })).toEqual(["1 | 2"]);
    expect(await readingOf({ sheets }, { sheet: "Isian" })).toBe("SHEET_UNKNOWN -");
  });

  it.each([
    ["cells merged in the table", sheet(textRows(["a"], ["1"], ["2"]), { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }), "MERGED_CELLS sel A2:A3"],
    ["a cell at the last row and column", sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "TOO_MANY_COLUMNS sel XFD1048576"],
    ["a cell at the last row", sheet(`${textRows(["a"])}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`), "TOO_MANY_ROWS baris 1.048.576"],
    ["rows out of order", sheet(`<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>`), "WORKBOOK_DAMAGED bagian xl/worksheets/sheet1.xml"],
    ["a document type", { ...sheet(""), parts: [{ name: "xl/worksheets/sheet1.xml", content: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>' }] }, "XML_DOCTYPE bagian xl/worksheets/sheet1.xml"],
    ["an entity nobody knows", sheet('<row r="1"><c t="str"><v>&e;</v></c></row>'), "XML_DAMAGED bagian xl/worksheets/sheet1.xml"],
    ["a part that unpacks to more than the directory says", { ...sheet(""), parts: [{ name: "xl/worksheets/sheet1.xml", content: `<worksheet>${" ".repeat(100_000)}</worksheet>`, lies: { size: 100 } }] }, "ARCHIVE_DAMAGED bagian xl/worksheets/sheet1.xml"],
    ["a wrong checksum", { ...sheet(""), parts: [{ name: "xl/worksheets/sheet1.xml", content: "<worksheet/>", lies: { crc: 1 } }] }, "ARCHIVE_DAMAGED bagian xl/worksheets/sheet1.xml"],
    ["a part that unpacks a thousandfold", { ...sheet(""), parts: [{ name: "xl/bomb.xml", content: "x".repeat(5_000_000) }] }, "ARCHIVE_RATIO bagian xl/bomb.xml"],
    ["a part that promises gigabytes", { ...sheet(""), parts: [{ name: "xl/bomb.xml", content: "x", lies: { size: 0xfffffff0 } }] }, "ARCHIVE_TOO_LARGE bagian xl/bomb.xml"],
    ["a locked part", { ...sheet(""), parts: [{ name: "xl/x.xml", content: "x", lies: { flags: 1 } }] }, "PASSWORD_PROTECTED -"],
    ["an empty sheet", sheet(""), "FILE_EMPTY lembar Data"],
    ["a header without rows", sheet(textRows(["a"])), "NO_DATA_ROWS lembar Data"],
  ])("is refused for %s, with the place", async (_fault, wish, expected) => {
    expect(await readingOf(wish)).toBe(expected);
  });

  it("is refused when it has too many parts", async () => {
    const parts = Array.from({ length: 201 }, (_, at) => ({ name: `xl/p${at}.xml`, content: "x" }));
    expect(await readingOf({ ...sheet(textRows(["a"], ["1"])), parts })).toBe("ARCHIVE_TOO_MANY_ENTRIES -");
  });

  it("never reads columns that say who somebody is, whatever a person says of them", async () => {
    const wish = sheet(textRows(["Nomor", "Nama Pemohon", "NIK"], ["1", "Budi", "3374011234567890"]));
    const table = await readTable(workbookOf(wish), { fileName: "uji.xlsx", columns: [known("nomor", "text"), known("purpose", "text")], mapping: new Map([["Nama Pemohon", "purpose"]]) });
    expect([table.droppedColumns, table.rows.map(({ cells }) => [...cells])]).toEqual([["Nama Pemohon", "NIK"], [[["nomor", "1"]]]]);
  });

  it("takes a title like __proto__ for a title", async () => {
    const table = await readTable(workbookOf(sheet(textRows(["__proto__", "constructor"], ["1", "2"]))), { fileName: "uji.xlsx" });
    expect([...(table.rows[0]?.cells ?? [])]).toEqual([["__proto__", "1"], ["constructor", "2"]]);
  });
});
