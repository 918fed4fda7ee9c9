import type { ProvenanceFacts } from "../../kernel/provenance.ts";
import type { FileCell, FileColumn, FileStamp, TableFile } from "../../platform/spreadsheet/tableFile.ts";

/** A column of an export: its heading, and how a record fills it. */
export interface ExportColumn<Item> extends FileColumn {
  cell(item: Item): FileCell;
}

/** What an export holds before it becomes a file. */
export interface ExportTable extends Omit<TableFile, "stamp"> {
  readonly title: string;
  readonly filters: readonly string[];
  readonly provenance: Omit<ProvenanceFacts, "sources"> & { readonly sources: readonly { readonly text: string; readonly fileName: string }[] };
  readonly notes: readonly string[];
}

/** Columns and rows of records that are all at hand. */
export function tableOf<Item>(items: readonly Item[], columns: readonly ExportColumn<Item>[]): Pick<TableFile, "columns" | "rowCount" | "rows"> {
  return { columns, rowCount: items.length, rows: items.map((item) => rowOf(item, columns)) };
}

/** One record as a row. */
export function rowOf<Item>(item: Item, columns: readonly ExportColumn<Item>[]): FileCell[] {
  return columns.map((column) => column.cell(item));
}

/** What the file says of itself. Each publication and file is named once. */
export function stampOf({ title, filters, provenance, notes }: ExportTable): FileStamp {
  const { methodVersion, dataAsOf, computedAt, containsDemoData, sources } = provenance;
  return { title, filters, methodVersion, dataAsOf, computedAt, containsDemoData, sources: [...new Set(sources.map(({ text, fileName }) => `${text} (berkas ${fileName})`))], notes };
}
