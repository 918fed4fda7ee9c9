import { CADENCES, type Cadence, type InformationClass } from "../../publications/domain/informationItem.ts";
import { isLocalDate, type LocalDate } from "../../../kernel/localDate.ts";
import { date, labelledWord, shaped, type CellParser } from "./cells.ts";
import { provinceCode, satkerCode } from "./commonCells.ts";
import type { Reference } from "./fileKind.ts";
import type { RowReader } from "./rowReader.ts";

// Cells that mean the same in the files about published information.

/** Code of an item of the list: "B09". It stays through the years. */
export const itemCode = shaped(/^[A-Z][0-9]{2}$/, "B09 (satu huruf besar, dua angka)");

/** The four classes by their legal names or their names in the API. */
export const informationClass = labelledWord<InformationClass>({
  Berkala: "PERIODIC",
  "Serta-merta": "IMMEDIATE",
  "Setiap saat": "ANYTIME",
  Dikecualikan: "EXEMPT",
  periodic: "PERIODIC",
  immediate: "IMMEDIATE",
  anytime: "ANYTIME",
  exempt: "EXEMPT",
});

export const cadence = labelledWord<Cadence>(Object.fromEntries(CADENCES.map((known) => [known.toLowerCase(), known])) as Record<string, Cadence>);

/** SHA-256 in hexadecimal; capitals are read as small letters. */
export const contentHash: CellParser<string> = (cell) => shaped(/^[0-9a-f]{64}$/, "64 angka heksadesimal (SHA-256)")(cell.toLowerCase());

/** An address that a browser could open. Whether it answers is for the evidence checker to find out. */
export const evidenceUrl: CellParser<string> = (cell) => {
  const parsed = URL.canParse(cell) ? new URL(cell) : null;
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.password === "" && cell.length <= 2_000) return { ok: true, value: parsed.href };
  return { ok: false, fault: { code: "FORMAT", rule: "bukan alamat web yang dapat dibuka siapa pun", mend: "Tulis alamat lengkap seperti https://kab-pati.kpu.go.id/informasi, tanpa nama pengguna dan sandi." } };
};

/** A day, or a day with an hour: 2026-06-30, or 2026-06-30T09:15+07:00. */
export interface DayOrMoment {
  /** Date in Asia/Jakarta. */
  readonly on: LocalDate;
  /** ISO 8601 in UTC. Null: only the day is known. */
  readonly at: string | null;
}

const WIB_MS = 7 * 3_600_000;

export const dayOrMoment: CellParser<DayOrMoment> = (cell) => {
  const day = date(cell);
  if (day.ok) return { ok: true, value: { on: day.value, at: null } };
  const match = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.exec(cell);
  const instant = match ? Date.parse(cell) : Number.NaN;
  // Jakarta keeps UTC+7 all year.
  const on = Number.isNaN(instant) ? "" : new Date(instant + WIB_MS).toISOString().slice(0, 10);
  if (isLocalDate(on) && isLocalDate(cell.slice(0, 10))) return { ok: true, value: { on, at: new Date(instant).toISOString() } };
  return { ok: false, fault: { code: "FORMAT", rule: "bukan tanggal atau waktu yang ada", mend: "Tulis 2026-06-30, atau 2026-06-30T09:15+07:00 dengan zona waktunya." } };
};

/** Words divided by semicolons, each once, in the order written. */
export const words: CellParser<readonly string[]> = (cell) => ({ ok: true, value: [...new Set(cell.split(";").map((part) => part.trim().replace(/\s+/g, " ")))].filter((part) => part !== "") });

/** Satker codes divided by semicolons. */
export const satkerCodes: CellParser<readonly string[]> = (cell) => {
  const listed = words(cell);
  if (!listed.ok) return listed;
  for (const code of listed.value) {
    const parsed = satkerCode(code);
    if (!parsed.ok) return parsed;
  }
  return listed;
};

/** A registered satker. Undefined: empty or unreadable, and then rejected. */
export function readSatker(cells: RowReader, reference: Reference): string | undefined {
  const code = cells.required("satker_code", satkerCode);
  if (code !== undefined) checkSatker(cells, "satker_code", code, reference);
  return code;
}

export function checkSatker(cells: RowReader, column: string, code: string, reference: Reference): void {
  if (!reference.satkerNames.has(code)) cells.reject(column, { code: "UNKNOWN_REFERENCE", rule: `tidak ada satker dengan kode ${code}`, mend: "Periksa kode Kemendagri satker ini." });
}

/** A registered province. Undefined: empty or unreadable, and then rejected. */
export function readProvince(cells: RowReader, reference: Reference): string | undefined {
  const code = cells.required("province_code", provinceCode);
  if (code !== undefined && !reference.provinceCodes.has(code))
    cells.reject("province_code", { code: "UNKNOWN_REFERENCE", rule: "provinsi ini tidak terdaftar", mend: "Impor provinsinya lebih dahulu (jenis provinces)." });
  return code;
}

/** The code of an item that stands in some list. Undefined: empty or unreadable, and then rejected. */
export function readItem(cells: RowReader, reference: Reference): string | undefined {
  const code = cells.required("item_code", itemCode);
  if (code !== undefined && !reference.informationItems.has(code))
    cells.reject("item_code", { code: "UNKNOWN_REFERENCE", rule: "kode ini tidak ada dalam daftar informasi publik", mend: "Pakai kode yang terdaftar, atau impor daftarnya lebih dahulu (jenis publication-items)." });
  return code;
}
