import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { partsOf, textRows } from "./workbook.fixture.ts";
import { XmlFault, XmlScanner } from "./xmlScanner.ts";

/** What is heard of a text, texts that follow each other as one; or that it is refused. */
function heard(feed: (tell: (what: string) => void) => void): string {
  const events: string[] = [];
  try {
    feed((what) => {
      if (what.startsWith("text ") && events.at(-1)?.startsWith("text ")) events.push(`${events.pop()}${what.slice(5)}`);
      else if (what !== "text ") events.push(what);
    });
    return events.join("\n");
  } catch (error) {
    if (error instanceof XmlFault || (error instanceof Error && error.message === "refused")) return "refused";
    throw error;
  }
}

const told = (name: string, attributes: Readonly<Record<string, unknown>>): string => `open ${name} ${JSON.stringify({ ...attributes })}`;

function bySaxes(slices: readonly string[]): string {
  return heard((tell) => {
    const parser = new SaxesParser({ xmlns: false, position: false });
    const refuse = (): never => {
      throw new Error("refused");
    };
    parser.on("error", refuse);
    parser.on("doctype", refuse);
    let depth = 0;
    const tellText = (text: string): void => (depth > 0 ? tell(`text ${text}`) : undefined);
    parser.on("opentag", ({ name, attributes }) => {
      depth += 1;
      tell(told(name.slice(name.indexOf(":") + 1), attributes));
    });
    parser.on("closetag", ({ name }) => {
      depth -= 1;
      tell(`close ${name.slice(name.indexOf(":") + 1)}`);
    });
    parser.on("text", tellText);
    parser.on("cdata", tellText);
    for (const slice of slices) parser.write(slice);
    parser.close();
  });
}

function byScanner(slices: readonly string[]): string {
  return heard((tell) => {
    const scanner = new XmlScanner({ open: (name, attributes) => tell(told(name, attributes)), close: (name) => tell(`close ${name}`), text: (text) => tell(`text ${text}`) });
    for (const slice of slices) scanner.write(slice);
    scanner.end();
  });
}

const cut = (text: string, places: readonly number[]): string[] => {
  const at = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
};

const SHEET = partsOf({ sheets: [{ name: "A", rows: textRows(["a", "b & <c>"], ["1", "2"]), after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }] }).at(-1)?.content.toString() ?? "";
const SEEDS = [
  SHEET,
  '<?xml version="1.0" encoding="UTF-8"?><a x="1" y=\'&lt;&#65;\'><b/>teks &amp; &#x1F600;<![CDATA[<x>]]></a>\n',
  "<!-- satu --><x:a xmlns:x='u'><x:b  c = \"d\" >\r\ne</x:b ></x:a ><!-- dua -->",
  '<a><?petunjuk isi?><b c="1>2"/><![CDATA[]]]]></a>',
];
const PIECES = ["<", ">", "/", "&", ";", '"', "'", "=", " ", "]]>", "<!--", "-->", "--", "<![CDATA[", "<!DOCTYPE x>", "<?xml version='1.0'?>", "&#0;", "&#x41;", "&nbsp;", "&amp", "</a>", "<b>", "\r", "\u0001", "\uFFFF", "1a=", "é", "\u{1F600}", "xml:a"];

describe("the scanner of sheets", () => {
  it.each(SEEDS)("hears what a general parser hears of %s", (text) => {
    expect(byScanner([text])).toBe(bySaxes([text]));
    expect(byScanner([text])).not.toBe("refused");
  });

  it("hears the same wherever the text is cut into slices", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.array(fc.nat(5_000), { maxLength: 8 }), (text, places) => {
        expect(byScanner(cut(text, places))).toBe(byScanner([text]));
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it("hears of damaged texts what a general parser hears, and refuses what it refuses", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEEDS),
        fc.array(fc.tuple(fc.nat(5_000), fc.nat(6), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(5_000), { maxLength: 3 }),
        (seed, changes, places) => {
          const text = changes.reduce((before, [place, length, piece]) => {
            const at = place % (before.length + 1);
            return before.slice(0, at) + piece + before.slice(at + length);
          }, seed);
          expect(byScanner(cut(text, places))).toBe(bySaxes([text]));
        },
      ),
      { seed: 4, numRuns: 3_000 },
    );
  });
});
