import { describe, expect, it } from "vitest";
import { templateOfKind } from "../domain/template.ts";
import { importableCells, shareText } from "./importableCells.ts";

describe("a stored row as cells of its kind's file", () => {
  const { columns } = templateOfKind("scales");
  const row = { issuer_id: "ki-pusat", year: 2024, label: "Informatif", class: "INFORMATIVE", min: 90, max: 100, source: "Keputusan", confidence: "HIGH", note: null };

  it("writes classes in the words of the law, numbers as numbers, and leaves empty what nobody said", () => {
    const cells = new Map(importableCells("scales", columns, row).map((cell, index) => [columns[index]?.name, cell]));
    expect(cells.get("class")).toBe("Informatif");
    expect(cells.get("min")).toBe(90);
    expect(cells.get("note")).toEqual({ missing: "", status: "NOT_REPORTED" });
  });

  it("writes days as days", () => {
    const days = templateOfKind("register-periods").columns;
    const cells = importableCells("register-periods", days, { satker_code: "33.08", from_on: "2026-01-01", to_on: "2026-03-31", note: null });
    expect(cells).toContainEqual({ date: "2026-03-31" });
  });
});

describe("a share", () => {
  it.each([[0.25, "0.25"], [1, "1"], [1 / 3, "1/3"], [2 / 7, "2/7"], [0.333333, "0.333333"]])("%d is written as %s, which is read as the same number", (share, written) => {
    expect(shareText(share)).toBe(written);
  });

  it("that no file could have said is refused", () => {
    expect(() => shareText(Math.PI / 4)).toThrow(RangeError);
  });
});
