import type { ColumnForm } from "../titles.ts";

/** What a column is called and how it is filled, for people who fill it. Texts are Indonesian. */
export interface ColumnText {
  /** Title in the template. It is also a title under which the column is found. */
  readonly title: string;
  readonly form: ColumnForm;
  readonly meaning: string;
  /** How a cell is written. */
  readonly rule: string;
  /** Null: has no unit. */
  readonly unit: string | null;
  /** As it may stand in a cell. Empty: left empty in the example row. */
  readonly example: string;
  /** Other titles under which the column is found, Indonesian and English. */
  readonly synonyms: readonly string[];
}

/** What a kind of file is called and what its columns mean. */
export interface KindText {
  readonly title: string;
  /** One sentence for the page with notes. */
  readonly about: string;
  readonly columns: Readonly<Record<string, ColumnText>>;
}

interface MoreOfColumn {
  readonly rule?: string;
  readonly unit?: string;
  readonly synonyms?: readonly string[];
}

const RULES: Readonly<Record<ColumnForm, string>> = {
  text: "Teks.",
  number: "Angka; koma atau titik sebagai tanda desimal.",
  date: "Tanggal: 31/03/2026, 2026-03-31, atau 31 Maret 2026.",
  time: "Jam dan menit: 16:05 (WIB).",
  moment: "Tanggal 2026-06-30, atau dengan jam 2026-06-30T09:15+07:00.",
  satkerCode: "Kode Kemendagri: dua angka, titik, dua angka, misalnya 33.08.",
};

const column =
  (form: ColumnForm) =>
  (title: string, meaning: string, example: string, more: MoreOfColumn = {}): ColumnText => ({ title, form, meaning, example, rule: more.rule ?? RULES[form], unit: more.unit ?? null, synonyms: more.synonyms ?? [] });

export const textColumn = column("text");
export const numberColumn = column("number");
export const dateColumn = column("date");
export const timeColumn = column("time");
export const momentColumn = column("moment");
export const satkerColumn = column("satkerCode");

/** A column of listed words. */
export function wordColumn(title: string, meaning: string, words: readonly string[], more: MoreOfColumn & { readonly example?: string } = {}): ColumnText {
  return textColumn(title, meaning, more.example ?? words[0] ?? "", { ...more, rule: `Salah satu: ${words.join(", ")}.` });
}
