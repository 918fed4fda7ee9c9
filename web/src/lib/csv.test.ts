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
