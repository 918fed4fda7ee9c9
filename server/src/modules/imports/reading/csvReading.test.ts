import { describe, expect, it } from "vitest";
import { FileRefused } from "./fileRefused.ts";
import { readTable } from "./openTable.ts";
import type { TableWish } from "./table.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function cellsOf(file: Uint8Array, wish: Partial<TableWish> = {}): Promise<unknown> {
  try {
    const { rows } = await readTable(file, { fileName: "uji.csv", ...wish });
    return rows.map(({ row, cells, faults }) => (faults ? faults.map(({ code, rule }) => `${row} ${code} ${rule}`).join() : { row, ...Object.fromEntries(cells) }));
  } catch (error) {
    if (error instanceof FileRefused) return `${error.reason} ${error.refusal.place ?? "-"}`;
    throw error;
  }
}

describe("a CSV file", () => {
  it.each([
    ["commas", bytes("a,b\n1,2\n")],
    ["semicolons, as Indonesian spreadsheets write", bytes("a;b\n1;2\n")],
    ["tabs", bytes("a\tb\n1\t2\n")],
    ["a first line that names the separator", bytes("sep=;\r\na;b\r\n1;2\r\n")],
    ["a byte order mark", bytes("\uFEFFa,b\n1,2\n")],
    ["Windows line ends and no last one", bytes("a,b\r\n1,2")],
    ["upper case and spaces around", bytes(" A , B \n 1 ,2 \n")],
    ["quotes", bytes('"a","b"\n"1","2"\n')],
    ["empty columns at the right", bytes("a;b;;\n1;2;;\n")],
    ["UTF-16 with a mark, as \"Unicode text\"", Buffer.from("\uFEFFa\tb\r\n1\t2\r\n", "utf16le")],
  ])("may have %s", async (_form, file) => {
    expect(await cellsOf(file)).toEqual([{ row: 1, a: "1", b: "2" }]);
  });

  it("keeps the numbers of the spreadsheet's rows when blank rows lie between", async () => {
    expect(await cellsOf(bytes("a,b\n\n,,\n,\n1,2\n"))).toEqual([{ row: 4, a: "1", b: "2" }]);
  });

  it("may be written in Windows-1252, which is said", async () => {
    const table = await readTable(Buffer.from("nama_kota;n\nKedai Caf\u00e9;1\n", "latin1"), { fileName: "uji.csv" });
    expect([table.encoding, table.rows[0]?.cells.get("nama_kota"), table.warnings().map(({ code }) => code)]).toEqual(["windows-1252", "Kedai Café", ["ENCODING_GUESSED"]]);
  });

  it("loses the apostrophe that an export puts before what a spreadsheet would run, and no other", async () => {
    expect(await cellsOf(bytes("a;b\n'=1+1;'tis\n"))).toEqual([{ row: 1, a: "=1+1", b: "'tis" }]);
  });

  it("keeps a line break inside quotes and names the right line after it", async () => {
    expect(await cellsOf(bytes('a,b\n"1\n2",3\n4\n'))).toEqual([{ row: 1, a: "1\n2", b: "3" }, "2 CELL_COUNT ada 1 sel, seharusnya 2 (baris berkas ke-4)"]);
  });

  it("reads across the borders of its slices", async () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `${at};"é\n${at}"`).join("\n");
    const { rows } = await readTable(bytes(`a;b\n${long}`), { fileName: "uji.csv" });
    expect(rows.every(({ row, cells }) => cells.get("a") === String(row - 1) && cells.get("b") === `é\n${row - 1}`)).toBe(true);
    expect(rows).toHaveLength(20_000);
  });

  it.each([
    ["a quote that is never closed", bytes('a,b\n1,2\n"3,4\n5,6\n'), "QUOTES_UNBALANCED mulai baris berkas ke-3"],
    ["two ways of writing letters in one file", Buffer.concat([bytes("a;b\ncaf\u00e9;1\n"), Buffer.from("caf\u00e9;2\n", "latin1")]), "ENCODING_MIXED baris berkas ke-3"],
    ["a binary file", Uint8Array.of(0x61, 0x0a, 0x00, 0x0a), "TEXT_BINARY baris berkas ke-2"],
    ["an empty file", bytes(" \n"), "FILE_EMPTY -"],
    ["a header without rows", bytes("a,b\n"), "NO_DATA_ROWS -"],
  ])("is refused for %s, with the place", async (_fault, file, expected) => {
    expect(await cellsOf(file)).toBe(expected);
  });
});
