import { MEASURE_KEYS } from "../measures/domain/catalogue.ts";
import { methodFingerprints } from "../rankings/rankingMethods.service.ts";
import { KINDS_WITH_DEMO, type ImportKind } from "./domain/fileKind.ts";
import type { ImportRequest } from "./domain/importRequest.ts";
import { columnsOf } from "./domain/kindFiles.ts";
import { commonPlace, outsideArea, type RowPlace } from "./domain/places.ts";
import { REASON_COLUMN } from "./domain/rejectedRows.ts";
import type { RejectedRow } from "./domain/rejection.ts";
import type { FileRow } from "./domain/rowReader.ts";
import { exampleRows } from "./domain/template.ts";
import type { ColumnMapping } from "./domain/titles.ts";
import type { JudgedFile } from "./imports.fileHandler.ts";
import { FILE_HANDLERS } from "./imports.fileKinds.ts";
import { readEvaluationReference } from "./imports.instruments.queries.ts";
import { readInformationItems } from "./imports.publications.queries.ts";
import { readReference, type ImportTransaction } from "./imports.queries.ts";
import { openTable } from "./reading/openTable.ts";
import type { ReadingWarning, TableHead } from "./reading/table.ts";

/** A file read and judged: what it holds, what is wrong with it, and how to store it. */
export interface JudgedImport {
  readonly head: TableHead;
  readonly warnings: readonly ReadingWarning[];
  readonly rows: readonly FileRow[];
  readonly rowCount: number;
  /** Rows in reading order. Anything here means that nothing is stored. */
  readonly rejected: readonly RejectedRow[];
  readonly droppedColumns: readonly string[];
  readonly place: Omit<RowPlace, "column">;
  readonly file: JudgedFile;
}

/** Reads a file and judges its rows by the rules of its kind and by what is recorded. @throws FileRefused where it cannot be read. */
export async function judgeFile(transaction: ImportTransaction, request: ImportRequest): Promise<JudgedImport> {
  const { kind, dataset, importedBy, dataAsOf, scope, onProgress, signal } = request;
  const read = await readAll(request);
  const rowCount = read.rows.length;
  const nothing = { rejected: [], droppedColumns: [], place: { provinceCode: null, satkerCode: null }, file: NOTHING };
  if (dataset === "DEMO" && !KINDS_WITH_DEMO.includes(kind)) return { ...nothing, ...read, rowCount, rejected: [noDemoOf(kind)] };
  if (read.head.faults.length > 0) return { ...nothing, ...read, rowCount, rejected: read.head.faults };
  signal?.throwIfAborted();
  const reference = {
    ...(await readReference(transaction, dataset)),
    evaluations: await readEvaluationReference(transaction),
    informationItems: await readInformationItems(transaction),
    rankingMethods: await methodFingerprints(transaction),
    measureKeys: new Set<string>(MEASURE_KEYS),
  };
  const strangers = scope ? outsideArea(read.rows, scope, reference.issuers) : [];
  const file = await FILE_HANDLERS[kind].judge(read.header, read.rows, reference, { transaction, dataset, importedBy, dataAsOf: dataAsOf ?? null });
  await onProgress?.({ rowsTotal: rowCount, rowsRead: rowCount, rowsJudged: rowCount, rowsStored: 0 });
  const rejected = [...file.rejected, ...strangers, ...exampleRows(kind, read.rows)].toSorted((a, b) => a.row - b.row);
  const droppedColumns = [...new Set([...read.droppedColumns, ...(file.droppedColumns ?? [])])];
  return { ...read, rowCount, rejected, droppedColumns, place: commonPlace(read.rows, reference.issuers), file };
}

const NOTHING: JudgedFile = { rejected: [], store: () => Promise.reject(new Error("a rejected file is not stored")) };

async function readAll({ kind, fileName, bytes, sheet, mapping, onProgress, signal, limits }: ImportRequest) {
  // A mended file of rejected rows may come back with the column of reasons in it.
  const meanings: ColumnMapping = new Map([[REASON_COLUMN, null], ...(mapping ?? [])]);
  const table = await openTable(bytes, { fileName, columns: columnsOf(kind), sheet: sheet ?? null, mapping: meanings, ...(limits && { limits: limits.reading }), ...(signal && { signal }) });
  try {
    const rows: FileRow[] = [];
    for await (const batch of table.rows) {
      rows.push(...batch);
      await onProgress?.({ rowsTotal: null, rowsRead: rows.length, rowsJudged: 0, rowsStored: 0 });
    }
    const { header, droppedColumns, format, encoding, separator, sheetNames, sheetName, titleRow, columns, faults } = table;
    return { rows, header, droppedColumns, warnings: table.warnings(), head: { format, encoding, separator, sheetNames, sheetName, titleRow, columns, faults } };
  } finally {
    await table.close();
  }
}

function noDemoOf(kind: ImportKind): RejectedRow {
  const mend = `Data demo hanya untuk jenis ${KINDS_WITH_DEMO.join(", ")}.`;
  return { row: 0, column: null, value: null, code: "WRONG_DATASET", rule: `jenis ${kind} tidak menerima data demo`, mend };
}
