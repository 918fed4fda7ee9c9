import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_READING_LIMITS } from "../domain/readingLimits.ts";
import { readCsvTable } from "./csvReading.ts";
import { CELL_END } from "./tableReading.ts";

async function read(text: string): Promise<{ readonly rows: readonly number[]; readonly cells: readonly string[]; readonly unread: readonly unknown[] } | string> {
  try {
    const reading = await readCsvTable(new TextEncoder().encode(text), { sheet: null, known: null, mapping: new Map(), limits: DEFAULT_READING_LIMITS });
    const all = { rows: [] as number[], cells: [] as string[], unread: [] as unknown[] };
    for await (const { rows, text: cells, unread } of reading.batches) {
      all.rows.push(...rows);
      all.cells.push(...cells.split(CELL_END));
      all.unread.push(...unread);
    }
    return all;
  } catch (error) {
    return error instanceof Error ? error.constructor.name : "?";
  }
}

/** Quotes around the last title: the whole file then goes through csv-parse. */
const quoted = (text: string): string => text.replace("c", '"c"');
const cell = fc.stringMatching(/^[ a-z0-9.é\u00a0'=-]{0,6}$/);
const line = fc.array(cell, { minLength: 3, maxLength: 4 }).map((cells) => cells.join(","));

describe("lines without quotes", () => {
  it("are read as csv-parse reads them: blank rows, spaces, guards, too many cells, either line end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom("\n", "\r\n"), fc.boolean(), async (lines, end, isEnded) => {
        const text = ["a,b,c", ...lines].join(end) + (isEnded ? end : "");
        expect(await read(text)).toEqual(await read(quoted(text)));
      }),
      { numRuns: 200 },
    );
  });

  it.each(["a,b,c\r\n1,2\n,3\r\n", "a,b,c\n1,2\r,3\n4,5,6", "a,b,c\r1,2,3\r4,5,6", "a,b,c\n1,2,3\n\n4,5,6\n\n\n", "a,b,c\n1,2,3\n\"4\n4\",5,6\n7,8,9", "a,b,c\r\n1,2,3\r\n\"4\n4\",5,6\r\n7,8,9\r\n"])("and with odd line ends: %j", async (text) => {
    expect(await read(text)).toEqual(await read(quoted(text)));
  });

  it("hand over to csv-parse at the first quote of a large file, rows counted on", async () => {
    const many = Array.from({ length: 9_000 }, (_, at) => `${at},x,${at % 7}`);
    const text = ["a,b,c", ...many, '"baris\ndua",y,z', "1,2,3"].join("\n");
    const found = await read(text);
    expect(found).toEqual(await read(quoted(text)));
    expect(found).toMatchObject({ rows: expect.arrayContaining([9_000, 9_001, 9_002]) });
  });
});
