import { describe, expect, it } from "vitest";
import { WordBook } from "./wordBook.ts";

/** Without the types of our own sentences. */
type Find = (path: string, values?: object) => unknown;

describe("a book of words", () => {
  const book = new WordBook();
  book.addResourceBundle("id", "rankings", { n: "{{n}} dari {{total}} satker", codes: { "requests.received": "Diterima", deep: { er: "dalam" } }, days: ["Sen", "Sel"], empty: "" });
  book.addResourceBundle("en", "rankings", { n: "{{ n }} of {{total}} satker" });
  const indonesian = book.getFixedT("id", "rankings") as Find;
  const english = book.getFixedT("en", "rankings") as Find;

  it("fills in the values that are given, as they are and once", () => {
    expect(indonesian("n", { n: "{{total}}", total: 73 })).toBe("{{total}} dari 73 satker");
    expect(english("n", { n: 0 })).toBe("0 of  satker");
  });

  it("finds a sentence whose key holds a dot, lists, and an empty sentence", () => {
    expect([indonesian("codes.requests.received"), indonesian("codes.deep.er"), indonesian("days", { returnObjects: true }), indonesian("empty")]).toEqual(["Diterima", "dalam", ["Sen", "Sel"], ""]);
  });

  it("takes what a language lacks from Indonesian, and says the path of what is nowhere", () => {
    expect([english("codes.deep.er"), english("nowhere.constructor")]).toEqual(["dalam", "nowhere.constructor"]);
  });

  it("tells whoever listens that the language changed, and gives the same function each time", () => {
    let told = 0;
    const end = book.subscribe(() => (told += 1));
    book.changeLanguage("en");
    book.changeLanguage("en");
    end();
    book.changeLanguage("id");
    expect([told, book.getFixedT("id", "rankings") === indonesian]).toEqual([1, true]);
  });
});
