import { describe, expect, it } from "vitest";
import { isPersonalColumn } from "../../requests/domain/personalData.ts";
import { IMPORT_KINDS } from "./fileKind.ts";
import { columnsOf, KIND_FILES } from "./kindFiles.ts";
import { KIND_TEXTS } from "./kindTexts.ts";
import { findTitles, planColumns, titleKey } from "./titles.ts";

const NOBODY = new Map<string, string | null>();
/** Kinds in which a name is the name of an office, an issuer or a day. */
const NAMES_OF_THINGS = new Set(["sources", "provinces", "satkers", "issuers", "holidays", "calendar-changes", "instruments", "ranking-methods"]);

describe.each(IMPORT_KINDS)("the columns of %s", (kind) => {
  const { required, optional } = KIND_FILES[kind];
  const { columns } = KIND_TEXTS[kind];

  it("are all explained, and nothing else is", () => {
    expect(Object.keys(columns).toSorted()).toEqual([...required, ...optional].toSorted());
  });

  it("have titles that lead to one column each", () => {
    const keys = columnsOf(kind).flatMap(({ name, synonyms }) => [...new Set([name, ...synonyms].map(titleKey))]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys).not.toContain("");
  });

  it("are found under their Indonesian titles, in any spelling", () => {
    const titles = [...required, ...optional].map((name) => ` ${columns[name]?.title.toUpperCase().replaceAll(" ", "_")}. `);
    const plan = planColumns(titles, columnsOf(kind), NOBODY);
    expect([plan.faults, plan.columns.map(({ name }) => name)]).toEqual([[], [...required, ...optional]]);
  });

  it("have an example where a cell is required", () => {
    expect(required.filter((name) => columns[name]?.example === "")).toEqual([]);
  });
});

describe("columns", () => {
  it.each(IMPORT_KINDS.filter((kind) => !NAMES_OF_THINGS.has(kind)))("of %s never bear the name of a column that says who somebody is", (kind) => {
    expect(columnsOf(kind).flatMap(({ synonyms }) => synonyms).filter(isPersonalColumn)).toEqual([]);
  });
});

describe("the titles of a file", () => {
  const known = columnsOf("requests");

  it("are found below lines that say what the file is", () => {
    expect(findTitles([["Register permohonan 2026"], [""], ["No", "Tgl. Diterima", "Kode Satker"], ["1", "02/03/2026", "33.08"]], known, NOBODY)).toBe(2);
  });

  it("are the first row that holds anything where none is known", () => {
    expect(findTitles([["", ""], ["x", "y"], ["1", "2"]], known, NOBODY)).toBe(1);
  });

  it("are reported where they are unknown, missing or twice", () => {
    const plan = planColumns(["No", "Nomor", "Warna"], known, NOBODY);
    expect(plan.faults.map(({ column, code }) => `${column} ${code}`)).toEqual(["satker_code COLUMN_MISSING", "received_on COLUMN_MISSING", "Warna COLUMN_UNKNOWN", "Nomor DUPLICATE"]);
  });

  it("mean what a person says they mean, and are passed over where he says so", () => {
    const mapping = new Map([["Urut", "number"], ["No", null], ["Warna", null]]);
    const plan = planColumns(["Urut", "No", "warna", "Kode satker", "Diterima"], known, mapping);
    expect([plan.faults, plan.columns.map(({ name, fate }) => name ?? fate)]).toEqual([[], ["number", "IGNORED", "IGNORED", "satker_code", "received_on"]]);
  });

  it("never lead to a column that says who somebody is, whatever a person says", () => {
    const plan = planColumns(["Nama Pemohon"], known, new Map([["nama pemohon", "number"]]));
    expect(plan.columns[0]).toMatchObject({ fate: "PERSONAL", name: null });
  });
});
