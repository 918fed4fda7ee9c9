import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";

const api = useTestApi();

const HISTORY = /* GraphQL */ `
  query History($satker: ID!) {
    evaluationHistory(satker: $satker) {
      year standing qualification publishedLabel stageReached notes
      issuer { id level }
      rank { value n status }
      score { value status }
      peerGroup { label n }
      scale { bands { publishedLabel publishedMin publishedMax } }
      provenance { sources { text confidence fileName fileRow importBatchId } }
    }
  }
`;

interface Entry {
  year: number;
  standing: string;
  issuer: { id: string };
  rank: { value: number | null; n: number | null };
  publishedLabel: string | null;
  provenance: { sources: { fileName: string; fileRow: number }[] };
}

async function historyOf(satker: string): Promise<Entry[]> {
  const { data, errors } = await api().query(HISTORY, { satker });
  expect(errors).toEqual([]);
  return (data as { evaluationHistory: Entry[] }).evaluationHistory;
}

describe("the evaluation history of a satker", () => {
  it("joins what several sources say of one year: Karanganyar 2020 was first of 35 and very good in the website stage", async () => {
    const entry = (await historyOf("33.13")).find((result) => result.year === 2020);
    expect(entry).toMatchObject({ standing: "RANKED", rank: { value: 1, n: 35 }, stageReached: "WEBSITE" });
    expect(entry?.publishedLabel).toContain("Sangat Baik");
    expect(entry?.provenance.sources.length).toBe(2);
  });

  it("shows the bands of that year beside it: in 2020 Informatif began at 97", async () => {
    const entry = (await historyOf("33.20")).find((result) => result.year === 2020);
    expect(entry).toMatchObject({ scale: { bands: expect.arrayContaining([{ publishedLabel: "Informatif", publishedMin: 97, publishedMax: 100 }]) } });
  });

  it("tells of years in which the commission announced others: Cilacap 2024 is not announced, not last", async () => {
    const history = await historyOf("33.01");
    expect(history.map(({ year, standing }) => [year, standing])).toEqual([
      [2024, "NOT_ANNOUNCED"],
      [2020, "NOT_ANNOUNCED"],
    ]);
  });

  it("keeps issuers apart: Sumenep was asked by its own commission in 2023", async () => {
    const issuers = (await historyOf("35.29")).map(({ year, issuer }) => `${issuer.id} ${year}`);
    expect(issuers).toEqual(["ki-kabupaten-sumenep 2023", "ki-jawa-timur 2022"]);
  });

  it("leads every entry back to the row of the file", async () => {
    const [entry] = await historyOf("33.08");
    expect(entry?.provenance.sources[0]).toMatchObject({ fileName: "evaluation-results.csv", fileRow: expect.any(Number) });
  });

  it("refuses a code that does not exist and says how codes look", async () => {
    const { errors } = await api().query(HISTORY, { satker: "33.99" });
    expect(errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    expect(errors[0]?.message).toContain("33.08");
  });
});
