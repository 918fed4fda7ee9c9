import { writeCsvIndonesia, writeCsvStandard } from "./csvWriter.ts";
import { writeJson } from "./jsonWriter.ts";
import type { TableFile } from "./tableFile.ts";
import { writeXlsx } from "./xlsxWriter.ts";

/** The kinds of files a table can become, by the word in an address. */
export const TABLE_FORMATS = {
  xlsx: { contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx", write: writeXlsx },
  "excel.csv": { contentType: "text/csv; charset=utf-8", ending: "csv", write: writeCsvIndonesia },
  csv: { contentType: "text/csv; charset=utf-8", ending: "csv", write: writeCsvStandard },
  json: { contentType: "application/json; charset=utf-8", ending: "json", write: writeJson },
} as const satisfies Record<string, { readonly contentType: string; readonly ending: string; readonly write: (file: TableFile) => AsyncGenerator<string | Uint8Array> }>;

export type TableFormat = keyof typeof TABLE_FORMATS;

/** The format with this name. Undefined: there is none. */
export function tableFormatNamed(name: string): TableFormat | undefined {
  return Object.keys(TABLE_FORMATS).find((format): format is TableFormat => format === name);
}

/** The table in this format, piece by piece. */
export function writeTable(file: TableFile, format: TableFormat): AsyncGenerator<string | Uint8Array> {
  return TABLE_FORMATS[format].write(file);
}
