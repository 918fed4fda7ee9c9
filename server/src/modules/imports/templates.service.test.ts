import { describe, expect, it } from "vitest";
import { IMPORT_KINDS } from "./domain/fileKind.ts";
import { knownRegistry } from "./domain/fileRows.fixture.ts";
import { columnsOf, KIND_FILES } from "./domain/kindFiles.ts";
import { exampleRows } from "./domain/template.ts";
import { readTable } from "./reading/openTable.ts";
import { templateOf, type TemplateFormat } from "./templates.service.ts";

const FORMATS: readonly TemplateFormat[] = ["xlsx", "csv"];

describe.each(IMPORT_KINDS)("the template of %s", (kind) => {
  it.each(FORMATS)("as %s is a file that its own kind takes, or that lacks a reference by name", async (format) => {
    const { fileName, bytes } = await templateOf(kind, format);
    const table = await readTable(bytes, { fileName, columns: columnsOf(kind) });
    const checked = KIND_FILES[kind].check(table.rows, knownRegistry);

    expect([table.format, table.faults, table.rows.length]).toEqual([format, [], 1]);
    expect(table.columns.map(({ name }) => name)).toEqual([...KIND_FILES[kind].required, ...KIND_FILES[kind].optional]);
    expect(checked.rejected.filter(({ code }) => code !== "UNKNOWN_REFERENCE")).toEqual([]);
    expect(checked.rejected.length > 0 || checked.accepted.length === 1).toBe(true);
  });
});

describe("a template", () => {
  it.each(["xlsx", "csv"] as const)("that is sent back as %s with its example row is found out", async (format) => {
    const { fileName, bytes } = await templateOf("requests", format);
    const { rows } = await readTable(bytes, { fileName, columns: columnsOf("requests") });
    const real = rows.map(({ cells }) => ({ row: 2, cells: new Map([...cells, ["number", "013/PPID/2026"]]) }));

    expect(exampleRows("requests", [...rows, ...real]).map(({ row, rule }) => [row, rule])).toEqual([[1, "baris ini contoh dari templat"]]);
  });


  it("explains each column on a sheet of its own", async () => {
    const { fileName, bytes } = await templateOf("requests", "xlsx");
    const table = await readTable(bytes, { fileName, sheet: "Petunjuk" });
    const notes = (await readTable(bytes, { fileName, sheet: "petunjuk", columns: [{ name: "kolom", required: true, form: "text", synonyms: [] }, { name: "arti", required: true, form: "text", synonyms: [] }] })).rows;

    expect(table.sheetNames).toEqual(["Isian", "Petunjuk"]);
    expect(notes.length).toBe(columnsOf("requests").length);
    expect(notes.every(({ cells }) => (cells.get("arti") ?? "") !== "")).toBe(true);
  });
});
