import { describe, expect, it } from "vitest";
import { RowCells } from "./rowCells.ts";

const places = new Map([["satker_code", 0], ["number", 1], ["note", 2]]);
const cells = ["33.01", "1", "", "33.08", "2", "kedua"];

describe("the cells of a row", () => {
  const second = new RowCells(places, cells, 3);

  it("are those of the row, not of its neighbour", () => {
    expect([second.get("satker_code"), second.get("number"), second.get("note")]).toEqual(["33.08", "2", "kedua"]);
    expect(new RowCells(places, cells, 0).get("note")).toBe("");
  });

  it("tell a column that is not in the file from an empty cell", () => {
    expect(second.get("decision")).toBeUndefined();
    expect(second.has("decision")).toBe(false);
    expect(second.has("__proto__")).toBe(false);
  });

  it("are walked like any map, in the order of the columns", () => {
    const walked: string[] = [];
    second.forEach((cell, column) => walked.push(`${column}=${cell}`));
    expect(walked).toEqual(["satker_code=33.08", "number=2", "note=kedua"]);
    expect([...second]).toEqual([["satker_code", "33.08"], ["number", "2"], ["note", "kedua"]]);
    expect([[...second.keys()], [...second.values()], second.size]).toEqual([["satker_code", "number", "note"], ["33.08", "2", "kedua"], 3]);
  });
});
