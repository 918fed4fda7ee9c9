import { describe, expect, it } from "vitest";
import { createI18n } from "./i18n.ts";
import { finderIn } from "./wordBook.ts";

/** Without the types of our own sentences. */
type Find = (path: string, values?: object) => unknown;

describe("a book of words", () => {
  const book = createI18n();
  book.addResourceBundle("id", "rankings", { n: "{{n}} dari {{total}} satker", codes: { "requests.received": "Diterima", deep: { er: "dalam" } }, days: ["Sen", "Sel"], empty: "" });
  book.addResourceBundle("en", "rankings", { n: "{{ n }} of {{total}} satker" });
  const indonesian = finderIn(book, "id", "rankings") as Find;
  const english = finderIn(book, "en", "rankings") as Find;

  it("fills in the values that are given, as they are and once", () => {
    expect(indonesian("n", { n: "{{total}}", total: 73 })).toBe("{{total}} dari 73 satker");
    expect(english("n", { n: 0, total: 5 })).toBe("0 of 5 satker");
  });

  it("finds a sentence whose key holds a dot, lists, and an empty sentence", () => {
    expect([indonesian("codes.requests.received"), indonesian("codes.deep.er"), indonesian("days", { returnObjects: true }), indonesian("empty")]).toEqual(["Diterima", "dalam", ["Sen", "Sel"], ""]);
  });

  it("takes what a language lacks from Indonesian, and says the path of what is nowhere", () => {
    expect([english("codes.deep.er"), english("nowhere.constructor")]).toEqual(["dalam", "nowhere.constructor"]);
  });

  it("gives the same function each time, so that whoever depends on it rests", () => {
    expect(finderIn(book, "id", "rankings")).toBe(indonesian);
    expect(finderIn(createI18n(), "id", "rankings")).not.toBe(indonesian);
  });
});
