import { describe, expect, it } from "vitest";
import { csvIndonesia, csvStandard } from "./csv.ts";

const table = {
  columns: ["Satker", "Nilai"],
  rows: [
    ["Kab. Kudus", 98.68],
    ["Kab. Demak", { missing: "tidak dipublikasikan" }],
    ["=HYPERLINK(1)", 0],
  ],
} as const;

describe("CSV", () => {
  it("opens in an Indonesian spreadsheet: semicolons, decimal comma, mark of UTF-8, and says what it is", () => {
    const text = csvIndonesia(table, ["Peringkat; KI Jawa Tengah 2024"]);
    expect(text.startsWith("\uFEFF\"Peringkat; KI Jawa Tengah 2024\"\r\n\r\nSatker;Nilai\r\n")).toBe(true);
    expect(text).toContain("Kab. Kudus;98,68\r\n");
  });

  it("follows RFC 4180 in the standard form", () => {
    expect(csvStandard(table).split("\r\n").slice(0, 2)).toEqual(["Satker,Nilai", "Kab. Kudus,98.68"]);
    expect(csvStandard({ columns: ["a,b"], rows: [['say "x"']] })).toBe('"a,b"\r\n"say ""x"""\r\n');
  });

  it("writes why a number is missing, and zero only where zero was reported", () => {
    expect(csvStandard(table)).toContain("Kab. Demak,tidak dipublikasikan");
    expect(csvStandard(table)).toContain("'=HYPERLINK(1),0");
  });
});

describe("a text that a spreadsheet would run", () => {
  it.each(["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "  =1", "＝1", "＋1", "－1", "＠1"])("%j is made harmless in both forms", (text) => {
    const hostile = { columns: [text], rows: [[text], [{ missing: text }]] };
    for (const file of [csvStandard(hostile), csvIndonesia(hostile, [text]).slice(1)]) {
      const cells = file.split("\r\n").filter((line) => line !== "");
      expect(cells.every((cell) => /^"?'/.test(cell)), file).toBe(true);
    }
  });

  it("leaves numbers alone, negative ones too, and texts that only contain such signs", () => {
    expect(csvStandard({ columns: ["a"], rows: [[-1.5], ["3 - 2"], ["a=b"]] })).toBe("a\r\n-1.5\r\n3 - 2\r\na=b\r\n");
  });
});
