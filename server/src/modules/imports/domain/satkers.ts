import type { Confidence } from "../../../kernel/provenance.ts";
import { SATKER_TYPES, type SatkerType } from "../../satkers/domain/satker.ts";
import { decimal, name, shaped, text, word } from "./cells.ts";
import { confidence, provinceCode, satkerCode } from "./commonCells.ts";
import type { FileKind, Reference } from "./fileKind.ts";
import { checkRows, type RowReader } from "./rowReader.ts";

export interface SatkerFields {
  readonly code: string;
  readonly name: string;
  readonly type: SatkerType;
  readonly provinceCode: string;
  readonly seat: string;
  /** Degrees WGS 84. */
  readonly latitude: number;
  /** Degrees WGS 84. */
  readonly longitude: number;
  readonly formerResidency: string | null;
  readonly webHost: string | null;
  readonly webHostBasis: string | null;
  readonly homonymCode: string | null;
  readonly note: string | null;
  /** Where the row was read. */
  readonly source: string;
  readonly confidence: Confidence;
}

const NAME_BEGINS = { KABUPATEN: "KPU Kabupaten ", KOTA: "KPU Kota " } as const;

/** KPU offices of kabupaten and kota. Natural key: Kemendagri code. */
export const satkersFile: FileKind<SatkerFields> = {
  required: ["code", "name", "type", "province_code", "seat", "latitude", "longitude", "source", "confidence"],
  optional: ["former_residency", "web_host", "web_host_basis", "homonym_code", "note"],
  check(rows, reference) {
    const codesInFile = new Set(rows.map((row) => row.cells.get("code")));
    const codeOfName = new Map([...reference.satkerNames].map(([code, known]) => [known, code]));
    const rowOfName = new Map<string, string>();
    return checkRows(rows, {
      keyColumn: "code",
      naturalKey: (satker) => satker.code,
      read(cells) {
        const satker = readSatker(cells);
        if (satker === undefined) return undefined;
        checkIdentity(cells, satker, reference);
        if (satker.homonymCode !== null && !codesInFile.has(satker.homonymCode) && !reference.satkerNames.has(satker.homonymCode))
          cells.reject("homonym_code", { code: "UNKNOWN_REFERENCE", rule: "tidak ada satker dengan kode ini", mend: "Tulis kode satker senama yang terdaftar, atau kosongkan." });
        const holder = rowOfName.get(satker.name) ?? codeOfName.get(satker.name);
        rowOfName.set(satker.name, satker.code);
        if (holder !== undefined && holder !== satker.code)
          cells.reject("name", { code: "DUPLICATE", rule: `nama ini sudah dipakai satker ${holder}`, mend: "Periksa jenis (Kabupaten atau Kota) dan kodenya." });
        return satker;
      },
    });
  },
};

function readSatker(cells: RowReader): SatkerFields | undefined {
  const code = cells.required("code", satkerCode);
  const satkerName = cells.required("name", name);
  const type = cells.required("type", word(SATKER_TYPES));
  const province = cells.required("province_code", provinceCode);
  const seat = cells.required("seat", name);
  // Indonesia lies within 11° S to 6° N, 95° to 141° E.
  const latitude = cells.required("latitude", decimal(-11.1, 6.1, 5));
  const longitude = cells.required("longitude", decimal(94.9, 141.1, 5));
  const source = cells.required("source", text);
  const sure = cells.required("confidence", confidence);
  const optional = {
    formerResidency: cells.optional("former_residency", name),
    webHost: cells.optional("web_host", shaped(/^[a-z0-9.-]+\.[a-z]{2,}$/, "kab-cilacap.kpu.go.id (tanpa https://)")),
    webHostBasis: cells.optional("web_host_basis", text),
    homonymCode: cells.optional("homonym_code", satkerCode),
    note: cells.optional("note", text),
  };
  if (code === undefined || satkerName === undefined || type === undefined || province === undefined || seat === undefined) return undefined;
  if (latitude === undefined || longitude === undefined || source === undefined || sure === undefined) return undefined;
  return { code, name: satkerName, type, provinceCode: province, seat, latitude, longitude, ...optional, source, confidence: sure };
}

function checkIdentity(cells: RowReader, satker: SatkerFields, reference: Reference): void {
  if (!reference.provinceCodes.has(satker.provinceCode))
    cells.reject("province_code", { code: "UNKNOWN_REFERENCE", rule: "provinsi ini tidak terdaftar", mend: "Impor provinsinya lebih dahulu (jenis provinces)." });
  if (!satker.code.startsWith(`${satker.provinceCode}.`))
    cells.reject("code", { code: "CONTRADICTION", rule: `kode ini bukan milik provinsi ${satker.provinceCode}`, mend: "Dua angka pertama kode satker harus sama dengan kode provinsinya." });
  if (!satker.name.startsWith(NAME_BEGINS[satker.type]))
    cells.reject("name", { code: "CONTRADICTION", rule: `nama tidak sesuai jenisnya`, mend: `Nama satker jenis ini diawali "${NAME_BEGINS[satker.type].trim()}".` });
}
