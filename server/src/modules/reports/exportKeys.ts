import { InvalidInput } from "../../kernel/domainError.ts";
import { isLocalDate, type LocalDate } from "../../kernel/localDate.ts";

/** How one word of an address is read. Null: not understood. */
export interface KeyCodec<Value> {
  parse(raw: string): Value | null;
  /** What may stand there, for the sentence of a refusal. */
  readonly expects: string;
}

export type KeySpec = Readonly<Record<string, KeyCodec<unknown>>>;
export type KeyValues<Spec extends KeySpec> = { readonly [Key in keyof Spec]: Spec[Key] extends KeyCodec<infer Value> ? Value | null : never };

const matching = (pattern: RegExp, expects: string): KeyCodec<string> => ({ parse: (raw) => (pattern.test(raw) ? raw : null), expects });

export const provinceKey = matching(/^\d{2}$/, "kode provinsi dua angka, misalnya 33");
export const satkerKey = matching(/^\d{2}\.\d{2}$/, "kode satker, misalnya 33.08");
export const slugKey = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "kata kunci dari halaman, misalnya ki-jawa-tengah");
export const searchKey = matching(/^.{1,100}$/u, "teks pencarian");
export const yearKey: KeyCodec<number> = { parse: (raw) => (/^20\d\d$|^2100$/.test(raw) ? Number(raw) : null), expects: "tahun 2000-2100" };
export const monthKey: KeyCodec<number> = { parse: (raw) => (/^(?:[1-9]|1[0-2])$/.test(raw) ? Number(raw) : null), expects: "bulan 1-12" };
export const dayKey: KeyCodec<LocalDate> = { parse: (raw) => (isLocalDate(raw) ? raw : null), expects: "tanggal tahun-bulan-hari, misalnya 2026-03-31" };

/** A run of months of one year. */
export interface AskedMonths {
  readonly year: number;
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** "2026", "2026-S1", "2026-T3", "2026-05": as the pages write a period. */
export const periodKey: KeyCodec<AskedMonths> = {
  parse(raw) {
    const [whole, year, half, quarter, month] = /^(20\d\d)(?:-(?:S([12])|T([1-4])|(0[1-9]|1[0-2])))?$/.exec(raw) ?? [];
    if (whole === undefined) return null;
    const part = (number: number, length: number): AskedMonths => ({ year: Number(year), fromMonth: (number - 1) * length + 1, toMonth: number * length });
    if (half !== undefined) return part(Number(half), 6);
    if (quarter !== undefined) return part(Number(quarter), 3);
    return month === undefined ? part(1, 12) : part(Number(month), 1);
  },
  expects: "tahun, semester, triwulan, atau bulan: 2026, 2026-S1, 2026-T3, 2026-05",
};

/** A word of the address for a code of the API. */
export function wordKey<Code extends string>(codes: Readonly<Record<string, Code>>): KeyCodec<Code> {
  return { parse: (raw) => (Object.hasOwn(codes, raw) ? (codes[raw] ?? null) : null), expects: Object.keys(codes).join(", ") };
}

/**
 * Reads what an address asks for. A key that is not known, or a value that is not understood, is refused: a file that was
 * not narrowed although somebody asked for it would tell something else than its reader believes.
 * @throws InvalidInput naming the key and what may stand there.
 */
export function readKeys<Spec extends KeySpec>(spec: Spec, asked: ReadonlyMap<string, string>): KeyValues<Spec> {
  for (const key of asked.keys()) {
    if (!Object.hasOwn(spec, key)) throw new InvalidInput(`Saringan "${key}" tidak dikenal untuk berkas ini. Yang dikenal: ${Object.keys(spec).join(", ") || "tidak ada"}.`, { key });
  }
  const values = Object.entries(spec).map(([key, codec]) => {
    const raw = asked.get(key);
    if (raw === undefined) return [key, null];
    const value = codec.parse(raw);
    if (value === null) throw new InvalidInput(`Nilai saringan "${key}" tidak dimengerti. Isi dengan: ${codec.expects}.`, { key, value: raw.slice(0, 100) });
    return [key, value];
  });
  return Object.fromEntries(values) as KeyValues<Spec>;
}

/** @throws InvalidInput when a key that a file cannot do without is missing. */
export function needed<Value>(value: Value | null, key: string): Value {
  if (value === null) throw new InvalidInput(`Berkas ini memerlukan saringan "${key}".`, { key });
  return value;
}
