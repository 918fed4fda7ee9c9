import { describe, expect, it } from "vitest";
import { sqlName, sqlType } from "./sqlName.ts";

describe("a name in a statement", () => {
  it("stands in quotes", () => {
    expect([sqlName("information_request").sql, sqlType("character(5)").sql, sqlType("timestamp(3) with time zone").sql]).toEqual(['"information_request"', "character(5)", "timestamp(3) with time zone"]);
  });

  it.each(['a"; DROP TABLE x', "a b", "A", "", "1a", "a--"])("%j is no name", (text) => {
    expect(() => sqlName(text)).toThrow("Not a plain name");
  });

  it.each(["text; DROP TABLE x", "text)", "'x'", ""])("%j is no type", (text) => {
    expect(() => sqlType(text)).toThrow("Not a plain type");
  });
});
