import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../../server/src/scenarios/demo/demo.ts";
import { useTestApi } from "../support/api.ts";

const EXPLAIN = /* GraphQL */ `
  query Explain($satker: ID!, $measure: ID!, $period: MonthPeriodInput!) {
    explainMeasure(satker: $satker, measure: $measure, period: $period) {
      measure { key formula ruleSource unit }
      value { value status n provenance { methodVersion computedAt dataAsOf containsDemoData sources { fileName fileRow } } }
      numerator denominator sentence isComplete peerGroup
    }
  }
`;

interface Explained {
  measure: { key: string; formula: string; ruleSource: string };
  value: { value: number | null; status: string; n: number | null; provenance: { methodVersion: string; computedAt: string; containsDemoData: boolean; sources: { fileName: string; fileRow: number }[] } };
  numerator: number | null;
  denominator: number | null;
  sentence: string;
  peerGroup: string | null;
}

describe("why a measure of a satker is what it is", () => {
  const api = useTestApi();
  beforeAll(() => loadDemo(api().testDatabase.database));

  it("is told for every measure of the catalogue: formula, rule, inputs or why there are none, version and moment", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    const { data } = await legal.query("{ measureCatalogue { key } }");
    const keys = (data as { measureCatalogue: { key: string }[] }).measureCatalogue.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(15);
    for (const measure of keys) {
      const answer = await legal.query(EXPLAIN, { satker: "33.08", measure, period: { year: 2025 } });
      expect([measure, answer.errors]).toEqual([measure, []]);
      const { measure: told, value, sentence } = (answer.data as { explainMeasure: Explained }).explainMeasure;
      expect([told.key, told.formula === "", told.ruleSource === "", value.provenance.methodVersion === ""]).toEqual([measure, false, false, false]);
      expect([measure, value.value === null, /Tidak ada angka|disembunyikan/.test(sentence)]).toEqual([measure, value.value === null, value.value === null]);
    }
  });

  it("names both counts of a share, and the share is their quotient", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    const answer = await legal.query(EXPLAIN, { satker: "33.74", measure: "requests.answeredInTimeShare", period: { year: 2025 } });
    const { value, numerator, denominator, sentence } = (answer.data as { explainMeasure: Explained }).explainMeasure;
    expect(denominator).toBeGreaterThan(0);
    expect(value.value).toBeCloseTo((100 * (numerator ?? -1)) / (denominator ?? 1), 9);
    expect(sentence).toContain(`${numerator} dari ${denominator}`);
  });

  it("leads a published place to its peer group and the row of the file", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    const answer = await legal.query(EXPLAIN, { satker: "33.08", measure: "assessment.rank", period: { year: 2024 } });
    const { value, peerGroup } = (answer.data as { explainMeasure: Explained }).explainMeasure;
    expect([value.value, peerGroup === null, value.provenance.sources.length > 0]).toEqual([2, false, true]);
  });

  it("refuses a part of a year of what is announced yearly, and a measure that is none, each with a sentence", async () => {
    const legal = await api().as("DIVISION_LEGAL");
    for (const [measure, period] of [["assessment.score", { year: 2024, fromMonth: 1, toMonth: 6 }], ["assessment.mood", { year: 2024 }]] as const) {
      const { errors } = await legal.query(EXPLAIN, { satker: "33.08", measure, period });
      expect([errors[0]?.extensions["code"], (errors[0]?.message.length ?? 0) > 20]).toEqual(["INVALID_INPUT", true]);
    }
  });
});
