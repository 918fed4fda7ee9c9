import { readFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
// First: it loads what the decorators of the API need.
import { factHashes, hasOffice, savedByOffice, takenIn, takenOut, type Ending } from "../support/importables.ts";
import { IMPORT_KINDS, KINDS_WITH_DEMO, type ImportKind } from "../../server/src/modules/imports/domain/fileKind.ts";
import { IMPORTABLE_KINDS, ONE_WAY_KINDS } from "../../server/src/modules/imports/importable/importableSources.ts";
import type { Dataset } from "../../server/src/kernel/provenance.ts";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestDatabase } from "../support/database.ts";
import { ROOT } from "../support/places.ts";
import { importRegister } from "../support/registers.ts";
import { DISPUTE_ROWS, OBJECTION_ROWS, REQUEST_ROWS, UPDATE_ROWS } from "../support/difficultRegister.ts";

const testDatabase = useTestDatabase();
let facts: Record<string, string>;
beforeAll(async () => {
  const { database } = testDatabase();
  await loadDemo(database);
  await importRegister(database, "requests", REQUEST_ROWS);
  await importRegister(database, "objections", OBJECTION_ROWS);
  await importRegister(database, "disputes", DISPUTE_ROWS);
  await importRegister(database, "publication-updates", UPDATE_ROWS);
  facts = await factHashes(database);
}, 240_000);

const WRITTEN = path.join(ROOT, "test/fixtures/imports/written");
const PATIENCE = { timeout: 600_000 };

interface Table {
  readonly kind: ImportKind;
  readonly dataset: Dataset;
}
/** Each kind once with real rows and, where it has them, once with those of the scenario. */
const TABLES: readonly Table[] = IMPORTABLE_KINDS.flatMap((kind) => (KINDS_WITH_DEMO.includes(kind) ? [{ kind, dataset: "PUBLISHED" }, { kind, dataset: "DEMO" }] : [{ kind, dataset: "PUBLISHED" }]));
const nameOf = ({ kind, dataset }: Table): string => `${kind}-${dataset.toLowerCase()}`;

function out({ kind, dataset }: Table, ending: Ending): Promise<Buffer | null> {
  return takenOut(testDatabase().database, kind, ending, dataset === "DEMO" ? { data: "contoh" } : {});
}

/** What comes of each file when it is taken in. Right is: nothing is new, nothing is another, nothing refused. */
async function takenInEach(files: Iterable<readonly [string, Table, Buffer]>): Promise<{ readonly changed: unknown[]; readonly refused: string[] }> {
  const { database } = testDatabase();
  const [changed, refused]: [unknown[], string[]] = [[], []];
  for (const [fileName, { kind, dataset }, bytes] of files) {
    const taken = await takenIn(database, { kind, dataset, fileName, bytes });
    if (taken.refused.length > 0) refused.push(`${fileName}: ${taken.refused[0]}`);
    else if ([...taken.previewed.slice(0, 2), ...taken.stored].some((count) => count !== 0) || taken.previewed[2] === 0) changed.push([fileName, taken]);
  }
  return { changed, refused };
}

async function outAll(ending: Ending, tables: readonly Table[] = TABLES): Promise<[string, Table, Buffer][]> {
  const files: [string, Table, Buffer][] = [];
  for (const table of tables) {
    const bytes = await out(table, ending);
    if (bytes !== null) files.push([`${nameOf(table)}.${ending}`, table, bytes]);
  }
  return files;
}

/** The files as somebody's program saved them, with the tables they are of. */
async function savedAll(ending: Ending, save: (files: ReadonlyMap<string, Uint8Array>) => Promise<ReadonlyMap<string, Buffer>>): Promise<[string, Table, Buffer][]> {
  const files = await outAll(ending);
  const saved = await save(new Map(files.map(([name, , bytes]) => [name, bytes])));
  return files.flatMap(([name, table]): [string, Table, Buffer][] => {
    const bytes = saved.get(name);
    return bytes === undefined ? [] : [[name, table, bytes]];
  });
}

describe("a table that is taken out and in again", () => {
  it("is every kind that can be imported, but deeds that cannot be done twice", () => {
    expect([...IMPORTABLE_KINDS, ...ONE_WAY_KINDS].toSorted()).toEqual([...IMPORT_KINDS].toSorted());
  });

  it.each(["xlsx", "csv", "excel.csv"] as const)("changes nothing as %s, every kind, real and of the scenario", PATIENCE, async (ending) => {
    const files = await outAll(ending);
    const kinds = new Set(files.map(([, { kind }]) => kind));

    expect(IMPORTABLE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(await takenInEach(files)).toEqual({ changed: [], refused: [] });
    expect(await factHashes(testDatabase().database)).toEqual(facts);
  });
});

/** Workbooks as programs like Excel write them: texts shared or within the cells, days with date styles, counted from 1900 or from 1904. */
const WRITERS = {
  "shared texts": (workbook: ExcelJS.Workbook) => workbook.xlsx.writeBuffer({ useSharedStrings: true, useStyles: true }),
  "texts within the cells": (workbook: ExcelJS.Workbook) => workbook.xlsx.writeBuffer({ useSharedStrings: false, useStyles: true }),
  "days counted from 1904": (workbook: ExcelJS.Workbook) => {
    workbook.properties.date1904 = true;
    return workbook.xlsx.writeBuffer({ useStyles: true });
  },
} as const;

describe("a workbook that a program like Excel has opened and saved", () => {
  it.each(Object.keys(WRITERS) as (keyof typeof WRITERS)[])("changes nothing: %s", PATIENCE, async (writer) => {
    const saved = await savedAll("xlsx", async (files) => {
      const written = new Map<string, Buffer>();
      for (const [name, bytes] of files) {
        if (name.startsWith("publication-updates")) continue; // as many cells as all others together
        const workbook = new ExcelJS.Workbook();
        // Its types ask for another ArrayBuffer than Node's Buffer has.
        await workbook.xlsx.load(new Uint8Array(bytes).buffer);
        written.set(name, Buffer.from(await WRITERS[writer](workbook)));
      }
      return written;
    });

    expect(await takenInEach(saved)).toEqual({ changed: [], refused: [] });
    expect(await factHashes(testDatabase().database)).toEqual(facts);
  });
});

/** Kinds of which a workbook saved by LibreOffice lies in the folder of written files; the registers among them are the difficult ones. */
const SAVED: readonly ImportKind[] = ["satkers", "scales", "instruments", "election-stages", "ranking-methods", "publication-items", "publication-updates", "assistance-events", "requests", "objections", "disputes"];

describe("a workbook that LibreOffice has opened and saved, kept with the tests", () => {
  it("changes nothing: real rows of every kind of which there are some", async () => {
    const files = await Promise.all(SAVED.map(async (kind): Promise<[string, Table, Buffer]> => [`${kind}.xlsx`, { kind, dataset: "PUBLISHED" }, await readFile(path.join(WRITTEN, `${kind}.workbook-saved.xlsx`))]));

    expect(await takenInEach(files)).toEqual({ changed: [], refused: [] });
    expect(await factHashes(testDatabase().database)).toEqual(facts);
  });
});

const isOfficeHere = await hasOffice();
const skipped = isOfficeHere ? "" : " (dilewati: LibreOffice tidak terpasang; berkas yang disimpannya ada di test/fixtures/imports/written)";
/** Semicolons, quotes, UTF-8, from the first line, settings of Indonesia. */
const INDONESIAN_CSV = "59,34,76,1,,1057,false,true";

describe.skipIf(!isOfficeHere)(`a file that LibreOffice has opened and saved${skipped}`, () => {
  it("changes nothing as a workbook", PATIENCE, async () => {
    const saved = await savedAll("xlsx", (files) => savedByOffice(files, "xlsx"));

    expect(saved.length).toBeGreaterThan(IMPORTABLE_KINDS.length);
    expect(await takenInEach(saved)).toEqual({ changed: [], refused: [] });
    expect(await factHashes(testDatabase().database)).toEqual(facts);
  });

  it("changes nothing as a CSV that is saved from the workbook", PATIENCE, async () => {
    const saved = await savedAll("xlsx", (files) => savedByOffice(files, `csv:Text - txt - csv (StarCalc):${INDONESIAN_CSV}`));

    expect(await takenInEach(saved)).toEqual({ changed: [], refused: [] });
    expect(await factHashes(testDatabase().database)).toEqual(facts);
  });

  it("changes nothing as a CSV opened and saved as a CSV, or is refused where the program cut years to two digits", PATIENCE, async () => {
    const saved = await savedAll("excel.csv", (files) => savedByOffice(files, `csv:Text - txt - csv (StarCalc):${INDONESIAN_CSV}`, `CSV:${INDONESIAN_CSV}`));
    const { changed, refused } = await takenInEach(saved);

    expect(changed).toEqual([]);
    expect(refused.filter((sentence) => !/tertulis "\d\d\/\d\d\/\d\d"/.test(sentence))).toEqual([]);
    expect(await factHashes(testDatabase().database)).toEqual(facts);
  });
});
