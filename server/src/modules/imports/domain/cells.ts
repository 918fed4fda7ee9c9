import type { LocalDate } from "../../../kernel/localDate.ts";
import type { Fault } from "./rejection.ts";
import { readDay } from "./writtenDates.ts";
import { readNumber } from "./writtenNumbers.ts";

/** What a cell says, or why it cannot be read. */
export type Parsed<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

/** Reads a cell that is not empty. */
export type CellParser<Value> = (cell: string) => Parsed<Value>;

const read = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });
const fault = (code: Fault["code"], rule: string, mend: string): Parsed<never> => ({ ok: false, fault: { code, rule, mend } });

/** Any text. */
export const text: CellParser<string> = (cell) => read(cell);

/** A name: runs of spaces count as one, so that "KPU  Kota" and "KPU Kota" are the same. */
export const name: CellParser<string> = (cell) => read(cell.replace(/\s+/g, " "));

/** Text of a given shape; `example` is shown to the person who mends the file. */
export function shaped(pattern: RegExp, example: string): CellParser<string> {
  return (cell) => (pattern.test(cell) ? read(cell) : fault("FORMAT", "bentuknya tidak dikenal", `Tulis seperti ${example}.`));
}

/** How many readings a parser remembers, and of cells how long. */
const REMEMBERED = { cells: 10_000, characters: 40 };

/**
 * Remembers what it has read: a column of 100,000 rows holds a few hundred days and a dozen words. Only what could be read is remembered, so
 * that nothing stays in memory that is no day and no known word.
 */
export function remembering<Value>(parse: CellParser<Value>): CellParser<Value> {
  const known = new Map<string, Parsed<Value>>();
  return (cell) => {
    const remembered = known.get(cell);
    if (remembered !== undefined) return remembered;
    const parsed = parse(cell);
    if (parsed.ok && known.size < REMEMBERED.cells && cell.length <= REMEMBERED.characters) known.set(cell, parsed);
    return parsed;
  };
}

/** A calendar date, in any of the ways of readDay. */
export const date: CellParser<LocalDate> = remembering((cell) => {
  const written = readDay(cell);
  if ("day" in written) return read(written.day);
  return fault("FORMAT", written.why, "Tulis tahun-bulan-hari (2026-03-31), hari/bulan/tahun (31/03/2026), atau 31 Maret 2026.");
});

/** A whole number within limits, both inclusive. */
export function integer(least: number, most: number): CellParser<number> {
  return (cell) => {
    const written = readNumber(cell, { least, most, decimals: 0 });
    if ("why" in written) return fault("FORMAT", written.why === "bukan angka" ? "bukan bilangan bulat" : written.why, "Tulis angka saja, tanpa titik, koma, atau kata.");
    return written.decimals > 0 ? fault("FORMAT", "bukan bilangan bulat", "Tulis angka saja, tanpa titik, koma, atau kata.") : within(written.number, least, most);
  };
}

/** A number with a decimal point or comma (98.68, 98,68) within limits, both inclusive, and at most `decimals` decimals. */
export function decimal(least: number, most: number, decimals: number): CellParser<number> {
  return (cell) => {
    const written = readNumber(cell, { least, most, decimals });
    if ("why" in written) return fault("FORMAT", written.why, "Tulis seperti 98,68 atau 98.68, tanpa tanda persen dan tanpa kata.");
    if (written.decimals > decimals)
      return fault("FORMAT", `paling banyak ${decimals} angka di belakang koma`, "Tulis angka seperti yang dimuat penerbit; jangan salin hasil hitungan.");
    return within(written.number, least, most);
  };
}

/** One of the listed words. Upper and lower case, spaces, hyphens and underscores are the same. */
export function word<const Word extends string>(words: readonly Word[]): CellParser<Word> {
  return labelledWord(Object.fromEntries(words.map((known) => [known.toLowerCase(), known])) as Record<string, Word>);
}

/** One of the labels, read as the word it stands for. */
export function labelledWord<Word extends string>(labels: Readonly<Record<string, Word>>): CellParser<Word> {
  const known = new Map(Object.entries(labels).map(([label, meaning]) => [simplified(label), meaning]));
  return remembering((cell) => {
    const meaning = known.get(simplified(cell));
    return meaning === undefined ? fault("UNKNOWN_WORD", "kata ini tidak dikenal", `Pilih salah satu: ${Object.keys(labels).join(", ")}.`) : read(meaning);
  });
}

function within(value: number, least: number, most: number): Parsed<number> {
  if (value >= least && value <= most) return read(value);
  return fault("OUT_OF_RANGE", `harus ${least} sampai ${most}`, "Periksa angka ini pada sumbernya.");
}

function simplified(label: string): string {
  return label.toLowerCase().replace(/[\s_-]+/g, " ");
}
