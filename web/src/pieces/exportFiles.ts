import type { FileChoice } from "../charts/figureFiles.ts";
import type { Translate } from "../i18n/i18n.ts";

/** What the server makes files of; server/src/modules/reports/reports.exportKinds.ts lists the same names. */
export type ExportKind =
  | "peringkat"
  | "peringkat-gabungan"
  | "riwayat"
  | "satker"
  | "siklus"
  | "papan-siklus"
  | "butir"
  | "angka-permohonan"
  | "pelaporan"
  | "permohonan"
  | "jatuh-tempo"
  | "keberatan"
  | "sengketa"
  | "sengketa-terbit"
  | "hasil"
  | "jawaban"
  | "tren"
  | "matriks"
  | "kewajiban"
  | "disiplin"
  | "irama"
  | "kegiatan"
  | "kalender"
  | "jejak-audit"
  | "sumber";

type Filters = Readonly<Record<string, string | number | null>>;

/** Address of a file; what is null is not asked for. */
export function exportAddress(kind: ExportKind, format: string, filters: Filters): string {
  const search = new URLSearchParams(Object.entries(filters).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])));
  const text = search.toString();
  return `/ekspor/${kind}.${format}${text === "" ? "" : `?${text}`}`;
}

/** The four kinds of files of a table, the spreadsheet first. */
export function exportFiles(kind: ExportKind, filters: Filters, t: Translate): FileChoice[] {
  return [
    { key: "xlsx", label: t("figure.xlsx"), address: exportAddress(kind, "xlsx", filters) },
    { key: "csv-id", label: t("figure.csvIndonesia"), address: exportAddress(kind, "excel.csv", filters) },
    { key: "csv", label: t("figure.csv"), address: exportAddress(kind, "csv", filters) },
    { key: "json", label: t("figure.json"), address: exportAddress(kind, "json", filters) },
  ];
}
