import { describe, expect, it } from "vitest";
import { date, decimal, integer, labelledWord, word } from "./cells.ts";
import type { Parsed } from "./cells.ts";

const outcome = (parsed: Parsed<unknown>): unknown => (parsed.ok ? parsed.value : parsed.fault.code);

describe("a date", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["31/03/2026", "2026-03-31"],
    ["1/3/2026", "2026-03-01"],
    ["2026-02-30", "FORMAT"],
    ["30/02/2026", "FORMAT"],
    ["03/31/2026", "FORMAT"],
    ["31-03-2026", "2026-03-31"],
    ["1.3.2026", "2026-03-01"],
    ["2026/3/1", "2026-03-01"],
    ["13 Maret 2025", "2025-03-13"],
    ["Kamis, 13 maret 2025", "2025-03-13"],
    ["17-Agu-2026", "2026-08-17"],
    ["5 Nopember 2024", "2024-11-05"],
    ["46112", "2026-03-31"],
    ["2026-03-31 00:00:00", "2026-03-31"],
    ["2026-03-31T09:15", "FORMAT"],
    ["31/03/26", "FORMAT"],
    ["13 Foo 2025", "FORMAT"],
    ["31/3-2026", "FORMAT"],
    ["2024-02", "FORMAT"],
    ["2024", "FORMAT"],
    ["99999", "FORMAT"],
  ])("%s is read as %s", (cell, expected) => {
    expect(outcome(date(cell))).toBe(expected);
  });

  it.each([
    ["03/31/2026", "bulannya lebih dari 12; mungkin bulan tertulis lebih dahulu"],
    ["31/03/26", "tahunnya hanya dua angka, sehingga dapat berarti dua abad"],
    ["2026-03-31T09:15", "memuat jam, padahal kolom ini hanya tanggal"],
  ])("%s is refused with the reason", (cell, rule) => {
    expect(date(cell)).toMatchObject({ fault: { rule } });
  });
});

describe("a score", () => {
  const points = decimal(0, 100, 3);

  it.each([
    ["98.68", 98.68],
    ["98,68", 98.68],
    ["0", 0],
    ["100", 100],
    ["100.000", 100],
    ["100.001", "OUT_OF_RANGE"],
    ["101", "OUT_OF_RANGE"],
    ["-1", "OUT_OF_RANGE"],
    ["98.6849", "FORMAT"],
    ["98,6800", 98.68],
    ["97.125", 97.125],
    ["1.234,5", "OUT_OF_RANGE"],
    ["98,68%", "FORMAT"],
    ["98.", "FORMAT"],
    ["9e1", "FORMAT"],
    ["NaN", "FORMAT"],
    ["tidak ada", "FORMAT"],
  ])("%s is read as %s", (cell, expected) => {
    expect(outcome(points(cell))).toBe(expected);
  });
});

describe("a whole number", () => {
  it.each([
    ["7", 7],
    ["VII", "FORMAT"],
    ["7.0", 7],
    ["7.5", "FORMAT"],
    ["0", "OUT_OF_RANGE"],
    ["99999999999", "FORMAT"],
  ])("%s is read as %s", (cell, expected) => {
    expect(outcome(integer(1, 100)(cell))).toBe(expected);
  });
});

describe("a number with signs between its thousands", () => {
  const amount = decimal(0, 10_000_000, 3);

  it.each([
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1_234_567],
    ["1 234,5", 1234.5],
    ["0.125", 0.125],
    ["1.234", "FORMAT"],
    ["1,234", "FORMAT"],
    ["1.2340", 1.234],
    ["1.23.4", "FORMAT"],
    ["1,2,3", "FORMAT"],
    ["12.34,5", "FORMAT"],
  ])("%s is read as %s", (cell, expected) => {
    expect(outcome(amount(cell))).toBe(expected);
  });

  it("is refused with both readings where both are possible", () => {
    expect(amount("1.234")).toMatchObject({ fault: { rule: "dapat berarti 1,234 atau 1234" } });
  });

  it("is read where only one reading can be meant", () => {
    expect(outcome(integer(0, 100_000)("1.234"))).toBe(1234);
    expect(outcome(integer(0, 100_000)("1.000"))).toBe("FORMAT");
    expect(outcome(decimal(0, 100, 3)("97.125"))).toBe(97.125);
  });
});

describe("a word of a list", () => {
  it("is read in any spelling of case, spaces, hyphens and underscores", () => {
    const stage = word(["PUBLIC_TEST", "VISIT"]);
    expect(["public_test", "Public Test", "PUBLIC-TEST", "visit"].map((cell) => outcome(stage(cell)))).toEqual(["PUBLIC_TEST", "PUBLIC_TEST", "PUBLIC_TEST", "VISIT"]);
  });

  it("is refused with the words that are known", () => {
    const parsed = labelledWord({ Informatif: "INFORMATIVE" })("Sangat Informatif");
    expect(parsed).toMatchObject({ ok: false, fault: { code: "UNKNOWN_WORD", mend: "Pilih salah satu: Informatif." } });
  });
});
