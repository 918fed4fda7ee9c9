import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi } from "../support/api.ts";
import { manySatkers } from "../support/manySatkers.ts";

const few = useTestApi();
const many = useTestApi();
beforeAll(async () => {
  await loadDemo(few().testDatabase.database);
  await loadDemo(many().testDatabase.database);
  await manySatkers(many().testDatabase.database, 514);
});

/** Each with the most it may send, the look-up of the session included. */
const DOCUMENTS: readonly { readonly name: string; readonly most: number; readonly document: string }[] = [
  { name: "rankingMethods", most: 6, document: '{ rankingMethods(province: "33") { id nodes { code } } }' },
  { name: "computedRanking", most: 30, document: '{ computedRanking(province: "33", period: { year: 2025 }) { id groups { entries { satker { code } rank { value } } belowLine { satker { code } } } } }' },
  { name: "computedRanking of the country", most: 30, document: "{ computedRanking(period: { year: 2025 }, peerGroup: NATIONAL) { id groups { entries { satker { code } rank { value } } } } }" },
  { name: "explain", most: 31, document: '{ explain(satker: "33.08", period: { year: 2025 }) { id lines { code } } }' },
  { name: "rankingMovement", most: 30, document: '{ rankingMovement(province: "33", from: { year: 2024 }, to: { year: 2025 }) { id official { groups { entries { satker { code } } } } } }' },
  { name: "rankingHistory", most: 32, document: '{ rankingHistory(province: "33", periods: [{ year: 2023 }, { year: 2024 }, { year: 2025 }]) { id lines { points { periodId } } } }' },
  { name: "whatIf", most: 30, document: '{ whatIf(province: "33", period: { year: 2025 }, weights: [{ code: "ASSESSMENT", weight: 2 }]) { id differences { satker { code } } } }' },
];

describe("a document about computed rankings", () => {
  it.each(DOCUMENTS)("$name takes the same bounded number of statements with 73 satker and with 514", async ({ document, most }) => {
    const counts: number[] = [];
    for (const api of [few(), many()]) {
      const reader = await api.as("COMMISSIONER", { provinceCode: "33" });
      const { errors, statements } = await reader.query(document);
      expect(errors).toEqual([]);
      counts.push(statements.length);
    }
    expect(counts[0]).toBeLessThanOrEqual(most);
    expect(counts[1]).toBe(counts[0]);
  });

  it("ranks all 514 of the country in one group, with a place for whoever has data", async () => {
    const reader = await many().as("COMMISSIONER", { provinceCode: "33" });
    const { data, errors } = await reader.query("{ computedRanking(period: { year: 2025 }, peerGroup: NATIONAL) { rankedCount belowLineCount hiddenCount groups { code n satkerCount entries { rank { n } } } } }");
    expect(errors).toEqual([]);
    const { computedRanking } = data as { computedRanking: { rankedCount: number; belowLineCount: number; hiddenCount: number; groups: { code: string; satkerCount: number; entries: unknown[] }[] } };
    expect(computedRanking.groups).toMatchObject([{ code: "ID", satkerCount: 514 }]);
    expect(computedRanking.rankedCount + computedRanking.belowLineCount).toBe(514);
    expect(computedRanking.hiddenCount).toBe(514 - 35);
    expect(computedRanking.groups[0]?.entries.length).toBeGreaterThan(20);
  });
});
