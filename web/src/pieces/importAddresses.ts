import { formatQuery, formerly, slugCodec, type QueryCodec, type QueryValues } from "../lib/url.ts";
import { addresses } from "./addresses.ts";
import { dateCodec } from "./requestAddresses.ts";

export const uuidCodec: QueryCodec<string> = { parse: (raw) => (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(raw) ? raw : null), format: (value) => value };
const cursorCodec: QueryCodec<string> = { parse: (raw) => raw || null, format: (value) => value };
const rowCodec: QueryCodec<number> = { parse: (raw) => (/^\d{1,9}$/.test(raw) ? Number(raw) : null), format: String };

/** /33/impor?isi=requests&pekerjaan=<job>&unggahan=<upload>&data-per=2026-03-31&sesudah=<cursor of the list> */
export const importQuery = { isi: formerly(slugCodec, "jenis"), pekerjaan: uuidCodec, unggahan: uuidCodec, "data-per": formerly(dateCodec, "per"), sesudah: cursorCodec } as const;
/** /33/impor/<batch>?sesudah=<row> */
export const batchQuery = { sesudah: rowCodec } as const;
export type ImportSearch = QueryValues<typeof importQuery>;
export type BatchSearch = QueryValues<typeof batchQuery>;

/** How the addresses of imports look. province: code, "33". The last ones are files that the server makes. */
export const importAddresses = {
  page: (province: string, search: Partial<ImportSearch> = {}) => `${addresses.imports(province)}${formatQuery(importQuery, search)}`,
  batch: (province: string, batch: string, search: Partial<BatchSearch> = {}) => `${addresses.imports(province)}/${batch}${formatQuery(batchQuery, search)}`,
  template: (kind: string, format: "csv" | "xlsx") => `/impor/templat/${kind}.${format}`,
  /** What is stored of a kind, to be mended and taken in again. */
  stored: (kind: string, format: "excel.csv" | "xlsx") => `/ekspor/berkas-${kind}.${format}`,
  rejectedRows: (job: string) => `/impor/${job}/baris-ditolak`,
};
