import { describe, expect, it } from "vitest";
import { rankingQuery } from "./addresses.ts";
import { STANDING_COLUMNS, standingQuery } from "./rankingAddresses.ts";
import { orderOfWord, PUBLISHED_COLUMNS, wordOfOrder } from "./tableOrder.ts";
import { WORK_COLUMNS, worklistQuery } from "./worklistAddresses.ts";

const tables = [
  { name: "published ranking", columns: PUBLISHED_COLUMNS, codec: rankingQuery.urut },
  { name: "computed ranking", columns: STANDING_COLUMNS, codec: standingQuery.urut },
  { name: "worklist", columns: WORK_COLUMNS, codec: worklistQuery.urut },
];

describe("the order of a table's rows in its address", () => {
  it.each(tables)("is read and written for every column of the $name, but for its own first order", ({ columns, codec }) => {
    const words = Object.keys(columns).flatMap((word) => [word, `-${word}`]);
    const understood = words.filter((word) => codec.parse(word) !== null);
    expect(words.filter((word) => !understood.includes(word))).toEqual(words.filter((word) => word === "peringkat"));
    for (const word of understood) expect(wordOfOrder(orderOfWord(word, columns), columns)).toBe(word);
  });

  it("turns round with a dash, and is none without a word or for a column that is not there", () => {
    expect(orderOfWord("-nama", STANDING_COLUMNS)).toEqual({ column: "satker", direction: "descending" });
    expect([orderOfWord(null, STANDING_COLUMNS), orderOfWord("warna", STANDING_COLUMNS), orderOfWord("constructor", STANDING_COLUMNS)]).toEqual([null, null, null]);
    expect(wordOfOrder({ column: "path", direction: "ascending" }, STANDING_COLUMNS)).toBeNull();
  });

  it("names a dimension or a measure of the method as the basis of a ranking is named", () => {
    expect(standingQuery.urut.parse("-permohonan")).toBe("-permohonan");
    expect(standingQuery.urut.parse("requests.answeredInTimeShare")).toBe("requests.answeredInTimeShare");
    expect(standingQuery.urut.parse("warna-warni")).toBeNull();
  });
});
