import { describe, expect, it } from "vitest";
import { wordsId } from "../testing/words.ts";
import { exportAddress, exportFiles } from "./exportFiles.ts";
import { reportAddresses } from "./reportAddresses.ts";

describe("the address of a file", () => {
  it("asks for what the page shows, and not for what is not narrowed", () => {
    expect(exportAddress("peringkat", "xlsx", { provinsi: "33", penerbit: "ki-jawa-tengah", periode: 2024, jenis: null })).toBe("/ekspor/peringkat.xlsx?provinsi=33&penerbit=ki-jawa-tengah&periode=2024");
    expect(exportAddress("sumber", "json", {})).toBe("/ekspor/sumber.json");
  });

  it("writes what was searched for as text", () => {
    expect(exportAddress("satker", "csv", { cari: "a&b=c #1" })).toBe("/ekspor/satker.csv?cari=a%26b%3Dc+%231");
  });

  it("comes in four kinds, the spreadsheet first", () => {
    expect(exportFiles("sumber", {}, wordsId).map(({ label }) => label)).toEqual(["XLSX (lembar kerja)", "CSV Indonesia (titik koma)", "CSV standar (RFC 4180)", "JSON"]);
  });
});

describe("the address of a report on paper", () => {
  it("names what it is about", () => {
    expect(reportAddresses.satker("33.08")).toBe("/laporan/satker/33.08");
    expect(reportAddresses.plenary("33", { penerbit: "ki-jawa-tengah", periode: 2024 })).toBe("/laporan/pleno/33?penerbit=ki-jawa-tengah&periode=2024");
    expect(reportAddresses.service("33", { tahun: 2026, satker: null })).toBe("/laporan/layanan/33?tahun=2026");
  });
});
