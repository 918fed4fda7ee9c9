import type { Reference } from "./fileKind.ts";
import type { Checked, FileRow } from "./rowReader.ts";

// Material for the tests of the rules: rows as the reader of files hands them on, and a small registry to refer to.

/** Rows numbered from 1. A cell left out is empty. */
export function fileRows(...rows: readonly Readonly<Record<string, string>>[]): FileRow[] {
  return rows.map((cells, index) => ({ row: index + 1, cells: new Map(Object.entries(cells)) }));
}

/** "row column CODE" of each rejection, in the order of the report. */
export function places(checked: Pick<Checked<unknown>, "rejected">): string[] {
  return checked.rejected.map(({ row, column, code }) => `${row} ${column ?? "-"} ${code}`);
}

/** Two satker of one name, a scale with all classes but one, a demo issuer. */
export const knownRegistry: Reference = {
  dataset: "PUBLISHED",
  provinceCodes: new Set(["33", "35"]),
  satkerNames: new Map([
    ["33.08", "KPU Kabupaten Magelang"],
    ["33.71", "KPU Kota Magelang"],
    ["35.06", "KPU Kabupaten Kediri"],
  ]),
  issuers: new Map([
    ["ki-jawa-tengah", { name: "KI Jawa Tengah", dataset: "PUBLISHED" }],
    ["komisi-contoh-33", { name: "Komisi Contoh Jawa Tengah (Data demo)", dataset: "DEMO" }],
  ]),
  scaleClasses: new Map([["ki-jawa-tengah 2020", new Set(["INFORMATIVE", "APPROACHING_INFORMATIVE"] as const)]]),
  bodies: new Map([["KPU RI", { kind: "KPU_NATIONAL", satkerCode: null }]]),
  evaluations: { instruments: new Map(), cycles: new Map(), claims: new Map() },
  informationItems: new Set(["B01", "B09", "I02", "X01"]),
  rankingMethods: new Map(),
  measureKeys: new Set(["assessment.score", "requests.answeredInTimeShare"]),
};
