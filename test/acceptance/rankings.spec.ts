import { describe, expect, it } from "vitest";
import { useTestApi } from "../support/api.ts";

const api = useTestApi();

const RANKING = /* GraphQL */ `
  query Ranking($province: ID!, $year: Int!, $issuer: ID) {
    ranking(province: $province, period: { year: $year }, issuer: $issuer) {
      id issuer { id } dataset tieRule announcedCount stageOnlyCount notAnnouncedCount
      peerGroups { label n }
      scale { year }
      qualificationCounts { qualification count }
      otherBodies { bodyName rank { value } }
      rows {
        satker { code name type homonym { code name } province { name } }
        result {
          standing qualification stageReached scoreInScaleGap
          rank { value n unit status provenance { methodVersion containsDemoData sources { text fileName fileRow confidence } } }
          score { value status }
          peerGroup { label n }
        }
      }
      provenance { containsDemoData sources { text } }
    }
  }
`;

interface Row {
  satker: { code: string; name: string };
  result: { standing: string; qualification: string | null; rank: { value: number | null; n: number | null; status: string }; score: { value: number | null; status: string } };
}
interface Answer {
  ranking: { announcedCount: number; notAnnouncedCount: number; rows: Row[]; otherBodies: { bodyName: string; rank: { value: number } }[]; peerGroups: { label: string; n: number | null }[]; provenance: { containsDemoData: boolean } };
}

describe("the ranking that KI Jawa Tengah published for 2024", () => {
  it("holds the published places of election bodies, in their peer group, and no other", async () => {
    const { data, errors } = await api().query(RANKING, { province: "33", year: 2024 });
    expect(errors).toEqual([]);
    const { ranking } = data as Answer;
    const ranked = ranking.rows.filter((row) => row.result.standing === "RANKED");
    expect(ranked.map(({ satker, result }) => [result.rank.value, satker.name, result.qualification])).toEqual([
      [2, "KPU Kabupaten Magelang", "INFORMATIVE"],
      [3, "KPU Kabupaten Jepara", "INFORMATIVE"],
      [4, "KPU Kabupaten Kudus", "INFORMATIVE"],
      [5, "KPU Kota Magelang", "INFORMATIVE"],
      [7, "KPU Kabupaten Kebumen", "INFORMATIVE"],
    ]);
    expect(ranking.peerGroups).toHaveLength(1);
    expect(ranking.peerGroups[0]).toMatchObject({ n: null });
    expect(ranking.otherBodies).toEqual([{ bodyName: "KPU Provinsi Jawa Tengah", rank: { value: 1 } }]);
  });

  it("has Demak as Menuju Informatif without a place", async () => {
    const { data } = await api().query(RANKING, { province: "33", year: 2024 });
    const demak = (data as Answer).ranking.rows.find((row) => row.satker.code === "33.21");
    expect(demak?.result).toMatchObject({ standing: "CLASS_ONLY", qualification: "APPROACHING_INFORMATIVE", rank: { value: null, status: "NOT_REPORTED" } });
  });

  it("invents no score and puts nobody last: 29 satker are not announced", async () => {
    const { data } = await api().query(RANKING, { province: "33", year: 2024 });
    const { ranking } = data as Answer;
    expect(ranking.rows).toHaveLength(35);
    expect(ranking.rows.every((row) => row.result.score.value === null && row.result.score.status === "NOT_REPORTED")).toBe(true);
    const silent = ranking.rows.filter((row) => row.result.standing === "NOT_ANNOUNCED");
    expect(silent).toHaveLength(29);
    expect(silent.every((row) => row.result.rank.value === null && row.result.qualification === null)).toBe(true);
    expect([ranking.announcedCount, ranking.notAnnouncedCount]).toEqual([6, 29]);
  });

  it("takes a bounded number of statements, whatever the number of satker", async () => {
    const { statements } = await api().query(RANKING, { province: "33", year: 2024 });
    expect(statements.length).toBeLessThanOrEqual(6);
  });
});

describe("a ranking that cannot be given", () => {
  it.each([
    [{ province: "99", year: 2024 }, "NOT_FOUND", "99"],
    [{ province: "33", year: 1999 }, "INVALID_INPUT", "1999"],
    [{ province: "33", year: 2021 }, "RANKING_PERIOD_UNKNOWN", "ki-jawa-tengah 2024"],
    [{ province: "33", year: 2024, issuer: "ki-jawa-timur" }, "RANKING_PERIOD_UNKNOWN", "ki-jawa-timur 2024"],
  ])("for %o answers %s and says what there is", async (variables, code, part) => {
    const { errors } = await api().query(RANKING, variables);
    expect(errors[0]?.extensions["code"]).toBe(code);
    expect(errors[0]?.message).toContain(part);
    expect(errors[0]?.extensions["requestId"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});
