import { describe, expect, it } from "vitest";
import { copyCell } from "./copyInto.ts";

describe("a value as COPY reads it", () => {
  it("keeps nothing said apart from an empty text and from a text that looks like it", () => {
    expect([copyCell(null), copyCell(""), copyCell("\\N")]).toEqual(["\\N", "", "\\\\N"]);
  });

  it("cannot end its cell or its row", () => {
    expect(copyCell("a\tb\nc\rd\\e")).toBe("a\\tb\\nc\\rd\\\\e");
  });

  it("writes numbers and truth plainly", () => {
    expect([copyCell(0), copyCell(true), copyCell(false)]).toEqual(["0", "t", "f"]);
  });
});
