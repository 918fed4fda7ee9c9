import { describe, expect, it } from "vitest";
import { IMPORT_KINDS } from "./domain/fileKind.ts";
import { knownRegistry } from "./domain/fileRows.fixture.ts";
import { columnsOf, KIND_FILES } from "./domain/kindFiles.ts";
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
    expect(checked.accepted.length).toBe(checked.rejected.length === 0 ? 1 : 0);
  });
});

describe("a template", () => {
  it("explains each column on a sheet of its own", async () => {
    const { fileName, bytes } = await templateOf("requests", "xlsx");
    const table = await readTable(bytes, { fileName, sheet: "Petunjuk" });
    const notes = (await readTable(bytes, { fileName, sheet: "petunjuk", columns: [{ name: "kolom", required: true, form: "text", synonyms: [] }, { name: "arti", required: true, form: "text", synonyms: [] }] })).rows;

    expect(table.sheetNames).toEqual(["Isian", "Petunjuk"]);
    expect(notes.length).toBe(columnsOf("requests").length);
    expect(notes.every(({ cells }) => (cells.get("arti") ?? "") !== "")).toBe(true);
  });
});
