import { integer, type Row } from "../../platform/database/row.ts";
import type { Database } from "../../platform/database/openDatabase.ts";
import type { FileCell } from "../../platform/spreadsheet/tableFile.ts";
import type { ReadScope } from "../access/domain/actor.ts";
import { KINDS_WITH_DEMO } from "./domain/fileKind.ts";
import { templateOfKind, type TemplateColumn } from "./domain/template.ts";
import { importableCells } from "./importable/importableCells.ts";
import type { AskedPart, ImportableSource, Narrowing, SatkersOfPart } from "./importable/importableSource.queries.ts";
import { IMPORTABLE_KINDS, IMPORTABLE_SOURCES, type ImportableKind } from "./importable/importableSources.ts";
import { findSatkersOfPart, readImportable } from "./importable/parts.queries.ts";

export type { AskedPart, ImportableKind, Narrowing };

/** What a kind's file looks like, for those who offer it. */
export interface ImportableKindFacts {
  readonly kind: ImportableKind;
  /** Of the template. */
  readonly title: string;
  readonly narrowedBy: Narrowing;
  /** False: the kind holds real rows only. */
  readonly hasDemo: boolean;
}

/** A table that can be taken in again and then changes nothing. */
export interface ImportableTable {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly TemplateColumn[];
  readonly rowCount: number;
  readonly rows: Iterable<FileCell[]> | AsyncIterable<FileCell[]>;
}

/** Kinds whose tables can be taken out, in the order in which they build on each other. */
export function importableKindFacts(): ImportableKindFacts[] {
  return IMPORTABLE_KINDS.map((kind) => ({ kind, title: templateOfKind(kind).title, narrowedBy: IMPORTABLE_SOURCES[kind].narrowedBy, hasDemo: KINDS_WITH_DEMO.includes(kind) }));
}

/** Groups of the requester are told to the satker and its legal division; in other files these cells are empty, and an empty cell changes nothing. */
const REQUESTER_GROUPS = ["requester_type", "occupation_group", "purpose_group"] as const;
/** Unit: satker. A register of five million rows has some ten thousand rows a satker. */
const SATKERS_A_STATEMENT = 4;

/** Reads tables in the shape of the files that fill them. */
export class ImportableTablesService {
  constructor(private readonly database: Database) {}

  /**
   * The part asked for, as far as the scope goes. Counted first; registers are read while the file is written.
   * @param seesGroups whether groups of requesters of this satker are told to the reader.
   */
  async table(kind: ImportableKind, part: AskedPart, reader: { readonly scope: ReadScope; readonly seesGroups: (satkerCode: string) => boolean }): Promise<ImportableTable> {
    const { title, about, columns } = templateOfKind(kind);
    const source = IMPORTABLE_SOURCES[kind];
    const cellsOf = (row: Row): FileCell[] => importableCells(kind, columns, kind === "requests" && !reader.seesGroups(String(row["satker_code"])) ? withoutGroups(row) : row);
    if (source.reads === "WHOLE") {
      const rows = await readImportable(this.database.prisma, source.rows(part, reader.scope));
      return { title, about, columns, rowCount: rows.length, rows: rows.map(cellsOf) };
    }
    const codes = await findSatkersOfPart(this.database.prisma, reader.scope, part);
    const satkers: SatkersOfPart = { codes, dataset: part.dataset, issuerId: part.issuerId, year: part.year };
    const [counted] = await readImportable(this.database.prisma, source.count(satkers));
    return { title, about, columns, rowCount: counted === undefined ? 0 : integer(counted, "n"), rows: this.#bySatker(source, satkers, cellsOf) };
  }

  async *#bySatker(source: Extract<ImportableSource, { reads: "BY_SATKER" }>, satkers: SatkersOfPart, cellsOf: (row: Row) => FileCell[]): AsyncGenerator<FileCell[]> {
    for (let from = 0; from < satkers.codes.length; from += SATKERS_A_STATEMENT) {
      const codes = satkers.codes.slice(from, from + SATKERS_A_STATEMENT);
      for (const row of await readImportable(this.database.prisma, source.rows({ ...satkers, codes }))) yield cellsOf(row);
    }
  }
}

function withoutGroups(row: Row): Row {
  return { ...row, ...Object.fromEntries(REQUESTER_GROUPS.map((column) => [column, null])) };
}
