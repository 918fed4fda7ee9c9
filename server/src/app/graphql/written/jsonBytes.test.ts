import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeInteger, writeNumber, writeString, writeText } from "./jsonBytes.ts";

function written<Value>(write: (bytes: Buffer, place: number, value: Value) => number, value: Value, room = 4_096): string {
  const bytes = Buffer.alloc(room, "#");
  const end = write(bytes, 3, value);
  return end > room ? `needs ${end}` : bytes.toString("utf8", 3, end);
}

describe("JSON written as bytes is what JSON.stringify prints", () => {
  it.each(["", "a", 'say "no"', "back\\slash", "tab\tline\nnul\u0000", "é – “Kota Batu” 日本 😀", "\ud800 alone", "\u007f", "x".repeat(64), "x".repeat(65), `${"x".repeat(80)}é`, `${"x".repeat(80)}"`])("for the text %j", (text) => {
    expect(written(writeString, text)).toBe(JSON.stringify(text));
  });

  it("for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 90 }), (text) => {
      expect(written(writeString, text)).toBe(JSON.stringify(text));
    }));
  });

  it("for any number", () => {
    fc.assert(fc.property(fc.integer(), (value) => {
      expect(written(writeInteger, value)).toBe(JSON.stringify(value));
    }));
    fc.assert(fc.property(fc.integer({ min: -100_100, max: 100_100 }), (value) => {
      expect(written(writeInteger, value)).toBe(JSON.stringify(value));
    }));
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(written(writeNumber, value)).toBe(JSON.stringify(value));
    }));
  });
});

describe("what does not fit", () => {
  it("is counted and leaves what lies behind alone", () => {
    for (const text of ["kata", "é", "x".repeat(100)]) expect(written(writeString, text, 4)).toBe(`needs ${3 + Buffer.byteLength(JSON.stringify(text))}`);
    expect(written(writeInteger, 12_345, 4)).toBe("needs 8");
    expect(written(writeNumber, 0.25, 4)).toBe("needs 7");
    expect(written(writeText, "null", 4)).toBe("needs 7");
  });
});
