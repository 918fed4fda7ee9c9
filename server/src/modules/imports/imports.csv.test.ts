import { describe, expect, it } from "vitest";
import { readCsv } from "./imports.csv.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function cellsOf(file: Uint8Array): unknown {
  const reading = readCsv(file);
  return reading.ok ? reading.rows.map(({ row, cells }) => ({ row, ...Object.fromEntries(cells) })) : reading.rejected.map(({ row, code, rule }) => `${row} ${code} ${rule}`);
}

describe("a CSV file", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons, as Indonesian spreadsheets write", "a;b\n1;2\n"],
    ["a byte order mark", "\uFEFFa,b\n1,2\n"],
    ["Windows line ends and no last one", "a,b\r\n1,2"],
    ["upper case and spaces around", " A , B \n 1 ,2 \n"],
    ["quotes", '"a","b"\n"1","2"\n'],
  ])("may have %s", (_form, file) => {
    expect(cellsOf(bytes(file))).toEqual([{ row: 1, a: "1", b: "2" }]);
  });

  it("keeps the numbers of the spreadsheet's rows when blank rows lie between", () => {
    expect(cellsOf(bytes("a,b\n\n,,\n,\n1,2\n"))).toEqual([{ row: 4, a: "1", b: "2" }]);
  });

  it("reads a decimal comma between semicolons, and one in quotes between commas", () => {
    expect(cellsOf(bytes("a;b\n98,68;x\n"))).toEqual([{ row: 1, a: "98,68", b: "x" }]);
    expect(cellsOf(bytes('a,b\n"98,68",x\n'))).toEqual([{ row: 1, a: "98,68", b: "x" }]);
  });

  it("keeps a line break inside quotes and names the right line after it", () => {
    expect(cellsOf(bytes('a,b\n"1\n2",3\n4\n'))).toEqual(["2 CELL_COUNT ada 1 sel, seharusnya 2 (baris berkas ke-4)"]);
  });

  it.each([
    ["a decimal comma without quotes", bytes("a,b\n1,2\n98,68,x\n"), ["2 CELL_COUNT ada 3 sel, seharusnya 2 (baris berkas ke-3)"]],
    ["a quote that is never closed", bytes('a,b\n1,2\n"3,4\n5,6\n'), ["0 FILE_UNREADABLE tanda kutip tidak seimbang, mulai baris berkas ke-3"]],
    ["a quote in the middle of a cell", bytes('a,b\n1,x"y\n'), ["0 FILE_UNREADABLE tanda kutip tidak seimbang, mulai baris berkas ke-2"]],
    ["a file that is not UTF-8", Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a), ["0 FILE_UNREADABLE teks bukan UTF-8, mulai baris berkas ke-3"]],
    ["a binary file", Uint8Array.of(0x61, 0x00, 0x0a), ["0 FILE_UNREADABLE teks bukan UTF-8, mulai baris berkas ke-1"]],
    ["an empty file", bytes(" \n"), ["0 FILE_UNREADABLE berkas kosong"]],
    ["a header without rows", bytes("a,b\n"), ["0 FILE_UNREADABLE tidak ada baris data"]],
  ])("is refused for %s, with the line", (_fault, file, expected) => {
    expect(cellsOf(file)).toEqual(expected);
  });
});
